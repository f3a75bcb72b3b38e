// What is said in other languages is found by its English words: each of them must still stand in the code, or in commander's.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { phrased } from './phrases.ts';
import { speechIn } from './speech.ts';
import { phrases as dutch } from './phrases/nl.ts';

const source = fileURLToPath(new URL('../', import.meta.url));
const commander = join(dirname(createRequire(import.meta.url).resolve('commander')), 'lib/command.js');
const code = [
  ...[source, join(source, '../../node/src')].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.includes('phrases'))
      .map((name) => join(folder, name)),
  ),
  commander,
  commander.replace('command.js', 'option.js'),
].map((file) => readFileSync(file, 'utf8'));
/** Texts of the code with `{}` where something is named. */
const texts = code
  .join('\n')
  .replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '{}')
  .replaceAll(/'\{\}'/g, '{}');

// These are put together of pieces, by commander and by what counts; that they are found is seen in test/e2e/languages.test.ts and in progress.test.ts.
const ofPieces = /^(option|too many|Did you mean|\{\} %)/;

test.each(Object.keys(dutch).filter((phrase) => !ofPieces.test(phrase)))('%j stands in the code', (phrase) => {
  // What is named, and what the code puts after a question, divides it.
  const pieces = phrase.split(/\{\}|[:?,]/).map((piece) => piece.replaceAll(/^'|'$/g, '').trim());
  expect(pieces.filter((piece) => !texts.includes(piece))).toEqual([]);
});

describe.each(['nl', 'de', 'da', 'fr'] as const)('%s', (locale) => {
  test('names all that the English names, and is not English', async () => {
    const { phrases } = await speechIn(locale);
    for (const [phrase, words] of Object.entries(phrases ?? {})) {
      expect(words.split('{}').length, phrase).toBe(phrase.split('{}').length);
      expect(words, phrase).not.toBe(phrase);
    }
  });
});

describe('phrased', () => {
  test.each([
    ['There is no such file.', 'Dit bestand is er niet.'],
    ['There is nothing called "$& {}" for --allow.', 'Er is niets dat "$& {}" heet voor --allow.'],
    ['Something else.', undefined],
    [`There is no reporter called ${'x'.repeat(2000)}.`, undefined],
  ])('%j', (text, words) => {
    expect(phrased(text, dutch)).toBe(words);
    expect(phrased(text, undefined)).toBeUndefined();
  });
});
