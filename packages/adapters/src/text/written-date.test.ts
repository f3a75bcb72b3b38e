import { describe, expect, it } from 'vitest';
import { dateInOrder, ordersOf, readClock, readWrittenDate } from './written-date.ts';

describe('readWrittenDate', () => {
  it.each([
    ['2026-04-03', '2026-04-03'],
    ['20260403', '2026-04-03'],
    ['3 april 2026', '2026-04-03'],
    ['vrijdag 3 april 2026', '2026-04-03'],
    ['3. März 2026', '2026-03-03'],
    ['3. maj 2026', '2026-05-03'],
    ['1er août 2026', '2026-08-01'],
    ['April 3, 2026', '2026-04-03'],
    ['3-okt-26', '2026-10-03'],
  ])('%s', (text, date) => {
    expect(readWrittenDate(text)).toEqual({ date });
  });

  it.each([['03/04/2026'], ['3-4-2026'], ['03.04.26']])('leaves the order of %s open', (text) => {
    expect(readWrittenDate(text)).toEqual({ numbers: text });
  });

  it('leaves a day number of a spreadsheet open', () => {
    expect(readWrittenDate('46115')).toEqual({ serial: 46_115 });
  });

  it.each([['april 2026'], ['31 februari 2026'], ['soon'], ['']])('does not read %j', (text) => {
    expect(readWrittenDate(text)).toBeUndefined();
  });

  it('tells the order by what a column shows', () => {
    expect(ordersOf(['03/04/2026', '13/04/2026'], '2027-12-31')).toEqual(['dayFirst']);
    expect(ordersOf(['03/04/2026', '04/13/2026'], '2027-12-31')).toEqual(['monthFirst']);
    expect(ordersOf(['03/04/2026'], '2027-12-31')).toEqual(['dayFirst', 'monthFirst']);
    expect(ordersOf(['13/04/2026', '04/13/2026'], '2027-12-31')).toEqual([]);
    expect(dateInOrder('31/02/2026', 'dayFirst')).toBeUndefined();
  });
});

describe('readClock', () => {
  it.each([
    ['9:00', '09:00:00'],
    ['09:00:30', '09:00:30'],
    ['9.30', '09:30:00'],
    ['9u30', '09:30:00'],
    ['9h', '09:00:00'],
    ['24:00', '24:00:00'],
    ['5:30 PM', '17:30:00'],
    ['12:15 am', '00:15:00'],
  ])('%s', (text, clock) => {
    expect(readClock(text)).toBe(clock);
  });

  it.each([['25:00'], ['9:75'], ['24:30'], ['noon']])('does not read %s', (text) => {
    expect(readClock(text)).toBeUndefined();
  });
});
