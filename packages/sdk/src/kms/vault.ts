import { base64, base64urlnopad } from '@scure/base';
import { encodeBase64url, type Members, membersOf, readJson, expectCall } from '@kluscv/schema/reading';
import { readCapped } from '../capped-stream.ts';
import type { DidUrl } from '../did/did-url.ts';
import { sdkError } from '../sdk-error.ts';
import type { PublicJwk } from '../keys/jwk.ts';
import { asked, remoteSigner } from '../keys/remote-signer.ts';
import type { Signer } from '../keys/signer.ts';
import { publicJwkFromSpki } from '../keys/spki.ts';
import type { Eventual } from '../runtime.ts';

/** The part of `fetch` that is used to reach Vault. */
export type VaultFetch = (
  url: string,
  init: {
    readonly method: 'GET' | 'POST';
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
    readonly redirect: 'error';
    readonly signal: AbortSignal;
  },
) => Promise<{ readonly status: number; readonly body: ReadableStream<Uint8Array> | null }>;

/** Which key of the transit engine signs, and how it is reached. */
export interface VaultOptions {
  /** How to reach Vault. There is no default. */
  readonly fetch: VaultFetch;
  /** Address of Vault or OpenBao, such as `https://vault.platform.example:8200`. */
  readonly address: string;
  /** Gives a token that may read and use the key. Asked before each request, since tokens run out. */
  readonly token: () => Eventual<string>;
  /** Name of the key, of the type `ecdsa-p256` or `ed25519`. */
  readonly key: string;
  /** Version of the key. Default: the newest while the signer is made; it stays with that one. */
  readonly keyVersion?: number;
  /** Where the transit engine is mounted. Default `transit`. */
  readonly mount?: string;
  /** Namespace (Vault Enterprise). Default: none. */
  readonly namespace?: string;
  /** Longest time for one answer, in milliseconds. Default 10000. */
  readonly timeoutMs?: number;
  /** Name of the key in the issuer’s DID document. Default: that of the key’s own did:key. */
  readonly verificationMethod?: DidUrl;
}

const MAX_ANSWER = 256 * 1024;

/**
 * A signer with a key of the transit engine of HashiCorp Vault or OpenBao.
 *
 * @throws KlusError `signer.failed`, and as `remoteSigner`
 * @see https://developer.hashicorp.com/vault/api-docs/secret/transit#sign-data
 */
export async function signerFromVault(options: VaultOptions): Promise<Signer> {
  expectCall('signerFromVault', {
    options: [options, { fetch: 'function', address: 'text', token: 'function', key: 'text' }],
  });
  const { key, mount = 'transit', verificationMethod } = options;
  const about = await ask(options, 'GET', `${mount}/keys/${encodeURIComponent(key)}`);
  const version = options.keyVersion ?? about['latest_version'];
  const publicJwk = publicJwkOfVersion(about, String(version));
  if (publicJwk === undefined) {
    throw sdkError(
      'key.malformed',
      `The key ${key} in Vault has no such version, or is neither ecdsa-p256 nor ed25519.`,
    );
  }
  return remoteSigner({
    publicJwk,
    ...(verificationMethod !== undefined && { verificationMethod }),
    async sign(data) {
      const { signature } = await ask(options, 'POST', `${mount}/sign/${encodeURIComponent(key)}`, {
        input: base64.encode(data),
        key_version: Number(version),
        marshaling_algorithm: 'jws',
        ...(publicJwk.kty === 'EC' && { hash_algorithm: 'sha2-256' }),
      });
      return signatureIn(signature);
    },
  });
}

async function ask(options: VaultOptions, method: 'GET' | 'POST', path: string, body?: Members): Promise<Members> {
  const { fetch, address, token, namespace, timeoutMs = 10_000 } = options;
  return asked('Vault', async () => {
    const response = await fetch(`${address.replace(/\/+$/, '')}/v1/${path}`, {
      method,
      headers: {
        'x-vault-token': await token(),
        'x-vault-request': 'true',
        ...(namespace !== undefined && { 'x-vault-namespace': namespace }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const bytes = response.body === null ? undefined : await readCapped(response.body, MAX_ANSWER);
    const json = bytes === undefined ? undefined : readJson(bytes, { maxBytes: MAX_ANSWER });
    const { data, errors } = membersOf(json?.ok === true ? json.value : undefined);
    if (response.status === 200) return membersOf(data);
    throw new Error(`status ${response.status} ${Array.isArray(errors) ? errors.join('; ') : ''}`);
  });
}

function publicJwkOfVersion({ type, keys }: Members, version: string): PublicJwk | undefined {
  const { public_key: published } = membersOf(membersOf(keys)[version]);
  if (typeof published !== 'string') return undefined;
  if (type === 'ecdsa-p256') return publicJwkFromSpki(published);
  if (type !== 'ed25519') return undefined;
  const bytes = decoded(published);
  return bytes && { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(bytes) };
}

/** `vault:v1:` and the signature: in base64url, as asked for, or in the base64 of old versions. */
function signatureIn(signature: unknown): Uint8Array {
  const text = typeof signature === 'string' ? /^vault:v\d+:([\w+/=-]{1,200})$/.exec(signature)?.[1] : undefined;
  return decoded(text ?? '') ?? new Uint8Array(0);
}

function decoded(text: string): Uint8Array | undefined {
  try {
    return base64urlnopad.decode(text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''));
  } catch {
    return undefined;
  }
}
