import type { Did } from '@kluscv/schema';
import { decodeBase64url, encodeBase64url, readJson } from '@kluscv/schema/reading';
import { type PrivateJwk, type PublicJwk, readPublicJwk } from '../keys/jwk.ts';
import { publicJwkOf } from '../keys/own-jwk.ts';
import type { DidUrl } from './did-url.ts';
import type { DidResolver } from './resolver.ts';

const MAX_JWK = 2048;

/** The did:jwk of a public key, and the name of its one key. A private key may be given; only its public half is used. */
export function didJwkFor(jwk: PublicJwk | PrivateJwk): { readonly did: Did; readonly verificationMethod: DidUrl } {
  const did = `did:jwk:${encodeBase64url(new TextEncoder().encode(JSON.stringify(publicJwkOf(jwk))))}`;
  return { did, verificationMethod: `${did}#0` };
}

/**
 * Resolves did:jwk: the identifier is the key, so nothing is looked up.
 *
 * @see https://github.com/quartzjer/did-jwk/blob/main/spec.md
 */
export function jwkResolver(): DidResolver {
  return {
    methods: ['jwk'],
    resolve(did) {
      const publicKeyJwk = did.startsWith('did:jwk:') ? jwkIn(did.slice('did:jwk:'.length)) : undefined;
      if (publicKeyJwk === undefined) {
        return Promise.resolve({
          ok: false,
          error: 'invalid',
          message: 'The did:jwk does not hold a usable Ed25519 or P-256 key.',
        });
      }
      const id = `${did}#0`;
      return Promise.resolve({
        ok: true,
        value: {
          '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/suites/jws-2020/v1'],
          id: did,
          verificationMethod: [{ id, type: 'JsonWebKey2020', controller: did, publicKeyJwk }],
          assertionMethod: [id],
          authentication: [id],
        },
      });
    },
  };
}

function jwkIn(text: string): unknown {
  const bytes = text.length > MAX_JWK ? undefined : decodeBase64url(text);
  const reading = bytes === undefined ? undefined : readJson(bytes, { maxBytes: MAX_JWK, maxDepth: 4 });
  return reading?.ok === true && readPublicJwk(reading.value).ok ? reading.value : undefined;
}
