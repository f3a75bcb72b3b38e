import { KlusError } from '@kluscv/schema';
import type { RenderErrorCode } from '../errors.ts';
import { byFont, type Fonts, type FontUse, type GlyphRow, glyphRow } from '../fonts/font-use.ts';
import { saidBy } from '../fonts/form.ts';
import { fourDigits } from '../fonts/four-digits.ts';
import { type Direction, directionOf, levelsOf, needsBidi, visualOrder } from './direction.ts';
import { operand } from './number.ts';
import type { Span, Text } from './span.ts';
import { type LinePiece, placeOf, type Run } from './strip.ts';
import type { TextStyle } from './style.ts';

/** One line of set text; runs begin at x = 0, which is the right edge on a page that runs from right to left. */
export interface Line {
  readonly width: number;
  readonly runs: readonly Run[];
  readonly says: readonly LinePiece[];
}

interface Piece {
  readonly span: Span;
  readonly font: FontUse;
  readonly size: number;
  readonly color: string;
  readonly row: GlyphRow;
  /** Odd if it runs from right to left. */
  readonly level: number;
}

const SPACE = 0x20;

/** A text is as wide as its own width, whatever the last digit of a sum says; in points. */
const ROUNDING = 0.001;

/**
 * Sets text in lines of at most `width` points, first fit: breaks at spaces, after hyphens, dashes and slashes, and inside what is longer
 * than a line. The work grows with the length of the text and with nothing else.
 *
 * @param lang language of the text, if it is not that of the labels: whether its sentences run from right to left
 * @throws KlusError `render.glyph-missing`
 */
export function setLines(fonts: Fonts, text: Text, style: TextStyle, width: number, lang?: string): readonly Line[] {
  const base = directionOf(lang, fonts.direction);
  return paragraphs(text).flatMap((paragraph) =>
    breakLines(piecesOf(fonts, paragraph, style, base), width, fonts.direction === 'rtl'),
  );
}

/** Width of text on one line, in points. */
export function textWidth(fonts: Fonts, text: Text, style: TextStyle): number {
  const [paragraph = []] = paragraphs(text);
  const positions = positionsOf(piecesOf(fonts, paragraph, style, fonts.direction));
  const end = withoutSpaces(positions, 0, positions.characters.length);
  let width = 0;
  for (let at = 0; at < end; at += 1) width += positions.advances[at] ?? 0;
  return width;
}

/** A line break that was signed (U+000A) begins a new line. */
function paragraphs(text: Text): readonly Text[] {
  if (!text.some((span) => span.text.includes('\n'))) return [text];
  const result: Span[][] = [[]];
  for (const span of text) {
    for (const [index, part] of span.text.split('\n').entries()) {
      if (index > 0) result.push([]);
      if (part !== '') result.at(-1)?.push({ ...span, text: part });
    }
  }
  return result;
}

function piecesOf(fonts: Fonts, spans: Text, style: TextStyle, base: Direction): readonly Piece[] {
  const { arabic } = fonts;
  const turns = arabic !== undefined && (base === 'rtl' || spans.some(({ text }) => needsBidi(text)));
  const levels = turns ? levelsOf(arabic.bidi, spans, base) : undefined;
  const pieces: Piece[] = [];
  for (const [index, span] of spans.entries()) {
    const own = levels?.[index];
    if (own === undefined) addPieces(pieces, fonts, span, span.text, 0, style);
    else for (const { text, level } of byLevel(span.text, own)) addPieces(pieces, fonts, span, text, level, style);
  }
  return pieces;
}

/** Stretches of one level. */
function byLevel(text: string, levels: Uint8Array): readonly { readonly text: string; readonly level: number }[] {
  const stretches: { text: string; level: number }[] = [];
  for (const [index, level] of levels.entries()) {
    const last = stretches.at(-1);
    const unit = text[index] ?? '';
    if (last?.level === level) last.text += unit;
    else stretches.push({ text: unit, level });
  }
  return stretches;
}

/** Arabic letters are small for their size. */
const ARABIC_SIZE = 1.15;

function addPieces(pieces: Piece[], fonts: Fonts, span: Span, text: string, level: number, style: TextStyle): void {
  const strong = span.strong === true;
  const bold = strong || style.bold === true;
  const size = strong ? (style.strongSize ?? style.size) : style.size;
  const color = strong ? (style.strongColor ?? style.color) : style.color;
  const arabic = bold ? fonts.arabic?.bold : fonts.arabic?.regular;
  const first = bold ? fonts.bold : fonts.regular;
  for (const { font, text: part } of byFont(first, [arabic, fonts.emoji], text)) {
    const row = glyphRow(font, part, level % 2 === 1);
    if (typeof row === 'number') throw missingGlyph(row, span);
    pieces.push({ span, font, size: font === arabic ? size * ARABIC_SIZE : size, color, row, level });
  }
}

/** The glyphs of all pieces in one row: what breaking lines looks at. */
interface Positions {
  readonly pieces: readonly Piece[];
  /** At which position each piece begins. */
  readonly first: readonly number[];
  readonly characters: readonly number[];
  /** In points. */
  readonly advances: readonly number[];
}

function positionsOf(pieces: readonly Piece[]): Positions {
  const first: number[] = [];
  const characters: number[] = [];
  const advances: number[] = [];
  for (const { row, size, font } of pieces) {
    first.push(characters.length);
    const { unitsPerEm } = font.face;
    for (let at = 0; at < row.characters.length; at += 1) {
      characters.push(row.characters[at] ?? 0);
      advances.push(((row.advances[at] ?? 0) * size) / unitsPerEm);
    }
  }
  return { pieces, first, characters, advances };
}

function breakLines(pieces: readonly Piece[], width: number, fromRight: boolean): readonly Line[] {
  const positions = positionsOf(pieces);
  const { characters, advances, first } = positions;
  const end = characters.length;
  const lines: Line[] = [];
  let start = 0;
  let piece = 0;
  let lastBreak = -1;
  let used = 0;
  for (let at = 0; at < end; at += 1) {
    const advance = advances[at] ?? 0;
    const character = characters[at] ?? 0;
    if (used + advance > width + ROUNDING && character !== SPACE && at > start) {
      const to = lastBreak > start ? lastBreak : at;
      lines.push(lineOf(positions, start, to, piece, fromRight));
      start = to;
      while ((first[piece + 1] ?? end) <= start && piece < pieces.length) piece += 1;
      used = 0;
      for (let again = start; again < at; again += 1) used += advances[again] ?? 0;
      lastBreak = -1;
    }
    used += advance;
    if (breaksAfter(character, characters[at + 1] ?? SPACE)) lastBreak = at + 1;
  }
  lines.push(lineOf(positions, start, end, piece, fromRight));
  return lines;
}

/** Spaces that may end a line, hyphen (not in numbers), dashes and slash. No-break spaces are not among them. */
function breaksAfter(character: number, next: number): boolean {
  return (
    character === SPACE ||
    (character === 0x2d && !(next >= 0x30 && next <= 0x39)) ||
    character === 0x2f ||
    character === 0x2010 ||
    character === 0x2013 ||
    character === 0x2014 ||
    (character >= 0x2000 && character <= 0x200a && character !== 0x2007)
  );
}

/** @param beginsIn number of the piece that the line begins in */
function lineOf(positions: Positions, from: number, to: number, beginsIn: number, fromRight: boolean): Line {
  const { pieces, first, advances } = positions;
  const runs: Run[] = [];
  const levels: number[] = [];
  const says: LinePiece[] = [];
  let x = 0;
  const trimmed = withoutSpaces(positions, from, to);
  let index = beginsIn;
  for (let at = from; at < trimmed; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) break;
    const begin = at - (first[index] ?? 0);
    const stop = Math.min(begin + trimmed - at, piece.row.numbers.length);
    // A piece of nothing but signs that only ask for a form.
    if (stop === begin) continue;
    let width = 0;
    for (let glyph = begin; glyph < stop; glyph += 1) width += advances[at + glyph - begin] ?? 0;
    runs.push({
      font: piece.font.key,
      size: piece.size,
      color: piece.color,
      x,
      width,
      show: showOperators(piece, begin, stop),
      exact: piece.font.face.unitsPerEm === 1000,
    });
    levels.push(piece.level);
    says.push(new Said(piece, begin, stop));
    x += width;
    at += stop - begin;
  }
  return {
    width: x,
    runs: fromRight || levels.some((level) => level > 0) ? placed(runs, levels, fromRight) : runs,
    says,
  };
}

/** Where a line ends that is not to end in spaces. */
function withoutSpaces({ characters }: Positions, from: number, to: number): number {
  let end = to;
  while (end > from && characters[end - 1] === SPACE) end -= 1;
  return end;
}

/** Puts its text together only when asked: drawing does not need it. */
class Said implements LinePiece {
  readonly source: LinePiece['source'];
  readonly lang: string | undefined;
  readonly #characters: readonly number[];
  readonly #from: number;
  readonly #to: number;

  constructor({ span, row }: Piece, from: number, to: number) {
    this.source = span.source;
    this.lang = span.lang;
    this.#characters = row.characters;
    this.#from = from;
    this.#to = to;
  }

  get text(): string {
    return this.#characters.slice(this.#from, this.#to).map(saidBy).join('');
  }
}

/** The runs, still in the order of reading, where they stand on the line. */
function placed(runs: readonly Run[], levels: readonly number[], fromRight: boolean): readonly Run[] {
  const result = [...runs];
  const order = visualOrder(levels);
  let x = 0;
  for (const index of fromRight ? order.toReversed() : order) {
    const run = runs[index];
    if (run === undefined) continue;
    result[index] = { ...run, x };
    x += run.width;
  }
  return result;
}

/** `TJ` with kerning; a mark that moves up or down takes a rise of its own. */
function showOperators(piece: Piece, from: number, to: number): string {
  const { row } = piece;
  let operators = '';
  let hex = '';
  let items = '';
  const closeString = (): void => {
    if (hex !== '') items += `<${hex}>`;
    hex = '';
  };
  const closeArray = (): void => {
    closeString();
    if (items !== '') operators += `[${items}]TJ `;
    items = '';
  };
  for (let step = 0; step < to - from; step += 1) {
    const at = row.turned ? to - 1 - step : from + step;
    const shift = row.shifts.get(at);
    const code = fourDigits(row.numbers[at] ?? 0);
    if (shift === undefined) {
      hex += code;
      const kern = (row.advances[at] ?? 0) - widthOf(piece, at);
      if (kern !== 0 && (row.turned || at + 1 < to)) {
        closeString();
        items += operand((-kern * 1000) / piece.font.face.unitsPerEm);
      }
      continue;
    }
    closeArray();
    // From right to left, the mark is drawn before its letter: the pen has not moved yet.
    const left = row.turned ? shift.x + advanceOfBase(row, at) : shift.x;
    const width = widthOf(piece, at);
    const rise = (shift.y * piece.size) / piece.font.face.unitsPerEm;
    const scale = 1000 / piece.font.face.unitsPerEm;
    operators += `${operand(rise)} Ts [${operand(-left * scale)}<${code}>${operand((left + width) * scale)}]TJ 0 Ts `;
  }
  closeArray();
  return operators.trimEnd();
}

/** Advance of a glyph without kerning, in font units. */
function widthOf({ font, row }: Piece, at: number): number {
  return font.face.advances[font.glyphs[row.numbers[at] ?? 0] ?? 0] ?? 0;
}

function advanceOfBase(row: GlyphRow, mark: number): number {
  let at = mark;
  while (row.shifts.has(at)) at -= 1;
  return row.advances[at] ?? 0;
}

function missingGlyph(character: number, span: Span): KlusError<RenderErrorCode> {
  const name = `U+${character.toString(16).toUpperCase().padStart(4, '0')}`;
  const [claim] = span.source.claims ?? [];
  return new KlusError<RenderErrorCode>(
    'render.glyph-missing',
    `No font of the renderer has a glyph for ${name}, which stands in ${placeOf(claim)}. Leave that credential out, or ask its issuer to write the text with other characters.`,
    { details: { character: name, ...claim } },
  );
}
