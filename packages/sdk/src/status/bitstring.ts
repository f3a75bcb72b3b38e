import { decodeBase64url, encodeBase64url } from '@kluscv/schema/reading';
import { runtime } from '#runtime';

/** The fewest positions that a list may have: with fewer, one credential could be told from another by who asks for the list. */
export const MIN_LIST_LENGTH = 131_072;

/** The most bytes that a list may unpack to. A kilobyte can unpack to a megabyte. */
export const MAX_LIST_BYTES: number = 16 * 1024 * 1024;

/** What came of reading an encoded list. */
export type BitstringReading =
  | { readonly ok: true; readonly bits: Uint8Array }
  | { readonly ok: false; readonly error: 'not-base64url' | 'not-gzip' | 'too-large' };

/** Packs bits as the standard says: GZIP, then multibase base64url (`u`). */
export async function encodeBitstring(bits: Uint8Array): Promise<string> {
  return `u${encodeBase64url(await runtime.gzip(bits))}`;
}

/** Unpacks an encoded list, within limits. Never throws. */
export async function decodeBitstring(encoded: string): Promise<BitstringReading> {
  const packed = encoded.startsWith('u') ? decodeBase64url(encoded.slice(1)) : undefined;
  if (packed === undefined) return { ok: false, error: 'not-base64url' };
  const unpacked = await runtime.gunzip(packed, { maxBytes: MAX_LIST_BYTES });
  if (unpacked.ok) return { ok: true, bits: unpacked.bytes };
  return { ok: false, error: unpacked.error === 'too-large' ? 'too-large' : 'not-gzip' };
}

/** Whether a bit is set. Bit 0 is the leftmost of the first byte. Bits beyond the end are not set. */
export function bitAt(bits: Uint8Array, index: number): boolean {
  return ((bits[index >>> 3] ?? 0) & (0x80 >>> (index & 7))) !== 0;
}

/** The same bits with one changed. */
export function withBit(bits: Uint8Array, index: number, value: boolean): Uint8Array {
  const copy = bits.slice();
  const mask = 0x80 >>> (index & 7);
  const byte = copy[index >>> 3] ?? 0;
  copy[index >>> 3] = value ? byte | mask : byte & ~mask;
  return copy;
}
