import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, daysBetween, isCalendarDate, isInstant, millisecondsOf, minuteOf, secondsAfter } from './time.ts';

const ajv = new Ajv2020();
addFormats.default(ajv);
const isDateForAjv = ajv.compile({ type: 'string', format: 'date' });
const isDateTimeForAjv = ajv.compile({ type: 'string', format: 'date-time' });

describe('isCalendarDate', () => {
  it.each([
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2023-02-29', false],
    ['2024-04-30', true],
    ['2024-04-31', false],
    ['2024-13-01', false],
    ['2024-00-01', false],
    ['2024-01-00', false],
    ['2024-1-01', false],
    ['2024-01-01 ', false],
    ['20240101', false],
  ])('%s: %s', (text, expected) => {
    expect(isCalendarDate(text)).toBe(expected);
  });

  it('agrees with the format that most validators use', () => {
    const number = fc.nat({ max: 40 }).map((value) => String(value).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), number, number, (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        expect(isCalendarDate(text)).toBe(isDateForAjv(text));
      }),
    );
  });
});

describe('isInstant', () => {
  it.each([
    ['2025-03-31T09:00:00Z', true],
    ['2025-03-31T09:00:00.123456789Z', true],
    ['2025-03-31T23:59:59Z', true],
    ['2025-03-31T24:00:00Z', false],
    ['2016-12-31T23:59:60Z', false],
    ['2025-03-31T09:00:00+00:00', false],
    ['2025-03-31T09:00:00', false],
    ['2025-03-31 09:00:00Z', false],
    ['2025-03-31t09:00:00z', false],
    ['2025-02-30T09:00:00Z', false],
    ['2025-03-31T09:00Z', false],
  ])('%s: %s', (text, expected) => {
    expect(isInstant(text)).toBe(expected);
    if (expected) expect(isDateTimeForAjv(text)).toBe(true);
  });
});

describe('millisecondsOf', () => {
  it.each([
    ['1970-01-01T00:00:00Z', 0],
    ['2025-07-01T12:00:00Z', 1_751_371_200_000],
    ['2025-07-01T12:00:00.5Z', 1_751_371_200_500],
    ['2025-07-01T12:00:00.123456789Z', 1_751_371_200_123],
    ['2024-02-29T00:00:00Z', 1_709_164_800_000],
    ['0000-01-01T00:00:00Z', -62_167_219_200_000],
    ['9999-12-31T23:59:59Z', 253_402_300_799_000],
  ])('%s is %i', (instant, milliseconds) => {
    expect(millisecondsOf(instant)).toBe(milliseconds);
  });

  it.each([
    '',
    'now',
    '2025-07-01',
    '2025-07-01T12:00:00',
    '2025-07-01T12:00:00+02:00',
    '2025-13-01T00:00:00Z',
    '2025-02-30T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2025-06-31T00:00:00Z',
    '2025-06-30T24:00:00Z',
    '2025-06-30T23:60:00Z',
    '2016-12-31T23:59:60Z',
    '2016-12-31T23:59:60.5Z',
    '2025-06-30T23:59:61Z',
    '+012025-06-30T23:59:59Z',
    '2025-07-01T12:00:00.1234567890Z',
    ' 2025-07-01T12:00:00Z',
  ])('%j is none', (instant) => {
    expect(millisecondsOf(instant)).toBeUndefined();
  });
});

describe('dateOf and minuteOf', () => {
  it('say it for people', () => {
    expect(dateOf('2025-07-01T12:34:56.7Z')).toBe('2025-07-01');
    expect(minuteOf('2025-07-01T12:34:56.7Z')).toBe('2025-07-01 12:34 UTC');
  });
});

describe('secondsAfter and daysBetween', () => {
  it('count as UTC does', () => {
    expect(secondsAfter('2024-02-28T23:59:59.9Z', 1)).toBe('2024-02-29T00:00:00Z');
    expect(secondsAfter('2025-01-01T00:00:00Z', -1)).toBe('2024-12-31T23:59:59Z');
    expect(daysBetween('2025-01-01T00:00:00Z', '2025-01-02T12:00:00Z')).toBe(1.5);
    expect(daysBetween('2025-01-02T00:00:00Z', '2025-01-01T00:00:00Z')).toBe(-1);
  });
});
