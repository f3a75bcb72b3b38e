import type { Note } from '../examination.ts';
import { MAX_CREDENTIALS } from '../limits.ts';
import { encodingOf } from '../recognize.ts';
import { compactTexts, startsWithHeader } from './compact-texts.ts';
import { jsonTexts } from './json-texts.ts';
import { note, type Restored } from './restored.ts';
import { unwrapped } from './wrappings.ts';

/** What a text holds. */
export interface Restoration {
  /** Each once, in the order in which they stand there. */
  readonly found: readonly Restored[];
  /** A file that was packed into text, such as a PDF in a `data:` address. */
  readonly packed?: { readonly bytes: Uint8Array; readonly notes: readonly Note[] };
  /** The whole text without what was wrapped around it. */
  readonly text: string;
  /** The same with its tags, if it has any. */
  readonly raw?: string;
  /** True if a credential begins here, and is not there to its end. */
  readonly cutOff: boolean;
  /** True if there is more than is searched or taken out. */
  readonly more: boolean;
}

/**
 * Undoes what mail programs, editors, messengers and forms do to a text, as far as there is one way back: the signature decides whether it was the
 * right one. What is strict stays strict, behind this. Linear in the length of the text.
 */
export function restore(input: Uint8Array | string): Restoration {
  const { text: decoded, notes } = typeof input === 'string' ? marked(input, []) : decode(input);
  const around = unwrapped(decoded);
  const all = [...notes, ...around.notes];
  if (around.bytes !== undefined) {
    return { found: [], packed: { bytes: around.bytes, notes: all }, text: around.text, cutOff: false, more: false };
  }
  // What stood between tags is looked for first; a link may have held it.
  const places = around.raw === undefined ? [around.text] : [around.text, around.raw];
  let more = false;
  for (const place of places) {
    const inJson = jsonTexts(place);
    const compact = compactTexts(inJson.rest);
    const found = [...inJson.found, ...compact.found];
    more = found.length > MAX_CREDENTIALS || inJson.more || compact.more;
    const texts = new Map(found.map((each) => [each.text, { ...each, notes: distinct([...all, ...each.notes]) }]));
    // What is cut off is told beside what is whole. Alone, it says nothing about the text.
    if (found.every(({ cutOff }) => cutOff === true)) continue;
    return { found: [...texts.values()].slice(0, MAX_CREDENTIALS), text: around.text, cutOff: false, more };
  }
  const { text, raw } = around;
  return { found: [], text, ...(raw !== undefined && { raw }), cutOff: isCutOff(text), more };
}

/** Whether something that looks signed can be taken out of a text, or nobody can say. */
export function holdsCredential(text: string): boolean {
  const { found, packed, more } = restore(text);
  return found.length > 0 || packed !== undefined || more;
}

function isCutOff(text: string): boolean {
  if (/^e[wy3][\w-]{16,}(?:\.[\w-]*){0,2}$/.test(text.replaceAll(/\s+/g, ''))) return true;
  return [...text.slice(0, MAX_HEADER_SEARCH).matchAll(/(?<![\w-])eyJ[\w-]{13,400}/g)].some(([start]) =>
    startsWithHeader(start),
  );
}

/** How far a text is searched for what may have been a credential, in characters. */
const MAX_HEADER_SEARCH = 1_000_000;

function decode(bytes: Uint8Array): { readonly text: string; readonly notes: readonly Note[] } {
  const encoding = encodingOf(bytes);
  if (encoding !== 'utf-8') {
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, notes: [note('encoding', { encoding })] };
  }
  try {
    return marked(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), []);
  } catch {
    // What is signed is ASCII as a text; the letter around it need not be.
    return marked(new TextDecoder('windows-1252').decode(bytes), []);
  }
}

function marked(text: string, notes: readonly Note[]): { readonly text: string; readonly notes: readonly Note[] } {
  return text.startsWith('\uFEFF')
    ? { text: text.slice(1), notes: [...notes, note('byteOrderMark', {})] }
    : { text, notes };
}

/** Each note once. */
function distinct(notes: readonly Note[]): readonly Note[] {
  return [...new Map(notes.map((each) => [JSON.stringify(each), each])).values()];
}
