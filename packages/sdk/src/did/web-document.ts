import { expectCall } from '@kluscv/schema/reading';
import type { Did } from '@kluscv/schema';
import type { PrivateJwk, PublicJwk } from '../keys/jwk.ts';
import { publicJwkOf } from '../keys/own-jwk.ts';
import { sdkError } from '../sdk-error.ts';
import type { DidDocument } from './document.ts';
import { KEY_NAME, webFault } from './published-did.ts';
import { didWebUrl } from './web.ts';

/** A key of an issuer, and the fragment that names it. */
export interface NamedKey {
  /** The part after `#`, such as `key-1`. Never use one again for another key. */
  readonly name: string;
  /** The public key; of a private key only the public half is used. */
  readonly jwk: PublicJwk | PrivateJwk;
  /** When the issuer began to sign with it, in seconds since 1970. Default: not said. */
  readonly iat?: number;
  /** When the issuer stopped to sign with it, in seconds since 1970. Default: not said. */
  readonly exp?: number;
}

/**
 * The document to publish for a did:web, at the address that `didWebUrl` gives. Keep old keys in it: a credential stays checkable only as
 * long as its key is listed. The period of a key is there to be read, inside its JWK; a signature counts whatever it says, since whoever has an old
 * key can write an old date. For a key that was stolen there is one way: out of the list.
 *
 * @throws KlusError `did.unusable`, `did.key-name`, `key.malformed`
 */
export function didWebDocument(options: { readonly did: Did; readonly keys: readonly NamedKey[] }): DidDocument {
  expectCall('didWebDocument', { options: [options, { did: 'text', keys: [{ name: 'text', jwk: 'object' }] }] });
  const { did, keys } = options;
  const names = new Set(keys.map(({ name }) => name));
  if (didWebUrl(did) === undefined || keys.length === 0 || names.size < keys.length) {
    throw sdkError(
      'did.unusable',
      `${did} is not a did:web, or its keys are missing or share a name. Correct the two.`,
    );
  }
  const fault = webFault(did);
  if (fault !== undefined) throw sdkError('did.unusable', `${did}: ${fault}`);
  for (const { name } of keys) {
    if (KEY_NAME.test(name)) continue;
    throw sdkError('did.key-name', `${JSON.stringify(name)} is no name for a key. Give one such as key-1.`);
  }
  const verificationMethod = keys.map(({ name, jwk, iat, exp }) => ({
    id: `${did}#${name}`,
    type: 'JsonWebKey2020',
    controller: did,
    publicKeyJwk: { ...publicJwkOf(jwk), ...(iat !== undefined && { iat }), ...(exp !== undefined && { exp }) },
  }));
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/suites/jws-2020/v1'],
    id: did,
    verificationMethod,
    assertionMethod: verificationMethod.map(({ id }) => id),
  };
}
