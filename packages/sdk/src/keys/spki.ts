import { base64 } from '@scure/base';
import { encodeBase64url } from '@kluscv/schema/reading';
import { type PublicJwk, readPublicJwk } from './jwk.ts';

// What stands before the key itself in DER: the algorithm, always the same bytes (RFC 8410, RFC 5480). P-256 ends with 04, "both coordinates".
const ED25519 = '302a300506032b6570032100';
const P256 = '3059301306072a8648ce3d020106082a8648ce3d03010703420004';

/**
 * A public key out of the form in which key stores publish it (SubjectPublicKeyInfo, DER or PEM).
 *
 * @returns `undefined` if it is no Ed25519 or P-256 key that is safe to use
 */
export function publicJwkFromSpki(spki: Uint8Array | string): PublicJwk | undefined {
  const der = typeof spki === 'string' ? derOf(spki) : spki;
  if (der === undefined) return undefined;
  const ed25519 = behind(ED25519, der, 32);
  const p256 = behind(P256, der, 64);
  const jwk =
    p256 === undefined
      ? ed25519 && { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(ed25519) }
      : { kty: 'EC', crv: 'P-256', x: encodeBase64url(p256.subarray(0, 32)), y: encodeBase64url(p256.subarray(32)) };
  const reading = readPublicJwk(jwk);
  return reading.ok ? reading.jwk : undefined;
}

function derOf(pem: string): Uint8Array | undefined {
  const body = /^\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]{1,1000})-----END PUBLIC KEY-----\s*$/.exec(pem)?.[1];
  try {
    return body === undefined ? undefined : base64.decode(body.replace(/\s+/g, ''));
  } catch {
    return undefined;
  }
}

function behind(prefix: string, der: Uint8Array, length: number): Uint8Array | undefined {
  const start = prefix.length / 2;
  if (der.length !== start + length) return undefined;
  const head = Array.from(der.subarray(0, start), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return head === prefix ? der.subarray(start) : undefined;
}
