import { encodeBase64url, expectCall } from '@kluscv/schema/reading';
import { runtime } from '#runtime';
import type { DidUrl } from '../did/did-url.ts';
import { sdkError } from '../sdk-error.ts';
import { readPublicJwk } from '../keys/jwk.ts';
import { asked, remoteSigner } from '../keys/remote-signer.ts';
import type { Signer } from '../keys/signer.ts';

/** The part of the class `CryptographyClient` of `@azure/keyvault-keys` that is used. */
export interface AzureCryptographyClient {
  sign(algorithm: 'ES256', digest: Uint8Array): Promise<{ readonly result: Uint8Array }>;
}

/** The part of a `KeyVaultKey` of `@azure/keyvault-keys` that is used. */
export interface AzureKey {
  readonly key?:
    | { readonly crv?: string | undefined; readonly x?: Uint8Array | undefined; readonly y?: Uint8Array | undefined }
    | undefined;
}

/** Which key of Azure Key Vault signs, and how it is reached. */
export interface AzureKeyVaultOptions {
  /** What `new KeyClient(vault, credential).getKey(name)` gives: the public half, and which version it is. */
  readonly key: AzureKey;
  /** `new CryptographyClient(key, credential)`, made with that key, so that a new version does not take its place unseen. */
  readonly client: AzureCryptographyClient;
  /** Name of the key in the issuer’s DID document. Default: that of the key’s own did:key. */
  readonly verificationMethod?: DidUrl;
}

/**
 * A signer with a key of Azure Key Vault or Managed HSM, of the kind `EC` or `EC-HSM` with the curve `P-256`: Azure has no Ed25519.
 *
 * @throws KlusError `signer.failed`, and as `remoteSigner`
 * @see https://learn.microsoft.com/rest/api/keyvault/keys/sign/sign
 */
export async function signerFromAzureKeyVault(options: AzureKeyVaultOptions): Promise<Signer> {
  expectCall('signerFromAzureKeyVault', { options: [options, { key: 'object', client: { sign: 'function' } }] });
  const { key, client, verificationMethod } = options;
  const { crv, x, y } = key.key ?? {};
  const reading = readPublicJwk({ kty: 'EC', crv, ...(x && y && { x: encodeBase64url(x), y: encodeBase64url(y) }) });
  if (!reading.ok) {
    throw sdkError('key.malformed', `The key in Azure Key Vault is not on the curve P-256 (${reading.error}).`);
  }
  return remoteSigner({
    publicJwk: reading.jwk,
    ...(verificationMethod !== undefined && { verificationMethod }),
    async sign(data) {
      const digest = await runtime.sha256(data);
      const { result } = await asked('Azure Key Vault', () => client.sign('ES256', digest));
      return result;
    },
  });
}
