import type { Issuer, WorkRecord } from '../generated/model.ts';
import { placeIn } from '../json/json-pointer.ts';
import { checkProfile } from './profiles.ts';
import { checkRating, checkScore } from './ratings.ts';
import type { Report } from './report.ts';
import { checkCourse, checkStatements } from './statements.ts';
import { checkTexts } from './texts.ts';

/** Every rule for a work record that no schema can express. */
export function checkRecord(record: WorkRecord, issuer: Issuer | undefined, report: Report): void {
  const asOfMonth = record.period.asOf.slice(0, 7);
  checkPeriod(record, asOfMonth, report);
  checkCounts(record, report);
  checkClients(record, report);
  record.ratings?.forEach((rating, index) => {
    checkRating(rating, `/ratings/${index}`, report);
  });
  checkReviews(record, asOfMonth, report);
  checkCourse(record, asOfMonth, report);
  checkStatements(record, asOfMonth, '', report);
  checkSource(record, issuer, report);
  checkProfile(record, report);
  for (const [name, { critical }] of Object.entries(record.extensions ?? {})) {
    if (critical === true) {
      report(
        'semantics.extension.critical',
        placeIn('/extensions', name),
        'Whoever defined this extension says that nobody may rely on the record without understanding it. Use a program that knows it.',
      );
    }
  }
  checkTexts(record, '', report);
}

function checkPeriod({ period }: WorkRecord, asOfMonth: string, report: Report): void {
  if (period.first > period.last) {
    report(
      'semantics.period.order',
      '/period',
      `The first month (${period.first}) lies after the last (${period.last}). Exchange or correct them.`,
    );
  }
  if (period.last > asOfMonth) {
    report(
      'semantics.period.future',
      '/period/last',
      `The last month (${period.last}) lies after the date of the record (${period.asOf}). Correct one of them.`,
    );
  }
}

function checkCounts({ counts, hours, period }: WorkRecord, report: Report): void {
  if (counts.completed + (counts.partial ?? 0) === 0) {
    report(
      'semantics.counts.none',
      '/counts',
      'No work was completed, so there is nothing to certify. Leave this record out.',
    );
  }
  const { byRecency } = counts;
  if (byRecency !== undefined) {
    const recency: readonly (readonly [string, number, number])[] = [
      ['last3Months', byRecency.last3Months, byRecency.last12Months],
      ['last12Months', byRecency.last12Months, counts.completed],
    ];
    for (const [bucket, part, whole] of recency) {
      if (part > whole)
        report(
          'semantics.counts.recency',
          `/counts/byRecency/${bucket}`,
          `${part} is more than ${whole}, of which it is a part. Correct the figures.`,
        );
    }
  }
  const months = monthsBetween(period.first, period.last);
  // Nobody works more than every minute of every month.
  if (hours !== undefined && months > 0 && hours.minutes > months * 31 * 24 * 60) {
    report(
      'semantics.hours.impossible',
      '/hours/minutes',
      `${hours.minutes} minutes do not fit into the period. Check the unit: hours are given in minutes.`,
    );
  }
}

function checkClients({ clients }: WorkRecord, report: Report): void {
  const seen = new Set<string>();
  clients?.categories?.forEach(({ code, band }, index) => {
    const pointer = `/clients/categories/${index}`;
    if (seen.has(code))
      report('semantics.clients.repeated', pointer, `The category "${code}" occurs twice. Add the two up.`);
    if (code !== 'other' && band === '1-2') {
      report(
        'semantics.clients.few',
        pointer,
        `With so few clients of the category "${code}", one could be told from it. Report them as "other".`,
      );
    }
    seen.add(code);
  });
}

function checkReviews(record: WorkRecord, asOfMonth: string, report: Report): void {
  const { reviewsTotal, reviewsOffered, reviews = [] } = record;
  if (reviewsTotal !== undefined && reviewsOffered !== undefined && reviewsOffered > reviewsTotal) {
    report(
      'semantics.reviews.offered',
      '/reviewsOffered',
      `${reviewsOffered} reviews cannot be offered out of ${reviewsTotal}. Correct the figures.`,
    );
  }
  if (reviewsOffered !== undefined && reviews.length > reviewsOffered) {
    report(
      'semantics.reviews.shown',
      '/reviews',
      `${reviews.length} reviews cannot be chosen out of ${reviewsOffered}. Correct the figures.`,
    );
  }
  reviews.forEach((review, index) => {
    const pointer = `/reviews/${index}`;
    if (review.month !== undefined && review.month > asOfMonth) {
      report(
        'semantics.reviews.future',
        `${pointer}/month`,
        `The review (${review.month}) is younger than the record (${record.period.asOf}). Correct one of them.`,
      );
    }
    checkScore(review, record.ratings ?? [], pointer, report);
  });
}

function checkSource({ counts, coverage, assurance }: WorkRecord, issuer: Issuer | undefined, report: Report): void {
  if (coverage.from !== undefined && coverage.to !== undefined && coverage.from > coverage.to) {
    report(
      'semantics.coverage.order',
      '/coverage',
      'The source ends before it begins. Exchange or correct the two months.',
    );
  }
  if (coverage.rowsSeen !== undefined && counts.completed + (counts.partial ?? 0) > coverage.rowsSeen) {
    report(
      'semantics.coverage.rows',
      '/coverage/rowsSeen',
      `More work is counted than the source has rows (${coverage.rowsSeen}). Correct the figures.`,
    );
  }
  if (assurance === 'issuerSigned' && coverage.basis === 'workerExport') {
    report(
      'semantics.assurance.basis',
      '/assurance',
      'A record made from a worker’s own export is not the platform’s statement. Use `importedSelfSigned`.',
    );
  }
  if (issuer?.role === 'worker' && assurance === 'issuerSigned') {
    report(
      'semantics.assurance.role',
      '/assurance',
      'A worker cannot sign as the platform. Use `importedSelfSigned` or `selfDeclared`.',
    );
  }
}

function monthsBetween(first: string, last: string): number {
  return (
    (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(last.slice(5)) - Number(first.slice(5)) + 1
  );
}
