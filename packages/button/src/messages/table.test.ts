import { describe, expect, test } from 'vitest';
import { acceptedLanguage, MESSAGES, PAGE_LANGUAGES, pageLanguage } from './table.ts';

const textsOf = (value: unknown): readonly string[] =>
  typeof value === 'function'
    ? textsOf((value as (time: string) => string)('5'))
    : typeof value === 'string'
      ? [value]
      : Object.values(value as object).flatMap(textsOf);

describe.each(PAGE_LANGUAGES)('the words in %s', (language) => {
  const texts = textsOf(MESSAGES[language]);

  test('are all there, and hold no markup', () => {
    for (const text of texts) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/[<>&{}]/);
    }
  });

  test('are short: no sentence of more than 25 words', () => {
    for (const sentence of texts.flatMap((text) => text.split(/(?<=[.!?؟:])\s/))) {
      expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(25);
    }
  });

  test('are translated', () => {
    const english = new Set(textsOf(MESSAGES.en).filter((text) => text.includes(' ')));
    if (language !== 'en') expect(texts.filter((text) => english.has(text))).toEqual([]);
  });
});

test.each([
  ['nl', 'nl'],
  ['NL', undefined],
  ['constructor', undefined],
  ['', undefined],
  [null, undefined],
])('%o names the language %o', (text, language) => {
  expect(pageLanguage(text)).toBe(language);
});

test.each([
  ['de-AT,de;q=0.9', 'de'],
  ['tr, ar-EG', 'tr'],
  ['so, ar-EG', 'ar'],
  ['uk-UA', 'uk'],
  ['xx', undefined],
  [null, undefined],
])('a browser that asks for %o gets %o', (header, language) => {
  expect(acceptedLanguage(header)).toBe(language);
});
