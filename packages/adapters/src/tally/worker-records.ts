import { semanticProblems, validateWorkRecord, type WorkRecord } from '@kluscv/schema';
import type { Aggregate, ParsedWorker, ParseResult } from '../adapter.ts';
import { DROP_REASONS } from '../dropped.ts';
import type { Ledger } from '../ledger.ts';
import type { RecordFrame } from './record-frame.ts';
import type { Summary } from './summarize.ts';
import type { Origin } from '../work-unit.ts';

/**
 * The records of one worker: those that were added up, then the platform's own figures for other types of work. What may not be issued
 * is in the ledger.
 *
 * @param origin what to name where a record as a whole is at fault
 */
export function recordsOf(
  summary: Summary,
  { aggregates, rating }: Pick<ParsedWorker, 'aggregates' | 'rating'>,
  frame: RecordFrame,
  origin: Origin,
): readonly WorkRecord[] {
  const { ledger, workTypes } = frame;
  const records: WorkRecord[] = [];
  const keep = (record: WorkRecord, from: Origin): void => {
    if (isSound(record, from, ledger)) records.push(record);
  };
  for (const record of withRating(summary.records, rating, origin, ledger)) keep(record, origin);
  for (const { figures, origin: from } of aggregates) {
    const workType = workTypes.get(figures.workType);
    if (workType === undefined) {
      ledger.drop({ ...from, reason: 'unknownWorkType', message: DROP_REASONS.unknownWorkType });
    } else if (summary.records.some((record) => record.workType === workType)) {
      ledger.drop({
        ...from,
        reason: 'duplicate',
        message:
          'Figures and single pieces of work are given for the same type of work; the pieces of work were counted. Give only one of the two.',
      });
    } else {
      keep(recordOfFigures(figures, workType, frame), from);
    }
  }
  return records;
}

/** What all records of one worker of an export have in common. */
export function frameOf(
  worker: Pick<ParsedWorker, 'coverage' | 'workRelation'>,
  result: Omit<ParseResult, 'ok' | 'workers' | 'files' | 'rows'>,
  { calendar, ledger }: Pick<RecordFrame, 'calendar' | 'ledger'>,
): RecordFrame {
  const { platform, assurance, basis, asOf, workTypes, ratingScale, zone, identifiersAreMade } = result;
  return {
    platform,
    assurance,
    basis,
    asOf,
    workTypes,
    // It may become known only while the work is read.
    get coverage() {
      return worker.coverage;
    },
    calendar,
    ledger,
    ...(worker.workRelation === undefined ? {} : { workRelation: worker.workRelation }),
    ...(ratingScale === undefined ? {} : { ratingScale }),
    ...(zone === undefined ? {} : { zone }),
    ...(identifiersAreMade === undefined ? {} : { identifiersAreMade }),
  };
}

/** Ratings of the worker as a whole say nothing of one type of work among several. */
function withRating(
  records: readonly WorkRecord[],
  rating: ParsedWorker['rating'],
  origin: Origin,
  ledger: Ledger,
): readonly WorkRecord[] {
  const [only, another] = records;
  if (rating === undefined || only === undefined) return records;
  if (another === undefined) {
    const warnings = [...new Set([...(only.coverage.warnings ?? []), 'undatedRatings' as const])];
    return [{ ...only, ratings: [rating], coverage: { ...only.coverage, warnings } }];
  }
  ledger.note({
    ...origin,
    code: 'ratingsNotAttributable',
    message: `The ${rating.count} ratings were left out: they have no date and no trip, so nothing says to which of the ${records.length} types of work they belong.`,
  });
  return records;
}

function recordOfFigures(
  figures: Aggregate['figures'],
  workType: WorkRecord['workType'],
  frame: RecordFrame,
): WorkRecord {
  const {
    workType: _key,
    period,
    complete = frame.coverage.complete,
    workRelation = frame.workRelation,
    ...rest
  } = figures;
  return {
    type: 'WorkRecord',
    profile: 'gigcv',
    platform: frame.platform,
    workType,
    ...(workRelation === undefined ? {} : { workRelation }),
    ...rest,
    period: { ...period, asOf: frame.asOf },
    coverage:
      frame.basis === 'issuerSystem' ? { complete, basis: frame.basis } : { ...frame.coverage, basis: frame.basis },
    assurance: frame.assurance,
  };
}

/** Whether the record may be issued: it follows the schema and its figures agree with each other. */
function isSound(record: WorkRecord, origin: Origin, ledger: Ledger): boolean {
  const validation = validateWorkRecord(record);
  const [problem] = validation.ok ? semanticProblems(record) : validation.problems;
  if (problem === undefined) return true;
  ledger.drop({
    ...origin,
    reason: validation.ok ? 'contradictory' : 'invalid',
    message: `${problem.message} (${problem.pointer} of the record)`,
  });
  return false;
}
