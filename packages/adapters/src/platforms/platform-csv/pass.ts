import type { Coverage, ExportUnit, Problem, RatingScale, WorkType } from '@kluscv/schema';
import type { OpenedFile, ReadContext } from '../../adapter.ts';
import type { ExportProblem } from '../../errors.ts';
import { isColumnWord } from '../../read/mapping-words.ts';
import { formOf, type TableFile, tableFile } from '../../read/table-file.ts';
import type { NotCounted } from '../../tally/same-work.ts';
import { echo } from '../../text/echo.ts';
import { plainWord, seenText } from '../../text/plain-word.ts';
import type { TableRow } from '../../text/table.ts';
import { WITHIN_A_DAY, type WorkUnit } from '../../work-unit.ts';
import { type Checked, checkRecord, checkUnit, type ExportHead } from '../platform-export/export.ts';
import { unitOf } from '../platform-export/map.ts';
import { createCells } from './cells.ts';
import { codeOf, COLUMN_OF, figuresEntry, scaleIn, unitEntry } from './export.ts';
import { otherBadRow, otherRow } from './row-kinds.ts';
import { filledDown, isLongDay, meaningOf, type Unreadable, WAITS } from './row-questions.ts';
import { checkScale, COMPLETE, endOfMonth, statedScale } from './stated.ts';
import { emptyColumn, headerOf, isUnits } from './table-columns.ts';
import { createWorkers, type GatheredWorker, type Workers } from './workers.ts';

/** What the passes over the tables have in common, and what earlier ones found out. */
export interface PassState {
  readonly head: ExportHead;
  readonly declared: ReadonlyMap<string, WorkType> | undefined;
  asOf: string;
  /** Whether the tables are said to hold the whole history. */
  readonly complete: Coverage['complete'];
  readonly recounts: Map<string, ReadonlyMap<number, NotCounted>>;
  /** References of people that are said to be the same as others. */
  readonly merged: Map<string, string>;
  /** People and days whose rows are left out, as they come to more than 24 hours. */
  readonly tooFull: Set<string>;
  /** Whether rows are told apart by all they hold, and not by their number. */
  rowsApart: boolean;
  /** Whether rows that are equal in all are work of their own. */
  equalRowsCount: boolean;
}

/** What one pass over the tables came to. */
export interface Pass {
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

/** Goes through the tables once. */
export function runPass(
  tables: readonly OpenedFile[],
  state: PassState,
  context: ReadContext,
): Pass | { readonly problem: ExportProblem } {
  const { head, declared, asOf } = state;
  const { platform, zone, ratingScale } = head;
  const { ledger, calendar } = context;
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
    state.merged,
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
      checkUnit(
        { ...unitEntry(coded, times, minutes, context.language), workType: workTypeKey(coded.get('work_type')) },
        '',
      ),
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
    const counted = withoutShare(checked.value, minutes);
    if (counted !== checked.value) {
      ledger.note({
        code: 'shareNotHours',
        file: file.name,
        column: headerOf(file.shape, 'team_share'),
        message:
          'Shares were left out that are not hours: a share says how many of the hours of all were this person’s, such as 3/8 beside 3 hours.',
      });
    }
    const client = row.get('client_ref');
    const origin = { file: file.name, row: row.row };
    const { id, ...unit } = unitOf(counted, origin, client === '' ? undefined : client);
    const at = unit.endAt ?? (unit.on === undefined ? unit.startAt : undefined);
    const on = at === undefined ? unit.on : calendar.dateAt(at, unit.zone ?? zone ?? 'UTC');
    if (on !== undefined && on <= asOf && (lastOn === undefined || on > lastOn)) lastOn = on;
    if (
      on !== undefined &&
      state.tooFull.size > 0 &&
      state.tooFull.has(`${worker.key}|${on}`) &&
      WITHIN_A_DAY.has(unit.kind)
    )
      return {
        unreadable: 'hours',
        message: 'More than 24 hours on one day, over several rows. Correct the worked time.',
      };
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
}

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

/** A share speaks of hours: one that is not of the hours of the row says something else. @returns the unit itself where it may stay */
function withoutShare(unit: ExportUnit, minutes: number | undefined): ExportUnit {
  if (unit.team?.share === undefined || unit.team.share.numerator * 60 === minutes) return unit;
  const { share: _share, ...team } = unit.team;
  return { ...unit, team };
}

function withZone<Value extends { readonly zone?: string }>(
  checked: Checked<Value>,
  { calendar }: ReadContext,
): Checked<Value> {
  if (!checked.ok || checked.value.zone === undefined || calendar.isZone(checked.value.zone)) return checked;
  const message = 'This is no time zone. Use a name such as "Europe/Amsterdam".';
  return { ok: false, problem: { code: 'zone', pointer: '/zone', message } };
}

/** The row's problem, with the column in place of the pointer. */
function dropRow(table: TableFile, row: TableRow, { pointer, message }: Problem): void {
  const member = pointer.split('/').at(-1) ?? '';
  table.drop(row, 'invalid', Object.hasOwn(COLUMN_OF, member) ? COLUMN_OF[member] : undefined, message);
}
