import type { DropReason } from '../dropped.ts';
import type { WorkUnit } from '../work-unit.ts';
import { createHashTable, type HashTable } from './hash-table.ts';

/** A piece of work that is not counted because of another one with the same identifier. */
export interface NotCounted {
  readonly reason: Extract<DropReason, 'duplicate' | 'replaced' | 'contradictory'>;
  /** Row of the other one, where it has one. */
  readonly other?: number;
  /** Name of the other one's file, where it is not the same file. */
  readonly otherFile?: string;
}

/** Two rows that contradict each other. */
export interface RowPair {
  readonly file: string;
  readonly row: number;
  readonly other: number;
  /** Where it is not the same file. */
  readonly otherFile?: string;
}

/** Tells which pieces of work are the same, as they arrive, and which of them count. */
export interface SameWork {
  /**
   * What to do with a piece of work: whether it is one that was not seen before, whether it was seen as work (and not as an
   * application only), and what speaks against counting it.
   */
  judge(unit: WorkUnit): { readonly isNew: boolean; readonly wasWork: boolean; readonly not?: NotCounted };
  /** Pieces of work that were counted before something later spoke against them, by their number. If there are any: begin anew, with these. */
  readonly recounted: ReadonlyMap<number, NotCounted>;
  /** How many pieces of work stand in contradiction with another one. */
  readonly contradictions: number;
  /** The first pair of rows that contradict each other. */
  readonly firstContradiction: RowPair | undefined;
}

/** What is kept of a piece of work: four hashes, its number, its row, and its outcome with its file. */
const WORDS = 7;
const NONE: ReadonlyMap<number, NotCounted> = new Map();
const OUTCOME_BITS = 0xff;
const WORK_BIT = 0x100;
/** Above these bits stands the number of the file. */
const FILE_SHIFT = 9;

/** What is kept of all pieces of work of all workers, in one block of numbers: far less than an object for each worker or row. */
export interface SeenWork extends HashTable {
  /** The number of a file, by its name. */
  fileNumber(name: string): number;
  /** The name of a file, by its number. */
  fileName(number: number): string;
}

/** Nothing seen yet. */
export function createSeenWork(): SeenWork {
  const table = createHashTable(WORDS);
  const files: string[] = [];
  return {
    place: (high, low) => table.place(high, low),
    get entries() {
      return table.entries;
    },
    fileNumber: (name) => {
      // The last one nearly always: files are read one after the other.
      const number = files.lastIndexOf(name);
      return number === -1 ? files.push(name) - 1 : number;
    },
    fileName: (number) => files[number] ?? '',
  };
}

/**
 * @param before what an earlier pass found out; its pieces of work are not counted
 * @param options.isMade whether the identifiers were put together from what the source has: then the same one is the same work, whatever
 * else differs. Default false
 * @param options.seen what is kept, where several workers share it. Default: of its own
 * @param options.worker whose work it is, where several workers share what is kept. Default none
 */
export function createSameWork(
  before: ReadonlyMap<number, NotCounted> = NONE,
  {
    isMade = false,
    seen = createSeenWork(),
    worker,
  }: { readonly isMade?: boolean; readonly seen?: SeenWork; readonly worker?: string } = {},
): SameWork {
  let number = -1;
  let contradictions = 0;
  let firstContradiction: RowPair | undefined;
  // Made when it is needed: nearly nobody needs it, and there may be fifty thousand workers.
  let recounted: Map<number, NotCounted> | undefined;
  const isRecounted = (at: number): boolean => (recounted ?? before).has(at);
  const put = (from: number, unit: WorkUnit, core: number, rest: number): void => {
    const { entries } = seen;
    entries[from + 2] = core;
    entries[from + 3] = rest;
    entries[from + 4] = number;
    entries[from + 5] = unit.origin.row ?? 0;
    entries[from + 6] =
      OUTCOMES.indexOf(unit.outcome) |
      ((entries[from + 6] ?? 0) & WORK_BIT) |
      (seen.fileNumber(unit.origin.file) << FILE_SHIFT);
  };
  const verdictOf = (unit: WorkUnit, from: number, core: number, rest: number): NotCounted | undefined => {
    const { entries } = seen;
    const earlier = entries[from + 4] ?? 0;
    const otherFile = seen.fileName((entries[from + 6] ?? 0) >>> FILE_SHIFT);
    const { file } = unit.origin;
    const other = rowIn(entries[from + 5], otherFile, file);
    const outcome = OUTCOMES[(entries[from + 6] ?? 0) & OUTCOME_BITS] ?? 'unknown';
    const bothDone = isDone(outcome) && isDone(unit.outcome);
    if (entries[from + 2] === core && outcome === unit.outcome && (isMade || entries[from + 3] === rest)) {
      return { reason: 'duplicate', ...other };
    }
    if (isMade && bothDone) return { reason: 'duplicate', ...other };
    // What is only agreed, or not known, says nothing against what happened, wherever it stands.
    if (isOpen(unit.outcome) && !isOpen(outcome)) return { reason: 'replaced', ...other };
    const isContradiction = bothDone && entries[from + 2] !== core;
    if (isContradiction) {
      contradictions += 1;
      firstContradiction ??= {
        file,
        row: unit.origin.row ?? 0,
        other: entries[from + 5] ?? 0,
        ...(otherFile === file ? {} : { otherFile }),
      };
    }
    const reason = isContradiction ? 'contradictory' : 'replaced';
    if (isDone(outcome) && !isRecounted(earlier)) {
      recounted ??= new Map(before);
      recounted.set(earlier, { reason, ...rowIn(unit.origin.row, file, otherFile) });
    }
    if (isContradiction) return { reason, ...other };
    put(from, unit, core, rest);
    return undefined;
  };
  return {
    judge: (unit) => {
      number += 1;
      const known = before.get(number);
      const isWork = unit.outcome !== 'applied' && unit.role !== 'client';
      if (unit.id === undefined) return { isNew: true, wasWork: false, ...(known === undefined ? {} : { not: known }) };
      const [high, low] = hashOf(worker === undefined ? unit.id : `${worker}\u0000${unit.id}`);
      const core = hashOf(coreOf(unit))[0];
      const rest = hashOf(restOf(unit))[0];
      const { from, isNew } = seen.place(high, low);
      let not = known;
      if (isNew) put(from, unit, core, rest);
      else {
        const verdict = verdictOf(unit, from, core, rest);
        not ??= verdict;
      }
      const { entries } = seen;
      const state = from + 6;
      const wasWork = ((entries[state] ?? 0) & WORK_BIT) !== 0;
      if (isWork) entries[state] = (entries[state] ?? 0) | WORK_BIT;
      return { isNew, wasWork, ...(not === undefined ? {} : { not }) };
    },
    get recounted() {
      return recounted ?? before;
    },
    get contradictions() {
      return contradictions;
    },
    get firstContradiction() {
      return firstContradiction;
    },
  };
}

/** The other row, with its file where that is another one. */
function rowIn(row: number | undefined, file: string, from: string): Omit<NotCounted, 'reason'> {
  if (row === undefined || row === 0) return {};
  return file === from ? { other: row } : { other: row, otherFile: file };
}

const OUTCOMES: readonly WorkUnit['outcome'][] = [
  'completed',
  'partial',
  'takenOver',
  'handedOver',
  'scheduled',
  'applied',
  'unknown',
  'cancelledByClient',
  'cancelledByWorker',
  'cancelledByPlatform',
  'noShow',
  'excused',
  'failed',
  'rejected',
];

function isDone(outcome: WorkUnit['outcome']): boolean {
  return OUTCOMES.indexOf(outcome) <= 3;
}

function isOpen(outcome: WorkUnit['outcome']): boolean {
  return outcome === 'scheduled' || outcome === 'applied' || outcome === 'unknown';
}

/** What two rows of the same work must agree on. */
function coreOf(unit: WorkUnit): string {
  const { kind, workType, workRelation, team, trajectory, role, pieces, startAt, endAt, on, workedSeconds } = unit;
  const together =
    team === undefined && trajectory === undefined ? '' : `|${JSON.stringify(team ?? 0)}|${trajectory?.id ?? ''}`;
  return `${kind}|${workType}|${workRelation ?? ''}|${role}|${pieces ?? ''}|${startAt ?? ''}|${endAt ?? ''}|${on ?? ''}|${workedSeconds ?? ''}${together}`;
}

function restOf({ rating, review, clientCategory, client, workedBasis }: WorkUnit): string {
  return `${rating ?? ''}|${review?.text ?? ''}|${clientCategory ?? ''}|${client ?? ''}|${workedBasis ?? ''}`;
}

/** Two numbers of 32 bits for a text, after cyrb53 by bryc (public domain). */
export function hashOf(text: string): readonly [number, number] {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return [high | 0, low | 0];
}
