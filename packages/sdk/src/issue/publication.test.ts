import {
  createServer,
  type IncomingMessage,
  request as httpRequest,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import {
  type Fetch,
  type SecuredCredential,
  statusSource,
  verifyCredential,
  type VerifyOptions,
  webResolver,
} from '../index.ts';
import { trustFrom } from '../trust/index.ts';
import {
  didWebDocument,
  issueCredential,
  issueStatusList,
  publicationHandler,
  publicJwkOf,
  signerFromJwk,
  statusListCredential,
} from './index.ts';
import { ED25519_JWK, fixturePlatform, LIST_URL, NOW, P256_JWK } from '../platform.fixture.ts';

const did = 'did:web:platform.example';
// The issuer does not sign with the first one any more; what it signed stays checkable.
const old = { name: 'key-1', jwk: publicJwkOf(ED25519_JWK), iat: 1_672_531_200, exp: 1_751_328_000 };
const current = { name: 'key-2', jwk: publicJwkOf(P256_JWK), iat: 1_751_328_000 };
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
  it('names the keys once more, for those who know no DIDs', async () => {
    const response = await get('/.well-known/jwt-vc-issuer');
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({
      issuer: 'https://platform.example',
      jwks: {
        keys: [
          { ...publicJwkOf(ED25519_JWK), kid: `${did}#key-1`, use: 'sig' },
          { ...publicJwkOf(P256_JWK), kid: `${did}#key-2`, use: 'sig' },
        ],
      },
    });
    const below = publicationHandler({ document: didWebDocument({ did: `${did}:issuers:a`, keys: [current] }) });
    const at = async (path: string) => (await below(new Request(`https://platform.example${path}`))).status;
    expect(await at('/.well-known/jwt-vc-issuer/issuers/a')).toBe(200);
    expect(await at('/.well-known/jwt-vc-issuer')).toBe(404);
  });

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

  it('refuses to list a key that is gone: a key that is gone takes its credentials along', async () => {
    const without = publicationHandler({ document: didWebDocument({ did, keys: [current] }), statusList });
    const report = await verifyCredential(
      await credential(),
      over((url, headers) => without(new Request(url, { headers }))),
    );
    expect(report).toMatchObject({ verdict: 'rejected' });
    expect(report.findings.map(({ code }) => code)).toContain('proof.key.unlisted');
  });

  it.each([
    ['node:http', () => listening(createServer(throughHandler))],
    ['Hono', () => listening(createAdaptorServer({ fetch: new Hono().mount('/', handler).fetch }) as Server)],
    ['Hono, beside other routes', () => listening(createAdaptorServer({ fetch: site().fetch }) as Server)],
  ])('is all that a verifier needs, behind %s', async (_what, start) => {
    const { port, close } = await start();
    try {
      const local = async (url: string, headers: HeadersInit): Promise<Response> =>
        (await ask(port, { path: new URL(url).pathname, headers })).response;
      expect(await verifyCredential(await credential(), over(local))).toMatchObject({ verdict: 'verified' });
      const { response, headers } = await ask(port, { path: '/.well-known/did.json', headers: {} });
      expect(headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=300' });
      expect(await response.json()).toMatchObject({
        id: did,
        verificationMethod: [{ publicKeyJwk: { iat: old.iat, exp: old.exp } }, { publicKeyJwk: { iat: current.iat } }],
        assertionMethod: [`${did}#key-1`, `${did}#key-2`],
      });
      const etag = String(headers['etag']);
      const again = await ask(port, { path: '/.well-known/did.json', headers: { 'if-none-match': etag } });
      expect([again.response.status, again.headers['etag']]).toEqual([304, etag]);
      const before = await ask(port, { path: '/status/1', headers: {}, method: 'OPTIONS' });
      expect([before.response.status, before.headers['access-control-allow-headers']]).toEqual([204, 'if-none-match']);
      expect((await ask(port, { path: '/status/1', headers: {}, method: 'POST' })).response.status).toBe(405);
    } finally {
      close();
    }
  });
});

/** A site of which only some paths are the issuer’s. */
function site(): Hono {
  const app = new Hono();
  app.get('/', (context) => context.text('our own pages'));
  for (const path of ['/.well-known/did.json', '/status/*']) app.all(path, (context) => handler(context.req.raw));
  return app;
}

function throughHandler(request: IncomingMessage, response: ServerResponse): void {
  void (async () => {
    const headers = new Headers(
      Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]),
    );
    const { method = 'GET', url = '/' } = request;
    const answer = await handler(new Request(new URL(url, 'http://localhost'), { method, headers }));
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  })();
}

async function credential(): Promise<SecuredCredential> {
  const issuer = { id: did, name: 'Klusplatform Voorbeeld', role: 'platform' } as const;
  return issueCredential(platform.credential({ issuer }), { signer });
}

/** A verifier that reaches the network so. */
function over(get: (url: string, headers: HeadersInit) => Promise<Response>): VerifyOptions {
  const local: Fetch = (url, { headers }) => get(url, { ...headers });
  return {
    resolver: webResolver({ fetch: local }),
    statusLists: statusSource({ fetch: local }),
    trust: trustFrom([{ ...platform.trustList, issuers: [{ id: did, name: 'Klusplatform Voorbeeld' }] }]),
    clock: () => NOW,
  };
}

async function listening(server: Server): Promise<{ readonly port: number; readonly close: () => void }> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, close: () => server.close().closeAllConnections() };
}

function ask(
  port: number,
  { path, headers, method = 'GET' }: { path: string; headers: HeadersInit; method?: string },
): Promise<{ readonly response: Response; readonly headers: IncomingMessage['headers'] }> {
  return new Promise((resolve, reject) => {
    const options = { port, host: '127.0.0.1', path, method, headers: Object.fromEntries(new Headers(headers)) };
    const sent = httpRequest(options, (answer) => {
      const body: Buffer[] = [];
      answer.on('data', (piece: Buffer) => body.push(piece));
      answer.on('end', () => {
        const status = answer.statusCode ?? 0;
        const type = answer.headers['content-type'] ?? '';
        const content = body.length === 0 ? null : Buffer.concat(body);
        resolve({
          response: new Response(content, { status, headers: { 'content-type': type } }),
          headers: answer.headers,
        });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
