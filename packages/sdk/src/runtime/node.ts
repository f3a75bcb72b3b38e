import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  randomBytes,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { derFromRaw, rawFromDer } from '../keys/ecdsa-der.ts';
import { isSafeEd25519Point } from '../keys/ed25519.ts';
import type { PublicJwk, SignatureAlgorithm } from '../keys/jwk.ts';
import type { ReadyPublicKey, Runtime } from '../runtime.ts';
import { KNOWN_SIGNATURES, noble } from './fallback.ts';

/** Importing a key costs a fifth of a verification. Kept by content, so never out of date, and few. */
const imported = new Map<string, ReadyPublicKey>();
const MAX_IMPORTED = 64;

/** The runtime on Node: synchronous, but for signatures that are asked of the thread pool. */
export const runtime: Runtime = {
  importPublicKey(jwk) {
    const name = jwk.kty === 'OKP' ? jwk.x : `${jwk.x}.${jwk.y}`;
    const known = imported.get(name);
    if (known !== undefined) return known;
    try {
      const key = { algorithm: algorithmOf(jwk), handle: createPublicKey({ key: { ...jwk }, format: 'jwk' }) };
      if (imported.size >= MAX_IMPORTED) imported.clear();
      imported.set(name, key);
      return key;
    } catch {
      return undefined;
    }
  },
  importPrivateKey(jwk) {
    try {
      return { algorithm: algorithmOf(jwk), handle: createPrivateKey({ key: { ...jwk }, format: 'jwk' }) };
    } catch {
      return undefined;
    }
  },
  sign({ algorithm, handle }, data) {
    const key = handle as KeyObject;
    // Not as `{ key, dsaEncoding }`, which costs Node a third of a signature to look through.
    return algorithm === 'Ed25519'
      ? plain(signBytes(null, data, key))
      : (rawFromDer(signBytes('sha256', data, key)) ?? new Uint8Array(0));
  },
  verify({ algorithm, handle }, data, signature, thread = 'caller') {
    if (signature.length !== 64) return false;
    const isEd25519 = algorithm === 'Ed25519';
    if (isEd25519 && !isSafeEd25519Point(signature.subarray(0, 32))) return false;
    const key = handle as KeyObject;
    // An OpenSSL without an algorithm (FIPS) says so in many ways: what is known to hold does not.
    if (!isNative(algorithm)) return verifiedElsewhere(key, data, signature);
    const digest = isEd25519 ? null : 'sha256';
    const form = isEd25519 ? signature : derFromRaw(signature);
    try {
      if (thread === 'caller') return verifyBytes(digest, data, key, form);
      return new Promise((resolve) => {
        verifyBytes(digest, data, key, form, (error, fits) => {
          resolve(error === null && fits);
        });
      });
    } catch {
      return false;
    }
  },
  sha256(data) {
    return plain(createHash('sha256').update(data).digest());
  },
  gzip(data) {
    return plain(gzipSync(data, { level: 9 }));
  },
  gunzip(data, { maxBytes }) {
    try {
      return {
        ok: true,
        bytes: plain(gunzipSync(data, { maxOutputLength: maxBytes, rejectGarbageAfterEnd: true })),
      };
    } catch (error) {
      const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
      return { ok: false, error: tooLarge ? 'too-large' : 'malformed' };
    }
  },
  randomBytes(length) {
    return plain(randomBytes(length));
  },
  now() {
    // oxlint-disable-next-line kluscv/no-ambient-time -- the one place: default of createIssuer
    return `${new Date().toISOString().slice(0, 19)}Z`;
  },
};

const native: { [Algorithm in SignatureAlgorithm]?: boolean } = {};

function isNative(algorithm: SignatureAlgorithm): boolean {
  native[algorithm] ??= verifiesKnown(algorithm);
  return native[algorithm];
}

function verifiesKnown(algorithm: SignatureAlgorithm): boolean {
  const { jwk, data, signature } = KNOWN_SIGNATURES[algorithm];
  try {
    const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
    return algorithm === 'Ed25519'
      ? verifyBytes(null, data, key, signature)
      : verifyBytes('sha256', data, key, derFromRaw(signature));
  } catch {
    return false;
  }
}

async function verifiedElsewhere(key: KeyObject, data: Uint8Array, signature: Uint8Array): Promise<boolean> {
  const jwk = key.export({ format: 'jwk' }) as PublicJwk;
  const { verify } = await noble(jwk.crv);
  return verify(jwk, data, signature);
}

function algorithmOf({ kty }: { readonly kty: 'OKP' | 'EC' }): SignatureAlgorithm {
  return kty === 'OKP' ? 'Ed25519' : 'ES256';
}

/** A `Buffer` as the plain bytes that it is: its own `slice` and `toString` would differ from a browser's. */
function plain(buffer: Uint8Array): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}
