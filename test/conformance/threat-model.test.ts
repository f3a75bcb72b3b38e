// A threat model that names tests is worth something only as long as the tests are there.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const rows = readFileSync(new URL('docs/threat-model.md', root), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => {
    const [, number = '', threat = '', , tests = ''] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    return { number, threat, tests };
  });

test('every threat has a row, in order', () => {
  expect(rows.map(({ number }) => Number(number))).toEqual(rows.map((_, index) => index + 1));
  expect(rows.length).toBeGreaterThan(17);
});

test.each(rows)('$number: $threat', ({ tests }) => {
  const named = [...tests.matchAll(/`([^`]+)`([^`]*)/g)];
  expect(named.length).toBeGreaterThan(0);
  for (const [, path = '', titles = ''] of named) {
    expect([path, existsSync(new URL(path, root))]).toEqual([path, true]);
    const source = readFileSync(new URL(path, root), 'utf8');
    for (const [, title = ''] of titles.matchAll(/“([^”]+)”/g)) expect(source).toContain(title);
  }
});
