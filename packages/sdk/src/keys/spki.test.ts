import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { ED25519_JWK, P256_JWK } from '../platform.fixture.ts';
import { publicJwkOf } from './own-jwk.ts';
import { publicJwkFromSpki } from './spki.ts';

it.each([ED25519_JWK, P256_JWK])('reads a public key of $crv, in DER and in PEM', (jwk) => {
  const key = createPublicKey({ key: { ...publicJwkOf(jwk) }, format: 'jwk' });
  const der = Uint8Array.from(key.export({ format: 'der', type: 'spki' }));
  const pem = key.export({ format: 'pem', type: 'spki' }).toString();
  for (const form of [der, pem, `\n${pem.replaceAll('\n', '\r\n')}`]) {
    expect(publicJwkFromSpki(form)).toEqual(publicJwkOf(jwk));
  }
});

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
const secp256k1 = generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey;

it.each([
  ['nothing', ''],
  ['a key of RSA', rsa.export({ format: 'pem', type: 'spki' }).toString()],
  ['another curve', Uint8Array.from(secp256k1.export({ format: 'der', type: 'spki' }))],
  [
    'a point that is not on the curve',
    Uint8Array.from([
      ...Buffer.from('3059301306072a8648ce3d020106082a8648ce3d03010703420004', 'hex'),
      ...Array.from({ length: 64 }, () => 1),
    ]),
  ],
  [
    'a key of small order',
    Uint8Array.from([...Buffer.from('302a300506032b6570032100', 'hex'), ...Array.from({ length: 32 }, () => 0)]),
  ],
  ['what is no base64', '-----BEGIN PUBLIC KEY-----\nAAA=A\n-----END PUBLIC KEY-----'],
])('refuses %s', (_what, spki) => {
  expect(publicJwkFromSpki(spki)).toBeUndefined();
});
