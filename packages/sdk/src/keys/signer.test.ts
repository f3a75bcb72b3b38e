import { describe, expect, it } from 'vitest';
import { didJwkFor } from '../did/own-did.ts';
import { didKeyFor } from '../did/own-did.ts';
import { ED25519_JWK, P256_JWK } from '../platform.fixture.ts';
import type { PrivateJwk } from './jwk.ts';
import { generateJwk, publicJwkOf } from './own-jwk.ts';
import { signerFromJwk } from './signer.ts';

describe('signerFromJwk', () => {
  it.each([
    ['its own did:key by default', undefined, didKeyFor(ED25519_JWK).verificationMethod],
    ['its did:jwk', didJwkFor(ED25519_JWK).verificationMethod, didJwkFor(ED25519_JWK).verificationMethod],
    ['a did:web', 'did:web:platform.example#key-1', 'did:web:platform.example#key-1'],
  ])('signs as %s', async (_what, verificationMethod, expected) => {
    const signer = await signerFromJwk(ED25519_JWK, verificationMethod === undefined ? {} : { verificationMethod });
    expect(signer.verificationMethod).toBe(expected);
    expect(signer.algorithm).toBe('Ed25519');
    expect(await signer.sign(new Uint8Array(3))).toHaveLength(64);
  });

  it.each([
    ['a public key', publicJwkOf(ED25519_JWK), {}, 'key.private'],
    ['nothing', undefined, {}, 'key.private'],
    ['a key of another kind', { ...ED25519_JWK, crv: 'Ed448' }, {}, 'key.malformed'],
    ['a private half that is none', { ...ED25519_JWK, d: 'AAAA' }, {}, 'key.malformed'],
    [
      'a name without fragment',
      ED25519_JWK,
      { verificationMethod: 'did:web:platform.example' },
      'key.verification-method',
    ],
    ['a relative name', ED25519_JWK, { verificationMethod: '#key-1' }, 'key.verification-method'],
    [
      'the did:key of another key',
      ED25519_JWK,
      { verificationMethod: didKeyFor(P256_JWK).verificationMethod },
      'key.mismatch',
    ],
    [
      'another fragment of its did:key',
      ED25519_JWK,
      { verificationMethod: `${didKeyFor(ED25519_JWK).did}#key-1` },
      'key.mismatch',
    ],
    [
      'the did:jwk of another key',
      ED25519_JWK,
      { verificationMethod: didJwkFor(P256_JWK).verificationMethod },
      'key.mismatch',
    ],
  ])('refuses %s', async (_what, jwk, options, code) => {
    await expect(signerFromJwk(jwk as PrivateJwk, options)).rejects.toMatchObject({ code });
  });

  it.each(['Ed25519', 'ES256'] as const)('refuses halves that do not belong together (%s)', async (algorithm) => {
    const [one, other] = await Promise.all([generateJwk(algorithm), generateJwk(algorithm)]);
    const failure = await signerFromJwk({ ...publicJwkOf(one), d: other.d }).catch((error: unknown) => error);
    expect(['key.self-test', 'key.malformed']).toContain((failure as { code: string }).code);
    expect(String(failure)).not.toContain(other.d);
  });
});
