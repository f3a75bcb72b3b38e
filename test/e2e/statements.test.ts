// An endorsement and an hours statement, from the file that somebody wrote to the answer that somebody reads.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EndorsementCredential, HoursStatementCredential } from '@kluscv/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kluscv, type Outcome } from '../support/command.ts';

const examples = new URL('../../examples/credentials/', import.meta.url);
const { endorsement } = (example('trainer-endorsement.json') as EndorsementCredential).credentialSubject;
const { hoursStatement } = (example('hours-statement.json') as HoursStatementCredential).credentialSubject;

let cwd = '';
let issuer = '';
const run = (...args: readonly string[]): Outcome => kluscv(args, { cwd });
const by = ['--key', 'issuer.jwk', '--issuer-name', 'Leerwerkplaats Voorbeeld', '--name', 'Testa Voorbeeld'];
const offline = (): readonly string[] => ['--issuer', issuer, '--status-list', 'status/publish', '--offline'];

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-statements-'));
  issuer = run('keys', 'create', '--out', 'issuer.jwk').stdout.trim();
  writeFileSync(join(cwd, 'endorsement.json'), JSON.stringify(endorsement));
  writeFileSync(join(cwd, 'hours.json'), JSON.stringify(hoursStatement));
});
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

describe('an endorsement', () => {
  const credential = 'testa-voorbeeld-endorsement-moving-house.jwt';

  test('needs a role to speak in', () => {
    const { code, stderr } = run('issue', 'endorsement.json', ...by);
    expect([code, stderr]).toEqual([6, expect.stringContaining('--role school')]);
    expect(existsSync(join(cwd, credential))).toBe(false);
  });

  test('is signed, told in words, and withdrawn', () => {
    const list = ['--status', 'status', '--status-url', 'https://school.example/status'];
    const issued = run('issue', 'endorsement.json', ...by, '--role', 'school', ...list);
    expect([issued.code, issued.stdout]).toEqual([0, `${credential}\n`]);
    const { code, stdout } = run('verify', credential, ...offline());
    expect(code).toBe(0);
    for (const words of [
      'Leerwerkplaats Voorbeeld (somebody without a website) states:',
      'by a trainer in March 2025',
      'Moving house',
      'Leading a team',
    ])
      expect(stdout).toContain(words);
    expect(run('verify', credential, '--lang', 'nl', ...offline()).stdout).toContain('door een leermeester');
    const resume = run('convert', credential, '--to', 'json-resume').stdout;
    expect(JSON.parse(resume)).toMatchObject({ references: [{ name: 'trainer, 2025-03' }] });
    expect(run('status', 'revoke', credential, '--status', 'status', '--key', 'issuer.jwk').code).toBe(0);
    expect(run('verify', credential, ...offline()).code).toBe(1);
  });

  test('has no reviews to leave out', () => {
    const again = ['--without-review', '1', '--status', 'status', '--key', 'issuer.jwk', '--out', 'again.jwt'];
    const { code, stderr } = run('reissue', credential, ...again);
    expect([code, stderr]).toEqual([2, expect.stringContaining('not a work credential')]);
  });
});

describe('an hours statement', () => {
  const credential = 'testa-voorbeeld-hours-2025-03.jwt';
  const agency = ['--role', 'agency'];

  test('is signed for 90 days, and accepted by its addressee alone', () => {
    const issued = run('issue', 'hours.json', ...by, ...agency);
    expect([issued.code, issued.stderr]).toEqual([0, expect.stringContaining('no place in a KlusCV')]);
    const mine = run('verify', credential, ...offline(), '--addressee', 'did:web:gemeente.example');
    expect(mine.code).toBe(0);
    for (const words of ['22 h worked in March 2025 (final)', 'For Gemeente Voorbeeld', '€330.00', '4 March 2025 6:00'])
      expect(mine.stdout).toContain(words);
    expect(run('verify', credential, ...offline()).code).toBe(4);
    const other = run('verify', credential, ...offline(), '--addressee', 'Gemeente Elders');
    expect([other.code, other.stdout]).toEqual([4, expect.stringContaining('✗ wrong')]);
  });

  test('is never drawn', () => {
    const { code, stderr } = run('export', 'pdf', credential, '--out', 'kluscv.pdf');
    expect([code, stderr]).toEqual([2, expect.stringContaining('no place in a KlusCV')]);
  });

  test('that is corrected says what it takes the place of', () => {
    writeFileSync(join(cwd, 'corrected.json'), JSON.stringify({ ...hoursStatement, state: 'corrected' }));
    expect(run('issue', 'corrected.json', ...by, ...agency, '--out', 'new').stderr).toContain('supersedes');
    const old = 'urn:uuid:3a451b01-49f6-4f91-a82a-15bce4ece269';
    const { code } = run('issue', 'corrected.json', ...by, ...agency, '--supersedes', old, '--out', 'new');
    expect(code).toBe(0);
    expect(run('inspect', `new/${credential}`).stdout).toContain(old);
  });

  test('may not live for two years', () => {
    const { code, stderr } = run('issue', 'hours.json', ...by, ...agency, '--valid-days', '730', '--out', 'long');
    expect([code, stderr]).toEqual([6, expect.stringContaining('at most 100 days')]);
  });
});

test('the guide shows statements that can be signed', () => {
  const guide = readFileSync(new URL('../../docs/guides/statements.md', import.meta.url), 'utf8');
  const shown = [...guide.matchAll(/^```json\n([\s\S]*?)\n```$/gm)].map(([, text = '']) => text);
  expect(shown).toHaveLength(2);
  for (const [index, text] of shown.entries()) {
    writeFileSync(join(cwd, `guide-${index}.json`), text);
    expect(run('issue', `guide-${index}.json`, ...by, '--role', 'school', '--out', 'guide').code).toBe(0);
  }
});

test('a batch takes them too, with the names of the workers beside them', () => {
  const order = {
    key: 'a',
    records: [endorsement, hoursStatement],
    workers: [{ ref: 'w1', name: 'Testa Voorbeeld', records: [0, 1] }],
  };
  writeFileSync(join(cwd, 'orders.ndjson'), `${JSON.stringify(order)}\n`);
  const signing = ['--key', 'issuer.jwk', '--issuer-name', 'Leerwerkplaats Voorbeeld', '--role', 'agency'];
  const { code, stderr } = run('issue', 'batch', 'orders.ndjson', ...signing, '--out', 'out.ndjson', '--threads', '1');
  expect([code, stderr]).toEqual([0, expect.stringContaining('2 credentials signed')]);
});

function example(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, examples), 'utf8'));
}
