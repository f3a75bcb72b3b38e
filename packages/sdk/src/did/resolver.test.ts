import { encodeBase64url } from '@kluscv/schema';
import { describe, expect, it } from 'vitest';
import { publicJwkOf } from '../keys/own-jwk.ts';
import { ED25519_JWK, P256_JWK } from '../platform.fixture.ts';
import { findKey } from './find-key.ts';
import { jwkResolver } from './key.ts';
import { didJwkFor } from './own-did.ts';
import { keyResolver } from './key.ts';
import { didKeyFor } from './own-did.ts';
import { type DidResolver, documentResolver, resolverFrom } from './resolver.ts';
import { didWebDocument } from './web-document.ts';

describe.each([
  ['did:key', didKeyFor, keyResolver()],
  ['did:jwk', didJwkFor, jwkResolver()],
] as const)('%s', (_method, didFor, resolver) => {
  it.each([ED25519_JWK, P256_JWK])('resolves to the key that it is made of', async (jwk) => {
    const { did, verificationMethod } = didFor(jwk);
    expect(did).not.toContain(jwk.d);
    const resolution = await resolver.resolve(did);
    expect(resolution).toMatchObject({ ok: true, value: { id: did } });
    if (!resolution.ok) return;
    expect(findKey(resolution.value, verificationMethod, 'assertionMethod')).toMatchObject({
      ok: true,
      key: { ok: true, jwk: publicJwkOf(jwk) },
    });
    expect(resolution.retrievedAt).toBeUndefined();
  });
});

describe('keyResolver and jwkResolver', () => {
  const jwkDid = (value: unknown): string =>
    `did:jwk:${encodeBase64url(new TextEncoder().encode(JSON.stringify(value)))}`;

  it.each([
    ['an RSA key', jwkDid({ kty: 'RSA', n: 'AQAB', e: 'AQAB' })],
    ['a private key', jwkDid(ED25519_JWK)],
    ['a weak key', jwkDid({ kty: 'OKP', crv: 'Ed25519', x: 'AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' })],
    ['no JSON', `did:jwk:${encodeBase64url(new TextEncoder().encode('{'))}`],
    ['a member twice', `did:jwk:${encodeBase64url(new TextEncoder().encode('{"kty":"OKP","kty":"OKP"}'))}`],
    ['no base64url', 'did:jwk:eyJ.'],
    ['another method', 'did:web:platform.example'],
  ])('do not resolve a did:jwk of %s', async (_what, did) => {
    expect(await jwkResolver().resolve(did)).toMatchObject({ ok: false, error: 'invalid' });
  });

  it.each([
    'did:key:z6Mk',
    'did:key:',
    'did:key:z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc',
    'did:web:platform.example',
  ])('do not resolve %s', async (did) => {
    expect(await keyResolver().resolve(did)).toMatchObject({ ok: false, error: 'invalid' });
  });

  it('resolve the example of the did:jwk specification, which is for agreement, to nothing', async () => {
    const did = jwkDid({ kty: 'OKP', crv: 'X25519', use: 'enc', x: '3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08' });
    expect(await jwkResolver().resolve(did)).toMatchObject({ ok: false, error: 'invalid' });
  });
});

describe('documentResolver', () => {
  const did = 'did:web:platform.example';
  const document = didWebDocument({ did, keys: [{ name: 'key-1', jwk: ED25519_JWK }] });

  it('answers from what is at hand, and only from that', async () => {
    const resolver = documentResolver([
      document,
      null,
      5,
      { id: 5 },
      { id: 'did:web:broken.example', verificationMethod: 1 },
    ]);
    expect(await resolver.resolve(did)).toMatchObject({ ok: true, value: document });
    expect(await resolver.resolve('did:web:broken.example')).toMatchObject({ ok: true, value: { unread: [1] } });
    expect(await resolver.resolve('did:web:other.example')).toMatchObject({ ok: false, error: 'notFound' });
    expect(resolver.methods).toEqual(['web']);
  });

  it('never overrides an identifier that is a key', async () => {
    for (const id of [didKeyFor(ED25519_JWK).did, 'did:jwk:e30']) {
      const resolver = documentResolver([{ ...document, id }]);
      expect(resolver.methods).toEqual([]);
      expect(await resolver.resolve(id)).toMatchObject({ ok: false });
    }
  });
});

describe('resolverFrom', () => {
  const fake = (method: string, error: 'notFound' | 'unreachable', asked: string[]): DidResolver => ({
    methods: [method],
    resolve(did) {
      asked.push(error);
      return Promise.resolve({ ok: false, error, message: did });
    },
  });

  it('asks the next one only if the first knows of no such document', async () => {
    const asked: string[] = [];
    const resolver = resolverFrom([
      fake('web', 'notFound', asked),
      fake('key', 'notFound', asked),
      fake('web', 'unreachable', asked),
      fake('web', 'notFound', asked),
    ]);
    expect(await resolver.resolve('did:web:platform.example')).toMatchObject({ error: 'unreachable' });
    expect(asked).toEqual(['notFound', 'unreachable']);
    expect(resolver.methods).toEqual(['web', 'key']);
  });

  it('has at hand what nobody has to be asked for, as it would be answered', async () => {
    const asked: string[] = [];
    const web = 'did:web:platform.example';
    const { did } = didKeyFor(ED25519_JWK);
    const known = documentResolver([didWebDocument({ did: web, keys: [{ name: 'key-1', jwk: ED25519_JWK }] })]);
    const resolver = resolverFrom([known, keyResolver(), fake('web', 'unreachable', asked)]);
    for (const each of [web, did]) expect(resolver.atHand?.(each)).toEqual(await resolver.resolve(each));
    expect(resolver.atHand?.('did:web:other.example')).toBeUndefined();
    expect(resolver.atHand?.('did:jwk:e30')).toBeUndefined();
    expect(resolverFrom([fake('web', 'notFound', asked), known]).atHand?.(web)).toBeUndefined();
    expect(resolverFrom([known]).atHand?.('did:web:other.example')).toMatchObject({ error: 'notFound' });
    expect(asked).toEqual([]);
  });

  it('does not know what nobody knows', async () => {
    expect(await resolverFrom([keyResolver()]).resolve('did:web:platform.example')).toMatchObject({
      ok: false,
      error: 'unsupported',
    });
    expect(await resolverFrom([]).resolve('did:key:z')).toMatchObject({ ok: false, error: 'unsupported' });
  });
});
