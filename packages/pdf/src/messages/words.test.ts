import { describe, expect, test } from 'vitest';
import { messages as en } from './en.ts';
import { dayMonthYear, decimalNumber, exactInstant, monthAndYear, monthsBetween, wholeNumber } from './format.ts';
import type { Message, MessageKey } from './message.ts';
import { type Locale, LOCALES, type Words, wordsOf as load } from './words.ts';

const loaded = Object.fromEntries(
  await Promise.all(LOCALES.map(async (locale) => [locale, await load(locale)] as const)),
) as Readonly<Record<Locale, Words>>;

/** Where the engine needs to be told more than the language. */
const TAGS: Readonly<Partial<Record<string, string>>> = { en: 'en-GB', ar: 'ar-u-ca-gregory-nu-latn' };

function formsOf(message: Message): readonly string[] {
  return typeof message === 'string'
    ? [message]
    : Object.values(message as unknown as Readonly<Record<string, string>>);
}

/** Engines differ in the width of the space before the Ukrainian sign for year. */
function evenly(text: string): string {
  return text.replaceAll(/\s/g, ' ');
}

function placesIn(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();
}

describe('the labels', () => {
  test.each(Object.keys(en) as MessageKey[])('%s has the same places in all languages and forms', (key) => {
    const expected = placesIn(formsOf(en[key])[0] ?? '');
    for (const locale of LOCALES) {
      for (const form of formsOf(loaded[locale].messages[key])) expect(placesIn(form), locale).toEqual(expected);
    }
  });

  test.each(LOCALES)('are the same in number (%s)', (locale) => {
    expect(Object.keys(loaded[locale].messages).toSorted()).toEqual(Object.keys(en).toSorted());
  });

  test.each(LOCALES)('have a form for every plural category of the language (%s)', (locale) => {
    const categories = new Set(Array.from({ length: 1000 }, (_, count) => loaded[locale].plural(count)));
    for (const message of Object.values(loaded[locale].messages)) {
      if (typeof message !== 'string') expect(Object.keys(message)).toEqual(expect.arrayContaining([...categories]));
    }
  });
});

/** The first of a month, where it is no plain number: the engine does not say that. */
const FIRSTS: Readonly<Partial<Record<string, string>>> = { fr: '1er', it: '1º' };

describe('numbers, months and dates', () => {
  // What the engine says today is a good yardstick for data that must not change tomorrow.
  test.each(LOCALES)('are written as in %s', (locale) => {
    const words = loaded[locale];
    const tag = TAGS[locale] ?? locale;
    for (const value of [0, 7, 12, 999, 1000, 1143, 12_345, 1_000_000]) {
      expect(evenly(wholeNumber(words, value))).toBe(evenly(new Intl.NumberFormat(tag).format(value)));
    }
    for (let month = 1; month <= 12; month += 1) {
      const text = `2024-${String(month).padStart(2, '0')}`;
      const ofMonth = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
      const first = new Date(`${text}-01`);
      expect(evenly(monthAndYear(words, text))).toBe(evenly(new Intl.DateTimeFormat(tag, ofMonth).format(first)));
      const ofDay = new Intl.DateTimeFormat(tag, { ...ofMonth, day: 'numeric' });
      const ofFirst = evenly(ofDay.format(first)).replace(/^1(?=\D)/, FIRSTS[locale] ?? '1');
      expect(evenly(dayMonthYear(words, `${text}-01`))).toBe(ofFirst);
    }
    for (let count = 0; count < 1200; count += 1) {
      expect(words.plural(count), String(count)).toBe(new Intl.PluralRules(tag).select(count));
    }
  });

  test.each([
    ['nl', '4.70', '4,70'],
    ['nl', '1234.5', '1.234,5'],
    ['en', '4.7', '4.7'],
    ['en', '123456', '123,456'],
    ['es', '1234.5', '1234,5'],
    ['ar', '4.7', '4.7'],
  ] as const)('in %s %s is %s, digit for digit', (locale, value, text) => {
    expect(decimalNumber(loaded[locale], value)).toBe(text);
  });

  test('a date has no leading zero, an instant loses nothing', () => {
    expect(dayMonthYear(loaded.nl, '2025-03-05')).toBe('5\u00a0maart 2025');
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
