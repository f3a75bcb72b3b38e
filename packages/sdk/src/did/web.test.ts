import { describe, expect, it } from 'vitest';
import type { Fetch, FetchInit } from '../fetch.ts';
import { publicJwkOf } from '../keys/own-jwk.ts';
import { ED25519_JWK, P256_JWK } from '../platform.fixture.ts';
import { didWebUrl, webResolver } from './web.ts';
import { didWebDocument } from './web-document.ts';

const did = 'did:web:platform.example';
const document = didWebDocument({ did, keys: [{ name: 'key-1', jwk: ED25519_JWK }] });

describe('didWebUrl', () => {
  it.each([
    ['did:web:platform.example', 'https://platform.example/.well-known/did.json'],
    ['did:web:platform.example:issuers:nl', 'https://platform.example/issuers/nl/did.json'],
    ['did:web:platform.example%3A8443', 'https://platform.example:8443/.well-known/did.json'],
    ['did:web:platform.example%3a8443:a', 'https://platform.example:8443/a/did.json'],
    ['did:web:xn--bcher-kva.example', 'https://xn--bcher-kva.example/.well-known/did.json'],
    ['did:web:localhost%3A3000', 'https://localhost:3000/.well-known/did.json'],
  ])('%s lies at %s', (web, url) => {
    expect(didWebUrl(web)).toBe(url);
  });

  it.each([
    'did:key:z6Mk',
    'did:web:',
    'did:web:Platform.example',
    'did:web:bücher.example',
    'did:web:127.0.0.1',
    'did:web:127.1',
    'did:web:0x7f.1',
    'did:web:0x7f000001',
    'did:web:2130706433',
    'did:web:%5B%3A%3A1%5D',
    'did:web:user%40platform.example',
    'did:web:platform.example%2Fpath',
    'did:web:platform.example%3A0',
    'did:web:platform.example%3A99999',
    'did:web:platform.example%3A80%3A80',
    'did:web:platform.example:..',
    'did:web:platform.example:..:secret',
    'did:web:platform.example:.',
    'did:web:platform.example::a',
    'did:web:platform.example:a%2F..%2Fb',
    'did:web:-platform.example',
    'did:web:platform..example',
    `did:web:${'a'.repeat(64)}.example`,
  ])('%s lies nowhere', (web) => {
    expect(didWebUrl(web)).toBeUndefined();
  });
});

function answering(response: Response | Error, asked: { url: string; init: FetchInit }[] = []): Fetch {
  return (url, init) => {
    asked.push({ url, init });
    return response instanceof Error ? Promise.reject(response) : Promise.resolve(response);
  };
}

function json(
  body: BodyInit | null,
  headers: Record<string, string> = { 'content-type': 'application/did+json' },
): Response {
  return new Response(body, { headers });
}

describe('webResolver', () => {
  it.each(['application/did+json', 'application/json; charset=utf-8', 'Application/JSON', 'application/did'])(
    'reads a document of type %s',
    async (type) => {
      const asked: { url: string; init: FetchInit }[] = [];
      const fetch = answering(json(JSON.stringify(document), { 'content-type': type }), asked);
      expect(await webResolver({ fetch }).resolve(did)).toEqual({ ok: true, value: document });
      expect(asked).toHaveLength(1);
      expect(asked[0]?.url).toBe('https://platform.example/.well-known/did.json');
      expect(asked[0]?.init).toMatchObject({ method: 'GET', redirect: 'manual', credentials: 'omit' });
      expect(asked[0]?.init.signal).toBeInstanceOf(AbortSignal);
    },
  );

  it.each([
    ['a host that does not answer', new TypeError('fetch failed'), 'unreachable'],
    ['a missing document', new Response('', { status: 404 }), 'notFound'],
    ['a document that is gone', new Response('', { status: 410 }), 'notFound'],
    ['a broken server', new Response('', { status: 500 }), 'unreachable'],
    ['a redirect', new Response('', { status: 302, headers: { location: 'https://127.0.0.1/' } }), 'refused'],
    ['an empty success', new Response(null, { status: 204 }), 'unreachable'],
    ['a web page', json('<html>', { 'content-type': 'text/html' }), 'refused'],
    ['no type', json(new Uint8Array(2), {}), 'refused'],
    ['too much', json('x'.repeat(512 * 1024 + 1)), 'refused'],
    ['nothing', json(null), 'malformed'],
    ['no JSON', json('{'), 'malformed'],
    ['a member twice', json('{"id":"did:web:platform.example","id":"did:web:platform.example"}'), 'malformed'],
    ['the document of another', json(JSON.stringify({ ...document, id: 'did:web:other.example' })), 'refused'],
  ])('says what is wrong: %s', async (_what, response, error) => {
    expect(await webResolver({ fetch: answering(response) }).resolve(did)).toMatchObject({ ok: false, error });
  });

  it('stops reading a body without end', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(64 * 1024));
      },
    });
    const fetch = answering(json(endless));
    expect(await webResolver({ fetch }).resolve(did)).toMatchObject({ ok: false, error: 'refused' });
    expect(pulled).toBeLessThan(20);
  });

  it('gives up after its time', async () => {
    const fetch: Fetch = (_url, { signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          reject(signal.reason as Error);
        });
      });
    expect(await webResolver({ fetch, timeoutMs: 5 }).resolve(did)).toMatchObject({ ok: false, error: 'unreachable' });
  });

  it('gives up after its time, also if nobody listens to the signal, and whatever comes later', async () => {
    const silent: Fetch = () => new Promise(() => undefined);
    const failing: Fetch = async () => {
      await new Promise((resolve) => {
        setTimeout(resolve, 30);
      });
      throw new Error('too late');
    };
    const endless: Fetch = () => Promise.resolve(json(new ReadableStream<Uint8Array>()));
    for (const fetch of [silent, failing, endless]) {
      expect(await webResolver({ fetch, timeoutMs: 5 }).resolve(did)).toMatchObject({
        ok: false,
        error: 'unreachable',
        cause: 'http.timeout',
      });
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  });

  it.each<[string, Response | Error, string]>([
    ['nothing there', new Response(null, { status: 404 }), 'http.not-found'],
    ['a redirect', new Response(null, { status: 302 }), 'http.redirect'],
    ['trouble', new Response(null, { status: 503 }), 'http.status'],
    ['a page', new Response('x', { headers: { 'content-type': 'text/html' } }), 'http.media-type'],
    ['no network', new Error('offline'), 'http.failed'],
    ['half a document', json('{'), 'json.syntax'],
    ['a list', json('[]'), 'did.not-object'],
    ['the document of another', json('{"id":"did:web:other.example"}'), 'did.other'],
  ])('says what happened: %s', async (_what, answer, cause) => {
    const fetch: Fetch = () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer));
    expect(await webResolver({ fetch }).resolve(did)).toMatchObject({ ok: false, cause });
  });

  it('asks nobody about what is no did:web', async () => {
    const asked: { url: string; init: FetchInit }[] = [];
    const resolver = webResolver({ fetch: answering(json('{}'), asked) });
    expect(await resolver.resolve('did:web:127.0.0.1')).toMatchObject({ ok: false, error: 'invalid' });
    expect(asked).toEqual([]);
  });
});

describe('didWebDocument', () => {
  it('publishes public keys only', () => {
    const published = didWebDocument({
      did,
      keys: [
        { name: 'old', jwk: P256_JWK },
        { name: 'new', jwk: ED25519_JWK },
      ],
    });
    expect(JSON.stringify(published)).not.toContain(ED25519_JWK.d);
    expect(published.assertionMethod).toEqual([`${did}#old`, `${did}#new`]);
    expect(published.verificationMethod?.[0]?.publicKeyJwk).toEqual(publicJwkOf(P256_JWK));
  });

  it.each([
    ['another method', 'did:key:z6Mk', [{ name: 'key-1', jwk: ED25519_JWK }]],
    ['no keys', did, []],
    [
      'two keys of one name',
      did,
      [
        { name: 'key-1', jwk: ED25519_JWK },
        { name: 'key-1', jwk: P256_JWK },
      ],
    ],
  ])('refuses %s', (_what, identifier, keys) => {
    expect(() => didWebDocument({ did: identifier, keys })).toThrow(expect.objectContaining({ code: 'did.unusable' }));
  });

  it.each(['did:web:platform.example%3a8443', 'did:web:platform.example%3A443', 'did:web:platform'])(
    'refuses %s, which is not its one form',
    (identifier) => {
      const keys = [{ name: 'key-1', jwk: ED25519_JWK }];
      expect(() => didWebDocument({ did: identifier, keys })).toThrow(
        expect.objectContaining({ code: 'did.unusable' }),
      );
    },
  );

  it.each(['', 'key 1', 'a#b', 'a/b', 'ключ'])('refuses the name "%s" for a key', (name) => {
    expect(() => didWebDocument({ did, keys: [{ name, jwk: ED25519_JWK }] })).toThrow(
      expect.objectContaining({ code: 'did.key-name' }),
    );
  });
});
