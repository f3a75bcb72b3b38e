import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Io } from '../../terminal/io.ts';
import { adaptersNew } from './new.ts';
import { adaptersTest } from './test.ts';
import { adaptersList, adaptersRequest, adaptersShow } from './run.ts';
import { readExportFrom } from '../import/run.ts';

let folder = '';
let out = '';
let talk = '';
const io: Io = {
  stdout: (text) => {
    out += String(text);
  },
  stderr: (text) => {
    talk += text;
  },
  readStdin: () => Promise.resolve(new Uint8Array()),
  env: {},
  color: false,
  width: 80,
  now: () => '2025-06-30T00:00:00Z',
};

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'kluscv-adapters-')), 'tidy-home');
  out = '';
  talk = '';
});
afterEach(() => {
  rmSync(join(folder, '..'), { recursive: true });
});

function change(file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

describe('kluscv adapters new and test', () => {
  it('begins with an adapter that holds', async () => {
    expect(await adaptersNew(io, 'tidy-home', { out: folder })).toBe(0);
    expect(await adaptersTest(io, folder, {})).toBe(0);
    expect(out).not.toContain('✗');
    expect(talk).toContain('10 trials: 10 right');
    const { records, adapter } = await readExportFrom(io, [join(folder, 'fixtures/first/export.csv')], {
      adapter: join(folder, 'adapter.js'),
    });
    expect(adapter).toBe('tidy-home');
    expect(records).toMatchObject([{ counts: { completed: 2 }, assurance: 'importedSelfSigned' }]);
  });

  it.each([
    ['a column that is not there', 'adapter.js', "'Job', 'State'", "'Joob', 'State'", 'is recognized'],
    [
      'a row that is left out',
      'fixtures/first/export.csv',
      '2025-03-03 11:30',
      'noon',
      'For example export.csv, row 2: Column "End"',
    ],
    ['an address in the record', 'adapter.js', "row.get('Service')", "row.get('Address')", 'hands on nothing'],
    ['work without identifier', 'adapter.js', "id: row.get('Job'),", '', 'counts nothing twice'],
    [
      'an exception',
      'adapter.js',
      'const end =',
      "if (!/^J/.test(row.get('Job'))) throw new Error('oh');\n    const end =",
      'oh. Return { unreadable',
    ],
  ])('finds %s', async (_, file, from, to, found) => {
    await adaptersNew(io, 'tidy-home', { out: folder });
    change(file, from, to);
    expect(await adaptersTest(io, folder, {})).toBe(1);
    expect(out).toContain(found);
  });

  it('does not overwrite, and takes no name that is none', async () => {
    await adaptersNew(io, 'tidy-home', { out: folder });
    await expect(adaptersNew(io, 'tidy-home', { out: folder })).rejects.toMatchObject({ code: 'file.exists' });
    await expect(adaptersNew(io, '../up', {})).rejects.toMatchObject({ code: 'adapters.id-unfit' });
  });

  it('says what is wrong with a module', async () => {
    await adaptersNew(io, 'tidy-home', { out: folder });
    change('adapter.js', 'export const adapter', 'export const other');
    await expect(adaptersTest(io, folder, {})).rejects.toMatchObject({ code: 'adapters.unusable' });
  });
});

describe('kluscv adapters list, show and request', () => {
  it('lists and shows', async () => {
    await adaptersList(io, {});
    expect(out).toContain('uber-eats-courier');
    await adaptersShow(io, 'wolt-courier', {});
    expect(out).toMatch(/hours +— \(this source cannot say\)/);
    await expect(adaptersShow(io, 'nobody', {})).rejects.toMatchObject({ code: 'adapters.unknown' });
  });

  it.each([
    ['nl', 'artikelen 15 en 20 AVG', 'één maand'],
    ['en', 'Articles 15 and 20 GDPR', 'one month'],
    ['de', 'Artikel 15 und 20 DSGVO', 'eines Monats'],
    ['fr', 'articles 15 et 20 du RGPD', 'un mois'],
  ] as const)('writes a request in %s that names files and fields', async (lang, law, term) => {
    await adaptersRequest(io, 'uber', { lang });
    for (const text of [law, term, 'Driver Lifetime Trips', 'dropoff_timestamp_utc', 'Courier Lifetime Trip Data'])
      expect(out).toContain(text);
  });

  it('asks a platform that is not known in general words', async () => {
    await adaptersRequest(io, 'Onbekend Platform', { lang: 'nl' });
    expect(out).toContain('Onbekend Platform');
    expect(out).toContain('van elke klus');
    expect(talk).toContain('not known here');
  });
});
