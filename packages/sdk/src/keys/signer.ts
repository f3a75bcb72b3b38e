import { expectCall } from '@kluscv/schema/reading';
import { runtime } from '#runtime';
import type { DidUrl } from '../did/did-url.ts';
import { sdkError } from '../sdk-error.ts';
import type { PrivateJwk, PublicJwk, SignatureAlgorithm } from './jwk.ts';
import { publicJwkOf } from './own-jwk.ts';
import { keyNameOf, PROBE } from './key-name.ts';

/** Signs bytes with one key: a file, a KMS, an HSM, a passkey. The private key never enters the package. */
export interface Signer {
  readonly algorithm: SignatureAlgorithm;
  /** The absolute name of the key: an issuer’s DID and a fragment. */
  readonly verificationMethod: DidUrl;
  /** The public half, by which the first signature is verified before anything leaves. May be left out if the DID is the key (did:key, did:jwk). */
  readonly publicJwk?: PublicJwk;
  /** Signs bytes. The raw signature has 64 bytes for both algorithms (`R || S`); for ES256 the DER of one is taken too. */
  sign(data: Uint8Array): Promise<Uint8Array>;
}

/**
 * A signer from a private key at hand. Before it is returned, it has signed something and verified its own signature.
 *
 * @param options.verificationMethod name of the key in the issuer’s DID document. Default: that of the key’s own did:key
 * @throws KlusError `key.private`, `key.malformed`, `key.verification-method`, `key.mismatch`, `key.self-test`
 */
export async function signerFromJwk(
  jwk: PrivateJwk,
  options: { readonly verificationMethod?: DidUrl } = {},
): Promise<Signer> {
  expectCall('signerFromJwk', { options: [options, 'object'] });
  if (typeof (jwk as { readonly d?: unknown } | null)?.d !== 'string') {
    throw sdkError(
      'key.private',
      'The key has no private half (member `d`), so nothing can be signed with it. Hand over the private JWK.',
    );
  }
  const publicJwk = publicJwkOf(jwk);
  const verificationMethod = keyNameOf(publicJwk, options.verificationMethod);
  const [privateKey, publicKey] = await Promise.all([
    runtime.importPrivateKey({ ...publicJwk, d: jwk.d }),
    runtime.importPublicKey(publicJwk),
  ]);
  if (privateKey === undefined || publicKey === undefined) {
    throw sdkError('key.malformed', 'The platform refuses this key. Make one with generateJwk.');
  }
  if (!(await runtime.verify(publicKey, PROBE, await runtime.sign(privateKey, PROBE)))) {
    throw sdkError(
      'key.self-test',
      'The private and the public half of the key do not belong together. Use a fresh key.',
    );
  }
  return {
    algorithm: privateKey.algorithm,
    verificationMethod,
    publicJwk,
    async sign(data) {
      return runtime.sign(privateKey, data);
    },
  };
}
