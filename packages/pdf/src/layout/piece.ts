import { codeOf } from '../fonts/code.ts';
import type { FontUse, GlyphRow } from '../fonts/font-use.ts';
import { operand } from './number.ts';
import type { Span } from './span.ts';

/** A stretch of text with one source, in one font, size and color. */
export interface Piece {
  readonly span: Span;
  readonly font: FontUse;
  readonly size: number;
  readonly color: string;
  readonly row: GlyphRow;
  /** Odd if it runs from right to left. */
  readonly level: number;
}

/** Width of some glyphs of a piece, in points. */
export function widthOf(piece: Piece, from: number, to: number): number {
  const { advances } = piece.row;
  let units = 0;
  for (let at = from; at < to; at += 1) units += advances[at] ?? 0;
  return units * scaleOf(piece);
}

/** Points in a font unit. */
export function scaleOf({ size, font }: Piece): number {
  return size / font.face.unitsPerEm;
}

/** The operators that show some glyphs of a piece. */
export function showOperators(piece: Piece, from: number, to: number): string {
  return piece.row.turned || piece.row.shifts.size > 0 ? shownOneByOne(piece, from, to) : shown(piece, from, to);
}

/** `TJ` with kerning. */
function shown(piece: Piece, from: number, to: number): string {
  const { numbers, advances } = piece.row;
  const { face, glyphs } = piece.font;
  const items = ['[('];
  for (let at = from; at < to; at += 1) {
    const number = numbers[at] ?? 0;
    items.push(codeOf(number));
    const kern = (advances[at] ?? 0) - (face.advances[glyphs[number] ?? 0] ?? 0);
    if (kern !== 0 && at + 1 < to) items.push(')', operand((-kern * 1000) / face.unitsPerEm), '(');
  }
  items.push(')]TJ');
  return items.join('');
}

/** As `shown`, from left to right whichever way the text runs; a mark that moves up or down takes a rise of its own. */
function shownOneByOne(piece: Piece, from: number, to: number): string {
  const { row } = piece;
  let operators = '';
  let codes = '';
  let items = '';
  const closeString = (): void => {
    if (codes !== '') items += `(${codes})`;
    codes = '';
  };
  const closeArray = (): void => {
    closeString();
    if (items !== '') operators += `[${items}]TJ `;
    items = '';
  };
  const scale = 1000 / piece.font.face.unitsPerEm;
  for (let step = 0; step < to - from; step += 1) {
    const at = row.turned ? to - 1 - step : from + step;
    const number = row.numbers[at] ?? 0;
    const own = piece.font.face.advances[piece.font.glyphs[number] ?? 0] ?? 0;
    const shift = row.shifts.get(at);
    if (shift === undefined) {
      codes += codeOf(number);
      const kern = (row.advances[at] ?? 0) - own;
      if (kern !== 0 && (row.turned || at + 1 < to)) {
        closeString();
        items += operand(-kern * scale);
      }
      continue;
    }
    closeArray();
    // From right to left, the mark is drawn before its letter: the pen has not moved yet.
    const left = row.turned ? shift.x + advanceOfBase(row, at) : shift.x;
    const rise = shift.y * scaleOf(piece);
    operators += `${operand(rise)} Ts [${operand(-left * scale)}(${codeOf(number)})${operand((left + own) * scale)}]TJ 0 Ts `;
  }
  closeArray();
  return operators.trimEnd();
}

function advanceOfBase(row: GlyphRow, mark: number): number {
  let at = mark;
  while (row.shifts.has(at)) at -= 1;
  return row.advances[at] ?? 0;
}
