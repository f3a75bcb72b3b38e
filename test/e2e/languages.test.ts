// What a reader gets in each language: the verdict first, the four marks with their words, what it does not say, what to do next.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kluscv } from '../support/command.ts';

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-languages-'));
  expect(kluscv(['demo', '--out', 'demo'], { cwd }).code).toBe(0);
}, 60_000);
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

const published = ['--did', 'demo/did', '--offline', '--status-list'];
const trusted = ['--trust', 'demo/trust-list.json', ...published];

describe.each([
  {
    lang: 'en',
    good: [
      '✓ GENUINE',
      '✓ checked',
      '? not checked',
      'What this does not say',
      'Compare the name with an identity card.',
    ],
    withdrawn: ['✗ WITHDRAWN', '✗ wrong', 'What to do next', '(part 4)'],
    unknown: '--issuer did:web:schoonmaak.example',
    absent: '– NOTHING SIGNED IN HERE',
  },
  {
    lang: 'nl',
    good: [
      '✓ ECHT',
      '✓ goed',
      '? niet gecontroleerd',
      'Wat dit niet zegt',
      'Vergelijk de naam met een identiteitsbewijs.',
    ],
    withdrawn: ['✗ INGETROKKEN', '✗ niet goed', 'Wat u nu doet', '(deel 4)'],
    unknown: '--issuer did:web:schoonmaak.example',
    absent: '– ER ZIT NIETS GETEKENDS IN',
  },
  {
    lang: 'de',
    good: [
      '✓ ECHT',
      '✓ geprüft',
      '? nicht geprüft',
      'Was das nicht sagt',
      'Vergleichen Sie den Namen mit einem Ausweis.',
    ],
    withdrawn: ['✗ WIDERRUFEN', '✗ falsch', 'Was Sie jetzt tun', '(Teil 4)'],
    unknown: '--issuer did:web:schoonmaak.example',
    absent: '– NICHTS UNTERSCHRIEBENES DARIN',
  },
  {
    lang: 'da',
    good: ['✓ ÆGTE', '✓ i orden', '? ikke kontrolleret', 'Hvad det ikke siger', 'Sammenlign navnet med legitimation.'],
    withdrawn: ['✗ TRUKKET TILBAGE', '✗ forkert', 'Hvad du gør nu', '(del 4)'],
    unknown: '--issuer did:web:schoonmaak.example',
    absent: '– INTET UNDERSKREVET I DET',
  },
  {
    lang: 'fr',
    good: [
      '✓ AUTHENTIQUE',
      '✓ en ordre',
      '? pas vérifié',
      'Ce que cela ne dit pas',
      'Comparez le nom avec une pièce d’identité.',
    ],
    withdrawn: ['✗ RETIRÉ', '✗ pas en ordre', 'Ce que vous faites maintenant', '(partie 4)'],
    unknown: '--issuer did:web:schoonmaak.example',
    absent: '– RIEN DE SIGNÉ LÀ-DEDANS',
  },
])('$lang', ({ lang, good, withdrawn, unknown, absent }) => {
  const plain = (text: string): string => text.replaceAll(/\n\s+/g, ' ');

  test('genuine', () => {
    const { code, stdout } = kluscv(['demo/kluscv.pdf', ...trusted, 'demo/status-lists', '--lang', lang], { cwd });
    expect(code).toBe(0);
    expect(stdout.startsWith(good[0] ?? '')).toBe(true);
    for (const words of good) expect(plain(stdout)).toContain(words);
  });

  test('withdrawn, in the language of the system', () => {
    const env = { LANG: `${lang}_XX.UTF-8`, LC_ALL: '' };
    const args = ['verify', 'demo/kluscv-own-figures.pdf', ...trusted, 'demo/status-lists-after'];
    const { code, stdout } = kluscv(args, { cwd, env });
    expect(code).toBe(1);
    expect(stdout.startsWith(withdrawn[0] ?? '')).toBe(true);
    for (const words of withdrawn) expect(plain(stdout)).toContain(words);
  });

  test('from nobody that the reader knows: how to say that one does', () => {
    const args = ['verify', 'demo/kluscv.pdf', ...published, 'demo/status-lists', '--lang', lang];
    const { code, stdout } = kluscv(args, { cwd });
    expect(code).toBe(4);
    expect(plain(stdout)).toContain(unknown);
  });

  test('nothing inside, and a table', () => {
    const { code, stdout } = kluscv(['verify', 'demo/about-this-demo.txt', '--lang', lang], { cwd });
    expect(code).toBe(5);
    expect(stdout.startsWith(absent)).toBe(true);
    kluscv(['verify', 'batch', 'demo/did', '--offline', '--lang', lang, '--reporter', `html=${lang}.html`], { cwd });
    const page = readFileSync(join(cwd, `${lang}.html`), 'utf8');
    expect(page).toContain(`<html lang="${lang}">`);
    expect(page).toContain(absent.slice(2));
  });
});

test('a language that is not spoken here is English', () => {
  const { stdout } = kluscv(['verify', 'demo/about-this-demo.txt'], { cwd, env: { LANG: 'pl_PL.UTF-8' } });
  expect(stdout).toContain('NOTHING SIGNED IN HERE');
});

/** What somebody mistypes, and what is not there: each is told in the reader's language, to the last word that is not a name. */
const MISTAKES: readonly (readonly string[])[] = [
  ['verfy', 'demo/kluscv.pdf'],
  ['help', 'verfy'],
  ['verify'],
  ['verify', 'demo/kluscv.pdf', '--trsut', 'x'],
  ['verify', 'demo/kluscv.pdf', '--max-age'],
  ['verify', 'demo/kluscv.pdf', '--max-age', 'old'],
  ['verify', 'demo/kluscv.pdf', '--at', 'today'],
  ['verify', 'demo/kluscv.pdf', '--allow', 'everything'],
  ['verify', 'demo/kluscv.pdf', '--nonce', 'x'],
  ['verify', 'demo/kluscv.pdf', '--reporter', 'xls'],
  ['verify', 'demo/kluscv.pdf', '--reporter', 'csv', '--reporter', 'json'],
  ['verify', 'demo/kluscv.pdf', '--json', '--reporter', 'csv'],
  ['verify', 'missing.pdf'],
  ['verify', 'none-*.pdf'],
  ['verify', 'demo', '-', '-', '--offline', '-q', '--trust', 'missing.json'],
  ['verify', 'https://127.0.0.1/kluscv.pdf', '--offline'],
  ['verify', 'demo/kluscv.pdf', '--reporter', 'csv=demo/trust-list.json'],
  ['inspect', 'one.pdf', 'two.pdf'],
  ['keys', 'create'],
  ['demo', '--out', 'demo/did'],
];

describe.each(['nl', 'de', 'da', 'fr'])('mistakes in %s', (locale) => {
  test.each(MISTAKES)('%s %s %s %s %s', (...args) => {
    const { code, stderr } = kluscv(args, { cwd, env: { LANG: `${locale}_XX.UTF-8` } });
    expect([2, 5]).toContain(code);
    // Names that somebody typed, of options and of what they take, are not words.
    const said = stderr.replaceAll(/(['"`])[^'"`]*\1|--\S+|\S*[/.]\S*|\w+(?:-\w+)+/g, '');
    expect(said).not.toMatch(
      /\b(the|this|there|file|argument|missing|required|hint|found|choose|choices|check|see|which|called|only)\b/i,
    );
    // The same in English is found where the language is English, so that the list above stays true.
    const english = kluscv(args, { cwd }).stderr;
    expect(english).not.toBe(stderr);
  });
});

test('the language can be asked for, set, or the system’s', () => {
  const said = 'Diese Datei gibt es nicht.';
  expect(kluscv(['verify', 'missing.pdf', '--lang', 'de'], { cwd }).stderr).toContain(said);
  expect(kluscv(['missing.pdf', '--lang=de'], { cwd }).stderr).toContain('keine Datei namens');
  expect(kluscv(['verify', 'missing.pdf'], { cwd, env: { KLUSCV_LANG: 'de' } }).stderr).toContain(said);
  expect(kluscv(['inspect', 'missing.pdf'], { cwd, env: { LANG: 'de_AT' } }).stderr).toContain(said);
});

test.each([
  ['nl', 'Eén organisatie trekt', 'Controleer het zelf:'],
  ['de', 'Eine der Organisationen widerruft', 'Prüfen Sie es selbst:'],
  ['da', 'En af organisationerne trækker', 'Kontrollér det selv:'],
  ['fr', 'Une des organisations retire', 'Vérifiez vous-même :'],
])('the demonstration in %s', (lang, withdrawn, again) => {
  const { code, stdout } = kluscv(['demo', '--out', `demo-${lang}`, '--lang', lang], { cwd });
  expect(code).toBe(0);
  for (const words of [withdrawn, again]) expect(stdout).toContain(words);
  expect(stdout).not.toMatch(/\b(exit code|rows|states|checked|What|left out)\b/);
});
