// `kluscv verify --at`: an answer for another time says so, wherever it is read.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kluscv, type Outcome } from '../support/command.ts';
import { record } from '../support/record.ts';

let cwd = '';
let file = '';
let known: readonly string[] = [];
const run = (...args: readonly string[]): Outcome => kluscv(args, { cwd });
const told = ({ stdout }: Outcome): string => stdout.replaceAll(/\s+/g, ' ');

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-time-'));
  expect(run('keys', 'create', '--out', 'issuer.jwk').code).toBe(0);
  const { kid } = JSON.parse(readFileSync(join(cwd, 'issuer.jwk'), 'utf8')) as { kid: string };
  const reading = { records: [record], workers: [{ ref: 'w', records: [0] }] };
  writeFileSync(join(cwd, 'reading.json'), JSON.stringify(reading));
  const status = ['--status', 'status', '--status-url', 'https://platform.example/status'];
  const args = ['--key', 'issuer.jwk', '--issuer-name', 'Voorbeeld', ...status, '--out', 'cv'];
  expect(run('issue', 'reading.json', ...args).code).toBe(0);
  file = `cv/${readdirSync(join(cwd, 'cv'))[0]}`;
  known = ['--offline', '--status-list', 'status/publish', '--issuer', kid.slice(0, kid.indexOf('#'))];
});
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

describe.each([
  [
    'en',
    `This is the answer for 1 January 2040, 12:00 UTC, the time that you chose, and not for now.`,
    'with the list of that time',
  ],
  [
    'nl',
    `Dit is het antwoord voor 1 januari 2040, 12:00 UTC, het moment dat u koos, en niet voor nu.`,
    'met de lijst van dat moment',
  ],
  [
    'de',
    `Das ist die Antwort für 1. Januar 2040, 12:00 UTC, den Zeitpunkt, den Sie gewählt haben, und nicht für jetzt.`,
    'mit der Liste von damals',
  ],
  [
    'da',
    `Dette er svaret for 1. januar 2040, 12:00 UTC, det tidspunkt, du valgte, og ikke for nu.`,
    'med listen fra det tidspunkt',
  ],
  [
    'fr',
    `C’est la réponse pour le 1er janvier 2040, 12:00 UTC, le moment que vous avez choisi, et pas pour maintenant.`,
    'avec la liste de ce moment-là',
  ],
])('%s', (lang, words, step) => {
  const verify = (...more: readonly string[]): Outcome => run('verify', file, ...known, '--lang', lang, ...more);

  test('of a time that was chosen it is said, below the headline', () => {
    const { code, stdout } = verify('--at', '2040-01-01');
    // It is out of date by then as well, which comes first.
    expect(code).toBe(4);
    const [head = '', rest] = stdout.split('\n\n', 2);
    expect(head.replaceAll(/\s+/g, ' ')).toContain(words);
    expect(rest).toBeDefined();
    // To try again later would not help: the list is of another time than the one that was asked for.
    expect(told({ code, stdout, stderr: '' })).toContain(step);
    expect(stdout).not.toContain('--did');
  });

  test('of now it is not', () => {
    const { code, stdout } = verify();
    expect({ code, named: stdout.includes('--at') }).toEqual({ code: 0, named: false });
  });

  test('a report to print and a batch say it too', () => {
    const html = run('verify', file, ...known, '--lang', lang, '--at', '2040-01-01', '--reporter', 'html');
    expect(html.stdout).toContain(words);
    const batch = run('verify', 'batch', 'cv', ...known, '--lang', lang, '--at', '2040-01-01', '--journal', lang);
    expect(batch.stderr).toContain(words);
  });
});

test('what stands in the way at any time is still tried again later', () => {
  const { stdout } = run('verify', file, '--offline', '--at', '2040-01-01');
  expect(stdout).toContain('Check it again later');
  expect(stdout).not.toContain('For another time');
});
