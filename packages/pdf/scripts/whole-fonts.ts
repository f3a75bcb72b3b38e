// The same pages with whole fonts instead of cut ones: what the cut ones must look like, pixel by pixel.
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { type Fonts, fontsInUse, type FontUse } from '../src/fonts/font-use.ts';
import { drawnBy } from '../src/fonts/form.ts';

/** A font file as its makers publish it, and the glyph that its own character map gives for a character. */
export interface WholeFont {
  readonly bytes: Uint8Array;
  readonly glyphOf: (character: number) => number;
}

/** Replaces each embedded font of a rendered file by the whole one that `wholeFontOf` gives. */
export async function withWholeFonts(
  file: Uint8Array,
  fonts: Fonts,
  wholeFontOf: (key: FontUse['key']) => WholeFont,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(file, { updateMetadata: false });
  const uses = fontsInUse(fonts);
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Subtype')) !== PDFName.of('CIDFontType2')) continue;
    const use = uses.find(({ name }) => object.get(PDFName.of('BaseFont')) === PDFName.of(name));
    if (use === undefined) throw new Error('There is a font in the file that the page does not use.');
    const whole = wholeFontOf(use.key);
    const map = new DataView(new ArrayBuffer(2 * use.characters.length));
    for (const [number, character] of use.characters.entries()) {
      if (number > 0) map.setUint16(2 * number, whole.glyphOf(drawnBy(character)));
    }
    const { context } = document;
    object.set(
      PDFName.of('CIDToGIDMap'),
      context.register(PDFRawStream.of(context.obj({}), new Uint8Array(map.buffer))),
    );
    object
      .lookup(PDFName.of('FontDescriptor'), PDFDict)
      .set(
        PDFName.of('FontFile2'),
        context.register(PDFRawStream.of(context.obj({ Length1: whole.bytes.length }), whole.bytes)),
      );
  }
  return document.save({ useObjectStreams: false });
}
