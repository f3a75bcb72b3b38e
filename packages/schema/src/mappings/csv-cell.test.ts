import { expect, test } from 'vitest';
import { csvCell } from './csv-cell.ts';

test.each([
  ['=1+1', `"'=1+1"`],
  ['+31', `"'+31"`],
  ['＝1', `"'＝1"`],
  ['a=1', '"a=1"'],
  ['a;=1', `"a;'=1"`],
  ['a, "@b"', `"a, ""'@b"""`],
  ['a\t-1', `"a\t'-1"`],
  ['  =1', `"  '=1"`],
  ['a  =1', '"a  =1"'],
  ['', '""'],
])('%j is the cell %s', (text, expected) => {
  expect(csvCell(text)).toBe(expected);
});

test('what a spreadsheet would begin a formula with never begins a cell, in whatever way it takes the table apart', () => {
  // Every text of up to five characters that mean something, or nothing.
  let texts = [''];
  for (let length = 0; length < 5; length += 1) {
    texts = ['', ...texts.flatMap((text) => '=@;|\t "a'.split('').map((character) => text + character))];
    for (const text of texts) {
      const inside = csvCell(text).slice(1, -1).replaceAll('""', '"');
      const begins = inside.split(/[;,|\t]/).some((part) => /^[\s"]*[=@]/.test(part));
      expect([text, begins, inside.replaceAll("'", '')]).toEqual([text, false, text]);
    }
  }
});

test('a name as long as an archive can give it is no reason to wait', () => {
  expect(csvCell('\t'.repeat(1_000_000)).length).toBe(1_000_002);
});
