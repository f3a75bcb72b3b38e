import { type JwkReading, readPublicJwk } from '../keys/jwk.ts';
import { publicJwkFromMultikey } from '../keys/multikey.ts';
import type { DidUrl } from './did-url.ts';
import type { DidDocument, Relationship, VerificationMethod } from './document.ts';

/** A key found in a document, or why there is none. */
export type KeyLookup =
  | { readonly ok: true; readonly method: VerificationMethod; readonly key: JwkReading; readonly ended?: KeyEnd }
  /** `unread`: the document holds something that cannot be read, which may be this key. */
  | { readonly ok: false; readonly error: 'unlisted' | 'purpose' | 'controller' | 'unread' };

/** When a key ended, by what its document says. */
export interface KeyEnd {
  readonly how: 'revoked' | 'expired';
  /** Milliseconds since 1970; minus infinity if what stands there is no instant. */
  readonly atMs: number;
  /** As the document says it. */
  readonly at: string;
}

/** Finds the one key of that name, if the document lets it be used for this. No other key is tried. */
export function findKey(document: DidDocument, name: DidUrl, relationship: Relationship): KeyLookup {
  const absolute = (id: string): string => (id.startsWith('#') ? document.id + id : id);
  const isNamed = ({ id }: VerificationMethod): boolean => absolute(id) === name;
  const related = document[relationship] ?? [];
  const embedded = related.filter((entry) => typeof entry !== 'string');
  const listed = [...(document.verificationMethod ?? []), ...embedded].filter(isNamed);
  const allowed = related.some((entry) => absolute(typeof entry === 'string' ? entry : entry.id) === name);
  const [method, ...others] = listed;
  if (method === undefined || !allowed) {
    const error = method === undefined ? 'unlisted' : 'purpose';
    return { ok: false, error: (document.unread ?? []).length > 0 ? 'unread' : error };
  }
  if (listed.some(({ controller }) => controller !== document.id)) return { ok: false, error: 'controller' };
  const key = keyOf(method);
  // The same key under its name again is one key. Of two keys under one name, nobody can tell which is meant.
  if (others.some((other) => !sameKey(key, keyOf(other)))) return { ok: false, error: 'unread' };
  const [ended] = listed.flatMap(endsOf).toSorted((a, b) => a.atMs - b.atMs);
  return { ok: true, method, key, ...(ended !== undefined && { ended }) };
}

function keyOf({ publicKeyJwk: jwk, publicKeyMultibase: multikey }: VerificationMethod): JwkReading {
  if ((jwk === undefined) === (multikey === undefined)) return { ok: false, error: 'malformed' };
  return jwk === undefined ? publicJwkFromMultikey(multikey) : readPublicJwk(jwk);
}

function sameKey(a: JwkReading, b: JwkReading): boolean {
  return a.ok && b.ok && JSON.stringify(a.jwk) === JSON.stringify(b.jwk);
}

const STAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;

/** A mark that is no instant counts from the beginning: its owner wanted the key to end. */
function endsOf({ revoked, expires }: VerificationMethod): readonly KeyEnd[] {
  return (['revoked', 'expired'] as const).flatMap((how) => {
    const at = how === 'revoked' ? revoked : expires;
    if (at === undefined || at === null || at === false) return [];
    const isStamp = typeof at === 'string' && STAMP.test(at) && !Number.isNaN(Date.parse(at));
    return [{ how, atMs: isStamp ? Date.parse(at) : Number.NEGATIVE_INFINITY, at: isStamp ? at : '–' }];
  });
}
