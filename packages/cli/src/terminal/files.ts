import { existsSync, globSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { NamedBytes } from '@kluscv/verifier';
import { CliError, isCliError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { exists, filesBelow, type Io, isFolder, readInput } from './io.ts';

/**
 * The names to read: files as they are, folders as the files in them that have one of the endings.
 *
 * @param options.emptyFolders whether a folder may hold none of them. Default false
 */
export async function expand(
  paths: readonly string[],
  endings: readonly string[],
  { emptyFolders = false }: { readonly emptyFolders?: boolean } = {},
): Promise<readonly string[]> {
  const names: string[] = [];
  for (const path of paths) {
    if (!isFolder(path)) {
      names.push(path);
      continue;
    }
    const found = await filesBelow(path, (name) => endings.includes(extname(name).toLowerCase()));
    if (found.length === 0 && !emptyFolders) {
      throw new CliError('file.none-in-folder', { at: path, endings: endings.join(', ') });
    }
    for (const name of found) names.push(name);
  }
  return names;
}

/** Reads everything that the paths name. */
export async function readAll(
  io: Io,
  paths: readonly string[],
  endings: readonly string[],
): Promise<readonly NamedBytes[]> {
  const files: NamedBytes[] = [];
  for (const name of await expand(paths, endings)) files.push({ name, bytes: await readInput(io, name) });
  return files;
}

/** The text of a file, without the white space that editors leave at its end. @throws CliError if it is not UTF-8 */
export function textOf({ name, bytes }: NamedBytes): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
  } catch {
    throw new CliError('file.not-text', { at: name });
  }
}

/** Refuses to go on if any of these files exists, before any work is done. */
export async function refuseExisting(paths: readonly string[], force: boolean | undefined): Promise<void> {
  if (force === true) return;
  for (const path of paths) {
    if (await exists(path)) throw new CliError('file.exists', { at: path });
  }
}

/** A file, or why there is none where one was looked for. */
export type Found =
  | { readonly ok: true; readonly file: NamedBytes; readonly inFolder: boolean }
  | { readonly ok: false; readonly name: string; readonly error: CliError };

/**
 * The files that words on the command line stand for, one after the other: files, `-`, folders with all that is in them, patterns, https addresses. Only
 * one is in memory at a time, and one that cannot be had costs only itself.
 *
 * @param options.endings of folders, only the files with one of these endings. Default: all
 */
export async function* filesNamed(
  io: Io,
  words: readonly string[],
  { offline = false, endings }: { readonly offline?: boolean; readonly endings?: readonly string[] } = {},
): AsyncGenerator<Found> {
  for (const word of words) {
    if (/^https?:\/\//i.test(word)) {
      yield await found(word, async () => atAddress(word, offline), false);
      continue;
    }
    let names: readonly string[];
    try {
      names = await named(word, endings);
    } catch (error) {
      if (!isCliError(error)) throw error;
      yield { ok: false, name: word, error };
      continue;
    }
    const inFolder = isThereAsFolder(word);
    for (const name of names) yield await found(name, async () => readInput(io, name), inFolder);
  }
}

/** Everything below a folder but what systems and this command put there. */
export async function filesIn(
  folder: string,
  own: (name: string) => boolean = () => false,
): Promise<readonly string[]> {
  const names = await filesBelow(folder, (name) => {
    return !basename(name).startsWith('.') && !name.endsWith('.part') && !own(name);
  });
  if (names.length > 0) return names;
  throw new CliError('file.none-here', { at: folder }, EXIT.noCredential);
}

/** Whether a word names a folder that is there. A pattern, an address and a file that is missing name none. */
export function isThereAsFolder(word: string): boolean {
  return existsSync(word) && isFolder(word);
}

async function found(name: string, read: () => Promise<Uint8Array>, inFolder: boolean): Promise<Found> {
  try {
    return { ok: true, file: { name, bytes: await read() }, inFolder };
  } catch (error) {
    if (!isCliError(error)) throw error;
    return { ok: false, name, error };
  }
}

async function atAddress(address: string, offline: boolean): Promise<Uint8Array> {
  if (offline) {
    throw new CliError('address.offline', { at: address });
  }
  const { fetched } = await import('./download.ts');
  return fetched(address);
}

async function named(word: string, endings: readonly string[] | undefined): Promise<readonly string[]> {
  const wanted = (name: string): boolean => endings === undefined || endings.includes(extname(name).toLowerCase());
  if (isThereAsFolder(word)) return filesIn(word, (name) => !wanted(name));
  if (!/[*?{[]/.test(word) || existsSync(word)) return [word];
  // For shells that do not expand it.
  const names = globSync(word).toSorted();
  if (names.length > 0) return names.filter((name) => !isThereAsFolder(name));
  throw new CliError('file.no-match', { at: word }, EXIT.noCredential);
}
