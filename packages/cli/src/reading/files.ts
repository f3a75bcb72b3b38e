import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { CliError, isCliError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import type { NamedBytes } from './inputs.ts';
import { filesBelow, type Io, isFolder, readInput } from '../terminal/io.ts';

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
  const { fetched } = await import('./gather.ts');
  return fetched(address);
}

async function named(word: string, endings: readonly string[] | undefined): Promise<readonly string[]> {
  const wanted = (name: string): boolean => endings === undefined || endings.includes(extname(name).toLowerCase());
  if (isThereAsFolder(word)) return filesIn(word, (name) => !wanted(name));
  if (!/[*?{[]/.test(word) || existsSync(word)) return [word];
  const { matching } = await import('./gather.ts');
  const names = matching(word);
  if (names.length > 0) return names.filter((name) => !isThereAsFolder(name));
  throw new CliError('file.no-match', { at: word }, EXIT.noCredential);
}
