import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Signer } from '@kluscv/sdk';
import type { AwsKmsClient } from '@kluscv/sdk/kms/aws';
import type { AzureCryptographyClient, AzureKey } from '@kluscv/sdk/kms/azure';
import type { GoogleKmsClient } from '@kluscv/sdk/kms/google';
import { KlusError } from '@kluscv/schema';
import { nodeError } from '../node-error.ts';
import { type KeyOptions, SERVICE_KEY } from './key-options.ts';

/**
 * A signer with a key of AWS KMS, Google Cloud KMS, Azure Key Vault or Vault (OpenBao), named as cosign does. The vendors' clients are not carried: they
 * are loaded from the project in which the command runs, and asked who signs in as they are anywhere else.
 *
 * @throws KlusError `node.key-service` for a reference that is not whole, or if the client is not installed; `key.…`, `signer.…`
 */
export async function signerFromService(
  key: string,
  { env, keyName }: Pick<KeyOptions, 'env' | 'keyName'>,
): Promise<Signer> {
  const [, service = '', rest = ''] = SERVICE_KEY.exec(key) ?? [];
  const named = keyName === undefined ? {} : { verificationMethod: keyName };
  switch (service) {
    case 'awskms': {
      const [, endpoint = '', keyId] = /^([^/]*)\/(.+)$/.exec(rest) ?? [];
      if (keyId === undefined) throw incomplete(key, 'awskms:///alias/issuer, or awskms:///arn:aws:kms:…');
      const { KMS } = await installed<{ readonly KMS: new (options: object) => AwsKmsClient }>(
        '@aws-sdk/client-kms',
        key,
      );
      const { signerFromAwsKms } = await import('@kluscv/sdk/kms/aws');
      const client = new KMS(endpoint === '' ? {} : { endpoint: `https://${endpoint}` });
      return signerFromAwsKms({ client, keyId, ...named });
    }
    case 'gcpkms': {
      if (!/^projects\/.+\/cryptoKeyVersions\/\d+$/.test(rest)) {
        throw incomplete(key, 'gcpkms://projects/…/locations/…/keyRings/…/cryptoKeys/…/cryptoKeyVersions/1');
      }
      const { KeyManagementServiceClient: Client } = await installed<GoogleKeys>('@google-cloud/kms', key);
      const client = new Client();
      // Who is signed in, before anything else: otherwise the client leaves a failure of its own behind, which would end the process.
      await reached('Google Cloud KMS', key, async () => client.auth.getClient?.());
      const { signerFromGoogleKms } = await import('@kluscv/sdk/kms/google');
      return signerFromGoogleKms({ client, keyVersion: rest, ...named });
    }
    case 'azurekms': {
      const [, vault, name, version] = /^([\w.-]+)\/([\w-]+)(?:\/(\w+))?$/.exec(rest) ?? [];
      if (vault === undefined || name === undefined)
        throw incomplete(key, 'azurekms://your-vault.vault.azure.net/issuer');
      const { KeyClient, CryptographyClient } = await installed<AzureKeys>('@azure/keyvault-keys', key);
      const { DefaultAzureCredential } = await installed<AzureIdentity>('@azure/identity', key);
      const credential = new DefaultAzureCredential();
      const { signerFromAzureKeyVault } = await import('@kluscv/sdk/kms/azure');
      const own = await reached('Azure Key Vault', key, () =>
        new KeyClient(`https://${vault}`, credential).getKey(name, version === undefined ? {} : { version }),
      );
      return signerFromAzureKeyVault({ key: own, client: new CryptographyClient(own, credential), ...named });
    }
    default: {
      const { VAULT_ADDR: address, VAULT_TOKEN: token, VAULT_NAMESPACE: namespace } = env;
      if (address === undefined || token === undefined) {
        throw nodeError('node.key-service', 'Vault cannot be reached without its address and a token.', {
          at: key,
          hint: 'Set VAULT_ADDR and VAULT_TOKEN, as for the program `vault`.',
        });
      }
      const [, mount = 'transit', name = ''] = /^(?:(.+)\/)?([^/]+)$/.exec(rest) ?? [];
      const { signerFromVault } = await import('@kluscv/sdk/kms/vault');
      return signerFromVault({
        fetch: async (url, init) => globalThis.fetch(url, init),
        address,
        token: () => token,
        key: name,
        mount,
        ...(namespace !== undefined && namespace !== '' && { namespace }),
        ...named,
      });
    }
  }
}

interface GoogleKeys {
  readonly KeyManagementServiceClient: new () => GoogleKmsClient & {
    readonly auth: { getClient?(): Promise<unknown> };
  };
}

interface AzureIdentity {
  readonly DefaultAzureCredential: new () => object;
}

interface AzureKeys {
  readonly KeyClient: new (
    vault: string,
    credential: object,
  ) => { getKey(name: string, options: { readonly version?: string }): Promise<AzureKey> };
  readonly CryptographyClient: new (key: AzureKey, credential: object) => AzureCryptographyClient;
}

function incomplete(found: string, example: string): Error {
  return nodeError('node.key-service', 'This is no whole name of a key.', { found, hint: `Write it as ${example}.` });
}

/** A package of the project in which the command runs, else one that lies beside the command. */
async function installed<Module>(name: string, at: string): Promise<Module> {
  for (const from of [join(process.cwd(), 'package.json'), import.meta.url]) {
    let path: string;
    try {
      path = createRequire(from).resolve(name);
    } catch {
      continue;
    }
    return (await import(pathToFileURL(path).href)) as Module;
  }
  throw nodeError('node.key-service', `The client of this key service is not installed: ${name}.`, {
    at,
    hint: `Install it where you run kluscv: npm install ${name}`,
  });
}

/** What a vendor's client throws holds the request and what it signed in with: it is the cause, and only its message is told. */
async function reached<Result>(service: string, at: string, ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    throw new KlusError('signer.failed', `${service} gave no key.`, {
      details: {
        at,
        found: error instanceof Error ? error.message : 'it did not answer',
        hint: 'See whether you are signed in, and may use this key; else try again later.',
        retryable: true,
      },
      cause: error,
    });
  }
}
