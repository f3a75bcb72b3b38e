import { readCapped } from '../capped-stream.ts';
import { isSafeEd25519Point } from '../keys/ed25519.ts';
import type { PublicJwk, SignatureAlgorithm } from '../keys/jwk.ts';
import type { Runtime } from '../runtime.ts';
import { KNOWN_SIGNATURES, noble } from './fallback.ts';
import { NotComputable } from './not-computable.ts';

interface Parameters {
  readonly key: EcKeyImportParams | Algorithm;
  readonly signature: EcdsaParams | Algorithm;
}

const parameters: Readonly<Record<SignatureAlgorithm, Parameters>> = {
  Ed25519: { key: { name: 'Ed25519' }, signature: { name: 'Ed25519' } },
  ES256: {
    key: { name: 'ECDSA', namedCurve: 'P-256' },
    signature: { name: 'ECDSA', hash: 'SHA-256' },
  },
};

/** The runtime of browsers and of everything else that has WebCrypto and `CompressionStream`. What WebCrypto lacks is computed in JavaScript. */
export const runtime: Runtime = {
  async importPublicKey(jwk) {
    const algorithm = algorithmOf(jwk);
    return (await isNative(algorithm)) ? importKey(jwk, 'verify') : { algorithm, handle: { jwk } };
  },
  importPrivateKey: (jwk) => importKey(jwk, 'sign'),
  async sign({ algorithm, handle }, data) {
    return new Uint8Array(
      await crypto.subtle.sign(parameters[algorithm].signature, handle as CryptoKey, data as BufferSource),
    );
  },
  async verify({ algorithm, handle }, data, signature) {
    if (signature.length !== 64) return false;
    if (algorithm === 'Ed25519' && !isSafeEd25519Point(signature.subarray(0, 32))) return false;
    const { jwk } = handle as { readonly jwk?: PublicJwk };
    if (jwk !== undefined) return (await noble(algorithm)).verify(jwk, data, signature);
    return verifyNative(algorithm, handle as CryptoKey, data, signature);
  },
  async sha256(data) {
    return hasSubtle()
      ? new Uint8Array(await crypto.subtle.digest('SHA-256', data as BufferSource))
      : (await noble('SHA-256')).sha256(data);
  },
  async gzip(data) {
    const packed = streamOf(data).pipeThrough(new CompressionStream('gzip'));
    return new Uint8Array(await new Response(packed).arrayBuffer());
  },
  async gunzip(data, { maxBytes }) {
    if (!('DecompressionStream' in globalThis)) throw new NotComputable('gzip');
    try {
      const bytes = await readCapped(streamOf(data).pipeThrough(new DecompressionStream('gzip')), maxBytes);
      return bytes === undefined ? { ok: false, error: 'too-large' } : { ok: true, bytes };
    } catch {
      return { ok: false, error: 'malformed' };
    }
  },
  randomBytes(length) {
    return crypto.getRandomValues(new Uint8Array(length));
  },
  now() {
    // oxlint-disable-next-line kluscv/no-ambient-time -- the one place: default of createIssuer
    return `${new Date().toISOString().slice(0, 19)}Z`;
  },
};

const native: { [Algorithm in SignatureAlgorithm]?: Promise<boolean> } = {};

/** Whether the engine verifies what is known to hold. Asked once: an engine that lacks an algorithm says so in many ways. */
function isNative(algorithm: SignatureAlgorithm): Promise<boolean> {
  native[algorithm] ??= verifiesKnown(algorithm);
  return native[algorithm];
}

async function verifiesKnown(algorithm: SignatureAlgorithm): Promise<boolean> {
  const { jwk, data, signature } = KNOWN_SIGNATURES[algorithm];
  const key = hasSubtle() ? await importKey(jwk, 'verify') : undefined;
  return key !== undefined && verifyNative(algorithm, key.handle, data, signature);
}

async function verifyNative(
  algorithm: SignatureAlgorithm,
  key: CryptoKey,
  data: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  try {
    const { signature: named } = parameters[algorithm];
    return await crypto.subtle.verify(named, key, signature as BufferSource, data as BufferSource);
  } catch {
    return false;
  }
}

/** A page that was not fetched by https has none. */
function hasSubtle(): boolean {
  const { crypto: engine } = globalThis as { readonly crypto?: { readonly subtle?: unknown } };
  return engine?.subtle !== undefined;
}

function algorithmOf({ kty }: PublicJwk): SignatureAlgorithm {
  return kty === 'OKP' ? 'Ed25519' : 'ES256';
}

async function importKey(
  jwk: PublicJwk,
  use: 'sign' | 'verify',
): Promise<{ readonly algorithm: SignatureAlgorithm; readonly handle: CryptoKey } | undefined> {
  const algorithm = algorithmOf(jwk);
  try {
    const handle = await crypto.subtle.importKey('jwk', { ...jwk }, parameters[algorithm].key, false, [use]);
    return { algorithm, handle };
  } catch {
    return undefined;
  }
}

function streamOf(data: Uint8Array): ReadableStream<BufferSource> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(data as BufferSource);
      controller.close();
    },
  });
}
