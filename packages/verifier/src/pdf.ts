import type { Finding } from '@kluscv/schema';
import { attachmentsIn, compare, type Extraction, extract } from '@kluscv/pdf';
import { type Note, type Obstacle, obstacle } from './examination.ts';
import { note } from './transport/restored.ts';

/** Largest PDF that is searched for what is attached to it, in bytes. */
const MAX_FOREIGN_PDF = 64 * 1024 * 1024;

/** What a PDF holds. */
export type PdfReading =
  | {
      readonly kind: 'kluscv';
      readonly presentation: Uint8Array;
      readonly page: Finding;
      readonly notes: readonly Note[];
    }
  /** Not one of ours; these files are attached to it. */
  | {
      readonly kind: 'foreign';
      readonly attachments: readonly Uint8Array[];
      readonly leftOut: number;
      readonly obstacle: Obstacle;
    };

/** Takes out of a PDF what is signed, and holds its page against it. Nothing is read off the page. */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const { content: headed, behind } = withoutTail(bytes);
  const content = withoutFront(headed);
  const extraction = extract(content);
  if (extraction.ok && (extraction.how === 'strict' || hasOurMarks(content))) {
    const page = await compare(content);
    const notes = [
      ...(content.length < headed.length ? [note('whiteSpace', {})] : []),
      ...(behind > 0 ? [note('behindTheEnd', { count: behind })] : []),
    ];
    return { kind: 'kluscv', presentation: extraction.presentation, page, notes };
  }
  const found = extraction.ok ? obstacle('pdfWithout', {}) : obstacleFor(extraction, bytes.length);
  // A file without its end may have held anything.
  const why = found.code === 'pdfWithout' && isCutOff(content) ? obstacle('pdfDamaged', {}) : found;
  if (why.code === 'pdfEncrypted' || bytes.length > MAX_FOREIGN_PDF) {
    return { kind: 'foreign', attachments: [], leftOut: 0, obstacle: why };
  }
  return { kind: 'foreign', ...attachmentsIn(bytes), obstacle: why };
}

/** How far from the end of a PDF readers look for its end. */
const END_REACH = 4096;

function isCutOff(bytes: Uint8Array): boolean {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-END_REACH));
  return !tail.includes('%%EOF') && !tail.includes('startxref');
}

/** White space, NUL and a byte order mark in front: readers look for the head behind them. */
function withoutFront(bytes: Uint8Array): Uint8Array {
  let from = 0;
  while (from < 1024 && [0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20, 0xef, 0xbb, 0xbf].includes(bytes[from] ?? -1)) from += 1;
  return from > 0 && bytes[from] === 0x25 && bytes[from + 1] === 0x50 ? bytes.subarray(from) : bytes;
}

/** Whether a PDF was drawn by the renderer once. A presentation that somebody attached to another document has neither this name nor this type. */
function hasOurMarks(bytes: Uint8Array): boolean {
  return /\/Subtype\s*\/application#2[Ff]vp|\(kluscv\.vp\.json\)/.test(new TextDecoder('latin1').decode(bytes));
}

function obstacleFor(extraction: Extract<Extraction, { readonly ok: false }>, length: number): Obstacle {
  // Larger than one of ours can be, and so another document.
  if (extraction.code === 'pdf.too-large' && length <= MAX_FOREIGN_PDF) return obstacle('pdfWithout', {});
  return obstacleOf(extraction);
}

/** White space and NUL behind the end change nothing that any reader shows. */
function withoutTail(bytes: Uint8Array): { readonly content: Uint8Array; readonly behind: number } {
  let end = bytes.length;
  while (end > 0 && [0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20].includes(bytes[end - 1] ?? -1)) end -= 1;
  const isEnd = String.fromCharCode(...bytes.subarray(Math.max(0, end - 5), end)) === '%%EOF';
  return isEnd && end < bytes.length
    ? { content: bytes.subarray(0, end), behind: bytes.length - end }
    : { content: bytes, behind: 0 };
}

function obstacleOf({ code }: Extract<Extraction, { readonly ok: false }>): Obstacle {
  switch (code) {
    case 'pdf.encrypted':
      return obstacle('pdfEncrypted', {});
    case 'pdf.several-credentials':
      return obstacle('pdfSeveral', {});
    case 'pdf.damaged':
      return obstacle('pdfDamaged', {});
    case 'pdf.too-large':
      return obstacle('tooLarge', { limit: MAX_FOREIGN_PDF });
    case 'pdf.not-a-pdf':
    case 'pdf.no-credential':
      return obstacle('pdfWithout', {});
    default:
      return code satisfies never;
  }
}
