import { gzipSync } from 'node:zlib';
import { encodeBase64url } from '@kluscv/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitAt, decodeBitstring, encodeBitstring, MAX_LIST_BYTES, withBit } from './bitstring.ts';

describe('bits', () => {
  it('count from the left of the first byte', () => {
    const bits = Uint8Array.of(0b1000_0000, 0b0000_0001);
    expect([0, 1, 7, 8, 14, 15].map((index) => bitAt(bits, index))).toEqual([true, false, false, false, false, true]);
    expect(bitAt(bits, 16)).toBe(false);
  });

  it('change one at a time, in a copy', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), fc.nat(), fc.boolean(), (bits, number, value) => {
        const index = number % (bits.length * 8);
        const before = bits.slice();
        const after = withBit(bits, index, value);
        expect(bits).toEqual(before);
        for (let other = 0; other < bits.length * 8; other += 1) {
          expect(bitAt(after, other)).toBe(other === index ? value : bitAt(before, other));
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('encoded lists', () => {
  it('come back as they went in', async () => {
    const bits = withBit(new Uint8Array(16_384), 94_567, true);
    const encoded = await encodeBitstring(bits);
    expect(encoded).toMatch(/^u[\w-]+$/);
    expect(encoded.length).toBeLessThan(200);
    expect(await decodeBitstring(encoded)).toEqual({ ok: true, bits });
  });

  it('include the example of the standard: 131,072 times nothing', async () => {
    // https://www.w3.org/TR/vc-bitstring-status-list/#example-example-bitstringstatuslistcredential
    const example = 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA';
    expect(await decodeBitstring(example)).toEqual({ ok: true, bits: new Uint8Array(16_384) });
  });

  it.each([
    ['no multibase', 'H4sIAAAA', 'not-base64url'],
    ['another base', 'zH4sIAAAA', 'not-base64url'],
    ['padding', 'uH4sIAAAA=', 'not-base64url'],
    ['no gzip', 'uAAAA', 'not-gzip'],
    ['nothing', 'u', 'not-gzip'],
    ['a bomb', `u${encodeBase64url(gzipSync(new Uint8Array(MAX_LIST_BYTES + 1)))}`, 'too-large'],
  ])('do not hold %s', async (_what, encoded, error) => {
    expect(await decodeBitstring(encoded)).toEqual({ ok: false, error });
  });
});
