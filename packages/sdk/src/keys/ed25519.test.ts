import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isOnEd25519, isSafeEd25519Point } from './ed25519.ts';

// Every encoding, canonical or not, of the eight points of small order.
const SMALL_ORDER = [
  '0100000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000080',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000080',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
];

describe('isSafeEd25519Point', () => {
  it.each(SMALL_ORDER)('refuses the point of small order %s', (hex) => {
    expect(isSafeEd25519Point(bytes(hex))).toBe(false);
  });

  it('refuses every second spelling of a coordinate', () => {
    for (let low = 0xed; low <= 0xff; low += 1) {
      for (const high of [0x7f, 0xff]) {
        const key = new Uint8Array(32).fill(0xff);
        key[0] = low;
        key[31] = high;
        expect(isSafeEd25519Point(key)).toBe(false);
      }
    }
  });

  it.each([0, 31, 33, 64])('refuses %i bytes', (length) => {
    expect(isSafeEd25519Point(new Uint8Array(length).fill(7))).toBe(false);
  });

  it('accepts the keys of RFC 8032, section 7.1', () => {
    for (const hex of [
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    ]) {
      expect(isSafeEd25519Point(bytes(hex))).toBe(true);
    }
  });
});

describe('isOnEd25519', () => {
  it('accepts keys, and the points of small order, which are on the curve', () => {
    for (const hex of [
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      ...SMALL_ORDER.slice(0, 10),
    ]) {
      expect(isOnEd25519(bytes(hex))).toBe(true);
    }
  });

  it.each(['02', '07', '08', '0b'])('refuses y = %s, which no point has', (low) => {
    expect(isOnEd25519(bytes(low + '00'.repeat(31)))).toBe(false);
    expect(isOnEd25519(bytes(`${low}${'00'.repeat(30)}80`))).toBe(false);
  });

  it('agrees with the generator of keys', () => {
    for (let round = 0; round < 8; round += 1) {
      const { x = '' } = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
      expect(isOnEd25519(Buffer.from(x, 'base64url'))).toBe(true);
    }
  });
});

function bytes(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex, 'hex'));
}
