import { extname } from 'node:path';
import { CliError } from '../errors.ts';
import { exists, filesBelow, type Io, isFolder, readInput } from '../terminal/io.ts';

/** Bytes with the name that a person gave them. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

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

/** Whether bytes are those of a PDF, as readers see it: the header stands within the first kilobyte. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** Refuses to go on if any of these files exists, before any work is done. */
export async function refuseExisting(paths: readonly string[], force: boolean | undefined): Promise<void> {
  if (force === true) return;
  for (const path of paths) {
    if (await exists(path)) throw new CliError('file.exists', { at: path });
  }
}
