import { base58 } from '@scure/base';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeBase58, encodeBase58 } from './base58.ts';

it('spells bytes as others do, and reads them back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(4), (bytes, zeros) => {
      const whole = Uint8Array.of(...new Uint8Array(zeros), ...bytes);
      const text = encodeBase58(whole);
      expect(text).toBe(base58.encode(whole));
      expect(decodeBase58(text)).toEqual(whole);
    }),
  );
});

it.each([
  ['2NEpo7TZRRrLZSi2U', 'Hello World!'],
  ['USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z', 'The quick brown fox jumps over the lazy dog.'],
])('reads the example %s of the draft', (text, words) => {
  expect(new TextDecoder().decode(decodeBase58(text))).toBe(words);
});

it.each(['0', 'O', 'I', 'l', 'a+', ' a', 'é', '\u{1F600}'])('does not read %j', (text) => {
  expect(decodeBase58(text)).toBeUndefined();
});
