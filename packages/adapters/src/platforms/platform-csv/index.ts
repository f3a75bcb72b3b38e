import { forbiddenMember, type Problem, type RatingScale, type WorkType } from '@kluscv/schema';
import type { Adapter, OpenedFile, ReadContext } from '../../adapter.ts';
import { hasColumns } from '../../read/detect.ts';
import type { ExportProblem } from '../../errors.ts';
import { type TableFile, tableFile } from '../../read/table-file.ts';
import { echo } from '../../text/echo.ts';
import type { TableRow } from '../../text/table.ts';
import { type Checked, checkHead, checkRecord, checkUnit } from '../platform-export/export.ts';
import { asOfOf, unitOf, workTypesOf } from '../platform-export/map.ts';
import { isDescription, minimalHead, readDescription } from './description.ts';
import { COLUMN_OF, FIGURES_COLUMNS, figuresEntry, KNOWN_COLUMNS, scaleIn, UNIT_COLUMNS, unitEntry } from './export.ts';
import { createWorkers, type GatheredWorker } from './workers.ts';

/** The CSV twin of the native JSON: one row a piece of work, or one row a worker and type of work with figures. */
export const platformCsv: Adapter = {
  id: 'platform-csv',
  title: 'platform-export CSV',
  recognizes: (file) => isUnits(file) || isFigures(file) || isDescription(file),
  parse: (files, context) => {
    const tables = files.filter((file) => !isDescription(file));
    const descriptions = files.filter(isDescription);
    const [first] = tables;
    if (first === undefined) {
      return refused({
        code: 'export.empty',
        file: descriptions[0]?.name ?? '',
        message:
          'This describes a platform but holds no work: it has no "workers", and no table came with it. Hand over both.',
      });
    }
    const description = readDescription(descriptions, context);
    if (!description.ok) return description;
    const { platform, zone, ratingScale, asOf } = description.head;
    const declared = description.declaresWorkTypes ? workTypesOf(description.head).byKey : undefined;
    const workTypes = new Map<string, WorkType>(declared);
    const workers = createWorkers(context);
    let rows = 0;
    let lost = 0;
    let statedScale: unknown;
    for (const file of tables) {
      const missing = missingColumns(file);
      if (missing !== undefined) return refused({ code: 'export.columns-missing', file: file.name, message: missing });
      noteUnknownColumns(file, context);
      const table = tableFile(file, context.ledger);
      const read = isUnits(file) ? readUnit : readFigures;
      for (const row of table.rows()) {
        const worker = workers.workerOf(row, file.name);
        if ('problem' in worker) {
          dropRow(table, row, worker.problem);
          continue;
        }
        const type = row.get('work_type');
        if (declared === undefined && type !== '' && !workTypes.has(type)) {
          workTypes.set(type, { label: { [context.language]: type } });
        }
        statedScale ??= scaleIn(row);
        const empty = emptyColumn(row, isUnits(file));
        if (empty !== undefined) {
          worker.skipped += 1;
          table.drop(row, 'missingValue', empty);
          continue;
        }
        const problem = read(row, worker, { file, zone, scale: ratingScale ?? scaleIn(row) }, context);
        if (problem !== undefined) {
          worker.skipped += 1;
          dropRow(table, row, problem);
        }
      }
      rows += table.rowsRead;
      lost += table.rowsSkipped;
    }
    const scale = ratingScale ?? checkScale(statedScale, context);
    return {
      ok: true,
      platform,
      assurance: 'issuerSigned',
      basis: 'issuerSystem',
      asOf: asOfOf(asOf, first, context),
      workTypes,
      ...(scale === undefined ? {} : { ratingScale: scale }),
      ...(zone === undefined ? {} : { zone }),
      workers: workers.parsed(lost),
      files: files.map(({ name }) => name),
      rows,
    };
  },
};

/** One of them says when the work was. */
const DATE_COLUMNS = ['end', 'start', 'date'] as const;

/** What a row is read with besides itself. */
interface RowFrame {
  readonly file: OpenedFile;
  readonly zone: string | undefined;
  readonly scale: unknown;
}

function readUnit(
  row: TableRow,
  worker: GatheredWorker,
  { file, zone }: RowFrame,
  context: ReadContext,
): Problem | undefined {
  const checked = withZone(checkUnit(unitEntry(row, zone, context), ''), context);
  if (!checked.ok) return checked.problem;
  const client = row.get('client_ref');
  worker.units.push(unitOf(checked.value, { file: file.name, row: row.row }, client === '' ? undefined : client));
  return undefined;
}

function readFigures(row: TableRow, worker: GatheredWorker, { file, scale }: RowFrame): Problem | undefined {
  if (scale === undefined && row.get('rating_count') !== '') {
    const message =
      'Ratings need their scale. Fill in the best value that a client can give, or describe the scale in platform.json.';
    return { code: 'scale', pointer: '/scale', message };
  }
  const checked = checkRecord(figuresEntry(row, scale), '');
  if (!checked.ok) return checked.problem;
  worker.aggregates.push({ figures: checked.value, origin: { file: file.name, row: row.row } });
  return undefined;
}

function withZone<Value extends { readonly zone?: string }>(
  checked: Checked<Value>,
  { calendar }: ReadContext,
): Checked<Value> {
  if (!checked.ok || checked.value.zone === undefined || calendar.isZone(checked.value.zone)) return checked;
  const message = 'This is no time zone. Use a name such as "Europe/Amsterdam".';
  return { ok: false, problem: { code: 'zone', pointer: '/zone', message } };
}

function checkScale(scale: unknown, context: ReadContext): RatingScale | undefined {
  if (scale === undefined) return undefined;
  const checked = checkHead({ ...minimalHead(context), ratingScale: scale });
  return checked.ok ? checked.value.ratingScale : undefined;
}

function isUnits(file: OpenedFile): boolean {
  return hasColumns(file, ['worker_ref', 'unit_id', 'outcome']);
}

function isFigures(file: OpenedFile): boolean {
  return !isUnits(file) && hasColumns(file, ['worker_ref', 'work_type', 'completed']);
}

/** The first column that this row cannot do without and that is empty. */
function emptyColumn(row: TableRow, isUnit: boolean): string | undefined {
  const needed: readonly string[] = isUnit ? UNIT_COLUMNS : FIGURES_COLUMNS;
  const empty = needed.find((column) => row.get(column) === '');
  if (empty !== undefined) return empty;
  if (isUnit) return DATE_COLUMNS.every((column) => row.get(column) === '') ? 'date' : undefined;
  return row.get('rating_mean') !== '' && row.get('rating_count') === '' ? 'rating_count' : undefined;
}

function missingColumns(file: OpenedFile): string | undefined {
  const needed: readonly string[] = isUnits(file) ? UNIT_COLUMNS : FIGURES_COLUMNS;
  const missing = needed.filter((column) => !hasColumns(file, [column]));
  if (isUnits(file) && !DATE_COLUMNS.some((column) => hasColumns(file, [column]))) missing.push('date');
  if (missing.length === 0) return undefined;
  const names = missing.map((column) => `"${column}"`).join(', ');
  return missing.length === 1
    ? `The table lacks the column ${names}. Add it, spelled exactly like that.`
    : `The table lacks the columns ${names}. Add them, spelled exactly like that.`;
}

function noteUnknownColumns({ shape, name }: OpenedFile, { ledger }: ReadContext): void {
  if (shape.kind !== 'table') return;
  for (const column of shape.columns) {
    if (column === '' || KNOWN_COLUMNS.has(column)) continue;
    const rule = forbiddenMember(column);
    const why = rule === undefined ? '' : `: ${rule.reason}, and is never signed. Leave it out of the table`;
    ledger.note({
      code: rule === undefined ? 'unknownColumn' : 'neverSigned',
      file: name,
      column: echo(column),
      message: `The column "${echo(column)}" was not read${why}.`,
    });
  }
}

/** The row's problem, with the column in place of the pointer. */
function dropRow(table: TableFile, row: TableRow, { pointer, message }: Problem): void {
  const member = pointer.split('/').at(-1) ?? '';
  table.drop(row, 'invalid', Object.hasOwn(COLUMN_OF, member) ? COLUMN_OF[member] : undefined, message);
}

function refused(problem: ExportProblem): { readonly ok: false; readonly problem: ExportProblem } {
  return { ok: false, problem };
}
