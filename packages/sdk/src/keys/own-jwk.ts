import { expectCall } from '@kluscv/schema/reading';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { sdkError } from '../sdk-error.ts';
import { type PrivateJwk, type PublicJwk, readPublicJwk, type SignatureAlgorithm } from './jwk.ts';

/**
 * Makes a new private key, with the randomness of the platform's cryptography.
 *
 * @param algorithm default `Ed25519`; choose `ES256` where a key is to move into a KMS that has no Ed25519
 * @throws KlusError `key.malformed` for another algorithm
 */
export async function generateJwk(algorithm: SignatureAlgorithm = 'Ed25519'): Promise<PrivateJwk> {
  if (algorithm !== 'Ed25519' && algorithm !== 'ES256') {
    throw sdkError('key.malformed', `There is no algorithm ${String(algorithm)} here. Give Ed25519 or ES256.`);
  }
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const { kty, crv, x, y, d } = await exportJWK(privateKey);
  return (kty === 'EC' ? { kty, crv, x, y, d } : { kty, crv, x, d }) as PrivateJwk;
}

/**
 * The public half of a key: what may be published.
 *
 * @throws KlusError `key.malformed`
 */
export function publicJwkOf(jwk: PublicJwk | PrivateJwk): PublicJwk {
  expectCall('publicJwkOf', { jwk: [jwk, 'object'] });
  const { d: _secret, ...rest } = jwk as PrivateJwk;
  const reading = readPublicJwk({ ...rest, key_ops: undefined });
  if (!reading.ok) {
    throw sdkError(
      'key.malformed',
      `This is not a usable Ed25519 or P-256 key (${reading.error}). Make one with generateJwk.`,
      {
        details: { error: reading.error },
      },
    );
  }
  return reading.jwk;
}

/** The name of a key that follows from the key alone: the SHA-256 thumbprint of RFC 7638, in base64url. */
export function thumbprintOf(jwk: PublicJwk | PrivateJwk): Promise<string> {
  return calculateJwkThumbprint({ ...publicJwkOf(jwk) }, 'sha256');
}
