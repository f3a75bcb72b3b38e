import { mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Instant, readJson, type StatusEntry } from '@kluscv/schema';
import {
  allocateStatus,
  createStatusList,
  issueStatusList,
  revoke,
  type Signer,
  type StatusRegister,
  statusListCredential,
  statusRegisterFrom,
  statusRegisterJson,
} from '@kluscv/sdk';
import { CliError } from './errors.ts';
import { randomBytes } from './entropy.ts';
import { exists, type Io, readInput, writeWhole } from './io.ts';
import { didOf } from './key-file.ts';

/** How long a published list is valid: an old one could hide a withdrawal, so it must be signed anew within this time. */
const LIST_DAYS = 30;

/**
 * A folder with one issuer's status list: `register.json` is the issuer's own book (which positions were given away; keep it, back it up), and
 * `publish/` holds what the world may see.
 */
export interface StatusFolder {
  /** Gives away a position; nothing is stored before `save`. */
  allocate(): StatusEntry;
  /** Sets the bit of a credential. */
  revoke(entry: StatusEntry): void;
  /** Stores the book first, then signs and publishes the list. */
  save(signer: Signer): Promise<void>;
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
  const book = join(folder, 'register.json');
  const lock = join(folder, 'register.lock');
  // A new folder without an address is refused before anything is made.
  if (!(await exists(book))) begun(folder, url);
  // Two processes that give away the same position would make one credential withdraw another, so the book is read under the lock.
  const unlock = await takeLock(lock);
  let register: StatusRegister;
  try {
    register = (await exists(book)) ? await stored(io, book) : begun(folder, url);
    if (url !== undefined && register.url !== listUrl(url)) {
      throw new CliError('cli.usage', 'This folder belongs to another address.', {
        at: folder,
        found: register.url,
        hint: 'Leave --status-url out, or give the folder a list of its own.',
      });
    }
  } catch (error) {
    await unlock();
    throw error;
  }
  return {
    allocate() {
      const given = allocateStatus(register, randomBytes);
      register = given.register;
      return given.entry;
    },
    revoke(entry) {
      register = revoke(register, entry);
    },
    async save(signer) {
      await writeWhole(book, `${JSON.stringify(statusRegisterJson(register), null, 2)}\n`, { force: true });
      const validFrom = io.now();
      const credential = await statusListCredential(register, {
        issuer: didOf(signer),
        validFrom,
        validUntil: daysAfter(validFrom, LIST_DAYS),
      });
      const { value } = await issueStatusList(credential, { signer });
      await writeWhole(join(folder, 'publish', `${register.purpose}.jwt`), value, { force: true });
    },
    close: unlock,
  };
}

/** The instant so many days later. */
export function daysAfter(instant: Instant, days: number): Instant {
  return new Date(Date.parse(instant) + days * 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z');
}

function begun(folder: string, url: string | undefined): StatusRegister {
  if (url === undefined) {
    throw new CliError('cli.usage', 'This status folder is new, so it needs an address.', {
      at: folder,
      hint: 'Say where you will publish it: --status-url https://your-domain.example/status',
    });
  }
  return createStatusList({ url: listUrl(url) });
}

function listUrl(url: string): string {
  if (!/^https:\/\/[^\s?#]+$/.test(url)) {
    throw new CliError('cli.usage', 'A status list is published under an https address.', {
      found: url,
      hint: 'Write it as https://your-domain.example/status.',
    });
  }
  return `${url.replace(/\/+$/, '')}/revocation.jwt`;
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

async function takeLock(path: string): Promise<() => Promise<void>> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'wx').catch(() => {
    throw new CliError('cli.usage', 'Another kluscv is using this status folder.', {
      at: path,
      hint: 'Wait until it is done. If none is running, remove the file.',
    });
  });
  await file.close();
  return async () => {
    await rm(path, { force: true });
  };
}
