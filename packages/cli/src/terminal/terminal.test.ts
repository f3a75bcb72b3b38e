import { describe, expect, test } from 'vitest';
import { printable, styleFor, wrap } from './terminal.ts';

describe('printable', () => {
  test.each([
    ['plain text, ünïcode, العربية, 漢字, emoji 😀', 'plain text, ünïcode, العربية, 漢字, emoji 😀'],
    ['\u001b[2J', '<U+001B>[2J'],
    ['\u009b31m', '<U+009B>31m'],
    ['a\u0000b', 'a<U+0000>b'],
    ['bell\u0007', 'bell<U+0007>'],
    ['one\ntwo', 'one<U+000A>two'],
    ['fdp.\u202Egnp', 'fdp.<U+202E>gnp'],
    ['a\u200bb', 'a<U+200B>b'],
    ['\u2066x\u2069', '<U+2066>x<U+2069>'],
    ['tag\u{E0041}', 'tag<U+E0041>'],
  ])('%j', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  test('line breaks survive where they are asked for, and nothing else does', () => {
    expect(printable('one\ntwo\r', { lines: true })).toBe('one\ntwo<U+000D>');
  });
});

describe('wrap', () => {
  test('no line is longer than the width, the indent counted', () => {
    const text = 'Something that must be known could not be checked. Do not rely on it yet; try again later.';
    const lines = `    ${wrap(text, 40, '    ')}`.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(lines.every((line) => line.startsWith('    '))).toBe(true);
    expect(lines.map((line) => line.trim()).join(' ')).toBe(text);
  });

  test('a word that does not fit stands alone and whole', () => {
    expect(wrap('see https://platform.example/a/very/long/address now', 20)).toBe(
      'see\nhttps://platform.example/a/very/long/address\nnow',
    );
  });
});

test('without color nothing is added', () => {
  expect(styleFor(false).bad('wrong')).toBe('wrong');
  expect(styleFor(true).bad('wrong')).toBe('\u001b[31mwrong\u001b[39m');
});
