import { expectCall } from '../call.ts';

/** The claims of RFC 7519 that may stand beside a credential in a JWT. They only repeat what it says; `iat` is when it was signed. */
export const REGISTERED_CLAIMS: readonly ['iss', 'sub', 'jti', 'nbf', 'exp', 'iat'] = [
  'iss',
  'sub',
  'jti',
  'nbf',
  'exp',
  'iat',
];

/**
 * The credential in the payload of a JWT: the payload without registered claims. Nothing is verified here, and not whether they agree.
 *
 * @see https://www.w3.org/TR/vc-jose-cose/#securing-with-jose
 */
export function withoutRegisteredClaims(payload: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  expectCall('withoutRegisteredClaims', { payload: [payload, 'object'] });
  if (!REGISTERED_CLAIMS.some((claim) => claim in payload)) return payload;
  const credential = { ...payload };
  for (const claim of REGISTERED_CLAIMS) delete credential[claim];
  return credential;
}
