// A hand that signs anything, for the tests: what an attacker, or a careless implementation, could make.
import { encodeBase64url, type Members } from '@kluscv/schema';
import { runtime } from '#runtime';
import { didKeyFor } from './did/own-did.ts';
import type { PrivateJwk } from './keys/jwk.ts';
import { ED25519_JWK } from './platform.fixture.ts';

/** Signs any header and any payload; text is taken as it is, so that even broken JSON can be signed. */
export async function forgedJws(
  header: Members | string,
  payload: unknown,
  jwk: PrivateJwk = ED25519_JWK,
): Promise<string> {
  const signingInput = `${encoded(header)}.${encoded(payload)}`;
  const key = await runtime.importPrivateKey(jwk);
  if (key === undefined) throw new TypeError('The key is none.');
  const signature = await runtime.sign(key, new TextEncoder().encode(signingInput));
  return `${signingInput}.${encodeBase64url(signature)}`;
}

/** The header that an honest issuer writes. */
export function honestHeader(jwk: PrivateJwk = ED25519_JWK): Members {
  const alg = jwk.kty === 'OKP' ? 'EdDSA' : 'ES256';
  return { alg, typ: 'vc+jwt', cty: 'vc', kid: didKeyFor(jwk).verificationMethod };
}

function encoded(value: unknown): string {
  return encodeBase64url(new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)));
}
