import { globSync } from 'node:fs';
import { extname } from 'node:path';
import { membersOf } from '@kluscv/schema';
import { unzipSync } from 'fflate';
import { CliError, isCliError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { guardedFetch, RequestRefused } from '../issuing/guarded-fetch.ts';
import type { NamedBytes } from './inputs.ts';
import { LATER, MAX_ANSWER, TOO_LARGE } from '@kluscv/node/fetch';

/** Most that comes out of one archive. */
const MAX_ENTRIES = 10_000;
const MAX_UNPACKED = 256 * 1024 * 1024;
/** Most entries that are tried one by one when not all can be unpacked. */
const MAX_ONE_BY_ONE = 256;

/** Answers of a server that say nothing of the address: too slow, too early, too many requests. */
const PASSING: readonly number[] = [408, 425, 429];

/** The files that a pattern such as `inbox/*.pdf` names, for shells that do not expand it. Sorted. */
export function matching(pattern: string): readonly string[] {
  return globSync(pattern).toSorted();
}

/**
 * Fetches a document from a public https address: no redirects, eight megabytes and ten seconds at most.
 *
 * @throws CliError `cli.file-missing` where the address will not do, `cli.no-answer` where the same one may do later
 */
export async function fetched(address: string): Promise<Uint8Array> {
  const message = 'This address gave no document.';
  const failed = (found: string): CliError =>
    new CliError('cli.file-missing', message, {
      at: address,
      found,
      hint: 'Download the file in a browser, and verify that.',
    });
  const unanswered = (found: string): CliError =>
    new CliError('cli.no-answer', message, { at: address, found, hint: LATER }, EXIT.indeterminate);
  const broken = (error: unknown): CliError => {
    const { message: why } = error as Error;
    return why === TOO_LARGE || !URL.canParse(address) || isRefused(error) ? failed(why) : unanswered(why);
  };
  let response: Awaited<ReturnType<ReturnType<typeof guardedFetch>>>;
  try {
    response = await guardedFetch()(address, {
      method: 'GET',
      headers: { accept: 'application/pdf, application/vc+jwt, application/json, */*;q=0.1' },
      redirect: 'manual',
      credentials: 'omit',
      signal: AbortSignal.timeout(10_000),
    });
  } catch (error) {
    throw broken(error);
  }
  const { status, headers, body } = response;
  if (status !== 200 || body === null) {
    // What nobody reads would keep the connection, and with it the command.
    await body?.cancel();
    const elsewhere = status >= 300 && status < 400 ? headers.get('location') : null;
    if (elsewhere !== null && URL.canParse(elsewhere, address)) {
      throw failed(`a redirect to ${new URL(elsewhere, address).href}, which is not followed`);
    }
    throw (status >= 500 || PASSING.includes(status) ? unanswered : failed)(`status ${status}`);
  }
  if (Number(headers.get('content-length')) > MAX_ANSWER) {
    await body.cancel();
    throw failed(TOO_LARGE);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    // Counted again: what comes packed is larger here than on its way.
    for await (const chunk of body) {
      size += chunk.length;
      if (size > MAX_ANSWER) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw broken(error);
  }
  if (size > MAX_ANSWER) throw failed(TOO_LARGE);
  return new Uint8Array(Buffer.concat(chunks));
}

/** Whether a request was not made because of its address, which may be seen only when its name is looked up. */
function isRefused(error: unknown): boolean {
  return error instanceof RequestRefused || (error instanceof Error && isRefused(error.cause));
}

/**
 * The names of the documents in a ZIP, as `archive.zip/entry`, sorted. Nothing is unpacked.
 *
 * @throws CliError `cli.file-unreadable` if it is damaged, or holds more than is unpacked here
 */
export function entriesIn(archive: NamedBytes, endings: readonly string[]): readonly string[] {
  const names: string[] = [];
  unzipped(archive, endings, (name) => {
    names.push(name);
    return false;
  });
  return names.toSorted();
}

/**
 * One document of a ZIP. Nothing is written to the disk, so no name can lead out of a folder.
 *
 * @returns `undefined` if there is none of that name
 * @throws CliError `cli.file-unreadable`
 */
export function unpackedOne(archive: NamedBytes, endings: readonly string[], wanted: string): NamedBytes | undefined {
  return unzipped(archive, endings, (name) => name === wanted)[0];
}

/**
 * The documents in a ZIP, named `archive.zip/entry`. One that is damaged, encrypted or packed in an unusual way costs only itself.
 *
 * @throws CliError `cli.file-unreadable` if none can be unpacked
 */
export function unpacked(
  archive: NamedBytes,
  endings: readonly string[],
): readonly (NamedBytes | { readonly name: string; readonly error: CliError })[] {
  const names = entriesIn(archive, endings);
  try {
    return unzipped(archive, endings, () => true).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    // One at a time reads the list of contents as often: nothing for an archive that was made to keep somebody busy.
    if (names.length > MAX_ONE_BY_ONE || !isCliError(error)) throw error;
    return names.flatMap((name) => {
      try {
        return unpackedOne(archive, endings, name) ?? [];
      } catch (cause) {
        if (!isCliError(cause)) throw cause;
        const { found = '' } = cause.place;
        return { name, error: unreadable(name, found) };
      }
    });
  }
}

function unzipped(
  archive: NamedBytes,
  endings: readonly string[],
  wanted: (name: string) => boolean,
): readonly NamedBytes[] {
  let total = 0;
  let packed = 0;
  let entries = 0;
  try {
    const files = unzipSync(archive.bytes, {
      filter: ({ name, size, originalSize }) => {
        if (!endings.includes(extname(name).toLowerCase()) || /(^|\/)(__MACOSX\/|\._)/.test(name)) return false;
        // What is not packed is as long as it lies there, whatever it says of itself.
        total += Math.max(size, originalSize);
        packed += size;
        entries += 1;
        // Entries that share their bytes make much of little.
        const sharing = packed > archive.bytes.length;
        if (total > MAX_UNPACKED || entries > MAX_ENTRIES || sharing)
          throw new Error('it holds more than is unpacked here');
        return wanted(`${archive.name}/${name}`);
      },
    });
    return Object.entries(files).map(([name, bytes]) => ({ name: `${archive.name}/${name}`, bytes }));
  } catch (error) {
    throw unreadable(archive.name, (error as Error).message);
  }
}

function unreadable(at: string, found: string): CliError {
  const hint = 'Ask for the documents themselves, without an archive around them.';
  return new CliError('cli.file-unreadable', 'This cannot be unpacked.', { at, found, hint });
}

/**
 * The documents in a file that has one a line, named `file.ndjson:3`: credentials and presentations, as text or as JSON, and what
 * `kluscv issue batch` writes. A line that is none of these is handed on as it is.
 */
export function* lines({ name, bytes }: NamedBytes): Generator<NamedBytes> {
  let number = 0;
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    const until = end < 0 ? bytes.length : end;
    const line = new TextDecoder().decode(bytes.subarray(from, until)).trim();
    from = until + 1;
    number += 1;
    if (line === '') continue;
    const texts = textsIn(line);
    for (const [index, text] of texts.entries()) {
      const place = index === 0 ? `${number}` : `${number}.${index + 1}`;
      yield { name: `${name}:${place}`, bytes: new TextEncoder().encode(text) };
    }
  }
}

function textsIn(line: string): readonly string[] {
  if (!/^["{]/.test(line)) return [line];
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return [line];
  }
  if (typeof value === 'string') return [value];
  const { issued } = membersOf(value);
  if (!Array.isArray(issued)) return [line];
  return issued.flatMap((each: unknown) => {
    const { credential } = membersOf(each);
    return typeof credential === 'string' ? [credential] : [];
  });
}
