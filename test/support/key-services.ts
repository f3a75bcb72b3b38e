// Key services on this machine that speak the vendors' HTTP protocols and hold real keys.
import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { p256 } from '@noble/curves/nist.js';
import { expect } from 'vitest';

const ed25519 = generateKeyPairSync('ed25519').privateKey;
const ecdsa = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

/** The keys that the services hold, by the names that they have there. */
export const ED25519_JWK = jwkOf(ed25519) as { kty: 'OKP'; crv: 'Ed25519'; x: string; d: string };
export const P256_JWK = jwkOf(ecdsa) as { kty: 'EC'; crv: 'P-256'; x: string; y: string; d: string };

function jwkOf(key: KeyObject): object {
  return key.export({ format: 'jwk' });
}

/** What the services want to see. */
export const TOKEN = 'an-invented-token';
const KEYS: Readonly<Record<string, KeyObject>> = {
  ed25519,
  p256: ecdsa,
  rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
};
const publicKey = (name: string): KeyObject => createPublicKey(KEYS[name]!);
const pem = (name: string): string => publicKey(name).export({ format: 'pem', type: 'spki' }).toString();

/** Whether a service refuses, or signs with another key than the one that it shows. */
let mood: 'well' | 'refusing' | 'exchanged' = 'well';

/** Says how the services behave from now on. */
export function behave(as: typeof mood): void {
  mood = as;
}

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

/** Ends all services. */
export function closeServices(): void {
  for (const close of servers) close();
}

/** Starts a service. @returns its address */
export async function serve(answer: (asked: Asked) => Answer): Promise<string> {
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

/** https://docs.aws.amazon.com/kms/latest/APIReference */
export function aws({ headers, json }: Asked): Answer {
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
export function google({ method, path, headers, json }: Asked): Answer {
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
export function azure({ method, path, headers, json }: Asked): Answer {
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
export function vault({ method, path, headers, json }: Asked): Answer {
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
