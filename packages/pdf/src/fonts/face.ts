import { inflated } from '#bytes';

/** One face of the profile's family, as the generated modules hold it. */
export interface FaceSource {
  readonly sha256: string;
  /** Pair kerning in font units: `{ left: { distance: rights } }`. */
  readonly kerning: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The TrueType file, deflated, in base64. */
  readonly data: string;
}

/** Kerning of pairs, in font units: a table of the few characters that have any, and the row and the column of each. */
interface Kerning {
  readonly distances: Int16Array;
  readonly rows: Uint16Array;
  readonly columns: Uint8Array;
}

/** A TrueType face, read once: what measuring and cutting glyphs need, and nothing that shapes text. */
export interface Face {
  readonly bytes: Uint8Array;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly box: readonly [number, number, number, number];
  /** Where each table lies. */
  readonly tables: ReadonlyMap<string, { readonly offset: number; readonly length: number }>;
  /** Glyph by code point; absent means that the face has none. */
  readonly glyphs: ReadonlyMap<number, number>;
  /** Advance by glyph, in font units. */
  readonly advances: Uint16Array;
  /** Left side bearing by glyph, in font units. */
  readonly bearings: Int16Array;
  /** Outlines: glyph `n` is `glyf` from `outlines[n]` to `outlines[n + 1]`. */
  readonly outlines: Uint32Array;
  readonly kerning: Kerning;
}

/** Reads a face. The bytes are our own, pinned by hash; this is no reader for fonts from elsewhere. */
export function readFace(source: FaceSource): Face {
  const bytes = inflated(source.data);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, { offset: number; length: number }>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + 16 * index;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    tables.set(tag, { offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) });
  }
  const at = (tag: string): number => tables.get(tag)?.offset ?? 0;
  const head = at('head');
  const glyphCount = view.getUint16(at('maxp') + 4);
  const longMetrics = view.getUint16(at('hhea') + 34);
  const advances = new Uint16Array(glyphCount);
  const bearings = new Int16Array(glyphCount);
  for (let glyph = 0; glyph < glyphCount; glyph += 1) {
    advances[glyph] = view.getUint16(at('hmtx') + 4 * Math.min(glyph, longMetrics - 1));
    bearings[glyph] = view.getInt16(
      glyph < longMetrics ? at('hmtx') + 4 * glyph + 2 : at('hmtx') + 4 * longMetrics + 2 * (glyph - longMetrics),
    );
  }
  const longOffsets = view.getInt16(head + 50) === 1;
  const outlines = new Uint32Array(glyphCount + 1);
  for (let glyph = 0; glyph <= glyphCount; glyph += 1) {
    outlines[glyph] = longOffsets ? view.getUint32(at('loca') + 4 * glyph) : 2 * view.getUint16(at('loca') + 2 * glyph);
  }
  return {
    bytes,
    unitsPerEm: view.getUint16(head + 18),
    ascent: view.getInt16(at('hhea') + 4),
    descent: view.getInt16(at('hhea') + 6),
    capHeight: view.getInt16(at('OS/2') + 88),
    box: [view.getInt16(head + 36), view.getInt16(head + 38), view.getInt16(head + 40), view.getInt16(head + 42)],
    tables,
    glyphs: readCharacterMap(view, at('cmap')),
    advances,
    bearings,
    outlines,
    kerning: readKerning(source.kerning),
  };
}

/** Formats 4 (the Basic Multilingual Plane) and 12 (everything), the two that the subsets hold. */
function readCharacterMap(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const table = cmap + view.getUint32(cmap + 4 + 8 * index + 4);
    const format = view.getUint16(table);
    if (format === 4) readSegments(view, table, glyphs);
    if (format === 12) readGroups(view, table, glyphs);
  }
  return glyphs;
}

function readSegments(view: DataView, table: number, glyphs: Map<number, number>): void {
  const doubled = view.getUint16(table + 6);
  for (let segment = 0; segment < doubled; segment += 2) {
    const end = view.getUint16(table + 14 + segment);
    const start = view.getUint16(table + 16 + doubled + segment);
    const delta = view.getUint16(table + 16 + 2 * doubled + segment);
    const rangeAt = table + 16 + 3 * doubled + segment;
    const range = view.getUint16(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const glyph = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - start));
      if (glyph !== 0) glyphs.set(code, (glyph + delta) & 0xffff);
    }
  }
}

function readGroups(view: DataView, table: number, glyphs: Map<number, number>): void {
  for (let group = 0; group < view.getUint32(table + 12); group += 1) {
    const at = table + 16 + 12 * group;
    const start = view.getUint32(at);
    for (let code = start; code <= view.getUint32(at + 4); code += 1)
      glyphs.set(code, view.getUint32(at + 8) + code - start);
  }
}

/** Kerning between two characters, in font units. */
export function kerningOf({ kerning: { distances, rows, columns } }: Face, left: number, right: number): number {
  // What lies beyond the table has none, as what is in the first row and the first column.
  return distances[(rows[left] ?? 0) + (columns[right] ?? 0)] ?? 0;
}

function readKerning(source: FaceSource['kerning']): Kerning {
  const lefts = Object.entries(source);
  const rights = new Set(lefts.flatMap(([, row]) => Object.values(row)).join(''));
  const width = rights.size + 1;
  const rows = new Uint16Array(1 + highest(lefts.map(([left]) => left)));
  const columns = new Uint8Array(1 + highest([...rights]));
  const distances = new Int16Array(width * (lefts.length + 1));
  for (const [index, right] of [...rights].entries()) columns[right.charCodeAt(0)] = index + 1;
  for (const [index, [left, row]] of lefts.entries()) {
    const start = width * (index + 1);
    rows[left.charCodeAt(0)] = start;
    for (const [distance, those] of Object.entries(row)) {
      for (const right of those) distances[start + (columns[right.charCodeAt(0)] ?? 0)] = Number(distance);
    }
  }
  return { distances, rows, columns };
}

function highest(characters: readonly string[]): number {
  return characters.reduce((most, character) => Math.max(most, character.charCodeAt(0)), 0);
}
