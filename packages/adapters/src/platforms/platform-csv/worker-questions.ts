import type { OpenedFile, ReadContext } from '../../adapter.ts';
import { SAMPLES, sampleOf } from '../../read/questions.ts';
import { echo } from '../../text/echo.ts';
import type { Pass, PassState } from './pass.ts';
import { headerOf } from './table-columns.ts';

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

function hoursText(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
