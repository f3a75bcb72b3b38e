import { zlibSync } from 'fflate';
import { type PDFContext, PDFRawStream, type PDFRef, PDFString } from 'pdf-lib';
import type { FontUse } from '../fonts/font-use.ts';
import { saidBy } from '../fonts/form.ts';
import { subsetFace } from '../fonts/subset.ts';

/** Symbolic: the character codes are numbers of this document's own. */
const SYMBOLIC = 4;

/** Embeds the glyphs that the document uses, with the way back from glyph to character for search, copy and screen readers. */
export function embedFont(context: PDFContext, use: FontUse): PDFRef {
  const { face, name } = use;
  const scale = 1000 / face.unitsPerEm;
  const bytes = subsetFace(face, use.glyphs);
  const file = context.register(
    PDFRawStream.of(context.obj({ Length1: bytes.length, Filter: 'FlateDecode' }), zlibSync(bytes)),
  );
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: SYMBOLIC,
      FontBBox: face.box.map((edge) => Math.round(edge * scale)),
      ItalicAngle: 0,
      Ascent: Math.round(face.ascent * scale),
      Descent: Math.round(face.descent * scale),
      CapHeight: Math.round((face.capHeight || face.ascent) * scale),
      StemV: use.key === 'F2' || use.key === 'F5' ? 140 : 80,
      FontFile2: file,
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: 0,
      W: [0, use.glyphs.map((glyph) => Math.round((face.advances[glyph] ?? 0) * scale))],
      CIDToGIDMap: 'Identity',
    }),
  );
  const toUnicode = context.register(
    PDFRawStream.of(context.obj({ Filter: 'FlateDecode' }), zlibSync(new TextEncoder().encode(unicodeMap(use)))),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: toUnicode,
    }),
  );
}

/** @see ISO 32000-1, 9.10.3 */
function unicodeMap(use: FontUse): string {
  const entries = use.characters.slice(1).map((character, index) => {
    const text = saidBy(character);
    const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
    return `<${fourDigits(index + 1)}><${units.map(fourDigits).join('')}>`;
  });
  const sections: string[] = [];
  // A section holds at most a hundred entries.
  for (let at = 0; at < entries.length; at += 100) {
    const part = entries.slice(at, at + 100);
    sections.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${sections.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function fourDigits(value: number): string {
  return value.toString(16).padStart(4, '0');
}
