import { KlusError } from '@kluscv/schema';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportFile } from '../adapter.ts';
import { ERRORS } from '../errors.ts';
import { COLUMNS as UBER } from '../platforms/uber-driver/export.ts';
import { COLUMNS as WOLT } from '../platforms/wolt-courier/export.ts';
import { type ExportReading, readExport } from './read-export.ts';
import { ADAPTERS } from '../registry.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const asOf = '2025-01-31';

async function read(
  ...files: readonly (readonly [name: string, content: string | Uint8Array])[]
): Promise<ExportReading> {
  const given = files.map(
    ([name, content]): ExportFile => ({ name, bytes: typeof content === 'string' ? encode(content) : content }),
  );
  return readExport(given, { asOf });
}

async function zip(entries: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, bytes] of Object.entries(entries)) await writer.add(name, new Uint8ArrayReader(bytes));
  return writer.close();
}

const UBER_TABLE = `${UBER.join(';')}\nEurope/Paris;UberX;2021-02-10T10:00:00.000Z;2021-02-10T10:05:00.000Z;2021-02-10T10:25:00.000Z;1200;completed;1\n`;
const WOLT_TABLE = `"Task creation time ","Task completion time","Is pickup task"\n"2020-04-24 16:00:00","2020-04-24 16:10:00",TRUE\n"2020-04-24 16:00:00","2020-04-24 16:20:00",FALSE\n`;
const RIDER_TABLE =
  'City,Product Type,Trip or Order Status,Request Time,Begin Trip Time,Begin Trip Lat,Begin Trip Lng,Begin Trip Address,Dropoff Time,Dropoff Lat,Dropoff Lng,Dropoff Address,Distance (miles),Fare Amount,Fare Currency\nExampleville,UberX,COMPLETED,,,,,,,,,,,,\n';

describe('readExport: what it is', () => {
  it.each<[string, readonly (readonly [string, string | Uint8Array])[], string]>([
    ['nothing', [], 'export.empty'],
    ['an empty file', [['02 - Driver Lifetime Trips.csv', '']], 'export.empty'],
    ['a text', [['courier_tasks.csv', 'Hello\nworld\n']], 'export.unrecognized'],
    ['a picture', [['x.csv', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])]], 'export.form'],
    ['a table of something else', [['x.csv', 'a,b\n1,2\n']], 'export.unrecognized'],
    ['JSON of something else', [['x.json', '{"a":1}']], 'export.unrecognized'],
    ['a JSON list', [['x.json', '[1]']], 'export.unrecognized'],
    ['broken JSON', [['x.json', '{"a":']], 'export.json'],
    ['JSON that is not UTF-8', [['x.json', Uint8Array.from([0x7b, 0x22, 0xe9, 0x22, 0x7d])]], 'export.json'],
    ["a rider's export", [['Rider/trips_data.csv', RIDER_TABLE]], 'export.consumer'],
    [
      'two exports',
      [
        ['a.csv', UBER_TABLE],
        ['b.csv', WOLT_TABLE],
      ],
      'export.ambiguous',
    ],
    [
      'two documents',
      [
        ['a.json', '{"platform":{},"workers":[]}'],
        ['b.json', '{"platform":{},"workers":[]}'],
      ],
      'export.ambiguous',
    ],
    ['a damaged archive', [['a.zip', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3])]], 'export.archive-damaged'],
  ])('%s', async (_, files, code) => {
    const reading = await read(...files);
    expect(reading).toMatchObject({ ok: false, problem: { code } });
    if (!reading.ok) expect(reading.problem.message).toMatch(/^[A-Z"].*[.)]$/s);
  });

  it('goes by columns, not by names', async () => {
    expect(await read(['holiday.txt', UBER_TABLE])).toMatchObject({ ok: true, adapter: 'uber-driver' });
    expect(await read(['02 - Driver Lifetime Trips.csv', WOLT_TABLE])).toMatchObject({
      ok: true,
      adapter: 'wolt-courier',
    });
  });

  it("reads the driver's part of an export that has a rider's part too", async () => {
    const bytes = await zip({ 'Rider/trips_data.csv': encode(RIDER_TABLE), 'Driver/trips.csv': encode(UBER_TABLE) });
    expect(await read(['Uber Data.zip', bytes])).toMatchObject({
      ok: true,
      sources: [{ files: ['Uber Data.zip/Driver/trips.csv'] }],
    });
  });

  it('says what it saw, without what could do harm', async () => {
    const reading = await read(['x.csv', '\u001b[31mred\u202E,b\n1,2\n']);
    expect(reading).toMatchObject({ problem: { message: expect.stringContaining('"[31mred", "b"') as unknown } });
  });

  it('says that archives inside an archive are not opened', async () => {
    const inner = await zip({ 'trips.csv': encode(UBER_TABLE) });
    expect(await read(['outer.zip', await zip({ 'inner.zip': inner })])).toMatchObject({
      ok: false,
      problem: { code: 'export.archive-nested', file: 'outer.zip/inner.zip' },
    });
    expect(await read(['outer.zip', await zip({ 'inner.zip': inner, 'trips.csv': encode(UBER_TABLE) })])).toMatchObject(
      { ok: true, issues: [{ code: 'archiveIgnored' }] },
    );
  });

  it('uses the adapter that is asked for', async () => {
    const files = [
      { name: 'a.csv', bytes: encode(UBER_TABLE) },
      { name: 'b.csv', bytes: encode(WOLT_TABLE) },
    ];
    expect(await readExport(files, { asOf, adapter: 'wolt-courier' })).toMatchObject({
      ok: true,
      adapter: 'wolt-courier',
      sources: [{ files: ['b.csv'] }],
    });
    expect(await readExport(files.slice(0, 1), { asOf, adapter: 'wolt-courier' })).toMatchObject({
      ok: false,
      problem: { code: 'export.unrecognized' },
    });
  });

  it('explains why there is nothing to certify', async () => {
    const reading = await read(['a.csv', UBER_TABLE.replace('completed', 'rider_canceled')]);
    expect(reading).toMatchObject({
      ok: true,
      records: [],
      workers: [{ records: [] }],
      dropped: [{ reason: 'cancelledByClient' }],
    });
    expect(reading.ok && reading.issues.map(({ code }) => code)).toContain('noCountedWork');
  });

  it('notes an encoding that was guessed', async () => {
    const bytes = encode(UBER_TABLE.replace('UberX', 'UberE'));
    bytes[bytes.lastIndexOf(0x45)] = 0xe9;
    expect(await read(['a.csv', bytes])).toMatchObject({ ok: true, issues: [{ code: 'encodingGuessed' }] });
  });
});

describe('readExport: mistakes of the caller', () => {
  it.each([
    ['adapters.as-of', { asOf: 'today' }],
    ['adapters.as-of', { asOf: '31.01.2025' }],
    ['adapters.unknown-adapter', { asOf, adapter: 'nowhere' }],
  ])('%s', async (code, options) => {
    const error: unknown = await readExport([], options).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(KlusError);
    expect(error).toMatchObject({ code });
  });
});

describe('ERRORS', () => {
  it('has words for every code', () => {
    for (const [code, entry] of Object.entries(ERRORS)) {
      expect(code).toMatch(/^(export|adapters)\.[a-z-]+$/);
      for (const text of [entry.cause, entry.remedy]) expect(text, code).toMatch(/^[A-Z`].*\.$/);
      expect(entry.title, code).not.toMatch(/\.$/);
    }
  });
});

describe('ADAPTERS', () => {
  it('has an id of its own for each', () => {
    expect(new Set(ADAPTERS.map(({ id }) => id)).size).toBe(ADAPTERS.length);
  });
});

describe('readExport: property', () => {
  const tables = [
    UBER_TABLE,
    WOLT_TABLE,
    'id,category,subcategory,skill,date,nb_hours,extra_hours,state,paid_at,postulated_at,terminated_state\n1,a,b,c,28.07.2024,1,0,PAID,2024,2024,PAID\n',
    'worker_ref,unit_id,unit_kind,work_type,outcome,date\na,1,task,x,completed,2025-01-01\n',
    '{"$schema":"https://w3id.org/kluscv/1.0/platform-export.schema.json","platform":{"name":"x"},"asOf":"2025-01-01","workTypes":[{"key":"a","label":{"en":"a"}}],"workers":[{"ref":"a","units":[{"id":"1","kind":"task","workType":"a","outcome":"completed","on":"2024-12-01"}]}]}',
  ];

  it('no bytes make it throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 3 }), async (contents) => {
        const reading = await read(...contents.map((bytes, index): [string, Uint8Array] => [`${index}`, bytes]));
        expect(typeof reading.ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });

  it('no damage to an export makes it throw', async () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...tables), damage, async (table, places) => {
        const bytes = encode(table);
        for (const [place, byte] of places) bytes[place % bytes.length] = byte;
        const reading = await readExport([{ name: 'x', bytes }], { asOf, platform: { name: 'x' } });
        expect(typeof reading.ok).toBe('boolean');
      }),
      { numRuns: 600 },
    );
  });

  it('no damage to an archive makes it throw', async () => {
    const whole = await zip({ 'a/trips.csv': encode(UBER_TABLE), 'b.csv': encode('a,b\n1,2\n'.repeat(40)) });
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(), async (places, cut) => {
        const bytes = whole.slice(0, cut % 3 === 0 ? whole.length - (cut % whole.length) : whole.length);
        for (const [place, byte] of places) if (bytes.length > 0) bytes[place % bytes.length] = byte;
        const reading = await read(['x.zip', bytes]);
        expect(typeof reading.ok).toBe('boolean');
      }),
      { numRuns: 600 },
    );
  });

  it('one bad row in a table costs one row', async () => {
    const good = (index: number): string =>
      `Europe/Paris;UberX;2021-02-10T10:00:${String(index).padStart(2, '0')}Z;;2021-02-10T11:00:00Z;60;completed;${index + 1}`;
    const bad = fc.constantFrom(
      '',
      ';',
      '"',
      '"Europe/Paris;UberX',
      'Nowhere/Town;UberX;2021-02-10T10:00:00Z;;;60;completed;1',
      'a;b;c;d;e;f;g;h',
      '\u0001;;;;;;;',
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 30 }), fc.nat(), bad, async (count, seed, row) => {
        const rows = Array.from({ length: count }, (_, index) => good(index));
        const place = seed % (count + 1);
        const reading = await read([
          'a.csv',
          [UBER.join(';'), ...rows.slice(0, place), row, ...rows.slice(place), ''].join('\r\n'),
        ]);
        expect(reading).toMatchObject({ ok: true, records: [{ counts: { completed: count } }] });
        if (!reading.ok) return;
        const blank = row === '' || row === ';';
        expect(reading.dropped.map((dropped) => dropped.row)).toEqual(blank ? [] : [place + 2]);
      }),
      { numRuns: 200 },
    );
  });

  it('knows its columns', () => {
    expect(WOLT).toContain('Task creation time');
  });
});
