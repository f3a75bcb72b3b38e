import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalendarDate, isInstant } from './calendar.ts';

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
