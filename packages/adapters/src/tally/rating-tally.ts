import type { Decimal, Rating, RatingScale, RecentRating } from '@kluscv/schema';

/** Below this many, a mean says more about one client than about the work. */
export const MIN_RATINGS_FOR_MEAN = 3;

const DECIMAL = /^(0|[1-9]\d{0,5})(?:\.(\d{1,2}))?$/;
const MAX_VALUES = 101;

/** Adds up ratings on one scale, exactly: in hundredths, never in binary fractions. */
export interface RatingTally {
  /** Counts one rating; says whether it could. `0` on a scale that begins above 0 means that nobody rated. */
  add(value: Decimal, isRecent: boolean): 'counted' | 'none' | 'offScale';
  /** What the ratings come to, or nothing if there is none. */
  rating(withRecent: boolean): Rating | undefined;
}

/** An empty tally for one scale. */
export function createRatingTally(scale: RatingScale): RatingTally {
  const counts = new Map<number, number>();
  let sum = 0;
  let count = 0;
  let recentSum = 0;
  let recentCount = 0;
  return {
    add: (value, isRecent) => {
      const hundredths = hundredthsOf(value);
      if (hundredths === 0 && scale.min > 0) return 'none';
      if (hundredths === undefined || hundredths < scale.min * 100 || hundredths > scale.max * 100) return 'offScale';
      counts.set(hundredths, (counts.get(hundredths) ?? 0) + 1);
      sum += hundredths;
      count += 1;
      if (isRecent) {
        recentSum += hundredths;
        recentCount += 1;
      }
      return 'counted';
    },
    rating: (withRecent) => {
      if (count === 0) return undefined;
      const enough = count >= MIN_RATINGS_FOR_MEAN;
      const distribution = [...counts]
        .toSorted(([a], [b]) => a - b)
        .map(([value, times]) => ({ value: shortest(value), count: times }));
      const last12Months: RecentRating | undefined =
        withRecent && recentCount >= MIN_RATINGS_FOR_MEAN
          ? { mean: meanOf(recentSum, recentCount), count: recentCount }
          : undefined;
      return {
        scale,
        count,
        ...(enough ? { mean: meanOf(sum, count) } : {}),
        ...(enough && distribution.length <= MAX_VALUES ? { distribution } : {}),
        ...(last12Months === undefined ? {} : { last12Months }),
        linkage: 'perUnit',
        ratedBy: 'client',
      };
    },
  };
}

/** A mean of hundredths, rounded half up to two decimals and written with one or two. */
export function meanOf(sum: number, count: number): Decimal {
  const hundredths = Math.floor((2 * sum + count) / (2 * count));
  const whole = Math.floor(hundredths / 100);
  const rest = String(hundredths % 100).padStart(2, '0');
  return `${whole}.${rest.endsWith('0') ? rest[0] : rest}`;
}

function hundredthsOf(value: Decimal): number | undefined {
  const [, whole, fraction = ''] = DECIMAL.exec(value) ?? [];
  return whole === undefined ? undefined : Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
}

function shortest(hundredths: number): Decimal {
  const whole = Math.floor(hundredths / 100);
  const fraction = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return fraction === '' ? `${whole}` : `${whole}.${fraction}`;
}
