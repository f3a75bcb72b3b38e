import { decodeBase64url, encodeBase64url } from '@kluscv/schema/reading';
import { decodeBase58, encodeBase58 } from './base58.ts';
import { isSafeEd25519Point } from './ed25519.ts';
import type { JwkReading, PublicJwk } from './jwk.ts';
import { compressP256, decompressP256 } from './p256.ts';

/** The longest multikey that can be one of ours: a P-256 point with prefix in base58. Base58 costs the square of its length. */
const MAX_MULTIKEY = 64;

/**
 * Reads a public key in Multikey form: `z`, and in base58 the code of its kind (multicodec) and its bytes.
 *
 * @see https://www.w3.org/TR/cid-1.0/#Multikey
 */
export function publicJwkFromMultikey(text: unknown): JwkReading {
  if (typeof text !== 'string' || text.length > MAX_MULTIKEY || !text.startsWith('z'))
    return { ok: false, error: 'malformed' };
  const bytes = decodeBase58(text.slice(1));
  if (bytes === undefined) return { ok: false, error: 'malformed' };
  const key = bytes.subarray(2);
  if (bytes[0] === 0xed && bytes[1] === 0x01) {
    if (key.length !== 32) return { ok: false, error: 'malformed' };
    if (!isSafeEd25519Point(key)) return { ok: false, error: 'weak' };
    return { ok: true, jwk: { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(key) }, algorithm: 'Ed25519' };
  }
  if (bytes[0] === 0x80 && bytes[1] === 0x24) {
    const point = decompressP256(key);
    if (point === undefined) return { ok: false, error: 'not-on-curve' };
    const jwk: PublicJwk = { kty: 'EC', crv: 'P-256', x: encodeBase64url(point.x), y: encodeBase64url(point.y) };
    return { ok: true, jwk, algorithm: 'ES256' };
  }
  return { ok: false, error: 'unsupported' };
}

/** A public key in Multikey form. The key must be one that `readPublicJwk` accepts. */
export function multikeyOf(jwk: PublicJwk): string {
  const x = bytesOf(jwk.x);
  const key = jwk.kty === 'OKP' ? x : compressP256({ x, y: bytesOf(jwk.y) });
  const bytes = new Uint8Array(2 + key.length);
  bytes.set(jwk.kty === 'OKP' ? [0xed, 0x01] : [0x80, 0x24]);
  bytes.set(key, 2);
  return `z${encodeBase58(bytes)}`;
}

function bytesOf(coordinate: string): Uint8Array {
  return decodeBase64url(coordinate) ?? new Uint8Array(0);
}
