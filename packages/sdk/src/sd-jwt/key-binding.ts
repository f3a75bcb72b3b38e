import { encodeBase64url, readCompactJws } from '@kluscv/schema/reading';
import { runtime } from '#runtime';
import { readPublicJwk } from '../keys/jwk.ts';
import type { HolderBinding } from '../proof/holder-binding.ts';

/** A key-binding JWT, read but not verified, or why it is none. */
export type KeyBindingReading =
  | { readonly ok: true; readonly binding: HolderBinding }
  | { readonly ok: false; readonly reason: 'malformed' | 'header' | 'no-key' };

const ALGORITHMS: Readonly<Record<string, string>> = { EdDSA: 'Ed25519', Ed25519: 'Ed25519', ES256: 'ES256' };

/**
 * Reads what a holder signed while presenting.
 *
 * @param options.presented the SD-JWT with the disclosures that were presented, up to and with the last `~`
 * @param options.confirmation the claim `cnf` of the issuer
 * @see https://www.rfc-editor.org/rfc/rfc9901#section-4.3
 */
export function readKeyBinding(
  text: string,
  options: { readonly presented: string; readonly confirmation: unknown },
): KeyBindingReading {
  const { presented, confirmation } = options;
  const jws = readCompactJws(text);
  if (!jws.ok) return { ok: false, reason: 'malformed' };
  const { alg, typ, ...others } = jws.header;
  const algorithm = typeof alg === 'string' && Object.hasOwn(ALGORITHMS, alg) ? ALGORITHMS[alg] : undefined;
  if (typ !== 'kb+jwt' || algorithm === undefined || Object.keys(others).length > 0)
    return { ok: false, reason: 'header' };
  const { jwk } = (confirmation ?? {}) as { readonly jwk?: unknown };
  const key = readPublicJwk(jwk);
  // The one key that the issuer named: never one that the holder brings along.
  if (!key.ok || key.algorithm !== algorithm) return { ok: false, reason: 'no-key' };
  const { aud: audience, nonce, iat: issuedAt, exp: expiresAt, sd_hash: hash } = jws.payload;
  return {
    ok: true,
    binding: {
      algorithm: key.algorithm,
      audience,
      nonce,
      issuedAt,
      expiresAt,
      async verify() {
        const digest = encodeBase64url(await runtime.sha256(new TextEncoder().encode(presented)));
        if (hash !== digest) return false;
        const ready = await runtime.importPublicKey(key.jwk);
        if (ready === undefined) return false;
        return runtime.verify(ready, new TextEncoder().encode(jws.signingInput), jws.signature);
      },
    },
  };
}
