import { generateKeyPairSync, sign, verify } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derFromRaw, rawFromDer } from './ecdsa-signature.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
const one = `${'00'.repeat(31)}01`;
const high = `80${'00'.repeat(31)}`;

describe('an ECDSA signature', () => {
  it.each([
    ['of small numbers', one + one, '3006020101020101'],
    ['of numbers that would look negative', high + high, `3046022100${high}022100${high}`],
    ['of nothing, which no key verifies', '00'.repeat(64), '3006020100020100'],
  ])('%s has one encoding', (_what, raw, der) => {
    expect(Buffer.from(derFromRaw(bytes(raw))).toString('hex')).toBe(der);
    expect(rawFromDer(bytes(der))).toEqual(bytes(raw));
  });

  it('is the same in either form to OpenSSL', () => {
    for (let round = 0; round < 200; round += 1) {
      const data = Uint8Array.of(round);
      const raw = sign('sha256', data, { key: privateKey, dsaEncoding: 'ieee-p1363' });
      expect(verify('sha256', data, publicKey, derFromRaw(raw))).toBe(true);
      const der = sign('sha256', data, privateKey);
      expect(verify('sha256', data, { key: publicKey, dsaEncoding: 'ieee-p1363' }, rawFromDer(der)!)).toBe(true);
    }
  });

  it('comes back from any raw form', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (raw) => {
        expect(rawFromDer(derFromRaw(raw))).toEqual(raw);
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['another type', '3106020101020101'],
    ['a wrong length', '3007020101020101'],
    ['the long form of a length', '308106020101020101'],
    ['a byte behind the end', '300702010102010100'],
    ['a negative number', '3006020180020101'],
    ['a zero too many', '300702020001020101'],
    ['an empty number', '30050200020101'],
    ['a number that is cut', '3006020101020501'],
    ['another type of number', '3006030101020101'],
    ['one number', '3003020101'],
    ['three numbers', '3009020101020101020101'],
    ['a number of 33 bytes', `304602217f${high}02217f${high}`],
    ['far too much', `30ff${'02'.repeat(255)}`],
  ])('is not %s', (_what, hex) => {
    expect(rawFromDer(bytes(hex))).toBeUndefined();
  });
});
