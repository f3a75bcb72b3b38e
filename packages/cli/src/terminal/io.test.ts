import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { filesBelow, instantOf, processIo, readInput, widthOf } from './io.ts';

test.each(['2026-01-02T03:04:05.678Z', '1999-12-31T23:59:59.999Z', '2028-02-29T00:00:00.000Z'])(
  '%s in whole seconds',
  (iso) => {
    expect(instantOf(new Date(iso))).toBe(iso.replace(/\.\d+Z$/, 'Z'));
  },
);

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kluscv-io-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

test('of a folder come its files and links to files, also broken ones, and nothing that has no end', async () => {
  const folder = newFolder();
  const inside = join(folder, 'inbox');
  mkdirSync(inside);
  writeFileSync(join(inside, 'a.pdf'), 'a');
  symlinkSync('a.pdf', join(inside, 'b.pdf'));
  symlinkSync('nowhere.pdf', join(inside, 'c.pdf'));
  symlinkSync('/dev/zero', join(inside, 'device.pdf'));
  symlinkSync('..', join(inside, 'above'));
  expect(await filesBelow(inside)).toEqual(['a.pdf', 'b.pdf', 'c.pdf'].map((name) => join(inside, name)));
});

test('what has no end is not read to it', async () => {
  await expect(readInput(processIo(), '/dev/zero')).rejects.toMatchObject({ code: 'file.too-large' });
  expect(await readInput(processIo(), '/dev/null')).toHaveLength(0);
});

test.each([
  [undefined, undefined, 80],
  [120, undefined, 100],
  [60, undefined, 60],
  [undefined, '1000', 1000],
  [120, '72', 72],
  [60, 'wide', 60],
  [60, '3', 60],
])('a terminal of %s columns, and COLUMNS %s: lines of %i', (terminal, asked, columns) => {
  expect(widthOf(terminal, asked)).toBe(columns);
});
