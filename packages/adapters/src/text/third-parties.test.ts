import { describe, expect, it } from 'vitest';
import { thirdPartiesIn } from './third-parties.ts';

describe('thirdPartiesIn', () => {
  it.each([
    ['Always on time and tidy.', []],
    ['Altijd op tijd. Heel netjes!', []],
    ['Sehr gute Arbeit und große Sorgfalt.', []],
    ['On 2024-11-03 she came at 10.', []],
    ['Op 03-11-2024 was alles goed.', []],
    ['Costs 12345 for 100 windows', []],
    ['Call me on 0171 234 5678', ['contact']],
    ['bel (020) 123 45 67', ['contact']],
    ['Greet Mrs Voorbeeld from us', ['name']],
    ['Ons zoontje Pim vond het leuk', ['name']],
    ['Groetjes, Sanne', ['name']],
    ['Merci Élodie', ['name']],
    ['We went with Anna Voorbeeld', ['name']],
    ['thanks for everything', []],
    ['Danke, ruf an: 0171-2345678, Frau Muster', ['contact', 'name']],
  ])('%j', (text, expected) => {
    expect(thirdPartiesIn(text)).toEqual(expected);
  });

  it('takes no longer for long texts', () => {
    expect(thirdPartiesIn('1 '.repeat(50_000))).toEqual(['contact']);
    expect(thirdPartiesIn('my '.repeat(50_000))).toEqual([]);
  });
});
