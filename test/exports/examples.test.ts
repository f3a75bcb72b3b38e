import { type ExportFile, type LinesReading, readExport, readExportLines } from '@kluscv/adapters';
import { validateWorkRecord } from '@kluscv/schema';
import { describe, expect, it } from 'vitest';
import { exampleExport as folder } from '../support/example-exports.ts';
import { withMacClutter, zipFile } from '../support/zip-file.ts';

const asOf = '2025-11-30';

async function read(files: readonly ExportFile[]) {
  const reading = await readExport(files, { asOf });
  if (!reading.ok) throw new Error(reading.problem.message);
  for (const record of reading.records) expect(validateWorkRecord(record)).toMatchObject({ ok: true });
  const reasons: Record<string, number> = {};
  for (const { reason } of reading.dropped) reasons[reason] = (reasons[reason] ?? 0) + 1;
  return { ...reading, reasons };
}

describe('examples/exports', () => {
  it('uber-driver-2021', async () => {
    const { records, reasons, sources } = await read(folder('uber-driver-2021'));
    expect(records).toMatchObject([
      {
        counts: { unitKind: 'trip', completed: 30 },
        hours: { minutes: 578, basis: 'measured' },
        period: { first: '2025-01', last: '2025-03' },
        coverage: { complete: 'no', rowsSeen: 34, issuerCounter: 41, warnings: ['counterBeyondRows'] },
      },
    ]);
    expect(reasons).toEqual({ cancelledByClient: 3, cancelledByWorker: 1 });
    expect(sources).toMatchObject([{ lastStartAt: '2025-02-28T23:20:30Z', lastOn: '2025-03-01' }]);
  });

  it('wolt-courier', async () => {
    const { records, reasons, sources } = await read(folder('wolt-courier'));
    expect(records).toMatchObject([
      { counts: { unitKind: 'delivery', completed: 25 }, period: { first: '2024-03', last: '2024-07' } },
    ]);
    expect(reasons).toEqual({ outcomeUnknown: 1 });
    expect(sources).toMatchObject([{ rows: 52, units: 26, counted: 25 }]);
  });

  it('jobbing-fr-ch', async () => {
    const { records, reasons, sources } = await read(folder('jobbing-fr-ch'));
    expect(records).toMatchObject([{ counts: { completed: 2 }, hours: { minutes: 330, basis: 'billed' } }]);
    expect(reasons).toEqual({ applied: 10, cancelledByClient: 1, scheduled: 1 });
    expect(sources).toMatchObject([{ rows: 14 }]);
  });

  it('cleaning-platform', async () => {
    const { records, workers, reasons, issues } = await read(folder('cleaning-platform'));
    expect(workers).toMatchObject([
      { name: 'Amina Voorbeeld', records: [0, 1] },
      { name: 'Bram Voorbeeld', records: [2] },
    ]);
    expect(records).toMatchObject([
      {
        counts: { completed: 29, partial: 1, byRecency: { last3Months: 3, last12Months: 12 } },
        hours: { minutes: 5100, basis: 'approved' },
        ratings: [{ count: 25, mean: '4.48' }],
        reviewsTotal: 8,
        coverage: { complete: 'yes', basis: 'issuerSystem' },
      },
      { counts: { completed: 9 }, levels: [{ rank: 2 }] },
      { counts: { completed: 2 }, ratings: [{ count: 2 }] },
    ]);
    expect(records[2]?.ratings?.[0]).not.toHaveProperty('mean');
    expect(reasons).toEqual({ cancelledByClient: 2, roleSubstitute: 1, noShow: 1, scheduled: 1 });
    expect(issues).toEqual([]);
  });

  it('cleaning-platform-csv gives the same records as cleaning-platform', async () => {
    const fromJson = await read(folder('cleaning-platform'));
    const fromCsv = await read(folder('cleaning-platform-csv'));
    // A table of figures has no columns for clients and levels.
    const comparable = fromJson.records.map(({ clients: _clients, levels: _levels, ...record }) => record);
    expect(fromCsv.records).toEqual(comparable);
    expect(fromCsv.workers).toEqual(fromJson.workers);
    expect(fromCsv.reasons).toEqual(fromJson.reasons);
  });

  it('cleaning-platform-lines gives the same records as cleaning-platform', async () => {
    const [file] = folder('cleaning-platform-lines');
    const readings: LinesReading[] = [];
    for await (const reading of readExportLines([file?.bytes ?? new Uint8Array()], { asOf })) readings.push(reading);
    const workers = readings.filter((reading) => reading.kind === 'worker');
    const { records, reasons } = await read(folder('cleaning-platform'));
    expect(workers.flatMap((worker) => worker.records)).toEqual(records);
    expect(workers.flatMap((worker) => worker.dropped)).toHaveLength(Object.values(reasons).reduce((a, b) => a + b));
  });

  it('uber-rider-2025', async () => {
    expect(await readExport(folder('uber-rider-2025'), { asOf })).toMatchObject({
      ok: false,
      problem: { code: 'export.consumer' },
    });
  });

  it.each(['uber-driver-2021', 'wolt-courier', 'jobbing-fr-ch', 'cleaning-platform', 'cleaning-platform-csv'])(
    '%s reads the same out of a ZIP as macOS makes it',
    async (name) => {
      const files = folder(name);
      const entries = files.map(({ name: path, bytes }) => ({ name: path, content: bytes }));
      const zipped = await read([{ name: 'export.zip', bytes: zipFile(withMacClutter(entries)) }]);
      const plain = await read(files);
      expect(zipped.records).toEqual(plain.records);
      expect(zipped.reasons).toEqual(plain.reasons);
      expect(zipped.sources[0]?.files).toEqual(plain.sources[0]?.files.map((file) => `export.zip/${file}`));
    },
  );

  it('hands on nothing of places, amounts and restrictions', async () => {
    // The names of files that were not read are told; what is in them is not.
    const { records, dropped, workers, sources } = await read(folder('uber-driver-2021'));
    const text = JSON.stringify({ records, dropped, workers, sources });
    for (const value of ['0.0011', '7.48', 'consecutiveReject', 'estriction', '0.26'])
      expect(text).not.toContain(value);
  });
});
