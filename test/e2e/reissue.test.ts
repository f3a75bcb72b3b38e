import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCompactJws, type WorkCredential } from '@kluscv/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kluscv } from '../support/command.ts';

const examples = fileURLToPath(new URL('../../examples/exports/', import.meta.url));

let cwd = '';
let old = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-reissue-'));
  kluscv(['keys', 'create', '--out', 'issuer.jwk'], { cwd });
  kluscv(['keys', 'create', '--out', 'other.jwk'], { cwd });
  const issuing = ['--key', 'issuer.jwk', '--issuer-name', 'Voorbeeld', '--status', 'status', '--out', 'credentials'];
  const url = ['--status-url', 'https://platform.example/status'];
  expect(kluscv(['issue', join(examples, 'cleaning-platform'), ...issuing, ...url], { cwd }).code).toBe(0);
  old = `credentials/${readdirSync(join(cwd, 'credentials')).find((name) => name.includes('domestic'))}`;
}, 30_000);
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

function credential(file: string): WorkCredential {
  const jws = readCompactJws(readFileSync(join(cwd, file), 'utf8'));
  if (!jws.ok) throw new Error(jws.message);
  return jws.payload as unknown as WorkCredential;
}

const common = ['--status', 'status', '--key', 'issuer.jwk'];

test('a new credential that cannot be written leaves the old one as it was, and the folder free', () => {
  const outcome = kluscv(['reissue', old, '--without-review', '1', ...common, '--out', 'issuer.jwk/new.jwt'], { cwd });
  expect(outcome.code).toBe(2);
  expect(kluscv(['verify', old, '--status-list', 'status/publish', '--offline'], { cwd }).code).toBe(4);
  expect(readdirSync(join(cwd, 'status'))).toEqual(['changes', 'places', 'publish', 'register.json']);
});

test('a folder that belongs to another address is refused, and stays free for others', () => {
  const issuing = ['--key', 'issuer.jwk', '--issuer-name', 'Voorbeeld', '--status', 'status', '--out', 'again'];
  const other = ['--status-url', 'https://other.example/status'];
  const { code, stderr } = kluscv(['issue', join(examples, 'wolt-courier'), ...issuing, ...other], { cwd });
  expect({ code, said: stderr.includes('another address') }).toEqual({ code: 2, said: true });
  expect(readdirSync(join(cwd, 'status'))).toEqual(['changes', 'places', 'publish', 'register.json']);
});

test('a review that was taken back is gone from a new credential, and the old one is withdrawn', () => {
  const outcome = kluscv(['reissue', old, '--without-review', '2', ...common, '--out', 'new.jwt'], { cwd });
  expect({ code: outcome.code, stdout: outcome.stdout }).toEqual({ code: 0, stdout: 'new.jwt\n' });
  const [before, after] = [credential(old), credential('new.jwt')];
  const [was, is] = [before.credentialSubject.workRecord, after.credentialSubject.workRecord];
  expect(is.reviews).toEqual(was.reviews?.filter((_, index) => index !== 1));
  expect([is.reviewsTotal, is.reviewsOffered]).toEqual([(was.reviewsTotal ?? 0) - 1, (was.reviewsOffered ?? 0) - 1]);
  expect(after.supersedes).toEqual({ id: before.id, reason: 'corrected' });
  expect(after.credentialSubject.id).toBe(before.credentialSubject.id);
  const verify = (file: string): number =>
    kluscv(['verify', file, '--status-list', 'status/publish', '--offline'], { cwd }).code;
  expect([verify(old), verify('new.jwt')]).toEqual([1, 4]);
});

test.each([
  { words: ['--without-review', '99', ...common, '--out', 'x.jwt'], says: 'no review 99' },
  { words: ['--without-review', 'two', ...common, '--out', 'x.jwt'], says: 'no review' },
  {
    words: ['--without-review', '1', '--status', 'status', '--key', 'other.jwk', '--out', 'x.jwt'],
    says: 'somebody else',
  },
  { words: ['--without-review', '1', ...common, '--out', 'issuer.jwk'], says: 'already' },
])('$says: nothing is signed, withdrawn or written', ({ words, says }) => {
  const [before, register] = [readdirSync(cwd), readFileSync(join(cwd, 'status/register.json'), 'utf8')];
  const { code, stderr } = kluscv(['reissue', old, ...words], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain(says);
  expect(readdirSync(cwd)).toEqual(before);
  expect(readFileSync(join(cwd, 'status/register.json'), 'utf8')).toBe(register);
});

test.each([
  ['words of somebody else', (jwt: string) => jwt.replace(/\.[^.]+$/, `.${'A'.repeat(86)}`), 1, 'You did not sign'],
  [
    'figures that were changed',
    (jwt: string) => {
      const [header, payload = '', signature] = jwt.split('.');
      const more = Buffer.from(payload, 'base64url')
        .toString()
        .replace(/"completed":\d+/, '"completed":999');
      return [header, Buffer.from(more).toString('base64url'), signature].join('.');
    },
    1,
    'You did not sign',
  ],
])('%s are never signed', (_what, forge, exit, says) => {
  writeFileSync(join(cwd, 'forged.jwt'), forge(readFileSync(join(cwd, old), 'utf8')));
  const register = readFileSync(join(cwd, 'status/register.json'), 'utf8');
  const { code, stderr } = kluscv(['reissue', 'forged.jwt', '--without-review', '1', ...common, '--out', 'x.jwt'], {
    cwd,
  });
  expect(code).toBe(exit);
  expect(stderr).toContain(says);
  expect(existsSync(join(cwd, 'x.jwt'))).toBe(false);
  expect(readFileSync(join(cwd, 'status/register.json'), 'utf8')).toBe(register);
});

test('of an issuer with a document of its own, that document says whether it signed', () => {
  kluscv(['keys', 'create', '--did', 'did:web:platform.example', '--out', 'web.jwk'], { cwd });
  const issuing = ['--key', 'web.jwk', '--issuer-name', 'Voorbeeld', '--status', 'web-status', '--out', 'web'];
  const url = ['--status-url', 'https://platform.example/status'];
  expect(kluscv(['issue', join(examples, 'cleaning-platform'), ...issuing, ...url], { cwd }).code).toBe(0);
  const file = `web/${readdirSync(join(cwd, 'web')).find((name) => name.includes('domestic'))}`;
  const args = [
    'reissue',
    file,
    '--without-review',
    '1',
    '--status',
    'web-status',
    '--key',
    'web.jwk',
    '--out',
    'y.jwt',
  ];
  const other = JSON.parse(readFileSync(join(cwd, 'web.did.json'), 'utf8')) as { id: string };
  writeFileSync(join(cwd, 'other.did.json'), JSON.stringify({ ...other, verificationMethod: [], assertionMethod: [] }));
  expect(kluscv([...args, '--did', 'other.did.json'], { cwd }).code).toBe(1);
  expect(kluscv([...args, '--did', 'web.did.json'], { cwd }).code).toBe(0);
});

test('one in a list of newer versions cannot be withdrawn: it stays valid, and says that there is a newer one', () => {
  const issuing = ['--key', 'issuer.jwk', '--issuer-name', 'Voorbeeld', '--status', 'status', '--out', 'newer'];
  const purpose = ['--status-purpose', 'refresh'];
  expect(kluscv(['issue', join(examples, 'cleaning-platform'), ...issuing, ...purpose], { cwd }).code).toBe(0);
  const file = `newer/${readdirSync(join(cwd, 'newer')).find((name) => name.includes('domestic'))}`;
  const out = ['--out', 'newer.jwt', '--json'];
  const { code, stdout, stderr } = kluscv(['reissue', file, '--without-review', '1', ...common, ...out], { cwd });
  expect({ code, said: stderr.includes('stays valid until its own end') }).toEqual({ code: 0, said: true });
  expect(JSON.parse(stdout)).toMatchObject({
    file: 'newer.jwt',
    supersedes: credential(file).id,
    withdrawn: [],
    suspended: [],
  });
  const verified = kluscv(['verify', file, '--status-list', 'status/publish', '--offline', '--json'], { cwd });
  expect({ code: verified.code, told: verified.stdout.includes('"status.refresh"') }).toEqual({ code: 4, told: true });
});
