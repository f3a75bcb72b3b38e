import { calculateJwkThumbprint, exportJWK, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { ED25519_JWK, P256_JWK } from '../platform.fixture.ts';
import { readPublicJwk } from './jwk.ts';
import { generateJwk, publicJwkOf, thumbprintOf } from './own-jwk.ts';

const ed25519 = publicJwkOf(ED25519_JWK);
const p256 = publicJwkOf(P256_JWK);

describe('readPublicJwk', () => {
  it.each([
    ['Ed25519', ed25519],
    ['ES256', p256],
  ])('reads a key for %s and keeps only what makes it up', (algorithm, jwk) => {
    const published = { ...jwk, kid: 'key-1', use: 'sig', key_ops: ['verify'], alg: algorithm, x5c: ['…'] };
    expect(readPublicJwk(published)).toEqual({ ok: true, jwk, algorithm });
  });

  it.each([
    ['nothing', undefined, 'malformed'],
    ['null', null, 'malformed'],
    ['a list', [ed25519], 'malformed'],
    ['a text', 'key', 'malformed'],
    ['a private key', ED25519_JWK, 'private'],
    ['an RSA key', { kty: 'RSA', n: 'AQAB', e: 'AQAB' }, 'unsupported'],
    ['a symmetric key', { kty: 'oct', k: 'AQAB' }, 'unsupported'],
    ['another curve', { ...p256, crv: 'P-384' }, 'unsupported'],
    ['a key for agreement', { ...ed25519, crv: 'X25519' }, 'unsupported'],
    ['kinds that do not go together', { ...ed25519, kty: 'EC' }, 'unsupported'],
    ['a key for encryption', { ...p256, use: 'enc' }, 'not-for-signing'],
    ['a key for deriving', { ...p256, key_ops: ['deriveBits'] }, 'not-for-signing'],
    ['operations that are no list', { ...p256, key_ops: 'verify' }, 'not-for-signing'],
    ['an algorithm of another key', { ...p256, alg: 'EdDSA' }, 'not-for-signing'],
    ['no coordinate', { kty: 'OKP', crv: 'Ed25519' }, 'malformed'],
    ['a coordinate that is no text', { ...ed25519, x: 5 }, 'malformed'],
    ['a short coordinate', { ...ed25519, x: 'AAAA' }, 'malformed'],
    ['a second spelling', { ...ed25519, x: `${ed25519.x.slice(0, -1)}p` }, 'malformed'],
    ['padding', { ...ed25519, x: `${ed25519.x}=` }, 'malformed'],
    ['one coordinate of two', { kty: 'EC', crv: 'P-256', x: ed25519.x }, 'malformed'],
    ['a point of small order', { ...ed25519, x: 'AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }, 'weak'],
    ['a point off the curve', { ...p256, y: p256.x }, 'not-on-curve'],
  ])('refuses %s', (_what, value, error) => {
    expect(readPublicJwk(value)).toEqual({ ok: false, error });
  });
});

describe('generateJwk', () => {
  it.each(['Ed25519', 'ES256'] as const)('makes a new key for %s', async (algorithm) => {
    const [one, other] = await Promise.all([generateJwk(algorithm), generateJwk(algorithm)]);
    expect(one.d).not.toBe(other.d);
    expect(readPublicJwk(publicJwkOf(one))).toMatchObject({ ok: true, algorithm });
    await expect(importJWK({ ...one }, algorithm)).resolves.toBeDefined();
  });
});

describe('publicJwkOf', () => {
  it('leaves the secret out', async () => {
    const jwk = await generateJwk();
    expect(JSON.stringify(publicJwkOf(jwk))).not.toContain(jwk.d);
    const key = await importJWK({ ...publicJwkOf(jwk) }, 'EdDSA');
    expect(await exportJWK(key)).toEqual(publicJwkOf(jwk));
  });

  it('throws for what is no key, without repeating it', () => {
    const broken = { ...ED25519_JWK, x: 'nonsense', d: 'secret' };
    expect(() => publicJwkOf(broken)).toThrow(expect.objectContaining({ code: 'key.malformed' }));
    expect(() => publicJwkOf(broken)).toThrow(/^(?!.*secret)/);
  });
});

describe('thumbprintOf', () => {
  it('is that of RFC 8037, appendix A.3', async () => {
    expect(await thumbprintOf(ED25519_JWK)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
  });

  it('agrees with jose', async () => {
    expect(await thumbprintOf(P256_JWK)).toBe(await calculateJwkThumbprint({ ...p256 }));
  });
});
