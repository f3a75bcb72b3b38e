import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { freshFonts } from './font-use.ts';
import { subsetFace } from './subset.ts';

interface Glyph {
  readonly advanceWidth: number;
  readonly path: { toSVG(): string };
}

interface Font {
  readonly numGlyphs: number;
  getGlyph(id: number): Glyph;
}

// A second reader of fonts: the package itself has none at run time.
const fontkit = createRequire(import.meta.url)('@cantoo/fontkit') as { create(bytes: Uint8Array): Font };

test.each(['regular', 'bold'] as const)(
  'the %s glyphs of a document are drawn as the whole face draws them',
  async (key) => {
    const { face } = (await freshFonts(''))[key];
    const characters = Array.from('AaéǟễßŁŞжЇΩ€½–', (character) => character.codePointAt(0) ?? 0);
    const glyphs = [0, ...characters.map((character) => face.glyphs.get(character) ?? 0)];
    const whole = fontkit.create(face.bytes);
    const cut = fontkit.create(subsetFace(face, glyphs));
    for (const [number, glyph] of glyphs.entries()) {
      expect(cut.getGlyph(number).path.toSVG()).toBe(whole.getGlyph(glyph).path.toSVG());
      expect(cut.getGlyph(number).advanceWidth).toBe(whole.getGlyph(glyph).advanceWidth);
    }
    expect(cut.numGlyphs).toBeLessThan(60);
  },
);

test.each(['regular', 'bold', 'emoji'] as const)('every glyph of the %s face survives being cut', async (key) => {
  const { face } = (await freshFonts('👍'))[key] ?? {};
  if (face === undefined) throw new Error('the face was not loaded');
  const glyphs = [...new Set(face.glyphs.values())];
  const whole = fontkit.create(face.bytes);
  const cut = fontkit.create(subsetFace(face, glyphs));
  for (const [number, glyph] of glyphs.entries()) {
    expect(cut.getGlyph(number).path.toSVG()).toBe(whole.getGlyph(glyph).path.toSVG());
  }
});
