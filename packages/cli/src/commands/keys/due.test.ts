import { expect, test } from 'vitest';
import { dueFrom } from './due.ts';

test.each([
  ['75%', { share: 0.75 }],
  ['100%', { share: 1 }],
  ['30d', { seconds: 30 * 86_400 }],
  ['0d', { seconds: 0 }],
  ['12h', { seconds: 12 * 3600 }],
])('%s', (text, due) => {
  expect(dueFrom(text)).toEqual(due);
});

test.each(['', '30', 'd', '-1d', '101%', '1.5d', '30 d', '1w', '1e3d'])('%j is no time', (text) => {
  expect(() => dueFrom(text)).toThrow(expect.objectContaining({ code: 'keys.expires-in' }));
});
