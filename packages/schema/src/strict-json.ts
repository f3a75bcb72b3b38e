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
  const fault = scan(text, maxDepth);
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

/** Looks through a text that is known to be JSON for what `JSON.parse` lets pass. */
function scan(text: string, maxDepth: number): (JsonReading & { ok: false }) | undefined {
  const escapes = text.includes('\\');
  /** The objects and arrays around the one that is open. */
  const around: (MemberNames | undefined)[] = [];
  /** The members seen of the object that is open, `undefined` in an array. */
  let members: MemberNames | undefined;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) {
      const start = index + 1;
      index = closingQuote(text, start, escapes);
      let plain: string | undefined;
      if (escapes) {
        const raw = text.slice(start, index);
        plain = raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
        if (plain !== raw && !plain.isWellFormed()) return refused('json.lone-surrogate', loneSurrogate);
      }
      if (members !== undefined && isMemberName(text, index)) {
        plain ??= text.slice(start, index);
        if (plain === '__proto__') {
          return refused('json.reserved-member', 'A member is called `__proto__`. Rename it.');
        }
        if (!added(plain, members)) {
          return refused(
            'json.duplicate-member',
            `The member ${JSON.stringify(plain.slice(0, 80))} occurs twice in one object. Remove one.`,
          );
        }
      }
    } else if (code === 0x7b || code === 0x5b) {
      around.push(members);
      members = code === 0x7b ? { few: [], many: undefined } : undefined;
      if (around.length > maxDepth) {
        return refused('json.too-deep', `The JSON is nested deeper than ${maxDepth} levels.`);
      }
    } else if (code === 0x7d || code === 0x5d) {
      members = around.pop();
    }
  }
  return undefined;
}

/** The names of the members of one object. Most have few, and a list of few is half as dear as a set. */
interface MemberNames {
  readonly few: string[];
  many: Set<string> | undefined;
}

const FEW = 16;

/** Adds a name, unless it is there already. */
function added(name: string, members: MemberNames): boolean {
  if (members.many === undefined) {
    if (members.few.includes(name)) return false;
    if (members.few.length < FEW) {
      members.few.push(name);
      return true;
    }
    members.many = new Set(members.few);
  }
  if (members.many.has(name)) return false;
  members.many.add(name);
  return true;
}

/** Where the string that begins here ends. */
function closingQuote(text: string, start: number, escapes: boolean): number {
  let end = text.indexOf('"', start);
  if (!escapes) return end;
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

/** Whether an odd number of backslashes stands before a quote. */
function isEscaped(text: string, quote: number): boolean {
  let before = quote - 1;
  while (text.charCodeAt(before) === BACKSLASH) before -= 1;
  return (quote - before) % 2 === 0;
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
