import { expectCall } from '@kluscv/schema/reading';
import { latin1 } from '#bytes';
import { ERRORS, type ExtractErrorCode } from './errors.ts';
import { readStrictly } from './gate.ts';
import { MAX_FILE_BYTES, MAX_PRESENTATION_BYTES } from './limits.ts';
import { scanForEmbedded } from './scan.ts';

/** What `extract` found. */
export type Extraction =
  | {
      readonly ok: true;
      /** The embedded presentation, byte for byte: JSON, if nobody damaged it. */
      readonly presentation: Uint8Array;
      /** `strict`: the file is laid out as the renderer writes it. `recovered`: it was saved again, appended to or damaged. */
      readonly how: 'strict' | 'recovered';
      /** True if the file has a signature besides those of its credentials. Only `compare` says whether it fits. */
      readonly sealed: boolean;
      /** Why the file did not pass as `strict`. */
      readonly because?: string;
    }
  | {
      readonly ok: false;
      readonly code: ExtractErrorCode;
      /** A sentence for a person that ends in what to do; not stable. */
      readonly message: string;
    };

/**
 * Takes the embedded presentation out of a KlusCV. It never throws for what is in the file, follows no reference and opens nothing larger than 5 MB. What
 * comes out is unverified: pass it to the verifier as it is.
 */
export function extract(bytes: Uint8Array): Extraction {
  expectCall('extract', { bytes: [bytes, 'bytes'] });
  if (bytes.length > MAX_FILE_BYTES) return failed('pdf.too-large', `The file has ${bytes.length} bytes.`);
  if (bytes.length === 0) return failed('pdf.not-a-pdf', 'The file is empty.');
  // Some software puts a few bytes before the header, and readers look this far.
  if (!latin1(bytes.subarray(0, 1024)).includes('%PDF-')) return failed('pdf.not-a-pdf', 'The file is not a PDF.');
  const strict = readStrictly(bytes);
  if (strict.ok) {
    return strict.embedded.length > MAX_PRESENTATION_BYTES
      ? failed('pdf.too-large', 'The embedded file is too large.')
      : { ok: true, presentation: strict.embedded, how: 'strict', sealed: strict.sealed };
  }
  const scan = scanForEmbedded(bytes);
  return scan.ok
    ? { ok: true, presentation: scan.embedded, how: 'recovered', sealed: false, because: strict.because }
    : failed(scan.code, scan.found);
}

function failed(code: ExtractErrorCode, found: string): Extraction {
  return { ok: false, code, message: `${found} ${ERRORS[code].remedy}` };
}
