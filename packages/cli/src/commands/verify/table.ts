import { CliError } from '../../errors.ts';
import type { NamedBytes } from '../../reading/inputs.ts';

/** Columns that name files, where none is asked for. */
const COLUMNS = ['file', 'path', 'document', 'bestand', 'datei', 'fichier', 'fil', 'pdf'];

/**
 * The files that a table names, each once, or `undefined` for what is called no table and has no such column.
 *
 * @throws CliError `cli.file-unreadable`, `cli.usage` for a table without the column
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
    throw new CliError('cli.file-unreadable', 'This table cannot be read.', {
      at: name,
      found: (error as Error).message,
      hint: 'Save it as CSV.',
    });
  }
  const [head = [], ...rest] = rows;
  const wanted = column === undefined ? COLUMNS : [column.toLowerCase()];
  const at = head.findIndex((title) => wanted.includes(title.toLowerCase()));
  if (at < 0) {
    throw new CliError('cli.usage', 'This table has no column with file names.', {
      at: name,
      found: head.join(', '),
      hint: 'Name it with --column.',
    });
  }
  return [...new Set(rest.map((row) => row[at] ?? '').filter((file) => file !== ''))];
}
