import { describe, expect, it } from 'vitest';
import { toUtf8 } from './decode.ts';

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(2 + index * 2, text.charCodeAt(index), littleEndian);
  }
  return bytes;
};

describe('toUtf8', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('Ménage'), 'utf-8'],
    ['UTF-8 with a byte order mark', new TextEncoder().encode('\uFEFFMénage'), 'utf-8'],
    ['UTF-16, little end first', utf16('Ménage', true), 'utf-16le'],
    ['UTF-16, big end first', utf16('Ménage', false), 'utf-16be'],
    ['Windows-1252', Uint8Array.from([0x4d, 0xe9, 0x6e, 0x61, 0x67, 0x65]), 'windows-1252'],
  ])('%s', (_, bytes, encoding) => {
    const decoding = toUtf8(bytes);
    expect({ ...decoding, utf8: new TextDecoder().decode(decoding?.utf8) }).toEqual({ utf8: 'Ménage', encoding });
  });

  it.each([
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])],
    ['half a character of UTF-16', Uint8Array.from([0xff, 0xfe, 0x41])],
  ])('does not take %s for text', (_, bytes) => {
    expect(toUtf8(bytes)).toBeUndefined();
  });
});
