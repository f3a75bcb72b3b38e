import { readFileSync } from 'node:fs';
import { openArchive, readExport } from '@kluscv/adapters';
import { semanticProblems, validateWorkRecord } from '@kluscv/schema';
import { describe, expect, it } from 'vitest';

const folder = process.env['KLUSCV_EXPORTS'];
const asOf = '2026-11-21';

function archive(name: string): { readonly name: string; readonly bytes: Uint8Array } {
  return { name, bytes: new Uint8Array(readFileSync(`${folder ?? ''}/${name}`)) };
}

async function read(name: string) {
  const reading = await readExport([archive(name)], { asOf });
  if (!reading.ok) throw new Error(reading.problem.message);
  for (const record of reading.records) {
    expect(validateWorkRecord(record)).toMatchObject({ ok: true });
    expect(semanticProblems(record)).toEqual([]);
  }
  const reasons: Record<string, number> = {};
  for (const { reason } of reading.dropped) reasons[reason] = (reasons[reason] ?? 0) + 1;
  return { ...reading, reasons };
}

/** Every value of the archive's tables that stands in no column that may be used, and is specific enough to look for. */
async function forbiddenValues(
  name: string,
  delimiter: string,
  allowed: readonly string[],
): Promise<ReadonlySet<string>> {
  const opened = await openArchive(archive(name));
  if (!opened.ok) throw new Error(opened.problem.message);
  const found = new Set<string>();
  const used = new Set<string>();
  for (const { name: file, bytes } of opened.files) {
    if (!file.endsWith('.csv')) continue;
    const [header = '', ...lines] = new TextDecoder().decode(bytes).split(/\r?\n/);
    const columns = header.split(delimiter).map((column) => column.replaceAll('"', '').trim());
    for (const line of lines) {
      line.split(delimiter).forEach((cell, index) => {
        const value = cell.replaceAll('"', '').trim();
        (allowed.includes(columns[index] ?? '') ? used : found).add(value);
      });
    }
  }
  const isSpecific = (value: string): boolean =>
    value.length >= 5 && !/^(true|false|completed|\d{4}-\d{2}-\d{2})$/i.test(value);
  return new Set([...found].filter((value) => isSpecific(value) && !used.has(value)));
}

describe.skipIf(folder === undefined)('real exports (skipped unless KLUSCV_EXPORTS names their folder)', () => {
  it('Uber driver, Paris 2021', async () => {
    const { adapter, records, reasons, sources, issues } = await read('uber-driver-paris-2021.zip');
    expect(adapter).toBe('uber-driver');
    expect(records).toMatchObject([
      {
        platform: { name: 'Uber' },
        counts: { unitKind: 'trip', completed: 243 },
        // 304,837 seconds on trips.
        hours: { minutes: 5081, basis: 'measured' },
        period: { first: '2021-02', last: '2021-03', asOf },
        coverage: {
          complete: 'no',
          basis: 'workerExport',
          rowsSeen: 262,
          issuerCounter: 283,
          warnings: ['counterBeyondRows'],
        },
        assurance: 'importedSelfSigned',
      },
    ]);
    expect(reasons).toEqual({ cancelledByClient: 19 });
    expect(sources).toMatchObject([
      {
        rows: 262,
        units: 262,
        counted: 243,
        firstStartAt: '2021-02-01T10:06:02Z',
        lastStartAt: '2021-02-28T23:16:48Z',
        firstOn: '2021-02-01',
        lastOn: '2021-03-01',
      },
    ]);
    expect(issues.map(({ code }) => code).filter((code) => code !== 'fileNotRead')).toEqual(['counterBeyondRows']);
    expect(issues.find(({ code }) => code === 'counterBeyondRows')?.message).toContain('from 41 to 283');
  });

  it('Wolt courier', async () => {
    const { records, reasons, sources } = await read('wolt-courier.zip');
    // 814 rows are 407 deliveries, of which five were never completed.
    expect(sources).toMatchObject([{ adapter: 'wolt-courier', rows: 814, units: 407, counted: 402 }]);
    expect(records).toMatchObject([
      {
        counts: { unitKind: 'delivery', completed: 402 },
        period: { first: '2020-04', last: '2021-02' },
        coverage: { complete: 'unknown', rowsSeen: 407, warnings: ['timesWithoutZone'] },
      },
    ]);
    expect(records[0]).not.toHaveProperty('hours');
    expect(reasons).toEqual({ outcomeUnknown: 5 });
  });

  it('jobbing platform', async () => {
    const { records, reasons, sources } = await read('jobbing-fr-ch.zip');
    expect(sources).toMatchObject([{ adapter: 'jobbing-csv', rows: 114, counted: 1 }]);
    expect(records).toMatchObject([
      {
        workType: { label: { fr: 'Ménage à domicile' } },
        counts: { completed: 1 },
        hours: { minutes: 60, basis: 'billed' },
        period: { first: '2024-07', last: '2024-07' },
      },
    ]);
    expect(reasons).toEqual({ applied: 110, cancelledByClient: 2, scheduled: 1 });
  });

  it.each([
    [
      'uber-driver-paris-2021.zip',
      ';',
      [
        'timezone',
        'global_product_name',
        'request_timestamp_utc',
        'begintrip_timestamp_utc',
        'dropoff_timestamp_utc',
        'trip_duration_seconds',
        'status',
        'driver_trip_number',
      ],
      3000,
    ],
    ['jobbing-fr-ch.zip', ',', ['id', 'category', 'subcategory', 'skill', 'date', 'state'], 500],
  ])('%s: nothing of places, plates, amounts and restrictions comes out', async (name, delimiter, allowed, atLeast) => {
    const text = JSON.stringify(await read(name));
    const forbidden = await forbiddenValues(name, delimiter, allowed);
    expect(forbidden.size).toBeGreaterThan(atLeast);
    expect([...forbidden].filter((value) => text.includes(value))).toEqual([]);
  });
});
