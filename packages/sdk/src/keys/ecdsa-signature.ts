const SEQUENCE = 0x30;
const INTEGER = 0x02;
/** Bytes of one number of a P-256 signature. */
const SIZE = 32;

/**
 * A raw ECDSA P-256 signature (`R || S`, 64 bytes) as DER, as OpenSSL and most key management services write it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3279#section-2.2.3
 */
export function derFromRaw(raw: Uint8Array): Uint8Array {
  const numbers = [...integer(raw.subarray(0, SIZE)), ...integer(raw.subarray(SIZE, 2 * SIZE))];
  return Uint8Array.of(SEQUENCE, numbers.length, ...numbers);
}

/**
 * An ECDSA P-256 signature in DER as its raw form (`R || S`, 64 bytes). Strict: a signature has one encoding.
 *
 * @returns `undefined` if it is not one
 */
export function rawFromDer(der: Uint8Array): Uint8Array | undefined {
  if (der[0] !== SEQUENCE || der[1] !== der.length - 2 || der.length > 2 + 2 * (3 + SIZE)) return undefined;
  const raw = new Uint8Array(2 * SIZE);
  let at = 2;
  for (const end of [SIZE, 2 * SIZE]) {
    const length = der[at + 1] ?? 0;
    const number = der.subarray(at + 2, at + 2 + length);
    if (der[at] !== INTEGER || number.length !== length || !isCanonical(number)) return undefined;
    const digits = number[0] === 0 ? number.subarray(1) : number;
    if (digits.length > SIZE) return undefined;
    raw.set(digits, end - digits.length);
    at += 2 + length;
  }
  return at === der.length ? raw : undefined;
}

/** A positive number, with a zero before it if it would look negative and without one if it would not. */
function isCanonical([first, second]: Uint8Array): boolean {
  if (first === undefined || first >= 0x80) return false;
  return first !== 0 || second === undefined || second >= 0x80;
}

function integer(number: Uint8Array): readonly number[] {
  const first = number.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? Uint8Array.of(0) : number.subarray(first);
  const sign = (digits[0] ?? 0) >= 0x80 ? [0] : [];
  return [INTEGER, sign.length + digits.length, ...sign, ...digits];
}
