import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as table from './table.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const readHeader = (text: string): table.TableShape | undefined => table.readHeader(utf8(text));

/** Rows as `[number, ...cells]`, bad ones as `[number]`. */
function rows(text: string, options?: table.RowOptions): readonly (readonly (number | string)[])[] {
  const shape = readHeader(text);
  if (shape === undefined) throw new Error('no table');
  return [...table.readRows(utf8(text), shape, options)].map((row) =>
    'bad' in row ? [row.row] : [row.row, ...shape.columns.map((column) => row.get(column))],
  );
}

describe('readHeader', () => {
  it.each([
    ['commas', 'a,b,c\n', ',', ['a', 'b', 'c']],
    ['semicolons', 'a;b,x;c\r\n', ';', ['a', 'b,x', 'c']],
    ['tabs', 'a\tb\n', '\t', ['a', 'b']],
    ['bars', 'a|b', '|', ['a', 'b']],
    ['quotes and trailing spaces', '"a ","b, c"\n', ',', ['a', 'b, c']],
  ])('finds %s', (_, text, delimiter, columns) => {
    expect(readHeader(text)).toMatchObject({ delimiter, columns });
  });

  it.each([[''], ['one column\n1\n'], ['\n\n'], ['"never closed, a']])('sees no table in %j', (text) => {
    expect(readHeader(text)).toBeUndefined();
  });

  it('names columns that occur twice, and reads the first', () => {
    expect(readHeader('a,b,a\n')?.repeated).toEqual(['a']);
    expect(rows('a,b,a\n1,2,3\n')).toEqual([[2, '1', '2', '1']]);
  });
});

describe('readRows', () => {
  it.each([
    [
      'line ends of all kinds',
      'a,b\r\n1,2\r\n3,4',
      [
        [2, '1', '2'],
        [3, '3', '4'],
      ],
    ],
    [
      'a line break inside a value, which is still one row',
      'a,b\n"x\ny",2\n3,4\n',
      [
        [2, 'x\ny', '2'],
        [3, '3', '4'],
      ],
    ],
    [
      'blank lines, which are rows in a spreadsheet',
      'a,b\n\n1,2\n,\n3,4\n',
      [
        [3, '1', '2'],
        [5, '3', '4'],
      ],
    ],
    ['empty cells too many at the end', 'a,b\n1,2,,\n', [[2, '1', '2']]],
    ['quotes in the middle of a value', 'a,b\n5" pipe,2\n', [[2, '5" pipe', '2']]],
    ['a header with stray quotes', '5" a,b\n1,2\n', [[2, '1', '2']]],
    ['a quoted quote', 'a,b\n"say ""hi""",2\n', [[2, 'say "hi"', '2']]],
  ])('reads %s', (_, text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  it.each([
    ['too few cells', 'a,b\n1,2\n3\n4,5\n', [[2, '1', '2'], [3], [4, '4', '5']]],
    ['too many cells', 'a,b\n1,2\n3,3,3\n4,5\n', [[2, '1', '2'], [3], [4, '4', '5']]],
    ['a quote that is never closed', 'a,b\n1,2\n"3,3\n4,5\n6,7\n', [[2, '1', '2'], [3], [4, '4', '5'], [5, '6', '7']]],
    ['a quote that is closed rows later', 'a,b\n"1,2\n3,4\n"5",6\n', [[2], [3, '3', '4'], [4, '5', '6']]],
    ['a bad row over several lines', 'a,b\n1,2\n"x\ny",2,3\n4,5\n', [[2, '1', '2'], [3], [4, '4', '5']]],
    ['a bad first row', 'a,b\n"\n3,4\n', [[2], [3, '3', '4']]],
    ['a bad last row', 'a,b\n1,2\n"3', [[2, '1', '2'], [3]]],
  ])('loses one row to %s', (_, text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  it('loses one row to one that is longer than any row', () => {
    const long = `"${'x'.repeat(200_000)}`;
    expect(rows(`a,b\n1,2\n${long},2\n3,4\n`)).toEqual([[2, '1', '2'], [3], [4, '3', '4']]);
  });

  it('reads tables larger than its window', () => {
    const lines = Array.from({ length: 60_000 }, (_, index) => `${index},"line\nof ${index}"`);
    const read = rows(`a,b\n${lines.join('\n')}\n`);
    expect(read).toHaveLength(60_000);
    expect(read.at(-1)).toEqual([60_001, '59999', 'line\nof 59999']);
  });

  it('reads `empty` as an empty cell', () => {
    expect(rows('a,b\nNULL,2\n', { empty: 'NULL' })).toEqual([[2, '', '2']]);
    expect(rows('a,b\nNULL,2\n')).toEqual([[2, 'NULL', '2']]);
  });

  it('gives up on what is no table', () => {
    const read = rows(`a,b\n${'"1\n'.repeat(5_000)}2,3\n`);
    expect(read).toHaveLength(1_002);
    expect(read.every((row) => row.length === 1)).toBe(true);
  });

  it('property: one row with too many cells, put anywhere, costs that row only', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', ',', '\n', ';', '1'), maxLength: 6 });
    const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 });
    const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(table, fc.nat(), fc.constantFrom('1,2,3', 'x'), (body, seed, bad) => {
        const lines = body.map(([a, b]) => `${quoted(`v${a}`)},${quoted(b)}`);
        const place = seed % (lines.length + 1);
        const damaged = ['a,b', ...lines.slice(0, place), bad, ...lines.slice(place)].join('\n');
        const expected = rows(['a,b', ...lines].join('\n')).map(([, ...cells]) => cells);
        const read = rows(damaged);
        expect(read.filter((row) => row.length > 1).map(([, ...cells]) => cells)).toEqual(expected);
        expect(read.filter((row) => row.length === 1)).toEqual([[place + 2]]);
      }),
    );
  });

  it('passes over blank lines, however many, and keeps the numbers of rows', () => {
    const bytes = new TextEncoder().encode(
      `${'\n'.repeat(200_000)}a,b\r\n1,2\r\n${'\r\n'.repeat(200_000)}3,"4${'\n'.repeat(30)}"\n5,6`,
    );
    const shape = table.readHeader(bytes);
    expect(shape).toMatchObject({ columns: ['a', 'b'], headerRow: 200_001 });
    const rows = shape === undefined ? [] : [...table.readRows(bytes, shape)];
    expect(rows.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [200_002, '1'],
      [400_003, '3'],
      [400_004, '5'],
    ]);
  });
});
