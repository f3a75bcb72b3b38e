// The vendors' real clients, against key services on this machine.
import { randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { KMS } from '@aws-sdk/client-kms';
import { CryptographyClient, KeyClient, type KeyClientOptions } from '@azure/keyvault-keys';
import { KeyManagementServiceClient } from '@google-cloud/kms';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { keyResolver, type Signer, statusSourceFrom, verifyCredential } from '@kluscv/sdk';
import { credentialFor, didKeyFor, issueCredential } from '@kluscv/sdk/issue';
import { signerFromAwsKms } from '@kluscv/sdk/kms/aws';
import { signerFromAzureKeyVault } from '@kluscv/sdk/kms/azure';
import { signerFromGoogleKms } from '@kluscv/sdk/kms/google';
import { signerFromVault } from '@kluscv/sdk/kms/vault';
import { trustFrom } from '@kluscv/sdk/trust';
import {
  aws,
  azure,
  behave,
  closeServices,
  ED25519_JWK,
  google,
  P256_JWK,
  serve,
  TOKEN,
  vault,
} from '../support/key-services.ts';
import { record } from '../support/record.ts';

afterAll(closeServices);
beforeEach(() => behave('well'));

/** What a caller hands over as `fetch`. Tests have none of their own. */
function localFetch(
  url: string,
  { method, headers, body }: { method?: string; headers?: object; body?: unknown },
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { method: method ?? 'GET', headers: { ...headers } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const { 'content-type': type = '', 'www-authenticate': challenge = '' } = answer.headers;
        resolve(
          new Response(Buffer.concat(parts), {
            status: answer.statusCode ?? 0,
            headers: { 'content-type': type, 'www-authenticate': challenge },
          }),
        );
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const services = {
  aws: await serve(aws),
  google: await serve(google),
  azure: await serve(azure),
  vault: await serve(vault),
};
const at = (address: string) => ({ apiEndpoint: new URL(address).hostname, port: Number(new URL(address).port) });

const awsClient = new KMS({
  endpoint: services.aws,
  region: 'eu-west-1',
  credentials: { accessKeyId: 'AKIAINVENTED', secretAccessKey: TOKEN },
  maxAttempts: 1,
});
const authorization = `Bearer ${TOKEN}`;
const googleClient = new KeyManagementServiceClient({
  ...at(services.google),
  fallback: true,
  protocol: 'http',
  authClient: {
    universeDomain: 'googleapis.com',
    getRequestHeaders: () => Promise.resolve(new Headers({ authorization })),
    fetch: (url: string, init: RequestInit) =>
      localFetch(url, { ...init, headers: { ...(init.headers as object), authorization } }),
  } as never,
});
const credential = { getToken: () => Promise.resolve({ token: TOKEN, expiresOnTimestamp: Date.now() + 3_600_000 }) };
// The client insists on https: what it asks of vault.example goes to this machine, otherwise as it is.
const azureOptions = {
  disableChallengeResourceVerification: true,
  retryOptions: { maxRetries: 0 },
  httpClient: {
    async sendRequest(request: PipelineRequest) {
      const { method, url, body, headers } = request;
      const { pathname, search } = new URL(url);
      const answer = await localFetch(services.azure + pathname + search, { method, headers: headers.toJSON(), body });
      const answered = headers as HttpHeaders & { readonly constructor: new (from: object) => HttpHeaders };
      return {
        request,
        status: answer.status,
        headers: new answered.constructor(Object.fromEntries(answer.headers)),
        bodyAsText: await answer.text(),
      };
    },
  },
};
type PipelineRequest = Parameters<NonNullable<KeyClientOptions['httpClient']>['sendRequest']>[0];
type HttpHeaders = PipelineRequest['headers'];

const signers: Readonly<Record<string, (key: string, verificationMethod?: string) => Promise<Signer>>> = {
  'AWS KMS': (key, verificationMethod) =>
    signerFromAwsKms({
      client: awsClient,
      keyId: `alias/${key}`,
      ...(verificationMethod !== undefined && { verificationMethod }),
    }),
  'Google Cloud KMS': (key, verificationMethod) =>
    signerFromGoogleKms({
      client: googleClient,
      keyVersion: `projects/p/locations/europe-west4/keyRings/r/cryptoKeys/${key}/cryptoKeyVersions/1`,
      ...(verificationMethod !== undefined && { verificationMethod }),
    }),
  'Azure Key Vault': async (name, verificationMethod) => {
    const key = await new KeyClient('https://vault.example', credential, azureOptions).getKey(name);
    const client = new CryptographyClient(key, credential, azureOptions);
    return signerFromAzureKeyVault({ key, client, ...(verificationMethod !== undefined && { verificationMethod }) });
  },
  Vault: (key, verificationMethod) =>
    signerFromVault({
      fetch: localFetch,
      address: `${services.vault}/`,
      token: () => TOKEN,
      key,
      ...(verificationMethod !== undefined && { verificationMethod }),
    }),
};

describe.each(Object.entries(signers))('a key in %s', (service, signerOf) => {
  const kinds = service === 'Azure Key Vault' ? (['p256'] as const) : (['p256', 'ed25519'] as const);

  it.each(kinds)('issues what verifies with the public key of the same service (%s)', async (kind) => {
    const signer = await signerOf(kind);
    const { did, verificationMethod } = didKeyFor(kind === 'p256' ? P256_JWK : ED25519_JWK);
    expect(signer.verificationMethod).toBe(verificationMethod);
    const issuer = { id: did, name: 'Klusplatform Voorbeeld', role: 'platform' } as const;
    const credential = credentialFor(record, {
      issuer,
      subject: { name: 'A. Voorbeeld' },
      validFrom: '2026-01-10T00:00:00Z',
      validUntil: '2028-01-10T00:00:00Z',
      random: (length) => new Uint8Array(randomBytes(length)),
    });
    const report = await verifyCredential(await issueCredential(credential, { signer }), {
      resolver: keyResolver(),
      statusLists: statusSourceFrom([]),
      trust: trustFrom([]),
      clock: () => '2026-01-20T00:00:00Z',
    });
    expect(report.findings.map(({ code }) => code)).toContain('proof.intact');
    // Lengths of DER differ from signature to signature.
    for (let round = 0; round < 20; round += 1) expect(await signer.sign(Uint8Array.of(round))).toHaveLength(64);
  });

  it('signs under the name in the DID document', async () => {
    const verificationMethod = 'did:web:platform.example#key-1';
    expect(await signerOf('p256', verificationMethod)).toMatchObject({ verificationMethod, algorithm: 'ES256' });
  });

  it('is refused if it is of another kind', async () => {
    await expect(signerOf('rsa')).rejects.toMatchObject({ code: 'key.malformed' });
  });

  it('is refused if it signs with another key than it shows, at the start and later', async () => {
    const signer = await signerOf('p256');
    behave('exchanged');
    await expect(signer.sign(new Uint8Array(1))).rejects.toMatchObject({ code: 'signer.signature' });
    await expect(signerOf('p256')).rejects.toMatchObject({ code: 'key.self-test' });
  });

  it('says why it did not sign, and no secret', async () => {
    const signer = await signerOf('p256');
    behave('refusing');
    const failure: unknown = await signer.sign(new Uint8Array(1)).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 'signer.failed',
      message: expect.stringMatching(/not you|denied/) as string,
    });
    const said = JSON.stringify([String(failure), failure, (failure as Error).cause ?? null]);
    expect(said).not.toContain(TOKEN);
  });
});

it('AWS KMS signs no long message with Ed25519, and says what to take', async () => {
  const signer = await signers['AWS KMS']!('ed25519');
  await expect(signer.sign(new Uint8Array(4097))).rejects.toMatchObject({
    code: 'signer.too-long',
    message: expect.stringContaining('ECC_NIST_P256') as string,
  });
  expect(await (await signers['AWS KMS']!('p256')).sign(new Uint8Array(100_000))).toHaveLength(64);
});

it.each([
  ['a service that is not there', { address: 'http://127.0.0.1:1' }, 'signer.failed'],
  ['a wrong token', { token: () => 'another' }, 'signer.failed'],
  ['a version that is not there', { keyVersion: 7 }, 'key.malformed'],
  ['an old version whose key cannot be read', { keyVersion: 1 }, 'key.malformed'],
])('Vault: %s', async (_what, options, code) => {
  const all = {
    fetch: localFetch,
    address: services.vault,
    token: () => Promise.resolve(TOKEN),
    key: 'p256',
    ...options,
  };
  await expect(signerFromVault(all)).rejects.toMatchObject({ code });
});
