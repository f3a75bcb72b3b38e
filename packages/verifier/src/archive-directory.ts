/** What the directory of a ZIP says of one entry. */
export interface DirectoryEntry {
  readonly name: string;
  /** How it is packed: 0 not at all, 8 deflate. */
  readonly method: number;
  /** Where its data begin and end. Absent where the directory is wrong. */
  readonly from?: number;
  readonly to: number;
}

/** What a ZIP lists. */
export interface Contents {
  /** Where it begins: what stands before is no part of it. */
  readonly from: number;
  readonly entries: readonly DirectoryEntry[];
  /** What an unpacked first entry called `mimetype` says. */
  readonly mimetype?: string;
}

/** Entries that are looked at to recognize an archive. */
const MOST_ENTRIES = 4096;
/** The end record, and the longest comment behind it. */
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;

/**
 * The directory of a ZIP, which readers look for from the end of the file, whatever the file begins with. One pass, and nothing is unpacked.
 *
 * @returns `undefined` if no reader of ZIPs would find one
 */
export function contentsOf(bytes: Uint8Array): Contents | undefined {
  const lowest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  const tail = bytes.subarray(lowest);
  for (
    let at = tail.lastIndexOf(0x50, tail.length - END_LENGTH);
    at >= 0;
    at = at === 0 ? -1 : tail.lastIndexOf(0x50, at - 1)
  ) {
    if (tail[at + 1] !== 0x4b || tail[at + 2] !== 5 || tail[at + 3] !== 6) continue;
    const contents = directoryBefore(bytes, lowest + at);
    if (contents !== undefined) return contents;
  }
  return undefined;
}

function directoryBefore(bytes: Uint8Array, endAt: number): Contents | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint16(endAt + 10, true);
  const size = view.getUint32(endAt + 12, true);
  const stated = view.getUint32(endAt + 16, true);
  if (count === 0) return endAt === 0 ? { from: 0, entries: [] } : undefined;
  // ZIP64 says where its directory is in another record, just before this one.
  const large = endAt >= 20 && view.getUint32(endAt - 20, true) === 0x07_06_4b_50;
  // The directory lies before the end; what was put in front of the file moves it.
  const at = [endAt - size, stated].find((place) => isDirectory(view, place, endAt));
  if (at === undefined) return large ? { from: 0, entries: [] } : undefined;
  const moved = at - stated;
  const entries: DirectoryEntry[] = [];
  let from = at;
  for (let entryAt = at; entries.length < MOST_ENTRIES && isDirectory(view, entryAt, endAt); ) {
    const nameLength = view.getUint16(entryAt + 28, true);
    const length = view.getUint32(entryAt + 20, true);
    const headAt = view.getUint32(entryAt + 42, true) + moved;
    const dataAt = dataOf(view, headAt);
    if (dataAt !== undefined) from = Math.min(from, headAt);
    entries.push({
      name: asciiOf(bytes, entryAt + 46, nameLength),
      method: view.getUint16(entryAt + 10, true),
      ...(dataAt !== undefined && { from: dataAt }),
      to: (dataAt ?? 0) + length,
    });
    entryAt += 46 + nameLength + view.getUint16(entryAt + 30, true) + view.getUint16(entryAt + 32, true);
  }
  const [first] = entries;
  const typed = first?.name === 'mimetype' && first.method === 0 && first.from !== undefined;
  return {
    from,
    entries,
    ...(typed && { mimetype: asciiOf(bytes, first.from ?? 0, Math.min(100, first.to - (first.from ?? 0))) }),
  };
}

function isDirectory(view: DataView, at: number, endAt: number): boolean {
  return at >= 0 && at + 46 <= endAt && view.getUint32(at, true) === 0x02_01_4b_50;
}

function dataOf(view: DataView, at: number): number | undefined {
  if (at < 0 || at + 30 > view.byteLength || view.getUint32(at, true) !== 0x04_03_4b_50) return undefined;
  return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}

function asciiOf(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + Math.min(length, 512)));
}
