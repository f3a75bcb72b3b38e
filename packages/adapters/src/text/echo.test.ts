import { describe, expect, it } from 'vitest';
import { echo } from './echo.ts';

describe('echo', () => {
  it.each([
    ['plain', 'UberX', 'UberX'],
    ['line breaks', 'a\r\n\tb', 'a b'],
    ['terminal escapes', '\u001b[2Jgone', '[2Jgone'],
    ['direction overrides', 'a\u202Egnp.exe', 'a gnp.exe'],
    ['zero widths', 'a\u200Bb', 'a b'],
    ['a lone surrogate', 'a\uD800b', 'a b'],
    ['nothing', '\u0000', ''],
  ])('%s', (_, text, expected) => {
    expect(echo(text)).toBe(expected);
  });

  it('cuts long texts between characters', () => {
    expect(echo('😀'.repeat(100), 5)).toBe('😀😀😀😀…');
    expect(echo('x'.repeat(60))).toHaveLength(60);
    expect(echo('x'.repeat(10_000_000))).toHaveLength(60);
  });
});
