import { expectCall } from '@kluscv/schema/reading';
import type { CalendarDate, Coverage, Instant, Month, WorkRecord } from '@kluscv/schema';
import { type Calendar, monthOf } from '../text/calendar.ts';
import { DROP_REASONS, type DropReason } from '../dropped.ts';
import { copyLedger, createLedger, type Ledger } from '../ledger.ts';
import type { DayHours } from './day-hours.ts';
import { createSameWork, type NotCounted, type RowPair, type SeenWork } from './same-work.ts';
import type { RecordFrame } from './record-frame.ts';
import { createRecordTally, type RecordTally } from './record-tally.ts';
import { echo } from '../text/echo.ts';
import { type Outcome, WITHIN_A_DAY, type WorkUnit } from '../work-unit.ts';

/** Records, and what they were made from. */
export interface Summary {
  readonly records: readonly WorkRecord[];
  /** Pieces of work found, of any outcome. */
  readonly units: number;
  /** Pieces of work counted. */
  readonly counted: number;
  /** Earliest and latest recorded start of a counted piece of work, in UTC. Absent where the source knows no instants. */
  readonly firstStartAt?: Instant;
  readonly lastStartAt?: Instant;
  /** Local dates of the first and last counted piece of work. */
  readonly firstOn?: CalendarDate;
  readonly lastOn?: CalendarDate;
}

/** Work that is being added up, piece by piece. */
export interface Adding {
  add(unit: WorkUnit): void;
  /** What it has come to. Call once. */
  finish(): Summary;
  /** What was counted and must not be, for a later row that speaks against it: add all again, with this. Nothing if all is well. */
  readonly recount: ReadonlyMap<number, NotCounted> | undefined;
  /** Pieces of work that contradict another one of the same identifier; they do not count, and the history is not whole. */
  readonly contradictions: number;
  readonly firstContradiction: RowPair | undefined;
}

/**
 * Adds up pieces of work into one record per type and kind of work. The only place where work is counted: whatever platform it comes
 * from, the same work gives the same figures.
 *
 * Only what the person completed, wholly or in part, up to `asOf` counts; a piece of work with an `id` counts once. Everything else
 * goes into the ledger, each piece with its reason. The month is that of the local date on which the work ended.
 */
export function summarize(units: Iterable<WorkUnit>, frame: RecordFrame): Summary {
  expectCall('summarize', {
    units: [units, 'items'],
    frame: [frame, { platform: 'object', asOf: 'text', workTypes: 'object', calendar: 'object', ledger: 'object' }],
  });
  let before: ReadonlyMap<number, NotCounted> | undefined;
  for (;;) {
    // What is written down counts only if nothing later speaks against what was counted.
    const ledger = createLedger();
    const adding = startAdding(withLedger(frame, ledger), before);
    for (const unit of units) adding.add(unit);
    if (adding.recount === undefined) {
      const summary = adding.finish();
      copyLedger(ledger, frame.ledger);
      return summary;
    }
    before = adding.recount;
  }
}

/** The same frame, with another ledger. */
export function withLedger(frame: RecordFrame, ledger: Ledger): RecordFrame {
  return {
    ...frame,
    ledger,
    // It may become known only while the work is read.
    get coverage() {
      return frame.coverage;
    },
  };
}

/**
 * `summarize` for work that arrives piece by piece: holds figures and hashes, never the pieces.
 *
 * @param before what an earlier pass over the same work found out, from `recount`
 * @param shared what is kept of the work of many workers, and which of them this one is. Default: kept by itself
 */
export function startAdding(
  frame: RecordFrame,
  before?: ReadonlyMap<number, NotCounted>,
  shared: { readonly seen?: SeenWork; readonly days?: DayHours; readonly worker?: string } = {},
): Adding {
  const { calendar, ledger } = frame;
  const tallies = new Map<string, RecordTally>();
  const same = createSameWork(before, { isMade: frame.identifiersAreMade ?? false, ...shared });
  const begun = before?.size ?? 0;
  const span = createSpan();
  let found = 0;
  let rowsSeen = 0;
  let counted = 0;
  let duplicates = false;
  // Work of which nobody can tell whether, when or what it was.
  let unclear = false;
  const seenMonths: { from?: Month; to?: Month } = {};
  const drop = (
    { origin }: WorkUnit,
    reason: DropReason,
    { other, otherFile }: Omit<NotCounted, 'reason'> = {},
  ): void => {
    const facts = { ...(other === undefined ? {} : { other }), ...(otherFile === undefined ? {} : { otherFile }) };
    const message = other === undefined ? DROP_REASONS[reason] : withOther(reason, rowName(other, otherFile));
    ledger.drop({ ...origin, reason, ...facts, message });
  };
  return {
    add: (unit) => {
      const { pieces = 1 } = unit;
      const { isNew, wasWork, not } = same.judge(unit);
      if (isNew) found += pieces;
      const on = dateOf(unit, frame.zone ?? 'UTC', calendar);
      // An application is not a piece of work, and how often somebody applied is nobody's business.
      if (!wasWork && unit.outcome !== 'applied' && unit.role !== 'client') {
        rowsSeen += pieces;
        if (on !== undefined && on <= frame.asOf) widen(seenMonths, monthOf(on));
      }
      if (not !== undefined) {
        drop(unit, not.reason, not);
        if (not.reason === 'duplicate') duplicates = true;
        return;
      }
      const workType = frame.workTypes.get(unit.workType);
      const reason = whyNotCounted(unit, on, frame) ?? (workType === undefined ? 'unknownWorkType' : undefined);
      if (reason !== undefined || on === undefined || workType === undefined) {
        if (reason === undefined || UNCLEAR.has(reason)) unclear = true;
        drop(unit, reason ?? 'undated');
        return;
      }
      counted += pieces;
      span.add(unit, on);
      const relation = unit.workRelation ?? frame.workRelation;
      const course = unit.trajectory === undefined ? '' : JSON.stringify(unit.trajectory);
      const key = `${unit.kind}|${relation ?? ''}|${unit.team?.role ?? ''}|${course}|${unit.workType}`;
      let tally = tallies.get(key);
      if (tally === undefined) {
        tally = createRecordTally(workType, unit, relation, frame);
        tallies.set(key, tally);
      }
      tally.add(unit, on);
      shared.days?.add(shared.worker ?? '', on, minutesWithinDay(unit), unit.origin.row ?? 0);
    },
    get recount() {
      return same.recounted.size > begun ? same.recounted : undefined;
    },
    get contradictions() {
      return same.contradictions;
    },
    get firstContradiction() {
      return same.firstContradiction;
    },
    finish: () => {
      const coverage = coverageOf(frame, rowsSeen, seenMonths, duplicates, same.contradictions > 0, unclear);
      const records = [...tallies.values()]
        .toSorted((a, b) => b.completed - a.completed)
        .map((tally) => tally.record(coverage));
      return { records, units: found, counted, ...span.ends() };
    },
  };
}

const UNCLEAR: ReadonlySet<DropReason> = new Set(['outcomeUnknown', 'undated', 'unknownWorkType']);

/** The worked time of a piece of work that takes no more than a day, in minutes; 0 for others, and where nobody counted. */
function minutesWithinDay({ kind, workedSeconds = 0 }: WorkUnit): number {
  return WITHIN_A_DAY.has(kind) && workedSeconds <= 86_400 ? Math.round(workedSeconds / 60) : 0;
}

/** A row, with its file where that is another one. */
export function rowName(row: number, file: string | undefined): string {
  return file === undefined ? `${row}` : `${row} (${echo(file.slice(file.lastIndexOf('/') + 1))})`;
}

/** Names the other of two rows. */
function withOther(reason: DropReason, other: string): string {
  if (reason === 'contradictory') {
    return `Row ${other} has the same number and says something else, so neither counts. Correct the number or the content of one of them.`;
  }
  return reason === 'replaced'
    ? `Row ${other} has the same number and a later state, and counts instead. Nothing to do.`
    : `Row ${other} is the same piece of work; it is counted once. Nothing to do.`;
}

/** The piece of work counts only for who did it, only if it was done, and only up to the date of the record. */
function whyNotCounted(
  { role, outcome }: WorkUnit,
  on: CalendarDate | undefined,
  { asOf }: RecordFrame,
): DropReason | undefined {
  if (role === 'client') return 'roleClient';
  if (role === 'substitute') return 'roleSubstitute';
  if (!isDone(outcome)) return outcome === 'unknown' ? 'outcomeUnknown' : outcome;
  if (on === undefined) return 'undated';
  return on > asOf ? 'afterAsOf' : undefined;
}

function isDone(outcome: Outcome): outcome is 'completed' | 'partial' | 'takenOver' | 'handedOver' {
  return outcome === 'completed' || outcome === 'partial' || outcome === 'takenOver' || outcome === 'handedOver';
}

function dateOf(
  { on, endAt, startAt, zone }: WorkUnit,
  defaultZone: string,
  calendar: Calendar,
): CalendarDate | undefined {
  const instant = endAt ?? (on === undefined ? startAt : undefined);
  return instant === undefined ? on : calendar.dateAt(instant, zone ?? defaultZone);
}

function widen(months: { from?: Month; to?: Month }, month: Month): void {
  if (months.from === undefined || month < months.from) months.from = month;
  if (months.to === undefined || month > months.to) months.to = month;
}

function coverageOf(
  { basis, coverage }: RecordFrame,
  rowsSeen: number,
  months: { from?: Month; to?: Month },
  duplicates: boolean,
  contradictions: boolean,
  unclear: boolean,
): Coverage {
  const warnings = [
    ...new Set([
      ...(coverage.warnings ?? []),
      ...(duplicates ? (['duplicatesRemoved'] as const) : []),
      ...(contradictions ? (['rowsSkipped'] as const) : []),
    ]),
  ];
  // What an export holds shows how far it reaches. Of the platform's own system it would only tell how much work fell through.
  const isExport = basis !== 'issuerSystem';
  return {
    // Rows that were merged may have been work of their own.
    complete: contradictions || ((duplicates || unclear) && !isExport) ? 'no' : coverage.complete,
    basis,
    ...(!isExport || months.from === undefined ? {} : { from: months.from }),
    ...(!isExport || months.to === undefined ? {} : { to: months.to }),
    ...(isExport ? { rowsSeen } : {}),
    ...(coverage.issuerCounter === undefined ? {} : { issuerCounter: coverage.issuerCounter }),
    ...(warnings.length === 0 ? {} : { warnings }),
  };
}

/** The first and last of what was counted. */
function createSpan(): {
  add(unit: WorkUnit, on: CalendarDate): void;
  ends(): Pick<Summary, 'firstStartAt' | 'lastStartAt' | 'firstOn' | 'lastOn'>;
} {
  let firstStartAt: Instant | undefined;
  let lastStartAt: Instant | undefined;
  let firstOn: CalendarDate | undefined;
  let lastOn: CalendarDate | undefined;
  return {
    add: ({ startAt }, on) => {
      if (firstOn === undefined || on < firstOn) firstOn = on;
      if (lastOn === undefined || on > lastOn) lastOn = on;
      if (startAt === undefined) return;
      if (firstStartAt === undefined || startAt < firstStartAt) firstStartAt = startAt;
      if (lastStartAt === undefined || startAt > lastStartAt) lastStartAt = startAt;
    },
    ends: () => ({
      ...(firstStartAt === undefined ? {} : { firstStartAt }),
      ...(lastStartAt === undefined ? {} : { lastStartAt }),
      ...(firstOn === undefined ? {} : { firstOn }),
      ...(lastOn === undefined ? {} : { lastOn }),
    }),
  };
}
