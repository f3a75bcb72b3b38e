import { expectCall } from '@kluscv/schema/reading';
import { runtime } from '#runtime';
import type { DidUrl } from '../did/did-url.ts';
import { sdkError } from '../sdk-error.ts';
import { asked, remoteSigner } from '../keys/remote-signer.ts';
import type { Signer } from '../keys/signer.ts';
import { publicJwkFromSpki } from '../keys/spki.ts';

/** The part of the class `KMS` of `@aws-sdk/client-kms` that is used. */
export interface AwsKmsClient {
  getPublicKey(input: { readonly KeyId: string }): Promise<{ readonly PublicKey?: Uint8Array | undefined }>;
  sign(input: {
    KeyId: string;
    Message: Uint8Array;
    MessageType: 'DIGEST' | 'RAW';
    SigningAlgorithm: 'ECDSA_SHA_256' | 'ED25519_SHA_512';
  }): Promise<{ readonly Signature?: Uint8Array | undefined }>;
}

/** Which key of AWS KMS signs, and how it is reached. */
export interface AwsKmsOptions {
  /** `new KMS({ region })` of `@aws-sdk/client-kms`: it knows the account, and how often to try. */
  readonly client: AwsKmsClient;
  /** Identifier, alias or ARN of a key with the usage `SIGN_VERIFY`. */
  readonly keyId: string;
  /** Name of the key in the issuer’s DID document. Default: that of the key’s own did:key. */
  readonly verificationMethod?: DidUrl;
}

/** AWS takes no longer message for a key that hashes it itself, as Ed25519 does. */
const MAX_RAW = 4096;

/**
 * A signer with a key of AWS KMS. Take `ECC_NIST_P256`: it signs a digest. With `ECC_NIST_EDWARDS25519` AWS wants the whole message, and at
 * most 4096 bytes of it, which is less than many a credential.
 *
 * @throws KlusError `signer.failed`, `signer.too-long`, and as `remoteSigner`
 * @see https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html
 */
export async function signerFromAwsKms(options: AwsKmsOptions): Promise<Signer> {
  expectCall('signerFromAwsKms', {
    options: [options, { client: { getPublicKey: 'function', sign: 'function' }, keyId: 'text' }],
  });
  const { client, keyId, verificationMethod } = options;
  const { PublicKey: spki } = await asked('AWS KMS', () => client.getPublicKey({ KeyId: keyId }));
  const publicJwk = spki === undefined ? undefined : publicJwkFromSpki(spki);
  if (publicJwk === undefined) {
    throw sdkError('key.malformed', 'The key in AWS KMS is neither ECC_NIST_P256 nor ECC_NIST_EDWARDS25519.');
  }
  return remoteSigner({
    publicJwk,
    ...(verificationMethod !== undefined && { verificationMethod }),
    async sign(data) {
      if (publicJwk.kty === 'OKP' && data.length > MAX_RAW) {
        throw sdkError(
          'signer.too-long',
          `AWS KMS signs at most ${MAX_RAW} bytes with an Ed25519 key, and these are ${data.length}. Take a key of the kind ECC_NIST_P256.`,
        );
      }
      const { Signature: signature } = await asked('AWS KMS', async () =>
        client.sign(
          publicJwk.kty === 'OKP'
            ? { KeyId: keyId, Message: data, MessageType: 'RAW', SigningAlgorithm: 'ED25519_SHA_512' }
            : {
                KeyId: keyId,
                Message: await runtime.sha256(data),
                MessageType: 'DIGEST',
                SigningAlgorithm: 'ECDSA_SHA_256',
              },
        ),
      );
      return signature ?? new Uint8Array(0);
    },
  });
}
