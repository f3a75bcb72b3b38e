import { type DidUrl, parseDidUrl } from '../did/did-url.ts';
import { didJwkFor } from '../did/own-did.ts';
import { didKeyFor } from '../did/own-did.ts';
import { KEY_NAME, webFault } from '../did/published-did.ts';
import { sdkError } from '../sdk-error.ts';
import type { PublicJwk } from './jwk.ts';

/** What is signed to see whether a signer and its public key belong together. */
export const PROBE: Uint8Array = new TextEncoder().encode('kluscv: does this key verify its own signature?');

/**
 * The name under which a key signs: the one given, if it can be one of this key, or that of its own did:key.
 *
 * @throws KlusError `key.verification-method`, `key.mismatch`
 */
export function keyNameOf(publicJwk: PublicJwk, given: DidUrl | undefined): DidUrl {
  const own = didKeyFor(publicJwk).verificationMethod;
  if (given === undefined) return own;
  const name = parseDidUrl(given);
  const fault =
    name === undefined || !KEY_NAME.test(name.fragment)
      ? 'It is not a DID URL with a fragment. Give a name such as did:web:platform.example#key-1.'
      : name.did.startsWith('did:web:')
        ? webFault(name.did)
        : undefined;
  if (name === undefined || fault !== undefined) {
    throw sdkError('key.verification-method', `${JSON.stringify(given)} cannot be the name of a key. ${fault ?? ''}`);
  }
  if (/^did:(key|jwk):/.test(name.did) && given !== own && given !== didJwkFor(publicJwk).verificationMethod) {
    throw sdkError('key.mismatch', `${given} names another key than the one given. Leave it out, or give ${own}.`);
  }
  return given;
}
