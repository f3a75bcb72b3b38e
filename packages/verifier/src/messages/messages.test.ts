import { describe, expect, it } from 'vitest';
import { WORDINGS } from '../answer/wordings.ts';
import { messagesIn } from './load.ts';
import { LOCALES, type Messages } from './messages.ts';

/** Facts with which a function of the messages can be called. */
const SAMPLE = { count: '3', kind: 'k', maker: 'M', from: '1 May 2026', days: '9' };

/** Every text of a language, by its path. */
function textsOf(messages: Messages): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'string') texts.set(path, value);
    else if (typeof value === 'function')
      texts.set(path, (value as (...facts: readonly unknown[]) => string)(...argumentsFor(path)));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) visit(each, `${path}/${key}`);
    }
  };
  visit(messages, '');
  return texts;
}

function argumentsFor(path: string): readonly unknown[] {
  if (/^\/(?:findings|answers|obstacles|notes|notLookedAt|steps)\//.test(path)) return [SAMPLE, { count: 3 }];
  if (path === '/parts') return ['1, 2', true];
  if (/^\/(?:part|chosen.*|total|hours|table\/acceptedOf)$/.test(path)) return [2, 3];
  return ['1', 'May', '2026'];
}

const english = textsOf(await messagesIn('en'));

/** What is the same word, or no word at all, in several languages. */
const SAME =
  /^\/(?:locale|months|decimalSign|groupSign|colon|quotes|date|range|hours|formats|foreign|units|statement|table|checks|notLookedAt)/;

const ENGLISH_WORDS = /\b(?:the|and|were|this|that|which|with|could|somebody|signed|whether|what|its|nothing)\b/i;

describe.each(LOCALES)('%s', (locale) => {
  it('has every text, with the facts of the English one, and says none of it in English', async () => {
    const messages = await messagesIn(locale);
    const texts = textsOf(messages);
    expect([...texts.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    for (const [path, text] of texts) {
      expect(text, path).not.toBe('');
      const facts = (of: string): string[] => [...of.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();
      expect(
        facts(text).filter((name) => !facts(english.get(path) ?? '').includes(name)),
        path,
      ).toEqual([]);
      if (locale === 'en') continue;
      expect(text.replaceAll(/\{\w+\}/g, ''), path).not.toMatch(ENGLISH_WORDS);
      if (!SAME.test(path)) expect(text, path).not.toBe(english.get(path));
    }
  });

  it('says each answer in capitals first, and then in sentences without flags', async () => {
    const { answers, steps } = await messagesIn(locale);
    for (const wording of WORDINGS) {
      const { first, means } = answers[wording];
      if (typeof first === 'string') expect(first.replaceAll(/\{\w+\}/g, '')).not.toMatch(/[a-zà-ÿ]/);
      if (typeof means === 'string') expect(means).toMatch(/[.!?]$/);
    }
    for (const text of Object.values(steps)) expect(String(text)).not.toMatch(/(?:^|\s)--?\w|`|did:/);
  });
});
