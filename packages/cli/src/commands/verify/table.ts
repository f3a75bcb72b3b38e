import { CliError } from '../../errors.ts';
import type { NamedBytes } from '@kluscv/verifier';

/** Columns that name files, where none is asked for. */
const COLUMNS = ['file', 'path', 'document', 'bestand', 'datei', 'fichier', 'fil', 'pdf'];

/**
 * The files that a table names, each once, or `undefined` for what is called no table and has no such column.
 *
 * @throws CliError `table.unreadable`, `table.no-column` for a table without the column
 */
export async function filesInTable(
  { name, bytes }: NamedBytes,
  column: string | undefined,
): Promise<readonly string[] | undefined> {
  if (column === undefined && !/\.(?:csv|tsv|txt)$/i.test(name) && name !== '-') return undefined;
  const { parse } = await import('csv-parse/sync');
  let rows: readonly (readonly string[])[];
  try {
    rows = parse(new TextDecoder('utf-8').decode(bytes), {
      bom: true,
      delimiter: [',', ';', '\t'],
      relaxColumnCount: true,
      skipEmptyLines: true,
      trim: true,
    });
  } catch (error) {
    throw new CliError('table.unreadable', { at: name, found: (error as Error).message });
  }
  const [head = [], ...rest] = rows;
  const wanted = column === undefined ? COLUMNS : [column.toLowerCase()];
  const at = head.findIndex((title) => wanted.includes(title.toLowerCase()));
  if (at < 0) {
    throw new CliError('table.no-column', { at: name, found: head.join(', ') });
  }
  return [...new Set(rest.map((row) => row[at] ?? '').filter((file) => file !== ''))];
}
