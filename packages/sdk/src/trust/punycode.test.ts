import { domainToASCII } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fromPunycode } from './punycode.ts';

describe('fromPunycode', () => {
  it.each([
    'münchen',
    'hеlpling',
    'пример',
    '例え',
    'bücher-straße-ü',
    'ａ'.normalize('NFKC'),
    'þorn',
    '🙂',
    'ünïcödé-äöü',
  ])('reads %s as Node writes it', (label) => {
    const { hostname } = new URL(`http://${label}.example`);
    expect(fromPunycode(domainToASCII(`${label}.example`).split('.')[0] ?? '')).toBe(
      hostname.startsWith('xn--') ? label.replaceAll('ß', 'ß') : hostname.split('.')[0],
    );
  });

  it.each(['platform', 'xn--', 'xn---', 'xn--!', 'xn--99999999', 'xn--zzzzzzzzzzzzzzzzzzzzzzzz'])(
    'leaves %s as it is, and ends',
    (label) => {
      expect(typeof fromPunycode(label)).toBe('string');
    },
  );
});
