import { saidByForm } from './arabic.ts';

/**
 * What stands behind a number of an embedded font: a character, a form of an Arabic letter, or, from here on, a character whose mirror image is drawn
 * because it stands in a text from right to left.
 */
const MIRRORED = 0x200000;

const PAIRS = '()[]{}<>«»‹›≤≥';

const MIRRORS: ReadonlyMap<number, number> = new Map(
  Array.from(PAIRS, (sign, index) => [sign.charCodeAt(0), PAIRS.charCodeAt(index % 2 === 0 ? index + 1 : index - 1)]),
);

/** The form of a character in a text from right to left. */
export function mirrored(character: number): number {
  return MIRRORS.has(character) ? MIRRORED + character : character;
}

/** The character whose glyph is drawn. */
export function drawnBy(form: number): number {
  return form < MIRRORED ? form : (MIRRORS.get(form - MIRRORED) ?? form - MIRRORED);
}

/** The text that is read, searched and copied. */
export function saidBy(form: number): string {
  return form < MIRRORED ? (saidByForm(form) ?? String.fromCodePoint(form)) : String.fromCodePoint(form - MIRRORED);
}
