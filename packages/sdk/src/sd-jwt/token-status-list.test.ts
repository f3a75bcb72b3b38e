import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readTokenStatusList } from './index.ts';

const packed = (bytes: readonly number[]): string => deflateSync(Uint8Array.from(bytes)).toString('base64url');

test.each([
  [{ bits: 1, lst: packed([0xb9, 0xa3]) }, [1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1]],
  [{ bits: 2, lst: packed([0xc9, 0x44]) }, [1, 2, 0, 3, 0, 1, 0, 1]],
  [{ bits: 4, lst: packed([0x21]) }, [1, 2]],
  [{ bits: 8, lst: packed([7, 255]) }, [7, 255]],
])('%j', async (list, expected) => {
  const reading = await readTokenStatusList(list);
  if (!reading.ok) throw new Error(reading.error);
  const { statuses } = reading;
  expect(Array.from({ length: statuses.length }, (_, index) => statuses.at(index))).toEqual(expected);
  expect([statuses.at(-1), statuses.at(statuses.length), statuses.at(0.5)]).toEqual([undefined, undefined, undefined]);
});

test.each([
  [undefined, 'bits'],
  [{ bits: 3, lst: packed([1]) }, 'bits'],
  [{ bits: 1 }, 'not-base64url'],
  [{ bits: 1, lst: 'eNrbuRgAAhcBXQ==' }, 'not-base64url'],
  [{ bits: 1, lst: 'AAAA' }, 'not-zlib'],
  [{ bits: 1, lst: deflateSync(new Uint8Array(17 * 1024 * 1024)).toString('base64url') }, 'too-large'],
])('%# is refused: %s', async (list, error) => {
  expect(await readTokenStatusList(list)).toEqual({ ok: false, error });
});

const vectors = process.env['KLUSCV_VECTORS'];
const folder = join(vectors ?? '', 'token-status-list');

describe.skipIf(vectors === undefined)('vectors (skipped unless KLUSCV_VECTORS names their folder)', () => {
  const first = [0, 1993, 25_460, 159_495, 495_669, 554_353, 645_645, 723_232, 854_545, 934_534, 1_000_345];
  const fourth = [
    0, 1993, 35_460, 459_495, 595_669, 754_353, 845_645, 923_232, 924_445, 934_534, 1_004_534, 1_000_345, 1_030_203,
    1_030_204, 1_030_205,
  ];
  test.each<[string, readonly number[], readonly number[]]>([
    ['status_list_encoding1_long_json.md', first, first.map(() => 1)],
    ['status_list_encoding2_long_json.md', first, [1, 2, 1, 3, 1, 1, 2, 1, 1, 2, 3]],
    ['status_list_encoding4_json.md', fourth, fourth.map((_, index) => index + 1)],
  ])('%s', async (file, positions, expected) => {
    const text = readFileSync(join(folder, file), 'utf8').replaceAll(/\s/g, '');
    const reading = await readTokenStatusList(JSON.parse(text));
    if (!reading.ok) throw new Error(reading.error);
    expect(positions.map((position) => reading.statuses.at(position))).toEqual(expected);
    const all = Array.from({ length: reading.statuses.length }, (_, index) => reading.statuses.at(index) ?? 0);
    expect(all.filter((status) => status > 0)).toHaveLength(positions.length);
  });
});
