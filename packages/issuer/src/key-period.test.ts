import { expect, test } from 'vitest';
import { type Due, type PeriodState, stateAt } from './key-period.ts';

const DAY = 86_400;
/** From 2026-01-01, for a hundred days. */
const period = { iat: 1_767_225_600, exp: 1_767_225_600 + 100 * DAY };
const after = (days: number): string => new Date((period.iat + days * DAY) * 1000).toISOString();

test.each<[Due, number, PeriodState]>([
  [{ share: 0.75 }, 74, 'fine'],
  [{ share: 0.75 }, 75, 'due'],
  [{ seconds: 30 * DAY }, 69, 'fine'],
  [{ seconds: 30 * DAY }, 70, 'due'],
  [{ seconds: DAY / 2 }, 99, 'fine'],
  [{ seconds: DAY / 2 }, 99.5, 'due'],
  [{ seconds: 0 }, 99, 'fine'],
  [{ share: 1 }, 99, 'fine'],
  [{ share: 0.75 }, 100, 'over'],
])('%j, after %d of a hundred days: %s', (due, days, state) => {
  expect(stateAt(period, after(days), due)).toBe(state);
});

test('what is not known is not fine', () => {
  expect(stateAt({}, after(1), { seconds: DAY })).toBe('unknown');
  expect(stateAt({ exp: period.exp }, after(1), { share: 0.75 })).toBe('unknown');
  expect(stateAt({ exp: period.exp }, after(1), { seconds: DAY })).toBe('fine');
});
