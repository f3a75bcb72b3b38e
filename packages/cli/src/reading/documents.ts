import { extname } from 'node:path';
import { CliError, isCliError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { expand, type NamedBytes } from './inputs.ts';
import { type Io, isFile, readInput } from '../terminal/io.ts';

/** Endings of what may hold a credential, when a folder or an archive is given. */
export const DOCUMENTS: readonly string[] = ['.pdf', '.jwt', '.sd-jwt', '.json', '.jsonld', '.png', '.jpg', '.jpeg'];

/** Endings of files with a document a line. */
const LINES: readonly string[] = ['.ndjson', '.jsonl'];

/** A document, or why there is none where one was looked for. */
export type Found =
  | { readonly ok: true; readonly document: NamedBytes }
  | { readonly ok: false; readonly name: string; readonly error: CliError };

type Contained = NamedBytes | { readonly name: string; readonly error: CliError };

/**
 * The documents that words on the command line stand for, one after the other: files, `-`, folders, patterns, ZIPs, https addresses.
 * Only one is in memory at a time, and one that cannot be had costs only itself.
 */
export async function* documentsOf(
  io: Io,
  words: readonly string[],
  { offline = false }: { readonly offline?: boolean } = {},
): AsyncGenerator<Found> {
  for (const word of words) {
    if (/^https?:\/\//i.test(word)) {
      yield* orWhy(word, atAddress(word, offline));
      continue;
    }
    let names: readonly string[];
    try {
      names = await named(word);
    } catch (error) {
      yield failure(word, error);
      continue;
    }
    for (const name of names) yield* orWhy(name, within(io, name));
  }
}

async function* orWhy(name: string, documents: AsyncIterable<Contained>): AsyncGenerator<Found> {
  try {
    for await (const one of documents) {
      yield 'error' in one ? { ok: false, ...one } : { ok: true, document: one };
    }
  } catch (error) {
    yield failure(name, error);
  }
}

function failure(name: string, error: unknown): Found {
  if (!isCliError(error)) throw error;
  return { ok: false, name, error };
}

async function* atAddress(address: string, offline: boolean): AsyncGenerator<NamedBytes> {
  if (offline) {
    throw new CliError('cli.usage', 'An address cannot be fetched with --offline.', {
      at: address,
      hint: 'Download the file first, or leave --offline out.',
    });
  }
  const { fetched } = await import('./gather.ts');
  yield { name: address, bytes: await fetched(address) };
}

/** A file is one document, unless it is an archive or has one a line. */
async function* within(io: Io, name: string): AsyncGenerator<Contained> {
  const file = { name, bytes: await readInput(io, name) };
  if (isZip(file.bytes)) {
    const { unpacked } = await import('./gather.ts');
    const inside = unpacked(file, DOCUMENTS);
    if (inside.length > 0) yield* inside;
    else yield emptyArchive(file);
  } else if (LINES.includes(extname(name).toLowerCase())) {
    const { lines } = await import('./gather.ts');
    let found = 0;
    for (const document of lines(file)) {
      found += 1;
      yield document;
    }
    if (found === 0) throw nothing(name, 'No line of this file holds a document.', 'Ask for the PDF itself.');
  } else yield file;
}

/** Whether a file is called like one that holds several documents. */
export function holdsSeveral(name: string): boolean {
  const ending = extname(name).toLowerCase();
  return ending === '.zip' || LINES.includes(ending);
}

/** The names of the documents in a file: its own, or for a ZIP and a file with a document a line those of what is inside. */
export async function namesWithin(io: Io, name: string): Promise<readonly string[]> {
  if (!holdsSeveral(name)) return [name];
  const file = { name, bytes: await readInput(io, name) };
  const gather = await import('./gather.ts');
  try {
    const inside = isZip(file.bytes)
      ? gather.entriesIn(file, DOCUMENTS)
      : Array.from(gather.lines(file), (line) => line.name);
    return inside.length === 0 ? [name] : inside;
  } catch (error) {
    // A damaged archive costs only itself.
    if (isCliError(error)) return [name];
    throw error;
  }
}

/**
 * Hands out the documents of names that `namesWithin` gave. What several of them lie in is kept until something else is asked for, since whoever
 * reads a file anew for each of its lines is never done.
 */
export function documentsNamed(io: Io): (name: string) => Promise<NamedBytes> {
  let kept: { readonly name: string; readonly find: Promise<Find> } | undefined;
  return async (name) => {
    const [, container] = /^(.*?\.(?:zip|ndjson|jsonl))[/:]/i.exec(name) ?? [];
    if (container === undefined || (kept?.name !== container && !isFile(container))) {
      kept = undefined;
      const file = { name, bytes: await readInput(io, name) };
      if (!isZip(file.bytes)) return file;
      // Why nothing was found in it.
      (await import('./gather.ts')).entriesIn(file, DOCUMENTS);
      return emptyArchive(file);
    }
    if (kept?.name !== container) kept = { name: container, find: opened(io, container) };
    const document = (await kept.find)(name);
    if (document !== undefined) return document;
    throw new CliError('cli.file-missing', 'There is no such file.', { at: name });
  };
}

/** Finds a document in what is open. */
type Find = (name: string) => NamedBytes | undefined;

async function opened(io: Io, name: string): Promise<Find> {
  const file = { name, bytes: await readInput(io, name) };
  const { lines, unpackedOne } = await import('./gather.ts');
  if (isZip(file.bytes)) return (wanted) => unpackedOne(file, DOCUMENTS, wanted);
  let left = lines(file);
  return (wanted) => {
    // Lines are asked for one after the other; only for one that was passed does it begin again.
    for (let round = 0; round < 2; round += 1) {
      for (let next = left.next(); next.done !== true; next = left.next()) {
        if (next.value.name === wanted) return next.value;
      }
      left = lines(file);
    }
    return undefined;
  };
}

async function named(word: string): Promise<readonly string[]> {
  const endings = [...DOCUMENTS, ...LINES, '.zip'];
  if (!/[*?{[]/.test(word)) return expand([word], endings);
  const { existsSync } = await import('node:fs');
  if (existsSync(word)) return expand([word], endings);
  const { matching } = await import('./gather.ts');
  const found = matching(word);
  if (found.length === 0) throw nothing(word, 'No file is called like this.', 'Check the name.');
  // A folder that the pattern happens to name need not hold a document.
  return expand(found, endings, { emptyFolders: true });
}

/** A letter is an archive as well, for whoever looks at its bytes: nobody who sends one thinks of it as that. @throws CliError `cli.no-credential` */
function emptyArchive(file: NamedBytes): NamedBytes {
  if (extname(file.name).toLowerCase() !== '.zip') return file;
  throw nothing(file.name, 'The ZIP holds no document.', 'Ask for the PDF itself.');
}

function nothing(at: string, message: string, hint: string): CliError {
  return new CliError('cli.no-credential', message, { at, hint }, EXIT.noCredential);
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}
