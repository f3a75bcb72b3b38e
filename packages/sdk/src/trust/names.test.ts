import { expect, test } from 'vitest';
import { namesAlike, sameName } from './names.ts';

test.each([
  ['Klusplatform', 'klusplatform'],
  ['Klusplatform', 'KLUS PLATFORM'],
  ['Klusplatform', 'Klusplatform B.V.'],
  ['Klusplatform', 'Klusplatform GmbH'],
  ['Klusplatform', 'Klusplatform Nederland'],
  ['Klusplatform B.V.', 'Klusplatform (official)'],
  ['Klusplatform', 'Klusplatform.nl'],
  ['Klusplatform', 'Klusplаtfоrm'],
  ['Klusplatform', 'Klusplatförm'],
  ['Klusplatform', 'K1usp1atform'],
  ['Klusplatform', 'Klusplatforrn'],
  ['Klusplatform', 'Klusplatfrom'],
  ['Klusplatform', 'Klusplatfom'],
  ['Klusplatform', 'Ｋlusplatform'],
  ['Uber', 'UBER B.V.'],
  ['Klusplatform', 'Klusplatform™ NL'],
  ['Klusplatform', 'Klusplatform|NL'],
  ['Klusplatform', 'Mijn Klusplatform'],
  ['Klusplatform', 'www.klusplatform.nl'],
  ['Klusplatform', 'https://klusplatform.nl'],
  ['Klusplatform', 'Klusplatform – verified ✓'],
])('“%s” is taken for “%s”', (a, b) => {
  expect([namesAlike(a, b), namesAlike(b, a)]).toEqual([true, true]);
});

test.each([
  ['Klusplatform', 'Schoonwerk'],
  ['Uber', 'Ubel'],
  ['Uber', 'Uber Eats'],
  ['Klus', 'Klusplatform'],
  ['', ''],
  ['!', '?'],
  ['B.V.', 'GmbH'],
])('“%s” is not taken for “%s”', (a, b) => {
  expect(namesAlike(a, b)).toBe(false);
});

test('the same name is one name, however it is written, and another one is not', () => {
  expect(sameName('Klus  Platform', 'KLUS platform')).toBe(true);
  expect(sameName('Klusplatform', 'Klusplatfrom')).toBe(false);
});
