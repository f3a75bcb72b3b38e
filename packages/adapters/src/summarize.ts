import type {
  Assurance,
  CalendarDate,
  Coverage,
  Instant,
  LanguageTag,
  Month,
  Platform,
  RatingScale,
  Review,
  WorkRecord,
  WorkRelation,
  WorkType,
} from '@kluscv/schema';
import { type Calendar, monthOf, monthsBefore } from './calendar.ts';
import { type ClientTally, createClientTally } from './client-tally.ts';
import { DROP_REASONS, type DropReason } from './dropped.ts';
import { createHoursTally, type HoursTally } from './hours-tally.ts';
import type { Ledger } from './ledger.ts';
import { createRatingTally, type RatingTally } from './rating-tally.ts';
import type { Origin, Outcome, WorkUnit } from './work-unit.ts';

/** What all records of one worker at one platform have in common. */
export interface RecordFrame {
  readonly platform: Platform;
  readonly assurance: Assurance;
  readonly basis: Coverage['basis'];
  /** Last day that the records speak of. Work after it is dropped. */
  readonly asOf: CalendarDate;
  /** Types of work by the keys that units use. */
  readonly workTypes: ReadonlyMap<string, WorkType>;
  readonly workRelation?: WorkRelation;
  readonly ratingScale?: RatingScale;
  /** IANA time zone for units without one. Default `UTC`. */
  readonly zone?: string;
  /** What the adapter knows of the coverage; warnings and counts are added to it. */
  readonly coverage: Pick<Coverage, 'complete' | 'issuerCounter' | 'warnings'>;
  readonly calendar: Calendar;
  /** Receives what is not counted. */
  readonly ledger: Ledger;
}

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

/** Most reviews that a record can hold; the newest are kept. */
const MAX_REVIEWS = 100;
const MAX_REVIEW_LENGTH = 1000;
/** What the standard refuses in a review: controls other than line breaks, direction overrides, invisible characters. */
const UNSIGNABLE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffc]/;

interface Group {
  readonly workType: WorkType;
  readonly kind: WorkUnit['kind'];
  readonly hours: HoursTally;
  readonly clients: ClientTally;
  readonly ratings: RatingTally | undefined;
  readonly reviews: { readonly review: Review; readonly on: CalendarDate }[];
  completed: number;
  partial: number;
  last3Months: number;
  last12Months: number;
  first: CalendarDate;
  last: CalendarDate;
  reviewsTotal: number;
  readonly origin: Origin;
}

/**
 * Adds up pieces of work into one record per type and kind of work. The only place where work is counted: whatever platform it comes
 * from, the same work gives the same figures.
 *
 * Only what the person completed, wholly or in part, up to `asOf` counts; a piece of work with an `id` counts once. Everything else
 * goes into the ledger, each piece with its reason. The month is that of the local date on which the work ended.
 */
export function summarize(units: Iterable<WorkUnit>, frame: RecordFrame): Summary {
  const { calendar, ledger } = frame;
  const threeMonthsBefore = monthsBefore(frame.asOf, 3);
  const twelveMonthsBefore = monthsBefore(frame.asOf, 12);
  const groups = new Map<string, Group>();
  const known = new Set<string>();
  const span = createSpan();
  let found = 0;
  let rowsSeen = 0;
  let counted = 0;
  let duplicates = false;
  const seenMonths: { from?: Month; to?: Month } = {};
  const drop = ({ origin }: WorkUnit, reason: DropReason): void => {
    ledger.drop({ ...origin, reason, message: DROP_REASONS[reason] });
  };

  for (const unit of units) {
    if (unit.id !== undefined) {
      if (known.has(unit.id)) {
        drop(unit, 'duplicate');
        duplicates = true;
        continue;
      }
      known.add(unit.id);
    }
    found += 1;
    const on = dateOf(unit, frame.zone ?? 'UTC', calendar);
    // An application is not a piece of work, and how often somebody applied is nobody's business.
    if (unit.outcome !== 'applied' && unit.role !== 'client') {
      rowsSeen += 1;
      if (on !== undefined && on <= frame.asOf) widen(seenMonths, monthOf(on));
    }
    const reason = whyNotCounted(unit, on, frame);
    if (reason !== undefined || on === undefined) {
      drop(unit, reason ?? 'undated');
      continue;
    }
    const workType = frame.workTypes.get(unit.workType);
    if (workType === undefined) {
      drop(unit, 'unknownWorkType');
      continue;
    }
    counted += 1;
    span.add(unit, on);
    const key = JSON.stringify([unit.workType, unit.kind]);
    let group = groups.get(key);
    if (group === undefined) {
      group = createGroup(unit, workType, on, frame.ratingScale);
      groups.set(key, group);
    }
    const isRecent = on > twelveMonthsBefore;
    if (unit.outcome === 'completed') {
      group.completed += 1;
      if (isRecent) group.last12Months += 1;
      if (on > threeMonthsBefore) group.last3Months += 1;
    } else {
      group.partial += 1;
    }
    if (on < group.first) group.first = on;
    if (on > group.last) group.last = on;
    group.hours.add(unit);
    group.clients.add(unit.client, unit.clientCategory);
    addRating(group, unit, isRecent, ledger);
    addReview(group, unit, on, ledger);
  }

  const coverage = coverageOf(frame, rowsSeen, seenMonths, duplicates);
  const records = [...groups.values()]
    .toSorted((a, b) => b.completed - a.completed || b.partial - a.partial)
    .map((group) => recordOf(group, frame, coverage));
  return { records, units: found, counted, ...span.ends() };
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

function createGroup(unit: WorkUnit, workType: WorkType, on: CalendarDate, scale: RatingScale | undefined): Group {
  return {
    workType,
    kind: unit.kind,
    hours: createHoursTally(),
    clients: createClientTally(),
    ratings: scale === undefined ? undefined : createRatingTally(scale),
    reviews: [],
    completed: 0,
    partial: 0,
    last3Months: 0,
    last12Months: 0,
    first: on,
    last: on,
    reviewsTotal: 0,
    origin: unit.origin,
  };
}

function addRating(group: Group, { rating, origin }: WorkUnit, isRecent: boolean, ledger: Ledger): void {
  if (rating === undefined) return;
  if (group.ratings === undefined) {
    ledger.note({
      code: 'ratingWithoutScale',
      file: origin.file,
      message: 'The ratings were left out, because their scale is not given. Declare the rating scale.',
    });
    return;
  }
  const result = group.ratings.add(rating, isRecent);
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
      message: 'The rating lies outside the scale and was left out; the work counts. Correct the rating or the scale.',
    });
  }
}

function addReview(
  group: Group,
  { review, rating, clientCategory, origin }: WorkUnit,
  on: CalendarDate,
  ledger: Ledger,
): void {
  if (review === undefined) return;
  group.reviewsTotal += 1;
  // What follows is signed: it is taken as it is or not at all. Only line ends are made the same.
  const text = review.text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  if (text.length === 0 || [...text].length > MAX_REVIEW_LENGTH || UNSIGNABLE.test(text) || !text.isWellFormed()) {
    ledger.note({
      ...origin,
      code: 'reviewUnusable',
      message: `The review cannot be signed as it is (longer than ${MAX_REVIEW_LENGTH} characters, or with invisible or steering characters) and was left out; the work counts.`,
    });
    return;
  }
  const score = rating !== undefined && group.ratings !== undefined && Number(rating) > 0 ? rating : undefined;
  group.reviews.push({
    on,
    review: {
      text,
      ...(review.lang === undefined ? {} : { lang: review.lang as LanguageTag }),
      month: review.month ?? monthOf(on),
      ...(score === undefined ? {} : { score }),
      ...(clientCategory === undefined ? {} : { clientCategory }),
    },
  });
}

function recordOf(group: Group, frame: RecordFrame, coverage: Coverage): WorkRecord {
  const { ledger, basis } = frame;
  const { origin } = group;
  // Recency is counted back from `asOf`. Only the platform's own system reaches that day; an export ends when it was made.
  const reachesAsOf = basis === 'issuerSystem';
  const { hours, missing } = group.hours.hours();
  if (missing === 'incomplete') {
    ledger.note({
      code: 'hoursIncomplete',
      file: origin.file,
      message: 'Hours were left out, because not every counted piece of work has them.',
    });
  } else if (missing === 'mixed') {
    ledger.note({
      code: 'hoursMixed',
      file: origin.file,
      message:
        'Hours were left out, because they rest on different grounds (measured, approved, billed …) and cannot be added up.',
    });
  }
  const { clients, uncounted } = group.clients.clients();
  if (uncounted) {
    ledger.note({
      code: 'clientsNotCounted',
      file: origin.file,
      message:
        'Kinds of clients were left out, because not every piece of work says which client it was for, so that clients cannot be counted.',
    });
  }
  const rating = group.ratings?.rating(reachesAsOf);
  const newest = group.reviews.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)).slice(0, MAX_REVIEWS);
  if (group.reviews.length > newest.length) {
    ledger.note({
      code: 'reviewsCapped',
      file: origin.file,
      message: `Of ${group.reviews.length} reviews, the newest ${MAX_REVIEWS} are in the record.`,
    });
  }
  return {
    type: 'WorkRecord',
    profile: 'gigcv',
    platform: frame.platform,
    workType: group.workType,
    ...(frame.workRelation === undefined ? {} : { workRelation: frame.workRelation }),
    counts: {
      unitKind: group.kind,
      completed: group.completed,
      ...(group.partial === 0 ? {} : { partial: group.partial }),
      ...(reachesAsOf ? { byRecency: { last3Months: group.last3Months, last12Months: group.last12Months } } : {}),
    },
    ...(hours === undefined ? {} : { hours }),
    ...(clients === undefined ? {} : { clients }),
    ...(rating === undefined ? {} : { ratings: [rating] }),
    ...(group.reviewsTotal === 0 ? {} : { reviewsTotal: group.reviewsTotal, reviewsOffered: group.reviews.length }),
    ...(newest.length === 0 ? {} : { reviews: newest.map(({ review }) => review) }),
    period: { first: monthOf(group.first), last: monthOf(group.last), asOf: frame.asOf },
    coverage,
    assurance: frame.assurance,
  };
}

function coverageOf(
  { basis, coverage }: RecordFrame,
  rowsSeen: number,
  months: { from?: Month; to?: Month },
  duplicates: boolean,
): Coverage {
  const warnings = [
    ...new Set([...(coverage.warnings ?? []), ...(duplicates ? (['duplicatesRemoved'] as const) : [])]),
  ];
  // What an export holds shows how far it reaches. Of the platform's own system it would only tell how much work fell through.
  const isExport = basis !== 'issuerSystem';
  return {
    complete: coverage.complete,
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
