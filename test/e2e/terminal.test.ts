// Nothing that stands in a file, a file's name or on the command line reaches the terminal as it is.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kluscv, kluscvTyped } from '../support/command.ts';
import { record } from '../support/record.ts';
import { qrPicture } from '../support/qr-picture.ts';
import { zipFile } from '../support/zip-file.ts';

/** Clears the screen, sets the title of the window, turns the direction of text, hides characters. */
const EVIL = 'x\u001b[2J\u001b]0;y\u0007\u009b31m\u202Egnp.\u2066z\u200b\ufeff\rOK';
/** As the name of a file; no system but Windows minds. */
const FILE = `evil\u001b[2J\u202Efdp`;
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const RAW = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f]|(?!^)\ufeff/;

let cwd = '';
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const jws = (payload: unknown): string =>
  `${encode({ alg: 'EdDSA', typ: 'vc+jwt', kid: EVIL, [EVIL]: EVIL })}.${encode(payload)}.${'A'.repeat(86)}`;

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-terminal-'));
  mkdirSync(join(cwd, 'folder'));
  const credential = {
    id: EVIL,
    type: [EVIL],
    issuer: { id: EVIL, name: EVIL },
    credentialSubject: { name: EVIL, workRecord: record },
    [EVIL]: EVIL,
  };
  for (const name of ['evil.jwt', `${FILE}.jwt`, `folder/${FILE}.jwt`]) writeFileSync(join(cwd, name), jws(credential));
  writeFileSync(
    join(cwd, 'evil.json'),
    JSON.stringify({
      [EVIL]: EVIL,
      records: [{ type: 'WorkRecord', [EVIL]: EVIL }],
      workers: [{ ref: EVIL, name: EVIL, records: [0] }],
    }),
  );
  const entry = { id: `#${EVIL}`, type: EVIL, controller: EVIL, publicKeyJwk: { crv: EVIL } };
  const document = { id: 'did:web:a.example', verificationMethod: [entry], assertionMethod: [EVIL] };
  mkdirSync(join(cwd, 'public'));
  writeFileSync(join(cwd, 'public/did.json'), JSON.stringify({ ...document, id: `did:web:${EVIL}` }));
  writeFileSync(join(cwd, 'evil.did.json'), JSON.stringify(document));
  writeFileSync(join(cwd, 'evil.config.json'), JSON.stringify({ [EVIL]: EVIL }));
  writeFileSync(
    join(cwd, 'set.config.json'),
    JSON.stringify({ issuerName: 'x\u202Egnp', key: 'a\u202Eb', status: 'books' }),
  );
  const half = 'A'.repeat(43);
  writeFileSync(join(cwd, 'evil.jwk'), JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x: half, d: half, kid: EVIL }));
  mkdirSync(join(cwd, 'books'));
  const bits = Buffer.alloc(16_384, 0xff).toString('base64url');
  const book = { url: `https://${EVIL}/x.jwt`, purpose: 'revocation', length: 131_072, allocated: bits, set: bits };
  writeFileSync(join(cwd, 'books/register.json'), JSON.stringify(book));
  writeFileSync(
    join(cwd, 'evil.ndjson'),
    `${JSON.stringify({ key: EVIL, records: [record], workers: [{ ref: EVIL, name: EVIL, records: [0] }] })}\n${EVIL}\n`,
  );
  writeFileSync(join(cwd, 'evil.csv'), `${EVIL},file\n${EVIL},${FILE}.jwt\n`);
  writeFileSync(join(cwd, 'evil.pdf'), `%PDF-1.7\n${EVIL}\n`);
  writeFileSync(join(cwd, 'evil.zip'), zipFile([{ name: `${FILE}.jwt`, content: jws(credential) }]));
  writeFileSync(join(cwd, 'export.zip'), zipFile([{ name: `${FILE}.csv`, content: `${EVIL},${EVIL}\n1,2\n` }]));
  writeFileSync(join(cwd, 'evil.png'), qrPicture(EVIL));
  writeFileSync(join(cwd, 'evil-address.png'), qrPicture(`https://127.0.0.1/${EVIL}`));
  writeFileSync(join(cwd, 'evil-record.json'), JSON.stringify({ ...record, [EVIL]: EVIL, profile: EVIL }));
  mkdirSync(join(cwd, 'mixed'));
  for (const name of [`${FILE}.json`, `${FILE}.txt`]) writeFileSync(join(cwd, 'mixed', name), JSON.stringify(EVIL));
  writeFileSync(join(cwd, 'mixed', `${FILE}.png`), qrPicture(EVIL));
  expect(kluscv(['keys', 'create', '--out', 'issuer.jwk'], { cwd }).code).toBe(0);
});
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

const files = [
  'evil.jwt',
  `${FILE}.jwt`,
  'evil.json',
  'evil.pdf',
  'evil.zip',
  'folder',
  `missing${EVIL.replaceAll('/', '')}`,
];
const sign = ['--key', 'issuer.jwk', '--issuer-name', EVIL, '--out', 'out'];

const lines: readonly (readonly string[])[] = [
  ...files.map((file) => ['verify', file, '--offline']),
  ...files.map((file) => ['verify', file, '--offline', '--reporter', 'csv']),
  ...files.map((file) => ['inspect', file]),
  ...files.map((file) => ['inspect', file, '--json']),
  ...files.map((file) => ['verify', file, '--offline', '--json']),
  ...files.map((file) => ['verify', file, '--offline', '--reporter', 'ndjson']),
  ...files.map((file) => ['export', 'html', file]),
  ...files.map((file) => ['export', 'text', file]),
  ...files.map((file) => ['export', 'json-resume', file]),
  ...files.map((file) => ['combine', file, '--out', 'x.vp.json', '--dry-run']),
  ...files.map((file) => ['convert', file, '--to', 'csv']),
  ...files.map((file) => ['schema', 'validate', file]),
  ...files.map((file) => ['import', file]),
  ...files.map((file) => ['export', 'pdf', file, '--out', 'out.pdf']),
  ['verify', 'evil.jwt', 'folder', 'evil.json', 'evil.pdf', '--offline'],
  ['verify', 'folder', '--offline', '--reporter', 'html'],
  ['verify', 'folder', '--offline', '--reporter', 'junit'],
  ['verify', 'evil.jwt', '--trust', 'evil.json'],
  ['verify', 'evil.jwt', '--did', 'evil.json', '--status-list', 'evil.jwt', '--offline'],
  ['verify', 'evil.jwt', '--at', EVIL],
  ['verify', 'evil.jwt', '--lang', EVIL],
  ['verify', 'evil.jwt', '--require', EVIL],
  ['verify', 'evil.jwt', '--allow', EVIL],
  ['verify', 'evil.jwt', '--max-age', EVIL],
  ['verify', 'evil.jwt', '--reporter', EVIL],
  ['verify', 'evil.jwt', `--${EVIL}`],
  ['verify', 'evil.png', '--offline'],
  ['verify', 'evil-address.png'],
  ['verify', 'evil.ndjson', '--offline'],
  ['verify', 'evil.jwt', '--audience', EVIL, '--nonce', EVIL, '--offline'],
  ['verify', 'batch', 'mixed', '--offline', '--lang', 'nl'],
  ['combine', 'evil.jwt', '--out', FILE, '--select', EVIL],
  ['convert', 'evil.jwt', '--to', EVIL],
  ['schema', 'show', EVIL],
  ['schema', 'list'],
  ['schema', 'validate', 'evil.json', '--schema', 'platform-export', '--json'],
  ['schema', 'validate', 'evil-record.json', '--profile', EVIL],
  ['schema', 'validate', 'evil-record.json', '--profile', 'gigcv'],
  ['schema', 'test', '--valid', 'mixed', '--invalid', 'mixed', '--schema', 'work-record'],
  ['schema', 'diff', 'evil.json', 'evil-record.json'],
  ['schema', 'diff', 'evil.json', 'evil-record.json', '--json'],
  ['conformance', '--cmd', EVIL],
  ['conformance', 'run', '--cmd', 'echo "\u202E{in}"'],
  ['conformance', 'answer', 'evil.json', '--kind', EVIL],
  ['conformance', 'answer', 'evil.ndjson'],
  ['reissue', 'evil.jwt', '--without-review', '1', '--status', 'books', '--key', 'issuer.jwk', '--out', 'x.jwt'],
  ['reissue', 'evil.jwt', '--without-review', EVIL, '--status', 'books', '--key', 'issuer.jwk', '--out', 'x.jwt'],
  ['status', 'suspend', 'evil.jwt', '--status', 'books', '--key', 'issuer.jwk'],
  ['status', 'restore', 'evil.jwt', '--status', 'books', '--key', 'issuer.jwk'],
  ['status', 'refresh', 'evil.jwt', '--status', 'books', '--key', 'issuer.jwk'],
  ['trust', 'remove', EVIL, '--trust', 'evil.json'],
  ['adapters', 'list'],
  ['adapters', 'show', EVIL],
  ['adapters', 'request', EVIL],
  ['adapters', 'map', 'evil.csv'],
  ['adapters', 'map', 'evil.csv', '--json'],
  ['adapters', 'new', EVIL],
  ['adapters', 'test', 'folder'],
  ['help', 'exit-codes'],
  ['help', EVIL],
  ['verify', 'batch', 'folder', '--offline'],
  ['verify', 'batch', 'evil.csv', '--offline'],
  ['verify', 'batch', 'evil.csv', '--column', EVIL],
  ['import', 'export.zip'],
  ['import', 'evil.csv'],
  ['import', 'evil.json', '--adapter', EVIL],
  ['issue', 'evil.json', ...sign],
  ['issue', 'evil.json', ...sign, '--valid-days', EVIL],
  ['issue', 'evil.json', '--key', 'evil.json', '--issuer-name', 'V'],
  ['issue', 'batch', 'evil.ndjson', '--key', 'issuer.jwk', '--issuer-name', EVIL, '--out', 'out.ndjson'],
  ['status', 'revoke', 'evil.jwt', '--status', FILE, '--key', 'issuer.jwk'],
  ['status', 'create', '--status', 'new', '--status-url', `https://${EVIL}`, '--key', 'issuer.jwk'],
  ['status', 'migrate', '--status', 'books', '--dry-run'],
  ['status', 'migrate', '--status', FILE],
  ['status', 'list', '--status', 'books'],
  ['status', 'list', '--status', FILE],
  ['status', 'publish', '--status', 'books', '--key', 'issuer.jwk'],
  ['status', 'publish', '--status', 'books', '--key', 'issuer.jwk', '--dry-run'],
  ['keys', 'list', 'evil.jwk'],
  ['keys', 'list', '.'],
  ['keys', 'check', 'evil.jwk', '--expires-in', EVIL],
  ['keys', 'public', 'evil.jwk', '--format', 'pem'],
  ['keys', 'rotate', '--key', 'evil.jwk', '--out', `${FILE}.new`],
  ['did', 'init', '--did', `did:web:${EVIL}`, '--key', 'evil.jwk', '--out', 'x.did.json'],
  ['did', 'show', 'evil.did.json'],
  ['did', 'show', EVIL],
  ['did', 'check', `did:web:${EVIL}`],
  ['did', 'check', 'did:web:localhost', '--status', 'books', '--key', 'evil.jwk'],
  ['trust', 'add', `did:web:${EVIL}`, '--name', EVIL, '--trust', 'x.trust.json'],
  ['trust', 'add', 'did:web:a.example', '--name', EVIL, '--trust', 'x.trust.json'],
  ['trust', 'list', '--trust', 'evil.json'],
  ['trust', 'bundle', '--trust', 'evil.json', '--key', 'issuer.jwk', '--out', 'x.jwt'],
  ['verify', 'evil.jwt', '--bundle', 'evil.jwt', '--bundle-signer', EVIL],
  ['serve', 'public'],
  ['serve', 'public', '--port', EVIL],
  ['env', '--config', 'evil.config.json'],
  ['env', '--config', 'set.config.json'],
  ['doctor', '--config', 'evil.config.json'],
  ['doctor', '--config', 'set.config.json'],
  ['completion', EVIL],
  ['keys', 'create', '--out', `${FILE}.jwk`],
  ['keys', 'create', '--out', 'x.jwk', '--did', EVIL],
  ['demo', '--out', 'folder'],
  ['demo', '--out', `${FILE}-demo`],
  [EVIL],
  ['keys', EVIL],
];

describe('control, bidi and invisible characters are never printed as they are', () => {
  test.each<readonly string[]>(lines)('kluscv %j %j', { timeout: 60_000 }, (...args) => {
    const { stdout, stderr } = kluscv(args, { cwd });
    const said = (args.includes('csv') ? stdout.replaceAll('\r\n', '\n') : stdout) + stderr;
    expect(said).not.toBe('');
    expect(RAW.exec(args[1] === 'batch' ? said.replaceAll('\r\n', '\n') : said)).toBeNull();
  });

  test.each([
    [['inspect', 'evil.jwt', '--json']],
    [['issue', 'evil.json', '--key', 'issuer.jwk', '--issuer-name', 'V', '--dry-run', '--json']],
    [['adapters', 'map', 'evil.csv', '--json']],
    [['convert', 'evil.jwt', '--to', 'csv']],
  ])('in a terminal of its own: kluscv %j', (args) => {
    const { stdout } = kluscvTyped(args, cwd, '');
    expect(stdout).not.toBe('');
    expect(RAW.exec(stdout.replaceAll('\r\n', '\n'))).toBeNull();
  });

  // The document is made from the program, and CI fails when it differs.
  const [, ...sections] = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8').split('\n## kluscv ');
  const commands = sections.filter((text) => text.includes('\nExamples:\n')).map((text) => text.split('\n')[0] ?? '');
  test.each(commands)('kluscv %s is among them', (command) => {
    expect(lines.some((words) => ` ${words.join(' ')} `.startsWith(` ${command} `))).toBe(true);
  });
});
