import { createPrivateKey, sign } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { P256_JWK } from '../platform.fixture.ts';
import { derFromRaw, rawFromDer } from './ecdsa-der.ts';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
const one = (value: string): string => value.padStart(64, '0');

it.each([
  ['small numbers', '3006020101020102', one('01') + one('02')],
  ['a number with a zero in front of its sign bit', '300702020080020102', one('80') + one('02')],
  ['nought', '3006020100020101', one('00') + one('01')],
])('reads and writes %s', (_what, der, raw) => {
  expect(Buffer.from(rawFromDer(bytes(der)) ?? []).toString('hex')).toBe(raw);
  expect(Buffer.from(derFromRaw(bytes(raw))).toString('hex')).toBe(der);
});

it('writes what it reads, whatever the signature', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (raw) => {
      expect(rawFromDer(derFromRaw(raw))).toEqual(raw);
    }),
  );
});

it('reads what OpenSSL writes, of every length', () => {
  const key = createPrivateKey({ key: { ...P256_JWK }, format: 'jwk' });
  const lengths = new Set<number>();
  for (let round = 0; round < 300; round += 1) {
    const der = Uint8Array.from(sign('sha256', Buffer.from([round]), { key, dsaEncoding: 'der' }));
    lengths.add(der.length);
    expect(rawFromDer(der)).toHaveLength(64);
  }
  expect(lengths.size).toBeGreaterThan(1);
});

it.each([
  ['nothing', ''],
  ['another tag', '3106020101020102'],
  ['a longer length than there is', '3007020101020102'],
  ['more behind it', '300602010102010200'],
  ['more inside it', '3009020101020102020103'],
  ['one number', '3003020101'],
  ['a negative number', '3006020180020102'],
  ['a zero in front that is not needed', '300702020001020102'],
  ['an empty number', '30050200020102'],
  ['a number that ends too early', '3006020101020202'],
  ['a number of 33 digits', `30260221${'01'.repeat(33)}020101`],
  ['a long form of the length', '308106020101020102'],
])('refuses %s', (_what, der) => {
  expect(rawFromDer(bytes(der))).toBeUndefined();
});
