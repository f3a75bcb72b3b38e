import { expectCall } from '@kluscv/schema/reading';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HttpsUrl } from '@kluscv/schema';
import { readJson } from '@kluscv/schema/reading';
import { claim, notWritten, writeWhole } from '../files/atomic-write.ts';
import { nodeError, reasonOf } from '../node-error.ts';
import { numberedFiles } from './numbered-files.ts';

/** The form of a status folder. A program that knows another refuses it. */
const FORM = 'kluscv-status/2';
/** An earlier command reads this name first, and refuses what it does not know: it can never begin anew beside a store of today. */
export const STORE_FILE = 'register.json';

/** What a status folder says of itself. */
export interface StoreFile {
  /** Address of the folder under which its lists are published. */
  readonly base: HttpsUrl;
  /** Shuffles the places; published nowhere. */
  readonly secret: Uint8Array;
}

/** What is in a folder that should be a status store. */
export type StoreKind = 'none' | 'earlier' | 'store';

/** Says what kind of status folder this is. */
export function kindOfStore(folder: string): StoreKind {
  expectCall('kindOfStore', { folder: [folder, 'text'] });
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (reasonOf(error) === 'ENOENT') return 'none';
    throw nodeError('node.store-unusable', 'The status folder cannot be read.', { at: folder, found: reasonOf(error) });
  }
  if (names.includes(STORE_FILE) && formOf(folder) !== undefined) return 'store';
  return names.some((name) => /^register(-[a-z]+)?(-\d+)?\.json$/.test(name)) ? 'earlier' : 'none';
}

/**
 * Reads what a status folder says of itself, and begins one if an address is given.
 *
 * @param url https address of the published folder; it must be the one that the folder was begun with
 * @throws KlusError `node.store-unusable`
 */
export function openStoreFile(folder: string, url: string | undefined): StoreFile {
  const path = join(folder, STORE_FILE);
  const kind = kindOfStore(folder);
  if (kind === 'earlier') {
    throw nodeError('node.store-unusable', 'This status folder has the form of an earlier kluscv.', {
      at: folder,
      hint: 'Bring it into the form of today first, which keeps a backup: kluscv status migrate',
    });
  }
  const places = numberedFiles(join(folder, 'places'));
  const last = places.last();
  if (kind === 'none') {
    const base = baseOf(url, folder);
    // With another secret the same places would be given away again.
    if (last > 1) throw notWhole(folder, STORE_FILE);
    begin(folder, base, `${JSON.stringify({ at: '', counters: {} })}\n`);
  } else if (last === 0) throw notWhole(folder, 'places');
  // Also if it was begun here: somebody else may have been faster.
  const store = formOf(folder);
  if (store === undefined) throw nodeError('node.store-unusable', 'The status folder is damaged.', { at: path });
  if (url !== undefined && baseOf(url, folder) !== store.base) {
    throw nodeError('node.store-unusable', 'This folder belongs to another address.', {
      at: folder,
      found: store.base,
      hint: 'Leave --status-url out, or give the folder a list of its own.',
    });
  }
  return store;
}

/** Begins a store: first the beginning of its places, and its own file when that is there. Done by two at once, it is done once. */
export function begin(folder: string, base: HttpsUrl, firstPlaces: string): void {
  try {
    for (const part of ['places', 'changes']) mkdirSync(join(folder, part), { recursive: true });
  } catch (error) {
    throw notWritten(folder, error);
  }
  numberedFiles(join(folder, 'places')).add(0, firstPlaces);
  const store = { form: FORM, base, secret: randomBytes(32).toString('base64url') };
  const content = `${JSON.stringify(store, null, 2)}\n`;
  const path = join(folder, STORE_FILE);
  // In the place of the first book of an earlier form, or if nobody was faster.
  if (kindOfStore(folder) === 'earlier') writeWhole(path, content, { force: true, secret: true });
  else claim(path, content);
}

function notWhole(folder: string, missing: string): Error {
  return nodeError('node.store-unusable', 'This status folder is not whole.', {
    at: folder,
    found: `no ${missing}`,
    hint: 'Restore the whole folder from its newest backup, then begin new lists: kluscv status create.',
  });
}

function formOf(folder: string): StoreFile | undefined {
  const path = join(folder, STORE_FILE);
  if (!existsSync(path)) return undefined;
  const json = readJson(readFileSync(path), { maxBytes: 64 * 1024 * 1024 });
  const { form, base, secret } = ((json.ok ? json.value : undefined) ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof form !== 'string') return undefined;
  if (form !== FORM || typeof base !== 'string' || typeof secret !== 'string') {
    throw nodeError('node.store-unusable', 'This status folder has a form that this kluscv does not know.', {
      at: path,
      found: form,
      hint: 'Use the newest kluscv, or restore the file from a backup.',
    });
  }
  return { base, secret: new Uint8Array(Buffer.from(secret, 'base64url')) };
}

/** The address of a folder, without a slash at its end. @throws KlusError `node.store-unusable` */
export function baseOf(url: string | undefined, folder: string): HttpsUrl {
  expectCall('baseOf', { url: [url, 'text?'], folder: [folder, 'text'] });
  if (url === undefined) {
    throw nodeError('node.store-unusable', 'This status folder is new, so it needs an address.', {
      at: folder,
      hint: 'Say where you will publish it: --status-url https://your-domain.example/status',
    });
  }
  if (!/^https:\/\/[!-"$->@-~]+$/.test(url)) {
    throw nodeError('node.store-unusable', 'A status list is published under an https address.', {
      found: url,
      hint: 'Write it as https://your-domain.example/status.',
    });
  }
  return url.replace(/\/+$/, '');
}
