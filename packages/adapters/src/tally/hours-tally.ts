import type { Hours } from '@kluscv/schema';
import { epochSeconds } from '../text/calendar.ts';
import type { WorkUnit } from '../work-unit.ts';

/** Adds up worked time, and knows when it may not be stated. */
export interface HoursTally {
  add(unit: WorkUnit): void;
  /**
   * The worked time; `incomplete` if a counted unit has none, `mixed` if they rest on different grounds, `impossible` if it is more
   * than so many months have.
   */
  hours(months: number): {
    readonly hours?: Hours;
    readonly missing: 'nothing' | 'all' | 'incomplete' | 'mixed' | 'impossible';
  };
}

/**
 * An empty tally. Time is stated only if every counted unit has it, on the same basis: a sum over some of the work would read as
 * a sum over all of it. Measured intervals that overlap count once.
 */
export function createHoursTally(): HoursTally {
  let seconds = 0;
  let withTime = 0;
  let without = 0;
  const bases = new Set<Hours['basis']>();
  // Beginning and end one after the other: plain numbers take the least room.
  const intervals: number[] = [];
  return {
    add: ({ workedSeconds, workedBasis = 'approved', workedBetween }) => {
      if (workedSeconds === undefined || workedSeconds <= 0) {
        without += 1;
        return;
      }
      withTime += 1;
      seconds += workedSeconds;
      bases.add(workedBasis);
      if (workedBetween !== undefined) intervals.push(epochSeconds(workedBetween.from), epochSeconds(workedBetween.to));
    },
    hours: (months) => {
      if (withTime === 0) return { missing: 'all' };
      if (without > 0) return { missing: 'incomplete' };
      const [basis, another] = bases;
      if (basis === undefined || another !== undefined) return { missing: 'mixed' };
      // Only where each unit has its interval is their union the time that passed.
      const worked = intervals.length === withTime * 2 ? Math.min(seconds, unionLength(intervals)) : seconds;
      const minutes = Math.round(worked / 60);
      if (minutes > months * 31 * 24 * 60) return { missing: 'impossible' };
      return minutes === 0 ? { missing: 'all' } : { hours: { minutes, basis }, missing: 'nothing' };
    },
  };
}

function unionLength(intervals: readonly number[]): number {
  const order = Uint32Array.from({ length: intervals.length / 2 }, (_, index) => index * 2).toSorted(
    (a, b) => (intervals[a] ?? 0) - (intervals[b] ?? 0),
  );
  let length = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const at of order) {
    const [from = 0, to = 0] = [intervals[at], intervals[at + 1]];
    if (to <= reached) continue;
    length += to - Math.max(from, reached);
    reached = to;
  }
  return length;
}
