import type { Did } from '@kluscv/schema';
import { encodeBase64url } from '@kluscv/schema/reading';
import type { PrivateJwk, PublicJwk } from '../keys/jwk.ts';
import { multikeyOf } from '../keys/multikey.ts';
import { publicJwkOf } from '../keys/own-jwk.ts';
import type { DidUrl } from './did-url.ts';

/** The did:key of a public key, and the name of its one key. A private key may be given; only its public half is used. */
export function didKeyFor(jwk: PublicJwk | PrivateJwk): { readonly did: Did; readonly verificationMethod: DidUrl } {
  const multikey = multikeyOf(publicJwkOf(jwk));
  const did = `did:key:${multikey}`;
  return { did, verificationMethod: `${did}#${multikey}` };
}

/** The did:jwk of a public key, and the name of its one key. A private key may be given; only its public half is used. */
export function didJwkFor(jwk: PublicJwk | PrivateJwk): { readonly did: Did; readonly verificationMethod: DidUrl } {
  const did = `did:jwk:${encodeBase64url(new TextEncoder().encode(JSON.stringify(publicJwkOf(jwk))))}`;
  return { did, verificationMethod: `${did}#0` };
}
