import { describe, expect, test } from 'vitest';
import { EXIT, exitFor, worst } from './exit.ts';

test.each([
  ['verified', 0],
  ['conditional', 4],
  ['indeterminate', 3],
  ['rejected', 1],
] as const)('%s ends with %i', (verdict, code) => {
  expect(exitFor(verdict)).toBe(code);
});

describe('of several answers the one to look at first decides', () => {
  test.each([
    [[0, 0], 0],
    [[0, 3], 3],
    [[3, 4], 4],
    [[4, 5], 5],
    [[5, 1, 0], 1],
  ] as const)('%j → %i', (codes, expected) => {
    expect(worst(codes)).toBe(expected);
  });

  test('success never hides anything else', () => {
    for (const code of [EXIT.rejected, EXIT.indeterminate, EXIT.genuine, EXIT.noCredential])
      expect(worst([EXIT.ok, code])).toBe(code);
  });
});
