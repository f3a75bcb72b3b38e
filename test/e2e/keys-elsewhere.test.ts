import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kluscv, type Outcome } from '../support/command.ts';

const courier = fileURLToPath(new URL('../../examples/exports/wolt-courier', import.meta.url));
const did = 'did:web:platform.example';
const name = `${did}#hsm-1`;
const PASSPHRASE = 'four words nobody joins';
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const publicKeyJwk = publicKey.export({ format: 'jwk' });
const secret = String(privateKey.export({ format: 'jwk' }).d);

let cwd = '';
const run = (...args: readonly string[]): Outcome => kluscv(args, { cwd });
const issue = (key: string, out: string, ...more: readonly string[]): Outcome =>
  run('issue', courier, '--key', key, '--issuer-name', 'Voorbeeld', '--name', 'A. Voorbeeld', '--out', out, ...more);

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-elsewhere-'));
  const pem = (jwk: object, options: object = {}): string =>
    createPrivateKey({ key: { ...jwk }, format: 'jwk' })
      .export({ format: 'pem', type: 'pkcs8', ...options } as never)
      .toString();
  const jwk = privateKey.export({ format: 'jwk' });
  writeFileSync(join(cwd, 'key.pem'), pem(jwk));
  writeFileSync(join(cwd, 'encrypted.pem'), pem(jwk, { cipher: 'aes-256-cbc', passphrase: PASSPHRASE }));
  writeFileSync(join(cwd, 'passphrase.txt'), `${PASSPHRASE}\n`);
  // What stands in for an HSM: the key is in the program alone, and it signs as OpenSSL does, in DER.
  writeFileSync(
    join(cwd, 'hsm'),
    `#!${process.execPath}
const { sign } = require('node:crypto');
const slot = process.argv[process.argv.indexOf('--slot') + 1];
if (slot !== '1') { console.error('no token in slot ' + slot); process.exit(4); }
if (process.argv.includes('--signer-info')) {
  console.log(${JSON.stringify(JSON.stringify({ publicKeyJwk, verificationMethod: name }))});
} else {
  process.stdout.write(sign('sha256', require('node:fs').readFileSync(0), require('node:fs').readFileSync('key.pem')));
}
`,
  );
  chmodSync(join(cwd, 'hsm'), 0o700);
  const document = {
    id: did,
    verificationMethod: ['hsm-1', 'pem-1'].map((fragment) => ({
      id: `${did}#${fragment}`,
      type: 'JsonWebKey',
      controller: did,
      publicKeyJwk,
    })),
    assertionMethod: [name, `${did}#pem-1`],
  };
  writeFileSync(join(cwd, 'did.json'), JSON.stringify(document));
});
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

/** What the credentials of a folder say of their seal. */
function sealOf(folder: string): readonly string[] {
  const [file = ''] = readdirSync(join(cwd, folder)).filter((entry) => entry.endsWith('.jwt'));
  const { stdout } = run('verify', join(folder, file), '--did', 'did.json', '--offline', '--json');
  return [...stdout.matchAll(/"code": ?"(proof\.[^"]+)"/g)].map(([, code = '']) => code);
}

test.each([
  ['a command', 'exec:./hsm --slot 1', [], name],
  ['a key in PEM', 'key.pem', ['--key-name', `${did}#pem-1`], `${did}#pem-1`],
  [
    'an encrypted key in PEM',
    'encrypted.pem',
    ['--passphrase-file', 'passphrase.txt', `--key-name=${did}#pem-1`],
    `${did}#pem-1`,
  ],
])('signs with %s', (what, key, more, kid) => {
  const folder = what.replaceAll(' ', '-');
  const { code, stdout, stderr } = issue(key, folder, ...more);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  expect(stdout + stderr).not.toContain(secret);
  const [file = ''] = readdirSync(join(cwd, folder));
  const [header = ''] = readFileSync(join(cwd, folder, file), 'utf8').split('.');
  expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toMatchObject({ alg: 'ES256', kid });
  expect(sealOf(folder)).toEqual(['proof.intact']);
});

test('a key in PEM without a name is a did:key', () => {
  expect(issue('key.pem', 'nameless').code).toBe(0);
  expect(sealOf('nameless')).toEqual(['proof.intact']);
});

test('a batch signs with a command too, in each of its threads', () => {
  const reading = run('import', courier, '--json').stdout;
  writeFileSync(join(cwd, 'orders.ndjson'), `${JSON.stringify(JSON.parse(reading))}\n`.repeat(3));
  const words = 'issue batch orders.ndjson --issuer-name Voorbeeld --out batch.ndjson --threads 2'.split(' ');
  const { code, stderr } = run(...words, '--key', 'exec:./hsm --slot 1');
  expect({ code, stderr }).toMatchObject({ code: 0 });
  expect(readFileSync(join(cwd, 'batch.ndjson'), 'utf8')).toContain('"issued":[');
});

test.each([
  ['a program that refuses', 'exec:./hsm --slot 2', 6, 'exit code 4. no token in slot 2'],
  ['a program that is not there', 'exec:./nothing', 6, 'could not be started'],
  ['a program that is no signer', `exec:${process.execPath} --version`, 6, 'ended with exit code'],
  ['no program', 'exec:', 6, 'No program is named'],
  ['an encrypted key and nobody to ask', 'encrypted.pem', 2, 'passphrase'],
])('%s: nothing is written', (_what, key, code, words) => {
  const refused = issue(key, 'nothing');
  expect(refused.code).toBe(code);
  expect(refused.stderr.replace(/\s+/g, ' ')).toContain(words);
  expect(refused.stderr).not.toContain(secret);
  expect(existsSync(join(cwd, 'nothing'))).toBe(false);
});
