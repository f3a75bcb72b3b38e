import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as node from './base64url/node.ts';
import * as web from './base64url/web.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

describe.each([
  ['node', node],
  ['web', web],
])('base64url of %s', (_half, { encode: encodeBase64url, decode: decodeBase64url }) => {
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
    ['half a character', 'Zm9\ud800'],
    ['a NUL', 'Zm9\0'],
    ['a character that is skipped in the middle', 'Zm9v.Zm9v'],
    ['a character whose code ends in that of a letter', `Zm9${String.fromCharCode(0x176)}`],
    ['a stray bit in the last of two characters', 'Zh'],
    ['a stray bit in the last of three characters', 'Zm9'],
  ])('refuses %s', (_, text) => {
    expect(decodeBase64url(text)).toBeUndefined();
  });

  it('gives bytes of its own, not a view into others', () => {
    const bytes = decodeBase64url('Zm9v');
    expect(bytes?.constructor).toBe(Uint8Array);
    expect(bytes?.buffer.byteLength).toBe(3);
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

it('is the same on both halves, whatever the text', () => {
  const texts = fc.oneof(
    fc.string({ unit: fc.constantFrom(...`${ALPHABET}=+/. \n`.split('')), maxLength: 24 }),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const [ours, theirs] = [node.decode(text), web.decode(text)];
      return ours === undefined
        ? theirs === undefined
        : theirs !== undefined && node.encode(ours) === node.encode(theirs);
    }),
    { numRuns: 2000 },
  );
});
