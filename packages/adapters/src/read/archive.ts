import { expectCall } from '@kluscv/schema/reading';
import { type Entry, type FileEntry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { ExportFile } from '../adapter.ts';
import type { ExportProblem } from '../errors.ts';
import { echo } from '../text/echo.ts';

/** What an archive may be at most. Checked before and, because headers lie, while unpacking. */
export interface ArchiveLimits {
  /** Entries, folders included. Default 2,000. */
  readonly maxEntries?: number;
  /** Unpacked size of all entries together, in bytes. Default 256 MiB. */
  readonly maxBytes?: number;
  /** How many times larger the unpacked entries may be than the archive (beyond 1 MiB). Default 200. */
  readonly maxRatio?: number;
  /** Whether a damaged entry is listed as unread, and not the whole archive refused. Default false. */
  readonly skipDamaged?: boolean;
}

/** Why an entry was not taken out. `clutter` is what macOS and Windows add; `method` a compression that is not known here. */
export type UnreadReason = 'locked' | 'method' | 'damaged' | 'clutter' | 'empty';

/** An entry that was not taken out of its archive. */
export interface UnreadEntry {
  /** Name of the entry, with the archive's name before it. */
  readonly name: string;
  readonly reason: UnreadReason;
}

/** What came out of an archive, or why nothing did. Each entry that is no folder is in one of the three lists. */
export type ArchiveReading =
  | {
      readonly ok: true;
      /** The files, with the archive's name before theirs. Of entries with the same name, the second is called `name (2)`. */
      readonly files: readonly ExportFile[];
      /** Archives inside. They are taken out, and not opened. */
      readonly nested: readonly ExportFile[];
      readonly unread: readonly UnreadEntry[];
    }
  | { readonly ok: false; readonly problem: ExportProblem };

export const MAX_EXPORT_BYTES: number = 256 * 1024 * 1024;
const MAX_ENTRIES = 2_000;
const MAX_RATIO = 200;
const FREE_BYTES = 1024 * 1024;
/** Each entry costs the same however small it is, and what is signed is not smaller than this: so many are unpacked, and one for as many bytes. */
const FREE_ENTRIES = 500;
const LEAST_ENTRY = 400;

/** Whether the bytes begin as a ZIP does. */
export function isArchive(bytes: Uint8Array): boolean {
  expectCall('isArchive', { bytes: [bytes, 'bytes'] });
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))
  );
}

/**
 * Takes the files out of a ZIP, in memory: the one reader of ZIPs. What is locked, empty, or added by macOS (`__MACOSX`, `.DS_Store`)
 * is listed as unread. Refused as a whole is an archive with a name that climbs out of its folder, with entries that overlap, with
 * nothing but locked entries, or that is damaged or too large.
 */
export async function openArchive(archive: ExportFile, limits: ArchiveLimits = {}): Promise<ArchiveReading> {
  expectCall('openArchive', { archive: [archive, { name: 'text', bytes: 'bytes' }], limits: [limits, 'object'] });
  const { maxEntries = MAX_ENTRIES, maxBytes = MAX_EXPORT_BYTES, maxRatio = MAX_RATIO, skipDamaged = false } = limits;
  const refused = (code: ExportProblem['code'], message: string): ArchiveReading => ({
    ok: false,
    problem: { code, file: archive.name, message },
  });
  const tooLarge = (what: string): ArchiveReading =>
    refused('export.archive-too-large', `The archive ${what}. Hand over only the file with the work in it.`);
  const budget = Math.min(maxBytes, Math.max(FREE_BYTES, archive.bytes.length * maxRatio));
  const reader = zipReader(archive.bytes);
  try {
    const entries: Entry[] = [];
    let declared = 0;
    for await (const entry of reader.getEntriesGenerator()) {
      if (entries.length >= maxEntries) return tooLarge(`has more than ${maxEntries} entries`);
      if (pointsOutside(entry)) {
        return refused(
          'export.archive-escapes',
          `The archive has an entry that points outside its folder ("${echo(entry.filename)}"). Do not open it; download the export again from the platform.`,
        );
      }
      declared += entry.uncompressedSize;
      if (declared > budget) return tooLarge('unpacks to more than an export can hold');
      entries.push(entry);
    }
    const files: ExportFile[] = [];
    const nested: ExportFile[] = [];
    const unread: UnreadEntry[] = [];
    const names = new Map<string, number>();
    let left = budget;
    for (const entry of entries) {
      if (entry.directory) continue;
      const name = apart(`${archive.name}/${echo(entry.filename, 200)}`, names);
      const reason = reasonNotToRead(entry);
      if (reason !== undefined) {
        unread.push({ name, reason });
        continue;
      }
      const bytes = await unpack(entry, left).catch((error: unknown) => {
        if (!skipDamaged) throw error;
        return 'damaged' as const;
      });
      if (bytes === undefined) return tooLarge('unpacks to more than it says, and more than an export can hold');
      if (bytes === 'damaged') {
        unread.push({ name, reason: 'damaged' });
        continue;
      }
      left -= bytes.length;
      (isArchive(bytes) ? nested : files).push({ name, bytes });
    }
    const locked = unread.filter(({ reason }) => reason === 'locked');
    if (locked.length > 0 && files.length + nested.length === 0) {
      const first = locked.slice(0, 3).map(({ name }) => `"${name}"`);
      return refused(
        'export.archive-encrypted',
        `The archive has a password (${first.join(', ')}${locked.length > 3 ? ' …' : ''}). Unpack it with the password and hand over the files.`,
      );
    }
    return { ok: true, files, nested, unread };
  } catch {
    return refused('export.archive-damaged', 'The archive is damaged or incomplete. Download the export again.');
  } finally {
    await reader.close().catch(() => undefined);
  }
}

/** What became of an entry, when its turn came. `beyondLimit`: it would unpack to more than the limits allow. */
export type ArchiveEntry = { readonly name: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly unread: UnreadReason | 'escapes' | 'overlapping' | 'beyondLimit' }
);

/** Why an archive as a whole cannot be read. */
export type ArchiveFault = 'damaged' | 'tooManyEntries';

/**
 * The entries of a ZIP one after the other, each unpacked when its turn comes, so that only one is in memory. One that is locked, damaged, or
 * has a name that points outside costs only itself. The names have no archive's name before theirs.
 *
 * @returns why the archive as a whole could not be read to its end, if so
 */
export async function* archiveEntries(
  bytes: Uint8Array,
  limits: ArchiveLimits = {},
): AsyncGenerator<ArchiveEntry, ArchiveFault | undefined> {
  expectCall('archiveEntries', { bytes: [bytes, 'bytes'], limits: [limits, 'object'] });
  const { maxEntries = MAX_ENTRIES, maxBytes = MAX_EXPORT_BYTES, maxRatio = MAX_RATIO } = limits;
  const reader = zipReader(bytes);
  try {
    const entries: Entry[] = [];
    for await (const entry of reader.getEntriesGenerator()) {
      if (entries.length >= maxEntries) return 'tooManyEntries';
      entries.push(entry);
    }
    const names = new Map<string, number>();
    let left = Math.min(maxBytes, Math.max(FREE_BYTES, bytes.length * maxRatio));
    let affordable = FREE_ENTRIES + bytes.length / LEAST_ENTRY;
    for (const entry of entries) {
      if (entry.directory) continue;
      const name = apart(echo(nameInside(entry.filename), 200), names);
      const unread = climbs(entry) ? 'escapes' : reasonNotToRead(entry);
      if (unread !== undefined) {
        yield { name, unread };
        continue;
      }
      affordable -= 1;
      if (affordable < 0) {
        yield { name, unread: 'beyondLimit' };
        continue;
      }
      const content = await unpack(entry, left).catch((error: unknown) => error);
      if (content instanceof Uint8Array) {
        left -= content.length;
        yield { name, bytes: content };
      } else if (content === undefined) yield { name, unread: 'beyondLimit' };
      else yield { name, unread: isOverlap(content) ? 'overlapping' : 'damaged' };
    }
    return undefined;
  } catch {
    return 'damaged';
  } finally {
    await reader.close().catch(() => undefined);
  }
}

function zipReader(bytes: Uint8Array): ZipReader<unknown> {
  return new ZipReader(new Uint8ArrayReader(bytes), {
    useWebWorkers: false,
    checkCrc32: true,
    checkOverlappingEntry: true,
    // Names are judged here, so that the refusal can name the entry.
    filenameValidation: 'tolerant',
  });
}

function isOverlap(error: unknown): boolean {
  return error instanceof Error && /overlap/i.test(error.message);
}

/** As a program that unpacks writes it: Windows takes a backslash for a slash, and what leads out of the folder at the front is left out. */
function nameInside(name: string): string {
  const parts = name.replace(/^[A-Za-z]:/, '').split(/[/\\]/);
  return parts.filter((part) => part !== '' && part !== '.').join('/') || name;
}

/** Whether a name leads somewhere else even when only its end is used. */
function climbs({ filename, rawFilename }: Entry): boolean {
  return nameInside(filename).split('/').includes('..') || filename === '' || rawFilename.some((byte) => byte < 0x20);
}

/** Old encodings show control characters as pictures, so the bytes are looked at too. */
function pointsOutside({ filename, rawFilename }: Entry): boolean {
  return climbsOut(filename) || rawFilename.some((byte) => byte < 0x20);
}

/** Methods of compression that are known here: stored, and deflate. */
const METHODS: readonly number[] = [0, 8];

function reasonNotToRead(entry: FileEntry): UnreadReason | undefined {
  if (isClutter(entry.filename)) return 'clutter';
  if (entry.encrypted) return 'locked';
  if (entry.uncompressedSize === 0) return 'empty';
  return METHODS.includes(entry.compressionMethod) ? undefined : 'method';
}

/** Names entries apart that have the same name, or names that become one on some disk: by capitals, by how a letter is encoded, by dots behind them. */
function apart(name: string, names: Map<string, number>): string {
  const written = name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\p{Cf}\s]+/gu, ' ')
    .replace(/[. ]+$/, '');
  const before = names.get(written) ?? 0;
  names.set(written, before + 1);
  return before === 0 ? name : apart(`${name} (${before + 1})`, names);
}

/** The entry's bytes, or nothing if they are more than `limit`. */
async function unpack(entry: FileEntry, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stop = new AbortController();
  const sink = new WritableStream<Uint8Array>({
    write: (chunk) => {
      size += chunk.length;
      if (size > limit) {
        stop.abort();
        throw new Error('more than the limit');
      }
      chunks.push(chunk.slice());
    },
  });
  try {
    await entry.getData(sink, { signal: stop.signal });
  } catch (error) {
    if (size > limit) return undefined;
    throw error;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function climbsOut(name: string): boolean {
  return (
    name === '' ||
    name.startsWith('/') ||
    /^[A-Za-z]:/.test(name) ||
    // A backslash is a separator on Windows; controls have no business in a name.
    /[\\\p{Cc}]/u.test(name) ||
    name.split('/').some((part) => part === '..' || part === '.')
  );
}

function isClutter(name: string): boolean {
  const parts = name.split('/');
  const last = parts.at(-1) ?? '';
  return (
    parts.includes('__MACOSX') ||
    last.startsWith('._') ||
    last === '.DS_Store' ||
    last === 'Thumbs.db' ||
    last === 'desktop.ini'
  );
}
