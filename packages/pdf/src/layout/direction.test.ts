import { describe, expect, test } from 'vitest';
import { render } from '../render.ts';
import { extract } from '../extract.ts';
import { credentialOf, ONE_GIG, presentationOf } from '../testing/presentations.ts';
import { directionOf, needsBidi, visualOrder } from './direction.ts';

describe('visualOrder', () => {
  test.each([
    ['one direction', [0, 0, 0], [0, 1, 2]],
    ['the other direction', [1, 1, 1], [2, 1, 0]],
    ['a number in Arabic', [1, 2, 1], [2, 1, 0]],
    ['two English words in Arabic', [1, 2, 2, 1], [3, 1, 2, 0]],
    ['Arabic in English', [0, 1, 1, 0], [0, 2, 1, 3]],
    ['nothing', [], []],
  ])('of %s', (_, levels, order) => {
    expect(visualOrder(levels)).toEqual(order);
  });
});

describe('directionOf', () => {
  test.each([
    ['ar', 'ltr', 'rtl'],
    ['fa-AF', 'ltr', 'rtl'],
    ['nl', 'rtl', 'ltr'],
    [undefined, 'rtl', 'rtl'],
  ] as const)('of %s on a page that is %s is %s', (lang, around, direction) => {
    expect(directionOf(lang, around)).toBe(direction);
  });
});

test.each([
  ['عامل', true],
  ['Łódź, Київ, 15 €', false],
])('needsBidi %s: %s', (text, needed) => {
  expect(needsBidi(text)).toBe(needed);
});

describe('a page with both directions', () => {
  const review = { text: 'عمل رائع (10/10) – Anna', lang: 'ar' } as const;

  test.each(['nl', 'ar'] as const)('is drawn in %s, with the fonts that it needs', async (locale) => {
    const bytes = await render(
      presentationOf([credentialOf({ ...ONE_GIG, reviews: [review] }, { name: 'محمد علي (Mohamed Ali)' })], { locale }),
    );
    const text = Buffer.from(bytes).toString('latin1');
    expect(text).toContain('/BaseFont /KLUSCV+NotoNaskhArabic-Bold');
    expect(text.includes('/Direction /R2L')).toBe(locale === 'ar');
    expect(extract(bytes)).toMatchObject({ ok: true, how: 'strict' });
  });

  test('is refused for a form of a letter instead of the letter', async () => {
    const credential = credentialOf({ ...ONE_GIG, reviews: [{ text: 'abc \ufe8f' }] });
    await expect(render(presentationOf([credential]))).rejects.toMatchObject({
      code: 'render.glyph-missing',
      details: { character: 'U+FE8F' },
    });
  });
});
