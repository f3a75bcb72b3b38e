import { expectCall } from '@kluscv/schema/reading';
import { runtime } from '#runtime';
import type { DidUrl } from '../did/did-url.ts';
import { sdkError } from '../sdk-error.ts';
import { rawFromDer } from './ecdsa-der.ts';
import type { PublicJwk } from './jwk.ts';
import { publicJwkOf } from './own-jwk.ts';
import { keyNameOf, PROBE } from './key-name.ts';
import { isKlusError, signerFailure } from './signer-failure.ts';
import type { Signer } from './signer.ts';

/** A key that is somewhere else: in a KMS, an HSM, another program. */
export interface RemoteKey {
  /** The public half, as whoever holds the key gives it. */
  readonly publicJwk: PublicJwk;
  /** Name of the key in the issuer’s DID document. Default: that of the key’s own did:key. */
  readonly verificationMethod?: DidUrl;
  /**
   * Signs bytes (the message itself, not its digest).
   *
   * @returns 64 bytes, or for ES256 also the signature in DER
   */
  sign(data: Uint8Array): Promise<Uint8Array>;
}

/**
 * A signer around a key that is somewhere else. Before it is returned it has signed something; that signature, and every later one, is
 * verified with the public key before anybody sees it.
 *
 * @throws KlusError `key.malformed`, `key.verification-method`, `key.mismatch`, `key.self-test`, `signer.failed`
 */
export async function remoteSigner(key: RemoteKey): Promise<Signer> {
  expectCall('remoteSigner', { key: [key, { publicJwk: 'object', sign: 'function' }] });
  const publicJwk = publicJwkOf(key.publicJwk);
  const verificationMethod = keyNameOf(publicJwk, key.verificationMethod);
  const publicKey = await runtime.importPublicKey(publicJwk);
  if (publicKey === undefined) throw sdkError('key.malformed', 'The platform refuses this public key.');
  const { algorithm } = publicKey;

  const signed = async (data: Uint8Array): Promise<Uint8Array | undefined> => {
    const given: unknown = await asked('The holder of the key did not sign', () => key.sign(data));
    if (!(given instanceof Uint8Array)) return undefined;
    const bytes = Uint8Array.from(given);
    const raw = algorithm === 'ES256' && bytes.length !== 64 ? rawFromDer(bytes) : bytes;
    return raw !== undefined && (await runtime.verify(publicKey, data, raw)) ? raw : undefined;
  };

  if ((await signed(PROBE)) === undefined) {
    throw sdkError(
      'key.self-test',
      `What was signed does not verify with the public key of ${verificationMethod}. Compare key and algorithm (${algorithm}), and let it sign the message itself.`,
    );
  }
  return {
    algorithm,
    verificationMethod,
    publicJwk,
    async sign(data) {
      const signature = await signed(data);
      if (signature !== undefined) return signature;
      throw sdkError(
        'signer.signature',
        `The signature does not verify with the public key of ${verificationMethod}. Was the key exchanged? Make the signer anew.`,
      );
    },
  };
}

/**
 * Waits for whoever holds a key, and says in one way that it refused: `details.retryable` says whether the same call can go well later.
 *
 * @throws KlusError `signer.failed`
 */
export async function asked<Answer>(holder: string, answer: () => Promise<Answer>): Promise<Answer> {
  try {
    return await answer();
  } catch (error) {
    throw isKlusError(error) ? error : signerFailure(holder, error);
  }
}
