import { describe, expect, it } from 'vitest';
import { readExport } from '../../read/read-export.ts';
import { COLUMNS } from './export.ts';

// The columns that are read, and some of those that must never be.
const HEADER = [
  'city_id',
  ...COLUMNS,
  'request_timestamp_local',
  'is_completed',
  'original_fare_local',
  'begin_lat',
  'license_plate',
];

const trip = {
  city_id: '999',
  timezone: 'Europe/Paris',
  global_product_name: 'UberX',
  request_timestamp_utc: '2021-02-10T10:00:00.000Z',
  begintrip_timestamp_utc: '2021-02-10T10:05:00.000Z',
  dropoff_timestamp_utc: '2021-02-10T10:25:00.000Z',
  trip_duration_seconds: '1200',
  status: 'completed',
  driver_trip_number: '1',
  original_fare_local: '17.77',
  begin_lat: '48.123456',
  license_plate: 'ZZ-999-ZZ',
};

function csv(...rows: readonly Partial<Record<string, string>>[]): Uint8Array {
  const lines = rows.map((row) => HEADER.map((column) => ({ ...trip, ...row })[column] ?? '').join(';'));
  return new TextEncoder().encode([HEADER.join(';'), ...lines, ''].join('\r\n'));
}

async function read(...rows: readonly Partial<Record<string, string>>[]) {
  const reading = await readExport([{ name: 'trips.csv', bytes: csv(...rows) }], { asOf: '2025-01-31' });
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading;
}

const at = (minute: number): Partial<Record<string, string>> => ({
  request_timestamp_utc: `2021-02-10T12:${String(minute).padStart(2, '0')}:00.000Z`,
});

describe('uber-driver', () => {
  it('counts a trip in the month of its end, where it was', async () => {
    const { records, sources } = await read({
      request_timestamp_utc: '2021-02-28T23:16:48.000Z',
      begintrip_timestamp_utc: '2021-02-28T23:23:56.000Z',
      dropoff_timestamp_utc: '2021-02-28T23:42:41.000Z',
      // What the export says there is not true: it is not UTC.
      request_timestamp_local: '2021-03-01T00:16:48.000Z',
    });
    expect(records[0]?.period).toEqual({ first: '2021-03', last: '2021-03', asOf: '2025-01-31' });
    expect(sources[0]).toMatchObject({ firstStartAt: '2021-02-28T23:16:48Z', firstOn: '2021-03-01' });
  });

  it.each([
    ['completed', undefined],
    ['rider_canceled', 'cancelledByClient'],
    ['driver_canceled', 'cancelledByWorker'],
    ['unfulfilled', 'cancelledByPlatform'],
    ['failed', 'failed'],
    ['fare_split', 'outcomeUnknown'],
    ['', 'outcomeUnknown'],
    ['constructor', 'outcomeUnknown'],
  ])('status %j', async (status, reason) => {
    const { dropped } = await read({ status });
    expect(dropped.map((entry) => entry.reason)).toEqual(reason === undefined ? [] : [reason]);
  });

  it.each<[string, readonly Partial<Record<string, string>>[], object]>([
    [
      'the counter runs on',
      [{ driver_trip_number: '283' }, { ...at(1), driver_trip_number: '282' }],
      { complete: 'no', issuerCounter: 283, warnings: ['counterBeyondRows'] },
    ],
    [
      'numbers are missing',
      [{}, { ...at(1), driver_trip_number: '4' }],
      { complete: 'no', issuerCounter: 4, warnings: ['counterBeyondRows', 'gapsInNumbering'] },
    ],
    [
      'it begins with the first',
      [{}, { ...at(1), driver_trip_number: '2' }],
      { complete: 'unknown', issuerCounter: 2 },
    ],
    ['there are no numbers', [{ driver_trip_number: '' }], { complete: 'unknown' }],
    [
      'the zone is missing',
      [{ timezone: '' }],
      { complete: 'unknown', issuerCounter: 1, warnings: ['timesWithoutZone'] },
    ],
    [
      'a row is bad',
      [{}, { ...at(1), request_timestamp_utc: 'soon' }],
      { complete: 'no', issuerCounter: 1, warnings: ['rowsSkipped'] },
    ],
  ])('coverage where %s', async (_, rows, coverage) => {
    const { records } = await read(...rows);
    expect(records[0]?.coverage).toEqual({
      basis: 'workerExport',
      from: '2021-02',
      to: '2021-02',
      rowsSeen: rows.filter(({ request_timestamp_utc: requested }) => requested !== 'soon').length,
      ...coverage,
    });
  });

  it.each([
    ['timezone', 'Nowhere/Town', 'badValue'],
    ['request_timestamp_utc', '', 'missingValue'],
    ['request_timestamp_utc', '2021-02-10 10:00:00', 'badValue'],
    ['dropoff_timestamp_utc', 'x', 'badValue'],
    ['trip_duration_seconds', '-5', 'badValue'],
    ['driver_trip_number', 'one', 'badValue'],
  ])('a bad %s costs one row', async (column, value, reason) => {
    const { records, dropped } = await read(at(1), { [column]: value });
    expect(records[0]?.counts.completed).toBe(1);
    expect(dropped).toEqual([
      expect.objectContaining({ file: 'trips.csv', row: 3, reason, message: expect.stringContaining(`"${column}"`) }),
    ]);
  });

  it('counts a trip that two parts of the export hold once', async () => {
    const files = [1, 2].map((part) => ({ name: `trips-${part}.csv`, bytes: csv({}, at(part)) }));
    const reading = await readExport(files, { asOf: '2025-01-31' });
    expect(reading).toMatchObject({
      ok: true,
      records: [{ counts: { completed: 3 } }],
      dropped: [{ file: 'trips-2.csv', row: 2, reason: 'duplicate' }],
    });
  });

  it('keeps the name of products it does not know, without a classification', async () => {
    const { records } = await read({}, { ...at(1), global_product_name: 'Connect' });
    expect(records.map(({ workType }) => workType)).toEqual([
      expect.objectContaining({ mappings: [{ scheme: 'ISCO-08', code: '8322', relation: 'broad', by: 'library' }] }),
      { label: { en: 'Connect' } },
    ]);
  });

  it('hands on nothing of places, plates and fares', async () => {
    const text = JSON.stringify(
      await read({}, { ...at(1), status: 'rider_canceled' }, { trip_duration_seconds: '17.77x' }),
    );
    for (const value of ['48.123456', 'ZZ-999-ZZ', '17.77']) expect(text).not.toContain(value);
  });
});
