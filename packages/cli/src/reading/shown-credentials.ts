import { type EndorsementCredential, isOfType, type WorkCredential } from '@kluscv/schema';
import { CliError } from '../errors.ts';
import type { Io } from '../terminal/io.ts';
import { isPartly, withoutHidden } from './hiding.ts';
import { type SecuredFile, securedFiles } from './secured-files.ts';
import { selected, withoutRepeats } from './selection.ts';

/** A credential that a KlusCV can show. */
export interface ShownFile extends SecuredFile {
  readonly credential: WorkCredential | EndorsementCredential;
  /** True if it can have claims that are not shown. */
  readonly partly: boolean;
}

/**
 * What of the credentials in these files a worker wants to show.
 *
 * @returns all that there are, in the order of their numbers, and those that were chosen
 * @throws CliError `cli.usage` for a choice that cannot be made, an hours statement, or when nothing is left
 */
export async function shownCredentials(
  io: Io,
  inputs: readonly string[],
  { select, hide }: { readonly select?: string; readonly hide?: string },
): Promise<{ readonly all: readonly SecuredFile[]; readonly shown: readonly ShownFile[] }> {
  const all = withoutRepeats(await securedFiles(io, inputs));
  const chosen = await withoutHidden(all, selected(all, select), hide);
  if (chosen.length === 0) {
    throw new CliError('show.nothing-left');
  }
  return { all, shown: await Promise.all(chosen.map(shownFile)) };
}

/** Those that can have claims that are not shown: the page says so. */
export function partlyShown(files: readonly ShownFile[]): ReadonlySet<ShownFile['credential']> {
  return new Set(files.flatMap(({ credential, partly }) => (partly ? [credential] : [])));
}

async function shownFile(file: SecuredFile): Promise<ShownFile> {
  const { credential } = file;
  if (!isOfType(credential, 'HoursStatementCredential')) return { ...file, credential, partly: await isPartly(file) };
  throw new CliError('show.hours-statement', { at: file.name });
}
