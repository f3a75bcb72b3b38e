/** One value of ASN.1 as it stands in the bytes. */
export interface DerValue {
  readonly tag: number;
  /** The value with its tag and length. */
  readonly whole: Uint8Array;
  readonly content: Uint8Array;
}

/** Tags that seals and certificates are made of. */
export const TAG = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
  context1: 0xa1,
} as const;

/** What was read is not DER, or is not built as a seal is. Never leaves the reader of seals. */
export class DerError extends Error {}

/**
 * The values that stand one after the other in `bytes`, which they fill. Only DER is read: one way to write a length, and no length left open.
 *
 * @throws DerError
 * @see ITU-T X.690, 10.1
 */
export function valuesIn(bytes: Uint8Array): readonly DerValue[] {
  const values: DerValue[] = [];
  let at = 0;
  while (at < bytes.length) {
    const value = valueAt(bytes, at);
    values.push(value);
    at += value.whole.length;
  }
  return values;
}

/** The value that begins at `at`. @throws DerError */
export function valueAt(bytes: Uint8Array, at: number): DerValue {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw new DerError('It breaks off.');
  let length = first;
  let contentAt = at + 2;
  if (first >= 0x80) {
    const digits = first - 0x80;
    // Longer than three bytes can say is longer than any file that is opened.
    if (digits < 1 || digits > 3) throw new DerError('It has a length that DER does not have.');
    length = 0;
    for (let digit = 0; digit < digits; digit += 1) length = length * 256 + (bytes[contentAt + digit] ?? 0);
    contentAt += digits;
    if (length < (digits === 1 ? 0x80 : 256 ** (digits - 1)))
      throw new DerError('It has a length that DER does not have.');
  }
  const end = contentAt + length;
  if (end > bytes.length) throw new DerError('It breaks off.');
  return { tag, whole: bytes.subarray(at, end), content: bytes.subarray(contentAt, end) };
}

/** Takes values one after the other, as a structure says that they come. */
export class DerReader {
  readonly #values: readonly DerValue[];
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#values = valuesIn(bytes);
  }

  /** The next value, which must have this tag. @throws DerError */
  take(tag: number): DerValue {
    const value = this.takeIf(tag);
    if (value === undefined) throw new DerError('It is built otherwise.');
    return value;
  }

  /** The next value if it has this tag. */
  takeIf(tag: number): DerValue | undefined {
    const value = this.#values[this.#at];
    if (value?.tag !== tag) return undefined;
    this.#at += 1;
    return value;
  }

  /** @throws DerError if something is left */
  end(): void {
    if (this.#at < this.#values.length) throw new DerError('It holds more than it should.');
  }
}

/** True if two stretches of bytes are the same. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
