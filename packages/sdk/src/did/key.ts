import type { Did } from '@kluscv/schema';
import type { PrivateJwk, PublicJwk } from '../keys/jwk.ts';
import { publicJwkOf } from '../keys/own-jwk.ts';
import { multikeyOf, publicJwkFromMultikey } from '../keys/multikey.ts';
import type { Resolution } from '../resolution.ts';
import type { DidUrl } from './did-url.ts';
import type { DidDocument } from './document.ts';
import type { DidResolver } from './resolver.ts';

/** The did:key of a public key, and the name of its one key. A private key may be given; only its public half is used. */
export function didKeyFor(jwk: PublicJwk | PrivateJwk): { readonly did: Did; readonly verificationMethod: DidUrl } {
  const multikey = multikeyOf(publicJwkOf(jwk));
  const did = `did:key:${multikey}`;
  return { did, verificationMethod: `${did}#${multikey}` };
}

const MAX_ANSWERS = 64;

/**
 * Resolves did:key: the identifier is the key, so nothing is looked up.
 *
 * @see https://w3c-ccg.github.io/did-key-spec/
 */
export function keyResolver(): DidResolver {
  // What follows from the identifier never changes; a compressed P-256 point costs a square root.
  const answers = new Map<Did, Promise<Resolution<DidDocument>>>();
  return {
    methods: ['key'],
    resolve(did) {
      const known = answers.get(did);
      if (known !== undefined) return known;
      const answer = Promise.resolve(resolveKey(did));
      if (answers.size >= MAX_ANSWERS) answers.clear();
      answers.set(did, answer);
      return answer;
    },
  };
}

function resolveKey(did: Did): Resolution<DidDocument> {
  const multikey = did.slice('did:key:'.length);
  const key = publicJwkFromMultikey(multikey);
  if (!did.startsWith('did:key:') || !key.ok) {
    return {
      ok: false,
      error: 'invalid',
      message: 'The did:key does not hold a usable Ed25519 or P-256 key.',
    };
  }
  const id = `${did}#${multikey}`;
  // As a JWK, though the specification’s default is a Multikey: a compressed P-256 point costs a square root each time it is read.
  const method = { id, type: 'JsonWebKey2020', controller: did, publicKeyJwk: key.jwk };
  return {
    ok: true,
    value: {
      '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/suites/jws-2020/v1'],
      id: did,
      verificationMethod: [method],
      assertionMethod: [id],
      authentication: [id],
    },
  };
}
