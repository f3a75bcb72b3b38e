import { type Coverage, forbiddenMember, type Problem, type RatingScale, type WorkType } from '@kluscv/schema';
import type { Adapter, OpenedFile, ParseResult, ReadContext } from '../../adapter.ts';
import type { ExportProblem } from '../../errors.ts';
import { copyLedger, createLedger, type Ledger } from '../../ledger.ts';
import { hasColumns } from '../../read/has-columns.ts';
import { isColumnWord, neverKind, VALUE_CODES } from '../../read/mapping-words.ts';
import { sampleOf } from '../../read/questions.ts';
import { formOf, type TableFile, tableFile } from '../../read/table-file.ts';
import type { NotCounted } from '../../tally/same-work.ts';
import { echo } from '../../text/echo.ts';
import { plainWord, seenText } from '../../text/plain-word.ts';
import { type TableRow, unmarked } from '../../text/table.ts';
import type { WorkUnit } from '../../work-unit.ts';
import { type Checked, checkHead, checkRecord, checkUnit, type ExportHead } from '../platform-export/export.ts';
import { asOfOf, unitOf, workTypesOf } from '../platform-export/map.ts';
import { createCells } from './cells.ts';
import { isDescription, minimalHead, readDescription } from './description.ts';
import {
  codeOf,
  COLUMN_OF,
  FIGURES_COLUMNS,
  figuresEntry,
  KNOWN_COLUMNS,
  scaleIn,
  UNIT_COLUMNS,
  unitEntry,
} from './export.ts';
import { otherBadRow, otherRow } from './row-kinds.ts';
import { createWorkers, type GatheredWorker, type Workers } from './workers.ts';

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
    for (const file of tables) {
      const missing = missingColumns(file);
      if (missing !== undefined) return refused({ code: 'export.columns-missing', file: file.name, message: missing });
    }
    for (const file of tables) noteUnknownColumns(file, context);
    const state: PassState = {
      head: description.head,
      declared: description.declaresWorkTypes ? workTypesOf(description.head).byKey : undefined,
      asOf: asOfOf(description.head.asOf, first, context),
      complete: statedComplete(description.head, context),
      recounts: new Map(),
      rowsApart: false,
      equalRowsCount: false,
    };
    const isStated =
      context.asOfIsStated === true || descriptions.some(({ shape }) => shape.kind === 'json' && isDated(shape.value));
    for (;;) {
      // Nothing is written down for good before it is known that no later row speaks against it.
      const ledger = createLedger();
      const pass = runPass(tables, state, { ...context, ledger });
      if ('problem' in pass) return refused(pass.problem);
      if (pass.workers.recounts.size > 0) {
        for (const [key, recount] of pass.workers.recounts) state.recounts.set(key, recount);
        continue;
      }
      if (!state.rowsApart && isRestarting(pass, tables, context)) {
        state.rowsApart = true;
        state.recounts.clear();
        continue;
      }
      if (!state.equalRowsCount && areEqualRowsWork(ledger, pass, tables, context)) {
        state.equalRowsCount = true;
        continue;
      }
      const lastOn = pass.lastOn;
      if (!isStated && lastOn !== undefined && lastOn < state.asOf) {
        context.ledger.note({
          code: 'asOfIsLastWork',
          file: first.name,
          facts: { date: lastOn },
          message: `The last work in the table was on ${lastOn}. Nothing says that there was none since, so the records speak of the time up to that day. If the table reaches further, say up to which day (--as-of).`,
        });
        state.asOf = lastOn;
        continue;
      }
      // Making the records may write down more.
      const result = resultOf(pass, files, state, context);
      copyLedger(ledger, context.ledger);
      return result;
    }
  },
};

/** What the passes over the tables have in common, and what earlier ones found out. */
interface PassState {
  readonly head: ExportHead;
  readonly declared: ReadonlyMap<string, WorkType> | undefined;
  asOf: string;
  /** Whether the tables are said to hold the whole history. */
  readonly complete: Coverage['complete'];
  readonly recounts: Map<string, ReadonlyMap<number, NotCounted>>;
  /** Whether rows are told apart by all they hold, and not by their number. */
  rowsApart: boolean;
  /** Whether rows that are equal in all are work of their own. */
  equalRowsCount: boolean;
}

/** What one pass over the tables came to. */
interface Pass {
  readonly workers: Workers;
  readonly workTypes: ReadonlyMap<string, WorkType>;
  readonly scale: RatingScale | undefined;
  readonly rows: number;
  readonly lost: number;
  /** Latest day of any row, up to the date of the record. */
  readonly lastOn: string | undefined;
  /** Names of tables below others, which were not read. */
  readonly notRead: number;
}

function runPass(
  tables: readonly OpenedFile[],
  state: PassState,
  context: ReadContext,
): Pass | { readonly problem: ExportProblem } {
  const { head, declared, asOf } = state;
  const { platform, zone, ratingScale } = head;
  const { ledger, calendar, questions } = context;
  const workTypes = new Map<string, WorkType>(declared);
  const scale = ratingScale ?? checkScale(statedScale(tables, context), context);
  const isWorkers = context.mapping?.source === 'worker';
  const workers = createWorkers(
    context,
    {
      platform,
      assurance: isWorkers ? 'importedSelfSigned' : 'issuerSigned',
      basis: isWorkers ? 'workerExport' : 'issuerSystem',
      asOf,
      workTypes,
      calendar,
      ledger,
      ...(scale === undefined ? {} : { ratingScale: scale }),
      ...(zone === undefined ? {} : { zone }),
    },
    state.complete,
    state.recounts,
  );
  const cells = createCells(tables, context);
  const keys = new Map<string, string>();
  let rows = 0;
  let lost = 0;
  let notRead = 0;
  let lastOn: string | undefined;
  for (const file of tables) {
    const { shape } = file;
    if (shape.kind !== 'table') continue;
    const isUnit = isUnits(file);
    const hasIds = isUnit && shape.columns.includes('unit_id') && !state.rowsApart;
    const table = tableFile(file, ledger, { badRow: otherBadRow });
    let above: { readonly ref: string; readonly name: string } | undefined;
    for (const read of table.rows()) {
      const other = otherRow(read, shape, isColumnWord);
      if (other === 'otherTable') {
        notRead += 1;
        ledger.note({
          code: 'tableNotRead',
          file: file.name,
          row: read.row,
          message:
            'Another table begins here, which was not read. Put each table on a sheet or into a file of its own.',
        });
        break;
      }
      if (other !== undefined) {
        table.leave(read.row, other);
        continue;
      }
      const rounded = ['unit_id', 'worker_ref'].find((column) => isRounded(read.get(column)));
      if (rounded !== undefined) {
        return {
          problem: {
            code: 'export.numbering',
            file: file.name,
            message: `Row ${read.row}, column "${headerOf(shape, rounded)}": "${echo(read.get(rounded))}" is a long number that a spreadsheet rounded, so that different numbers look the same. Format the column as text in the system that it comes from and export again, or leave it out of the mapping: rows are then told apart by all they hold.`,
          },
        };
      }
      const failed = ['worker_ref', 'worker_name', 'unit_id', 'work_type'].find((column) => isError(read.get(column)));
      if (failed !== undefined) {
        table.drop(
          read,
          'badValue',
          headerOf(shape, failed),
          'This is an error of the spreadsheet, and no value. Correct the cell.',
        );
        continue;
      }
      const row = filledDown(read, above, context);
      if (row === 'open') {
        table.drop(read, 'missingValue', 'worker_ref');
        continue;
      }
      above = { ref: row.get('worker_ref'), name: row.get('worker_name') };
      const worker = workers.workerOf(row);
      if (worker === 'open') {
        table.drop(row, 'badValue', 'worker_name', 'This waits for an answer.');
        continue;
      }
      if ('problem' in worker) {
        dropRow(table, row, worker.problem);
        continue;
      }
      const empty = emptyColumn(row, isUnit);
      if (empty !== undefined) {
        worker.skipped += 1;
        table.drop(row, 'missingValue', empty);
        continue;
      }
      const problem = isUnit ? addUnit(row, worker, file, hasIds) : addFigures(row, worker, file);
      if (problem !== undefined) {
        worker.skipped += 1;
        if ('unreadable' in problem)
          table.drop(row, problem.reason ?? 'badValue', headerOf(shape, problem.unreadable), problem.message);
        else dropRow(table, row, problem);
      }
    }
    rows += table.rowsRead;
    lost += table.rowsSkipped;
  }
  return { workers, workTypes, scale, rows, lost, lastOn, notRead };

  /** The key of a type of work: the same whatever its capitals, spaces and composed accents. */
  function workTypeKey(written: string): string {
    const known = keys.get(written);
    if (known !== undefined) return known;
    const seen = seenText(written);
    let key = seen;
    if (declared !== undefined) {
      const plain = plainWord(seen);
      key = declared.has(written)
        ? written
        : ([...declared.keys()].find((other) => plainWord(other) === plain) ?? written);
    } else if (seen !== '') {
      const folded = seen.toLowerCase();
      key = [...workTypes.keys()].find((other) => other.toLowerCase() === folded) ?? seen;
      if (!workTypes.has(key)) workTypes.set(key, { label: { [context.language]: seen } });
    }
    if (keys.size < 10_000) keys.set(written, key);
    return key;
  }

  function addUnit(
    row: TableRow,
    worker: GatheredWorker,
    file: OpenedFile,
    hasIds: boolean,
  ): Problem | Unreadable | undefined {
    const coded = meaningOf(row, file, context);
    if ('open' in coded) return { unreadable: coded.open, message: WAITS };
    const place = coded.get('zone') === '' ? zone : coded.get('zone');
    const times = cells.times(coded, place);
    if (times === 'open') return { unreadable: 'date', message: WAITS };
    if (times === undefined || 'unreadable' in times) return unreadableIn(coded, times?.unreadable ?? 'date');
    const minutes = cells.minutes(coded, times);
    if (minutes === 'open') return { unreadable: 'hours', message: WAITS };
    if (typeof minutes === 'object') return unreadableIn(coded, minutes.unreadable);
    const relation = workers.relationOf(coded);
    if (typeof relation === 'object') return relation.problem;
    const checked = withZone(
      checkUnit({ ...unitEntry(coded, times, minutes), workType: workTypeKey(coded.get('work_type')) }, ''),
      context,
    );
    if (!checked.ok) return checked.problem;
    if (minutes !== undefined && times.seconds !== undefined && minutes * 60 > times.seconds + 90) {
      return {
        unreadable: 'hours',
        message: 'The worked time is longer than from beginning to end. Correct one of them.',
      };
    }
    const long = isLongDay(coded, minutes, times.seconds, checked.value.kind, context);
    if (long === 'open') return { unreadable: 'hours', message: WAITS };
    if (long === 'leaveOut')
      return { unreadable: 'hours', message: 'More than 24 hours on one day. Correct the worked time.' };
    const client = row.get('client_ref');
    const origin = { file: file.name, row: row.row };
    const { id, ...unit } = unitOf(checked.value, origin, client === '' ? undefined : client);
    const at = unit.endAt ?? (unit.on === undefined ? unit.startAt : undefined);
    const on = at === undefined ? unit.on : calendar.dateAt(at, unit.zone ?? zone ?? 'UTC');
    if (on !== undefined && on <= asOf && (lastOn === undefined || on > lastOn)) lastOn = on;
    const complete = row.get('complete') === '' ? undefined : codeOf(row.get('complete'));
    const said = COMPLETE.find((code) => code === complete);
    if (complete !== undefined && said === undefined)
      return { unreadable: 'complete', message: 'This is none of "yes", "no" and "unknown".' };
    if (hasIds && row.get('unit_id') === '') return { unreadable: 'unit_id', reason: 'missingValue' };
    const ownId = hasIds ? seenText(id ?? '') : state.equalRowsCount ? undefined : contentOf(row);
    const found: WorkUnit = {
      ...unit,
      ...(ownId === undefined ? {} : { id: ownId }),
      ...(relation === undefined ? {} : { workRelation: relation }),
    };
    if (said !== undefined) worker.say(said);
    worker.adding.add(found);
    return undefined;
  }

  function addFigures(row: TableRow, worker: GatheredWorker, file: OpenedFile): Problem | Unreadable | undefined {
    const ownScale = ratingScale ?? scaleIn(row);
    if (ownScale === undefined && row.get('rating_count') !== '') {
      const message =
        'Ratings need their scale. Fill in the best value that a client can give, or describe the scale in platform.json.';
      return { code: 'scale', pointer: '/scale', message };
    }
    const minutes = cells.minutes(row, {});
    if (minutes === 'open') return { unreadable: 'hours', message: WAITS };
    if (typeof minutes === 'object') return unreadableIn(row, minutes.unreadable);
    const checked = checkRecord(
      { ...figuresEntry(row, ownScale, minutes), workType: workTypeKey(row.get('work_type')) },
      '',
    );
    if (!checked.ok) return checked.problem;
    const lastDay = endOfMonth(checked.value.period.last);
    const on = lastDay > asOf ? asOf : lastDay;
    if (lastOn === undefined || on > lastOn) lastOn = on;
    worker.aggregates.push({ figures: checked.value, origin: { file: file.name, row: row.row } });
    return undefined;
  }

  function meaningOf(row: TableRow, file: OpenedFile, { mapping }: ReadContext): TableRow | { readonly open: string } {
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
    return changed.size === 0
      ? row
      : {
          row: row.row,
          cells: row.cells,
          kind: (column) => row.kind(column),
          get: (column) => changed.get(column) ?? row.get(column),
        };
  }
}

/** A column whose cell cannot be used, and why, if that is not that it cannot be read. */
interface Unreadable {
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

const WAITS = 'This waits for an answer to a question about the column.';

/** What is expected in columns that people fill in in many ways. */
const FORMS: Readonly<Record<string, string>> = {
  date: 'This is no date that can be read. Write it as 2026-04-30 or 30-04-2026.',
  start: 'This is no time that can be read. Write it as 2026-04-30 09:00, or as 09:00 beside a date.',
  end: 'This is no time that can be read, or it lies before the beginning. Write it as 2026-04-30 17:00, or as 17:00 beside a date.',
  hours: 'This is no worked time that can be read. Write it as 7:30 or 7.5.',
  minutes: 'This is no number of minutes. Write it as 450.',
  break: 'This is no break that can be read. Write it as 30 or 0:30.',
};

function unreadableIn(row: TableRow, column: string): Unreadable {
  const message = FORMS[column];
  return {
    unreadable: column,
    ...(message === undefined ? {} : { message: `${message} Its form is "${formOf(row.get(column))}".` }),
  };
}

/** Kinds of work of which one piece takes no more than a day. */
const WITHIN_A_DAY: ReadonlySet<string> = new Set([
  'shift',
  'gig',
  'booking',
  'appointment',
  'task',
  'check',
  'trip',
  'delivery',
  'order',
  'activity',
  'trainingDay',
]);

function isLongDay(
  row: TableRow,
  minutes: number | undefined,
  seconds: number | undefined,
  kind: string,
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
function filledDown(
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
  return {
    row: row.row,
    cells: row.cells,
    kind: (column) => row.kind(column),
    get: (column) => (column === 'worker_ref' ? above.ref : column === 'worker_name' ? above.name : row.get(column)),
  };
}

/** `1,00025E+17` is what a spreadsheet shows of a long number: what it was cannot be told any more. */
function isRounded(cell: string): boolean {
  return /^\d+(?:[.,]\d+)?e\+?\d+$/i.test(cell) || /^#{3,}$/.test(cell);
}

/** `#REF!`, `#N/A`, `#VERW!`, `#BEZUG!`: what a spreadsheet shows where it cannot compute a cell. */
function isError(cell: string): boolean {
  return cell.startsWith('#') && /^#(?:[\p{Lu}\d/]+[!?]|N\/A|N\/B|NV|NB|I\/T)$/u.test(cell);
}

function contentOf(row: TableRow): string {
  return row.cells.map((cell) => cell.trim()).join('\u0000');
}

/** Many rows with one number and different work: the numbers begin anew each week or month, and tell no work apart. */
function isRestarting(
  { workers, rows }: Pass,
  [first]: readonly OpenedFile[],
  { questions, mapping }: ReadContext,
): boolean {
  const { contradictions, firstContradiction } = workers;
  if (mapping === undefined || contradictions < 3 || contradictions * 50 < rows) return false;
  const column = first?.shape.kind === 'table' ? headerOf(first.shape, 'unit_id') : 'unit_id';
  const answer = questions.ask({
    id: 'unit_id.same',
    code: 'sameNumber',
    column,
    kind: 'choice',
    choices: ['rowsApart', 'leaveOut'],
    samples: firstContradiction === undefined ? [] : [`${firstContradiction.other}`, `${firstContradiction.row}`],
    facts: { column, count: contradictions, row: firstContradiction?.row ?? 0, other: firstContradiction?.other ?? 0 },
  });
  return answer === 'rowsApart';
}

/** Rows without a number that are equal in all they hold: entered twice, or done twice. */
function areEqualRowsWork(
  ledger: Ledger,
  _pass: Pass,
  tables: readonly OpenedFile[],
  { questions }: ReadContext,
): boolean {
  const withoutIds = new Set(
    tables
      .filter(({ shape }) => shape.kind === 'table' && isUnits({ shape }) && !shape.columns.includes('unit_id'))
      .map(({ name }) => name),
  );
  const equal = ledger.dropped.filter(({ reason, file }) => reason === 'duplicate' && withoutIds.has(file));
  const [first] = equal;
  if (first === undefined) return false;
  const answer = questions.ask({
    id: 'rows.equal',
    code: 'equalRows',
    kind: 'choice',
    choices: ['same', 'different'],
    samples: equal.slice(0, 5).map(({ row = 0, other = 0 }) => `${other} = ${row}`),
    facts: { count: equal.length, row: first.row ?? 0, other: first.other ?? 0 },
  });
  return answer === 'different';
}

function resultOf(pass: Pass, files: readonly OpenedFile[], state: PassState, context: ReadContext): ParseResult {
  const { workers, workTypes, scale, rows, lost, notRead } = pass;
  const { platform, zone } = state.head;
  const isWorkers = context.mapping?.source === 'worker';
  const { contradictions, firstContradiction } = workers;
  if (contradictions > 0 && firstContradiction !== undefined) {
    context.ledger.note({
      code: 'contradictions',
      file: files[0]?.name ?? '',
      message: `Rows ${firstContradiction.other} and ${firstContradiction.row} have the same number and say different things${contradictions > 1 ? `, and so do ${contradictions - 1} more` : ''}. None of them was counted.`,
    });
  }
  const parsed = workers.parsed(lost, context.unread.length > 0 || notRead > 0);
  return {
    ok: true,
    platform,
    assurance: isWorkers ? 'importedSelfSigned' : 'issuerSigned',
    basis: isWorkers ? 'workerExport' : 'issuerSystem',
    asOf: state.asOf,
    workTypes,
    ...(scale === undefined ? {} : { ratingScale: scale }),
    ...(zone === undefined ? {} : { zone }),
    workers: parsed,
    files: files.map(({ name }) => name),
    rows,
  };
}

function endOfMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const days = number === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : 31;
  return `${month}-${[4, 6, 9, 11].includes(number) ? 30 : days}`;
}

/** One of them says when the work was. */
const DATE_COLUMNS = ['end', 'start', 'date'] as const;

function withZone<Value extends { readonly zone?: string }>(
  checked: Checked<Value>,
  { calendar }: ReadContext,
): Checked<Value> {
  if (!checked.ok || checked.value.zone === undefined || calendar.isZone(checked.value.zone)) return checked;
  const message = 'This is no time zone. Use a name such as "Europe/Amsterdam".';
  return { ok: false, problem: { code: 'zone', pointer: '/zone', message } };
}

/** The scale that the tables state. Ratings on different scales have no mean, and none is taken. */
function statedScale(tables: readonly OpenedFile[], { ledger }: ReadContext): unknown {
  let stated: unknown;
  for (const file of tables) {
    if (!hasColumns(file, ['rating_max'])) continue;
    for (const row of tableFile(file, createLedger()).rows()) {
      const scale = scaleIn(row);
      if (scale === undefined) continue;
      stated ??= scale;
      if (JSON.stringify(stated) === JSON.stringify(scale)) continue;
      ledger.note({
        code: 'ratingWithoutScale',
        file: file.name,
        row: row.row,
        message: 'The ratings were left out, because the rows state different scales. Give one table for each scale.',
      });
      return undefined;
    }
  }
  return stated;
}

function checkScale(scale: unknown, context: ReadContext): RatingScale | undefined {
  if (scale === undefined) return undefined;
  const checked = checkHead({ ...minimalHead(context), ratingScale: scale });
  return checked.ok ? checked.value.ratingScale : undefined;
}

function isDated(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'asOf' in value;
}

/** Whether somebody said that the tables hold the whole history of everybody in them. Nobody did: it is not known. */
function statedComplete({ complete }: ExportHead, { mapping, questions }: ReadContext): Coverage['complete'] {
  const said = questions.answerTo('complete') ?? mapping?.complete ?? complete;
  const known = COMPLETE.find((code) => code === said) ?? 'unknown';
  // A worker's own export is never known to be the whole history.
  return mapping?.source === 'worker' && known === 'yes' ? 'unknown' : known;
}

const COMPLETE = ['yes', 'no', 'unknown'] as const;

function isUnits(file: Pick<OpenedFile, 'shape'>): boolean {
  if (!hasColumns(file, ['worker_ref', 'outcome'])) return false;
  return hasColumns(file, ['unit_id']) || DATE_COLUMNS.some((column) => hasColumns(file, [column]));
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

function noteUnknownColumns({ shape, name }: OpenedFile, { ledger, mapping }: ReadContext): void {
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

/** The row's problem, with the column in place of the pointer. */
function dropRow(table: TableFile, row: TableRow, { pointer, message }: Problem): void {
  const member = pointer.split('/').at(-1) ?? '';
  table.drop(row, 'invalid', Object.hasOwn(COLUMN_OF, member) ? COLUMN_OF[member] : undefined, message);
}

/** What a column is called in the table itself. */
function headerOf(shape: OpenedFile['shape'], column: string): string {
  if (shape.kind !== 'table' || shape.header === undefined) return column;
  const place = shape.columns.indexOf(column);
  return shape.header[place] ?? column;
}

function refused(problem: ExportProblem): { readonly ok: false; readonly problem: ExportProblem } {
  return { ok: false, problem };
}
