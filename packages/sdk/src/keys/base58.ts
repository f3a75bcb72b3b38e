import { base58 } from '@scure/base';

/** Bytes in base58, as Bitcoin spells it. The cost is the square of the length, so who calls it bounds that. */
export function encodeBase58(bytes: Uint8Array): string {
  return base58.encode(bytes);
}

/**
 * The bytes of a text in base58. The cost is the square of the length, so who calls it bounds that.
 *
 * @returns `undefined` if it is none
 * @see https://datatracker.ietf.org/doc/html/draft-msporny-base58-03
 */
export function decodeBase58(text: string): Uint8Array | undefined {
  try {
    return base58.decode(text);
  } catch {
    return undefined;
  }
}
