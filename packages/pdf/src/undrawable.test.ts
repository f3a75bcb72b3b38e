import { describe, expect, it } from 'vitest';
import { undrawable } from './undrawable.ts';

describe('undrawable', () => {
  it.each([
    '',
    'Amina Voorbeeld',
    'Zażółć gęślą jaźń, ǅ, Ελληνικά, Українська',
    'e\u0301 i\u0308',
    'مرحبا بالعالم',
    'Top! 😀👍🏽',
    'Regel 1\nRegel 2',
  ])('%j can be drawn', async (text) => {
    expect(await undrawable(text)).toEqual([]);
  });

  it.each([
    ['山田 太郎', ['山', '田', '太', '郎']],
    ['שרה', ['ש', 'ר', 'ה']],
    ['Goed 🇳🇱', ['🇳', '🇱']],
    ['สวัสดี', ['ส', 'ว', 'ั', 'ด', 'ี']],
    ['山山山 en 山', ['山']],
  ])('%s cannot', async (text, missing) => {
    expect(await undrawable(text)).toEqual(missing);
  });

  it('stops after twenty', async () => {
    const han = Array.from({ length: 500 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');
    expect(await undrawable(han)).toHaveLength(20);
  });
});
