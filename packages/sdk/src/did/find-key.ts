import { type JwkReading, readPublicJwk } from '../keys/jwk.ts';
import { publicJwkFromMultikey } from '../keys/multikey.ts';
import type { DidUrl } from './did-url.ts';
import type { DidDocument, Relationship, VerificationMethod } from './document.ts';

/** A key found in a document, or why there is none. */
export type KeyLookup =
  | { readonly ok: true; readonly method: VerificationMethod; readonly key: JwkReading }
  | { readonly ok: false; readonly error: 'unlisted' | 'purpose' | 'controller' };

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
  const found = (key: JwkReading): KeyLookup => ({ ok: true, method, key });
  if ((jwk === undefined) === (multikey === undefined)) return found({ ok: false, error: 'malformed' });
  return found(jwk === undefined ? publicJwkFromMultikey(multikey) : readPublicJwk(jwk));
}
