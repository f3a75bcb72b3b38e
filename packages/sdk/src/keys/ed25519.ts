// Points of small order, by their y coordinate (little-endian, without the sign bit): with such a "key" one signature fits every
// message (OpenSSL before 3.5 lets it). y = 0, 1 and p-1, and the two y of order eight. Encodings of y at or beyond p are refused as a whole, which
// takes care of the second spellings of these points (y = p, p+1).
const SMALL_ORDER: readonly Uint8Array[] = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
].map((hex) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)));

/**
 * Whether a point is one that Ed25519 signatures may be trusted with, as public key or as their first half: of 32 bytes, in its one canonical encoding,
 * not of small order. Engines differ about the others (OpenSSL changed its mind in 3.5), so a credential could be genuine in one place and not in another.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8032#section-5.1.3 and https://hdevalence.ca/blog/2020-10-04-its-25519am
 */
export function isSafeEd25519Point(bytes: Uint8Array): boolean {
  if (bytes.length !== 32) return false;
  // Of x, only the sign is there: it says nothing about the order.
  const last = (bytes[31] ?? 0) & 0x7f;
  const beyondPrime = last === 0x7f && (bytes[0] ?? 0) >= 0xed && bytes.subarray(1, 31).every((byte) => byte === 0xff);
  return (
    !beyondPrime && !SMALL_ORDER.some((point) => point.every((byte, at) => byte === (at === 31 ? last : bytes[at])))
  );
}

const P = 2n ** 255n - 19n;
const D = 37095705934669439343138083508754565189542113879843219016388785533085940283555n;

/**
 * Whether 32 bytes are the encoding of a point of the curve: about half of all are not, and no signature was ever made for those. Costs as much as a
 * signature, so it is asked only of a key whose signature does not hold.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8032#section-5.1.3
 */
export function isOnEd25519(bytes: Uint8Array): boolean {
  if (bytes.length !== 32) return false;
  let y = 0n;
  for (const byte of bytes.toReversed()) y = (y << 8n) | BigInt(byte);
  y &= 2n ** 255n - 1n;
  if (y >= P) return false;
  const square = (y * y) % P;
  // x² = (y² - 1) / (d y² + 1): there is an x if that is 0 or a square, and it is one if numerator × denominator is.
  const product = ((square + P - 1n) * ((D * square + 1n) % P)) % P;
  return product === 0n || power(product, (P - 1n) / 2n) === 1n;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let [factor, left] = [base, exponent]; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) result = (result * factor) % P;
    factor = (factor * factor) % P;
  }
  return result;
}
