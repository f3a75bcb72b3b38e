import {
  type AnyCredential,
  type Problem,
  readCompactJws,
  validateCredential,
  type Validation,
  withoutRegisteredClaims,
} from '@kluscv/schema';
import { expectCall } from '@kluscv/schema/reading';
import { type SecuredCredential, securedFromText } from '@kluscv/sdk';
import { isContainer, openContainer } from './containers/open-container.ts';
import { type NamedBytes, type Obstacle, obstacle, type ShownParts } from './examination.ts';
import { credentialsIn, signedDocument } from './foreign/signed-document.ts';
import { formats } from './formats.ts';
import { bytesOf, type VerifierInput } from './input.ts';
import { readCodes } from './picture.ts';
import { recognize, type Recognition } from './recognize.ts';
import { partsOf } from './shown-parts.ts';
import { textOfCredential } from './text.ts';
import { restore } from './transport/restore.ts';

/** A signed credential of the standard that lies in a file, and what it says. Nothing of it was verified. */
export interface FoundCredential {
  /** Of the file, or of the file in an archive or a mail. */
  readonly name: string;
  readonly secured: SecuredCredential;
  readonly credential: AnyCredential;
  /** How much of it is shown, if something of it can be hidden. */
  readonly parts?: ShownParts;
}

/** A file in which there is none. */
export interface NothingFound {
  readonly name: string;
  /** Nothing signed is in it; what is in it cannot be read; or it is signed, and no credential of the standard. */
  readonly why: 'nothing' | 'unreadable' | 'other';
  /** The code of the obstacle. */
  readonly obstacle?: Obstacle['code'];
  /** The first thing that is wrong with what is no credential of the standard. */
  readonly problem?: Problem;
}

/** What to make of one credential. */
export type Found = { readonly found: FoundCredential } | { readonly none: NothingFound };

/** What finding credentials may use. */
export interface FindOptions {
  /** Gives the WebAssembly that reads QR codes. Default: pictures are not looked at, and that is said. */
  readonly qrDecoder?: () => Promise<ArrayBuffer>;
}

/**
 * The credentials in a file, whatever it is: a KlusCV, a presentation, signed texts, a picture of a code, an archive or a mail of them. None of them is
 * verified, and no network is used. Never throws for what somebody else wrote.
 *
 * @throws KlusError `verifier.input`
 */
export async function* findCredentials(input: VerifierInput, options: FindOptions = {}): AsyncGenerator<Found> {
  expectCall('findCredentials', { options: [options, { qrDecoder: 'function?' }] });
  const file = await bytesOf(input);
  const recognition = recognize(file.bytes, file.name);
  if (!isContainer(recognition)) {
    yield* inDocument(file, recognition, options);
    return;
  }
  let some = false;
  let first: Found | undefined;
  for await (const part of openContainer(file, recognition)) {
    if ('obstacle' in part) first ??= because(file.name, part.obstacle);
    if (!('document' in part)) continue;
    for await (const each of inDocument(part.document, part.recognition, options)) {
      // A logo or a read-me beside the credentials is no fault of theirs.
      if ('none' in each && each.none.why === 'nothing') {
        first ??= each;
        continue;
      }
      some = true;
      yield each;
    }
  }
  if (!some) yield first ?? because(file.name, obstacle('emptyContainer', { format: recognition.format }));
}

/** What a secured text says, not verified: a credential of the standard, or what is wrong with it as one. */
export async function readCredential(secured: SecuredCredential): Promise<Validation<AnyCredential>> {
  expectCall('readCredential', { secured: [secured, { format: 'text', value: 'text' }] });
  const { format, value } = secured;
  if (format === 'vc+jwt') {
    const jws = readCompactJws(value);
    return validateCredential(jws.ok ? withoutRegisteredClaims(jws.payload) : undefined);
  }
  const reading = await formats()
    .find(({ id }) => id === format)
    ?.read(value);
  return validateCredential(reading?.ok === true ? reading.document : undefined);
}

function because(name: string, { code, answer }: Obstacle): Found {
  return { none: { name, why: answer === 'nothing' ? 'nothing' : 'unreadable', obstacle: code } };
}

async function* inDocument(
  { name, bytes }: NamedBytes,
  { kind, format, ambiguous }: Recognition,
  { qrDecoder }: FindOptions,
): AsyncGenerator<Found> {
  if (ambiguous !== undefined) {
    yield because(name, obstacle('twoKinds', { first: format, second: format }));
  } else if (kind === 'pdf') {
    const { readPdf } = await import('./pdf.ts');
    const reading = await readPdf(bytes);
    if (reading.kind === 'kluscv') yield* inText(name, reading.presentation);
    else yield because(name, reading.obstacle);
  } else if (kind === 'picture') {
    const reading = await readCodes(bytes, format, qrDecoder);
    if (reading.ok) for (const text of reading.texts) yield* inText(name, text.trim());
    else yield because(name, reading.obstacle);
  } else if (kind === 'other' || kind === 'archive') {
    yield because(name, format === 'unknown' ? obstacle('unknownFormat', {}) : obstacle('otherFormat', { format }));
  } else {
    yield* inText(name, bytes);
  }
}

async function* inText(name: string, input: Uint8Array | string): AsyncGenerator<Found> {
  const { found, packed, text, cutOff } = restore(input);
  if (packed !== undefined) yield* inDocument({ name, bytes: packed.bytes }, recognize(packed.bytes), {});
  else if (found.length === 0) {
    yield because(name, cutOff ? obstacle('cutOff', {}) : obstacle(/^[[{]/.test(text) ? 'plainJson' : 'plainText', {}));
  }
  for (const each of found) {
    const signed = signedDocument(each.text);
    const inside = signed && credentialsIn(signed);
    const texts = inside === undefined ? [each.text] : inside.map(textOfCredential);
    for (const one of texts) yield await credentialFrom(name, one);
  }
}

async function credentialFrom(name: string, text: string | undefined): Promise<Found> {
  if (text === undefined) return because(name, obstacle('damagedText', { reason: 'content' }));
  const secured = securedFromText(text);
  const reading = await readCredential(secured);
  if (!reading.ok) {
    const [problem] = reading.problems;
    return { none: { name, why: 'other', ...(problem !== undefined && { problem }) } };
  }
  const parts = secured.format.endsWith('sd-jwt') ? await partsOf(secured.value) : undefined;
  return { found: { name, secured, credential: reading.value, ...(parts !== undefined && { parts }) } };
}
