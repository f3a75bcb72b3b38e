import { expectCall } from '@kluscv/schema/reading';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { HttpsUrl, StatusEntry } from '@kluscv/schema';
import { readJson } from '@kluscv/schema/reading';
import { type StatusRegister, statusRegisterFrom } from '@kluscv/sdk/issue';
import type { Counter, Counters } from '@kluscv/sdk/ledger';
import { notWritten } from '../files/atomic-write.ts';
import { nodeError } from '../node-error.ts';
import type { ClosedList, PlacesHeader } from './file-ledger.ts';
import { begin, kindOfStore, STORE_FILE } from './store-file.ts';

/** What came, or would come, of bringing a folder into the form of today. */
export interface Migration {
  readonly lists: readonly {
    readonly list: HttpsUrl;
    readonly purpose: StatusEntry['statusPurpose'];
    readonly given: number;
    readonly set: number;
  }[];
  /** Credentials that the log knows. */
  readonly logged: number;
  /** Where the folder is kept as it was. */
  readonly backup: string;
}

const BOOK = /^register-?(.*?)-?(\d+)?\.json$/;

/**
 * Brings a status folder of an earlier form into that of today. Its lists stay as they are, at their addresses, and can be changed as before; new
 * places are given away in new lists. Everything that was there is kept in `before-migration/`.
 *
 * @throws KlusError `node.store-unusable` if the folder is of another form, `status.stored` if a register is damaged
 */
export function migrateStore(folder: string, options: { readonly now: string; readonly dryRun: boolean }): Migration {
  expectCall('migrateStore', { folder: [folder, 'text'], options: [options, { now: 'text', dryRun: 'flag' }] });
  const { now, dryRun } = options;
  const backup = join(folder, 'before-migration');
  if (kindOfStore(folder) !== 'earlier') {
    throw nodeError('node.store-unusable', 'There is no status folder of an earlier form here.', {
      at: folder,
      hint: 'A folder of the form of today needs no migration.',
    });
  }
  const names = readdirSync(folder).filter((name) => /^register(-[a-z]+)?(-\d+)?\.json$/.test(name));
  const books = names
    .toSorted((a, b) => orderOf(a) - orderOf(b) || (nameOf(a) < nameOf(b) ? -1 : 1))
    .map((name): StatusRegister => {
      const json = readJson(readFileSync(join(folder, name)), { maxBytes: 64 * 1024 * 1024 });
      return statusRegisterFrom(json.ok ? json.value : undefined);
    });
  const closed = books.map(
    ({ url, purpose, length, allocated, set }): ClosedList => ({
      url,
      purpose,
      size: length,
      given: bitsIn(allocated),
      allocated: Buffer.from(allocated).toString('base64url'),
      set: Buffer.from(set).toString('base64url'),
    }),
  );
  const { lines, logged } = logOf(folder);
  const lists = closed.map(({ url, purpose, given }, at) => ({
    list: url,
    purpose,
    given,
    set: bitsIn(books[at]?.set ?? new Uint8Array(0)),
  }));
  if (dryRun) return { lists, logged, backup };
  if (existsSync(join(folder, 'register.lock'))) {
    throw nodeError('node.store-unusable', 'An earlier kluscv may be using this status folder.', {
      at: join(folder, 'register.lock'),
      hint: 'Wait until it is done. If none is running, on no machine, remove this file.',
    });
  }
  const [oldest] = books;
  const base = oldest === undefined ? '' : oldest.url.slice(0, oldest.url.lastIndexOf('/'));
  const header: PlacesHeader = { at: now, counters: countersAfter(closed), closed };
  try {
    mkdirSync(backup, { recursive: true });
    const kept = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    for (const { name } of kept) copyFileSync(join(folder, name), join(backup, name));
    // Of an attempt that was stopped: what an earlier command did since is not in it.
    rmSync(join(folder, 'places'), { recursive: true, force: true });
    begin(folder, base, `${JSON.stringify(header)}\n${lines}`);
    // The first book gave its name to the new form, so an earlier command is refused from then on.
    for (const name of names) if (name !== STORE_FILE) rmSync(join(folder, name), { force: true });
    rmSync(join(folder, 'log.ndjson'), { force: true });
  } catch (error) {
    throw notWritten(folder, error);
  }
  return { lists, logged, backup };
}

function orderOf(name: string): number {
  return Number(BOOK.exec(name)?.[2] ?? 1);
}

function nameOf(name: string): string {
  return BOOK.exec(name)?.[1] ?? '';
}

/** New lists are numbered after those that there are. */
function countersAfter(closed: readonly ClosedList[]): Counters {
  const counters: Partial<Record<StatusEntry['statusPurpose'], Counter>> = {};
  for (const { purpose } of closed) {
    const lists = (counters[purpose]?.lists ?? 0) + 1;
    counters[purpose] = { series: [{ from: 0, list: lists, size: 131_072 }], next: 0, lists };
  }
  return counters;
}

/** The lines of an earlier log that say what was issued, as they are written today. */
function logOf(folder: string): { readonly lines: string; readonly logged: number } {
  let text: string;
  try {
    text = readFileSync(join(folder, 'log.ndjson'), 'utf8');
  } catch {
    return { lines: '', logged: 0 };
  }
  const issued = text.split('\n').flatMap((line) => {
    try {
      const { at, action, list, index, credential } = JSON.parse(line) as Readonly<Record<string, unknown>>;
      if (action !== 'issue') return [];
      return [`${JSON.stringify({ at, credential, list, index: Number(index) })}\n`];
    } catch {
      return [];
    }
  });
  return { lines: issued.join(''), logged: issued.length };
}

function bitsIn(bytes: Uint8Array): number {
  let count = 0;
  for (let byte of bytes) for (; byte > 0; byte >>= 1) count += byte & 1;
  return count;
}
