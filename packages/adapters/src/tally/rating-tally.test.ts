import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRatingTally, meanOf } from './rating-tally.ts';

const stars = { kind: 'stars', min: 1, max: 5 } as const;

function rate(values: readonly string[], recent: number): ReturnType<ReturnType<typeof createRatingTally>['rating']> {
  const tally = createRatingTally(stars);
  values.forEach((value, index) => tally.add(value, index < recent));
  return tally.rating(true);
}

describe('createRatingTally', () => {
  it.each([
    [['5', '4', '4'], '4.33'],
    [['5', '5', '4'], '4.67'],
    [['5', '5', '5'], '5.0'],
    [['4.5', '4', '4.5', '5'], '4.5'],
    [['1', '1', '1', '1', '1', '1', '1', '2'], '1.13'],
  ])('the mean of %j is %s', (values, mean) => {
    expect(rate(values, 0)?.mean).toBe(mean);
  });

  it('counts how often each value was given', () => {
    expect(rate(['5', '4', '5', '4.5', '5.0'], 0)?.distribution).toEqual([
      { value: '4', count: 1 },
      { value: '4.5', count: 1 },
      { value: '5', count: 3 },
    ]);
  });

  it('gives neither mean nor distribution below three', () => {
    expect(rate(['5', '4'], 2)).toEqual({ scale: stars, count: 2, linkage: 'perUnit', ratedBy: 'client' });
    expect(rate([], 0)).toBeUndefined();
  });

  it('gives a recent mean only of three recent ones', () => {
    expect(rate(['5', '5', '4', '1'], 2)).not.toHaveProperty('last12Months');
    expect(rate(['5', '5', '4', '1'], 3)).toMatchObject({ last12Months: { mean: '4.67', count: 3 } });
  });

  it.each([
    ['0', 'none'],
    ['0.5', 'offScale'],
    ['5.01', 'offScale'],
    ['4.555', 'offScale'],
    ['five', 'offScale'],
    ['1', 'counted'],
  ])('%s is %s', (value, expected) => {
    expect(createRatingTally(stars).add(value, false)).toBe(expected);
  });

  it('counts 0 where the scale begins at 0', () => {
    expect(createRatingTally({ kind: 'percent', min: 0, max: 100 }).add('0', false)).toBe('counted');
  });

  it('property: the mean is the exact one, rounded half up', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 100, max: 500 }), { minLength: 1, maxLength: 50 }), (hundredths) => {
        const sum = hundredths.reduce((total, value) => total + value, 0);
        const exact = (BigInt(sum) * 2n + BigInt(hundredths.length)) / (2n * BigInt(hundredths.length));
        expect(Math.round(Number(meanOf(sum, hundredths.length)) * 100)).toBe(Number(exact));
        expect(meanOf(sum, hundredths.length)).toMatch(/^\d\.\d{1,2}$/);
      }),
    );
  });
});
