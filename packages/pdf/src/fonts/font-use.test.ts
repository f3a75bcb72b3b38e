import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { byFont, type FontUse, freshFonts, type GlyphRow, glyphRow } from './font-use.ts';
import { notoEmoji } from './generated/noto-emoji.ts';
import { notoSansBold } from './generated/noto-sans-bold.ts';
import { notoSansRegular } from './generated/noto-sans-regular.ts';

const { regular, bold, emoji } = await freshFonts('👍');

function rowOf(text: string, use: FontUse = regular): GlyphRow {
  const row = glyphRow(use, text);
  if (typeof row === 'number') throw new Error(`no glyph for ${row}`);
  return row;
}

describe('the faces', () => {
  test.each([
    ['regular', notoSansRegular.sha256, 'a5390d904b303238f23813c1c5ccf5b800126af5437091103164ec12d9ae628e'],
    ['bold', notoSansBold.sha256, '238dcba3011c9a181068384deff52e487dfa05fb99511e000e502b0eae0be2a1'],
    ['emoji', notoEmoji.sha256, '9055e4dcea186829fbd435308362c59871d6c2cbaf19712574d24550618c6293'],
  ] as const)('%s is the pinned file', (key, stated, pinned) => {
    const face = { regular, bold, emoji }[key]?.face;
    expect(
      createHash('sha256')
        .update(face?.bytes ?? '')
        .digest('hex'),
    ).toBe(pinned);
    expect(stated).toBe(pinned);
  });

  test.each([
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789',
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ',
    'ĄąĆćĘęŁłŃńŚśŹźŻż ĂăȘșȚț ĞğİıŞş ŐőŰű ČčĎďĚěŇňŘřŠšŤťŮůŽž Ĳĳ',
    'Nguyễn Thị Łukaszewska Ẹniọlá Ɓala Ƙaura',
    'Здравствуйте Україна їєґ Ελληνικά',
    '– — ‘ ’ “ ” „ ‚ « » … • · € £ % § © ® ™ × ÷ ½ ¼ ⅓',
  ])('have a glyph for %s', (text) => {
    for (const use of [regular, bold]) expect(glyphRow(use, text)).toHaveProperty('numbers');
  });

  test.each([
    ['an Arabic letter', 'م', 0x645],
    ['an emoji', 'Top! 👍', 0x1f44d],
    ['a Chinese character', '李', 0x674e],
  ])('have none for %s, and say which', (_, text, codePoint) => {
    expect(glyphRow(regular, text)).toBe(codePoint);
  });
});

describe('glyphRow', () => {
  test('numbers characters in the order of first use', async () => {
    const { regular } = await freshFonts('');
    expect(rowOf('abba', regular).numbers).toEqual([1, 2, 2, 1]);
    expect(rowOf('cab', regular).numbers).toEqual([3, 1, 2]);
    expect(regular.characters).toEqual([0, 97, 98, 99]);
  });

  test('gives characters that look the same numbers of their own', () => {
    const row = rowOf('AΑА');
    expect(new Set(row.numbers).size).toBe(3);
  });

  test('moves kerned pairs together', () => {
    const { face } = regular;
    const alone = (face.advances[face.glyphs.get(0x54) ?? 0] ?? 0) + (face.advances[face.glyphs.get(0x65) ?? 0] ?? 0);
    const together = rowOf('Te').advances.reduce((sum, advance) => sum + advance, 0);
    expect(together).toBeLessThan(alone);
  });

  test('draws a letter and its mark as the one character that Unicode has for them', () => {
    expect(rowOf('e\u0301').characters).toEqual([0xe9]);
    expect(rowOf('a\u0308\u0304').characters).toEqual([0x1df]);
  });

  test('centers a mark above a letter that has no such character, clear of what is there', () => {
    const row = rowOf('ẹ\u0301');
    expect(row.characters).toEqual([0x1eb9, 0x301]);
    expect(row.advances[1]).toBe(0);
    expect(row.shifts.get(1)?.y).toBeGreaterThanOrEqual(0);
    const tall = rowOf('Ọ\u0301');
    expect(tall.shifts.get(1)?.y).toBeGreaterThan(100);
  });

  test('leaves joiners, variation selectors and skin tones out', () => {
    expect(rowOf('a\u200db\ufe0f\u{1f3fd}').characters).toEqual([97, 98]);
  });
});

describe('byFont', () => {
  test.each([
    ['Top! 👍 Netjes ✨', ['Top! ', '👍', ' Netjes ', '✨']],
    ['❤\ufe0f', ['❤\ufe0f']],
    ['👩\u200d👩', ['👩\u200d👩']],
    ['plain', ['plain']],
    ['李', ['李']],
  ])('splits %s where the font changes', (text, parts) => {
    expect(byFont(regular, emoji === undefined ? [] : [emoji], text).map((part) => part.text)).toEqual(parts);
  });

  test('loads the emoji face only for text that needs it', async () => {
    expect((await freshFonts('Netjes – “goed” €5')).emoji).toBeUndefined();
    expect((await freshFonts('Netjes ⭐')).emoji).toBeDefined();
  });
});
