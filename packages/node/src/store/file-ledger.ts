import { expectCall } from '@kluscv/schema/reading';
import { createHmac } from 'node:crypto';
import { closeSync, fdatasyncSync, fstatSync, ftruncateSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type HttpsUrl, KlusError, type StatusEntry } from '@kluscv/schema';
import {
  assertChangeable,
  begunList,
  booksOf,
  type Counters,
  type IssuedEntry,
  type Ledger,
  type ListState,
  listUrl,
  type PlacedChange,
  taken,
} from '@kluscv/sdk/ledger';
import { notWritten } from '../files/atomic-write.ts';
import { numberedFiles } from './numbered-files.ts';
import { nodeError } from '../node-error.ts';
import { kindOfStore, openStoreFile } from './store-file.ts';

/** A list of an earlier form: nothing is given away of it any more. */
export interface ClosedList extends ListState {
  /** Bits in base64url. */
  readonly allocated: string;
  /** Bits in base64url. */
  readonly set: string;
}

/** The first line of a file in `places/`: a reservation, and how far the counters are after it. */
export interface PlacesHeader {
  readonly at: string;
  readonly counters: Counters;
  readonly closed?: readonly ClosedList[];
}

/** A ledger in a folder. */
export interface FileLedger extends Ledger {
  /** Address of the folder under which its lists are published. */
  readonly base: HttpsUrl;
  /** Where the signed lists lie that are to be published. */
  readonly published: string;
  /** Lets go of the file that the log is written to. Nothing is lost without. */
  readonly close: () => void;
}

/** Settings of `fileLedger`. */
export interface FileLedgerOptions {
  /** https address of the published folder; needed when the folder is new. */
  readonly url?: string | undefined;
  /** The time, for the log alone: no order follows from it. */
  readonly now: () => string;
}

const CHANGE = { list: 'text', index: 'number', on: 'flag', why: { credential: 'text' } } as const;

/** What a change is called in the folder, for people who look into it. */
const SETTING: Readonly<Record<StatusEntry['statusPurpose'], string>> = {
  revocation: 'revoke',
  suspension: 'suspend',
  refresh: 'refresh',
};

/** A line of the log. */
interface LogLine {
  readonly at: string;
  readonly credential: string;
  readonly key?: string;
  readonly list?: string;
  readonly index?: number;
}

/** Opens a status folder that is there already. @throws KlusError `node.store-unusable` */
export function existingLedger(folder: string, options: Pick<FileLedgerOptions, 'now'>): FileLedger {
  expectCall('existingLedger', { folder: [folder, 'text'], options: [options, { now: 'function' }] });
  if (kindOfStore(folder) !== 'none') return fileLedger(folder, options);
  throw nodeError('node.store-unusable', 'There is no status list in this folder.', {
    at: folder,
    hint: 'Begin one with `kluscv status create`.',
  });
}

/**
 * The ledger of an issuer in a folder that several processes and hosts may use at once.
 *
 * - `register.json`: the address, and the secret that shuffles the places
 * - `places/`: numbered files, one for each reservation; its process writes into it what it issues
 * - `changes/`: numbered files, one for each change of statuses
 * - `publish/`: the signed lists
 *
 * A file takes its number only when it is whole and on the disk. So whatever stops a process, at most places are lost, and nobody waits for it.
 *
 * @throws KlusError `node.store-unusable`, `node.file-not-written`
 */
export function fileLedger(folder: string, options: FileLedgerOptions): FileLedger {
  expectCall('fileLedger', { folder: [folder, 'text'], options: [options, { url: 'text?', now: 'function' }] });
  const { url, now } = options;
  const { base, secret } = openStoreFile(folder, url);
  const books = booksOf(base, secret);
  const places = numberedFiles(join(folder, 'places'));
  const changes = numberedFiles(join(folder, 'changes'));
  let own: OwnLog | undefined;

  const headerAt = (number: number): PlacesHeader => headerIn(places.read(number), places.pathOf(number));
  const headers = new Map<number, PlacesHeader>();
  const newest = (): { readonly last: number; readonly counters: Counters } => {
    const last = places.last();
    if (last === 0) return { last, counters: {} };
    const header = headers.get(last) ?? headerAt(last);
    headers.clear();
    headers.set(last, header);
    return { last, counters: header.counters };
  };
  let closedLists: readonly ClosedList[] | undefined;
  const closed = (): readonly ClosedList[] => {
    if (closedLists === undefined && places.last() > 0) closedLists = headerAt(1).closed ?? [];
    return closedLists ?? [];
  };

  /** Writes the next state of the counters down, whoever else does so meanwhile. */
  function advance<Next extends { readonly counters: Counters }>(next: (counters: Counters) => Next): Next {
    for (;;) {
      const { last, counters } = newest();
      const made = next(counters);
      mkdirs(join(folder, 'places'));
      const header: PlacesHeader = { at: now(), counters: made.counters };
      if (!places.add(last, `${JSON.stringify(header)}\n`)) continue;
      own?.close();
      own = ownLog(places.pathOf(last + 1));
      return made;
    }
  }

  const keyed = (key: string): string => createHmac('sha256', secret).update(`key ${key}`).digest('base64url');
  const entryOf = ({ at, credential, key, list, index }: LogLine): IssuedEntry => {
    const purpose = list === undefined ? undefined : statesNow().find(({ url: one }) => one === list)?.purpose;
    const status: StatusEntry | undefined =
      purpose === undefined || list === undefined ? undefined : entryOfPlace(list, purpose, Number(index));
    return { credential, at, ...(key !== undefined && { key }), ...(status !== undefined && { status }) };
  };
  const statesNow = (): readonly ListState[] => {
    const old = closed().map(({ url: one, purpose, size, given }) => ({ url: one, purpose, size, given }));
    const earlier = new Set(old.map((one) => one.url));
    return [...old, ...books.lists(newest().counters).filter((one) => !earlier.has(one.url))];
  };
  /** The lines of the log that hold a text, one file after the other: the log grows with every credential. */
  function* lines(holding: string): Generator<LogLine> {
    const last = places.last();
    for (let number = 1; number <= last; number += 1) {
      const text = places.read(number);
      if (!text.includes(holding)) continue;
      for (const line of text.split('\n').slice(1)) {
        if (!line.includes(holding)) continue;
        const read = logLine(line);
        if (read !== undefined) yield read;
      }
    }
  }
  const found = (holding: string, wanted: (line: LogLine) => boolean): readonly IssuedEntry[] =>
    [...lines(holding)].filter(wanted).map(entryOf);

  const holders: Ledger['holders'] = async (entries) => {
    expectCall('holders', { entries: [entries, [{ statusListCredential: 'text', statusListIndex: 'text' }]] });
    if (entries.length === 0) return [];
    const named = new Map<string, string>();
    const wanted = new Set(entries.map((one) => `${one.statusListCredential}#${one.statusListIndex}`));
    // One place is looked for by its number, many by reading all.
    const [only] = entries;
    const holding = entries.length === 1 && only !== undefined ? `"index":${Number(only.statusListIndex)}` : '"list"';
    for (const { list, index, credential } of lines(holding)) {
      const place = `${list}#${index}`;
      if (wanted.has(place) && !named.has(place)) named.set(place, credential);
    }
    return entries.map((one) => named.get(`${one.statusListCredential}#${one.statusListIndex}`));
  };

  const setAll = async (all: readonly PlacedChange[]): Promise<void> => {
    expectCall('setAll', { changes: [all, [CHANGE]] });
    const states = statesNow();
    const entries = all.map(({ list, index }): StatusEntry => {
      const purpose = states.find(({ url: one }) => one === list)?.purpose ?? 'revocation';
      return entryOfPlace(list, purpose, index);
    });
    const known = await holders(entries);
    for (const [at, change] of all.entries()) {
      const state = states.find(({ url: one }) => one === change.list);
      const old = closed().find(({ url: one }) => one === change.list);
      const given =
        old === undefined
          ? await books.isGiven(newest().counters, change.list, change.index)
          : bitAt(bytesOf(old.allocated), change.index);
      if (state === undefined || !given) {
        throw new KlusError(
          'status.unallocated',
          `Place ${change.index} was not given away by ${change.list}. Take the entry from the credential itself.`,
        );
      }
      assertChangeable(change, state.purpose, known[at]);
    }
    const text = all
      .map(({ list, index, on, why: { unlisted, ...why } }, nth): string => {
        const purpose = entries[nth]?.statusPurpose ?? 'revocation';
        const action = on ? SETTING[purpose] : 'restore';
        return `${JSON.stringify({ action, list, index, on, ...why, ...(unlisted === true && { unlisted }) })}\n`;
      })
      .join('');
    mkdirs(join(folder, 'changes'));
    while (!changes.add(changes.last(), text));
  };

  return {
    base,
    published: join(folder, 'publish'),
    async reserve(purpose, count) {
      const { first, counters } = advance((before) => taken(before, purpose, count));
      return books.entries(counters, purpose, first, count);
    },
    set: async (list, index, on, why) => {
      expectCall('set', { list: [list, 'text'], index: [index, 'number'], on: [on, 'flag'], why: [why, CHANGE.why] });
      return setAll([{ list, index, on, why }]);
    },
    setAll,
    async bits(list) {
      const state = statesNow().find(({ url: one }) => one === list);
      if (state === undefined)
        throw new KlusError(
          'status.unallocated',
          `${list} is no list of this issuer. Take the entry from the credential itself.`,
        );
      const old = closed().find(({ url: one }) => one === list);
      const bits = old === undefined ? new Uint8Array(state.size / 8) : bytesOf(old.set);
      const version = changes.last();
      for (let number = 1; number <= version; number += 1) {
        const text = changes.read(number);
        if (!text.includes(list)) continue;
        for (const line of text.split('\n')) {
          const change = line === '' ? undefined : (JSON.parse(line) as PlacedChange);
          if (change?.list === list) setBit(bits, change.index, change.on);
        }
      }
      return { bits, version };
    },
    async issued(entries) {
      expectCall('issued', { entries: [entries, ['object']] });
      if (entries.length === 0) return;
      // Who has reserved nothing has no file to write into.
      if (own === undefined) advance((counters) => ({ counters }));
      own?.write(
        entries
          .map(({ at, credential, key, status }) => {
            const line: LogLine = {
              at,
              credential,
              ...(key !== undefined && { key: keyed(key) }),
              ...(status !== undefined && {
                list: status.statusListCredential,
                index: Number(status.statusListIndex),
              }),
            };
            return `${JSON.stringify(line)}\n`;
          })
          .join(''),
      );
    },
    find: async (credential) => found(`"${credential}"`, (line) => line.credential === credential)[0],
    byKey: async (key) => {
      const hash = keyed(key);
      return found(hash, (line) => line.key === hash).map((entry) => ({ ...entry, key }));
    },
    lists: async () => statesNow(),
    async begin(purpose, size) {
      const { list } = advance((counters) => begunList(counters, purpose, size));
      return listUrl(base, purpose, list);
    },
    holders,
    close: () => {
      own?.close();
      own = undefined;
    },
  };
}

/** The first line of a file in `places/`. @throws KlusError `node.store-unusable` */
function headerIn(text: string, at: string): PlacesHeader {
  try {
    return JSON.parse(text.slice(0, text.indexOf('\n'))) as PlacesHeader;
  } catch {
    throw new KlusError('node.store-unusable', 'A file of the status folder is damaged.', {
      details: {
        at,
        hint: 'Restore the whole folder from its newest backup, then begin new lists: kluscv status create.',
      },
    });
  }
}

/** A line of the log; `undefined` for what was being written when its process was killed. */
function logLine(text: string): LogLine | undefined {
  try {
    const line = JSON.parse(text) as LogLine | null;
    return typeof line?.credential === 'string' ? line : undefined;
  } catch {
    return undefined;
  }
}

interface OwnLog {
  readonly write: (lines: string) => void;
  readonly close: () => void;
}

/** The file that this process took, and nobody else writes to. What could not be written whole is taken back. */
function ownLog(path: string): OwnLog {
  const file = openSync(path, 'r+');
  let end = fstatSync(file).size;
  return {
    write(lines) {
      const bytes = Buffer.from(lines);
      try {
        for (let from = 0; from < bytes.length; ) {
          from += writeSync(file, bytes, from, bytes.length - from, end + from);
        }
        fdatasyncSync(file);
        end += bytes.length;
      } catch (error) {
        try {
          ftruncateSync(file, end);
        } catch {}
        throw notWritten(path, error);
      }
    },
    close: () => {
      closeSync(file);
    },
  };
}

function mkdirs(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw notWritten(dirname(folder), error);
  }
}

function entryOfPlace(list: HttpsUrl, statusPurpose: StatusEntry['statusPurpose'], index: number): StatusEntry {
  return {
    id: `${list}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose,
    statusListIndex: String(index),
    statusListCredential: list,
  };
}

function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64url'));
}

function bitAt(bits: Uint8Array, index: number): boolean {
  return ((bits[index >>> 3] ?? 0) & (0x80 >>> (index & 7))) !== 0;
}

function setBit(bits: Uint8Array, index: number, on: boolean): void {
  const mask = 0x80 >>> (index & 7);
  bits[index >>> 3] = on ? (bits[index >>> 3] ?? 0) | mask : (bits[index >>> 3] ?? 0) & ~mask;
}
