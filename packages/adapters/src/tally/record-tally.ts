import type { CalendarDate, Coverage, WorkRecord, WorkRelation, WorkType } from '@kluscv/schema';
import { monthOf, monthsBefore, monthsFrom } from '../text/calendar.ts';
import { createClientTally } from './client-tally.ts';
import { createHoursTally } from './hours-tally.ts';
import { createRatingTally } from './rating-tally.ts';
import { createReviewTally } from './review-tally.ts';
import { createTeamTally } from './team-tally.ts';
import type { RecordFrame } from './record-frame.ts';
import type { WorkUnit } from '../work-unit.ts';

/** Adds up counted pieces of work of one type and kind. */
export interface RecordTally {
  readonly completed: number;
  /** Counts one piece of work that ended on this local date. */
  add(unit: WorkUnit, on: CalendarDate): void;
  record(coverage: Coverage): WorkRecord;
}

/** An empty tally. @param unitKind what the pieces of work have in common: kind, course, and part in a team */
export function createRecordTally(
  workType: WorkType,
  { kind: unitKind, trajectory, team: asTeam }: Pick<WorkUnit, 'kind' | 'trajectory' | 'team'>,
  workRelation: WorkRelation | undefined,
  frame: RecordFrame,
): RecordTally {
  const { asOf, basis, ledger, ratingScale } = frame;
  const threeMonthsBefore = monthsBefore(asOf, 3);
  const twelveMonthsBefore = monthsBefore(asOf, 12);
  const hours = createHoursTally();
  const team = asTeam === undefined ? undefined : createTeamTally(asTeam.role);
  // Made when they are needed: there may be fifty thousand workers.
  let clients: ReturnType<typeof createClientTally> | undefined;
  let withoutClients = 0;
  const ratings = ratingScale === undefined ? undefined : createRatingTally(ratingScale);
  let reviews: ReturnType<typeof createReviewTally> | undefined;
  let completed = 0;
  let partial = 0;
  let sessions = 0;
  let last3Months = 0;
  let last12Months = 0;
  let first = asOf;
  let last = '';
  let file = '';

  /** The rating, if it counts. */
  const rate = ({ rating, origin }: WorkUnit, isRecent: boolean): string | undefined => {
    if (rating === undefined) return undefined;
    if (ratings === undefined) {
      ledger.note({
        code: 'ratingWithoutScale',
        file: origin.file,
        message: 'The ratings were left out, because their scale is not given. Declare the rating scale.',
      });
      return undefined;
    }
    const result = ratings.add(rating, isRecent);
    if (result === 'none') {
      ledger.note({
        code: 'ratingZero',
        file: origin.file,
        message: 'A rating of 0 below the scale was read as "not rated".',
      });
    } else if (result === 'offScale') {
      ledger.note({
        ...origin,
        code: 'ratingOffScale',
        message:
          'The rating lies outside the scale and was left out; the work counts. Correct the rating or the scale.',
      });
    }
    return result === 'counted' ? rating : undefined;
  };

  return {
    get completed() {
      return completed;
    },
    add: (unit, on) => {
      file = unit.origin.file;
      const isRecent = on > twelveMonthsBefore;
      const { pieces = 1 } = unit;
      if (unit.pieces !== undefined) sessions += 1;
      if (unit.outcome === 'completed') {
        completed += pieces;
        if (isRecent) last12Months += pieces;
        if (on > threeMonthsBefore) last3Months += pieces;
      } else {
        partial += pieces;
      }
      if (on < first) first = on;
      if (on > last) last = on;
      hours.add(unit);
      if (unit.team !== undefined) team?.add(unit.team, pieces);
      if (clients === undefined && unit.client === undefined && unit.clientCategory === undefined) withoutClients += 1;
      else {
        clients ??= createClientTally(withoutClients);
        clients.add(unit.client, unit.clientCategory);
      }
      const score = rate(unit, isRecent);
      if (unit.review !== undefined) {
        reviews ??= createReviewTally(frame);
        reviews.add(unit, on, score);
      }
    },
    record: (coverage) => {
      // Recency is counted back from `asOf`. Only the platform's own system reaches that day; an export ends when it was made.
      const reachesAsOf = basis === 'issuerSystem';
      const worked = hours.hours(monthsFrom(first, last));
      if (worked.missing === 'incomplete') {
        ledger.note({
          code: 'hoursIncomplete',
          file,
          message: 'Hours were left out, because not every counted piece of work has them.',
        });
      } else if (worked.missing === 'mixed') {
        ledger.note({
          code: 'hoursMixed',
          file,
          message:
            'Hours were left out, because they rest on different grounds (measured, approved, billed …) and cannot be added up.',
        });
      } else if (worked.missing === 'impossible') {
        ledger.note({
          code: 'hoursImpossible',
          file,
          message: 'Hours were left out, because they are more than the period has. Check the unit of the worked time.',
        });
      }
      const known = clients?.clients();
      if (known?.uncounted === true) {
        ledger.note({
          code: 'clientsNotCounted',
          file,
          message:
            'Kinds of clients were left out, because not every piece of work says which client it was for, so that clients cannot be counted.',
        });
      }
      const rating = ratings?.rating(reachesAsOf);
      return {
        type: 'WorkRecord',
        profile: 'gigcv',
        platform: frame.platform,
        workType,
        ...(workRelation === undefined ? {} : { workRelation }),
        counts: {
          unitKind,
          completed,
          ...(partial === 0 ? {} : { partial }),
          ...(sessions === 0 ? {} : { sessions }),
          ...(reachesAsOf ? { byRecency: { last3Months, last12Months } } : {}),
        },
        ...(trajectory === undefined ? {} : { trajectory }),
        ...(team === undefined ? {} : { team: team.team() }),
        ...(worked.hours === undefined ? {} : { hours: worked.hours }),
        ...(known?.clients === undefined ? {} : { clients: known.clients }),
        ...(rating === undefined ? {} : { ratings: [rating] }),
        ...reviews?.reviews(),
        period: { first: monthOf(first), last: monthOf(last), asOf },
        coverage,
        assurance: frame.assurance,
      };
    },
  };
}
