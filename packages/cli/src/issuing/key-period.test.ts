import { expect, test } from 'vitest';
import { dueFrom, type PeriodState, stateAt } from './key-period.ts';

const DAY = 86_400;
/** From 2026-01-01, for a hundred days. */
const period = { iat: 1_767_225_600, exp: 1_767_225_600 + 100 * DAY };
const after = (days: number): string => new Date((period.iat + days * DAY) * 1000).toISOString();

test.each<[string, number, PeriodState]>([
  ['75%', 74, 'fine'],
  ['75%', 75, 'due'],
  ['30d', 69, 'fine'],
  ['30d', 70, 'due'],
  ['12h', 99, 'fine'],
  ['12h', 99.5, 'due'],
  ['0d', 99, 'fine'],
  ['100%', 99, 'fine'],
  ['75%', 100, 'over'],
])('%s, after %d of a hundred days: %s', (due, days, state) => {
  expect(stateAt(period, after(days), dueFrom(due))).toBe(state);
});

test('what is not known is not fine', () => {
  expect(stateAt({}, after(1), dueFrom('30d'))).toBe('unknown');
  expect(stateAt({ exp: period.exp }, after(1), dueFrom('75%'))).toBe('unknown');
  expect(stateAt({ exp: period.exp }, after(1), dueFrom('30d'))).toBe('fine');
});

test.each(['', '30', 'd', '-1d', '101%', '1.5d', '30 d', '1w', '1e3d'])('%j is no time', (text) => {
  expect(() => dueFrom(text)).toThrow(expect.objectContaining({ code: 'cli.usage' }));
});
