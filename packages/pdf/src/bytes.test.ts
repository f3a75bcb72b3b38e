import { deflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as node from './bytes/node.ts';
import * as web from './bytes/web.ts';

const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);

describe.each([
  ['Node', node],
  ['browsers', web],
] as const)('bytes of %s', (_, { areEqual, inflated, latin1 }) => {
  it('are one character each, and those of ASCII themselves', () => {
    const text = latin1(everyByte);
    expect(new Set(text).size).toBe(256);
    expect(text.slice(0, 128)).toBe(String.fromCharCode(...everyByte.subarray(0, 128)));
    // What searches a file for its words takes the same for a space.
    expect(text.slice(128).replaceAll(/\S/g, '')).toBe('\u00a0');
    expect(latin1(everyByte.subarray(65, 70))).toBe('ABCDE');
  });

  it('come out of a font as they went in, with a memory of their own', () => {
    const bytes = inflated(deflateSync(everyByte).toString('base64'));
    expect(bytes).toEqual(everyByte);
    expect(Object.getPrototypeOf(bytes)).toBe(Uint8Array.prototype);
  });

  it('are equal if every one is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), (bytes, place) => {
        const other = Uint8Array.from([0, ...bytes, 0]).subarray(1, -1);
        expect(areEqual(bytes, other)).toBe(true);
        other[place % other.length] = ((other[place % other.length] ?? 0) + 1) % 256;
        expect(areEqual(bytes, other)).toBe(false);
        expect(areEqual(bytes, bytes.subarray(1))).toBe(false);
      }),
    );
  });
});
