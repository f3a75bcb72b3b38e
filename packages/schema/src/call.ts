import { KlusError } from './errors.ts';

/** Kinds of values; with `?` behind it, it may be left out. */
type Kind =
  | 'text'
  | 'number'
  | 'flag'
  | 'function'
  | 'object'
  | 'list'
  | 'items'
  | 'bytes'
  | 'text or bytes'
  | 'text or object';

/** What an argument has to be: a kind, an object with members of such kinds, or a list (in brackets) of such values. */
export type Expected = Kind | `${Kind}?` | readonly [Expected] | { readonly [member: string]: Expected };

/**
 * Refuses a call with something else than its types say, as it comes from JavaScript: before anything of it happens, and with where, what and what to do.
 *
 * @param call name of the function
 * @param given its arguments by name, each with what it has to be
 * @throws KlusError `call.argument`
 */
export function expectCall(call: string, given: Readonly<Record<string, readonly [unknown, Expected]>>): void {
  for (const [name, [value, expected]] of Object.entries(given)) expectValue(call, name, value, expected);
}

function expectValue(call: string, place: string, value: unknown, expected: Expected): void {
  if (typeof expected === 'string') {
    const optional = expected.endsWith('?');
    if (optional && value === undefined) return;
    const kind = (optional ? expected.slice(0, -1) : expected) as Kind;
    if (!TESTS[kind](value)) throw refusal(call, place, value, NAMES[kind]);
  } else if (isList(expected)) {
    if (!Array.isArray(value)) throw refusal(call, place, value, NAMES.list);
    for (const [index, item] of value.entries()) expectValue(call, `${place}[${index}]`, item, expected[0]);
  } else {
    if (!isOneObject(value)) throw refusal(call, place, value, `an object with ${Object.keys(expected).join(', ')}`);
    for (const [member, inner] of Object.entries(expected)) {
      expectValue(call, `${place}.${member}`, (value as Readonly<Record<string, unknown>>)[member], inner);
    }
  }
}

const NAMES: Readonly<Record<Kind, string>> = {
  text: 'a text',
  number: 'a number',
  flag: 'true or false',
  function: 'a function',
  object: 'an object',
  list: 'a list',
  items: 'a list, or something else to iterate over',
  bytes: 'bytes (Uint8Array)',
  'text or bytes': 'a text or bytes (Uint8Array)',
  'text or object': 'a text or an object',
};

const isItems = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (Symbol.iterator in value || Symbol.asyncIterator in value);
const isText = (value: unknown): boolean => typeof value === 'string';
const isBytes = (value: unknown): boolean => value instanceof Uint8Array;
// A class with members, such as the client of a key service, is one as well; a promise that nobody waited for is none.
const isOneObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Promise);

const TESTS: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: isText,
  number: (value) => typeof value === 'number',
  flag: (value) => typeof value === 'boolean',
  function: (value) => typeof value === 'function',
  object: isOneObject,
  list: Array.isArray,
  items: isItems,
  bytes: isBytes,
  'text or bytes': (value) => isText(value) || isBytes(value),
  'text or object': (value) => isText(value) || isOneObject(value),
};

function isList(expected: Exclude<Expected, string>): expected is readonly [Expected] {
  return Array.isArray(expected);
}

function refusal(call: string, place: string, value: unknown, wanted: string): KlusError<'call.argument'> {
  const wait = value instanceof Promise ? ' (put await in front of it)' : '';
  return new KlusError(
    'call.argument',
    `${call}: ${place} is ${shown(value)}, and must be ${wanted}${wait}. Give ${wanted} there.`,
    { details: { call, argument: place, expected: wanted } },
  );
}

/** Never the value itself: it may be a secret. */
function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Uint8Array) return 'bytes';
  if (value instanceof Promise) return 'a promise';
  return typeof value === 'string'
    ? 'a text'
    : typeof value === 'object'
      ? 'an object'
      : typeof value === 'boolean'
        ? 'true or false'
        : `a ${typeof value}`;
}

/**
 * What to throw when a function that relies on its types fell over: it was called with something that no validator of the standard accepts.
 *
 * @param expected what it has to be called with
 * @returns a KlusError `call.argument` with the cause, or the error itself if it is of another kind
 */
export function callFailure(call: string, expected: string, error: unknown): unknown {
  if (!(error instanceof TypeError || error instanceof RangeError)) return error;
  return new KlusError('call.argument', `${call}: this is not ${expected} (${error.message}). Give ${expected}.`, {
    details: { call, expected },
    cause: error,
  });
}
