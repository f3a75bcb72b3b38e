import type { Rating, Review } from '../generated/model.ts';
import type { Report } from './report.ts';

/** Ratings agree with their scale and with themselves (REQ-050 to REQ-056). */
export function checkRating(rating: Rating, pointer: string, report: Report): void {
  const { scale, last3Months, last12Months, criteria = [], distribution } = rating;
  if (scale.min >= scale.max) {
    report(
      'semantics.scale.order',
      `${pointer}/scale`,
      'The lowest value of the scale must lie below the highest. Exchange or correct them.',
    );
    return;
  }
  const values: readonly (readonly [string, string | undefined])[] = [
    ['/scale/successAt', scale.successAt],
    ['/mean', rating.mean],
    ['/last3Months/mean', last3Months?.mean],
    ['/last12Months/mean', last12Months?.mean],
    ...criteria.map(({ mean }, index) => [`/criteria/${index}/mean`, mean] as const),
    ...(distribution ?? []).map(({ value }, index) => [`/distribution/${index}/value`, value] as const),
  ];
  for (const [where, value] of values) {
    if (value !== undefined && !liesIn(value, scale)) {
      report(
        'semantics.rating.outsideScale',
        `${pointer}${where}`,
        `${value} lies outside the scale (${scale.min} to ${scale.max}). Correct the value or the scale.`,
      );
    }
  }
  if (last12Months !== undefined && last12Months.count > rating.count) {
    report(
      'semantics.rating.recency',
      `${pointer}/last12Months/count`,
      'There are more recent ratings than ratings. Correct the figures.',
    );
  }
  if (last3Months !== undefined && last3Months.count > Math.min(rating.count, last12Months?.count ?? rating.count)) {
    report(
      'semantics.rating.recency',
      `${pointer}/last3Months/count`,
      'There are more ratings in three months than in the longer time around them. Correct the figures.',
    );
  }
  criteria.forEach(({ count }, index) => {
    if (count > rating.count) {
      report(
        'semantics.rating.criterion',
        `${pointer}/criteria/${index}/count`,
        'A criterion has more ratings than there are. Correct the figures.',
      );
    }
  });
  if (distribution !== undefined) checkDistribution(rating, distribution, pointer, report);
}

function checkDistribution(
  rating: Rating,
  distribution: NonNullable<Rating['distribution']>,
  pointer: string,
  report: Report,
): void {
  const seen = new Set<number>();
  distribution.forEach(({ value }, index) => {
    if (seen.has(Number(value))) {
      report(
        'semantics.rating.repeated',
        `${pointer}/distribution/${index}/value`,
        `The value ${value} occurs twice. Add the two up.`,
      );
    }
    seen.add(Number(value));
  });
  const sum = distribution.reduce((total, { count }) => total + count, 0);
  if (sum !== rating.count) {
    report(
      'semantics.rating.distribution',
      `${pointer}/distribution`,
      `The distribution adds up to ${sum}, not to ${rating.count}. Correct the figures.`,
    );
  } else if (rating.mean !== undefined && !meanFits(distribution, sum, rating.mean)) {
    report(
      'semantics.rating.mean',
      `${pointer}/mean`,
      `The mean ${rating.mean} does not follow from the distribution. Correct one of them.`,
    );
  }
}

/** Whether the stated mean is the distribution's, rounded (or cut) to the decimals that it states. */
function meanFits(distribution: NonNullable<Rating['distribution']>, count: number, mean: string): boolean {
  // In whole hundredths: values have at most two decimals, and floating point must not decide.
  const exact =
    distribution.reduce((total, { value, count: times }) => total + Math.round(Number(value) * 100) * times, 0) / count;
  const unit = 10 ** (2 - (mean.split('.')[1]?.length ?? 0));
  return Math.abs(exact - Math.round(Number(mean) * 100)) <= 0.5 * unit + 1e-6;
}

/** The score of a review belongs to a scale that the record shows (REQ-060). */
export function checkScore(review: Review, ratings: readonly Rating[], pointer: string, report: Report): void {
  const { score } = review;
  if (score === undefined || ratings.some(({ scale }) => liesIn(score, scale))) return;
  report(
    'semantics.reviews.score',
    `${pointer}/score`,
    `The score ${score} lies in the scale of no rating of this record. Add the rating with its scale, or leave the score out.`,
  );
}

function liesIn(value: string, { min, max }: Rating['scale']): boolean {
  return Number(value) >= min && Number(value) <= max;
}
