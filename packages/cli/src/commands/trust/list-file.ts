import { schemaUrl, type TrustList, validateTrustList } from '@kluscv/schema';
import { type NamedBytes, trustListFrom as trustListIn } from '@kluscv/verifier';
import { CliError, isKlusError } from '../../errors.ts';
import { exists, type Io, readInput } from '../../terminal/io.ts';

/** Reads a trust list. @throws CliError `trust.not-a-list` with the place that is wrong */
export function trustListFrom(file: NamedBytes): TrustList {
  try {
    return trustListIn(file);
  } catch (error) {
    if (!isKlusError(error)) throw error;
    throw new CliError('trust.not-a-list', { at: file.name, found: error.message });
  }
}

/** The list of a file; a new one with nobody on it if there is no such file. */
export async function trustListAt(io: Io, path: string, name: string): Promise<TrustList> {
  if (!(await exists(path))) return { $schema: schemaUrl('trust-list') as TrustList['$schema'], name, issuers: [] };
  return trustListFrom({ name: path, bytes: await readInput(io, path) });
}

/** A list as it is kept in a file. @throws CliError `trust.unfit` if it would not be one any more */
export function trustListText(list: TrustList): string {
  const validation = validateTrustList(list);
  if (validation.ok) return `${JSON.stringify(list, null, 2)}\n`;
  const [problem] = validation.problems;
  throw new CliError('trust.unfit', { at: problem?.pointer ?? '/', found: problem?.message ?? '' });
}
