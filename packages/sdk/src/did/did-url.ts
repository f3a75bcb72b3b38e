import type { Did } from '@kluscv/schema';

/** A DID with a fragment: the name of one key in a DID document. */
export type DidUrl = string;

const DID = /^did:([a-z0-9]+):[A-Za-z0-9._:%-]*[A-Za-z0-9._%-]$/;
const FRAGMENT = /^[A-Za-z0-9._~:%!$&'()*+,;=@/?-]+$/;

/** The longest DID that is read, in characters, as in the schema. */
const MAX_DID = 2048;

/** Whether a text is a DID, without path, query or fragment. */
export function isDid(text: unknown): text is Did {
  return typeof text === 'string' && text.length <= MAX_DID && DID.test(text);
}

/** The method of a DID, such as `web`. */
export function methodOf(did: Did): string {
  return DID.exec(did)?.[1] ?? '';
}

/** Takes the absolute name of a key apart. Paths and queries have no place in it. */
export function parseDidUrl(url: unknown): { readonly did: Did; readonly fragment: string } | undefined {
  if (typeof url !== 'string') return undefined;
  const hash = url.indexOf('#');
  if (hash < 0) return undefined;
  const [did, fragment] = [url.slice(0, hash), url.slice(hash + 1)];
  return isDid(did) && fragment.length <= MAX_DID && FRAGMENT.test(fragment) ? { did, fragment } : undefined;
}
