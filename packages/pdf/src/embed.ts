import { hex, md5Hex } from './document/md5.ts';
import { pdfDate } from './document/metadata.ts';
import { type FileObjects, type Reference, spelledDictionary, spelledText } from './document/objects.ts';

/** Name of the one embedded file. */
export const EMBEDDED_NAME = 'kluscv.vp.json';

/** Its media type, `application/vp`, as a name in a PDF (Verifiable Credentials Data Model 2.0, section 6.4). */
const EMBEDDED_TYPE = '/application#2Fvp';

const DESCRIPTION = 'The signed work credentials that this document shows';

/**
 * Embeds the presentation as the one associated file, uncompressed: nothing has to be unpacked to read it, and whatever looks for it
 * finds it as it is.
 *
 * @returns the file specification, for `/AF` and `/Names`
 * @see ISO 19005-3, 6.8
 */
export function embedPresentation(objects: FileObjects, json: Uint8Array, date: string): Reference {
  const day = pdfDate(date);
  const stream = objects.addStream(
    {
      Type: '/EmbeddedFile',
      Subtype: EMBEDDED_TYPE,
      Params: spelledDictionary({ Size: json.length, CheckSum: `<${md5Hex(json)}>`, CreationDate: day, ModDate: day }),
    },
    json,
  );
  return objects.add(
    spelledDictionary({
      Type: '/Filespec',
      F: `(${EMBEDDED_NAME})`,
      UF: spelledText(EMBEDDED_NAME),
      Desc: spelledText(DESCRIPTION),
      AFRelationship: '/Source',
      EF: spelledDictionary({ F: stream, UF: stream }),
    }),
  );
}

/** The file identifier: the first half of the hash that names the presentation. */
export function fileIdentifier(hash: Uint8Array): string {
  return `<${hex(hash.subarray(0, 16))}>`;
}
