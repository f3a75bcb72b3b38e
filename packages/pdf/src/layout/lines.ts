import { KlusError } from '@kluscv/schema';
import type { RenderErrorCode } from '../errors.ts';
import { byFont, type Fonts, glyphRow } from '../fonts/font-use.ts';
import { saidBy } from '../fonts/form.ts';
import { type Direction, directionOf, levelsOf, needsBidi, visualOrder } from './direction.ts';
import { type Piece, scaleOf, showOperators, widthOf } from './piece.ts';
import type { Span, Text } from './span.ts';
import { type LinePiece, placeOf, type Run } from './strip.ts';
import type { TextStyle } from './style.ts';

/** One line of set text; runs begin at x = 0, which is the right edge on a page that runs from right to left. */
export interface Line {
  readonly width: number;
  readonly runs: readonly Run[];
  readonly says: readonly LinePiece[];
}

const SPACE = 0x20;
const HYPHEN = 0x2d;

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
  const pieces = piecesOf(fonts, paragraph, style, fonts.direction);
  const start: Place = { piece: 0, at: 0 };
  const end = withoutSpaces(pieces, start, { piece: pieces.length, at: 0 });
  let width = 0;
  for (const [index, piece] of pieces.entries()) {
    if (index < end.piece) width += widthOf(piece, 0, piece.row.numbers.length);
    else if (index === end.piece) width += widthOf(piece, 0, end.at);
  }
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

/** Between two glyphs: before glyph `at` of a piece. */
interface Place {
  readonly piece: number;
  readonly at: number;
}

function breakLines(pieces: readonly Piece[], width: number, fromRight: boolean): readonly Line[] {
  const lines: Line[] = [];
  let start: Place = { piece: 0, at: 0 };
  /** Glyphs since the start, and their width. */
  let count = 0;
  let used = 0;
  let lastBreak: { readonly place: Place; readonly count: number; readonly used: number } | undefined;
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) break;
    const { characters, advances } = piece.row;
    const scale = scaleOf(piece);
    for (let at = 0; at < characters.length; at += 1) {
      const advance = (advances[at] ?? 0) * scale;
      const character = characters[at] ?? 0;
      if (used + advance > width + ROUNDING && character !== SPACE && count > 0) {
        const end = lastBreak ?? { place: { piece: index, at }, count, used };
        lines.push(lineOf(pieces, start, end.place, fromRight));
        start = end.place;
        count -= end.count;
        used -= end.used;
        lastBreak = undefined;
      }
      used += advance;
      count += 1;
      if (breaksAfter(character) && !(character === HYPHEN && isDigit(nextCharacter(pieces, index, at)))) {
        lastBreak = { place: { piece: index, at: at + 1 }, count, used };
      }
    }
  }
  lines.push(lineOf(pieces, start, { piece: pieces.length, at: 0 }, fromRight));
  return lines;
}

function nextCharacter(pieces: readonly Piece[], index: number, at: number): number {
  const next = pieces[index]?.row.characters[at + 1];
  if (next !== undefined) return next;
  for (let other = index + 1; other < pieces.length; other += 1) {
    const [first] = pieces[other]?.row.characters ?? [];
    if (first !== undefined) return first;
  }
  return SPACE;
}

/** Spaces that may end a line, hyphen (not in numbers), dashes and slash. No-break spaces are not among them. */
function breaksAfter(character: number): boolean {
  return (
    character === SPACE ||
    character === HYPHEN ||
    character === 0x2f ||
    (character >= 0x2000 &&
      ((character <= 0x200a && character !== 0x2007) ||
        character === 0x2010 ||
        character === 0x2013 ||
        character === 0x2014))
  );
}

function isDigit(character: number): boolean {
  return character >= 0x30 && character <= 0x39;
}

function lineOf(pieces: readonly Piece[], from: Place, to: Place, fromRight: boolean): Line {
  const end = withoutSpaces(pieces, from, to);
  const runs: Run[] = [];
  const levels: number[] = [];
  const says: LinePiece[] = [];
  let x = 0;
  for (let index = from.piece; index <= end.piece; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) break;
    const begin = index === from.piece ? from.at : 0;
    const stop = index === end.piece ? end.at : piece.row.numbers.length;
    // A piece may have nothing but signs that only ask for a form.
    if (stop <= begin) continue;
    const width = widthOf(piece, begin, stop);
    runs.push({
      font: piece.font.key,
      size: piece.size,
      color: piece.color,
      x,
      width,
      show: showOperators(piece, begin, stop),
      exact: piece.font.face.unitsPerEm === 1000,
    });
    says.push(new Said(piece, begin, stop));
    levels.push(piece.level);
    x += width;
  }
  const mixed = fromRight || levels.some((level) => level > 0);
  return { width: x, runs: mixed ? placed(runs, levels, fromRight) : runs, says };
}

/** Where a line ends that is not to end in spaces. */
function withoutSpaces(pieces: readonly Piece[], from: Place, to: Place): Place {
  let { piece, at } = to;
  for (;;) {
    const least = piece === from.piece ? from.at : 0;
    const characters = pieces[piece]?.row.characters;
    while (at > least && characters?.[at - 1] === SPACE) at -= 1;
    if (at > least || piece <= from.piece) return { piece, at };
    piece -= 1;
    at = pieces[piece]?.row.characters.length ?? 0;
  }
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

function missingGlyph(character: number, span: Span): KlusError<RenderErrorCode> {
  const name = `U+${character.toString(16).toUpperCase().padStart(4, '0')}`;
  const [claim] = span.source.claims ?? [];
  return new KlusError<RenderErrorCode>(
    'render.glyph-missing',
    `No font of the renderer has a glyph for ${name}, which stands in ${placeOf(claim)}. Leave that credential out, or ask its issuer to write the text with other characters.`,
    { details: { character: name, ...claim } },
  );
}
