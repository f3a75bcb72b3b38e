import type { Did } from '@kluscv/schema';
import { isObject } from '../json-object.ts';
import { type JwkReading, readPublicJwk } from '../keys/jwk.ts';
import { publicJwkFromMultikey } from '../keys/multikey.ts';
import type { Resolution } from '../resolution.ts';
import { type DidUrl, parseDidUrl } from './did-url.ts';

/** A public key in a DID document. */
export interface VerificationMethod {
  readonly id: DidUrl;
  readonly type: string;
  readonly controller: Did;
  readonly publicKeyJwk?: unknown;
  readonly publicKeyMultibase?: unknown;
}

/** What is known of a DID: its keys, and what each may be used for. Other members are kept and ignored. */
export interface DidDocument {
  readonly '@context'?: unknown;
  readonly id: Did;
  readonly verificationMethod?: readonly VerificationMethod[];
  /** Keys that may sign credentials: by name, or in place. */
  readonly assertionMethod?: readonly (DidUrl | VerificationMethod)[];
  readonly authentication?: readonly (DidUrl | VerificationMethod)[];
}

/** Relationships between a DID and a key. */
export type Relationship = 'assertionMethod' | 'authentication';

/** A key found in a document, or why there is none. */
export type KeyLookup =
  | { readonly ok: true; readonly method: VerificationMethod; readonly key: JwkReading }
  | { readonly ok: false; readonly error: 'unlisted' | 'purpose' | 'controller' };

const MAX_METHODS = 100;

/** Reads somebody else's DID document: the right shape, and of the DID that was asked for. */
export function readDidDocument(value: unknown, did: Did): Resolution<DidDocument> {
  const malformed = (message: string): Resolution<DidDocument> => ({ ok: false, error: 'malformed', message });
  if (!isObject(value)) return malformed('The DID document is not a JSON object.');
  if (value['id'] !== did) {
    return { ok: false, error: 'refused', message: 'The DID document is that of another DID.' };
  }
  for (const member of ['verificationMethod', 'assertionMethod', 'authentication']) {
    const entries = value[member];
    if (entries === undefined) continue;
    if (!Array.isArray(entries)) return malformed(`"${member}" of the DID document is not a list.`);
    if (entries.length > MAX_METHODS)
      return malformed(`"${member}" of the DID document has over ${MAX_METHODS} entries.`);
    const fits = (entry: unknown): boolean =>
      isVerificationMethod(entry) || (member !== 'verificationMethod' && typeof entry === 'string');
    if (!entries.every(fits)) return malformed(`"${member}" of the DID document holds something that is not a key.`);
  }
  return { ok: true, value: value as unknown as DidDocument };
}

/** Finds the one key of that name, if the document lets it be used for this. No other key is tried. */
export function findKey(document: DidDocument, name: DidUrl, relationship: Relationship): KeyLookup {
  const absolute = (id: string): string => (id.startsWith('#') ? document.id + id : id);
  const related = document[relationship] ?? [];
  const embedded = related.filter((entry) => typeof entry !== 'string');
  const listed = [...(document.verificationMethod ?? []), ...embedded].filter(({ id }) => absolute(id) === name);
  const [method] = listed;
  // Two keys of one name: which one is meant cannot be told.
  if (method === undefined || listed.length > 1) return { ok: false, error: 'unlisted' };
  const allowed = related.some((entry) => absolute(typeof entry === 'string' ? entry : entry.id) === name);
  if (!allowed) return { ok: false, error: 'purpose' };
  if (method.controller !== document.id) return { ok: false, error: 'controller' };
  const { publicKeyJwk: jwk, publicKeyMultibase: multikey } = method;
  if ((jwk === undefined) === (multikey === undefined))
    return { ok: true, method, key: { ok: false, error: 'malformed' } };
  return { ok: true, method, key: jwk === undefined ? publicJwkFromMultikey(multikey) : readPublicJwk(jwk) };
}

function isVerificationMethod(entry: unknown): entry is VerificationMethod {
  if (!isObject(entry)) return false;
  const { id, type, controller } = entry;
  const named = typeof id === 'string' && (id.startsWith('#') || parseDidUrl(id) !== undefined);
  return named && typeof type === 'string' && typeof controller === 'string';
}
