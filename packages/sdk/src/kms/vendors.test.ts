// The vendors' real clients, against key services on this machine that speak the vendors' HTTP protocols and hold real keys.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { KMS } from '@aws-sdk/client-kms';
import { CryptographyClient, KeyClient, type KeyClientOptions } from '@azure/keyvault-keys';
import { KeyManagementServiceClient } from '@google-cloud/kms';
import { p256 } from '@noble/curves/nist.js';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { didKeyFor } from '../did/own-did.ts';
import { type Signer, verifyCredential } from '../index.ts';
import { issueCredential } from '../issue/index.ts';
import { ED25519_JWK, fixturePlatform, fixtureVerifier, P256_JWK } from '../platform.fixture.ts';
import { signerFromAwsKms } from './aws.ts';
import { signerFromAzureKeyVault } from './azure.ts';
import { signerFromGoogleKms } from './google.ts';
import { signerFromVault } from './vault.ts';

const TOKEN = 'an-invented-token';
const KEYS: Readonly<Record<string, KeyObject>> = {
  ed25519: createPrivateKey({ key: { ...ED25519_JWK }, format: 'jwk' }),
  p256: createPrivateKey({ key: { ...P256_JWK }, format: 'jwk' }),
  rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
};
const publicKey = (name: string): KeyObject => createPublicKey(KEYS[name]!);
const pem = (name: string): string => publicKey(name).export({ format: 'pem', type: 'spki' }).toString();

/** Whether a service refuses, or signs with another key than the one that it shows. */
let mood: 'well' | 'refusing' | 'exchanged' = 'well';

/** ECDSA over a digest, as key stores do it. */
const overDigest = (digest: Uint8Array, format: 'der' | 'compact'): Buffer => {
  expect(digest).toHaveLength(32);
  const secret = mood === 'exchanged' ? p256.utils.randomSecretKey() : Buffer.from(P256_JWK.d, 'base64url');
  return Buffer.from(p256.sign(digest, secret, { prehash: false, format, lowS: false }));
};
const overMessage = (message: Buffer): Buffer =>
  sign(null, message, mood === 'exchanged' ? generateKeyPairSync('ed25519').privateKey : KEYS['ed25519']!);

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  // oxlint-disable-next-line typescript/no-explicit-any -- what a service reads of it, it checks
  readonly json: any;
}

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json: unknown;
}

const servers: (() => void)[] = [];
afterAll(() => servers.forEach((close) => close()));
beforeEach(() => {
  mood = 'well';
});

/** Starts a service. @returns its address */
async function serve(answer: (asked: Asked) => Answer): Promise<string> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString();
      const { method = '', url = '', headers } = request;
      const asked = { method, path: url, headers, json: body === '' ? undefined : (JSON.parse(body) as unknown) };
      const { status = 200, headers: more = {}, json } = answering(answer, asked);
      response.writeHead(status, { 'content-type': 'application/json', ...more }).end(JSON.stringify(json));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(() => server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What a service does not understand, it says. */
function answering(answer: (asked: Asked) => Answer, asked: Asked): Answer {
  try {
    return answer(asked);
  } catch (error) {
    return { status: 500, json: { errors: [String(error)], error: { code: 500, message: String(error) } } };
  }
}

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

/** https://docs.aws.amazon.com/kms/latest/APIReference */
function aws({ headers, json }: Asked): Answer {
  expect(headers['authorization']).toMatch(/^AWS4-HMAC-SHA256 /);
  const name = String(json.KeyId).replace('alias/', '');
  const type = { 'content-type': 'application/x-amz-json-1.1' };
  if (mood === 'refusing')
    return { status: 400, headers: type, json: { __type: 'AccessDeniedException', message: 'not you' } };
  if (headers['x-amz-target'] === 'TrentService.GetPublicKey') {
    const PublicKey = publicKey(name).export({ format: 'der', type: 'spki' }).toString('base64');
    return { headers: type, json: { KeyId: name, KeyUsage: 'SIGN_VERIFY', PublicKey } };
  }
  expect(headers['x-amz-target']).toBe('TrentService.Sign');
  const message = Buffer.from(json.Message, 'base64');
  expect(message.length).toBeLessThanOrEqual(4096);
  expect([json.SigningAlgorithm, json.MessageType]).toEqual(
    name === 'p256' ? ['ECDSA_SHA_256', 'DIGEST'] : ['ED25519_SHA_512', 'RAW'],
  );
  const signature = name === 'p256' ? overDigest(message, 'der') : overMessage(message);
  return {
    headers: type,
    json: { KeyId: name, Signature: signature.toString('base64'), SigningAlgorithm: json.SigningAlgorithm },
  };
}

/** https://cloud.google.com/kms/docs/reference/rest */
function google({ method, path, headers, json }: Asked): Answer {
  expect(headers['authorization']).toBe(`Bearer ${TOKEN}`);
  const { pathname } = new URL(path, 'http://localhost');
  const [, resource = '', name = '', action = ''] =
    /^\/v1\/(projects\/.*\/cryptoKeys\/(\w+)\/cryptoKeyVersions\/1)(.*)$/.exec(pathname) ?? [];
  if (mood === 'refusing')
    return { status: 403, json: { error: { code: 403, message: 'not you', status: 'PERMISSION_DENIED' } } };
  if (method === 'GET' && action === '/publicKey') return { json: { pem: pem(name), name: resource } };
  expect([method, action]).toEqual(['POST', ':asymmetricSign']);
  const signature =
    name === 'p256'
      ? overDigest(Buffer.from(json.digest.sha256, 'base64'), 'der')
      : overMessage(Buffer.from(json.data, 'base64'));
  return { json: { signature: signature.toString('base64'), name: resource } };
}

/** https://learn.microsoft.com/rest/api/keyvault/keys */
function azure({ method, path, headers, json }: Asked): Answer {
  if (headers['authorization'] !== `Bearer ${TOKEN}`) {
    const challenge = 'Bearer authorization="https://login.platform.example/tenant", resource="https://vault.example"';
    return { status: 401, headers: { 'www-authenticate': challenge }, json: { error: { code: 'Unauthorized' } } };
  }
  const { pathname } = new URL(path, 'http://localhost');
  const [, name = '', action = ''] = /^\/keys\/(\w+)(.*?)\/?$/.exec(pathname) ?? [];
  if (mood === 'refusing') return { status: 403, json: { error: { code: 'Forbidden', message: 'not you' } } };
  if (method === 'GET') {
    const { kty, crv, x, y, n, e } = publicKey(name).export({ format: 'jwk' });
    return {
      json: {
        key: { kid: `https://vault.example/keys/${name}/v1`, kty, crv, x, y, n, e, key_ops: ['sign'] },
        attributes: {},
      },
    };
  }
  expect([action, json.alg]).toEqual(['/v1/sign', 'ES256']);
  return {
    json: { kid: 'v1', value: overDigest(Buffer.from(json.value, 'base64url'), 'compact').toString('base64url') },
  };
}

/** https://developer.hashicorp.com/vault/api-docs/secret/transit */
function vault({ method, path, headers, json }: Asked): Answer {
  if (headers['x-vault-token'] !== TOKEN || mood === 'refusing')
    return { status: 403, json: { errors: ['permission denied'] } };
  const [, action, name = ''] = /^\/v1\/transit\/(keys|sign)\/(\w+)$/.exec(path) ?? [];
  if (action === 'keys') {
    expect(method).toBe('GET');
    const type = { p256: 'ecdsa-p256', ed25519: 'ed25519', rsa: 'rsa-2048' }[name];
    const current = name === 'ed25519' ? Buffer.from(ED25519_JWK.x, 'base64url').toString('base64') : pem(name);
    return {
      json: { data: { type, latest_version: 2, keys: { '1': { public_key: 'old' }, '2': { public_key: current } } } },
    };
  }
  expect([method, json.key_version, json.marshaling_algorithm]).toEqual(['POST', 2, 'jws']);
  const message = Buffer.from(json.input, 'base64');
  const signature =
    name === 'p256' ? overDigest(createHash('sha256').update(message).digest(), 'compact') : overMessage(message);
  return { json: { data: { signature: `vault:v2:${signature.toString('base64url')}`, key_version: 2 } } };
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

const platform = await fixturePlatform();

describe.each(Object.entries(signers))('a key in %s', (service, signerOf) => {
  const kinds = service === 'Azure Key Vault' ? (['p256'] as const) : (['p256', 'ed25519'] as const);

  it.each(kinds)('issues what verifies with the public key of the same service (%s)', async (kind) => {
    const signer = await signerOf(kind);
    const { did, verificationMethod } = didKeyFor(kind === 'p256' ? P256_JWK : ED25519_JWK);
    expect(signer.verificationMethod).toBe(verificationMethod);
    const issuer = { id: did, name: 'Klusplatform Voorbeeld', role: 'platform' } as const;
    const { credentialStatus: _status, ...credentialOf } = platform.credential({ issuer });
    const report = await verifyCredential(
      await issueCredential(credentialOf, { signer }),
      await fixtureVerifier(platform),
    );
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
    mood = 'exchanged';
    await expect(signer.sign(new Uint8Array(1))).rejects.toMatchObject({ code: 'signer.signature' });
    await expect(signerOf('p256')).rejects.toMatchObject({ code: 'key.self-test' });
  });

  it('says why it did not sign, and no secret', async () => {
    const signer = await signerOf('p256');
    mood = 'refusing';
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
