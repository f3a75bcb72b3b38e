import { encodeBase64url, isObject } from '@kluscv/schema/reading';
import { base58 } from '@scure/base';
import { listOf } from '@kluscv/sdk/proof';
import { isUrl } from './data-model.ts';

/** Digests by the length of their bytes. */
const ALGORITHMS: ReadonlyMap<number, string> = new Map([
  [32, 'SHA-256'],
  [48, 'SHA-384'],
  [64, 'SHA-512'],
]);
const SRI = /^sha(256|384|512)-([A-Za-z0-9+/]+)={0,2}$/;

/**
 * What is wrong with the resources that a credential names, and with their digests.
 *
 * @param known the bytes of resources, by address; digests of others are only read
 * @see https://www.w3.org/TR/vc-data-model-2.0/#integrity-of-related-resources
 */
export async function relatedFaults(
  related: unknown,
  known: Readonly<Record<string, Uint8Array>> = {},
): Promise<readonly string[]> {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const resource of listOf(related)) {
    if (!isObject(resource) || !isUrl(resource['id'])) {
      faults.push('relatedResource must be an object with a URL as id.');
      continue;
    }
    const { digestSRI, digestMultibase } = resource;
    const id = String(resource['id']);
    if (seen.has(id)) faults.push('relatedResource names the same resource twice.');
    seen.add(id);
    if (digestSRI === undefined && digestMultibase === undefined) faults.push('relatedResource must have a digest.');
    const bytes = Object.hasOwn(known, id) ? known[id] : undefined;
    for (const digest of [
      ...listOf(digestSRI).flatMap((text) => (typeof text === 'string' ? text.split(' ').map(fromSri) : [undefined])),
      ...listOf(digestMultibase).map(fromMultibase),
    ]) {
      const algorithm = ALGORITHMS.get(digest?.length ?? 0);
      if (digest === undefined || algorithm === undefined) {
        faults.push('relatedResource has a digest that is none.');
      } else if (bytes !== undefined) {
        const actual = new Uint8Array(await crypto.subtle.digest(algorithm, bytes as BufferSource));
        if (encodeBase64url(actual) !== encodeBase64url(digest)) faults.push(`${id} is not what was signed.`);
      }
    }
  }
  return faults;
}

function fromSri(text: string): Uint8Array | undefined {
  const [, bits, base64] = SRI.exec(text) ?? [];
  const bytes = base64 === undefined || base64.length > 88 ? undefined : bytesOf(base64);
  return bytes?.length === Number(bits) / 8 ? bytes : undefined;
}

/** A bare digest, as the suites write it, or a multihash: with the code and the length before it. */
function fromMultibase(value: unknown): Uint8Array | undefined {
  if (typeof value !== 'string' || value.length > 100) return undefined;
  let bytes: Uint8Array | undefined;
  if (value.startsWith('z')) bytes = base58Bytes(value.slice(1));
  else if (value.startsWith('u')) bytes = bytesOf(value.slice(1).replaceAll('-', '+').replaceAll('_', '/'));
  const [code, length] = bytes ?? [];
  const isMultihash = code === 0x12 || code === 0x13 || code === 0x20;
  return isMultihash && bytes !== undefined && length === bytes.length - 2 ? bytes.subarray(2) : bytes;
}

function bytesOf(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function base58Bytes(text: string): Uint8Array | undefined {
  try {
    return base58.decode(text);
  } catch {
    return undefined;
  }
}
