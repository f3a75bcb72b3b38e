// The help that an employer meets is said in the employer's language, and whole; that of other commands is English.
import { describe, expect, test } from 'vitest';
import { helpOf } from '../../scripts/help-pages.ts';
import { LOCALES } from '@kluscv/verifier/messages';

const EMPLOYERS = [[], ['verify'], ['verify', 'batch']];
const english = await Promise.all(EMPLOYERS.map(async (words) => helpOf(words, {})));

describe.each(LOCALES.filter((locale) => locale !== 'en'))('%s', (locale) => {
  test.each(EMPLOYERS.map((words, index) => [words.join(' ') || 'kluscv', words, english[index] ?? ''] as const))(
    '%s --help',
    async (_name, words, source) => {
      const page = await helpOf(words, { LANG: `${locale}.UTF-8` });
      const examples = (text: string): readonly string[] => text.match(/^ {2}kluscv .*$/gm) ?? [];
      expect(examples(page)).toEqual(examples(source));
      // Every option and command, in the same order.
      const terms = (text: string): readonly string[] =>
        text.match(/^ {2}-{0,2}[a-z][^ ]*(?: <?\[?[a-z. ]+\]?>?)*?(?= {2})/gm) ?? [];
      expect(terms(page)).toEqual(terms(source));
      const prose = page.split('\n').filter((line) => !line.startsWith('  kluscv '));
      expect(prose.filter((line) => line.length > 80)).toEqual([]);
      expect(
        prose.join('\n').match(/\b(the|which|what|with|this|when|from|and|you|your|choices|default)\b/g),
      ).toBeNull();
    },
  );

  test('the variable of the settings names it too, and --lang before that', async () => {
    expect(await helpOf(['verify'], { KLUSCV_LANG: locale })).toBe(
      await helpOf(['verify'], { LANG: `${locale}.UTF-8` }),
    );
    expect(await helpOf(['verify', '--lang', 'en'], { KLUSCV_LANG: locale })).toBe(english[1]);
  });

  test('what a platform types stays English', async () => {
    expect(await helpOf(['issue'], { LANG: `${locale}.UTF-8` })).toBe(await helpOf(['issue'], {}));
  });
});
