import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { dayMonthYear, decimalNumber, exactInstant, monthAndYear, monthsBetween, wholeNumber } from './format.ts';
import type { Message, MessageKey } from './message.ts';
import { nl } from './nl.ts';
import { wordsOf } from './words.ts';

const LOCALES = ['nl', 'en'] as const;

function formsOf(message: Message): readonly string[] {
  return typeof message === 'string'
    ? [message]
    : Object.values(message as unknown as Readonly<Record<string, string>>);
}

function placesIn(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();
}

describe('the labels', () => {
  test.each(Object.keys(en) as MessageKey[])('%s has the same places in both languages and all forms', (key) => {
    const expected = placesIn(formsOf(en[key])[0] ?? '');
    for (const form of [...formsOf(en[key]), ...formsOf(nl[key])]) expect(placesIn(form)).toEqual(expected);
  });

  test('are the same in number', () => {
    expect(Object.keys(nl)).toEqual(Object.keys(en));
  });
});

describe('numbers, months and dates', () => {
  // What the engine says today is a good yardstick for data that must not change tomorrow.
  test.each(LOCALES)('are written as in %s', (locale) => {
    const words = wordsOf(locale);
    for (const value of [0, 7, 12, 999, 1000, 12_345, 1_000_000]) {
      expect(wholeNumber(words, value)).toBe(new Intl.NumberFormat(locale).format(value));
    }
    for (let month = 1; month <= 12; month += 1) {
      const text = `2024-${String(month).padStart(2, '0')}`;
      const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
      expect(monthAndYear(words, text)).toBe(new Intl.DateTimeFormat(locale, options).format(new Date(`${text}-01`)));
    }
    for (const count of [0, 1, 2, 5, 11, 100]) {
      expect(words.plural(count)).toBe(new Intl.PluralRules(locale).select(count));
    }
  });

  test.each([
    ['nl', '4.70', '4,70'],
    ['nl', '1234.5', '1.234,5'],
    ['en', '4.7', '4.7'],
    ['en', '123456', '123,456'],
  ] as const)('in %s %s is %s, digit for digit', (locale, value, text) => {
    expect(decimalNumber(wordsOf(locale), value)).toBe(text);
  });

  test('a date has no leading zero, an instant loses nothing', () => {
    expect(dayMonthYear(wordsOf('nl'), '2025-03-05')).toBe('5 maart 2025');
    expect(exactInstant('2025-03-05T10:15:00.250Z')).toBe('2025-03-05 10:15:00.250 UTC');
  });

  test.each([
    ['2025-02', '2025-02', 1],
    ['2024-12', '2025-01', 2],
    ['2015-05', '2025-02', 118],
  ])('from %s to %s are %i months', (first, last, months) => {
    expect(monthsBetween(first, last)).toBe(months);
  });
});
