import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type VerificationReport, validateVerificationReport } from '@kluscv/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kluscv } from '../support/command.ts';

const examples = fileURLToPath(new URL('../../examples/exports/', import.meta.url));

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-e2e-'));
});
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

const known = ['--did', 'issuer.did.json', '--status-list', 'status/publish', '--trust', 'trust.json', '--offline'];

describe('the main job, command by command', () => {
  test('keys create writes a private key for its owner alone, and the document to publish', () => {
    const { code, stdout, stderr } = kluscv(
      ['keys', 'create', '--did', 'did:web:platform.example', '--out', 'issuer.jwk'],
      { cwd },
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'did:web:platform.example\n' });
    expect(stderr).toContain('https://platform.example/.well-known/did.json');
    expect(statSync(join(cwd, 'issuer.jwk')).mode & 0o777).toBe(0o600);
    const { d } = JSON.parse(readFileSync(join(cwd, 'issuer.jwk'), 'utf8')) as { d: string };
    expect(readFileSync(join(cwd, 'issuer.did.json'), 'utf8')).not.toContain(d);
    expect(stdout + stderr).not.toContain(d);
  });

  test('import says what it holds and what was left out', () => {
    const { code, stdout } = kluscv(['import', join(examples, 'uber-driver-2021'), '--as-of', '2025-06-30', '--json'], {
      cwd,
    });
    const reading = JSON.parse(stdout) as {
      records: { counts: { completed: number } }[];
      dropped: { reason: string }[];
      issues: unknown[];
    };
    expect(code).toBe(0);
    expect(reading.records.map(({ counts }) => counts.completed)).toEqual([30]);
    expect(reading.dropped.map(({ reason }) => reason).toSorted()).toEqual([
      'cancelledByClient',
      'cancelledByClient',
      'cancelledByClient',
      'cancelledByWorker',
    ]);
  });

  test('issue signs one credential a record, and keeps a status list', () => {
    expect(kluscv(['import', join(examples, 'cleaning-platform'), '--out', 'reading.json'], { cwd }).code).toBe(0);
    const issued = kluscv(
      [
        'issue',
        'reading.json',
        '--key',
        'issuer.jwk',
        '--issuer-name',
        'Voorbeeld Schoonmaak',
        '--status',
        'status',
        '--status-url',
        'https://platform.example/status',
        '--out',
        'credentials',
        '--json',
      ],
      { cwd },
    );
    expect(issued.code).toBe(0);
    const { issued: list } = JSON.parse(issued.stdout) as { issued: { file: string; worker: string }[] };
    expect(list.map(({ worker }) => worker)).toEqual(['Amina Voorbeeld', 'Amina Voorbeeld', 'Bram Voorbeeld']);
    expect(readdirSync(join(cwd, 'credentials'))).toHaveLength(3);
    expect(readdirSync(join(cwd, 'status'))).toEqual(['changes', 'places', 'publish', 'register.json']);
    const held = (): readonly string[] => list.map(({ file }) => readFileSync(join(cwd, file), 'utf8'));
    const first = held();
    const again = kluscv(
      ['issue', 'reading.json', '--key', 'issuer.jwk', '--issuer-name', 'V', '--out', 'credentials'],
      { cwd },
    );
    // What is there already stays as it is, and is not signed again.
    expect({ code: again.code, stdout: again.stdout }).toEqual({ code: 0, stdout: '' });
    expect(held()).toEqual(first);
  });

  test('export pdf makes a KlusCV, the same bytes each time', () => {
    const amina = readdirSync(join(cwd, 'credentials'))
      .filter((name) => name.startsWith('amina'))
      .map((name) => `credentials/${name}`);
    // A page from before what it shows is doubted, so it is dated to the day of issuing.
    const on = new Date().toISOString().slice(0, 10);
    expect(kluscv(['export', 'pdf', ...amina, '--out', 'kluscv.pdf', '--lang', 'nl', '--on', on], { cwd }).code).toBe(
      0,
    );
    expect(
      kluscv(['export', 'pdf', ...amina, '--out', 'again.pdf', '--lang', 'nl', '--on', on], {
        cwd,
        env: { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8' },
      }).code,
    ).toBe(0);
    expect(readFileSync(join(cwd, 'again.pdf')).equals(readFileSync(join(cwd, 'kluscv.pdf')))).toBe(true);
    expect(
      kluscv(['export', 'pdf', ...amina, '--out', 'kluscv.pdf'], { cwd }).code,
      'nothing is overwritten unasked',
    ).toBe(2);
  });

  test.each([
    { when: 'everything is known', args: known, code: 0, verdict: 'verified' },
    {
      when: 'nobody recognizes the issuer',
      args: known.filter((word) => !['--trust', 'trust.json'].includes(word)),
      code: 4,
      verdict: 'conditional',
    },
    {
      when: 'the status list cannot be had',
      args: known.filter((word) => !['--status-list', 'status/publish'].includes(word)),
      code: 3,
      verdict: 'indeterminate',
    },
    {
      when: 'the issuer cannot be asked for its key',
      args: known.filter((word) => !['--did', 'issuer.did.json'].includes(word)),
      code: 3,
      verdict: 'indeterminate',
    },
    { when: 'it is long past its end', args: [...known, '--at', '2040-01-01'], code: undefined, verdict: undefined },
  ])('verify: exit code $code when $when', ({ args, code, verdict }) => {
    writeFileSync(
      join(cwd, 'trust.json'),
      JSON.stringify({
        $schema: 'https://w3id.org/kluscv/1.0/trust-list.schema.json',
        name: 'Test',
        issuers: [{ id: 'did:web:platform.example', name: 'Voorbeeld Schoonmaak' }],
      }),
    );
    const outcome = kluscv(['verify', 'kluscv.pdf', ...args, '--json'], { cwd });
    const report = JSON.parse(outcome.stdout) as VerificationReport;
    expect(validateVerificationReport(report)).toEqual({ ok: true, value: report });
    if (code === undefined) {
      // Expired, and the status list is out of date by then as well: whatever it is called, it is not accepted.
      expect([3, 4]).toContain(outcome.code);
      return;
    }
    expect({ code: outcome.code, verdict: report.verdict }).toEqual({ code, verdict });
    expect(report.findings.map((finding) => finding.code)).toContain('page.identical');
  });

  test('kluscv FILE is kluscv verify FILE, and speaks the language of the reader', () => {
    const plain = kluscv(['kluscv.pdf', ...known], { cwd, env: { LANG: 'nl_NL.UTF-8' } });
    expect(plain.code).toBe(0);
    expect(plain.stdout).toContain('ECHT');
    expect(plain.stdout).toContain('✓ goed');
    expect(plain.stdout).toContain('Vergelijk de naam met een identiteitsbewijs');
    const quiet = kluscv(['verify', 'kluscv.pdf', ...known, '--quiet'], { cwd });
    expect(quiet).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('inspect shows what is inside and says that nothing was verified', () => {
    const { code, stdout, stderr } = kluscv(['inspect', 'kluscv.pdf', '--json'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain('NOT VERIFIED');
    const { credentials } = JSON.parse(stdout) as {
      credentials: { credential: { credentialSubject: { name: string } } }[];
    };
    expect(credentials.map(({ credential }) => credential.credentialSubject.name)).toEqual([
      'Amina Voorbeeld',
      'Amina Voorbeeld',
    ]);
  });

  test('status revoke withdraws a credential for everybody who has the new list', () => {
    const file = readdirSync(join(cwd, 'credentials')).find((name) => name.startsWith('amina'));
    const dry = kluscv(
      ['status', 'revoke', `credentials/${file}`, '--status', 'status', '--key', 'issuer.jwk', '--dry-run'],
      { cwd },
    );
    expect(dry.code).toBe(0);
    expect(kluscv(['verify', 'kluscv.pdf', ...known], { cwd }).code).toBe(0);
    expect(
      kluscv(['status', 'revoke', `credentials/${file}`, '--status', 'status', '--key', 'issuer.jwk'], { cwd }).code,
    ).toBe(0);
    const { code, stdout } = kluscv(['verify', 'kluscv.pdf', ...known, '--json'], { cwd });
    expect(code).toBe(1);
    const report = JSON.parse(stdout) as VerificationReport;
    expect(report.credentials.map(({ verdict }) => verdict).toSorted()).toEqual(['rejected', 'verified']);
  });
});

describe('the demo', () => {
  test('ends well, leaves its files, and can be run again', { timeout: 60_000 }, () => {
    const { code, stdout, stderr } = kluscv(['demo', '--out', 'demo'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('DO NOT READ THE PAGE');
    expect(readdirSync(join(cwd, 'demo'))).toEqual(
      expect.arrayContaining(['kluscv.pdf', 'credentials', 'status-lists', 'trust-list.json']),
    );
    expect(kluscv(['demo', '--out', 'demo', '--lang', 'nl'], { cwd }).code).toBe(0);
  });

  test('--platforms walks through six example platforms and makes one KlusCV of them', () => {
    const { code, stdout } = kluscv(['demo', '--platforms', '--out', 'six'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('TEST');
    expect(readdirSync(join(cwd, 'six')).filter((name) => name.endsWith('.pdf'))).toHaveLength(7);
    const report = JSON.parse(
      kluscv(['verify', 'six/kluscv.pdf', '--offline', '--json'], { cwd }).stdout,
    ) as VerificationReport;
    expect(new Set(report.credentials.map(({ credential }) => credential?.issuer.id)).size).toBe(6);
  }, 60_000);

  test('never touches a folder that is somebody else’s', () => {
    const before = readdirSync(join(cwd, 'credentials'));
    expect(kluscv(['demo', '--out', 'credentials'], { cwd }).code).toBe(2);
    expect(readdirSync(join(cwd, 'credentials'))).toEqual(before);
  });

  test('its own last line, typed by a person, verifies', () => {
    const { code } = kluscv(
      [
        'verify',
        'demo/kluscv.pdf',
        '--trust',
        'demo/trust-list.json',
        '--did',
        'demo/did',
        '--status-list',
        'demo/status-lists',
        '--offline',
      ],
      { cwd },
    );
    expect(code).toBe(0);
  });
});
