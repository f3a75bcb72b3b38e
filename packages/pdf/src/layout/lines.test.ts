import { describe, expect, test } from 'vitest';
import { freshFonts } from '../fonts/font-use.ts';
import { setLines, textWidth } from './lines.ts';
import type { Text } from './span.ts';
import { STYLES } from './style.ts';

const WIDTH = 200;
const fonts = await freshFonts('');

function plain(text: string): Text {
  return [{ text, source: { constant: text } }];
}

function linesOf(text: Text, width = WIDTH): readonly string[] {
  return setLines(fonts, text, STYLES.body, width).map((line) => line.says.map((piece) => piece.text).join(''));
}

describe('setLines', () => {
  test.each([
    ['words', 'een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien'],
    ['a long address', `https://platform.example/${'a'.repeat(300)}/${'b'.repeat(300)}`],
    ['an unbroken word', 'x'.repeat(2000)],
    ['hyphens', 'Noord-Hollands-Kanaal-'.repeat(20)],
    ['spaces only', '      '],
    ['nothing', ''],
  ])('keeps %s within the width and loses nothing but spaces', (_, text) => {
    const lines = setLines(fonts, plain(text), STYLES.body, WIDTH);
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(WIDTH + 0.002);
    const said = lines.flatMap((line) => line.says.map((piece) => piece.text)).join('');
    expect(said.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });

  test('sets pieces side by side, and none of one that has nothing to draw', () => {
    const text = ['aaaa ', '\u200d', 'bbbb', ' '].flatMap(plain);
    expect(setLines(fonts, text, STYLES.body, WIDTH).map(({ says }) => says.map((piece) => piece.text))).toEqual([
      ['aaaa ', 'bbbb'],
    ]);
    expect(linesOf(text, 30)).toEqual(['aaaa', 'bbbb']);
  });

  test('breaks at spaces, after hyphens and slashes, and never at a no-break space', () => {
    expect(linesOf(plain('aaaa bbbb'), 30)).toEqual(['aaaa', 'bbbb']);
    expect(linesOf(plain('aaaa-bbbb'), 30)).toEqual(['aaaa-', 'bbbb']);
    expect(linesOf(plain('aa bbbb-1'), 42)).toEqual(['aa', 'bbbb-1']);
    expect(linesOf(plain('aaaa/bbbb'), 30)).toEqual(['aaaa/', 'bbbb']);
    expect(linesOf(plain('a aaaa\u00a0bb'), 42)).toEqual(['a', 'aaaa\u00a0bb']);
  });

  test('begins a new line at a line break that was signed', () => {
    expect(linesOf(plain('een\n\ntwee'))).toEqual(['een', '', 'twee']);
  });

  test('never breaks a text in its own width', () => {
    for (let number = 0; number < 2000; number += 1) {
      const text = plain(`${number} dagen`);
      expect(setLines(fonts, text, STYLES.body, textWidth(fonts, text, STYLES.body))).toHaveLength(1);
    }
  });

  test('keeps the source of each piece across lines', () => {
    const text: Text = [
      { text: 'Naam: ', source: { key: 'kluscv.nameHere' } },
      {
        text: 'Anna de Vries',
        source: { claims: [{ credential: 0, pointer: '/credentialSubject/name' }] },
        strong: true,
      },
    ];
    const pieces = setLines(fonts, text, STYLES.body, 60).flatMap((line) => line.says);
    expect(pieces.map((piece) => piece.text.trim()).join(' ')).toBe('Naam: Anna de Vries');
    expect(pieces.at(-1)?.source).toBe(text[1]?.source);
  });

  test('names the character, the place and what to do when a glyph is missing', () => {
    const text: Text = [
      {
        text: 'Top! 👍',
        source: { claims: [{ credential: 2, pointer: '/credentialSubject/workRecord/reviews/0/text' }] },
      },
    ];
    expect(() => setLines(fonts, text, STYLES.body, WIDTH)).toThrow(
      expect.objectContaining({
        code: 'render.glyph-missing',
        details: { character: 'U+1F44D', credential: 2, pointer: '/credentialSubject/workRecord/reviews/0/text' },
        message: expect.stringMatching(/U\+1F44D.*reviews\/0\/text of credential 3.*Leave/) as unknown,
      }),
    );
  });
});
