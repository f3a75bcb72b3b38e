// Keys that everybody can compute, and what they sign: no two runs differ.
import { createHash, createPrivateKey, createPublicKey, type JsonWebKey, type KeyObject, sign } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';
import { base58 } from '@scure/base';

/** A key of the vectors: what it is called, and what it signs with. */
export interface VectorKey {
  readonly algorithm: 'EdDSA' | 'ES256';
  readonly jwk: JsonWebKey;
  /** The key as a Multikey, which is a did:key as well. */
  readonly multikey: string;
  /** The signature as a JWS holds it: 64 bytes. */
  readonly sign: (text: string) => Buffer;
  /** The same of bytes. */
  readonly signBytes: (bytes: Uint8Array) => Buffer;
  /** The same in DER, as most libraries give it. For ES256 alone. */
  readonly signDer: (text: string) => Buffer;
}

function seedOf(name: string): Buffer {
  return createHash('sha256').update(`KlusCV vector key of ${name}`).digest();
}

/** An Ed25519 key whose seed is the hash of a name. */
export function ed25519Key(name: string): VectorKey {
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seedOf(name)]);
  const secret: KeyObject = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(secret).export({ format: 'jwk' });
  return {
    algorithm: 'EdDSA',
    jwk: { kty: 'OKP', crv: 'Ed25519', x },
    multikey: multikey([0xed, 0x01], Buffer.from(x, 'base64url')),
    sign: (text) => sign(null, Buffer.from(text), secret),
    signBytes: (bytes) => sign(null, bytes, secret),
    signDer: () => {
      throw new TypeError('Ed25519 has no DER.');
    },
  };
}

/** A P-256 key whose secret is the hash of a name. Its signatures are those of RFC 6979. */
export function p256Key(name: string): VectorKey {
  const secret = seedOf(name);
  const [x, y] = [p256.getPublicKey(secret, false).slice(1, 33), p256.getPublicKey(secret, false).slice(33)];
  const made = (bytes: Uint8Array, format: 'compact' | 'der'): Buffer =>
    Buffer.from(p256.sign(bytes, secret, { lowS: false, format }));
  return {
    algorithm: 'ES256',
    jwk: { kty: 'EC', crv: 'P-256', x: base64url(x), y: base64url(y) },
    multikey: multikey([0x80, 0x24], p256.getPublicKey(secret, true)),
    sign: (text) => made(Buffer.from(text), 'compact'),
    signBytes: (bytes) => made(bytes, 'compact'),
    signDer: (text) => made(Buffer.from(text), 'der'),
  };
}

function multikey(code: readonly number[], key: Uint8Array): string {
  return `z${base58.encode(Uint8Array.from([...code, ...key]))}`;
}

/** Base64url without padding, of a text or of bytes. */
export function base64url(content: string | Uint8Array): string {
  return Buffer.from(content).toString('base64url');
}

/** A number of 32 bytes, big-endian or little-endian, in the half of a signature. */
export function numberIn(bytes: Uint8Array, order: 'big' | 'little'): bigint {
  const list = [...bytes];
  if (order === 'little') list.reverse();
  return BigInt(`0x${Buffer.from(list).toString('hex')}`);
}

/** The 32 bytes of a number. */
export function bytesOf(number: bigint, order: 'big' | 'little'): Buffer {
  const bytes = Buffer.from(number.toString(16).padStart(64, '0'), 'hex');
  return order === 'little' ? Buffer.from([...bytes].toReversed()) : bytes;
}

/** The orders of the two groups: what a second spelling of a signature is made with. */
export const ORDERS = {
  ES256: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
  EdDSA: 2n ** 252n + 27742317777372353535851937790883648493n,
} as const;
