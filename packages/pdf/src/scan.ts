import { expectCall } from '@kluscv/schema/reading';
import { latin1 } from '#bytes';
import { Unzlib } from 'fflate';
import { EMBEDDED_NAME } from './embed.ts';
import type { ExtractErrorCode } from './errors.ts';
import { MAX_PRESENTATION_BYTES } from './limits.ts';

/** What a scan finds in a file that the gate refused. */
export type ScanReading =
  | { readonly ok: true; readonly embedded: Uint8Array }
  | { readonly ok: false; readonly code: ExtractErrorCode; readonly found: string };

/** Farther from its type than this, no dictionary of an embedded file reaches. */
const MOST_BEFORE = 1024;
const MOST_AFTER = 2048;

/** More mentions than this are not counted. */
const MOST_MENTIONS = 16;

/** Attachments that are taken out of one PDF. */
const MOST_ATTACHMENTS = 256;

/**
 * Looks for the one embedded file in a PDF that other software saved again, appended to or damaged. It goes by the few words around that stream and
 * follows no reference, so that no cross-reference trick, no recursion and no bomb can mislead or stall it.
 *
 * Whatever it finds still has to be verified; the page of such a file can no longer be called identical.
 */
export function scanForEmbedded(bytes: Uint8Array): ScanReading {
  const text = latin1(bytes);
  // In a cross-reference stream too, the trailer's dictionary is plain text.
  if (/\/Encrypt(?:\s+[0-9]+\s+[0-9]+\s+R|\s*<<)/.test(text))
    return notFound('pdf.encrypted', 'The file is encrypted.');
  const streams = new Map<number, Candidate>();
  let mentions = 0;
  for (let at = text.indexOf('/EmbeddedFile'); at >= 0; at = text.indexOf('/EmbeddedFile', at + 1)) {
    if (/[A-Za-z0-9#]/.test(text.charAt(at + '/EmbeddedFile'.length))) continue;
    mentions += 1;
    if (mentions > MOST_MENTIONS) return notFound('pdf.several-credentials', 'The file speaks of many embedded files.');
    const candidate = candidateAt(text, at);
    if (candidate !== undefined) streams.set(candidate.dataAt, candidate);
  }
  const [candidate, ...others] = streams.values();
  if (others.length > 0) return notFound('pdf.several-credentials', `The file holds ${streams.size} embedded files.`);
  if (candidate === undefined) {
    return mentions > 0
      ? notFound('pdf.damaged', 'The file speaks of an embedded file whose content is not there.')
      : notFound('pdf.no-credential', 'Nothing is embedded in the file.');
  }
  const embedded = contentOf(bytes, text, candidate);
  if (!embedded.ok || isOurs(text, candidate, embedded.embedded)) return embedded;
  return notFound('pdf.no-credential', 'What is embedded in the file is no presentation of credentials.');
}

/**
 * Every file that is attached to a PDF, without its name, in the order in which they lie there. Like the search for the one presentation it
 * follows no reference. What cannot be unpacked, or is larger than `maxBytes` in all, is left out.
 *
 * @param options.maxBytes of all attachments together. Default 64 MiB
 * @returns the attachments, and how many were left out
 */
export function attachmentsIn(
  bytes: Uint8Array,
  limits: { readonly maxBytes?: number } = {},
): { readonly attachments: readonly Uint8Array[]; readonly leftOut: number } {
  expectCall('attachmentsIn', { bytes: [bytes, 'bytes'], limits: [limits, 'object'] });
  const { maxBytes = 64 * 1024 * 1024 } = limits;
  const text = latin1(bytes);
  const streams = new Map<number, Candidate>();
  let mentions = 0;
  for (let at = text.indexOf('/EmbeddedFile'); at >= 0; at = text.indexOf('/EmbeddedFile', at + 1)) {
    if (/[A-Za-z0-9#]/.test(text.charAt(at + '/EmbeddedFile'.length))) continue;
    mentions += 1;
    if (mentions > MOST_ATTACHMENTS) break;
    const candidate = candidateAt(text, at);
    if (candidate !== undefined) streams.set(candidate.dataAt, candidate);
  }
  const attachments: Uint8Array[] = [];
  let left = maxBytes;
  for (const candidate of streams.values()) {
    const content = contentOf(bytes, text, candidate, left);
    if (!content.ok) continue;
    left -= content.embedded.length;
    attachments.push(content.embedded);
  }
  return { attachments, leftOut: streams.size - attachments.length };
}

interface Candidate {
  readonly dictionary: string;
  readonly dataAt: number;
}

/** The stream whose dictionary mentions its type at `at`. */
function candidateAt(text: string, at: number): Candidate | undefined {
  const before = text.slice(Math.max(0, at - MOST_BEFORE), at);
  const objectAt = before.lastIndexOf('obj');
  const after = text.slice(at, at + MOST_AFTER);
  const keyword = />>\s*stream(\r\n|\n|\r)/.exec(after);
  if (objectAt < 0 || keyword === null) return undefined;
  const dictionary = before.slice(objectAt + 3) + after.slice(0, keyword.index + 2);
  if (dictionary.includes('endobj')) return undefined;
  return { dictionary, dataAt: at + keyword.index + keyword[0].length };
}

function contentOf(
  bytes: Uint8Array,
  text: string,
  { dictionary, dataAt }: Candidate,
  maxBytes = MAX_PRESENTATION_BYTES,
): ScanReading {
  const length = /\/Length\s+([0-9]{1,8})(?![0-9])(?!\s+[0-9]+\s+R)/.exec(dictionary);
  const stated = dataAt + Number(length?.[1]);
  // Where the stated length is missing or wrong, the keyword ends the stream.
  const endsThere = length !== null && /^\s*endstream/.test(text.slice(stated, stated + 16));
  const keywordAt = endsThere ? stated : text.indexOf('endstream', dataAt);
  if (keywordAt < 0) return notFound('pdf.damaged', 'The file breaks off inside the embedded credentials.');
  const data = bytes.subarray(dataAt, endsThere ? stated : withoutLineEnd(bytes, dataAt, keywordAt));
  if (data.length > maxBytes) return notFound('pdf.too-large', 'The embedded file is too large.');
  const filter = /\/Filter\s*(\[\s*\/FlateDecode\s*\]|\/FlateDecode|\[\s*\]|\S+)/.exec(dictionary)?.[1];
  if (filter === undefined || /^\[\s*\]$/.test(filter)) return { ok: true, embedded: data };
  if (!filter.includes('/FlateDecode') || /\/DecodeParms(?!\s*null)/.test(dictionary)) {
    return notFound('pdf.damaged', 'The embedded credentials were packed in a way that this reader does not follow.');
  }
  return unpacked(data, maxBytes);
}

/** Unpacks piece by piece and stops at the cap: a few kilobytes can unpack to gigabytes. */
function unpacked(data: Uint8Array, maxBytes: number): ScanReading {
  const pieces: Uint8Array[] = [];
  const state = { size: 0, ended: false };
  const stream = new Unzlib((piece, final) => {
    state.size += piece.length;
    state.ended = final;
    pieces.push(piece);
  });
  const step = 1024;
  try {
    for (let at = 0; at < data.length && !state.ended; at += step) {
      stream.push(data.subarray(at, at + step), at + step >= data.length);
      if (state.size > maxBytes) {
        return notFound('pdf.too-large', 'The embedded file unpacks to more than a KlusCV holds.');
      }
    }
  } catch {
    return notFound('pdf.damaged', 'The embedded credentials do not unpack.');
  }
  const embedded = new Uint8Array(state.size);
  let at = 0;
  for (const piece of pieces) {
    embedded.set(piece, at);
    at += piece.length;
  }
  return { ok: true, embedded };
}

/** By its media type, its name, or what it begins with: other PDFs carry invoices and pictures. */
function isOurs(text: string, { dictionary }: Candidate, embedded: Uint8Array): boolean {
  if (/\/Subtype\s*\/application#2[Ff]vp(?![A-Za-z0-9+.#-])/.test(dictionary)) return true;
  if (text.includes(`(${EMBEDDED_NAME})`)) return true;
  return latin1(embedded.subarray(0, 1024)).includes('VerifiablePresentation');
}

function withoutLineEnd(bytes: Uint8Array, from: number, to: number): number {
  let end = to;
  if (end > from && bytes[end - 1] === 0x0a) end -= 1;
  if (end > from && bytes[end - 1] === 0x0d) end -= 1;
  return end;
}

function notFound(code: ExtractErrorCode, found: string): ScanReading {
  return { ok: false, code, found };
}
