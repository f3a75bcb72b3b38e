import { type PDFContext, PDFHexString, PDFName, PDFRawStream, type PDFRef, PDFString } from 'pdf-lib';
import { hex, md5Hex } from './document/md5.ts';
import { pdfDate } from './document/metadata.ts';

/** Name of the one embedded file. */
export const EMBEDDED_NAME = 'kluscv.vp.json';

/** Its media type (Verifiable Credentials Data Model 2.0, section 6.4). */
export const EMBEDDED_TYPE = 'application/vp';

const DESCRIPTION = 'The signed work credentials that this document shows';

/**
 * Embeds the presentation as the one associated file, uncompressed: nothing has to be unpacked to read it, and whatever looks for it
 * finds it as it is.
 *
 * @returns the file specification, for `/AF` and `/Names`
 * @see ISO 19005-3, 6.8
 */
export function embedPresentation(context: PDFContext, json: Uint8Array, date: string): PDFRef {
  const day = PDFString.of(pdfDate(date));
  const stream = context.register(
    PDFRawStream.of(
      context.obj({
        Type: 'EmbeddedFile',
        Subtype: PDFName.of(EMBEDDED_TYPE),
        Params: { Size: json.length, CheckSum: PDFHexString.of(md5Hex(json)), CreationDate: day, ModDate: day },
      }),
      json,
    ),
  );
  return context.register(
    context.obj({
      Type: 'Filespec',
      F: PDFString.of(EMBEDDED_NAME),
      UF: PDFHexString.fromText(EMBEDDED_NAME),
      Desc: PDFHexString.fromText(DESCRIPTION),
      AFRelationship: 'Source',
      EF: { F: stream, UF: stream },
    }),
  );
}

/** The file identifier: the first half of the hash that names the presentation. */
export function fileIdentifier(hash: Uint8Array): PDFHexString {
  return PDFHexString.of(hex(hash.subarray(0, 16)));
}
