import { encodeBase64url, readJson } from '@kluscv/schema/reading';
import { runtime } from '#runtime';
import { sdkError } from '../sdk-error.ts';
import { statusRegisterFrom, statusRegisterJson } from '../status/register.ts';
import type { StatusStore, StoredRegister } from '../status/store.ts';

/** The part of `node:fs/promises` that is used. */
export interface StatusFiles {
  mkdir(folder: string, options: { readonly recursive: true }): Promise<unknown>;
  readdir(folder: string): Promise<readonly string[]>;
  readFile(path: string, encoding: 'utf8'): Promise<string>;
  open(
    path: string,
    flags: 'wx' | 'r',
    mode?: number,
  ): Promise<{ writeFile(text: string): Promise<void>; sync(): Promise<void>; close(): Promise<void> }>;
  link(existing: string, added: string): Promise<void>;
  unlink(path: string): Promise<void>;
}

/** Settings of `fileStatusStore`. */
export interface FileStatusStoreOptions {
  /** A folder of its own, on a disk of this machine. It is made if it is not there. Keep a backup of it. */
  readonly folder: string;
  /** `node:fs/promises`. There is no default: who is not handed it cannot reach the disk. */
  readonly files: StatusFiles;
}

const MAX_TEXT = 8 * 1024 * 1024;
/** How often a reader looks again because writers were faster. */
const MAX_LOOKS = 20;

/**
 * Keeps status registers in files, one for each version: a version is written beside the others and then given its name, which only one
 * writer can do. So a crash leaves the old version or the new one, and several processes may use one folder without a lock.
 */
export function fileStatusStore({ folder, files }: FileStatusStoreOptions): StatusStore {
  const pathOf = (name: string): string => `${folder}/${name}`;

  const versionsOf = async (list: string): Promise<readonly number[]> => {
    const names = await files.readdir(folder).catch((error: unknown) => {
      if (isCode(error, 'ENOENT')) return [];
      throw error;
    });
    return names
      .flatMap((name) => {
        const [owner, version = '', ...more] = name.split('.');
        return owner === list && /^[1-9]\d{0,14}$/.test(version) && more.join() === 'json' ? [Number(version)] : [];
      })
      .toSorted((a, b) => b - a);
  };

  return {
    async read(url) {
      const list = await nameOf(url);
      for (let look = 0; look < MAX_LOOKS; look += 1) {
        const [version] = await versionsOf(list);
        if (version === undefined) return undefined;
        const text = await files.readFile(pathOf(`${list}.${version}.json`), 'utf8').catch((error: unknown) => {
          if (isCode(error, 'ENOENT')) return undefined;
          throw error;
        });
        if (text !== undefined) return { register: registerIn(text), version };
      }
      throw sdkError('status.busy', `The register of ${url} is being written by too many at once. Try again.`);
    },

    async replace(register, previous) {
      const list = await nameOf(register.url);
      await files.mkdir(folder, { recursive: true });
      const [current] = await versionsOf(list);
      if (current !== previous) return false;
      const version = (previous ?? 0) + 1;
      const draft = pathOf(`${list}.${encodeBase64url(runtime.randomBytes(12))}.draft`);
      try {
        await written(files, draft, JSON.stringify(statusRegisterJson(register)));
        await files.link(draft, pathOf(`${list}.${version}.json`));
      } catch (error) {
        if (isCode(error, 'EEXIST')) return false;
        throw error;
      } finally {
        await files.unlink(draft).catch(() => undefined);
      }
      const versions = await versionsOf(list);
      // A version goes when the second after it comes. If there is one that late, this name was given before, and its file is gone.
      const mine = (versions[0] ?? version) <= version + 1;
      // The version before stays, for a reader that has just seen its name.
      const gone = mine ? versions.filter((one) => one < version - 1) : [version];
      await Promise.all(gone.map((one) => files.unlink(pathOf(`${list}.${one}.json`)).catch(() => undefined)));
      await settled(files, folder);
      return mine;
    },
  };
}

function registerIn(text: string): StoredRegister['register'] {
  const json = readJson(text, { maxBytes: MAX_TEXT });
  return statusRegisterFrom(json.ok ? json.value : undefined);
}

/** A name for a list that is safe in every file system. */
async function nameOf(url: string): Promise<string> {
  const digest = await runtime.sha256(new TextEncoder().encode(url));
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Writes a file down to the disk. */
async function written(files: StatusFiles, path: string, text: string): Promise<void> {
  const file = await files.open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Brings the names down to the disk too. Windows cannot open a folder, and keeps a journal of names by itself. */
async function settled(files: StatusFiles, folder: string): Promise<void> {
  const opened = await files.open(folder, 'r').catch((error: unknown) => {
    if (['EISDIR', 'EPERM', 'EACCES'].some((code) => isCode(error, code))) return undefined;
    throw error;
  });
  try {
    await opened?.sync();
  } finally {
    await opened?.close();
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
