import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64url, encodeBase64url } from './base64url.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

describe('base64url', () => {
  it.each([
    ['', []],
    ['Zg', [0x66]],
    ['Zm8', [0x66, 0x6f]],
    ['Zm9v', [0x66, 0x6f, 0x6f]],
    ['-_-_', [0xfb, 0xff, 0xbf]],
  ])('knows %j (RFC 4648, section 10)', (text, bytes) => {
    expect(encodeBase64url(Uint8Array.from(bytes))).toBe(text);
    expect(decodeBase64url(text)).toEqual(Uint8Array.from(bytes));
  });

  it('gives back the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = encodeBase64url(bytes);
        expect(text).toBe(globalThis.Buffer.from(bytes).toString('base64url'));
        expect(decodeBase64url(text)).toEqual(bytes);
      }),
    );
  });

  it('encodes without what the engine brings, and more than one call can take', () => {
    const bytes = new Uint8Array(20_000).map((_, index) => (index * 7) % 256);
    const plain = Object.assign(bytes, { toBase64: undefined });
    expect(encodeBase64url(plain)).toBe(globalThis.Buffer.from(bytes).toString('base64url'));
  });

  it.each([
    ['one character', 'A'],
    ['five characters', 'AAAAA'],
    ['padding', 'Zg=='],
    ['the other alphabet', '+/+/'],
    ['a space', 'Zm9 v'],
    ['a line break at the end', 'Zm9v\n'],
    ['a letter outside ASCII', 'Zmév'],
    ['a character whose code ends in that of a letter', `Zm9${String.fromCharCode(0x176)}`],
    ['a stray bit in the last of two characters', 'Zh'],
    ['a stray bit in the last of three characters', 'Zm9'],
  ])('refuses %s', (_, text) => {
    expect(decodeBase64url(text)).toBeUndefined();
  });

  it('accepts one spelling only of any bytes', () => {
    const texts = fc.string({ unit: fc.constantFrom(...`${ALPHABET}= +`.split('')), maxLength: 12 });
    fc.assert(
      fc.property(texts, (text) => {
        const bytes = decodeBase64url(text);
        expect(bytes === undefined || encodeBase64url(bytes) === text).toBe(true);
      }),
    );
  });
});
