// What an engine lacks, computed in JavaScript. Loaded with the first key, or the first bytes, that the engine cannot do.
import { ed25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import { sha256 as hash } from '@noble/hashes/sha2.js';
import { decodeBase64url } from '@kluscv/schema/reading';
import type { PublicJwk } from '../keys/jwk.ts';

/** Whether a raw signature of 64 bytes was made over these bytes with this key. */
export function verify(jwk: PublicJwk, data: Uint8Array, signature: Uint8Array): boolean {
  try {
    const [x, y] = [coordinate(jwk.x), coordinate(jwk.kty === 'EC' ? jwk.y : '')];
    // As strict as RFC 8032, and with any `s` for ECDSA, as WebCrypto is.
    return jwk.kty === 'OKP'
      ? ed25519.verify(signature, data, x, { zip215: false })
      : p256.verify(signature, data, Uint8Array.of(4, ...x, ...y), { lowS: false, prehash: true });
  } catch {
    return false;
  }
}

/** SHA-256. */
export function sha256(data: Uint8Array): Uint8Array {
  return hash(data);
}

function coordinate(text: string): Uint8Array {
  return decodeBase64url(text) ?? new Uint8Array(0);
}
