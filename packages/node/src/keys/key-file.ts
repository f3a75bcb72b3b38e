import { expectCall } from '@kluscv/schema/reading';
import { readJson } from '@kluscv/schema';
import type { DidUrl, PrivateJwk } from '@kluscv/sdk';
import { nodeError } from '../node-error.ts';

/**
 * A private key as `kluscv keys create` writes it: a JWK (RFC 7517) whose `kid` is the absolute name of the key, so that one file says
 * who signs and with what. `iat` and `exp` are the period for which it was made, in seconds since 1970.
 */
export interface KeyFile {
  readonly jwk: PrivateJwk;
  /** Absolute name of the key: a DID and a fragment. */
  readonly verificationMethod: DidUrl;
  /** Seconds since 1970. */
  readonly iat?: number;
  /** Seconds since 1970. */
  readonly exp?: number;
}

/** The text of a key file. */
export function keyFileText(file: KeyFile): string {
  expectCall('keyFileText', {
    file: [file, { jwk: { kty: 'text', x: 'text', d: 'text' }, verificationMethod: 'text' }],
  });
  const { jwk, verificationMethod, ...times } = file;
  const { kty } = jwk;
  return `${JSON.stringify({ ...jwk, alg: kty === 'OKP' ? 'EdDSA' : 'ES256', kid: verificationMethod, ...times }, null, 2)}\n`;
}

/**
 * Reads what is in a key file. The key itself is in no message.
 *
 * @param at its name, for messages
 * @throws KlusError `node.key-unusable`
 */
export function keyFrom(text: string | Uint8Array, at: string): KeyFile {
  expectCall('keyFrom', { text: [text, 'text or bytes'], at: [at, 'text'] });
  const json = readJson(text, { maxBytes: 16_384, maxDepth: 4 });
  const value = (json.ok ? json.value : undefined) as Readonly<Record<string, unknown>> | null | undefined;
  const { kty, crv, x, y, d, kid, iat, exp } = value ?? {};
  const texts = [x, d, kid, ...(kty === 'EC' ? [y] : [])].every((part) => typeof part === 'string');
  const kind = (kty === 'OKP' && crv === 'Ed25519') || (kty === 'EC' && crv === 'P-256');
  const times = [iat, exp].every((time) => time === undefined || Number.isSafeInteger(time));
  if (!texts || !kind || !times) {
    throw nodeError('node.key-unusable', 'This is not a private key that can sign.', {
      at,
      found: json.ok ? 'a JWK of another kind, or without `d` or `kid`' : 'not JSON',
    });
  }
  const jwk = (kty === 'EC' ? { kty, crv, x, y, d } : { kty, crv, x, d }) as PrivateJwk;
  return {
    jwk,
    verificationMethod: kid as DidUrl,
    ...(typeof iat === 'number' && { iat }),
    ...(typeof exp === 'number' && { exp }),
  };
}
