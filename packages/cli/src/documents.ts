import { extname } from 'node:path';
import { CliError } from './errors.ts';
import { EXIT } from './exit.ts';
import { expand, type NamedBytes } from './inputs.ts';
import { type Io, isFile, readInput } from './io.ts';

/** Endings of what may hold a credential, when a folder or an archive is given. */
export const DOCUMENTS: readonly string[] = ['.pdf', '.jwt', '.sd-jwt', '.json', '.jsonld', '.png', '.jpg', '.jpeg'];

/** Endings of files with a document a line. */
const LINES: readonly string[] = ['.ndjson', '.jsonl'];

/**
 * The documents that words on the command line stand for, one after the other: files, `-`, folders, patterns, ZIPs, https addresses.
 * Only one is in memory at a time.
 *
 * @throws CliError `cli.no-credential` if there is none at all
 */
export async function* documentsOf(
  io: Io,
  words: readonly string[],
  { offline = false }: { readonly offline?: boolean } = {},
): AsyncGenerator<NamedBytes> {
  for (const word of words) {
    if (/^https?:\/\//i.test(word)) {
      if (offline) {
        throw new CliError('cli.usage', 'An address cannot be fetched with --offline.', {
          at: word,
          hint: 'Download the file first, or leave --offline out.',
        });
      }
      const { fetched } = await import('./gather.ts');
      yield { name: word, bytes: await fetched(word) };
      continue;
    }
    for (const name of await named(word)) {
      const file = { name, bytes: await readInput(io, name) };
      if (isZip(file.bytes)) {
        const { unpacked } = await import('./gather.ts');
        const inside = unpacked(file, DOCUMENTS);
        if (inside.length === 0) throw nothing(name, 'The ZIP holds no document.');
        yield* inside;
      } else if (LINES.includes(extname(name).toLowerCase())) {
        const { lines } = await import('./gather.ts');
        let found = 0;
        for (const document of lines(file)) {
          found += 1;
          yield document;
        }
        if (found === 0) throw nothing(name, 'No line of this file holds a document.');
      } else yield file;
    }
  }
}

/** The names of the documents in a file: its own, or for a ZIP and a file with a document a line those of what is inside. */
export async function namesWithin(io: Io, name: string): Promise<readonly string[]> {
  const ending = extname(name).toLowerCase();
  if (ending !== '.zip' && !LINES.includes(ending)) return [name];
  const file = { name, bytes: await readInput(io, name) };
  const gather = await import('./gather.ts');
  try {
    const inside = isZip(file.bytes) ? gather.unpacked(file, DOCUMENTS) : [...gather.lines(file)];
    return inside.length === 0 ? [name] : inside.map((document) => document.name);
  } catch (error) {
    // A damaged archive costs only itself.
    if (error instanceof CliError) return [name];
    throw error;
  }
}

/** The document of a name that `namesWithin` gave. */
export async function documentNamed(io: Io, name: string): Promise<NamedBytes> {
  const [, container] = /^(.*?\.(?:zip|ndjson|jsonl))[/:]/i.exec(name) ?? [];
  if (container === undefined || !isFile(container)) return { name, bytes: await readInput(io, name) };
  const file = { name: container, bytes: await readInput(io, container) };
  const { lines, unpacked } = await import('./gather.ts');
  const inside = isZip(file.bytes) ? unpacked(file, DOCUMENTS, name) : lines(file);
  for (const document of inside) if (document.name === name) return document;
  throw new CliError('cli.file-missing', 'There is no such file.', { at: name });
}

async function named(word: string): Promise<readonly string[]> {
  if (!/[*?{[]/.test(word)) return expand([word], [...DOCUMENTS, ...LINES, '.zip']);
  const { existsSync } = await import('node:fs');
  if (existsSync(word)) return expand([word], DOCUMENTS);
  const { matching } = await import('./gather.ts');
  const found = matching(word);
  if (found.length === 0) throw nothing(word, 'No file is called like this.');
  return expand(found, DOCUMENTS);
}

function nothing(at: string, message: string): CliError {
  return new CliError('cli.no-credential', message, { at, hint: 'Check the name.' }, EXIT.noCredential);
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}
