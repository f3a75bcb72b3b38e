import { base58 } from '@scure/base';
import { describe, expect, it } from 'vitest';
import { ED25519_JWK, P256_JWK } from '../platform.fixture.ts';
import { generateJwk, publicJwkOf } from './own-jwk.ts';
import { multikeyOf, publicJwkFromMultikey } from './multikey.ts';

describe('Multikey', () => {
  it.each([ED25519_JWK, P256_JWK].map(publicJwkOf))('gives the same key back: %j', (jwk) => {
    expect(publicJwkFromMultikey(multikeyOf(jwk))).toMatchObject({ ok: true, jwk });
  });

  it('gives fresh P-256 keys back, whichever sign their point has', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => generateJwk('ES256')));
    for (const jwk of keys.map(publicJwkOf)) expect(publicJwkFromMultikey(multikeyOf(jwk))).toMatchObject({ jwk });
  });

  // From the did:key specification.
  it.each([
    ['z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp', 'Ed25519'],
    ['z6MkjchhfUsD6mmvni8mCdXHw216Xrm9bQe2mBH1P5RDjVJG', 'Ed25519'],
    ['zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169', 'ES256'],
    ['zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv', 'ES256'],
  ])('reads %s', (multikey, algorithm) => {
    const reading = publicJwkFromMultikey(multikey);
    expect(reading).toMatchObject({ ok: true, algorithm });
    if (reading.ok) expect(multikeyOf(reading.jwk)).toBe(multikey);
  });

  it.each([
    ['no text', 5, 'malformed'],
    ['another base', `u${'A'.repeat(40)}`, 'malformed'],
    ['a letter that base58 has not', `z${'0'.repeat(40)}`, 'malformed'],
    ['a text without end', `z${'1'.repeat(100_000)}`, 'malformed'],
    ['a key for agreement', 'z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc', 'unsupported'],
    ['a short key', `z${base58.encode(Uint8Array.of(0xed, 1, 7, 7))}`, 'malformed'],
    ['a point of small order', `z${base58.encode(Uint8Array.from([0xed, 1, 1, ...new Uint8Array(31)]))}`, 'weak'],
    [
      'a coordinate without a point',
      `z${base58.encode(Uint8Array.from([0x80, 0x24, 2, ...new Uint8Array(31), 1]))}`,
      'not-on-curve',
    ],
  ])('refuses %s', (_what, text, error) => {
    expect(publicJwkFromMultikey(text)).toEqual({ ok: false, error });
  });
});
