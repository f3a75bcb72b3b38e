import { readJson } from '@kluscv/schema';
import { base64, base64url } from '@scure/base';
import type { Note } from '../examination.ts';
import { MAX_TEXT } from '../limits.ts';
import { recognize } from '../recognize.ts';
import { note } from './restored.ts';

/** A text without what was wrapped around it. */
export interface Unwrapped {
  readonly text: string;
  readonly notes: readonly Note[];
  /** The same before tags were taken away, if there were any. */
  readonly raw?: string;
  /** A file that was packed into the text. */
  readonly bytes?: Uint8Array;
}

interface Step {
  readonly text: string;
  readonly note: Note;
  readonly raw?: string;
  readonly bytes?: Uint8Array;
}

/** Wrappings inside each other that are taken off. */
const MOST_WRAPPINGS = 8;

/** What a strict reader reads as it is. */
const STRICT = /^e[wy3][\w-]*\.[\w-]+\.[\w-]+(?:~[\w.~-]*)?$/;

/** Takes off one wrapping after the other, from the outside, until what is left is JSON, something signed, or none that is known. */
export function unwrapped(text: string): Unwrapped {
  let left: Unwrapped = { text: text.replace(/\r?\n$/, ''), notes: [] };
  for (let round = 0; round < MOST_WRAPPINGS; round += 1) {
    if (STRICT.test(left.text) || isJson(left.text)) return left;
    const step = WRAPPINGS.reduce<Step | undefined>((found, take) => found ?? take(left.text), undefined);
    if (step === undefined) return left;
    const raw = step.raw ?? left.raw;
    left = { text: step.text, notes: [...left.notes, step.note], ...(raw !== undefined && { raw }) };
    if (step.bytes !== undefined) return { ...left, bytes: step.bytes };
  }
  return left;
}

function isJson(text: string): boolean {
  return /^[[{]/.test(text) && readJson(text, { maxBytes: MAX_TEXT, maxDepth: 64 }).ok;
}

const WRAPPINGS: readonly ((text: string) => Step | undefined)[] = [
  whiteSpace,
  bearer,
  dataUrl,
  fence,
  mailQuoting,
  quotes,
  html,
  quotedPrintable,
  percent,
  packed,
];

function whiteSpace(text: string): Step | undefined {
  const visible = text.replaceAll(/[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\0]/g, '');
  const trimmed = visible.replaceAll(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ').trim();
  return trimmed === text ? undefined : { text: trimmed, note: note('whiteSpace', {}) };
}

function bearer(text: string): Step | undefined {
  const [all] = /^(?:authorization\s*:\s*)?(?:bearer|dpop)\s+(?=\S)/i.exec(text) ?? [];
  return all === undefined ? undefined : { text: text.slice(all.length), note: note('bearer', {}) };
}

function dataUrl(text: string): Step | undefined {
  const [all, packing] = /^data:[\w.+/-]{0,100}(?:;[\w=.%+-]{1,100}){0,4}?(;base64)?,/i.exec(text.slice(0, 400)) ?? [];
  if (all === undefined) return undefined;
  const content = text.slice(all.length);
  if (packing === undefined) return { text: percentDecoded(content), note: note('dataUrl', {}) };
  const bytes = bytesIn(percentDecoded(content));
  return bytes && stepOf(bytes, note('dataUrl', {}));
}

function fence(text: string): Step | undefined {
  const open = /^(`{3,}|~{3,})[^\n`]{0,80}\n/.exec(text.slice(0, 200));
  if (open !== null) {
    const end = text.lastIndexOf(open[1] ?? '');
    const until = end > open[0].length && text.slice(end).trim() === open[1] ? end : text.length;
    return { text: text.slice(open[0].length, until).trim(), note: note('markdown', {}) };
  }
  // No signed text and no JSON has a backslash in front of these; editors of Markdown put it there.
  if (/\\[_.~-]/.test(text)) return { text: text.replaceAll(/\\([_.~-])/g, '$1'), note: note('markdown', {}) };
  const marks = /^(`{1,2}|\*{1,3}|_{1,3}(?=e))/.exec(text)?.[1];
  if (marks === undefined || text.length <= 2 * marks.length || !text.endsWith(marks)) return undefined;
  return { text: text.slice(marks.length, -marks.length), note: note('markdown', {}) };
}

function mailQuoting(text: string): Step | undefined {
  const lines = text.split(/\r?\n/);
  if (!lines.every((line) => line.trim() === '' || /^\s{0,3}[>|]/.test(line))) return undefined;
  return {
    text: lines.map((line) => line.replace(/^\s{0,3}(?:[>|] ?)+/, '')).join('\n'),
    note: note('mailQuoting', {}),
  };
}

const PAIRS: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '“': '”',
  '„': '“',
  '”': '”',
  '‘': '’',
  '’': '’',
  '‚': '‘',
  '«': '»',
  '»': '«',
  '‹': '›',
  '(': ')',
  '<': '>',
};

function quotes(text: string): Step | undefined {
  const end = PAIRS[text.charAt(0)];
  const closing = text.endsWith(',') || text.endsWith(';') ? text.slice(0, -1) : text;
  if (end === undefined || closing.length < 3) return undefined;
  // „…“ and „…” are both written.
  if (!closing.endsWith(end) && !(text.startsWith('„') && closing.endsWith('”'))) return undefined;
  const inner = closing.slice(1, -1);
  if (text.startsWith('<') && /[\s<>]/.test(inner)) return undefined;
  if (!text.startsWith('"') || !inner.includes('\\')) return { text: inner, note: note('quoted', {}) };
  const json = readJson(closing, { maxBytes: MAX_TEXT });
  return json.ok && typeof json.value === 'string' ? { text: json.value, note: note('quoted', {}) } : undefined;
}

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  shy: '',
  zwsp: '',
  period: '.',
  lowbar: '_',
  hyphen: '-',
  dash: '-',
  colon: ':',
  comma: ',',
  lbrace: '{',
  rbrace: '}',
};

function html(text: string): Step | undefined {
  const hasTags = /<(?:\/?[a-z][^<>]{0,2000}|!--)/i.test(text);
  if (!hasTags && !/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/i.test(text)) return undefined;
  // What a browser does not show is no text of the page. Soft breaks stand inside words, other tags between them.
  const shown = without(without(without(text, '<!--', '-->'), '<script', '</script>'), '<style', '</style>')
    .replaceAll(/<wbr\s*\/?>|<\/?(?:span|b|i|em|strong|code|a|font|u)\b[^<>]*>/gi, '')
    .replaceAll(/<\/?[a-z!][^<>]*>/gi, '\n');
  const decoded = shown.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return ENTITIES[name.toLowerCase()] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10_ff_ff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
  });
  return decoded === text ? undefined : { text: decoded, note: note('html', {}), raw: text };
}

/** A text without what stands from one mark to another. What is not ended stays. */
function without(text: string, open: string, close: string): string {
  const small = text.toLowerCase();
  // A letter that becomes two when it is small would move everything behind it.
  if (small.length !== text.length) return text;
  const pieces: string[] = [];
  let from = 0;
  for (let at = small.indexOf(open); at >= 0; at = small.indexOf(open, from)) {
    const end = small.indexOf(close, at);
    if (end < 0) break;
    pieces.push(text.slice(from, at));
    from = end + close.length;
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(from);
}

/** Of the characters that are written so in mail, none but `=` itself stands in what is signed. */
function quotedPrintable(text: string): Step | undefined {
  if (!/=\r?\n\S/.test(text) && !/=(?:3D|2E|5F|2D|7E|22|7B|7D|20|0D|0A)/.test(text)) return undefined;
  const joined = text.replaceAll(/=[\t ]*\r?\n/g, '');
  const bytes = joined.replaceAll(/=([\dA-F]{2})/g, (_, hex: string) => `%${hex}`);
  const decoded =
    bytes === joined ? joined : percentDecoded(joined.replaceAll('%', '%25').replaceAll(/=([\dA-F]{2})/g, '%$1'));
  return decoded === text ? undefined : { text: decoded, note: note('quotedPrintable', {}) };
}

function percent(text: string): Step | undefined {
  if (!/%[\da-f]{2}/i.test(text) || /\s/.test(text)) return undefined;
  const decoded = percentDecoded(text);
  return decoded === text ? undefined : { text: decoded, note: note('urlEncoded', {}) };
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A whole file in base64: no text that is signed by itself, whose parts have dots between them. */
function packed(text: string): Step | undefined {
  if (text.length < 40 || /[^\w+/\s=-]/.test(text) || /=[^\s=]/.test(text)) return undefined;
  const bytes = bytesIn(text);
  if (bytes === undefined || isHead(bytes)) return undefined;
  return stepOf(bytes, note('packed', {}));
}

/** The first or second part of a credential alone is no packed file. What is whole, and signed inside, is one. */
function isHead(bytes: Uint8Array): boolean {
  if (!/^\{\s*"(?:alg|typ|kid|cty|x5c|@context)"/.test(new TextDecoder().decode(bytes.subarray(0, 64)))) return false;
  const text = new TextDecoder().decode(bytes);
  return !(isJson(text) && /"(?:proof|verifiableCredential|payload)"/.test(text));
}

function bytesIn(text: string): Uint8Array | undefined {
  const bare = text.replaceAll(/[\s=]/g, '');
  const padded = bare.padEnd(Math.ceil(bare.length / 4) * 4, '=');
  try {
    return /[-_]/.test(bare) ? base64url.decode(padded) : base64.decode(padded);
  } catch {
    return undefined;
  }
}

/** What was packed: a file to look at, or a text to go on with. Anything else was no packing. */
function stepOf(bytes: Uint8Array, said: Note): Step | undefined {
  const { kind, format } = recognize(bytes);
  if (['pdf', 'picture', 'archive'].includes(kind)) return { text: '', note: said, bytes };
  const text = new TextDecoder().decode(bytes);
  // Packed twice: again nothing but base64. Any other text was a word that happens to have no other letters.
  const again = text.length >= 40 && !/[^\w+/\s=-]/.test(text);
  if (kind === 'other' || (format === 'text' && said.code === 'packed' && !again)) return undefined;
  return { text, note: said };
}
