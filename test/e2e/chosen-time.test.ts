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

const LATER = '2040-01-01 12:00 UTC';

describe.each([
  ['en', `This is the answer for ${LATER}, the time of --at, and not for now.`, 'For another time, hand over'],
  ['nl', `Dit is het antwoord voor ${LATER}, het moment van --at, en niet voor nu.`, 'Voor een ander moment: geef'],
  [
    'de',
    `Das ist die Antwort für ${LATER}, den Zeitpunkt von --at, und nicht für jetzt.`,
    'Für einen anderen Zeitpunkt',
  ],
  ['da', `Dette er svaret for ${LATER}, tidspunktet i --at, og ikke for nu.`, 'For et andet tidspunkt: giv'],
  ['fr', `Ceci est la réponse pour le ${LATER}, l’instant de --at, et non pour maintenant.`, 'Pour un autre instant,'],
])('%s', (lang, words, step) => {
  const verify = (...more: readonly string[]): Outcome => run('verify', file, ...known, '--lang', lang, ...more);

  test('of a time that was chosen it is said, below the headline', () => {
    const { code, stdout } = verify('--at', '2040-01-01');
    expect(code).toBe(3);
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
  expect(stdout).toContain('Try again later');
  expect(stdout).not.toContain('For another time');
});
