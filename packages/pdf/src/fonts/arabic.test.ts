import { describe, expect, test } from 'vitest';
import { joined, saidByForm } from './arabic.ts';

function formsOf(text: string): string {
  return String.fromCodePoint(...joined(Array.from(text, (letter) => letter.codePointAt(0) ?? 0)));
}

describe('letters of Arabic', () => {
  test.each([
    ['alone', 'ب', '\ufe8f'],
    ['at the beginning, in the middle and at the end', 'ببب', '\ufe91\ufe92\ufe90'],
    ['after a letter that does not join onward', 'دب', '\ufea9\ufe8f'],
    ['in a name', 'محمد', '\ufee3\ufea4\ufee4\ufeaa'],
    ['across a mark', 'بَب', '\ufe91\u064e\ufe90'],
    ['at a hamza, which joins to nothing', 'بءب', '\ufe8f\ufe80\ufe8f'],
    ['next to a space', 'من هو', '\ufee3\ufee6 \ufeeb\ufeee'],
    ['to a tatweel', 'بـب', '\ufe91\u0640\ufe90'],
    ['lam and alef as one, alone', 'لا', '\ufefb'],
    ['lam and alef as one, joined', 'بلا', '\ufe91\ufefc'],
    ['of Persian', 'گچ', '\ufb94\ufb7b'],
  ])('are joined %s', (_, text, forms) => {
    expect(formsOf(text)).toBe(forms);
    // The engine's own table says which letters each form stands for.
    const said = Array.from(forms, (form) => saidByForm(form.codePointAt(0) ?? 0) ?? form).join('');
    expect(said).toBe(text);
    expect(forms.normalize('NFKC')).toBe(text);
  });
});
