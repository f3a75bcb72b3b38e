import type { Face } from './face.ts';

const COMPOSITE_WORDS = 0x0001;
const COMPOSITE_MORE = 0x0020;
const COMPOSITE_SCALE = 0x0008;
const COMPOSITE_XY_SCALE = 0x0040;
const COMPOSITE_MATRIX = 0x0080;

/**
 * Cuts a face down to the glyphs of one document, numbered anew in the order given (0 is `.notdef`), as PDF embeds it:
 * outlines and metrics, without names, character map and hints. Parts of composed glyphs follow after the wanted ones.
 *
 * @see https://learn.microsoft.com/typography/opentype/spec/glyf
 */
export function subsetFace(face: Face, glyphs: readonly number[]): Uint8Array {
  const order = [...glyphs];
  const starts = [0];
  const base = face.tables.get('glyf')?.offset ?? 0;
  let glyf = new Uint8Array(16 * 1024);
  // The list grows while it is walked: a composed glyph appends its parts.
  const parts = new Map<number, number>();
  let length = 0;
  for (let index = 0; index < order.length; index += 1) {
    const from = base + (face.outlines[order[index] ?? 0] ?? 0);
    const to = base + (face.outlines[(order[index] ?? 0) + 1] ?? 0);
    while (length + to - from > glyf.length) glyf = grown(glyf);
    glyf.set(face.bytes.subarray(from, to), length);
    if (to > from) renumber(new DataView(glyf.buffer, length, to - from), order, parts);
    length += padded(to - from);
    starts.push(length);
  }
  const count = order.length;
  const metrics = new DataView(new ArrayBuffer(4 * count));
  const offsets = new DataView(new ArrayBuffer(4 * (count + 1)));
  for (const [index, glyph] of order.entries()) {
    metrics.setUint16(4 * index, face.advances[glyph] ?? 0);
    metrics.setInt16(4 * index + 2, face.bearings[glyph] ?? 0);
  }
  for (const [index, start] of starts.entries()) offsets.setUint32(4 * index, start);

  const head = copyOf(face, 'head');
  head.setUint32(8, 0);
  head.setInt16(50, 1);
  const hhea = copyOf(face, 'hhea');
  hhea.setUint16(34, count);
  const maxp = copyOf(face, 'maxp');
  maxp.setUint16(4, count);
  return assemble([
    ['glyf', glyf.subarray(0, length)],
    ['head', bytesOf(head)],
    ['hhea', bytesOf(hhea)],
    ['hmtx', bytesOf(metrics)],
    ['loca', bytesOf(offsets)],
    ['maxp', bytesOf(maxp)],
  ]);
}

function grown(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(2 * bytes.length);
  larger.set(bytes);
  return larger;
}

/** Points the parts of a composed glyph at their new numbers. */
function renumber(outline: DataView, order: number[], parts: Map<number, number>): void {
  if (outline.getInt16(0) >= 0) return;
  let at = 10;
  for (;;) {
    const flags = outline.getUint16(at);
    const part = outline.getUint16(at + 2);
    let number = parts.get(part);
    if (number === undefined) {
      number = order.push(part) - 1;
      parts.set(part, number);
    }
    outline.setUint16(at + 2, number);
    if ((flags & COMPOSITE_MORE) === 0) return;
    at += (flags & COMPOSITE_WORDS) === 0 ? 6 : 8;
    if ((flags & COMPOSITE_SCALE) !== 0) at += 2;
    else if ((flags & COMPOSITE_XY_SCALE) !== 0) at += 4;
    else if ((flags & COMPOSITE_MATRIX) !== 0) at += 8;
  }
}

function assemble(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const start = 12 + 16 * tables.length;
  const size = tables.reduce((sum, [, data]) => sum + padded(data.length), start);
  const font = new Uint8Array(size);
  const view = new DataView(font.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (tables.length - 2 ** power));
  let offset = start;
  let headAt = 0;
  for (const [index, [tag, data]] of tables.entries()) {
    const entry = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter += 1) font[entry + letter] = tag.charCodeAt(letter);
    font.set(data, offset);
    view.setUint32(entry + 4, checksum(view, offset, padded(data.length)));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, data.length);
    if (tag === 'head') headAt = offset;
    offset += padded(data.length);
  }
  view.setUint32(headAt + 8, 0xb1b0afba - checksum(view, 0, size));
  return font;
}

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function copyOf(face: Face, tag: string): DataView {
  const table = face.tables.get(tag) ?? { offset: 0, length: 0 };
  return new DataView(face.bytes.slice(table.offset, table.offset + table.length).buffer);
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
