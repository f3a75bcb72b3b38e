import { extname } from 'node:path';
import { CliError } from './errors.ts';
import { EXIT } from './exit.ts';
import { expand, type NamedBytes } from './inputs.ts';
import { type Io, readInput } from './io.ts';

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
