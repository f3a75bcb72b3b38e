import { forbiddenMember } from '@kluscv/schema';
import type { OpenedFile, ReadContext } from '../../adapter.ts';
import { hasColumns } from '../../read/has-columns.ts';
import { neverKind } from '../../read/mapping-words.ts';
import { echo } from '../../text/echo.ts';
import { plainWord } from '../../text/plain-word.ts';
import type { TableRow } from '../../text/table.ts';
import { FIGURES_COLUMNS, KNOWN_COLUMNS, UNIT_COLUMNS } from './export.ts';

/** One of them says when the work was. */
export const DATE_COLUMNS = ['end', 'start', 'date'] as const;

/** Whether each row is a piece of work. */
export function isUnits(file: Pick<OpenedFile, 'shape'>): boolean {
  if (!hasColumns(file, ['worker_ref', 'outcome'])) return false;
  return hasColumns(file, ['unit_id']) || DATE_COLUMNS.some((column) => hasColumns(file, [column]));
}

/** Whether each row has the figures of a worker. */
export function isFigures(file: OpenedFile): boolean {
  return !isUnits(file) && hasColumns(file, ['worker_ref', 'work_type', 'completed']);
}

/** The first column that this row cannot do without and that is empty. */
export function emptyColumn(row: TableRow, isUnit: boolean): string | undefined {
  const needed: readonly string[] = isUnit ? UNIT_COLUMNS : FIGURES_COLUMNS;
  const empty = needed.find((column) => row.get(column) === '');
  if (empty !== undefined) return empty;
  if (isUnit) return DATE_COLUMNS.every((column) => row.get(column) === '') ? 'date' : undefined;
  return row.get('rating_mean') !== '' && row.get('rating_count') === '' ? 'rating_count' : undefined;
}

/** What the table lacks without which no row can be read. */
export function missingColumns(file: OpenedFile): string | undefined {
  const needed: readonly string[] = isUnits(file) ? UNIT_COLUMNS : FIGURES_COLUMNS;
  const missing = needed.filter((column) => !hasColumns(file, [column]));
  if (isUnits(file) && !DATE_COLUMNS.some((column) => hasColumns(file, [column]))) missing.push('date');
  if (missing.length === 0) return undefined;
  const names = missing.map((column) => `"${column}"`).join(', ');
  return missing.length === 1
    ? `The table lacks the column ${names}. Add it, spelled exactly like that.`
    : `The table lacks the columns ${names}. Add them, spelled exactly like that.`;
}

/** Says of each column that is not read that it is not, and of those that are never signed why. */
export function noteUnknownColumns({ shape, name }: OpenedFile, { ledger, mapping }: ReadContext): void {
  if (shape.kind !== 'table') return;
  const ignored = new Set((mapping?.ignore ?? []).map(plainWord));
  const joined = new Set(Object.values(shape.joined ?? {}).flat());
  shape.columns.forEach((column, place) => {
    if (column === '' || KNOWN_COLUMNS.has(column) || joined.has(place) || ignored.has(plainWord(column))) return;
    const rule = forbiddenMember(column);
    const never = rule !== undefined || neverKind(column) !== undefined;
    const why = !never ? '' : `: ${rule?.reason ?? NEVER_REASONS[neverKind(column) ?? 'money']}, and is never signed`;
    ledger.note({
      code: never ? 'neverSigned' : 'unknownColumn',
      file: name,
      column: echo(column),
      message: `The column "${echo(column)}" was not read${why}.`,
    });
  });
}

/** Why a column in a language other than English is never signed, as the end of a sentence. */
const NEVER_REASONS = {
  money: 'what somebody earned or paid is nobody’s business',
  place: 'places show where people live',
  client: 'it names clients',
  contact: 'it reaches somebody',
  identity: 'it identifies a person, a car or an account',
  health: 'it tells of health or benefits',
} as const;

/** What a column is called in the table itself. */
export function headerOf(shape: OpenedFile['shape'], column: string): string {
  if (shape.kind !== 'table' || shape.header === undefined) return column;
  const place = shape.columns.indexOf(column);
  return shape.header[place] ?? column;
}
