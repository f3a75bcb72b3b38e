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

/** All that is in the numbered files of a part of the folder, in their order. */
function linesIn(part: 'places' | 'changes'): readonly Record<string, string>[] {
  const folder = join(cwd, 'status', part);
  const texts = readdirSync(folder)
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  return texts
    .join('')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>);
}

test('the folder says what was changed and why, and nothing of the work', () => {
  const changes = linesIn('changes');
  expect(changes.map(({ action, reason }) => [action, reason])).toEqual([
    ['suspend', 'investigation'],
    ['restore', 'cleared'],
    ['revoke', 'issued-in-error'],
  ]);
  const members = ['action', 'at', 'credential', 'index', 'list', 'on', 'reason'];
  for (const line of changes) expect(members).toEqual(expect.arrayContaining(Object.keys(line)));
  const issues = linesIn('places').filter(({ credential }) => credential !== undefined);
  expect(issues).toHaveLength(2);
  for (const line of issues) expect(Object.keys(line)).toEqual(['at', 'credential', 'key', 'list', 'index']);
  expect(JSON.stringify([changes, issues])).not.toMatch(/voorbeeld/i);
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
  expect(lists).toMatchObject([{ allocated: 1 }, { allocated: 0, size: 262_144 }, { allocated: 1 }]);
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
  expect({ code: refused.code, said: refused.stderr.includes('did not sign') }).toEqual({ code: 1, said: true });
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

test('no lock of an earlier kluscv, whosever number is in it, keeps anybody waiting', () => {
  writeFileSync(join(cwd, 'status/register.lock'), String(process.pid));
  expect(run('status', 'publish', ...own).code).toBe(0);
  rmSync(join(cwd, 'status/register.lock'));
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
  expect(linesIn('changes').at(-1)).toMatchObject({ action: 'refresh', reason: 'corrected' });
}, 60_000);

test('a credential that the log does not know is changed only if one says so', () => {
  const file = issued('revocation', 'unlisted');
  const places = join(cwd, 'status/places');
  const last = join(places, readdirSync(places).toSorted().at(-1) ?? '');
  // As if its line had been torn by a power failure.
  writeFileSync(last, readFileSync(last, 'utf8').slice(0, -10));
  const refused = run('status', 'revoke', file, ...own);
  expect({ code: refused.code, said: refused.stderr.includes('--unlisted') }).toEqual({ code: 2, said: true });
  expect(verdict(file)).toBe(4);
  expect(run('status', 'revoke', file, ...own, '--unlisted').code).toBe(0);
  expect(verdict(file)).toBe(1);
}, 60_000);

test('plain issue can be given again: nothing is signed twice, and what is missing is made', () => {
  const names = ['--issuer-name', 'Voorbeeld', '--name', 'A. Voorbeeld', '--out', 'again'];
  const issue = ['issue', courier, ...own, ...names, '--json'];
  const first = JSON.parse(run(...issue).stdout) as { readonly issued: readonly { readonly file: string }[] };
  const file = first.issued[0]?.file ?? '';
  const before = readFileSync(join(cwd, file), 'utf8');
  const second = run(...issue);
  expect(JSON.parse(second.stdout)).toMatchObject({ issued: [], before: [file] });
  expect([second.code, readFileSync(join(cwd, file), 'utf8')]).toEqual([0, before]);
  rmSync(join(cwd, file));
  expect(JSON.parse(run(...issue).stdout)).toMatchObject({ issued: [{ file }] });
  writeFileSync(join(cwd, file), 'something else');
  expect(run(...issue).code).toBe(2);
  expect(run(...issue, '--force').code).toBe(0);
}, 60_000);
