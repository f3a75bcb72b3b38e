import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinesReading, readExportLines } from './export-lines.ts';
import { readExport } from './read-export.ts';

const HEAD = {
  $schema: 'https://w3id.org/kluscv/1.0/platform-export.schema.json',
  platform: { name: 'Voorbeeld' },
  asOf: '2025-03-31',
  zone: 'Europe/Amsterdam',
  workTypes: [{ key: 'home', label: { en: 'Cleaning' } }],
};
const unit = (id: number, over: object = {}): object => ({
  id: `u${id}`,
  kind: 'appointment',
  workType: 'home',
  outcome: 'completed',
  end: `2025-02-${String((id % 28) + 1).padStart(2, '0')}T10:00:00Z`,
  minutes: 60,
  ...over,
});

async function read(text: string, chunkSize = 64): Promise<readonly LinesReading[]> {
  const bytes = new TextEncoder().encode(text);
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += chunkSize) chunks.push(bytes.subarray(at, at + chunkSize));
  const readings: LinesReading[] = [];
  for await (const reading of readExportLines(chunks, { asOf: '2025-06-30' })) readings.push(reading);
  return readings;
}

const lines = (...values: readonly unknown[]): string =>
  values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');

describe('readExportLines', () => {
  it('gives what the document gives, whether lines are workers or pieces of work', async () => {
    const a = { ref: 'a', name: 'Amina Voorbeeld', units: [unit(1), unit(2), unit(3, { outcome: 'noShow' })] };
    const b = [unit(4), unit(5)];
    const bytes = new TextEncoder().encode(JSON.stringify({ ...HEAD, workers: [a, { ref: 'b', units: b }] }));
    const whole = await readExport([{ name: 'x.json', bytes }], { asOf: '2025-06-30' });
    const readings = await read(lines(HEAD, a, ...b.map((entry) => ({ worker: 'b', ...entry }))));
    expect(readings).toMatchObject([
      { kind: 'worker', ref: 'a', name: 'Amina Voorbeeld', dropped: [{ reason: 'noShow', row: 2 }] },
      { kind: 'worker', ref: 'b' },
      { kind: 'end', platform: 'Voorbeeld', workers: 2, rows: 5, units: 5, counted: 4, dropped: [] },
    ]);
    const records = readings.flatMap((reading) => (reading.kind === 'worker' ? reading.records : []));
    expect(whole.ok && whole.records).toEqual(records);
  });

  it('loses one line to a bad one, and says that the history is not whole', async () => {
    const [worker] = await read(
      lines(
        HEAD,
        { worker: 'a', ...unit(1) },
        '{"worker":"a",',
        { worker: 'a', ...unit(2, { tin: '1' }) },
        '',
        { worker: 'a', ...unit(3, { zone: 'Nowhere/Town' }) },
        { worker: 'a', ...unit(4) },
      ),
    );
    expect(worker).toMatchObject({
      records: [{ counts: { completed: 2 }, coverage: { complete: 'no', warnings: ['rowsSkipped'] } }],
      dropped: [
        { row: 3, reason: 'malformedRow' },
        { row: 4, reason: 'invalid' },
        { row: 6, reason: 'invalid' },
      ],
    });
  });

  it('refuses lines of a worker that do not stand together', async () => {
    const readings = await read(
      lines(HEAD, { worker: 'a', ...unit(1) }, { worker: 'b', ...unit(2) }, { worker: 'a', ...unit(3) }),
    );
    expect(readings).toMatchObject([
      { ref: 'a' },
      { ref: 'b', dropped: [{ row: 4, reason: 'contradictory' }] },
      { workers: 2 },
    ]);
  });

  it.each([
    ['nothing', '', 'export.empty'],
    ['no document first', lines({ worker: 'a', ...unit(1) }), 'export.invalid'],
    ['a bad zone', lines({ ...HEAD, zone: 'Nowhere/Town' }), 'export.invalid'],
    ['no JSON', 'hello', 'export.invalid'],
  ])('refuses %s', async (_, text, code) => {
    expect(await read(text)).toMatchObject([{ kind: 'problem', problem: { code } }]);
  });

  it('refuses a line of megabytes without holding it', async () => {
    const [worker] = await read(
      lines(HEAD, { worker: 'a', ...unit(1) }, `{"x":"${'y'.repeat(3_000_000)}"}`, { worker: 'a', ...unit(2) }),
      65_536,
    );
    expect(worker).toMatchObject({
      records: [{ counts: { completed: 2 } }],
      dropped: [{ row: 3, reason: 'malformedRow' }],
    });
  });

  it('property: where the bytes are cut changes nothing, and damage never throws', async () => {
    const text = `\uFEFF${lines(HEAD, ...Array.from({ length: 12 }, (_, index) => ({ worker: index < 6 ? 'a' : 'é', ...unit(index) })))}\r\n`;
    const whole = await read(text, 1_000_000);
    expect(whole).toHaveLength(3);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), async (size) => {
        expect(await read(text, size)).toEqual(whole);
      }),
      { numRuns: 40 },
    );
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: text.length - 1 }), fc.string({ maxLength: 5 }), async (at, put) => {
        expect((await read(text.slice(0, at) + put + text.slice(at + put.length))).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
