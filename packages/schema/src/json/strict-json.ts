import { expectCall } from '../call.ts';

/** Why a text was not accepted as JSON. */
export type JsonErrorCode =
  | 'json.too-large'
  | 'json.not-utf8'
  | 'json.syntax'
  | 'json.too-deep'
  | 'json.duplicate-member'
  | 'json.reserved-member'
  | 'json.lone-surrogate';

/** What `readJson` returns: the value, or why there is none. */
export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly code: JsonErrorCode;
      /** A sentence for a person that says where, what and what to do. */
      readonly message: string;
    };

/** Limits of `readJson`, checked before any work is done. */
export interface JsonLimits {
  /** Largest input, in bytes (or UTF-16 units for a string). Default 1,048,576. */
  readonly maxBytes?: number;
  /** Deepest nesting of arrays and objects. Default 64. */
  readonly maxDepth?: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Reads JSON from somebody else, strictly: what two parsers could understand differently is refused.
 *
 * `JSON.parse` silently keeps the last of two equal members, so a verifier and a viewer could see two different documents.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8259 and https://www.rfc-editor.org/rfc/rfc7493 (I-JSON)
 */
export function readJson(input: string | Uint8Array, limits: JsonLimits = {}): JsonReading {
  expectCall('readJson', { input: [input, 'text or bytes'], limits: [limits, 'object'] });
  const { maxBytes = 1_048_576, maxDepth = 64 } = limits;
  if (input.length > maxBytes) {
    return refused('json.too-large', `The JSON is larger than ${maxBytes} bytes. Split it up.`);
  }
  let text: string;
  if (typeof input === 'string') {
    text = input;
  } else {
    try {
      // The byte order mark is kept, and so refused as a syntax error: JSON has none.
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(input);
    } catch {
      return refused('json.not-utf8', 'The JSON is not UTF-8. Save it as UTF-8.');
    }
  }
  if (!text.isWellFormed()) return refused('json.lone-surrogate', loneSurrogate);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refused(
      'json.syntax',
      `This is not JSON${place(text, error)}. Check the file for a missing quote, comma or bracket.`,
    );
  }
  const fault = isPlain(text, value, maxDepth) ? undefined : scan(text, maxDepth);
  return fault ?? { ok: true, value };
}

const loneSurrogate = 'A text holds half of a character (a lone surrogate). Write the character whole.';

function refused(code: JsonErrorCode, message: string): JsonReading & { ok: false } {
  return { ok: false, code, message };
}

/** Where a syntax error is, if the engine says so. */
function place(text: string, error: unknown): string {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  const end = position === undefined ? text.length : Number(position);
  const before = text.slice(0, end);
  const line = before.split('\n').length;
  return ` (line ${line}, column ${end - before.lastIndexOf('\n')})`;
}

/**
 * Whether a text surely holds nothing that `scan` refuses, by counting. What is read as a name is followed by a colon, so there are at
 * least as many quotes before colons as names; `JSON.parse` leaves one member of two equal ones. If both counts agree, no name occurs
 * twice. Almost every text is like this, and a pattern counts in a third of the time.
 */
function isPlain(text: string, value: unknown, maxDepth: number): boolean {
  if (text.includes('\\u') || text.includes('__proto__')) return false;
  return (text.match(/"[\t\n\r ]*:/g)?.length ?? 0) === countMembers(value, maxDepth);
}

/** How many members all objects have together; not a number if they are nested too deep. */
function countMembers(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth === 0) return Number.NaN;
  const inside: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  let count = Array.isArray(value) ? 0 : inside.length;
  for (const inner of inside) {
    if (typeof inner === 'object') count += countMembers(inner, depth - 1);
  }
  return count;
}

/** Looks through a text that is known to be JSON for what `JSON.parse` lets pass. */
function scan(text: string, maxDepth: number): (JsonReading & { ok: false }) | undefined {
  /** One entry a nesting level: the members seen of an object, `undefined` for an array. */
  const open: (Set<string> | undefined)[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) {
      const end = closingQuote(text, index);
      const raw = text.slice(index + 1, end);
      const plain = raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
      if (plain !== raw && !plain.isWellFormed()) return refused('json.lone-surrogate', loneSurrogate);
      index = end;
      const members = open.at(-1);
      if (members !== undefined && isMemberName(text, end)) {
        if (plain === '__proto__') {
          return refused('json.reserved-member', 'A member is called `__proto__`. Rename it.');
        }
        if (members.has(plain)) {
          return refused(
            'json.duplicate-member',
            `The member ${JSON.stringify(plain.slice(0, 80))} occurs twice in one object. Remove one.`,
          );
        }
        members.add(plain);
      }
    } else if (code === 0x7b || code === 0x5b) {
      open.push(code === 0x7b ? new Set() : undefined);
      if (open.length > maxDepth) {
        return refused('json.too-deep', `The JSON is nested deeper than ${maxDepth} levels.`);
      }
    } else if (code === 0x7d || code === 0x5d) {
      open.pop();
    }
  }
  return undefined;
}

/** Unit by unit: `indexOf` becomes as slow as the text is long once V8 (13.6) has optimized what is around it. */
function closingQuote(text: string, start: number): number {
  let end = start + 1;
  for (;;) {
    const code = text.charCodeAt(end);
    if (code === QUOTE) return end;
    end += code === BACKSLASH ? 2 : 1;
  }
}

/** In JSON a string is a member's name exactly if a colon follows it. */
function isMemberName(text: string, closing: number): boolean {
  for (let index = closing + 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x3a) return true;
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return false;
  }
  return false;
}
