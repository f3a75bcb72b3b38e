/**
 * An ECDSA signature of P-256 as JOSE wants it (`R || S`, 64 bytes), from the DER that most key stores give.
 *
 * @returns `undefined` if it is not the one DER encoding of such a signature
 * @see https://www.rfc-editor.org/rfc/rfc3279#section-2.2.3
 */
export function rawFromDer(der: Uint8Array): Uint8Array | undefined {
  // A SEQUENCE of two INTEGERs of at most 33 bytes is shorter than 128, so every length is one byte.
  if (der[0] !== 0x30 || der[1] !== der.length - 2) return undefined;
  const raw = new Uint8Array(64);
  let at = 2;
  for (const end of [32, 64]) {
    const length = der[at + 1] ?? 0;
    const integer = der.subarray(at + 2, at + 2 + length);
    if (der[at] !== 0x02 || length === 0 || integer.length !== length) return undefined;
    const [first = 0, second = 0] = integer;
    // Neither negative nor with a zero in front that is not needed.
    if (first >= 0x80 || (first === 0 && length > 1 && second < 0x80)) return undefined;
    const digits = first === 0 ? integer.subarray(1) : integer;
    if (digits.length > 32) return undefined;
    raw.set(digits, end - digits.length);
    at += 2 + length;
  }
  return at === der.length ? raw : undefined;
}

/**
 * A raw ECDSA P-256 signature (`R || S`, 64 bytes) as DER, as OpenSSL and most key management services write it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3279#section-2.2.3
 */
export function derFromRaw(raw: Uint8Array): Uint8Array {
  const numbers = [digitsOf(raw.subarray(0, 32)), digitsOf(raw.subarray(32))];
  const der = new Uint8Array(72);
  let end = 2;
  for (const digits of numbers) {
    // Where the first digit would look like a sign, a zero stays in front.
    const length = digits.length + ((digits[0] ?? 0) >= 0x80 ? 1 : 0);
    der[end] = 0x02;
    der[end + 1] = length;
    end += 2 + length;
    der.set(digits, end - digits.length);
  }
  der[0] = 0x30;
  der[1] = end - 2;
  return der.subarray(0, end);
}

/** A number without zeros in front; nought is one. */
function digitsOf(number: Uint8Array): Uint8Array {
  let zeros = 0;
  while (zeros < number.length - 1 && number[zeros] === 0) zeros += 1;
  return number.subarray(zeros);
}
