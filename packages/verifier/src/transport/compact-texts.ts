import { decodeBase64url } from '@kluscv/schema';
import { MAX_CREDENTIALS } from '../limits.ts';
import { type FoundTexts, note, type Restored } from './restored.ts';

/** Where a compact JWS begins: base64url of `{`. */
const BEGIN = /(?<![\w-])e[wy3][\w-]{7,}/g;

/** What mail programs and editors put in front of each line. */
const QUOTING = /^\s{0,3}(?:[>|] ?)+/;

/** The narrowest column that is told from a text: below, each line holds less than the beginning of what is signed. */
const NARROW = 24;

/** The length of a signature of 64 bytes, which both algorithms of the standard have. */
const SIGNATURE = 86;

/** Lines that one text was broken into. */
const MOST_LINES = 100_000;

/** What is signed as a text (a JWS, an SD-JWT) among other text, broken into lines or not. */
export function compactTexts(text: string): FoundTexts {
  const found: Restored[] = [];
  const split = text.split(/\r?\n|\r|\u2028/, MOST_LINES + 1);
  const more = split.length > MOST_LINES;
  const lines = widened(split.slice(0, MOST_LINES).map((line) => line.replace(QUOTING, '')));
  for (let at = 0; at < lines.length && found.length <= MAX_CREDENTIALS; at += 1) {
    const line = lines[at] ?? '';
    const foreignAt = lastForeign(line);
    let from = 0;
    for (const { index } of line.matchAll(BEGIN)) {
      if (index < from || found.length > MAX_CREDENTIALS) continue;
      const { token, last, broken } = tokenAt(lines, at, { index, pieces: index > foreignAt });
      const bare = bareText(token);
      if (bare !== undefined) found.push(restoredFrom(bare, { broken, alone: isAlone(lines, at, index, last) }));
      else if (startsWithHeader(token) && token.split('.', 4).length < 4)
        found.push({ text: token, notes: [], cutOff: true });
      from = broken ? line.length : index + token.length;
      at = last;
      if (broken) break;
    }
  }
  return { found, more };
}

/** Puts the first line of a narrow column together from as many as it takes to tell that something signed begins there. */
function widened(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let column = '';
  for (const line of lines) {
    const piece = line.trim();
    const begins = column === '' && /^(?:e|e[wy3][\w-]*)$/.test(piece) && piece.length < NARROW;
    const goesOn = column !== '' && (piece === '' || (piece.length < NARROW && /^[\w-]+$/.test(piece)));
    if (begins || goesOn) {
      column += piece;
      // As soon as it can be told apart, the other lines are pieces as of any wrapped text.
      if (column.length < NARROW) continue;
      joined.push(column);
      column = '';
    } else {
      if (column !== '') joined.push(column);
      column = '';
      joined.push(line);
    }
  }
  if (column !== '') joined.push(column);
  return joined;
}

/** Where the last character of a line stands that no signed text has, blanks aside. */
function lastForeign(line: string): number {
  let at = line.length - 1;
  while (at >= 0 && /[\w.~=+/\s-]/.test(line.charAt(at))) at -= 1;
  return at;
}

/** Whether nothing else is in the text. */
function isAlone(lines: readonly string[], first: number, index: number, last: number): boolean {
  const isEmpty = (line: string): boolean => line.trim() === '';
  const line = lines[first] ?? '';
  const isRest = last > first || lastForeign(line) < index;
  return (
    isEmpty(line.slice(0, index)) &&
    isRest &&
    lines.slice(0, first).every(isEmpty) &&
    lines.slice(last + 1).every(isEmpty)
  );
}

/** The text that begins here, put together from the lines it was broken into. */
function tokenAt(
  lines: readonly string[],
  at: number,
  { index, pieces: inPieces }: { readonly index: number; readonly pieces: boolean },
): { readonly token: string; readonly last: number; readonly broken: boolean } {
  const rest = (lines[at] ?? '').slice(index);
  let token = runOf(rest);
  let last = at;
  let broken = false;
  // A whole one with a full stop behind it: what stands on the next line is the next line.
  if (isWholeJws(token) && !(lines[at + 1] ?? '').trimStart().startsWith('~')) return { token, last, broken };
  // Blanks inside a line stand for line breaks, if nothing but such pieces follows.
  if (token.length < rest.trimEnd().length) {
    if (isComplete(token) || !inPieces) return { token, last, broken };
    const [head = '', ...pieces] = rest.trim().split(/\s+/);
    token = head;
    for (const piece of pieces) {
      if (isComplete(token)) return { token, last, broken };
      token += piece;
      broken = true;
    }
  }
  const pieces = [token];
  let length = token.length;
  let dots = token.split('.').length - 1;
  let tail = token.length - token.lastIndexOf('.') - 1;
  for (let next = at + 1; next < lines.length; next += 1) {
    const line = (lines[next] ?? '').trim();
    if (dots >= 2 && tail >= SIGNATURE && !line.startsWith('~') && !pieces.at(-1)?.includes('~')) break;
    if (dots >= 2 && tail >= SIGNATURE && /^e[wy3][\w-]{7,}\./.test(line)) break;
    // Another one begins.
    if (/^e[wy3][\w-]{7,}\.[\w-]+\.[\w-]/.test(line)) break;
    // An empty line inside is what a blank line between two lines became, not an end, as long as something is missing.
    if (line === '' && (dots < 2 || (tail < SIGNATURE && goesOnAt(lines, next + 1)))) continue;
    if (line === '' || runOf(line).length !== line.length) break;
    pieces.push(line);
    length += line.length;
    const inLine = line.split('.').length - 1;
    dots += inLine;
    tail = inLine > 0 ? line.length - line.lastIndexOf('.') - 1 : tail + line.length;
    last = next;
  }
  return { token: length === token.length ? token : pieces.join(''), last, broken: broken || last > at };
}

/** Whether the next line with anything in it looks like the rest of a signature, and not like a word or another text. */
function goesOnAt(lines: readonly string[], from: number): boolean {
  for (let at = from; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trim();
    if (line !== '') return line.length <= SIGNATURE && runOf(line) === line && !/^e[wy3][\w-]{7,}\./.test(line);
  }
  return false;
}

/** Whether a text begins as the header of something signed does, in base64url. */
export function startsWithHeader(text: string): boolean {
  const start = /^eyJ[\w-]{13,400}/.exec(text)?.[0] ?? '';
  const bytes = start === '' ? undefined : decodeBase64url(start.slice(0, start.length - (start.length % 4)));
  return bytes !== undefined && /"(?:alg|typ|kid)"\s*:/.test(new TextDecoder().decode(bytes));
}

/** Whether a header says that there is no signature (RFC 7518, section 3.6): then nothing is missing behind its content. */
function isUnsigned(header: string): boolean {
  const bytes = decodeBase64url(header);
  return bytes !== undefined && /"alg"\s*:\s*"none"/i.test(new TextDecoder().decode(bytes));
}

function isWholeJws(token: string): boolean {
  if (/^[\w-]+\.[\w-]+\.[\w-]{86}\.?$/.test(token)) return true;
  return /^[\w-]+\.[\w-]+\.$/.test(token) && isUnsigned(token.slice(0, token.indexOf('.')));
}

function runOf(text: string): string {
  return /^[\w.~=+/-]+/.exec(text)?.[0] ?? '';
}

function isComplete(token: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]{86}$/.test(token) || token.endsWith('~');
}

interface BareText {
  readonly text: string;
  readonly wasPadded: boolean;
}

/** The text as it was signed: without padding, in the alphabet of addresses, and without the full stop of a sentence. */
function bareText(token: string): BareText | undefined {
  let end = token.length;
  while (token.charAt(end - 1) === '.') end -= 1;
  const joined = token.slice(0, end);
  const bare = joined.replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_');
  const [signed = ''] = bare.split('~', 1);
  const parts = signed.split('.', 4);
  if (parts.length === 2 && !parts.includes('') && isUnsigned(parts[0] ?? ''))
    return { text: `${bare}.`, wasPadded: bare !== joined };
  if (parts.length !== 3 || parts.includes('')) return undefined;
  const [, , signature = ''] = parts;
  // A word on the next line is no part of a signature.
  const cut = bare === signed && signature.length > SIGNATURE && signature.length < SIGNATURE + 24;
  const text = cut ? bare.slice(0, bare.length - signature.length + SIGNATURE) : bare;
  return { text, wasPadded: bare !== joined };
}

function restoredFrom(
  { text, wasPadded }: BareText,
  { broken, alone }: { readonly broken: boolean; readonly alone: boolean },
): Restored {
  return {
    text,
    notes: [
      ...(broken ? [note('wrapped', {})] : []),
      ...(wasPadded ? [note('padding', {})] : []),
      ...(alone ? [] : [note('amongText', {})]),
    ],
  };
}
