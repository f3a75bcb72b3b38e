import { VERIFIER_ADDRESS } from '@kluscv/schema';
import { recognizeInput } from '@kluscv/sdk';
import { isCliError } from '../errors.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { NamedBytes } from './inputs.ts';
import { words as english } from '../report/words/en.ts';
import type { Absence } from '../report/words.ts';
import { readQr } from './qr.ts';

/** What the QR code of a picture stands for: a document to verify, or why there is none. */
export type PictureReading = { readonly ok: true; readonly document: NamedBytes } | NoDocument;

/** Why there is nothing to verify. */
export interface NoDocument {
  readonly ok: false;
  readonly message: string;
  readonly found: string;
  readonly why: Absence;
  /** The exit code, where it is not the one of a document without a credential. */
  readonly exit?: ExitCode;
}

/**
 * The document that the QR code in a picture holds, or leads to.
 *
 * @param fetched fetches an address. Absent where no network may be used
 */
export async function documentOfPicture(
  { name, bytes }: NamedBytes,
  fetched: ((address: string) => Promise<Uint8Array>) | undefined,
): Promise<PictureReading> {
  const absent = (why: Absence, found: string, exit?: ExitCode): PictureReading => ({
    ok: false,
    message: english.absent[why],
    found,
    why,
    ...(exit !== undefined && { exit }),
  });
  const qr = await readQr(bytes);
  if (!qr.ok) return absent('picture', qr.found);
  const text = qr.text.trim();
  if (text.replace(/\/$/, '') === VERIFIER_ADDRESS) return absent('constant', text);
  if (recognizeInput(text) !== 'unrecognized') {
    return { ok: true, document: { name, bytes: new TextEncoder().encode(text) } };
  }
  if (!/^https:\/\//i.test(text)) return absent('other', text);
  if (fetched === undefined) return absent('offline', text);
  try {
    return { ok: true, document: { name: `${name} (${text})`, bytes: await fetched(text) } };
  } catch (error) {
    if (!isCliError(error)) throw error;
    // What is there is not known, which is not the same as nothing.
    const exit = error.exitCode === EXIT.indeterminate ? error.exitCode : undefined;
    return absent('unanswered', `${text}: ${error.place.found ?? error.message}`, exit);
  }
}
