import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { didKeyFor } from '@kluscv/sdk/issue';
import { ED25519_JWK, P256_JWK } from './keys.fixture.ts';
import { signerFromPem } from './index.ts';

const passphrase = 'an invented passphrase';
const pemOf = (jwk: object, options: object): string =>
  createPrivateKey({ key: { ...jwk }, format: 'jwk' })
    .export({ format: 'pem', type: 'pkcs8', ...options } as never)
    .toString();

describe('signerFromPem', () => {
  it.each([
    ['PKCS#8, Ed25519', pemOf(ED25519_JWK, {}), ED25519_JWK, undefined],
    ['PKCS#8, P-256', pemOf(P256_JWK, {}), P256_JWK, undefined],
    ['SEC 1', pemOf(P256_JWK, { type: 'sec1' }), P256_JWK, undefined],
    ['encrypted PKCS#8', pemOf(ED25519_JWK, { cipher: 'aes-256-cbc', passphrase }), ED25519_JWK, passphrase],
    [
      'encrypted PKCS#8, passphrase as bytes',
      pemOf(P256_JWK, { cipher: 'aes-128-cbc', passphrase }),
      P256_JWK,
      new TextEncoder().encode(passphrase),
    ],
    ['encrypted SEC 1', pemOf(P256_JWK, { type: 'sec1', cipher: 'aes-256-cbc', passphrase }), P256_JWK, passphrase],
    [
      'text before it, and line ends of Windows',
      `Bag Attributes\r\n${pemOf(P256_JWK, {}).replaceAll('\n', '\r\n')}`,
      P256_JWK,
      undefined,
    ],
  ])('signs with %s', async (_what, pem, jwk, secret) => {
    const signer = await signerFromPem(pem, secret === undefined ? {} : { passphrase: secret });
    expect(signer.verificationMethod).toBe(didKeyFor(jwk).verificationMethod);
    expect(await signer.sign(new Uint8Array(3))).toHaveLength(64);
  });

  it('signs under the name that it is given', async () => {
    const verificationMethod = 'did:web:platform.example#key-1';
    const signer = await signerFromPem(pemOf(ED25519_JWK, {}), { verificationMethod });
    expect(signer.verificationMethod).toBe(verificationMethod);
  });

  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const encrypted = pemOf(ED25519_JWK, { cipher: 'aes-256-cbc', passphrase });
  it.each([
    ['no PEM', 'a key', undefined, 'key.pem'],
    ['a public key', rsa.publicKey.export({ format: 'pem', type: 'spki' }).toString(), undefined, 'key.pem'],
    ['a damaged key', pemOf(P256_JWK, {}).replace(/MIG.{20}/, ''), undefined, 'key.pem'],
    ['a key without end', pemOf(P256_JWK, {}) + 'x'.repeat(20_000), undefined, 'key.pem'],
    ['a key of RSA', rsa.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), undefined, 'key.malformed'],
    ['an encrypted key without passphrase', encrypted, undefined, 'key.passphrase'],
    ['a wrong passphrase', encrypted, 'another passphrase', 'key.passphrase'],
    ['an empty passphrase', encrypted, '', 'key.passphrase'],
  ])('refuses %s, and repeats nothing of it', async (_what, pem, secret, code) => {
    const failure = await signerFromPem(pem, secret === undefined ? {} : { passphrase: secret }).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ code });
    const said = JSON.stringify([String(failure), failure, (failure as Error).cause]);
    expect(said).not.toContain('another passphrase');
    expect(said).not.toContain(pem.split('\n')[1] ?? 'x'.repeat(99));
  });
});
