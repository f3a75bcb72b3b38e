import { isArabicMark } from './arabic.ts';
import type { Face } from './face.ts';

/** Extent of one glyph in font units. */
export interface Extent {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Space between a letter and a mark above or below it, in font units. */
const CLEARANCE = 45;

/** Combining marks, the only characters that are drawn onto the one before. */
export function isMark(codePoint: number): boolean {
  return (codePoint >= 0x300 && codePoint <= 0x36f) || isArabicMark(codePoint);
}

/**
 * Where to put a mark that makes no single character with its letter (Yoruba ẹ́, Lithuanian ė́): centered, clear of what is
 * there. The result is relative to the origin of the letter, in font units, with the extent that the next mark must clear.
 */
export function placeMark(face: Face, base: Extent, mark: number): { x: number; y: number; extent: Extent } {
  const own = extentOf(face, mark);
  const x = (base.left + base.right - own.left - own.right) / 2;
  const above = own.bottom > 0;
  const y = above ? Math.max(0, base.top + CLEARANCE - own.bottom) : Math.min(0, base.bottom - CLEARANCE - own.top);
  return {
    x,
    y,
    extent: above ? { ...base, top: own.top + y } : { ...base, bottom: own.bottom + y },
  };
}

/** The box of a glyph's outline; empty for a space. */
export function extentOf(face: Face, glyph: number): Extent {
  const glyf = face.tables.get('glyf')?.offset ?? 0;
  const from = face.outlines[glyph] ?? 0;
  if (from === (face.outlines[glyph + 1] ?? 0)) return { left: 0, bottom: 0, right: face.advances[glyph] ?? 0, top: 0 };
  const view = new DataView(face.bytes.buffer, face.bytes.byteOffset + glyf + from);
  return { left: view.getInt16(2), bottom: view.getInt16(4), right: view.getInt16(6), top: view.getInt16(8) };
}
