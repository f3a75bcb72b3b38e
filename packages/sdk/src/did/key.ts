import type { Did } from '@kluscv/schema';
import type { Resolution } from '../resolution.ts';
import type { DidDocument } from './document.ts';
import { jwkDocument, keyDocument } from './key-documents.ts';
import type { DidResolver } from './resolver.ts';

const MAX_ANSWERS = 64;

/**
 * Resolves did:key: the identifier is the key, so nothing is looked up.
 *
 * @see https://w3c-ccg.github.io/did-key-spec/
 */
export function keyResolver(): DidResolver {
  // What follows from the identifier never changes; a compressed P-256 point costs a square root.
  const answers = new Map<Did, Resolution<DidDocument>>();
  const atHand = (did: Did): Resolution<DidDocument> => {
    const known = answers.get(did);
    if (known !== undefined) return known;
    const answer = keyDocument(did);
    if (answers.size >= MAX_ANSWERS) answers.clear();
    answers.set(did, answer);
    return answer;
  };
  return { methods: ['key'], resolve: (did) => Promise.resolve(atHand(did)), atHand };
}

/**
 * Resolves did:jwk: the identifier is the key, so nothing is looked up.
 *
 * @see https://github.com/quartzjer/did-jwk/blob/main/spec.md
 */
export function jwkResolver(): DidResolver {
  return { methods: ['jwk'], resolve: (did) => Promise.resolve(jwkDocument(did)), atHand: jwkDocument };
}
