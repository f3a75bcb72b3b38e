import type { UnitKind } from '@kluscv/schema';
import type { OpenedFile, ReadContext } from '../../adapter.ts';
import { VALUE_CODES } from '../../read/mapping-words.ts';
import { sampleOf } from '../../read/questions.ts';
import { echo } from '../../text/echo.ts';
import { plainWord } from '../../text/plain-word.ts';
import { type TableRow, unmarked, withValues } from '../../text/table.ts';
import { codeOf } from './export.ts';
import { WITHIN_A_DAY } from '../../work-unit.ts';
import { headerOf } from './table-columns.ts';

/** A column whose cell cannot be used, and why, if that is not that it cannot be read. */
export interface Unreadable {
  readonly unreadable: string;
  readonly message?: string;
  /** Default `badValue`. */
  readonly reason?: 'missingValue';
}

/** What can be answered by somebody who does not know. */
const NOT_KNOWN: Readonly<Record<string, readonly string[]>> = {
  outcome: ['unknown'],
  work_relation: ['unspecified'],
};

/** What is said of a row that cannot be read before somebody answers. */
export const WAITS = 'This waits for an answer to a question about the column.';

/** Whether the worked time of one row is more than a day has, and what was answered to that. */
export function isLongDay(
  row: TableRow,
  minutes: number | undefined,
  seconds: number | undefined,
  kind: UnitKind,
  { questions }: ReadContext,
): 'fine' | 'open' | 'leaveOut' {
  if (minutes === undefined || minutes <= 24 * 60 || !WITHIN_A_DAY.has(kind) || (seconds ?? 0) > 86_400) return 'fine';
  const answer = questions.ask({
    id: 'hours.longDay',
    code: 'longDay',
    column: 'hours',
    kind: 'choice',
    choices: ['right', 'leaveOut'],
    samples: [sampleOf(row.get('hours') || row.get('minutes'), row.row)],
    facts: { hours: Math.round(minutes / 60), row: row.row },
  });
  if (answer === undefined) return 'open';
  return answer === 'right' ? 'fine' : 'leaveOut';
}

/** Cells of a worker that stand only in the first of several rows belong to the rows below too, if somebody says so. */
export function filledDown(
  row: TableRow,
  above: { readonly ref: string; readonly name: string } | undefined,
  { questions, mapping }: ReadContext,
): TableRow | 'open' {
  if (row.get('worker_ref') !== '' || above === undefined || mapping === undefined) return row;
  if (row.get('worker_name') !== '') return row;
  const answer = questions.ask({
    id: 'worker_ref.empty',
    code: 'fillDown',
    column: 'worker_ref',
    kind: 'choice',
    choices: ['above', 'leaveOut'],
    samples: [
      sampleOf(
        row.cells
          .filter((cell) => cell !== '')
          .map(unmarked)
          .join(' · '),
        row.row,
      ),
    ],
    facts: { row: row.row, above: above.name || above.ref },
  });
  if (answer === undefined) return 'open';
  if (answer === 'leaveOut') return row;
  return withValues(
    row,
    new Map([
      ['worker_ref', above.ref],
      ['worker_name', above.name],
    ]),
  );
}

/** The row with its values as codes, or the column that waits for an answer. */
export function meaningOf(
  row: TableRow,
  file: OpenedFile,
  { mapping, questions }: ReadContext,
): TableRow | { readonly open: string } {
  const changed = new Map<string, string>();
  for (const [column, known] of VALUE_CODES) {
    if (mapping === undefined) break;
    const cell = row.get(column);
    if (cell === '') continue;
    const code = codeOf(cell) ?? '';
    if (known.get(plainWord(code.replaceAll(/(?=[A-Z])/g, ' '))) === code) continue;
    const meant = known.get(plainWord(cell));
    if (meant !== undefined) {
      changed.set(column, meant);
      continue;
    }
    const header = file.shape.kind === 'table' ? headerOf(file.shape, column) : column;
    const answer = questions.ask({
      id: `${column}.${echo(cell, 40)}`,
      code: 'value',
      column: header,
      kind: 'choice',
      choices: [...new Set(known.values()), ...(NOT_KNOWN[column] ?? [])],
      samples: [sampleOf(cell, row.row)],
      facts: { column: header, target: column, value: echo(cell, 40) },
    });
    if (answer === undefined) return { open: column };
    changed.set(column, answer);
  }
  return changed.size === 0 ? row : withValues(row, changed);
}
