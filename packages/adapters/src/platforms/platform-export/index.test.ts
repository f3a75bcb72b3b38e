import { describe, expect, it } from 'vitest';
import { readExport } from '../../read/read-export.ts';

const unit = {
  id: 'u1',
  kind: 'appointment',
  workType: 'home',
  outcome: 'completed',
  end: '2025-02-10T10:00:00Z',
  minutes: 60,
};
const record = {
  workType: 'home',
  counts: { unitKind: 'appointment', completed: 12 },
  period: { first: '2024-01', last: '2025-01' },
};
const head = {
  $schema: 'https://w3id.org/kluscv/1.0/platform-export.schema.json',
  platform: { name: 'Voorbeeld' },
  asOf: '2025-02-28',
  workTypes: [
    { key: 'home', label: { en: 'Cleaning' } },
    { key: 'garden', label: { en: 'Gardening' } },
  ],
};

async function read(document: unknown, asOf = '2025-03-31') {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  return readExport([{ name: 'export.json', bytes: new TextEncoder().encode(text) }], { asOf });
}

async function readWorkers(...workers: readonly unknown[]) {
  const reading = await read({ ...head, workers });
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading;
}

describe('platform-export', () => {
  it('makes records of units and of figures', async () => {
    const { records, workers, dropped, sources } = await readWorkers(
      {
        ref: 'a',
        name: 'Amina Voorbeeld',
        workRelation: 'selfEmployed',
        units: [unit],
        records: [{ ...record, workType: 'garden', workRelation: 'employee' }],
      },
      { ref: 'b', records: [{ ...record, complete: 'no' }] },
    );
    expect(workers).toEqual([
      { ref: 'a', name: 'Amina Voorbeeld', records: [0, 1] },
      { ref: 'b', records: [2] },
    ]);
    expect(records).toMatchObject([
      {
        workType: { label: { en: 'Cleaning' } },
        workRelation: 'selfEmployed',
        counts: { completed: 1 },
        hours: { minutes: 60, basis: 'approved' },
        period: { asOf: '2025-02-28' },
        coverage: { complete: 'yes', basis: 'issuerSystem' },
        assurance: 'issuerSigned',
      },
      { workType: { label: { en: 'Gardening' } }, workRelation: 'employee', counts: { completed: 12 } },
      { counts: { completed: 12 }, coverage: { complete: 'no' } },
    ]);
    expect(records[2]).not.toHaveProperty('workRelation');
    expect(dropped).toEqual([]);
    expect(sources).toMatchObject([{ rows: 3, units: 1, counted: 1 }]);
  });

  it.each([
    ['/workers/0/units/1/outcome', { ref: 'a', units: [unit, { ...unit, id: 'u2', outcome: 'done' }] }],
    ['/workers/0/units/1', { ref: 'a', units: [unit, 'u2'] }],
    ['/workers/0/units/1/zone', { ref: 'a', units: [unit, { ...unit, id: 'u2', zone: 'Nowhere/Town' }] }],
    [
      '/workers/0/records/0/counts/completed',
      {
        ref: 'a',
        units: [unit],
        records: [{ ...record, workType: 'garden', counts: { ...record.counts, completed: -1 } }],
      },
    ],
  ])('loses only what is wrong at %s', async (pointer, worker) => {
    const { records, dropped } = await readWorkers(worker, { ref: 'b', units: [{ ...unit, id: 'v' }] });
    expect(records.map(({ counts }) => counts.completed)).toEqual([1, 1]);
    expect(dropped).toMatchObject([{ file: 'export.json', pointer, reason: 'invalid' }]);
  });

  it.each([
    ['/workers/0/ref', { ref: '', units: [unit] }],
    ['/workers/0', 'a'],
    ['/workers/0/units', { ref: 'a', units: {} }],
    ['/workers/0/income', { ref: 'a', income: 3, units: [unit] }],
  ])('loses only the worker at %s', async (pointer, worker) => {
    const { workers, dropped } = await readWorkers(worker, { ref: 'b', units: [unit] });
    expect(workers).toEqual([{ ref: 'b', records: [0] }]);
    expect(dropped).toMatchObject([{ pointer, reason: 'invalid' }]);
  });

  it('says that a history with a piece missing is not whole', async () => {
    const { records } = await readWorkers({ ref: 'a', units: [unit, {}] }, { ref: 'b', units: [unit] });
    expect(records.map(({ coverage }) => coverage)).toEqual([
      { complete: 'no', basis: 'issuerSystem', warnings: ['rowsSkipped'] },
      { complete: 'yes', basis: 'issuerSystem' },
    ]);
  });

  it('drops figures that contradict each other, of an unheard type, or beside units of the same type', async () => {
    const { records, dropped } = await readWorkers({
      ref: 'a',
      units: [unit],
      records: [
        record,
        { ...record, workType: 'garden', period: { first: '2025-01', last: '2024-01' } },
        { ...record, workType: 'unheard' },
      ],
    });
    expect(records).toHaveLength(1);
    expect(dropped).toMatchObject([
      { pointer: '/workers/0/records/0', reason: 'duplicate' },
      { pointer: '/workers/0/records/1', reason: 'contradictory' },
      { pointer: '/workers/0/records/2', reason: 'unknownWorkType' },
    ]);
  });

  it('adds up entries for the same worker', async () => {
    const { workers, records } = await readWorkers(
      { ref: 'a', units: [unit] },
      { ref: 'a', units: [unit, { ...unit, id: 'u2' }] },
    );
    expect([workers.length, records[0]?.counts.completed]).toEqual([1, 2]);
  });

  it('does not sign for days to come', async () => {
    const reading = await read(
      { ...head, workers: [{ ref: 'a', units: [unit, { ...unit, id: 'u2', end: '2025-02-20T10:00:00Z' }] }] },
      '2025-02-15',
    );
    expect(reading).toMatchObject({
      records: [{ counts: { completed: 1 }, period: { asOf: '2025-02-15' } }],
      dropped: [{ reason: 'afterAsOf' }],
      issues: [{ code: 'asOfAhead' }],
    });
  });

  it.each<[string, unknown, string]>([
    ['no platform name', { ...head, platform: {}, workers: [] }, 'export.invalid'],
    ['no date', { ...head, asOf: undefined, workers: [{ ref: 'a', units: [] }] }, 'export.invalid'],
    ['an unheard zone', { ...head, zone: 'Nowhere/Town', workers: [{ ref: 'a', units: [] }] }, 'export.invalid'],
    ['workers that are no list', { ...head, workers: {} }, 'export.invalid'],
    ['an unknown member', { ...head, extra: 1, workers: [{ ref: 'a', units: [] }] }, 'export.invalid'],
    ['broken JSON', '{"platform": {"name": "x"}, "workers": [', 'export.json'],
    ['a member twice', '{"platform": {"name": "x"}, "platform": {"name": "y"}, "workers": []}', 'export.json'],
    ['depth', `{"platform": {}, "workers": ${'['.repeat(1000)}${']'.repeat(1000)}}`, 'export.json'],
  ])('refuses a document with %s', async (_, document, code) => {
    const reading = await read(document);
    expect(reading).toMatchObject({ ok: false, problem: { code, file: 'export.json' } });
  });
});
