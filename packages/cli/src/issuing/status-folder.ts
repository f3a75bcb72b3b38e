import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Instant, readJson, type StatusEntry } from '@kluscv/schema';
import type { Signer } from '@kluscv/sdk';
import {
  allocateStatus,
  createStatusList,
  issueStatusList,
  reinstate,
  revoke,
  type StatusPurpose,
  type StatusRegister,
  statusListCredential,
  statusRegisterFrom,
  statusRegisterJson,
} from '@kluscv/sdk/issue';
import { CliError } from '../errors.ts';
import { randomBytes } from './entropy.ts';
import { type Io, isFolder, readInput } from '../terminal/io.ts';
import { takeLock } from './lock.ts';
import { didOf } from './key-file.ts';
import { LOG, holdersOf, positionOf, type StatusChange } from './status-log.ts';
import { appendWhole, writeAllWhole, type WholeFile } from '@kluscv/node/files';

/** How long a published list is valid: an old one could hide a withdrawal, so it must be signed anew within this time. */
export const LIST_DAYS = 30;

/** What the log calls the setting of a bit. */
const SETTING: Readonly<Record<StatusPurpose, string>> = {
  revocation: 'revoke',
  suspension: 'suspend',
  refresh: 'refresh',
};

/** How lists are signed for publication. */
export interface PublishOptions {
  /** Days until they go out of date. Default 30. */
  readonly days?: number;
  /** Write the signed lists to this folder as well. */
  readonly to?: string;
}

/** Where lists are to be written besides. */
export function publishedTo({ to }: { readonly to?: string }): PublishOptions {
  return to === undefined ? {} : { to };
}

/**
 * A folder with one issuer's status lists. Of each list there is a book (`register.json`, `register-suspension.json`): which positions were given
 * away; keep it, back it up. `publish/` holds what the world may see, and `log.ndjson` what was
 * issued and changed, when and why.
 */
export interface StatusFolder {
  /** The books as they are now, the oldest first. */
  readonly registers: readonly StatusRegister[];
  /** Begins another list. @returns its address */
  create(purpose: StatusPurpose, size?: number): string;
  /** Gives away a position; nothing is stored before `save`. */
  allocate(purpose?: StatusPurpose): StatusEntry;
  /** Notes to which credential a position went, so that it is found again by its identifier. */
  issued(entry: StatusEntry, credential: string): void;
  /** The position of a credential that was issued from this folder, by its identifier; `undefined` if it is not known. */
  find(credential: string): StatusEntry | undefined;
  /** To which credentials positions went, one after the other; `undefined` for what was not issued from this folder. */
  holders(entries: readonly StatusEntry[]): readonly (string | undefined)[];
  /** Sets the bit of a credential: by the purpose of its list it is withdrawn or suspended, or has a newer version. */
  revoke(entry: StatusEntry, change: StatusChange): void;
  /** Takes a suspension back. */
  restore(entry: StatusEntry, change: StatusChange): void;
  /** Stores the books first, then signs and publishes the lists that changed. */
  save(signer: Signer, options?: PublishOptions): Promise<void>;
  /** Signs and publishes every list, changed or not. @returns the files that were written */
  publish(signer: Signer, options?: PublishOptions): Promise<readonly string[]>;
  /** Lets others use the folder again. */
  close(): Promise<void>;
}

/**
 * Opens a status folder for this process alone.
 *
 * @param url https address of the published folder; needed when the folder is new
 * @throws CliError `cli.usage` without an address for a new folder, or if another process uses the folder
 */
export async function openStatusFolder(io: Io, folder: string, url?: string): Promise<StatusFolder> {
  // A new folder without an address is refused before anything is made.
  if (booksIn(folder).length === 0) baseOf(url, folder);
  // Two processes that give away the same position would make one credential withdraw another, so the books are read under the lock.
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'register.lock');
  takeLock(
    lock,
    new CliError('cli.usage', 'Another kluscv is using this status folder.', {
      at: lock,
      hint: 'Wait until it is done.',
    }),
  );
  const unlock = (): Promise<void> => {
    rmSync(lock, { force: true });
    return Promise.resolve();
  };
  try {
    return await opened(io, folder, url, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** The same without taking the folder: to see what would come of a change that is never saved. */
export async function peekStatusFolder(io: Io, folder: string, url?: string): Promise<StatusFolder> {
  return opened(io, folder, url, () => Promise.resolve());
}

/** The books of a folder, read without taking it. @throws CliError `cli.list-unusable` if it holds none */
export async function readStatusFolder(io: Io, folder: string): Promise<readonly StatusRegister[]> {
  const books = isFolder(folder) ? booksIn(folder) : [];
  if (books.length === 0) {
    throw new CliError('cli.list-unusable', 'There is no status list in this folder.', {
      at: folder,
      hint: 'Begin one with `kluscv status create`.',
    });
  }
  return Promise.all(books.map(async (name) => stored(io, join(folder, name))));
}

/** Name of a list inside its folder: the last part of its address. */
export function listName({ url }: Pick<StatusRegister, 'url'>): string {
  return url.slice(url.lastIndexOf('/') + 1).replace(/\.jwt$/, '');
}

/** The instant so many days later. */
export function daysAfter(instant: Instant, days: number): Instant {
  return new Date(Date.parse(instant) + days * 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z');
}

async function opened(
  io: Io,
  folder: string,
  url: string | undefined,
  close: () => Promise<void>,
): Promise<StatusFolder> {
  const registers = new Map<string, StatusRegister>();
  for (const name of booksIn(folder)) {
    const register = await stored(io, join(folder, name));
    registers.set(register.url, register);
  }
  const [oldest] = registers.values();
  const base = oldest === undefined ? baseOf(url, folder) : oldest.url.slice(0, oldest.url.lastIndexOf('/'));
  if (url !== undefined && baseOf(url, folder) !== base) {
    throw new CliError('cli.usage', 'This folder belongs to another address.', {
      at: folder,
      found: base,
      hint: 'Leave --status-url out, or give the folder a list of its own.',
    });
  }
  const changed = new Set<string>();
  const log: object[] = [];

  const keep = (register: StatusRegister): void => {
    registers.set(register.url, register);
    changed.add(register.url);
  };
  const of = (entry: StatusEntry): StatusRegister => {
    const register = registers.get(entry.statusListCredential);
    if (register !== undefined) return register;
    throw new CliError('cli.usage', 'The place of this credential is in none of the lists of this folder.', {
      at: folder,
      found: entry.statusListCredential,
      hint: 'Name the folder that `kluscv issue --status` kept when it was issued.',
    });
  };
  const note = (action: string, entry: StatusEntry, change: StatusChange): void => {
    const { statusListCredential: list, statusListIndex: index } = entry;
    log.push({ at: io.now(), action, list, index, ...change });
  };

  async function publish(urls: Iterable<string>, signer: Signer, options: PublishOptions = {}): Promise<string[]> {
    const books: WholeFile[] = [];
    const lists: WholeFile[] = [];
    for (const address of urls) {
      const register = registers.get(address) as StatusRegister;
      const name = listName(register);
      books.push({
        path: join(folder, bookOf(name)),
        content: `${JSON.stringify(statusRegisterJson(register), null, 2)}\n`,
      });
      const validFrom = io.now();
      const validUntil = daysAfter(validFrom, options.days ?? LIST_DAYS);
      const credential = await statusListCredential(register, { issuer: didOf(signer), validFrom, validUntil });
      const { value: content } = await issueStatusList(credential, { signer });
      const targets = [join(folder, 'publish'), ...(options.to === undefined ? [] : [options.to])];
      lists.push(...targets.map((target) => ({ path: join(target, `${name}.jwt`), content })));
    }
    writeAllWhole(books);
    if (log.length > 0) {
      appendWhole(join(folder, LOG), log.map((line) => `${JSON.stringify(line)}\n`).join(''));
      log.length = 0;
    }
    writeAllWhole(lists);
    changed.clear();
    return lists.map(({ path }) => path);
  }

  function create(purpose: StatusPurpose, size?: number): string {
    let name: string = purpose;
    for (let count = 2; registers.has(`${base}/${name}.jwt`); count += 1) name = `${purpose}-${count}`;
    const register = createStatusList({
      url: `${base}/${name}.jwt`,
      purpose,
      ...(size !== undefined && { length: size }),
    });
    keep(register);
    log.push({ at: io.now(), action: 'create', list: register.url });
    return register.url;
  }

  return {
    get registers() {
      return [...registers.values()];
    },
    create,
    allocate(purpose = 'revocation') {
      const of = (): readonly StatusRegister[] => [...registers.values()].filter((one) => one.purpose === purpose);
      if (of().length === 0) create(purpose);
      // The list that was begun last: the others are full, or somebody thought that they are full enough.
      const given = allocateStatus(of().at(-1) as StatusRegister, randomBytes);
      keep(given.register);
      return given.entry;
    },
    issued(entry, credential) {
      note('issue', entry, { credential });
    },
    find: (credential) => positionOf(join(folder, LOG), credential, registers),
    holders: (entries) => holdersOf(join(folder, LOG), entries),
    revoke(entry, change) {
      const register = of(entry);
      keep(revoke(register, entry));
      note(SETTING[register.purpose], entry, change);
    },
    restore(entry, change) {
      keep(reinstate(of(entry), entry));
      note('restore', entry, change);
    },
    save: async (signer, options) => {
      await publish(changed, signer, options);
    },
    publish: async (signer, options) => publish(registers.keys(), signer, options),
    close,
  };
}

/** The book of the first list has the short name, so that a folder with one list looks like what it is. */
function bookOf(list: string): string {
  return list === 'revocation' ? 'register.json' : `register-${list}.json`;
}

function booksIn(folder: string): readonly string[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  const rank = (name: string): readonly [number, string] => {
    const [, list = '', number = '1'] = /^register-?(.*?)-?(\d+)?\.json$/.exec(name) ?? [];
    return [Number(number), list];
  };
  return names
    .filter((name) => /^register(-[a-z]+)?(-\d+)?\.json$/.test(name))
    .toSorted((a, b) => rank(a)[0] - rank(b)[0] || (rank(a)[1] < rank(b)[1] ? -1 : 1));
}

function baseOf(url: string | undefined, folder: string): string {
  if (url === undefined) {
    throw new CliError('cli.usage', 'This status folder is new, so it needs an address.', {
      at: folder,
      hint: 'Say where you will publish it: --status-url https://your-domain.example/status',
    });
  }
  if (!/^https:\/\/[!-"$->@-~]+$/.test(url)) {
    throw new CliError('cli.usage', 'A status list is published under an https address.', {
      found: url,
      hint: 'Write it as https://your-domain.example/status.',
    });
  }
  return url.replace(/\/+$/, '');
}

async function stored(io: Io, book: string): Promise<StatusRegister> {
  const json = readJson(await readInput(io, book), { maxBytes: 8 * 1024 * 1024 });
  if (!json.ok)
    throw new CliError('cli.list-unusable', json.message, {
      at: book,
      hint: 'Restore the file from a backup; never begin a new list under the same address.',
    });
  return statusRegisterFrom(json.value);
}
