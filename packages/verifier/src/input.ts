import { isObject } from '@kluscv/schema';
import type { SecuredCredential } from '@kluscv/sdk';
import { verifierError } from './errors.ts';
import type { NamedBytes } from './examination.ts';

/**
 * What can be verified: bytes (`Uint8Array`, `Buffer`, `ArrayBuffer`), a `Blob` or `File`, text, bytes with a name, a secured credential as it was issued,
 * or a presentation as an object.
 */
export type VerifierInput =
  | Uint8Array
  | ArrayBuffer
  | ArrayBufferView
  | Blob
  | string
  | NamedBytes
  | SecuredCredential
  | object;

/** The bytes of an input, and its name; the empty name for one that has none. @throws KlusError `verifier.input` */
export async function bytesOf(input: VerifierInput): Promise<NamedBytes> {
  const given: unknown = input;
  if (typeof given === 'string') return { name: '', bytes: new TextEncoder().encode(given) };
  const plain = binary(given);
  if (plain !== undefined) return { name: '', bytes: plain };
  if (typeof Blob !== 'undefined' && given instanceof Blob) {
    const { name = '' } = given as { readonly name?: string };
    return { name, bytes: new Uint8Array(await given.arrayBuffer()) };
  }
  if (!isObject(given)) throw unusable(given);
  const { bytes, name, format, value, credential } = given;
  const content = binary(bytes);
  if (content !== undefined) return { name: typeof name === 'string' ? name : '', bytes: content };
  if (typeof value === 'string' && typeof format === 'string') return bytesOf(value);
  // What issuing in numbers gives: the credential beside facts about it.
  if (typeof credential === 'string' || isSecured(credential)) return bytesOf(credential);
  if ('then' in given || 'bytes' in given || 'body' in given) throw unusable(given);
  const text = jsonOf(given);
  if (text === undefined || text === '{}') throw unusable(given);
  return bytesOf(text);
}

function isSecured(value: unknown): value is SecuredCredential {
  return isObject(value) && typeof value['value'] === 'string' && typeof value['format'] === 'string';
}

function binary(value: unknown): Uint8Array | undefined {
  if (value instanceof Uint8Array) return value;
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  // Of another realm, such as a frame or a test environment.
  return Object.prototype.toString.call(value) === '[object ArrayBuffer]'
    ? new Uint8Array(value as ArrayBuffer)
    : undefined;
}

function jsonOf(value: object): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

function unusable(given: unknown): Error {
  const found = described(given);
  const hint = found === 'a promise' ? ' Wait for it first (await).' : '';
  return verifierError(
    'verifier.input',
    `This is ${found}. Give bytes, text, a file, or a secured credential.${hint}`,
    { details: { found } },
  );
}

function described(given: unknown): string {
  if (given === null || given === undefined) return String(given);
  if (typeof given !== 'object') return `a ${typeof given}`;
  if ('then' in given) return 'a promise';
  const { constructor } = given as { readonly constructor?: { readonly name?: string } };
  const members = Object.keys(given).slice(0, 5).join(', ');
  return `an object${constructor?.name === undefined || constructor.name === 'Object' ? '' : ` (${constructor.name})`} with ${members === '' ? 'no members' : members}`;
}
