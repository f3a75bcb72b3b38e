import { expectCall } from '@kluscv/schema/reading';
import { base64 } from '@scure/base';
import { runtime } from '#runtime';
import type { DidUrl } from '../did/did-url.ts';
import { sdkError } from '../sdk-error.ts';
import { asked, remoteSigner } from '../keys/remote-signer.ts';
import type { Signer } from '../keys/signer.ts';
import { publicJwkFromSpki } from '../keys/spki.ts';

/** The part of the class `KeyManagementServiceClient` of `@google-cloud/kms` that is used. */
export interface GoogleKmsClient {
  getPublicKey(request: {
    readonly name: string;
  }): Promise<readonly [{ readonly pem?: string | null }, ...(readonly unknown[])]>;
  asymmetricSign(request: {
    name: string;
    digest?: { sha256: Uint8Array };
    data?: Uint8Array;
  }): Promise<readonly [{ readonly signature?: Uint8Array | string | null }, ...(readonly unknown[])]>;
}

/** Which key of Google Cloud KMS signs, and how it is reached. */
export interface GoogleKmsOptions {
  /** `new KeyManagementServiceClient()` of `@google-cloud/kms`. */
  readonly client: GoogleKmsClient;
  /** Full name of a key version: `projects/…/locations/…/keyRings/…/cryptoKeys/…/cryptoKeyVersions/1`. */
  readonly keyVersion: string;
  /** Name of the key in the issuer’s DID document. Default: that of the key’s own did:key. */
  readonly verificationMethod?: DidUrl;
}

/**
 * A signer with a key of Google Cloud KMS of the kind `EC_SIGN_P256_SHA256` or `EC_SIGN_ED25519`. The checksums (CRC32C) that Google offers are
 * not used: every signature is verified over what was to be signed, which finds whatever they find.
 *
 * @throws KlusError `signer.failed`, and as `remoteSigner`
 * @see https://cloud.google.com/kms/docs/reference/rest/v1/projects.locations.keyRings.cryptoKeys.cryptoKeyVersions/asymmetricSign
 */
export async function signerFromGoogleKms(options: GoogleKmsOptions): Promise<Signer> {
  expectCall('signerFromGoogleKms', {
    options: [options, { client: { getPublicKey: 'function', asymmetricSign: 'function' }, keyVersion: 'text' }],
  });
  const { client, keyVersion: name, verificationMethod } = options;
  const [{ pem }] = await asked('Google Cloud KMS', () => client.getPublicKey({ name }));
  const publicJwk = publicJwkFromSpki(pem ?? '');
  if (publicJwk === undefined) {
    throw sdkError('key.malformed', 'The key in Google Cloud KMS is neither EC_SIGN_P256_SHA256 nor EC_SIGN_ED25519.');
  }
  return remoteSigner({
    publicJwk,
    ...(verificationMethod !== undefined && { verificationMethod }),
    async sign(data) {
      const [{ signature }] = await asked('Google Cloud KMS', async () =>
        client.asymmetricSign(
          publicJwk.kty === 'OKP' ? { name, data } : { name, digest: { sha256: await runtime.sha256(data) } },
        ),
      );
      return typeof signature === 'string' ? base64.decode(signature) : (signature ?? new Uint8Array(0));
    },
  });
}
