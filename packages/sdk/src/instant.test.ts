import { describe, expect, it } from 'vitest';
import { dateOf, millisecondsOf, minuteOf } from './instant.ts';

describe('millisecondsOf', () => {
  it.each([
    ['1970-01-01T00:00:00Z', 0],
    ['2025-07-01T12:00:00Z', 1_751_371_200_000],
    ['2025-07-01T12:00:00.5Z', 1_751_371_200_500],
    ['2025-07-01T12:00:00.123456789Z', 1_751_371_200_123],
    ['2016-12-31T23:59:60Z', 1_483_228_799_000],
  ])('%s is %i', (instant, milliseconds) => {
    expect(millisecondsOf(instant)).toBe(milliseconds);
  });

  it.each([
    '',
    'now',
    '2025-07-01',
    '2025-07-01T12:00:00',
    '2025-07-01T12:00:00+02:00',
    '2025-13-01T00:00:00Z',
    ' 2025-07-01T12:00:00Z',
  ])('%j is none', (instant) => {
    expect(millisecondsOf(instant)).toBeUndefined();
  });
});

describe('dateOf and minuteOf', () => {
  it('say it for people', () => {
    expect(dateOf('2025-07-01T12:34:56.7Z')).toBe('2025-07-01');
    expect(minuteOf('2025-07-01T12:34:56.7Z')).toBe('2025-07-01 12:34 UTC');
  });
});
