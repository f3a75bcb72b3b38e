// Writes every golden KlusCV into a folder, for validators and other readers: `<n>.pdf`, the same pages with whole fonts as
// `<n>.whole.pdf`, index.json, which says what each of them shows, and seal.pem, the certificate of those that are sealed.
//
//   node --conditions=@kluscv/source packages/pdf/scripts/write-golden.ts <folder>
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { render } from '@kluscv/pdf';
import type { StructureNode } from '../src/layout/structure.ts';
import { picture } from '../src/render.ts';
import { cmsSeal } from '../src/seal/index.ts';
import { GOLDEN, SEALED } from '../src/testing/golden.ts';
import { sealIdentity } from '../src/testing/seals.ts';
import { type WholeFont, withWholeFonts } from './whole-fonts.ts';

const require = createRequire(import.meta.url);
const fontkit = require('@cantoo/fontkit') as {
  create(font: Buffer): { glyphForCodePoint(character: number): { readonly id: number } };
};

const FILES = {
  F1: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  F2: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  F3: '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
  F4: '../node_modules/@embedpdf/fonts-arabic/fonts/NotoNaskhArabic-Regular.ttf',
  F5: '../node_modules/@embedpdf/fonts-arabic/fonts/NotoNaskhArabic-Bold.ttf',
} as const;

const whole = new Map<string, WholeFont>();

function wholeFont(key: keyof typeof FILES): WholeFont {
  const known = whole.get(key);
  if (known !== undefined) return known;
  const bytes = readFileSync(require.resolve(FILES[key]));
  const font = fontkit.create(bytes);
  const made = { bytes, glyphOf: (character: number): number => font.glyphForCodePoint(character).id };
  whole.set(key, made);
  return made;
}

function headingsIn(node: StructureNode): readonly StructureNode[] {
  const inside = node.children.flatMap((child) => (child.kind === 'node' ? headingsIn(child.node) : []));
  return node.bookmark === undefined ? inside : [node, ...inside];
}

const [folder = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const index = [];
const { signer, certificate } = await sealIdentity('RS256');
const seal = cmsSeal({ signer, certificates: certificate });
writeFileSync(join(folder, 'seal.pem'), certificate);
for (const [number, { name, presentation }] of [...GOLDEN, ...SEALED].entries()) {
  const sealed = SEALED.some((golden) => golden.name === name);
  const bytes = await render(presentation, sealed ? { seal } : {});
  const { painted, fonts, title, structure } = await picture(presentation);
  writeFileSync(join(folder, `${number}.pdf`), bytes);
  writeFileSync(join(folder, `${number}.whole.pdf`), await withWholeFonts(bytes, fonts, wholeFont));
  index.push({
    name,
    sealed,
    file: `${number}.pdf`,
    whole: `${number}.whole.pdf`,
    title,
    locale: presentation.render?.locale,
    pages: painted.length,
    bookmarks: headingsIn(structure).map(
      ({ role, bookmark = [] }) =>
        `${'  '.repeat(Number(role.slice(1)) - 1)}${fonts.direction === 'rtl' ? '\u200f' : ''}${bookmark.map(({ text }) => text).join('')}`,
    ),
    lines: painted.flatMap(({ lines }) => lines.map((line) => line.map(({ text }) => text).join(''))),
  });
}
writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
