// What is asked when the tables were gone through once: what no single row shows.
import type { OpenedFile, ReadContext } from '../../adapter.ts';
import type { Ledger } from '../../ledger.ts';
import { SAMPLES, sampleOf } from '../../read/questions.ts';
import { rowName } from '../../tally/summarize.ts';
import { echo } from '../../text/echo.ts';
import { hoursText } from '../../text/worked-time.ts';
import type { Pass, PassState } from './pass.ts';
import { headerOf, isUnits } from './table-columns.ts';

/** Many rows with one number and different work: the numbers begin anew each week or month, and tell no work apart. */
export function isRestarting(
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
    samples: [],
    facts: {
      column,
      count: contradictions,
      row: firstContradiction?.row ?? 0,
      other: firstContradiction === undefined ? 0 : rowName(firstContradiction.other, firstContradiction.otherFile),
    },
  });
  return answer === 'rowsApart';
}

/** Rows without a number that are equal in all they hold: entered twice, or done twice. */
export function areEqualRowsWork(ledger: Ledger, tables: readonly OpenedFile[], { questions }: ReadContext): boolean {
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
    samples: equal
      .slice(0, SAMPLES)
      .map(({ row = 0, other = 0, otherFile }) => `${rowName(other, otherFile)} = ${row}`),
    facts: { count: equal.length, row: first.row ?? 0, other: rowName(first.other ?? 0, first.otherFile) },
  });
  return answer === 'different';
}

/** Most questions of one kind that are asked one by one; of more, one is asked about all of them first. */
const ONE_BY_ONE = 3;

/** People of one name with two references, who are said to be one person. @returns whether there are any that were not known before */
export function findMerged({ workers }: Pass, { merged }: PassState, { questions }: ReadContext): boolean {
  const { namesakes } = workers;
  const [first] = namesakes;
  if (first === undefined) return false;
  if (namesakes.length > ONE_BY_ONE) {
    const answer = questions.ask({
      id: 'worker_name.same',
      code: 'sameNames',
      column: 'worker_name',
      kind: 'choice',
      choices: ['twoAlways', 'oneByOne'],
      samples: namesakes
        .slice(0, SAMPLES)
        .map(({ name, first: a, second: b }) => `${echo(name, 40)}: ${a.ref}, ${b.ref}`),
      facts: { count: namesakes.length, name: first.name, first: first.first.ref, second: first.second.ref },
    });
    if (answer !== 'oneByOne') return false;
  }
  const before = merged.size;
  for (const { name, first: one, second: other } of namesakes) {
    const answer = questions.ask({
      id: `worker_name.same.${echo(other.ref, 40)}`,
      code: 'sameName',
      column: 'worker_name',
      kind: 'choice',
      choices: ['one', 'two'],
      samples: [sampleOf(one.ref, one.row), sampleOf(other.ref, other.row)],
      facts: { name, first: one.ref, second: other.ref },
    });
    if (answer === 'one') merged.set(other.key, one.key);
  }
  return merged.size > before;
}

/** Days whose rows come to more than 24 hours, and are said to be wrong. @returns whether there are any that were not known before */
export function findTooFull(
  { workers }: Pass,
  { tooFull }: PassState,
  [table]: readonly OpenedFile[],
  { questions }: ReadContext,
): boolean {
  const { fullDays } = workers;
  const [first] = fullDays;
  if (first === undefined) return false;
  const column = table === undefined ? 'hours' : headerOf(table.shape, 'hours');
  const answer = questions.ask({
    id: 'hours.fullDay',
    code: 'fullDay',
    column,
    kind: 'choice',
    choices: ['right', 'leaveOut'],
    samples: fullDays
      .slice(0, SAMPLES)
      .map(({ worker, on, minutes, row }) => sampleOf(`${worker}, ${on}: ${hoursText(minutes)}`, row)),
    facts: { count: fullDays.length, worker: first.worker, date: first.on, hours: hoursText(first.minutes) },
  });
  if (answer !== 'leaveOut') return false;
  for (const { worker, on } of fullDays) tooFull.add(`${worker}|${on}`);
  return true;
}
