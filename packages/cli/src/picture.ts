import { VERIFIER_ADDRESS } from '@kluscv/schema';
import { recognizeInput } from '@kluscv/sdk';
import { CliError } from './errors.ts';
import type { NamedBytes } from './inputs.ts';
import { readQr } from './qr.ts';

/** What the QR code of a picture stands for: a document to verify, or why there is none. */
export type PictureReading =
  | { readonly ok: true; readonly document: NamedBytes }
  | { readonly ok: false; readonly message: string; readonly found: string };

/**
 * The document that the QR code in a picture holds, or leads to.
 *
 * @param fetched fetches an address. Absent where no network may be used
 */
export async function documentOfPicture(
  { name, bytes }: NamedBytes,
  fetched: ((address: string) => Promise<Uint8Array>) | undefined,
): Promise<PictureReading> {
  const qr = await readQr(bytes);
  if (!qr.ok) {
    const message = 'There is no credential in a picture of a page. Ask for the PDF itself.';
    return { ok: false, message, found: qr.found };
  }
  const text = qr.text.trim();
  if (text.replace(/\/$/, '') === VERIFIER_ADDRESS) {
    const message =
      'This QR code is the same on every KlusCV: it says where to check one, and holds nothing of this person. Ask for the PDF itself.';
    return { ok: false, message, found: text };
  }
  if (recognizeInput(text) !== 'unrecognized') {
    return { ok: true, document: { name, bytes: new TextEncoder().encode(text) } };
  }
  if (!/^https:\/\//i.test(text)) {
    return { ok: false, message: 'The QR code in this picture holds no credential.', found: text };
  }
  if (fetched === undefined) {
    const message = 'The QR code in this picture leads to an address, and --offline uses no network.';
    return { ok: false, message, found: text };
  }
  try {
    return { ok: true, document: { name: `${name} (${text})`, bytes: await fetched(text) } };
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    const message = 'The QR code in this picture leads to an address that gave no document.';
    return { ok: false, message, found: `${text}: ${error.place.found ?? error.message}` };
  }
}
