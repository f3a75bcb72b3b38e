import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { publicJwkOf } from '../keys/own-jwk.ts';
import { ED25519_JWK, P256_JWK } from '../platform.fixture.ts';
import type { Runtime } from '../runtime.ts';
import { runtime as node } from './node.ts';
import { runtime as web } from './web.ts';

const text = new TextEncoder().encode('what is signed');
/** Node with its thread pool, which is asked for signature by signature. */
const pooled: Runtime = { ...node, verify: (key, data, signature) => node.verify(key, data, signature, 'pool') };
const runtimes = [
  ['node', node],
  ['node, on the thread pool', pooled],
  ['web', web],
] as const;

describe.each(runtimes)('the %s runtime', (_name, runtime) => {
  it.each([
    ['Ed25519', ED25519_JWK],
    ['ES256', P256_JWK],
  ])('makes %s signatures that both runtimes verify', async (algorithm, jwk) => {
    const key = await runtime.importPrivateKey(jwk);
    expect(key?.algorithm).toBe(algorithm);
    const signature = await runtime.sign(key!, text);
    expect(signature).toHaveLength(64);
    for (const [, other] of runtimes) {
      const publicKey = await other.importPublicKey(publicJwkOf(jwk));
      expect(await other.verify(publicKey!, text, signature)).toBe(true);
      expect(await other.verify(publicKey!, text.slice(1), signature)).toBe(false);
      expect(
        await other.verify(
          publicKey!,
          text,
          signature.map((byte, at) => (at === 63 ? byte ^ 1 : byte)),
        ),
      ).toBe(false);
      for (const wrong of [new Uint8Array(0), signature.slice(1), new Uint8Array(65), new Uint8Array(64)]) {
        expect(await other.verify(publicKey!, text, wrong)).toBe(false);
      }
    }
  });

  it('refuses a key that is none, without throwing', async () => {
    const broken = { kty: 'EC', crv: 'P-256', x: 'AAAA', y: 'AAAA' } as const;
    expect(await runtime.importPublicKey(broken)).toBeUndefined();
    expect(await runtime.importPrivateKey({ ...broken, d: 'AAAA' })).toBeUndefined();
  });

  it('hashes', async () => {
    const digest = await runtime.sha256(new TextEncoder().encode('abc'));
    expect(hex(digest)).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('unpacks what either runtime packed', async () => {
    const data = Uint8Array.from({ length: 20_000 }, (_, index) => index % 251);
    for (const [, other] of runtimes) {
      const unpacked = await runtime.gunzip(await other.gzip(data), { maxBytes: data.length });
      expect(unpacked).toEqual({ ok: true, bytes: data });
    }
  });

  it.each([
    ['nothing', new Uint8Array(0), 'malformed'],
    ['no gzip', text, 'malformed'],
    ['a cut end', gzipSync(text).subarray(0, -3), 'malformed'],
    ['something behind the end', new Uint8Array([...gzipSync(text), 1]), 'malformed'],
    ['a second member', new Uint8Array([...gzipSync(text), ...gzipSync(text)]), 'malformed'],
    ['a bomb', gzipSync(new Uint8Array(50_000_000)), 'too-large'],
    ['one byte too many', gzipSync(new Uint8Array(1001)), 'too-large'],
  ])('does not unpack %s', async (_what, packed, error) => {
    expect(await runtime.gunzip(new Uint8Array(packed), { maxBytes: 1000 })).toEqual({ ok: false, error });
  });

  it('gives randomness and the time, for createIssuer only', () => {
    expect(runtime.randomBytes(16)).toHaveLength(16);
    expect(hex(runtime.randomBytes(16))).not.toBe(hex(runtime.randomBytes(16)));
    expect(runtime.now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  it('hands out plain bytes, not a Buffer', async () => {
    const packed = await runtime.gzip(text);
    for (const bytes of [packed, await runtime.sha256(text), runtime.randomBytes(8)]) {
      expect(bytes.constructor).toBe(Uint8Array);
    }
  });
});

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
