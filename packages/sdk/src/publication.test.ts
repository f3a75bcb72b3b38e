import { createServer, get as httpGet, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import {
  didWebDocument,
  type Fetch,
  issueCredential,
  issueStatusList,
  publicationHandler,
  publicJwkOf,
  signerFromJwk,
  statusListCredential,
  statusSource,
  trustFrom,
  verifyCredential,
  webResolver,
} from './index.ts';
import { ED25519_JWK, fixturePlatform, LIST_URL, NOW, P256_JWK } from './platform.fixture.ts';

const did = 'did:web:platform.example';
const old = { name: 'key-1', jwk: publicJwkOf(ED25519_JWK) };
const current = { name: 'key-2', jwk: publicJwkOf(P256_JWK) };
const platform = await fixturePlatform();
const signer = await signerFromJwk(ED25519_JWK, { verificationMethod: `${did}#key-1` });
const list = await issueStatusList(
  await statusListCredential(platform.register, {
    issuer: did,
    validFrom: '2025-07-01T00:00:00Z',
    validUntil: '2025-07-02T00:00:00Z',
  }),
  { signer },
);
const statusList = (url: string) => Promise.resolve(url === LIST_URL ? list : undefined);
const handler = publicationHandler({ document: didWebDocument({ did, keys: [old, current] }), statusList });
const get = (path: string, init: RequestInit = {}) => handler(new Request(`https://platform.example${path}`, init));

describe('publicationHandler', () => {
  it('serves the document and the list, for every site, with a mark to ask again by', async () => {
    const response = await get('/.well-known/did.json');
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=300',
      'content-type': 'application/did+json',
      'x-content-type-options': 'nosniff',
    });
    const etag = response.headers.get('etag') ?? '';
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      expect((await get('/.well-known/did.json', { headers: { 'if-none-match': tag } })).status).toBe(304);
    }
    expect((await get('/.well-known/did.json', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    const answer = await get('/status/1');
    expect([await answer.text(), answer.headers.get('content-type')]).toEqual([list.value, 'application/vc+jwt']);
  });

  it.each([
    ['/status/2', 'GET', 404],
    ['/', 'GET', 404],
    ['/status/1', 'POST', 405],
    ['/status/1', 'OPTIONS', 204],
    ['/status/1', 'HEAD', 200],
  ])('%s %s: %i', async (path, method, status) => {
    const response = await get(path, { method });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([status, '*']);
    expect(await response.text()).toBe('');
  });

  it('refuses the document of another method', () => {
    expect(() => publicationHandler({ document: { id: platform.did } })).toThrow(/did:web/);
  });

  it('is all that a verifier needs, behind node:http', async () => {
    const server = createServer((request: IncomingMessage, response: ServerResponse) => {
      void (async () => {
        const answer = await handler(new Request(new URL(request.url ?? '/', 'http://localhost')));
        response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
      })();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const local: Fetch = (url) =>
      new Promise((resolve, reject) => {
        httpGet(`http://127.0.0.1:${port}${new URL(url).pathname}`, (answer) => {
          const body: Buffer[] = [];
          answer.on('data', (piece: Buffer) => body.push(piece));
          answer.on('end', () => {
            const type = answer.headers['content-type'] ?? '';
            resolve(
              new Response(Buffer.concat(body), { status: answer.statusCode ?? 0, headers: { 'content-type': type } }),
            );
          });
        }).on('error', reject);
      });
    try {
      const issuer = { id: did, name: 'Klusplatform Voorbeeld', role: 'platform' } as const;
      const secured = await issueCredential(platform.credential({ issuer }), { signer });
      const options = {
        resolver: webResolver({ fetch: local }),
        statusLists: statusSource({ fetch: local }),
        trust: trustFrom([{ ...platform.trustList, issuers: [{ id: did, name: issuer.name }] }]),
        clock: () => NOW,
      };
      expect(await verifyCredential(secured, options)).toMatchObject({ verdict: 'verified' });
      // A key that is gone takes its credentials along.
      const without = publicationHandler({ document: didWebDocument({ did, keys: [current] }), statusList });
      const forgetful: Fetch = (url, { headers }) => without(new Request(url, { headers: { ...headers } }));
      const report = await verifyCredential(secured, { ...options, resolver: webResolver({ fetch: forgetful }) });
      expect(report).toMatchObject({ verdict: 'rejected' });
      expect(report.findings.map(({ code }) => code)).toContain('proof.key.unlisted');
    } finally {
      server.close();
    }
  });
});
