import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kluscv, type Outcome } from '../support/command.ts';

const courier = fileURLToPath(new URL('../../examples/exports/wolt-courier', import.meta.url));
const did = 'did:web:platform.example';
const trust = ['--trust', 'recognized.json'];

let cwd = '';
let credential = '';
let archive = '';
const run = (...args: readonly string[]): Outcome => kluscv(args, { cwd });
const list = (): { readonly issuers: readonly object[] } =>
  JSON.parse(readFileSync(join(cwd, 'recognized.json'), 'utf8')) as { readonly issuers: readonly object[] };

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-trust-'));
  run('keys', 'create', '--out', 'issuer.jwk', '--did', did);
  archive = run('keys', 'create', '--out', 'archive.jwk').stdout.trim();
  const names = ['--issuer-name', 'Voorbeeldplatform', '--name', 'A. Voorbeeld'];
  const status = ['--status', 'status', '--status-url', 'https://platform.example/status'];
  run('issue', courier, '--key', 'issuer.jwk', ...names, ...status, '--out', 'credentials');
  credential = `credentials/${readdirSync(join(cwd, 'credentials'))[0]}`;
}, 30_000);
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

const handed = ['--did', 'issuer.did.json', '--status-list', 'status/publish'];

test('a list is begun, grows and shrinks, and is a trust list all the time', () => {
  expect(run('trust', 'add', did, '--name', 'Voorbeeldplatform', ...trust, '--dry-run').code).toBe(0);
  expect(existsSync(join(cwd, 'recognized.json'))).toBe(false);
  expect(run('trust', 'add', did, '--name', 'Voorbeeldplatform', ...trust, '--list-name', 'Onze lijst').code).toBe(0);
  expect(
    run('trust', 'add', 'did:web:ended.example', '--name', 'Gestopt', '--until', '2025-12-31', ...trust).code,
  ).toBe(0);
  expect(list()).toMatchObject({ name: 'Onze lijst', issuers: [{ id: did }, { until: '2025-12-31' }] });
  const shown = run('trust', 'list', ...trust).stdout;
  expect(shown).toContain('  recognized: Voorbeeldplatform, did:web:platform.example\n');
  expect(shown).toContain('  ended, until 2025-12-31: Gestopt, did:web:ended.example\n');
  expect(run('trust', 'remove', 'did:web:ended.example', ...trust).code).toBe(0);
  expect(run('trust', 'remove', 'did:web:ended.example', ...trust).code).toBe(2);
  expect(
    run('verify', credential, ...trust, ...handed, '--allow', 'worker-made', '--allow', 'own-figures', '--offline')
      .code,
  ).toBe(0);
  expect(run('trust', 'remove', did, '--until', '2020-01-01', ...trust).code).toBe(0);
  expect(list().issuers).toEqual([{ id: did, name: 'Voorbeeldplatform', until: '2020-01-01' }]);
  expect(run('trust', 'add', did, '--name', 'Voorbeeldplatform', ...trust).code).toBe(2);
  expect(run('trust', 'add', did, '--name', 'Voorbeeldplatform', ...trust, '--force').code).toBe(0);
}, 60_000);

test.each([
  ['something that is no DID', ['platform.example', '--name', 'X']],
  ['a did:web with an address', ['did:web:127.0.0.1', '--name', 'X']],
  ['a name of two lines', ['did:web:other.example', '--name', 'X\nY']],
  ['a day that is none', ['did:web:other.example', '--name', 'X', '--until', 'tomorrow']],
  ['a look-alike of one that is recognized', ['did:web:p1atform.example', '--name', 'X']],
])('%s is refused, and the list stays as it was', (_what, args) => {
  const before = list();
  const { code, stderr } = run('trust', 'add', ...args, ...trust);
  expect({ code, hint: stderr.includes('hint:') }).toEqual({ code: 2, hint: true });
  expect(list()).toEqual(before);
});

test('a bundle says what is in it and what is not', () => {
  const made = ['trust', 'bundle', ...trust, '--key', 'archive.jwk', '--out', 'trust.jwt'];
  const bare = run(...made, '--dry-run', '--json');
  expect(JSON.parse(bare.stdout)).toMatchObject({ absent: [did], didDocuments: [], dryRun: true });
  expect(existsSync(join(cwd, 'trust.jwt'))).toBe(false);
  const { code, stdout } = run(...made, ...handed, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    signer: archive,
    didDocuments: [did],
    statusLists: ['https://platform.example/status/revocation.jwt'],
    absent: [],
  });
  expect(run(...made, ...handed).code).toBe(2);
  expect(run(...made, '--force', '--status-list', 'credentials').code).toBe(2);
  expect(run(...made, '--force', '--did', 'recognized.json').code).toBe(2);
});

/** Notes in a file that somebody asked for a name or a connection, and lets nobody through. */
function watched(...args: readonly string[]): Outcome & { readonly asked: boolean } {
  const note = join(cwd, 'asked.txt');
  rmSync(note, { force: true });
  writeFileSync(
    join(cwd, 'watch.cjs'),
    `const { writeFileSync } = require('node:fs');
     const refuse = () => { writeFileSync(${JSON.stringify(note)}, 'asked'); throw new Error('no network'); };
     require('node:net').Socket.prototype.connect = refuse;
     for (const dns of [require('node:dns'), require('node:dns').promises]) for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) dns[name] = refuse;`,
  );
  const outcome = kluscv(args, { cwd, env: { NODE_OPTIONS: `--require=${join(cwd, 'watch.cjs')}` } });
  return { ...outcome, asked: existsSync(note) };
}

test('with the bundle everything is checked, without a request, and its age is said', () => {
  // The worker signed figures of their own, which a reader has to let pass.
  const own = ['--allow', 'worker-made', '--allow', 'own-figures'];
  const used = ['--bundle', 'trust.jwt', '--bundle-signer', archive];
  const { code, stderr, asked } = watched(
    'verify',
    credential,
    '--offline',
    '--allow',
    'worker-made',
    '--allow',
    'own-figures',
    ...used,
  );
  expect({ code, asked }).toEqual({ code: 0, asked: false });
  expect(stderr).toMatch(/Checked with the trust bundle of 20\d\d-\d\d-\d\d \(0 days old\), signed by\sdid:key:/);
  // Without it there is nothing to check with; without --offline somebody would be asked.
  expect(watched('verify', credential, '--offline')).toMatchObject({ code: 3, asked: false });
  expect(watched('verify', credential)).toMatchObject({ code: 3, asked: true });
  expect(watched('verify', credential, ...own, ...used)).toMatchObject({ code: 0, asked: false });

  const later = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  const old = watched('verify', credential, '--offline', ...own, ...used, '--at', later, '--lang', 'nl');
  expect({ code: old.code, said: /\((59|60) dagen oud\)/.test(old.stderr) }).toEqual({ code: 3, said: true });

  const batch = watched('verify', 'batch', 'credentials', '--offline', ...own, ...used);
  expect({ code: batch.code, said: batch.stderr.includes('trust bundle of') }).toEqual({ code: 0, said: true });
}, 60_000);

test('a bundle counts only if one who was named signed it', () => {
  const nobody = run('verify', credential, '--offline', '--bundle', 'trust.jwt');
  expect({ code: nobody.code, who: nobody.stderr.replaceAll(/\s/g, '').includes(archive) }).toEqual({
    code: 2,
    who: true,
  });
  expect(run('verify', credential, '--offline', '--bundle', 'trust.jwt', '--bundle-signer', did).code).toBe(2);
  const text = readFileSync(join(cwd, 'trust.jwt'), 'utf8').split('.');
  const changed = Buffer.from(
    Buffer.from(text[1] ?? '', 'base64url')
      .toString()
      .replace('Onze lijst', 'Onze lyst'),
  );
  writeFileSync(join(cwd, 'forged.jwt'), [text[0], changed.toString('base64url'), text[2]].join('.'));
  const forged = run('verify', credential, '--offline', '--bundle', 'forged.jwt', '--bundle-signer', archive);
  expect({ code: forged.code, said: forged.stderr.includes('cannot be used') }).toEqual({ code: 2, said: true });
  expect(run('verify', credential, '--offline', '--bundle', credential, '--bundle-signer', did).code).toBe(2);
  expect(run('verify', credential, '--bundle', 'missing.jwt').code).toBe(2);
});
