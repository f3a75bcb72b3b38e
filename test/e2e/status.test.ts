import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kluscv, kluscvTyped, type Outcome } from '../support/command.ts';

const courier = fileURLToPath(new URL('../../examples/exports/wolt-courier', import.meta.url));
const own = ['--status', 'status', '--key', 'issuer.jwk'];
const url = ['--status-url', 'https://platform.example/status'];

let cwd = '';
const run = (...args: readonly string[]): Outcome => kluscv(args, { cwd });
const issued = (purpose: string, out: string): string => {
  const names = ['--issuer-name', 'Voorbeeld', '--name', 'A. Voorbeeld', '--out', out];
  expect(run('issue', courier, ...own, ...names, '--status-purpose', purpose, ...url).code).toBe(0);
  return `${out}/${readdirSync(join(cwd, out))[0]}`;
};
const verdict = (file: string): number => run('verify', file, '--status-list', 'status/publish', '--offline').code;

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-status-'));
  run('keys', 'create', '--out', 'issuer.jwk');
});
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

test('a dry run of a first list, and a list without an address, make nothing', () => {
  const dry = run('status', 'create', ...own, ...url, '--dry-run');
  expect(dry).toMatchObject({ code: 0, stdout: 'https://platform.example/status/revocation.jwt\n' });
  expect(run('status', 'create', ...own).code).toBe(2);
  expect(run('status', 'list', '--status', 'status').code).toBe(2);
  expect(existsSync(join(cwd, 'status'))).toBe(false);
});

test('a credential is suspended and restored, and only one in a list of suspensions', () => {
  expect(run('status', 'create', ...own, ...url)).toMatchObject({ code: 0 });
  expect(run('status', 'create', ...own, '--purpose', 'suspension')).toMatchObject({
    code: 0,
    stdout: 'https://platform.example/status/suspension.jwt\n',
  });
  const file = issued('suspension', 'suspendable');
  expect(verdict(file)).toBe(4);
  expect(run('status', 'suspend', file, ...own, '--reason', 'investigation').code).toBe(0);
  expect(verdict(file)).toBe(1);
  const wrong = run('status', 'revoke', file, ...own);
  expect({ code: wrong.code, said: wrong.stderr.includes('list of suspensions') }).toEqual({ code: 2, said: true });
  const restored = run('status', 'restore', file, ...own, '--reason', 'cleared', '--json');
  expect(restored.code).toBe(0);
  expect(JSON.parse(restored.stdout)).toMatchObject({ restored: [{ file }], dryRun: false });
  expect(verdict(file)).toBe(4);

  const other = issued('revocation', 'withdrawable');
  expect(run('status', 'suspend', other, ...own).code).toBe(2);
  expect(run('status', 'revoke', other, ...own, '--reason', 'because').code).toBe(2);
  expect(run('status', 'revoke', other, ...own, '--dry-run').stdout).toContain('Would be withdrawn');
  expect(verdict(other)).toBe(4);
  expect(run('status', 'revoke', other, ...own, '--reason', 'issued-in-error').code).toBe(0);
  expect(verdict(other)).toBe(1);
}, 60_000);

test('the log says what was changed and why, and nothing of the work', () => {
  const log = readFileSync(join(cwd, 'status/log.ndjson'), 'utf8');
  const lines = log
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>);
  expect(lines.map(({ action, reason }) => [action, reason])).toEqual([
    ['create', undefined],
    ['create', undefined],
    ['issue', undefined],
    ['suspend', 'investigation'],
    ['restore', 'cleared'],
    ['issue', undefined],
    ['revoke', 'issued-in-error'],
  ]);
  const members = ['action', 'at', 'credential', 'index', 'list', 'reason'];
  for (const line of lines) expect(members).toEqual(expect.arrayContaining(Object.keys(line)));
  expect(log).not.toContain('Voorbeeld');
});

test('list says what each list is for, how full it is and how long it is valid', () => {
  const { code, stdout } = run('status', 'list', '--status', 'status', '--json');
  const { lists } = JSON.parse(stdout) as { lists: readonly object[] };
  expect(code).toBe(0);
  expect(lists).toEqual([
    expect.objectContaining({
      purpose: 'revocation',
      size: 131_072,
      allocated: 1,
      set: 1,
      validUntil: expect.any(String),
    }),
    expect.objectContaining({ purpose: 'suspension', size: 131_072, allocated: 1, set: 0 }),
  ]);
  expect(run('status', 'list', '--status', 'status').stdout).toMatch(
    /revocation: 1 of 131072 places given away \(under 1 %\), 1 withdrawn; valid until 20/,
  );
});

test('a second list of the same kind leaves the first as it is', () => {
  expect(run('status', 'create', ...own, '--size', '262144').stdout).toBe(
    'https://platform.example/status/revocation-2.jwt\n',
  );
  const { lists } = JSON.parse(run('status', 'list', '--status', 'status', '--json').stdout) as {
    lists: readonly object[];
  };
  expect(lists).toMatchObject([{ allocated: 1 }, { allocated: 1 }, { allocated: 0, size: 262_144 }]);
  expect(run('status', 'create', ...own, '--size', '100').code).toBe(6);
});

test('publishing signs every list anew, all of them or none', () => {
  const before = readFileSync(join(cwd, 'status/publish/suspension.jwt'), 'utf8');
  const { code, stdout } = run('status', 'publish', ...own, '--to', 'www/status', '--days', '7', '--json');
  expect(code).toBe(0);
  expect((JSON.parse(stdout) as { files: readonly string[] }).files).toHaveLength(6);
  expect(readdirSync(join(cwd, 'www/status'))).toEqual(['revocation-2.jwt', 'revocation.jwt', 'suspension.jwt']);
  const published = readFileSync(join(cwd, 'www/status/suspension.jwt'), 'utf8');
  expect(published).not.toBe(before);

  // The last that is written cannot be: none is changed, and nothing is left lying about.
  rmSync(join(cwd, 'www'), { recursive: true });
  writeFileSync(join(cwd, 'www'), 'not a folder');
  expect(run('status', 'publish', ...own, '--to', 'www/status').code).toBe(2);
  expect(readFileSync(join(cwd, 'status/publish/suspension.jwt'), 'utf8')).toBe(published);
  expect(readdirSync(join(cwd, 'status/publish'))).toEqual(['revocation-2.jwt', 'revocation.jwt', 'suspension.jwt']);
  expect(run('status', 'publish', ...own, '--days', '0').code).toBe(2);
  expect(run('status', 'publish', ...own, '--dry-run').stdout.split('\n')).toHaveLength(4);
}, 60_000);

test('a change is written to the folder of the web server at once, if it is named', () => {
  rmSync(join(cwd, 'www'), { force: true });
  const file = issued('revocation', 'published');
  const withdrawn = run('status', 'revoke', file, ...own, '--to', 'www/status');
  expect({ code: withdrawn.code, said: withdrawn.stderr }).toEqual({
    code: 0,
    said: 'Written to www/status: verifiers see the change from now on.\n',
  });
  expect(run('verify', file, '--status-list', 'www/status', '--offline').code).toBe(1);
});

test('a credential that nobody kept is withdrawn by its identifier', () => {
  const file = issued('revocation', 'unkept');
  const { id } = JSON.parse(
    Buffer.from(readFileSync(join(cwd, file), 'utf8').split('.')[1] ?? '', 'base64url').toString(),
  ) as {
    readonly id: string;
  };
  expect(run('status', 'suspend', id, ...own).code).toBe(2);
  const other = id.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'));
  const unknown = run('status', 'revoke', id, other, ...own);
  expect({ code: unknown.code, said: unknown.stderr.includes(other) }).toEqual({ code: 2, said: true });
  expect(verdict(file)).toBe(4);
  expect(run('status', 'revoke', id, ...own).stdout).toBe(`Withdrawn: ${id}\n`);
  expect(verdict(file)).toBe(1);
});

test('a file that names the place of another credential withdraws nothing', () => {
  const [mine, other] = [issued('revocation', 'own-place'), issued('revocation', 'other-place')];
  const claims = (file: string): Readonly<Record<string, unknown>> =>
    JSON.parse(
      Buffer.from(readFileSync(join(cwd, file), 'utf8').split('.')[1] ?? '', 'base64url').toString(),
    ) as Readonly<Record<string, unknown>>;
  const altered = { ...claims(mine), credentialStatus: claims(other)['credentialStatus'] };
  const [head, , signature] = readFileSync(join(cwd, mine), 'utf8').trim().split('.');
  writeFileSync(
    join(cwd, 'altered.jwt'),
    `${head}.${Buffer.from(JSON.stringify(altered)).toString('base64url')}.${signature}`,
  );
  const refused = run('status', 'revoke', 'altered.jwt', ...own);
  expect({ code: refused.code, said: refused.stderr.includes(String(claims(other)['id'])) }).toEqual({
    code: 2,
    said: true,
  });
  expect([verdict(mine), verdict(other)]).toEqual([4, 4]);
  expect(run('status', 'revoke', other, ...own).code).toBe(0);
  expect([verdict(mine), verdict(other)]).toEqual([4, 1]);
}, 60_000);

test('at a terminal a person is asked, and no means no', () => {
  const file = issued('revocation', 'asked');
  const no = kluscvTyped(['status', 'revoke', file, ...own], cwd, 'n\r');
  expect({ code: no.code, asked: no.stdout.includes('Withdraw for good: one credential? [y/N]') }).toEqual({
    code: 6,
    asked: true,
  });
  expect(verdict(file)).toBe(4);
  expect(kluscvTyped(['status', 'revoke', file, ...own], cwd, 'y\r').code).toBe(0);
  expect(verdict(file)).toBe(1);
}, 60_000);

test('a folder that another process uses is left alone; one whose process is gone is not', () => {
  const lock = join(cwd, 'status/register.lock');
  writeFileSync(lock, String(process.pid));
  expect(run('status', 'create', ...own).code).toBe(2);
  writeFileSync(lock, '999999999');
  expect(run('status', 'publish', ...own).code).toBe(0);
  expect(existsSync(lock)).toBe(false);
});

test('a newer version is told of, and takes nothing away', () => {
  const file = issued('refresh', 'renewed');
  const status = (): readonly unknown[] => {
    const { code, stdout } = run('verify', file, '--status-list', 'status/publish', '--offline', '--json');
    const { credentials } = JSON.parse(stdout) as {
      readonly credentials: readonly {
        readonly findings: readonly { readonly check: string; readonly code: string }[];
      }[];
    };
    const findings = credentials.flatMap((credential) => credential.findings);
    return [code, ...findings.filter(({ check }) => check === 'status').map((finding) => finding.code)];
  };
  expect(status()).toEqual([4, 'status.none', 'status.newest']);
  for (const action of ['revoke', 'suspend', 'restore']) {
    const wrong = run('status', action, file, ...own);
    expect({ code: wrong.code, said: wrong.stderr.includes('list of newer versions') }).toEqual({
      code: 2,
      said: true,
    });
  }
  expect(run('status', 'refresh', issued('revocation', 'withdrawable-too'), ...own).code).toBe(2);
  expect(run('status', 'refresh', file, ...own, '--dry-run').stdout).toContain('Would have a newer version: urn:uuid:');
  expect(status()).toEqual([4, 'status.none', 'status.newest']);

  const told = run('status', 'refresh', file, ...own, '--reason', 'corrected', '--json');
  expect(told.code).toBe(0);
  expect(JSON.parse(told.stdout)).toMatchObject({ refreshed: [{ file }], dryRun: false });
  expect(status()).toEqual([4, 'status.none', 'status.refresh']);
  const last = readFileSync(join(cwd, 'status/log.ndjson'), 'utf8').trimEnd().split('\n').at(-1) ?? '';
  expect(JSON.parse(last)).toMatchObject({ action: 'refresh', reason: 'corrected' });
}, 60_000);
