import { runtime } from '#runtime';
import { didJwkFor } from '../did/jwk.ts';
import { didKeyFor } from '../did/key.ts';
import { type DidUrl, parseDidUrl } from '../did/did-url.ts';
import { sdkError } from '../errors.ts';
import { type PrivateJwk, publicJwkOf, type SignatureAlgorithm } from './jwk.ts';

/** Signs bytes with one key: a file, a KMS, an HSM, a passkey. The private key never enters the package. */
export interface Signer {
  readonly algorithm: SignatureAlgorithm;
  /** The absolute name of the key: an issuer’s DID and a fragment. */
  readonly verificationMethod: DidUrl;
  /** Raw signature, 64 bytes for both algorithms (`R || S` for ES256). */
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
  if (typeof (jwk as { readonly d?: unknown } | null)?.d !== 'string') {
    throw sdkError(
      'key.private',
      'The key has no private half (member `d`), so nothing can be signed with it. Hand over the private JWK.',
    );
  }
  const publicJwk = publicJwkOf(jwk);
  const own = didKeyFor(publicJwk);
  const { verificationMethod = own.verificationMethod } = options;
  const name = parseDidUrl(verificationMethod);
  if (name === undefined) {
    throw sdkError(
      'key.verification-method',
      `"${verificationMethod}" is not a DID URL with a fragment. Give a name such as did:web:platform.example#key-1.`,
    );
  }
  const names = [own, didJwkFor(publicJwk)].map((identity) => identity.verificationMethod);
  if (/^did:(key|jwk):/.test(name.did) && !names.includes(verificationMethod)) {
    throw sdkError(
      'key.mismatch',
      `${verificationMethod} names another key than the one given. Leave it out, or give ${own.verificationMethod}.`,
    );
  }
  const [privateKey, publicKey] = await Promise.all([
    runtime.importPrivateKey({ ...publicJwk, d: jwk.d }),
    runtime.importPublicKey(publicJwk),
  ]);
  if (privateKey === undefined || publicKey === undefined) {
    throw sdkError('key.malformed', 'The platform refuses this key. Make one with generateJwk.');
  }
  const probe = new TextEncoder().encode('kluscv: does this key verify its own signature?');
  if (!(await runtime.verify(publicKey, probe, await runtime.sign(privateKey, probe)))) {
    throw sdkError(
      'key.self-test',
      'The private and the public half of the key do not belong together. Use a fresh key.',
    );
  }
  return {
    algorithm: privateKey.algorithm,
    verificationMethod,
    async sign(data) {
      return runtime.sign(privateKey, data);
    },
  };
}
