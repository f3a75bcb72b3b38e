import { describe, expect, it } from 'vitest';
import { readExport } from '../../read/read-export.ts';

const HEADER = '"Task creation time ","Task completion time","Is pickup task","Completed with vehicle type"';

async function read(...rows: readonly string[]) {
  const bytes = new TextEncoder().encode([HEADER, ...rows, ''].join('\n'));
  const reading = await readExport([{ name: 'tasks.csv', bytes }], { asOf: '2025-01-31' });
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading;
}

const task = (created: string, completed: string, isPickup: boolean): string =>
  `"2020-04-24 ${created}","${completed === '' ? '' : `2020-04-24 ${completed}`}",${isPickup ? 'TRUE' : 'FALSE'},"BICYCLE"`;

describe('wolt-courier', () => {
  it('joins the two rows of a delivery, in any order', async () => {
    const { records, sources, issues } = await read(
      task('16:00:00.1', '16:20:00', false),
      task('17:00:00.2', '17:10:00', true),
      task('16:00:00.1', '16:10:00', true),
      task('17:00:00.2', '17:20:00', false),
    );
    expect(records).toMatchObject([
      { counts: { unitKind: 'delivery', completed: 2 }, coverage: { rowsSeen: 2, warnings: ['timesWithoutZone'] } },
    ]);
    expect(records[0]).not.toHaveProperty('hours');
    expect(sources).toMatchObject([{ rows: 4, units: 2, counted: 2, firstOn: '2020-04-24' }]);
    expect(sources[0]).not.toHaveProperty('firstStartAt');
    expect(issues.map(({ code }) => code)).toEqual(['timesWithoutZone']);
  });

  it('joins deliveries that were made at the same instant', async () => {
    const { records } = await read(
      task('16:00:00', '16:10:00', true),
      task('16:00:00', '16:11:00', true),
      task('16:00:00', '16:20:00', false),
      task('16:00:00', '16:31:00', false),
    );
    expect(records[0]?.counts.completed).toBe(2);
  });

  it.each([
    ['the drop-off was not completed', ['16:10:00', ''], 'outcomeUnknown'],
    ['the pick-up was not completed', ['', '16:20:00'], 'outcomeUnknown'],
    ['neither was', ['', ''], 'outcomeUnknown'],
  ] as const)('does not count a delivery if %s', async (_, [pickup, dropoff], reason) => {
    const { records, dropped } = await read(task('16:00:00', pickup, true), task('16:00:00', dropoff, false));
    expect(records).toEqual([]);
    expect(dropped).toMatchObject([{ row: 2, reason }]);
  });

  it('drops half a delivery', async () => {
    const { records, dropped } = await read(
      task('16:00:00', '16:20:00', false),
      task('17:00:00', '17:10:00', true),
      task('17:00:00', '17:20:00', false),
    );
    expect(records).toMatchObject([
      { counts: { completed: 1 }, coverage: { complete: 'no', warnings: ['timesWithoutZone', 'rowsSkipped'] } },
    ]);
    expect(dropped).toMatchObject([{ row: 2, reason: 'unpaired' }]);
  });

  it('reads a line break inside a value', async () => {
    const { records, dropped } = await read(
      '"2020-04-24 16:00:00","2020-04-24 16:10:00",TRUE,"BIC\nYCLE"',
      task('16:00:00', '16:20:00', false),
    );
    expect([records.length, dropped.length]).toEqual([1, 0]);
  });

  it.each([
    ['"soon","2020-04-24 16:10:00",TRUE,""', 'badValue', 'Task creation time'],
    ['"2020-04-24 16:00:00","later",TRUE,""', 'badValue', 'Task completion time'],
    ['"2020-04-24 16:00:00","2020-04-24 16:10:00",maybe,""', 'badValue', 'Is pickup task'],
    ['"2020-04-24 16:00:00","2020-04-24 16:10:00",,""', 'missingValue', 'Is pickup task'],
  ])('drops %s', async (row, reason, column) => {
    const { dropped } = await read(row);
    expect(dropped).toMatchObject([{ row: 2, reason, message: expect.stringContaining(`"${column}"`) }]);
  });
});
