// What wallets show: a word in each language for the type and for every claim, and no two claims side by side under one word.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const LANGUAGES = ['nl', 'en', 'de', 'fr', 'da', 'es', 'it', 'pl', 'sv', 'tr', 'uk', 'ro', 'ar'];
const ARABIC = /^[\p{Script=Arabic}\p{M}\s\p{P}]+$/u;
const CYRILLIC = /^[\p{Script=Cyrillic}\s\p{P}]+$/u;

interface TypeMetadata {
  readonly display: readonly { readonly locale: string; readonly name: string; readonly description: string }[];
  readonly claims: readonly {
    readonly path: readonly (string | null)[];
    readonly display: readonly { readonly locale: string; readonly label: string }[];
  }[];
}

describe.each([
  ['work-credential', 48],
  ['endorsement', 21],
  ['hours-statement', 22],
])('type metadata of %s', (name, count) => {
  const file = new URL(`../../../schemas/v1/type-metadata/${name}.json`, import.meta.url);
  const { display, claims } = JSON.parse(readFileSync(file, 'utf8')) as TypeMetadata;

  it('has words for the type and each claim, in every language', () => {
    expect(claims).toHaveLength(count);
    expect(display.map(({ locale }) => locale)).toEqual(LANGUAGES);
    for (const claim of claims) expect(claim.display.map(({ locale }) => locale)).toEqual(LANGUAGES);
    for (const { name: shown, description } of display) expect([shown.trim(), description.trim()]).not.toContain('');
    for (const { label } of claims.flatMap((claim) => claim.display)) expect(label).toMatch(/^\S.*\S$/);
  });

  it.each(LANGUAGES.map((locale, index) => [locale, index] as const))(
    'no word stands for two claims: %s',
    (locale, at) => {
      // The type, the identifier and the like are said of the credential and of what it states: these stand at different levels.
      const labels = claims.map(({ path, display: words }) => `${path.slice(0, -1).join('/')}: ${words[at]?.label}`);
      const twice = labels.filter((label, index) => labels.indexOf(label) !== index);
      expect(twice).toEqual([]);
      if (locale === 'ar') for (const { display: words } of claims) expect(words[at]?.label).toMatch(ARABIC);
      if (locale === 'uk') for (const { display: words } of claims) expect(words[at]?.label).toMatch(CYRILLIC);
    },
  );
});
