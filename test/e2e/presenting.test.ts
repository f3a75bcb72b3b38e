// `kluscv combine`, `convert` and `schema`: what a worker hands on, and what others make of it.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HoursStatementCredential, VerificationReport, WorkRecord } from '@kluscv/schema';
import { createIssuer, credentialFor, didKeyFor, generateJwk, issueCredential, signerFromJwk } from '@kluscv/sdk/issue';
import { presentSdJwt, sdJwtFormat } from '@kluscv/sdk/sd-jwt';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kluscv } from '../support/command.ts';
import { record } from '../support/record.ts';
import { zipFile } from '../support/zip-file.ts';

const examples = fileURLToPath(new URL('../../examples/credentials/', import.meta.url));
const NOW = '2026-01-10T00:00:00Z';

let cwd = '';
let holder = '';
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-presenting-'));
  mkdirSync(join(cwd, 'credentials'));
  mkdirSync(join(cwd, 'bad'));
  mkdirSync(join(cwd, 'good'));
  const made = kluscv(['keys', 'create', '--out', 'me.jwk', '--json'], { cwd });
  holder = (JSON.parse(made.stdout) as { did: string }).did;
  const signer = await signerFromJwk(await generateJwk());
  const issuer = await createIssuer({ signer, issuer: { name: 'Voorbeeld', role: 'platform' }, clock: () => NOW });
  const span = (first: string, last: string, name = 'Voorbeeld'): WorkRecord => ({
    ...record,
    platform: { name },
    period: { first, last, asOf: '2026-01-10' },
  });
  const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(cwd, name), content);
  const subject = { id: holder, name: 'Amina Voorbeeld' };
  const one = await issuer.issue(span('2024-01', '2024-06'), { subject });
  const two = await issuer.issue(span('2024-05', '2024-08', 'Another'), { subject });
  const three = await issuer.issue(span('2024-04', '2024-05'), { subject });
  const four = await issuer.issue(span('2025-01', '2025-02', 'Third'), { subject });
  write('credentials/1.jwt', one.value);
  write('credentials/2.jwt', two.value);
  write('credentials/3.jwt', three.value);
  write('more.zip', zipFile([{ name: '4.jwt', content: four.value }]));
  const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
  const dids = { id: didKeyFor(await generateJwk()).did, name: 'Voorbeeld', role: 'platform' } as const;
  // Shown together with the first, so of other work: the same work twice is another answer.
  const credential = credentialFor(span('2025-06', '2025-08', 'Fourth'), {
    issuer: { ...dids, id: issuer.issuer.id },
    subject,
    validFrom: NOW,
    random,
  });
  const hiding = await issueCredential(credential, { signer, format: sdJwtFormat('vc+sd-jwt', { random }) });
  write('hiding.sd-jwt', (await presentSdJwt(hiding, { show: ['/credentialSubject/name'] })).value);
  const statement = JSON.parse(
    readFileSync(join(examples, 'hours-statement.json'), 'utf8'),
  ) as HoursStatementCredential;
  const hours = { ...statement, issuer: { ...statement.issuer, id: issuer.issuer.id } };
  write('hours.jwt', (await issueCredential(hours, { signer })).value);
  write('record.json', JSON.stringify(record));
  write('bad/no-period.json', JSON.stringify({ ...record, period: undefined }));
  write('bad/backwards.json', JSON.stringify({ ...record, period: { ...record.period, first: '2026-01' } }));
  for (const name of ['cleaner.json', 'kluscv.vp.json']) cpSync(join(examples, name), join(cwd, 'good', name));
  write('notes.txt', 'Dear reader,');
  write('old.json', JSON.stringify({ type: 'object', properties: { a: { type: 'string', maxLength: 5 } } }));
  write('wider.json', JSON.stringify({ type: 'object', properties: { a: { type: 'string', maxLength: 9 } } }));
}, 60_000);
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

describe('combine', () => {
  test('credentials of several files are one presentation, which verifies', () => {
    const { code, stdout, stderr } = kluscv(
      ['combine', 'credentials', 'more.zip', 'credentials/1.jwt', '--out', 'all.vp.json'],
      { cwd },
    );
    expect(code).toBe(0);
    expect(stdout.match(/^\s+\d {2}/gm)).toHaveLength(4);
    const said = stderr.replaceAll(/\n\s+/g, ' ');
    expect(said).toContain('From 2024-01 to 2025-02; gaps: 2024-09 to 2024-12.');
    expect(said).toContain('Side by side: 1 and 2 (2024-05 to 2024-06), 2 and 3 (2024-05).');
    expect(said).toContain('! 1 and 3 are of the same platform and the same work in 2024-04 to 2024-05');
    expect(said).toContain('NOT VERIFIED');
    const { stdout: json } = kluscv(['verify', 'all.vp.json', '--at', NOW, '--offline', '--json'], { cwd });
    expect((JSON.parse(json) as VerificationReport).credentials).toHaveLength(4);
  });

  test('--select takes some, and a presentation can be combined again', () => {
    const args = ['combine', 'all.vp.json', '--select', '1,4', '--out', 'some.vp.json', '--json'];
    const { credentials, overlaps } = JSON.parse(kluscv(args, { cwd }).stdout) as Record<string, unknown[]>;
    expect([credentials, overlaps].map((list) => list?.length)).toEqual([2, 0]);
  });

  test('signed by the holder for one verifier, selective disclosure and all', () => {
    const asked = ['--audience', 'https://employer.example', '--nonce', 'b3BlbiBzZXNhbWU'];
    const args = ['combine', 'credentials/1.jwt', 'hiding.sd-jwt', '--out', 'for-you.jwt', '--holder-key', 'me.jwk'];
    expect(kluscv([...args, ...asked], { cwd }).code).toBe(0);
    const { code, stdout } = kluscv(
      ['verify', 'for-you.jwt', ...asked, '--offline', '--allow', 'unknown-issuer', '--json'],
      { cwd },
    );
    const { credentials } = JSON.parse(stdout) as VerificationReport;
    expect(code).toBe(0);
    expect(credentials.map(({ format }) => format)).toEqual(['vc+jwt', 'vc+sd-jwt']);
    expect(kluscv(['verify', 'for-you.jwt', ...asked.slice(0, 3), 'other', '--offline'], { cwd }).code).toBe(4);
  });

  test.each([
    [['hours.jwt'], 'hours statement', 2],
    [
      ['credentials/1.jwt', 'hours.jwt', '--holder-key', 'me.jwk', '--audience', 'a', '--nonce', 'n'],
      'hours statement',
      2,
    ],
    [['credentials', '--select', '9'], '--select names a credential that is not there. Number of credentials: 3.', 2],
    [['credentials', '--nonce', 'n'], 'belong together', 2],
    [['notes.txt'], 'no signed credential in this', 5],
    [['record.json'], 'no signed credential in this', 5],
  ])('%j is refused, and nothing is written', (args, words, code) => {
    const before = readdirSync(cwd);
    const outcome = kluscv(['combine', ...args, '--out', 'refused.json'], { cwd });
    expect(outcome.code).toBe(code);
    expect(outcome.stderr.replaceAll(/\n\s+/g, ' ')).toContain(words);
    expect(readdirSync(cwd)).toEqual(before);
  });
});

describe('convert', () => {
  test.each(['json-resume', 'open-badge', 'ler-rs', 'schema-org'])('to %s, and says what is lost', (to) => {
    const { code, stdout, stderr } = kluscv(['convert', 'all.vp.json', '--to', to], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('Cleaning');
    expect(JSON.parse(stdout)).toBeTypeOf('object');
    expect(stderr).toContain('NOT VERIFIED');
    expect(stderr).toContain('/profile');
  });

  test('to CSV, a row a credential; what has no place there is left out, aloud', () => {
    const { stdout, stderr } = kluscv(['convert', 'all.vp.json', 'hours.jwt', '--to', 'csv'], { cwd });
    expect(stdout.trim().split('\r\n')).toHaveLength(5);
    expect(stderr).toContain('Left out: 1 that has no place there.');
  });

  test.each([
    [['all.vp.json', '--to', 'elm'], 5, 'work is not learning'],
    [['hours.jwt', '--to', 'csv'], 5, 'nothing here that this standard has a place for'],
    [['all.vp.json', '--to', 'europass'], 2, 'json-resume'],
    [['all.vp.json', '--to', 'csv', '--out', 'record.json'], 2, 'already'],
  ])('%j ends with %i', (args, code, words) => {
    const outcome = kluscv(['convert', ...args], { cwd });
    expect({ code: outcome.code, stdout: outcome.stdout }).toEqual({ code, stdout: '' });
    expect(outcome.stderr).toContain(words);
  });
});

describe('schema', () => {
  test.each([
    [['validate', 'record.json'], 0, 'follows the standard (work-record)'],
    [['validate', 'record.json', '--profile', 'de-109-einfach'], 1, '/profile'],
    [['validate', join(examples, 'cleaner.json'), '--profile', 'gigcv'], 0, '(work-credential)'],
    [['validate', 'bad'], 1, '/period'],
    [['validate', 'bad/no-period.json'], 1, 'schema.required'],
    [['validate', 'old.json'], 2, '--schema'],
    [['validate', 'notes.txt'], 2, 'notes.txt'],
    [['test', '--valid', 'good', '--invalid', 'bad'], 0, 'as expected'],
    [['test', '--valid', 'bad', '--invalid', 'bad'], 1, '2 not'],
    [['test', '--invalid', 'good'], 1, 'and should not'],
    [['test'], 2, '--valid'],
    [['diff', 'old.json', 'wider.json'], 0, 'Nothing that was valid breaks'],
    [['diff', 'wider.json', 'old.json'], 1, 'breaking'],
    [['diff', 'old.json', 'old.json'], 0, 'no difference'],
    [['diff', 'old.json', 'notes.txt'], 2, 'notes.txt'],
    [['show', 'work-record'], 0, '"$id": "https://w3id.org/kluscv/1.0/work-record.schema.json"'],
    [['show', 'nothing'], 2, 'work-record'],
    [['list'], 0, 'trust-list'],
  ])('%j ends with %i', (args, code, words) => {
    const { code: ended, stdout, stderr } = kluscv(['schema', ...args], { cwd });
    expect({ ended, said: ended === code ? '' : stdout + stderr }).toEqual({ ended: code, said: '' });
    expect(stdout + stderr).toContain(words);
  });
});
