import { isObject, type Members, readJson, presentationJson, type WorkPresentation } from '@kluscv/schema';
import type { Note } from '../examination.ts';
import { MAX_CREDENTIALS, MAX_TEXT } from '../limits.ts';
import { compactTexts } from './compact-texts.ts';
import { type FoundTexts, note, type Restored } from './restored.ts';

/** Values of one JSON text that are looked at, and how deep. */
const MOST_VALUES = 50_000;
const DEEPEST = 32;

/** JSON values in one text. */
const MOST_TEXTS = 64;

/**
 * What is signed in JSON, and the text without it: a presentation, a credential with its proof inside, a JWS in its JSON form, or a text somewhere in it.
 */
export function jsonTexts(text: string): FoundTexts & { readonly rest: string } {
  if (!text.includes('{') && !text.startsWith('[')) return { found: [], more: false, rest: text };
  const whole = /^[[{]/.test(text) ? parsed(text) : undefined;
  if (whole !== undefined) return { ...inValue(whole.value, whole), rest: '' };
  const found: Restored[] = [];
  const values = valuesIn(text);
  let more = values.length >= MOST_TEXTS;
  let rest = '';
  let from = 0;
  for (const { at, part } of values) {
    if (found.length > MAX_CREDENTIALS) break;
    const value = parsed(part);
    if (value === undefined) continue;
    const inside = inValue(value.value, { ...value, notes: [note('amongText', {}), ...value.notes] });
    more ||= inside.more;
    if (inside.found.length === 0) continue;
    for (const each of inside.found) found.push(each);
    rest += `${text.slice(from, at)}\n`;
    from = at + part.length;
  }
  return { found, more, rest: rest + text.slice(from) };
}

interface Place {
  /** The text of the outermost value. */
  readonly root: string;
  readonly notes: readonly Note[];
}

/** Strict first; then without the line breaks that mail puts into strings, and with straight quotation marks. */
function parsed(text: string): (Place & { readonly value: unknown }) | undefined {
  const strict = readJson(text, { maxBytes: MAX_TEXT, maxDepth: 64 });
  if (strict.ok) return { value: strict.value, root: text, notes: [] };
  if (strict.code !== 'json.syntax') return undefined;
  const joined = text.replaceAll(/\r?\n/g, '');
  for (const [attempt, notes] of [
    [joined, [note('wrapped', {})]],
    [joined.replaceAll(/[“”„‟]/g, '"'), [note('quoted', {})]],
  ] as const) {
    const reading = readJson(attempt, { maxBytes: MAX_TEXT, maxDepth: 64 });
    if (reading.ok) return { value: reading.value, root: attempt, notes };
  }
  return undefined;
}

function inValue(value: unknown, { root, notes }: Place): FoundTexts {
  const found: Restored[] = [];
  let looked = 0;
  let more = false;
  const look = (inner: unknown, pointer: string, depth: number): void => {
    looked += 1;
    if (looked > MOST_VALUES || depth > DEEPEST || found.length > MAX_CREDENTIALS) {
      more = true;
      return;
    }
    const inside = pointer === '' ? notes : [...notes, note('insideJson', { pointer })];
    if (typeof inner === 'string') {
      const within = inText(inner, inside);
      more ||= within.more;
      for (const each of within.found) found.push(each);
      return;
    }
    if (typeof inner !== 'object' || inner === null) return;
    if (isObject(inner)) {
      const own = signedText(inner, pointer === '' ? root : undefined);
      if (own !== undefined) {
        found.push({ text: own.text, notes: own.rewritten ? [...inside, note('rewrittenJson', {})] : inside });
        return;
      }
    }
    for (const [name, each] of Object.entries(inner)) look(each, `${pointer}/${escaped(name)}`, depth + 1);
  };
  look(value, '', 0);
  return { found, more };
}

const NONE: FoundTexts = { found: [], more: false };

function inText(text: string, notes: readonly Note[]): FoundTexts {
  if (text.length < 64) return NONE;
  const start = text.slice(0, 256).trimStart();
  if (start.startsWith('{') && /"(?:proof|verifiableCredential)"/.test(text)) {
    const inner = parsed(text);
    return inner === undefined ? NONE : inValue(inner.value, { ...inner, notes: [...notes, ...inner.notes] });
  }
  const [, bare = text] = /^data:application\/[\w+.-]{1,40},(.*)$/su.exec(text) ?? [];
  if (!/^(?:bearer )?e[wy3]/i.test(bare.trimStart())) return NONE;
  const { found, more } = compactTexts(bare);
  const own = (each: Restored): readonly Note[] => each.notes.filter(({ code }) => code !== 'amongText');
  return { found: found.map((each) => ({ ...each, notes: [...notes, ...own(each)] })), more };
}

/** The text of an object that is signed itself, in the spelling that strict readers read; and whether that is another than the one that came. */
function signedText(
  value: Members,
  root: string | undefined,
): { readonly text: string; readonly rewritten: boolean } | undefined {
  const types = typesOf(value);
  if (types.includes('EnvelopedVerifiableCredential') || types.includes('EnvelopedVerifiablePresentation')) {
    const { id } = value;
    const [, text] = typeof id === 'string' ? (/^data:application\/[\w+.-]{1,40},(.+)$/su.exec(id) ?? []) : [];
    return text === undefined ? undefined : { text, rewritten: false };
  }
  if (types.includes('VerifiablePresentation') || 'verifiableCredential' in value) {
    // A proof inside signs what is there, in whatever spelling.
    if ('proof' in value) return { text: root ?? JSON.stringify(value), rewritten: false };
    const text = canonical(value);
    return text === undefined ? undefined : { text, rewritten: root !== undefined && text !== root };
  }
  if ('proof' in value || ('signature' in value && (types[0] !== undefined || isObject(value['signature']))))
    return { text: root ?? JSON.stringify(value), rewritten: false };
  return flattened(value);
}

/**
 * A JWS in its JSON form signs the same bytes as a compact one (RFC 7515, section 7.2). What stands outside of the signature, such as time-stamps of
 * JAdES, changes nothing of that; disclosures of an SD-JWT do (RFC 9901, section 8). Of several signatures the first is looked at.
 */
function flattened({
  payload,
  protected: own,
  signature,
  header,
  signatures,
}: Members): { readonly text: string; readonly rewritten: boolean } | undefined {
  if (typeof payload !== 'string') return undefined;
  if (Array.isArray(signatures)) {
    const [first] = signatures as readonly unknown[];
    return isObject(first) ? flattened({ payload, ...first, signatures: undefined }) : undefined;
  }
  if (typeof own !== 'string' || typeof signature !== 'string') return undefined;
  const { disclosures, kb_jwt: binding } = isObject(header) ? header : {};
  const shown: readonly unknown[] = Array.isArray(disclosures) ? disclosures : [];
  const isSdJwt = shown.length > 0 || typeof binding === 'string';
  const tail = isSdJwt ? ['', ...shown, typeof binding === 'string' ? binding : ''].join('~') : '';
  return { text: `${own}.${payload}.${signature}${tail}`, rewritten: true };
}

function canonical(value: Members): string | undefined {
  try {
    return presentationJson(value as unknown as WorkPresentation);
  } catch {
    return undefined;
  }
}

/** The types that an object says it has. */
export function typesOf({ type }: Members): readonly unknown[] {
  return Array.isArray(type) ? (type as readonly unknown[]) : [type];
}

/** The texts of the outermost objects in a text, found by their braces. */
function valuesIn(text: string): readonly { readonly at: number; readonly part: string }[] {
  const found: { readonly at: number; readonly part: string }[] = [];
  let depth = 0;
  let from = 0;
  let quoted = false;
  for (let at = text.indexOf('{'); at >= 0 && at < text.length && found.length < MOST_TEXTS; at += 1) {
    const letter = text.charAt(at);
    if (quoted) {
      if (letter === '\\') at += 1;
      else if (letter === '"') quoted = false;
    } else if (letter === '"' && depth > 0) quoted = true;
    else if (letter === '{') {
      if (depth === 0) from = at;
      depth += 1;
    } else if (letter === '}' && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push({ at: from, part: text.slice(from, at + 1) });
    }
  }
  return found;
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
