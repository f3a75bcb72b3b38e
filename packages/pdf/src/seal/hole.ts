import { latin1 } from '#bytes';
import { hex } from '../document/md5.ts';
import { pdfDate } from '../document/metadata.ts';
import { type FileObjects, type Reference, spelledDictionary } from '../document/objects.ts';
import { DerError, valueAt } from './der.ts';

/** Room for a seal, in bytes: a chain of certificates and a time-stamp with its own fit in. Part of the profile. */
export const HOLE_BYTES = 16_384;

/** Where the seal lies in the file: from its `<` to behind its `>`. */
export interface Hole {
  readonly from: number;
  readonly to: number;
}

/** As wide as any offset in a file that is opened. */
const OFFSET_DIGITS = 7;
const UNKNOWN = '9'.repeat(OFFSET_DIGITS);
const UNKNOWN_RANGE = `[ 0 ${UNKNOWN} ${UNKNOWN} ${UNKNOWN} ]`;

/**
 * Writes the signature with room for a seal. It states the day on which the page was made: the one time that a verifier can draw again.
 *
 * @see ISO 32000-1, 12.8.1; ETSI EN 319 142-1, 6.3
 */
export function writeSignature(objects: FileObjects, date: string): Reference {
  return objects.add(
    spelledDictionary({
      Type: '/Sig',
      Filter: '/Adobe.PPKLite',
      SubFilter: '/ETSI.CAdES.detached',
      M: pdfDate(date),
      ByteRange: UNKNOWN_RANGE,
      Contents: `<${'00'.repeat(HOLE_BYTES)}>`,
    }),
  );
}

/** Finds the room for the seal in a file that was just written, and states in the file which bytes lie around it. */
export function openHole(file: Uint8Array): Hole {
  const text = latin1(file);
  const rangeAt = text.lastIndexOf(`/ByteRange ${UNKNOWN_RANGE}`);
  const from = text.indexOf('<', rangeAt);
  const to = from + 2 * HOLE_BYTES + 2;
  if (rangeAt < 0 || text[to - 1] !== '>') throw new RangeError('There is no room for a seal in the file.');
  const offsets = [from, to, file.length - to].map((offset) => String(offset).padEnd(OFFSET_DIGITS));
  file.set(new TextEncoder().encode(`/ByteRange [ 0 ${offsets.join(' ')} ]`), rangeAt);
  return { from, to };
}

/** What is sealed: all bytes of the file but those of the seal. */
export function bytesAround(file: Uint8Array, { from, to }: Hole): Uint8Array {
  const around = new Uint8Array(from + file.length - to);
  around.set(file.subarray(0, from));
  around.set(file.subarray(to), from);
  return around;
}

/** Puts a seal into its place. */
export function fillHole(file: Uint8Array, { from }: Hole, seal: Uint8Array): void {
  file.set(new TextEncoder().encode(hex(seal)), from + 1);
}

/** The seal in the hole: one value in hexadecimal digits, then nothing but zeros. Otherwise `undefined`. */
export function sealIn(file: Uint8Array, { from, to }: Hole): Uint8Array | undefined {
  const digits = latin1(file.subarray(from, to));
  if (!/^<[0-9a-f]*>$/.test(digits)) return undefined;
  const bytes = Uint8Array.from({ length: HOLE_BYTES }, (_, at) =>
    Number.parseInt(digits.slice(1 + 2 * at, 3 + 2 * at), 16),
  );
  try {
    const { whole } = valueAt(bytes, 0);
    return bytes.subarray(whole.length).every((byte) => byte === 0) ? whole : undefined;
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return undefined;
  }
}
