import { createPublicKey } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kluscv, kluscvTyped, type Outcome } from '../support/command.ts';

const courier = fileURLToPath(new URL('../../examples/exports/wolt-courier', import.meta.url));
const did = 'did:web:platform.example';
const PASSPHRASE = 'four words nobody joins';
const opening = ['--passphrase-file', 'passphrase.txt'];

interface DidDocument {
  readonly verificationMethod: readonly {
    readonly id: string;
    readonly publicKeyJwk: Readonly<Record<string, unknown>>;
  }[];
  readonly assertionMethod: readonly string[];
  readonly service?: unknown;
}

let cwd = '';
const run = (...args: readonly string[]): Outcome => kluscv(args, { cwd });
const read = (file: string): string => readFileSync(join(cwd, file), 'utf8');
const issue = (key: string, out: string, ...more: readonly string[]): Outcome =>
  run('issue', courier, '--key', key, '--issuer-name', 'Voorbeeld', '--name', 'A. Voorbeeld', '--out', out, ...more);

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-keys-'));
  writeFileSync(join(cwd, 'passphrase.txt'), `${PASSPHRASE}\r\nwhatever stands below\n`);
  writeFileSync(join(cwd, 'wrong.txt'), 'another passphrase\n');
});
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

test('an encrypted key holds no secret in the clear, and signs only with its passphrase', () => {
  const created = run('keys', 'create', '--out', 'keys/issuer.jwk', '--did', did, '--alg', 'ES256', ...opening);
  expect({ code: created.code, said: created.stderr.includes('encrypted with your passphrase') }).toEqual({
    code: 0,
    said: true,
  });
  expect(statSync(join(cwd, 'keys/issuer.jwk')).mode & 0o777).toBe(0o600);
  const parts = read('keys/issuer.jwk').trim().split('.');
  const header = JSON.parse(Buffer.from(parts[0] ?? '', 'base64url').toString()) as Record<string, unknown>;
  expect(header).toMatchObject({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', cty: 'jwk+json', p2c: 600_000 });
  expect(JSON.stringify(header)).not.toContain('"d"');
  expect(issue('keys/issuer.jwk', 'credentials', ...opening).code).toBe(0);
  for (const given of [[], ['--passphrase-file', 'wrong.txt'], ['--passphrase-file', 'missing.txt']]) {
    const { code, stderr } = issue('keys/issuer.jwk', 'nothing', ...given);
    expect({ code, secret: stderr.includes(PASSPHRASE) }).toEqual({ code: 2, secret: false });
  }
  const piped = [
    'status',
    'create',
    '--status',
    'status',
    '--status-url',
    'https://platform.example/status',
    '--key',
    'keys/issuer.jwk',
    '--dry-run',
  ];
  expect(kluscv([...piped, '--passphrase-file', '-'], { cwd, input: Buffer.from(PASSPHRASE) }).code).toBe(0);
  expect(existsSync(join(cwd, 'nothing'))).toBe(false);
}, 60_000);

test('a batch opens the key once', () => {
  writeFileSync(join(cwd, 'orders.ndjson'), '');
  const { code } = run(
    'issue',
    'batch',
    'orders.ndjson',
    '--key',
    'keys/issuer.jwk',
    '--issuer-name',
    'V',
    '--dry-run',
    ...opening,
  );
  expect(code).toBe(0);
});

test('at a terminal the passphrase is asked for, and never shown', () => {
  const asked = kluscvTyped(
    ['keys', 'create', '--out', 'asked.jwk', '--encrypt'],
    cwd,
    `${PASSPHRASE}\r${PASSPHRASE}\r`,
  );
  expect(asked.code).toBe(0);
  expect(asked.stdout).toContain('Passphrase of asked.jwk: \r\nOnce more: \r\n');
  const differs = kluscvTyped(
    ['keys', 'create', '--out', 'differs.jwk', '--encrypt'],
    cwd,
    `${PASSPHRASE}\rfour words mistyped\r`,
  );
  expect({ code: differs.code, there: existsSync(join(cwd, 'differs.jwk')) }).toEqual({ code: 2, there: false });
  expect(run('keys', 'create', '--out', 'short.jwk', '--passphrase-file', 'short.txt').code).toBe(2);
  expect(run('keys', 'create', '--out', 'nobody.jwk', '--encrypt').code).toBe(2);
  expect(kluscvTyped(['keys', 'create', '--out', 'nobody.jwk', '--encrypt', '--no-input'], cwd, '').code).toBe(2);
  expect(readdirSync(cwd).filter((name) => /^(differs|short|nobody)/.test(name))).toEqual([]);
}, 60_000);

test('a passphrase that is guessed at once is refused', () => {
  writeFileSync(join(cwd, 'short.txt'), 'secret\n');
  writeFileSync(join(cwd, 'empty.txt'), '\n');
  for (const file of ['short.txt', 'empty.txt']) {
    const { code, stderr } = run('keys', 'create', '--out', 'weak.jwk', '--passphrase-file', file);
    expect({ code, secret: /secret\b/.test(stderr) }).toEqual({ code: 2, secret: false });
  }
});

test('rotating lists the next key first and keeps the old one, with the end of its period', () => {
  const before = JSON.parse(read('keys/issuer.did.json')) as DidDocument;
  writeFileSync(join(cwd, 'keys/issuer.did.json'), JSON.stringify({ ...before, service: [{ id: '#kept' }] }));
  const args = ['keys', 'rotate', '--key', 'keys/issuer.jwk', '--out', 'keys/next.jwk'];
  expect(run(...args, '--dry-run')).toMatchObject({ code: 0 });
  expect(existsSync(join(cwd, 'keys/next.jwk'))).toBe(false);
  const rotated = run(...args, ...opening, '--json');
  expect(rotated.code).toBe(0);
  const { verificationMethod, previous } = JSON.parse(rotated.stdout) as {
    verificationMethod: string;
    previous: string;
  };
  const after = JSON.parse(read('keys/issuer.did.json')) as DidDocument;
  expect(after.verificationMethod.map(({ id }) => id)).toEqual([verificationMethod, previous]);
  expect(after.assertionMethod).toEqual([verificationMethod, previous]);
  expect(after.service).toEqual([{ id: '#kept' }]);
  const [next, old] = after.verificationMethod.map(({ publicKeyJwk }) => publicKeyJwk);
  expect(next).toMatchObject({ crv: 'P-256', iat: expect.any(Number) });
  expect(old).toMatchObject({ ...before.verificationMethod[0]?.publicKeyJwk, exp: next?.['iat'] });

  // What either key signed can be checked with the one document.
  expect(issue('keys/next.jwk', 'newer', ...opening).code).toBe(0);
  for (const folder of ['credentials', 'newer']) {
    const known = ['--did', 'keys/issuer.did.json', '--offline', '--issuer', did];
    // The figures are those of the worker’s own file, which has a code of its own.
    expect(run('verify', folder, ...known).code).toBe(4);
    const checked = run('verify', folder, ...known, '--allow', 'worker-made');
    expect(checked.code, checked.stdout + checked.stderr).toBe(0);
  }
  // Nothing is overwritten, and what has no other key cannot get one.
  expect(run(...args, ...opening).code).toBe(2);
  expect(run('keys', 'rotate', '--key', 'asked.jwk', '--out', 'x.jwk').code).toBe(2);
  run('keys', 'create', '--out', 'other.jwk', '--did', did);
  const foreign = run('keys', 'rotate', '--key', 'other.jwk', '--out', 'x.jwk', '--document', 'keys/issuer.did.json');
  expect({ code: foreign.code, said: foreign.stderr.includes('not in this DID document') }).toEqual({
    code: 2,
    said: true,
  });
}, 60_000);

test('check ends with 0, 1 or 3: there is time, there is not, it cannot be told', () => {
  const short = ['keys', 'create', '--out', 'short-lived.jwk', '--valid-days', '7'];
  expect(run(...short).code).toBe(0);
  expect(run('keys', 'check', 'short-lived.jwk').code).toBe(0);
  expect(run('keys', 'check', 'short-lived.jwk', '--expires-in', '30d').code).toBe(1);
  expect(run('keys', 'check', 'keys', 'short-lived.jwk', '--expires-in', '30d').code).toBe(1);
  expect(run('keys', 'check', 'keys', '--expires-in', '30d').code).toBe(0);
  const { exp: _end, ...endless } = JSON.parse(read('short-lived.jwk')) as Record<string, unknown>;
  writeFileSync(join(cwd, 'endless.jwk'), JSON.stringify(endless));
  expect(run('keys', 'check', 'endless.jwk', '--expires-in', '30d').code).toBe(3);
  expect(run('keys', 'check', 'short-lived.jwk', '--expires-in', 'soon').code).toBe(2);
  expect(run('keys', 'check', 'missing.jwk').code).toBe(2);
});

test('list and public open no key; what is no key in a folder is told and passed over', () => {
  mkdirSync(join(cwd, 'mixed'));
  writeFileSync(join(cwd, 'mixed/notes.jwk'), 'nothing');
  writeFileSync(join(cwd, 'mixed/issuer.jwk'), read('keys/issuer.jwk'));
  const listed = run('keys', 'list', 'mixed', '--json');
  expect(listed).toMatchObject({ code: 0, stderr: expect.stringContaining('not a private key') });
  const keys = [expect.objectContaining({ algorithm: 'ES256', encrypted: true, state: 'fine' })];
  expect((JSON.parse(listed.stdout) as { keys: unknown }).keys).toEqual(keys);
  expect(run('keys', 'list', 'mixed').stdout).toMatch(/^did:web:platform\.example#.*\n {2}ES256, signs until 20/);
  const jwk = JSON.parse(run('keys', 'public', 'mixed/issuer.jwk').stdout) as Record<string, string>;
  expect(jwk).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig' });
  expect(jwk).not.toHaveProperty('d');
  const pem = run('keys', 'public', 'mixed/issuer.jwk', '--format', 'pem').stdout;
  expect(createPublicKey(pem).export({ format: 'jwk' })).toMatchObject({ x: jwk['x'], y: jwk['y'] });
});
