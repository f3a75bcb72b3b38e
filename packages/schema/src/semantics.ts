import type { Problem } from './errors.ts';
import type { Issuer, Rating, WorkRecord } from './generated/model.ts';

/**
 * Checks what a schema cannot: that the stated figures agree with each other.
 *
 * @param record a record that its schema accepts
 * @param issuer who signs it, if that is known: some statements are not everybody's to make
 * @returns every contradiction; empty if there is none
 */
export function semanticProblems(record: WorkRecord, issuer?: Issuer): readonly Problem[] {
  const problems: Problem[] = [];
  const report = (code: string, pointer: string, message: string): void => {
    problems.push({ code: `semantics.${code}`, pointer, message });
  };

  const { period, counts, coverage, ratings = [], reviews = [] } = record;
  const asOfMonth = period.asOf.slice(0, 7);
  if (period.first > period.last) {
    report(
      'period.order',
      '/period',
      `The first month (${period.first}) lies after the last (${period.last}). Exchange or correct them.`,
    );
  }
  if (period.last > asOfMonth) {
    report(
      'period.future',
      '/period/last',
      `The last month (${period.last}) lies after the date of the record (${period.asOf}). Correct one of them.`,
    );
  }
  if (counts.completed + (counts.partial ?? 0) === 0) {
    report('counts.none', '/counts', 'No work was completed, so there is nothing to certify. Leave this record out.');
  }

  const { byRecency } = counts;
  if (byRecency !== undefined) {
    const recency: readonly [string, number, number][] = [
      ['last3Months', byRecency.last3Months, byRecency.last12Months],
      ['last12Months', byRecency.last12Months, counts.completed],
    ];
    for (const [bucket, part, whole] of recency) {
      if (part > whole)
        report(
          'counts.recency',
          `/counts/byRecency/${bucket}`,
          `${part} is more than ${whole}, of which it is a part. Correct the figures.`,
        );
    }
  }

  if (record.hours !== undefined) {
    const months = monthsBetween(period.first, period.last);
    // Nobody works more than every minute of every month.
    if (months > 0 && record.hours.minutes > months * 31 * 24 * 60) {
      report(
        'hours.impossible',
        '/hours/minutes',
        `${record.hours.minutes} minutes do not fit into the period. Check the unit: hours are given in minutes.`,
      );
    }
  }

  ratings.forEach((rating, index) => {
    ratingProblems(rating, `/ratings/${index}`, report);
  });

  const { reviewsTotal, reviewsOffered } = record;
  if (reviewsTotal !== undefined && reviewsOffered !== undefined && reviewsOffered > reviewsTotal) {
    report(
      'reviews.offered',
      '/reviewsOffered',
      `${reviewsOffered} reviews cannot be offered out of ${reviewsTotal}. Correct the figures.`,
    );
  }
  if (reviewsOffered !== undefined && reviews.length > reviewsOffered) {
    report(
      'reviews.shown',
      '/reviews',
      `${reviews.length} reviews cannot be chosen out of ${reviewsOffered}. Correct the figures.`,
    );
  }
  reviews.forEach((review, index) => {
    if (review.month !== undefined && review.month > asOfMonth) {
      report(
        'reviews.future',
        `/reviews/${index}/month`,
        `The review (${review.month}) is younger than the record (${period.asOf}). Correct one of them.`,
      );
    }
  });

  const seen = new Set<string>();
  record.clients?.categories?.forEach(({ code }, index) => {
    if (seen.has(code))
      report(
        'clients.repeated',
        `/clients/categories/${index}`,
        `The category "${code}" occurs twice. Add the two up.`,
      );
    seen.add(code);
  });

  if (coverage.from !== undefined && coverage.to !== undefined && coverage.from > coverage.to) {
    report('coverage.order', '/coverage', 'The source ends before it begins. Exchange or correct the two months.');
  }
  if (coverage.rowsSeen !== undefined && counts.completed + (counts.partial ?? 0) > coverage.rowsSeen) {
    report(
      'coverage.rows',
      '/coverage/rowsSeen',
      `More work is counted than the source has rows (${coverage.rowsSeen}). Correct the figures.`,
    );
  }

  if (record.profile.includes('7-656-extended') || record.profile.includes('qualifiziert')) {
    if (record.requestedBySubject !== true) {
      report(
        'profile.notRequested',
        '/requestedBySubject',
        'The extended form of a certificate exists only if the worker asked for it. Set `requestedBySubject`, or use the simple form.',
      );
    }
  }
  if (record.assurance === 'issuerSigned' && coverage.basis === 'workerExport') {
    report(
      'assurance.basis',
      '/assurance',
      'A record made from a worker’s own export is not the platform’s statement. Use `importedSelfSigned`.',
    );
  }
  if (issuer?.role === 'worker' && record.assurance === 'issuerSigned') {
    report(
      'assurance.role',
      '/assurance',
      'A worker cannot sign as the platform. Use `importedSelfSigned` or `selfDeclared`.',
    );
  }
  return problems;
}

function ratingProblems(
  rating: Rating,
  pointer: string,
  report: (code: string, pointer: string, message: string) => void,
): void {
  const { scale } = rating;
  if (scale.min >= scale.max) {
    report(
      'scale.order',
      `${pointer}/scale`,
      'The worst value of the scale must lie below the best. Exchange or correct them.',
    );
    return;
  }
  const inScale = (value: string): boolean => Number(value) >= scale.min && Number(value) <= scale.max;
  const values: [string, string | undefined][] = [
    ['/mean', rating.mean],
    ['/last12Months/mean', rating.last12Months?.mean],
    ...(rating.criteria ?? []).map(({ mean }, index): [string, string] => [`/criteria/${index}/mean`, mean]),
    ...(rating.distribution ?? []).map(({ value }, index): [string, string] => [`/distribution/${index}/value`, value]),
  ];
  for (const [where, value] of values) {
    if (value !== undefined && !inScale(value)) {
      report(
        'rating.outsideScale',
        `${pointer}${where}`,
        `${value} lies outside the scale (${scale.min} to ${scale.max}). Correct the value or the scale.`,
      );
    }
  }
  if (rating.last12Months !== undefined && rating.last12Months.count > rating.count) {
    report(
      'rating.recency',
      `${pointer}/last12Months/count`,
      'There are more recent ratings than ratings. Correct the figures.',
    );
  }
  rating.criteria?.forEach(({ count }, index) => {
    if (count > rating.count)
      report(
        'rating.criterion',
        `${pointer}/criteria/${index}/count`,
        'A criterion has more ratings than there are. Correct the figures.',
      );
  });
  if (rating.distribution !== undefined) {
    const sum = rating.distribution.reduce((total, { count }) => total + count, 0);
    if (sum !== rating.count) {
      report(
        'rating.distribution',
        `${pointer}/distribution`,
        `The distribution adds up to ${sum}, not to ${rating.count}. Correct the figures.`,
      );
    } else if (rating.mean !== undefined && !meanFits(rating, rating.mean)) {
      report(
        'rating.mean',
        `${pointer}/mean`,
        `The mean ${rating.mean} does not follow from the distribution. Correct one of them.`,
      );
    }
  }
}

/** Whether the stated mean is the distribution's, rounded to the decimals that it states. */
function meanFits(rating: Rating, mean: string): boolean {
  const exact =
    (rating.distribution ?? []).reduce((total, { value, count }) => total + Number(value) * count, 0) / rating.count;
  const decimals = mean.split('.')[1]?.length ?? 0;
  return Math.abs(exact - Number(mean)) <= 0.5 * 10 ** -decimals + 1e-9;
}

function monthsBetween(first: string, last: string): number {
  return (
    (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(last.slice(5)) - Number(first.slice(5)) + 1
  );
}
