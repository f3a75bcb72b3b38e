import type { Coverage, Problem, WorkRelation } from '@kluscv/schema';
import type { Aggregate, ParsedWorker, ReadContext } from '../../adapter.ts';
import { SAMPLES, sampleOf } from '../../read/questions.ts';
import { peopleIn } from '../../read/unfold.ts';
import { createDayHours, type FullDay } from '../../tally/day-hours.ts';
import { createSeenWork, type NotCounted } from '../../tally/same-work.ts';
import { type Adding, startAdding } from '../../tally/summarize.ts';
import type { RecordFrame } from '../../tally/record-frame.ts';
import { echo } from '../../text/echo.ts';
import { seenText } from '../../text/plain-word.ts';
import type { TableRow } from '../../text/table.ts';
import { checkWorker } from '../platform-export/export.ts';
import { codeOf } from './export.ts';

/** One worker, whose work is added up as its rows come, in any order. */
export interface GatheredWorker {
  readonly key: string;
  readonly adding: Adding;
  readonly aggregates: Aggregate[];
  readonly coverage: { complete: Coverage['complete']; warnings?: readonly 'rowsSkipped'[] };
  /** What a row says of whether the table holds all of this worker's history. Rows that differ make it unknown. */
  say(complete: Coverage['complete']): void;
  /** Rows of this worker that could not be used. */
  skipped: number;
}

/** The workers of the tables, by reference. */
export interface Workers {
  /** The worker of a row, or what is wrong with the columns that concern the worker. */
  workerOf(row: TableRow): GatheredWorker | 'open' | { readonly problem: Problem };
  /** Under what kind of contract the work of a row was done, or what is wrong with that. */
  relationOf(row: TableRow): WorkRelation | undefined | { readonly problem: Problem };
  /** @param mayLack whether there may be work of anybody that was not read */
  parsed(lost: number, mayLack: boolean): Iterable<ParsedWorker>;
  /** What has to be added up anew, by worker. */
  readonly recounts: ReadonlyMap<string, ReadonlyMap<number, NotCounted>>;
  readonly contradictions: number;
  /** People of one name with different references. */
  readonly namesakes: readonly Namesakes[];
  /** Days on which somebody's rows come to more than 24 hours. */
  readonly fullDays: readonly FullDay[];
  readonly firstContradiction: Adding['firstContradiction'];
}

/** Two references with one name: two people, or one person. */
export interface Namesakes {
  readonly name: string;
  readonly first: { readonly key: string; readonly ref: string; readonly row: number };
  readonly second: { readonly key: string; readonly ref: string; readonly row: number };
}

interface Entry extends GatheredWorker {
  readonly ref: string;
  name: string;
  firstRow: number;
  /** Other names that are said to be this person's. */
  aliases?: Set<string>;
}

/**
 * Nobody yet.
 *
 * @param complete whether the tables are said to hold the whole history
 * @param before what an earlier pass found out, by worker
 * @param merged references that are said to be the same person as another one
 */
export function createWorkers(
  { questions, mapping }: ReadContext,
  frame: Omit<RecordFrame, 'coverage'>,
  complete: Coverage['complete'],
  before: ReadonlyMap<string, ReadonlyMap<number, NotCounted>>,
  merged: ReadonlyMap<string, string>,
): Workers {
  const byKey = new Map<string, Entry>();
  const seen = createSeenWork();
  const days = createDayHours();
  const byName = new Map<string, Entry>();
  const namesakes: Namesakes[] = [];
  const folded = new Map<string, string>();
  const relations = new Map<string, WorkRelation | { readonly problem: Problem }>();
  let last: Entry | undefined;
  let lastRef = '';
  let lastName = '';

  const add = (key: string, ref: string, name: string, row: TableRow, isSaidToBeOther = false): Entry => {
    const coverage: GatheredWorker['coverage'] = { complete };
    let said: Coverage['complete'] | undefined;
    const adding = startAdding(
      {
        ...frame,
        get coverage() {
          return coverage;
        },
      },
      before.get(key),
      { seen, days, worker: key },
    );
    const say = (stated: Coverage['complete']): void => {
      // A worker's own export is never known to be the whole history.
      const own = mapping?.source === 'worker' && stated === 'yes' ? 'unknown' : stated;
      said = said === undefined || said === own ? own : said === 'no' || own === 'no' ? 'no' : 'unknown';
      coverage.complete = said;
    };
    const entry: Entry = { key, ref, name, adding, aggregates: [], coverage, say, skipped: 0, firstRow: row.row };
    byKey.set(key, entry);
    if (!isSaidToBeOther) meet(entry, row);
    return entry;
  };

  return {
    workerOf: (row) => {
      const ref = row.get('worker_ref');
      const name = row.get('worker_name');
      if (last !== undefined && ref === lastRef && name === lastName) return last;
      const seen = seenText(ref);
      // A name is the same in capitals; a reference is the same only to the letter.
      const own = seen.includes(' ') ? seen.toLowerCase() : seen;
      const key = merged.get(own) ?? own;
      const known = byKey.get(key);
      if (known === undefined || name !== '') {
        const checked = checkWorker({ ref: seen, ...(name === '' ? {} : { name: seenText(name) }), units: [] }, '');
        if (!checked.ok) return { problem: checked.problem };
      }
      const found =
        known === undefined ? newcomer(key, seen, seenText(name), row) : sameWorker(known, seenText(name), row);
      if (found !== 'open') [last, lastRef, lastName] = [found, ref, name];
      return found;
    },
    relationOf: (row) => {
      const cell = row.get('work_relation');
      if (cell === '') return undefined;
      const found = relations.get(cell);
      if (found !== undefined) return found;
      const code = codeOf(cell) ?? '';
      const checked = checkWorker({ ref: '-', workRelation: code, units: [] }, '');
      // The schema accepted it as one.
      const relation = checked.ok ? (code as WorkRelation) : { problem: checked.problem };
      if (relations.size < 1_000) relations.set(cell, relation);
      return relation;
    },
    parsed: (lost, mayLack) => {
      let own = 0;
      for (const { skipped } of byKey.values()) own += skipped;
      // A row that could not be taken apart may be anybody's.
      const isAnybodys = mayLack || lost > own;
      const finished = ({ ref, name, adding, aggregates, coverage, skipped }: Entry): ParsedWorker => {
        if (skipped > 0) coverage.complete = 'no';
        else if (isAnybodys && coverage.complete === 'yes') coverage.complete = 'unknown';
        if (skipped > 0 || (isAnybodys && lost > 0)) coverage.warnings = ['rowsSkipped'];
        return {
          ref,
          ...(name === '' ? {} : { name }),
          units: [],
          summary: adding.finish(),
          // What was not read makes no figures whole, whatever their own row says.
          aggregates: aggregates.map((aggregate) => lowered(aggregate, skipped > 0, isAnybodys)),
          coverage,
        };
      };
      return (function* () {
        // One after the other: what a worker's work was added up in is let go of before the next one's record is made.
        for (const [key, entry] of byKey) {
          byKey.delete(key);
          yield finished(entry);
        }
      })();
    },
    get recounts() {
      const recounts = new Map<string, ReadonlyMap<number, NotCounted>>();
      for (const { key, adding } of byKey.values()) {
        if (adding.recount !== undefined) recounts.set(key, adding.recount);
      }
      return recounts;
    },
    namesakes,
    get fullDays() {
      return days.full;
    },
    get contradictions() {
      let sum = 0;
      for (const { adding } of byKey.values()) sum += adding.contradictions;
      return sum;
    },
    get firstContradiction() {
      for (const { adding } of byKey.values())
        if (adding.firstContradiction !== undefined) return adding.firstContradiction;
      return undefined;
    },
  };

  /** Somebody else has this name too, with another reference. A platform's own references are of different people. */
  function meet(entry: Entry, row: TableRow): void {
    if (mapping === undefined || entry.name === '') return;
    for (const name of namesOf(entry.name)) {
      const other = byName.get(name);
      if (other === undefined) byName.set(name, entry);
      else if (other !== entry && namesakes.length < MAX_NAMESAKES) {
        const second = { key: entry.key, ref: entry.ref, row: row.row };
        namesakes.push({ name: entry.name, first: { key: other.key, ref: other.ref, row: other.firstRow }, second });
        return;
      }
    }
  }

  /** A row that names several people is not the work of one of that long name. */
  function askSeveral(name: string, row: TableRow): void {
    const people = peopleIn(name);
    if (people.length < 2 || !people.every((person) => /\p{L}{2}/u.test(person.name))) return;
    questions.ask({
      id: 'workers.several',
      code: 'severalWorkers',
      column: 'worker_name',
      kind: 'choice',
      choices: ['each', 'shared', 'oneName'],
      samples: [sampleOf(name, row.row)],
      facts: { count: people.length },
    });
  }

  /** A reference that differs from another one in capitals only may be the same person. */
  function newcomer(key: string, ref: string, name: string, row: TableRow): Entry | 'open' {
    const plain = alikeOf(key);
    const alike = folded.get(plain);
    if (alike === undefined) {
      if (mapping !== undefined) askSeveral(name === '' ? ref : name, row);
      folded.set(plain, key);
      return add(key, ref, name, row);
    }
    const other = byKey.get(alike);
    if (other === undefined) return add(key, ref, name, row);
    const answer = questions.ask({
      id: `worker_ref.same.${echo(ref, 40)}`,
      code: 'sameReference',
      column: 'worker_ref',
      kind: 'choice',
      choices: ['one', 'two'],
      samples: [sampleOf(other.ref, other.firstRow), sampleOf(ref, row.row)],
      facts: { first: other.ref, second: ref },
    });
    if (answer === undefined) return 'open';
    return answer === 'two' ? add(key, ref, name, row, true) : sameWorker(other, name, row);
  }

  /** Another name under the same reference: the same person, or another one. */
  function sameWorker(known: Entry, name: string, row: TableRow): Entry | 'open' {
    if (name === '' || plain(name) === plain(known.name) || known.aliases?.has(plain(name)) === true) return known;
    if (known.name === '') {
      known.name = name;
      meet(known, row);
      return known;
    }
    const own = byKey.get(`${known.key}|${plain(name)}`);
    if (own !== undefined) return own;
    const answer = questions.ask({
      id: `worker_name.conflict.${echo(known.ref, 40)}.${echo(name, 40)}`,
      code: 'names',
      column: 'worker_name',
      kind: 'choice',
      choices: ['same', 'different'],
      samples: [sampleOf(known.name, known.firstRow), sampleOf(name, row.row)].slice(0, SAMPLES),
      facts: { first: known.name, second: name, reference: known.ref },
    });
    if (answer === undefined) return 'open';
    if (answer === 'different') return add(`${known.key}|${plain(name)}`, `${known.ref} ${name}`, name, row, true);
    // The later one is the one by which the person goes now.
    known.aliases ??= new Set();
    known.aliases.add(plain(known.name));
    known.name = name;
    return known;
  }
}

function lowered({ figures, origin }: Aggregate, isLacking: boolean, mayLack: boolean): Aggregate {
  const { complete } = figures;
  if (isLacking) return { origin, figures: { ...figures, complete: 'no' } };
  return mayLack && complete === 'yes' ? { origin, figures: { ...figures, complete: 'unknown' } } : { figures, origin };
}

/** `007`, `7` and `7.0`, `A 1` and `a-1` may be one reference that was written in several ways. */
function alikeOf(ref: string): string {
  const plain = ref.toLowerCase();
  if (/^\d+(?:[.,]0+)?$/.test(plain)) return plain.replace(/[.,]0+$/, '').replace(/^0+(?=\d)/, '');
  return /\d/.test(plain) ? plain.replaceAll(/[\s._/-]+/g, '') : plain;
}

/** The same name in capitals, and with its parts in another order: `Jansen, Jan`. */
function plain(name: string): string {
  if (!name.includes(' ')) return name.toLowerCase();
  return name
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .toSorted()
    .join(' ');
}

/** Most pairs of people of one name that are looked at. */
const MAX_NAMESAKES = 1_000;

/** How a name may stand elsewhere: without accents, with its parts in another order, and with an initial. */
function namesOf(name: string): readonly string[] {
  const bare = plain(name.normalize('NFD').replaceAll(/\p{M}/gu, ''));
  return [bare];
}
