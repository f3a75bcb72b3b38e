import { expect, test } from 'vitest';
import { shellWord } from './shell-word.ts';

test.each([
  ['kluscv.pdf', 'kluscv.pdf'],
  ['credentials/zoë.jwt', 'credentials/zoë.jwt'],
  [String.raw`C:\cv\mine.pdf`, String.raw`C:\cv\mine.pdf`],
  ['my cv.pdf', '"my cv.pdf"'],
  ["Zoë's cv.pdf", `"Zoë's cv.pdf"`],
  ['cv (1).pdf', '"cv (1).pdf"'],
  ['a $b.pdf', "'a $b.pdf'"],
  [`it's "mine".pdf`, String.raw`'it'\''s "mine".pdf'`],
])('%s is typed as %s', (path, typed) => {
  expect(shellWord(path)).toBe(typed);
});
