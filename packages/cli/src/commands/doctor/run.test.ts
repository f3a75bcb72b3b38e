import { expect, test } from 'vitest';
import { clockCheck, nodeCheck } from './run.ts';

test.each([
  ['24.21.0', 'right'],
  ['22.18.0', 'right'],
  ['26.0.0', 'right'],
  ['22.17.1', 'wrong'],
  ['20.20.0', 'wrong'],
])('Node %s is %s', (version, outcome) => {
  expect(nodeCheck(version).outcome).toBe(outcome);
});

test.each([
  ['Thu, 15 Jan 2026 12:00:00 GMT', ['right']],
  ['Thu, 15 Jan 2026 12:04:59 GMT', ['right']],
  ['Thu, 15 Jan 2026 12:30:00 GMT', ['wrong']],
  ['Wed, 14 Jan 2026 12:00:00 GMT', ['wrong']],
  ['no date', []],
  [undefined, []],
])('a server that says %s', (date, outcomes) => {
  expect(clockCheck(date, '2026-01-15T12:00:00Z').map(({ outcome }) => outcome)).toEqual(outcomes);
});
