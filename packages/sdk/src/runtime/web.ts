import { readCapped } from '../capped-stream.ts';
import { isSafeEd25519Point } from '../keys/ed25519.ts';
import type { PublicJwk, SignatureAlgorithm } from '../keys/jwk.ts';
import type { Runtime } from '../runtime.ts';

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

/** The runtime of browsers and of everything else that has WebCrypto and `CompressionStream`. */
export const runtime: Runtime = {
  importPublicKey: (jwk) => importKey(jwk, 'verify'),
  importPrivateKey: (jwk) => importKey(jwk, 'sign'),
  async sign({ algorithm, handle }, data) {
    return new Uint8Array(
      await crypto.subtle.sign(parameters[algorithm].signature, handle as CryptoKey, data as BufferSource),
    );
  },
  async verify({ algorithm, handle }, data, signature) {
    if (signature.length !== 64) return false;
    if (algorithm === 'Ed25519' && !isSafeEd25519Point(signature.subarray(0, 32))) return false;
    try {
      return await crypto.subtle.verify(
        parameters[algorithm].signature,
        handle as CryptoKey,
        signature as BufferSource,
        data as BufferSource,
      );
    } catch {
      return false;
    }
  },
  async sha256(data) {
    return new Uint8Array(await crypto.subtle.digest('SHA-256', data as BufferSource));
  },
  async gzip(data) {
    const packed = streamOf(data).pipeThrough(new CompressionStream('gzip'));
    return new Uint8Array(await new Response(packed).arrayBuffer());
  },
  async gunzip(data, { maxBytes }) {
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

async function importKey(
  jwk: PublicJwk,
  use: 'sign' | 'verify',
): Promise<{ readonly algorithm: SignatureAlgorithm; readonly handle: CryptoKey } | undefined> {
  const algorithm = jwk.kty === 'OKP' ? 'Ed25519' : 'ES256';
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
