import { isOnlyTotalWord, isTotalWord, plainWord } from '../../read/mapping-words.ts';
import type { TableRow, TableShape } from '../../text/table.ts';

/** What a row is, if it is no work: it adds up others, is a remark, names the columns again, or begins another table. */
export type OtherRow = 'totalsRow' | 'noteRow' | 'headerRow' | 'otherTable';

/** Cells that begin with a word such as "Total" make a row of totals if they stand in one of these columns. */
const TOTALS_IN = ['worker_ref', 'worker_name', 'unit_id', 'date'] as const;

/** In these, words of work may begin with "Total" too. */
const TOTALS_ALONE_IN = ['work_type', 'outcome', 'unit_kind', 'start', 'end'] as const;

/** What the row is, if it is no work; nothing for work, or for what only the reading of its cells can tell. */
export function otherRow(
  row: TableRow,
  shape: TableShape,
  isColumnWord: (word: string) => boolean,
): OtherRow | undefined {
  const cells = row.cells.map(shown);
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 1)
    return shape.columns.length > 2 ? (isTotalWord(filled[0] ?? '') ? 'totalsRow' : 'noteRow') : undefined;
  if (TOTALS_IN.some((column) => isTotalWord(row.get(column))) || isTotalWord(filled[0] ?? '')) return 'totalsRow';
  if (TOTALS_ALONE_IN.some((column) => isOnlyTotalWord(row.get(column)))) return 'totalsRow';
  // `1001 Totaal`, as a spreadsheet's own subtotals name them: whose, and no day.
  const isDayless = ['date', 'start', 'end'].every((column) => row.get(column) === '');
  if (isDayless && ['worker_ref', 'worker_name'].some((column) => isTotalWord(row.get(column).split(' ').at(-1) ?? '')))
    return 'totalsRow';
  // Figures under the columns that they add up, and nothing that says whose or when.
  const isSums = filled.every((cell) => /^[\d.,:\s%€$£-]+$/.test(cell));
  if (
    isSums &&
    row.get('worker_ref') === '' &&
    row.get('date') === '' &&
    row.get('start') === '' &&
    row.get('end') === ''
  ) {
    return 'totalsRow';
  }
  // Names of columns have no figures in them, and rows of work nearly always have.
  if (filled.some((cell) => /\d/.test(cell))) return undefined;
  const header = (shape.header ?? shape.columns).map(plainWord);
  const again = cells.filter((cell, place) => cell !== '' && plainWord(cell) === header[place]).length;
  if (again >= 2 && again * 2 >= filled.length) return 'headerRow';
  const words = filled.filter((cell) => /\p{L}/u.test(cell) && isColumnWord(cell));
  return words.length >= 3 && words.length === filled.length ? 'otherTable' : undefined;
}

/** What a row is that does not fit the columns. */
export function otherBadRow(cells: readonly string[]): 'totalsRow' | 'noteRow' | undefined {
  const filled = cells.map(shown).filter((cell) => cell !== '');
  if (filled.some((cell) => isTotalWord(cell))) return 'totalsRow';
  return filled.length === 1 ? 'noteRow' : undefined;
}

function shown(cell: string): string {
  return (cell.charCodeAt(0) <= 2 ? cell.slice(1) : cell).trim();
}
