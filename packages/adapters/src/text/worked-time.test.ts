import { describe, expect, it } from 'vitest';
import { hoursEvidence, readHours } from './worked-time.ts';

describe('readHours', () => {
  it.each([
    ['7:30', 450],
    ['7:30:00', 450],
    ['27:15', 1635],
    ['7h30', 450],
    ['7 h 30', 450],
    ['7u30', 450],
    ['7 uur 30 min', 450],
    ['7 Std. 30 Min', 450],
    ['7 timer', 420],
    ['45 min', 45],
    ['7,5', 450],
    ['7.5 h', 450],
    ['7½', 450],
    ['0,333', 20],
    ['7.333333333333333', 440],
    ['7,75', 465],
    ['7,00', 420],
    ['1.234,5', 74_070],
    ['8', 480],
  ])('%s is %i minutes', (text, minutes) => {
    expect(readHours(text)).toEqual({ minutes });
  });

  it.each([
    ['7.30', 'minutesOrParts'],
    ['7,15', 'minutesOrParts'],
    ['1,500', 'thousands'],
    ['1.500', 'thousands'],
  ])('%s has two meanings', (text, unclear) => {
    expect(readHours(text)).toMatchObject({ unclear });
  });

  it.each([['-2'], ['seven'], ['7:75'], [''], ['1900-01-01T07:12:00'], ['7 h 90']])('does not read %j', (text) => {
    expect(readHours(text)).toBeUndefined();
  });

  it('knows one meaning of a number of a spreadsheet', () => {
    expect(readHours('7.3', true)).toEqual({ minutes: 438 });
    expect(readHours('1.5', true)).toEqual({ minutes: 90 });
  });

  it('goes by what a column shows', () => {
    expect(hoursEvidence(['7.30', '7.75'])).toMatchObject({ minutesOrParts: 'parts' });
    expect(hoursEvidence(['7.30', '7.15'])).not.toHaveProperty('minutesOrParts');
    expect(hoursEvidence(['1,500', '7,5'])).toMatchObject({ decimalSign: ',' });
  });
});
