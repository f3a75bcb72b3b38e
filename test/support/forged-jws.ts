// A hand that signs anything: what an attacker, or a careless implementation, could make.
import { encodeBase64url, type Members } from '@kluscv/schema';
import type { PrivateJwk } from '@kluscv/sdk';
import { signerFromJwk } from '@kluscv/sdk/issue';
import { ED25519_JWK } from './platform.ts';

/** Signs any header and any payload; text is taken as it is, so that even broken JSON can be signed. */
export async function forgedJws(
  header: Members | string,
  payload: unknown,
  jwk: PrivateJwk = ED25519_JWK,
): Promise<string> {
  const signingInput = `${encoded(header)}.${encoded(payload)}`;
  const signer = await signerFromJwk(jwk);
  return `${signingInput}.${encodeBase64url(await signer.sign(new TextEncoder().encode(signingInput)))}`;
}

function encoded(value: unknown): string {
  return encodeBase64url(new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)));
}
