import type { Bidi } from 'bidi-js';
import { type Direction, needsBidi } from '../layout/direction.ts';
import { joined } from './arabic.ts';
import { compositions } from './generated/compositions.ts';
import { notoSansBold } from './generated/noto-sans-bold.ts';
import { notoSansRegular } from './generated/noto-sans-regular.ts';
import { type Face, kerningOf, readFace } from './face.ts';
import { drawnBy, mirrored, saidBy } from './form.ts';
import { type Extent, extentOf, isMark, placeMark } from './mark.ts';

/** A face as one document uses it: every character gets a number of its own, in the order of first use. */
export interface FontUse {
  /** Key in the page's resources: ours, since the library's are random. */
  readonly key: 'F1' | 'F2' | 'F3' | 'F4' | 'F5';
  readonly name: string;
  readonly face: Face;
  /** Number of a character in the embedded font. */
  readonly numbers: Map<number, number>;
  /** Glyph of the face by number; 0 is `.notdef`. */
  readonly glyphs: number[];
  /** Form by number (see form.ts); 0 for `.notdef`. */
  readonly characters: number[];
}

/** The fonts of one document. */
export interface Fonts {
  readonly regular: FontUse;
  readonly bold: FontUse;
  /** Only if the text has signs that the others lack. */
  readonly emoji?: FontUse;
  /** Only if there is text from right to left. */
  readonly arabic?: { readonly regular: FontUse; readonly bold: FontUse; readonly bidi: Bidi };
  /** Which way the page runs. */
  readonly direction: Direction;
}

/** The fonts that the document has drawn with; the first two are always there. */
export function fontsInUse({ regular, bold, emoji, arabic }: Fonts): readonly FontUse[] {
  const seldom = [emoji, arabic?.regular, arabic?.bold];
  return [regular, bold, ...seldom.filter((use) => use !== undefined && use.glyphs.length > 1)] as readonly FontUse[];
}

/** Glyphs of a text, one entry a drawn character. */
export interface GlyphRow {
  readonly numbers: readonly number[];
  readonly characters: readonly number[];
  /** True if the glyphs follow each other from right to left. */
  readonly turned: boolean;
  /** Advance with kerning, in font units. */
  readonly advances: readonly number[];
  /** Where marks stand, by index: from the pen, in font units. */
  readonly shifts: ReadonlyMap<number, { readonly x: number; readonly y: number }>;
}

let faces: { readonly regular: Face; readonly bold: Face } | undefined;
let emojiFace: Face | undefined;
let arabicFaces: { readonly regular: Face; readonly bold: Face; readonly bidi: Bidi } | undefined;

/** Signs that only the emoji face could have. */
const EMOJI = /[\u203c\u2049\u2300-\u27bf\u2b00-\u2bff\u{1f000}-\u{1faff}]/u;

/**
 * Fonts for a new document with this text. The faces are read once and shared: nothing changes them. The one for emoji is large and seldom
 * needed, so it is loaded only if it is; the same goes for Arabic.
 */
export async function freshFonts(text: string, direction: Direction = 'ltr'): Promise<Fonts> {
  faces ??= { regular: readFace(notoSansRegular), bold: readFace(notoSansBold) };
  const regular = fresh('F1', 'KLUSCV+NotoSans-Regular', faces.regular);
  const bold = fresh('F2', 'KLUSCV+NotoSans-Bold', faces.bold);
  const arabic = direction === 'rtl' || needsBidi(text) ? await freshArabic() : undefined;
  const emoji = EMOJI.test(text) ? await freshEmoji() : undefined;
  return { regular, bold, direction, ...(emoji !== undefined && { emoji }), ...(arabic !== undefined && { arabic }) };
}

async function freshEmoji(): Promise<FontUse> {
  if (emojiFace === undefined) {
    const { notoEmoji } = await import('./generated/noto-emoji.ts');
    emojiFace = readFace(notoEmoji);
  }
  return fresh('F3', 'KLUSCV+NotoEmoji', emojiFace);
}

async function freshArabic(): Promise<Required<Fonts>['arabic']> {
  if (arabicFaces === undefined) {
    const [regular, bold, bidi] = await Promise.all([
      import('./generated/noto-naskh-arabic-regular.ts'),
      import('./generated/noto-naskh-arabic-bold.ts'),
      import('bidi-js'),
    ]);
    arabicFaces = {
      regular: readFace(regular.notoNaskhArabicRegular),
      bold: readFace(bold.notoNaskhArabicBold),
      // Where modules are resolved as Node does, its types are those of a module that Node does not see.
      // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- needed there, and only there
      bidi: (bidi.default as unknown as () => Bidi)(),
    };
  }
  return {
    regular: fresh('F4', 'KLUSCV+NotoNaskhArabic-Regular', arabicFaces.regular),
    bold: fresh('F5', 'KLUSCV+NotoNaskhArabic-Bold', arabicFaces.bold),
    bidi: arabicFaces.bidi,
  };
}

function fresh(key: FontUse['key'], name: string, face: Face): FontUse {
  return { key, name, face, numbers: new Map(), glyphs: [0], characters: [0] };
}

/**
 * Splits text where its font changes: what the first font lacks and another has goes to that. Signs that are never drawn, marks, and spaces between
 * Arabic words stay with what they follow.
 */
export function byFont(
  first: FontUse,
  others: readonly (FontUse | undefined)[],
  text: string,
): readonly { readonly font: FontUse; readonly text: string }[] {
  if (others.every((use) => use === undefined)) return [{ font: first, text }];
  const parts: { font: FontUse; text: string }[] = [];
  for (const unit of text) {
    const character = unit.codePointAt(0) ?? 0;
    const last = parts.at(-1);
    const stays = isIgnorable(character) || isMark(character) || (character === 0x20 && isArabic(last?.font));
    const other = first.face.glyphs.has(character)
      ? undefined
      : others.find((use) => use?.face.glyphs.has(character) === true);
    const font = stays ? (last?.font ?? first) : (other ?? first);
    if (last?.font === font) last.text += unit;
    else parts.push({ font, text: unit });
  }
  return parts;
}

const NO_SHIFTS: GlyphRow['shifts'] = new Map();

/**
 * Turns text into glyphs, one by one: nothing in Latin, Greek and Cyrillic needs more than kerning, composed letters and marks, nothing in Arabic more
 * than joined letters.
 *
 * @param turned true for text from right to left. Default: false
 * @returns the first code point that has no glyph, instead of glyphs
 */
export function glyphRow(use: FontUse, text: string, turned = false): GlyphRow | number {
  const { face } = use;
  const numbers: number[] = [];
  const advances: number[] = [];
  let shifts: Map<number, { x: number; y: number }> | undefined;
  let baseAt = -1;
  let baseGlyph = 0;
  let extent: Extent | undefined;
  let previous = -1;
  const signed = composed(text);
  if (typeof signed === 'number') return signed;
  const characters = isArabic(use) ? joined(signed) : turned ? signed.map(mirrored) : signed;
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index] ?? 0;
    const number = use.numbers.get(character) ?? addCharacter(use, character);
    if (number === undefined) return Number(saidBy(character).codePointAt(0));
    const glyph = use.glyphs[number] ?? 0;
    numbers.push(number);
    if (isMark(character) && baseAt >= 0) {
      const placed = placeMark(face, extent ?? extentOf(face, baseGlyph), glyph);
      extent = placed.extent;
      shifts ??= new Map();
      shifts.set(index, { x: placed.x - (advances[baseAt] ?? 0), y: placed.y });
      advances.push(0);
      previous = -1;
      continue;
    }
    const pair = previous < 0 ? 0 : kerningOf(face, previous, character);
    if (pair !== 0) advances[index - 1] = (advances[index - 1] ?? 0) + pair;
    advances.push(face.advances[glyph] ?? 0);
    baseAt = index;
    baseGlyph = glyph;
    extent = undefined;
    previous = character;
  }
  return { numbers, characters, turned, advances, shifts: shifts ?? NO_SHIFTS };
}

/** The number of a character that the document did not use until now; none if the face has no glyph for it. */
function addCharacter(use: FontUse, character: number): number | undefined {
  const glyph = use.face.glyphs.get(drawnBy(character));
  if (glyph === undefined) return undefined;
  // Not shared between characters that look the same: what is copied from the page must be what was signed.
  const number = use.glyphs.push(glyph) - 1;
  use.characters.push(character);
  use.numbers.set(character, number);
  return number;
}

function isArabic(use: FontUse | undefined): boolean {
  return use?.key === 'F4' || use?.key === 'F5';
}

function isPresentationForm(character: number): boolean {
  return (character >= 0xfb50 && character <= 0xfdff) || (character >= 0xfe70 && character <= 0xfefc);
}

/** Joiners, variation selectors and skin tones: they only ask for another form of what stands beside them. */
function isIgnorable(character: number): boolean {
  return (
    character === 0x200c ||
    character === 0x200d ||
    (character >= 0xfe00 && character <= 0xfe0f) ||
    (character >= 0x1f3fb && character <= 0x1f3ff)
  );
}

let wholes: ReadonlyMap<string, number> | undefined;

/** The one character that a letter and its mark are, if Unicode has it. Most texts have no marks, so the table is made with the first. */
function wholeOf(letterAndMark: string): number | undefined {
  wholes ??= new Map(
    Array.from({ length: compositions.length / 3 }, (_, index) => [
      compositions.slice(3 * index, 3 * index + 2),
      compositions.charCodeAt(3 * index + 2),
    ]),
  );
  return wholes.get(letterAndMark);
}

/** Code points that are drawn, a letter and its mark as one where Unicode has one; or the one that is no text. */
function composed(text: string): readonly number[] | number {
  const characters: number[] = [];
  let last = -1;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.codePointAt(at) ?? 0;
    if (character < 0x300) {
      characters.push(character);
      last = character;
      continue;
    }
    if (character > 65535) at += 1;
    if (isIgnorable(character)) {
      last = -1;
      continue;
    }
    // Forms of letters are for fonts. As text they say what the letters say, and could not be told from them.
    if (isPresentationForm(character)) return character;
    const whole =
      isMark(character) && last >= 0 && last < 65536 ? wholeOf(String.fromCharCode(last, character)) : undefined;
    last = whole ?? character;
    if (whole === undefined) characters.push(character);
    else characters[characters.length - 1] = whole;
  }
  return characters;
}
