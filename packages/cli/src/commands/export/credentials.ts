import {
  type AnyCredential,
  differingNames,
  type EndorsementCredential,
  isOfType,
  type WorkCredential,
} from '@kluscv/schema';
import type { SecuredCredential } from '@kluscv/sdk';
import { findCredentials, type FoundCredential, type NothingFound, readCredential } from '@kluscv/verifier';
import { CliError } from '../../errors.ts';
import { EXIT } from '../../exit.ts';
import { filesNamed } from '../../terminal/files.ts';
import type { Io } from '../../terminal/io.ts';
import { messagesFor } from '../../terminal/language.ts';
import { printable, wrap } from '../../terminal/terminal.ts';
import { spanOf } from '../combine/periods.ts';
import { withoutHidden } from './hide.ts';

/** Endings of what may hold a credential, when a folder is given. */
const DOCUMENTS: readonly string[] = '.pdf .jwt .sd-jwt .json .jsonld .png .jpg .jpeg .ndjson .jsonl .zip .eml'.split(
  ' ',
);

/** Which of the credentials, and what of them. */
export interface Choice {
  /** Numbers, from 1. Default: all. */
  readonly select?: string;
  /** What stays out. Default: nothing. */
  readonly hide?: string;
}

/** All that there are, in the order of their numbers, and those that were chosen, without what is hidden. */
export interface Chosen {
  readonly all: readonly FoundCredential[];
  readonly chosen: readonly FoundCredential[];
}

/**
 * The credentials in what words on the command line stand for: KlusCVs, presentations, signed texts, pictures of their codes, and archives, mails and
 * folders of them; and what of them was chosen.
 *
 * @param onBad what to do about a document that holds none, or cannot be read. Default: it is thrown
 * @throws CliError `credential.nothing`, `credential.unreadable`, `credential.other`, `select.number-unknown`, and what `withoutHidden` throws
 */
export async function chosenCredentials(
  io: Io,
  words: readonly string[],
  { select, hide }: Choice,
  onBad?: (error: CliError) => Promise<void>,
): Promise<Chosen> {
  const all: FoundCredential[] = [];
  // A KlusCV and the credentials that it was made of may be given together.
  const seen = new Set<string>();
  const bad = async (error: CliError): Promise<void> => {
    if (onBad === undefined) throw error;
    await onBad(error);
  };
  const qrDecoder = async (): Promise<ArrayBuffer> => (await import('../../terminal/qr-decoder.ts')).qrDecoder();
  for await (const file of filesNamed(io, words, { endings: DOCUMENTS })) {
    if (!file.ok) {
      await bad(file.error);
      continue;
    }
    for await (const each of findCredentials(file.file, { qrDecoder })) {
      if ('none' in each) await bad(noCredential(each.none));
      else if (!seen.has(each.found.secured.value)) all.push(each.found);
      if ('found' in each) seen.add(each.found.secured.value);
    }
  }
  return { all, chosen: await withoutHidden(all, selected(all, select), hide) };
}

/** What a secured text says, not verified. @throws CliError `credential.nothing`, `credential.unreadable`, `credential.other` if that is no credential of the standard */
export async function credentialIn(secured: SecuredCredential, at: string): Promise<AnyCredential> {
  const reading = await readCredential(secured);
  if (reading.ok) return reading.value;
  const [problem] = reading.problems;
  throw noCredential({ name: at, why: 'other', ...(problem !== undefined && { problem }) });
}

/** Why there is no credential in a file. */
export function noCredential({ name, why, obstacle, problem }: NothingFound): CliError {
  const facts = {
    at: name,
    obstacle,
    ...(problem !== undefined && { found: problem.pointer || '/', rule: problem.code }),
  };
  return new CliError(`credential.${why}`, facts, EXIT.noCredential);
}

/** A credential that a KlusCV can show. */
export type ShownFile = FoundCredential & { readonly credential: WorkCredential | EndorsementCredential };

/**
 * What of the credentials in these files a worker wants to show.
 *
 * @throws CliError as `chosenCredentials`; `show.hours-statement`; `show.nothing-left`
 */
export async function shownCredentials(
  io: Io,
  words: readonly string[],
  choice: Choice,
): Promise<{ readonly all: readonly FoundCredential[]; readonly shown: readonly ShownFile[] }> {
  const { all, chosen } = await chosenCredentials(io, words, choice);
  if (chosen.length === 0) throw new CliError('show.nothing-left');
  return { all, shown: chosen.map(shownFile) };
}

function shownFile(file: FoundCredential): ShownFile {
  const { credential } = file;
  if (!isOfType(credential, 'HoursStatementCredential')) return { ...file, credential };
  throw new CliError('show.hours-statement', { at: file.name });
}

/** Those that can have claims that are not shown: the page says so. */
export function partlyShown(files: readonly ShownFile[]): ReadonlySet<ShownFile['credential']> {
  return new Set(
    files.flatMap(({ credential, parts }) => (parts !== undefined && parts.shown < parts.total ? [credential] : [])),
  );
}

/** By what it is called: a credential of which something is hidden is another text. */
export function placeOf(
  { credential }: { readonly credential: AnyCredential },
  among: readonly FoundCredential[],
): number {
  return among.findIndex(({ credential: { id } }) => id === credential.id);
}

/** Each credential with the number that `--select` takes; a dash before those that stay out. */
export function numbered({ all, chosen }: Chosen, width: number): readonly string[] {
  return all.map((file, index) => {
    const { credential, name } = file;
    const mark = placeOf(file, chosen) >= 0 ? ' ' : '–';
    const span = spanOf(credential, index + 1);
    const what =
      span === undefined ? credential.type.at(-1) : `${span.platform}: ${span.label}, ${span.first} to ${span.last}`;
    const line = printable(`${what} (${credential.issuer.name}; ${name})`);
    return `${mark} ${String(index + 1).padStart(2)}  ${wrap(line, width, '      ')}`;
  });
}

/** Warns before credentials of several people become one document. Only the worker can know whether two names are one person's. */
export async function warnOfNames(io: Io, files: readonly FoundCredential[]): Promise<void> {
  const names = differingNames(files.map(({ credential }) => credential));
  if (names.length === 0) return;
  const { severalNames } = await messagesFor(io);
  io.stderr(`${wrap(printable(`! ${severalNames(names.join(' / '))}`), io.width, '  ')}\n`);
}

/** @throws CliError `select.number-unknown` for a number that there is no credential of */
function selected(files: readonly FoundCredential[], select: string | undefined): readonly FoundCredential[] {
  if (select === undefined) return files;
  const numbers = select.split(',').map((word) => (/^\d+$/.test(word.trim()) ? Number(word) : Number.NaN));
  const wrong = numbers.find((number) => files[number - 1] === undefined);
  if (wrong !== undefined) {
    throw new CliError('select.number-unknown', { found: select, total: files.length });
  }
  return files.filter((_, index) => numbers.includes(index + 1));
}
