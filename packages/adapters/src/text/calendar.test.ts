import { describe, expect, it } from 'vitest';
import { createCalendar, monthsBefore, readDate, readInstant, readWallTime } from './calendar.ts';

describe('readInstant', () => {
  it.each([
    ['2021-02-28T23:16:48.000Z', '2021-02-28T23:16:48Z'],
    ['2021-03-01T00:16:48+01:00', '2021-02-28T23:16:48Z'],
    ['2021-03-01 7:16:48Z', '2021-03-01T07:16:48Z'],
    ['2021-02-28T23:16:48.999Z', '2021-02-28T23:16:48Z'],
    ['2021-02-28T23:16Z', '2021-02-28T23:16:00Z'],
  ])('%s', (text, expected) => {
    expect(readInstant(text)).toBe(expected);
  });

  it.each([
    ['2021-02-28T23:16:48'],
    ['2021-02-30T00:00:00Z'],
    ['2021-02-28'],
    ['1614554208'],
    ['0021-02-28T23:16:48Z'],
    [''],
  ])('refuses %j', (text) => {
    expect(readInstant(text)).toBeUndefined();
  });
});

describe('dates at the ends of what can be written', () => {
  it.each([
    ['9999-12-31T23:59:59Z', 'Europe/Paris', '9999-12-31'],
    ['0001-01-01T00:00:00Z', 'America/New_York', '0000-12-31'],
    ['0000-01-01T00:00:00Z', 'America/New_York', '0001-01-01'],
  ])('%s in %s', (instant, zone, date) => {
    expect(createCalendar().dateAt(instant, zone)).toBe(date);
  });
});

describe('readDate', () => {
  it.each([
    ['2025-03-31', '2025-03-31'],
    ['31.03.2025', '2025-03-31'],
    ['1-3-2025', '2025-03-01'],
  ])('%s', (text, expected) => {
    expect(readDate(text)).toBe(expected);
  });

  it.each([['03/04/2025'], ['2025-02-29'], ['31.04.2025'], ['1825-01-01'], ['']])('refuses %j', (text) => {
    expect(readDate(text)).toBeUndefined();
  });
});

describe('readWallTime', () => {
  it.each([
    ['2020-04-24 17:13:35.463', '2020-04-24T17:13:35'],
    ['2015-12-02 7:10:55', '2015-12-02T07:10:55'],
    ['2020-04-24T17:13', '2020-04-24T17:13:00'],
    ['31-03-2024 23:30', '2024-03-31T23:30:00'],
    ['31.03.2024 7:05:01', '2024-03-31T07:05:01'],
    ['31.02.2024 07:05', undefined],
    ['03/04/2024 07:05', undefined],
    ['2020-04-24 25:13', undefined],
    ['2020-04-31 10:00', undefined],
  ])('%s', (text, expected) => {
    expect(readWallTime(text)).toBe(expected);
  });
});

describe('calendar', () => {
  const calendar = createCalendar();

  it.each([
    ['2021-02-28T23:42:41Z', 'Europe/Paris', '2021-03-01'],
    ['2021-02-28T22:59:59Z', 'Europe/Paris', '2021-02-28'],
    ['2021-02-28T23:00:00Z', 'Europe/Paris', '2021-03-01'],
    // The day on which clocks go forward has 23 hours, the one on which they go back 25.
    ['2025-03-30T21:59:59Z', 'Europe/Paris', '2025-03-30'],
    ['2025-03-30T22:00:00Z', 'Europe/Paris', '2025-03-31'],
    ['2025-10-26T22:59:59Z', 'Europe/Paris', '2025-10-26'],
    ['2025-10-26T23:00:00Z', 'Europe/Paris', '2025-10-27'],
    ['2025-01-01T00:00:00Z', 'America/New_York', '2024-12-31'],
    ['2025-01-01T18:15:00Z', 'Asia/Kathmandu', '2025-01-02'],
    ['2025-01-01T18:14:59Z', 'Asia/Kathmandu', '2025-01-01'],
  ])('%s in %s is %s', (instant, zone, date) => {
    expect(calendar.dateAt(instant, zone)).toBe(date);
  });

  it.each([
    ['an hour that does not exist moves forward', '2025-03-30T02:30:00', '2025-03-30T01:30:00Z'],
    ['an hour that exists twice is the first one', '2025-10-26T02:30:00', '2025-10-26T00:30:00Z'],
    ['summer', '2025-07-01T10:00:00', '2025-07-01T08:00:00Z'],
  ])('%s', (_, wallTime, instant) => {
    expect(calendar.instantAt(wallTime, 'Europe/Amsterdam')).toBe(instant);
  });

  it.each([
    ['Europe/Paris', true],
    ['UTC', true],
    ['Nowhere/Town', false],
    ['+02:00', false],
    ['', false],
    ['x'.repeat(1000), false],
  ])('isZone(%j) is %s', (zone, expected) => {
    expect(calendar.isZone(zone)).toBe(expected);
  });

  it.each([
    ['2025-05-31', 3, '2025-02-28'],
    ['2024-02-29', 12, '2023-02-28'],
    ['2025-10-31', 3, '2025-07-31'],
  ])('%s less %i months is %s', (date, months, expected) => {
    expect(monthsBefore(date, months)).toBe(expected);
  });
});
