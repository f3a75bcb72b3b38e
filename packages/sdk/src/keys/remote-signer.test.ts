import { createPrivateKey, sign as signWith } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { didKeyFor } from '../did/own-did.ts';
import { ED25519_JWK, fixturePlatform, fixtureVerifier, P256_JWK } from '../platform.fixture.ts';
import { verifyCredential } from '../index.ts';
import { issueCredential } from '../issue/index.ts';
import type { PrivateJwk } from './jwk.ts';
import { generateJwk, publicJwkOf } from './own-jwk.ts';
import { remoteSigner } from './remote-signer.ts';

const held = (jwk: PrivateJwk, dsaEncoding: 'der' | 'ieee-p1363') => {
  const key = createPrivateKey({ key: { ...jwk }, format: 'jwk' });
  return (data: Uint8Array) =>
    Promise.resolve<Uint8Array>(signWith(jwk.kty === 'OKP' ? null : 'sha256', data, { key, dsaEncoding }));
};

const another = await generateJwk('ES256');

describe('remoteSigner', () => {
  it.each([
    ['Ed25519', ED25519_JWK, 'ieee-p1363'],
    ['ES256', P256_JWK, 'ieee-p1363'],
    ['ES256 in DER', P256_JWK, 'der'],
  ] as const)('issues with a key that is elsewhere: %s', async (_what, jwk, encoding) => {
    const { did, verificationMethod } = didKeyFor(publicJwkOf(jwk));
    const signer = await remoteSigner({ publicJwk: publicJwkOf(jwk), sign: held(jwk, encoding) });
    expect(signer.verificationMethod).toBe(verificationMethod);
    const platform = await fixturePlatform();
    const issuer = { id: did, name: 'Klusplatform Voorbeeld', role: 'platform' } as const;
    const { credentialStatus: _status, ...credential } = platform.credential({ issuer });
    const secured = await issueCredential(credential, { signer });
    const report = await verifyCredential(secured, await fixtureVerifier(platform));
    expect(report.findings.map(({ code }) => code)).toContain('proof.intact');
  });

  it.each([
    ['signs with another key', held(another, 'der')],
    [
      'signs the digest of a digest',
      (data: Uint8Array) =>
        crypto.subtle
          .digest('SHA-256', data as BufferSource)
          .then((digest) => held(P256_JWK, 'der')(new Uint8Array(digest))),
    ],
    ['gives text', () => Promise.resolve('signature' as unknown as Uint8Array)],
    ['gives nothing', () => Promise.resolve(new Uint8Array(0))],
  ])('refuses one that %s, before anything is issued', async (_what, sign) => {
    await expect(remoteSigner({ publicJwk: publicJwkOf(P256_JWK), sign })).rejects.toMatchObject({
      code: 'key.self-test',
    });
  });

  it('verifies every signature, so that a key that was exchanged is noticed', async () => {
    let times = 0;
    const sign = async (data: Uint8Array) => {
      times += 1;
      return times > 1 ? new Uint8Array(64) : held(P256_JWK, 'der')(data);
    };
    const signer = await remoteSigner({ publicJwk: publicJwkOf(P256_JWK), sign });
    await expect(signer.sign(new Uint8Array(1))).rejects.toMatchObject({ code: 'signer.signature' });
  });

  it.each([
    ['key.malformed', { publicJwk: { ...publicJwkOf(P256_JWK), x: 'AAAA' } }],
    ['key.verification-method', { publicJwk: publicJwkOf(P256_JWK), verificationMethod: 'did:web:platform.example' }],
    [
      'key.mismatch',
      { publicJwk: publicJwkOf(P256_JWK), verificationMethod: didKeyFor(ED25519_JWK).verificationMethod },
    ],
  ])('refuses with %s', async (code, key) => {
    await expect(remoteSigner({ ...key, sign: held(P256_JWK, 'der') })).rejects.toMatchObject({ code });
  });
});
