import { decodeBase64url } from '@kluscv/schema/reading';
import { isSafeEd25519Point } from './ed25519.ts';
import { isOnP256 } from './p256.ts';

/** The two signature algorithms of the standard: Ed25519 (`EdDSA` in a JWT), and ECDSA with P-256 and SHA-256. */
export type SignatureAlgorithm = 'Ed25519' | 'ES256';

/** A public key for Ed25519 (RFC 8037). */
export interface Ed25519PublicJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
}

/** A public key for ES256 (RFC 7518). */
export interface P256PublicJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
}

/** A public key. */
export type PublicJwk = Ed25519PublicJwk | P256PublicJwk;

/** A private key. Keep it secret: whoever has it can issue in the issuer's name. */
export type PrivateJwk = PublicJwk & { readonly d: string };

/** Why something is not a public key that is safe to use. */
export type JwkError = 'malformed' | 'unsupported' | 'not-for-signing' | 'private' | 'weak' | 'not-on-curve';

/** What `readPublicJwk` returns. */
export type JwkReading =
  | { readonly ok: true; readonly jwk: PublicJwk; readonly algorithm: SignatureAlgorithm }
  | { readonly ok: false; readonly error: JwkError };

/**
 * Reads a public key that somebody published. Only members that make up the key are kept. Refused are keys of other kinds or for another
 * use, private keys, Ed25519 keys of small order, and P-256 points that are not on the curve.
 */
export function readPublicJwk(value: unknown): JwkReading {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refused('malformed');
  const { kty, crv, x, y, d, use, key_ops: operations, alg } = value as Readonly<Record<string, unknown>>;
  if (d !== undefined) return refused('private');
  const isEd25519 = kty === 'OKP' && crv === 'Ed25519';
  if (!isEd25519 && !(kty === 'EC' && crv === 'P-256')) return refused('unsupported');
  if (use !== undefined && use !== 'sig') return refused('not-for-signing');
  if (operations !== undefined && !(Array.isArray(operations) && operations.includes('verify'))) {
    return refused('not-for-signing');
  }
  const names: readonly unknown[] = isEd25519 ? ['EdDSA', 'Ed25519'] : ['ES256'];
  if (alg !== undefined && !names.includes(alg)) return refused('not-for-signing');
  const xBytes = coordinate(x);
  if (isEd25519) {
    if (xBytes === undefined) return refused('malformed');
    if (!isSafeEd25519Point(xBytes)) return refused('weak');
    return { ok: true, jwk: { kty: 'OKP', crv: 'Ed25519', x: x as string }, algorithm: 'Ed25519' };
  }
  const yBytes = coordinate(y);
  if (xBytes === undefined || yBytes === undefined) return refused('malformed');
  if (!isOnP256({ x: xBytes, y: yBytes })) return refused('not-on-curve');
  return { ok: true, jwk: { kty: 'EC', crv: 'P-256', x: x as string, y: y as string }, algorithm: 'ES256' };
}

function refused(error: JwkError): JwkReading {
  return { ok: false, error };
}

/** One coordinate: 32 bytes in canonical base64url, so that a key has one spelling. */
function coordinate(text: unknown): Uint8Array | undefined {
  if (typeof text !== 'string' || text.length !== 43) return undefined;
  return decodeBase64url(text);
}
