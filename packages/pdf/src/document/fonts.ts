import type { FontUse } from '../fonts/font-use.ts';
import { saidBy } from '../fonts/form.ts';
import { fourDigits } from '../fonts/four-digits.ts';
import { subsetFace } from '../fonts/subset.ts';
import { type FileObjects, type Reference, spelledArray, spelledDictionary } from './objects.ts';

/** Symbolic: the character codes are numbers of this document's own. */
const SYMBOLIC = 4;

/** Embeds the glyphs that the document uses, with the way back from glyph to character for search, copy and screen readers. */
export function embedFont(objects: FileObjects, use: FontUse): Reference {
  const { face, name } = use;
  const scale = 1000 / face.unitsPerEm;
  const bytes = subsetFace(face, use.glyphs);
  // As it is: outlines hardly get smaller, and packing them would take longer than laying out the pages.
  const file = objects.addStream({ Length1: bytes.length }, bytes);
  const descriptor = objects.add(
    spelledDictionary({
      Type: '/FontDescriptor',
      FontName: `/${name}`,
      Flags: SYMBOLIC,
      FontBBox: spelledArray(face.box.map((edge) => Math.round(edge * scale))),
      ItalicAngle: 0,
      Ascent: Math.round(face.ascent * scale),
      Descent: Math.round(face.descent * scale),
      CapHeight: Math.round((face.capHeight || face.ascent) * scale),
      StemV: use.key === 'F2' || use.key === 'F5' ? 140 : 80,
      FontFile2: file,
    }),
  );
  const widths = use.glyphs.map((glyph) => Math.round((face.advances[glyph] ?? 0) * scale));
  const descendant = objects.add(
    spelledDictionary({
      Type: '/Font',
      Subtype: '/CIDFontType2',
      BaseFont: `/${name}`,
      CIDSystemInfo: spelledDictionary({ Registry: '(Adobe)', Ordering: '(Identity)', Supplement: 0 }),
      FontDescriptor: descriptor,
      DW: 0,
      W: spelledArray([0, spelledArray(widths)]),
      CIDToGIDMap: '/Identity',
    }),
  );
  const toUnicode = objects.addStream({}, new TextEncoder().encode(unicodeMap(use)));
  return objects.add(
    spelledDictionary({
      Type: '/Font',
      Subtype: '/Type0',
      BaseFont: `/${name}`,
      Encoding: '/Identity-H',
      DescendantFonts: spelledArray([descendant]),
      ToUnicode: toUnicode,
    }),
  );
}

/** @see ISO 32000-1, 9.10.3 */
function unicodeMap(use: FontUse): string {
  const { characters } = use;
  let sections = '';
  for (let number = 1; number < characters.length; number += 1) {
    // A section holds at most a hundred entries.
    if (number % 100 === 1) sections += `${Math.min(100, characters.length - number)} beginbfchar\n`;
    const text = saidBy(characters[number] ?? 0);
    sections += `<${fourDigits(number)}><`;
    for (let at = 0; at < text.length; at += 1) sections += fourDigits(text.charCodeAt(at));
    sections += number % 100 === 0 || number === characters.length - 1 ? '>\nendbfchar\n' : '>\n';
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
${sections}endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
