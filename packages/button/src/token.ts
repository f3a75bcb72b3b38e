import { encodeBase64url } from '@kluscv/schema';
import type { RandomSource } from '@kluscv/sdk';
import { buttonError } from './errors.ts';

const LENGTH = 32;
const FORM = /^[A-Za-z0-9_-]{43}$/;

/**
 * 256 bits that nobody can guess, as 43 letters, digits, `-` and `_`.
 *
 * @throws KlusError `button.configuration` if the source of randomness gives too few bytes
 */
export function randomToken(random: RandomSource): string {
  const bytes = random(LENGTH);
  if (bytes.length !== LENGTH) {
    throw buttonError(
      'button.configuration',
      `random(${LENGTH}) gave ${bytes.length} bytes. Give as many as asked for.`,
    );
  }
  return encodeBase64url(bytes);
}

/** Whether a text could be a token; what is not never reaches the store. */
export function isToken(text: string | null | undefined): text is string {
  return typeof text === 'string' && FORM.test(text);
}

/** The key under which the store keeps what a token opens. A link’s token opens no page, and the other way round. */
export async function keyFor(kind: 'link' | 'page' | 'owner', token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${kind} ${token}`));
  return `${kind}:${encodeBase64url(new Uint8Array(digest))}`;
}
