// Every error of the command, said with its facts in every language: nothing is English in another language, no fact is lost, no code is shown.
import { describe, expect, test } from 'vitest';
import { type ErrorCode, wordsOf } from '../errors.ts';
import { LOCALES } from '@kluscv/verifier/messages';
import { messagesIn } from './language.ts';
import { messages as english } from './messages/en.ts';
import { engineers } from './messages/engineers.ts';

/** Facts that are recognized wherever they are said. */
const facts = new Proxy({}, { get: (_, name) => `{${String(name)}}` });
const named = (text: string): readonly string[] => [...new Set(text.match(/\{[a-zA-Z]+\}/g))].toSorted();
const said = (code: string, messages: typeof english | Awaited<ReturnType<typeof messagesIn>>): string => {
  const { message, hint = '' } = wordsOf(code as ErrorCode, facts, messages);
  return `${message}\n${hint}`;
};
const codes = Object.keys(english.errors);

test('what only engineers meet is not said twice', () => {
  expect(Object.keys(engineers).filter((code) => codes.includes(code))).toEqual([]);
});

test.each([...codes, ...Object.keys(engineers)])('%s says in a sentence what is wrong, and what to do', (code) => {
  const { message, hint } = wordsOf(code as ErrorCode, facts, english);
  expect(code).toMatch(/^[a-z]+\.[a-z-]+$/);
  expect(message).toMatch(/^[^a-z][^]*[.})]$|^--/);
  expect(hint).toBeTruthy();
  expect(`${message} ${hint}`).not.toContain(code);
});

describe.each(LOCALES.filter((locale) => locale !== 'en'))('in %s', async (locale) => {
  const messages = await messagesIn(locale);

  test.each(codes)('%s', (code) => {
    const words = said(code, messages);
    expect(named(words)).toEqual(named(said(code, english)));
    // Options, names of files and of forms are the same everywhere.
    const plain = words.replaceAll(/`[^`]*`|--\S+|\S*[./]\S*|\{[a-z]+\}/gi, '');
    expect(plain).not.toMatch(/\b(the|this|there|which|called|only|choose|check|see|with|your|and|nothing)\b/i);
    expect(words).not.toBe(said(code, english));
  });

  test('help and the rest have every text', () => {
    const texts = (value: object): readonly string[] =>
      Object.values(value).flatMap((one: unknown) =>
        typeof one === 'string' ? [one] : typeof one === 'object' && one !== null ? texts(one) : [],
      );
    expect(texts(messages.help)).toHaveLength(texts(english.help).length);
    expect(texts(messages.help).filter((text) => text === '')).toEqual([]);
  });
});
