import { readJson, type TrustList, validateTrustList } from '@kluscv/schema';
import { CliError } from '../errors.ts';
import type { NamedBytes } from './inputs.ts';
import { exists, type Io, readInput } from '../terminal/io.ts';

const SCHEMA = 'https://w3id.org/kluscv/1.0/trust-list.schema.json';

/** Reads a trust list. @throws CliError `cli.list-unusable` with the place that is wrong */
export function trustListFrom(file: NamedBytes): TrustList {
  const reading = readJson(file.bytes);
  if (!reading.ok) throw new CliError('json.unreadable', { at: file.name, found: reading.message });
  const validation = validateTrustList(reading.value);
  if (validation.ok) return validation.value;
  const [problem] = validation.problems;
  throw new CliError('trust.not-a-list', {
    at: `${file.name}${problem === undefined ? '' : `, ${problem.pointer || '/'}`}`,
    ...(problem !== undefined && { found: problem.message }),
  });
}

/** The list of a file; a new one with nobody on it if there is no such file. */
export async function trustListAt(io: Io, path: string, name: string): Promise<TrustList> {
  if (!(await exists(path))) return { $schema: SCHEMA, name, issuers: [] };
  return trustListFrom({ name: path, bytes: await readInput(io, path) });
}

/** A list as it is kept in a file. @throws CliError `cli.usage` if it would not be one any more */
export function trustListText(list: TrustList): string {
  const validation = validateTrustList(list);
  if (validation.ok) return `${JSON.stringify(list, null, 2)}\n`;
  const [problem] = validation.problems;
  throw new CliError('trust.unfit', {
    at: problem?.pointer ?? '/',
    found: problem?.message ?? '',
  });
}
