const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/**
 * Bytes in base58, as Bitcoin spells it. The cost is the square of the length, so who calls it bounds that.
 *
 * @see https://datatracker.ietf.org/doc/html/draft-msporny-base58-03
 */
export function encodeBase58(bytes: Uint8Array): string {
  const digits = converted(bytes, 256, 58);
  return digits.map((digit) => ALPHABET.charAt(digit)).join('');
}

/**
 * The bytes of a text in base58. The cost is the square of the length, so who calls it bounds that.
 *
 * @returns `undefined` if it is none
 */
export function decodeBase58(text: string): Uint8Array | undefined {
  const digits = Array.from(text, (character) => ALPHABET.indexOf(character));
  return digits.includes(-1) ? undefined : Uint8Array.from(converted(digits, 58, 256));
}

/** A number in another base, the highest digit first. Every zero that it begins with stays one. */
function converted(digits: ArrayLike<number>, from: number, to: number): readonly number[] {
  const result: number[] = [];
  let zeros = 0;
  for (let index = 0; index < digits.length; index += 1) {
    let carry = digits[index] ?? 0;
    if (carry === 0 && zeros === index) zeros += 1;
    for (let place = 0; place < result.length || carry > 0; place += 1) {
      carry += (result[place] ?? 0) * from;
      result[place] = carry % to;
      carry = Math.floor(carry / to);
    }
  }
  return [...Array.from({ length: zeros }, () => 0), ...result.toReversed()];
}
