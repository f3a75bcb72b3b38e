import { createECDH } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { compressP256, decompressP256, isOnP256 } from './p256.ts';

/** Points by private keys 1 to 40, from another implementation. */
const points = Array.from({ length: 40 }, (_, index) => {
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(Buffer.from((index + 1).toString(16).padStart(64, '0'), 'hex'));
  const full = ecdh.getPublicKey();
  return {
    compressed: Uint8Array.from(ecdh.getPublicKey(null, 'compressed')),
    point: { x: Uint8Array.from(full.subarray(1, 33)), y: Uint8Array.from(full.subarray(33)) },
  };
});

describe('P-256 points', () => {
  it('compresses and decompresses as OpenSSL does', () => {
    for (const { compressed, point } of points) {
      expect(compressP256(point)).toEqual(compressed);
      expect(decompressP256(compressed)).toEqual(point);
      expect(isOnP256(point)).toBe(true);
    }
  });

  it('knows a point that is not on the curve', () => {
    for (const { point } of points) {
      expect(isOnP256({ x: point.y, y: point.x })).toBe(false);
      expect(isOnP256({ ...point, y: point.y.map((byte, at) => (at === 31 ? byte ^ 1 : byte)) })).toBe(false);
    }
    expect(isOnP256({ x: new Uint8Array(32), y: new Uint8Array(32) })).toBe(false);
  });

  it.each([
    ['a coordinate at the prime', '02ffffffff00000001000000000000000000000000ffffffffffffffffffffffff'],
    ['a coordinate without a point', `02${'00'.repeat(31)}01`],
    ['the uncompressed form', `04${'11'.repeat(32)}`],
    ['too little', `02${'11'.repeat(31)}`],
    ['nothing', ''],
  ])('does not decompress %s', (_what, hex) => {
    expect(decompressP256(Uint8Array.from(Buffer.from(hex, 'hex')))).toBeUndefined();
  });

  it.each([31, 33])('knows that a coordinate has not %i bytes', (length) => {
    expect(isOnP256({ x: new Uint8Array(length), y: new Uint8Array(32) })).toBe(false);
  });
});
