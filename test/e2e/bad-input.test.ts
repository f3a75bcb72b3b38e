import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kluscv } from '../support/command.ts';

const examples = fileURLToPath(new URL('../../examples/exports/', import.meta.url));

let cwd = '';
let jwt = '';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const decode = (part: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;

async function zip(entries: Readonly<Record<string, string>>): Promise<Buffer> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  for (const [name, text] of Object.entries(entries)) await writer.add(name, new TextReader(text));
  const blob = await writer.close();
  return Buffer.from(await blob.arrayBuffer());
}

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-bad-'));
  const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(cwd, name), content);
  kluscv(['keys', 'create', '--out', 'issuer.jwk'], { cwd });
  kluscv(['keys', 'create', '--out', 'other.jwk'], { cwd });
  kluscv(
    [
      'issue',
      join(examples, 'uber-driver-2021'),
      '--key',
      'issuer.jwk',
      '--issuer-name',
      'E',
      '--role',
      'association',
      '--out',
      'credentials',
    ],
    { cwd },
  );
  const [name] = readdirSync(join(cwd, 'credentials'));
  jwt = readFileSync(join(cwd, 'credentials', String(name)), 'utf8');
  const [header = '', payload = '', signature = ''] = jwt.split('.');

  write('empty', '');
  write('empty.pdf', '');
  write('notes.txt', 'Dear reader, this is a letter.');
  write('picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4]));
  write('other.json', '{"hello":"world"}');
  write('broken.json', '{"verifiableCredential": [');
  write('plain.pdf', '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n');
  // Still a credential of the standard, with another name in it.
  const changed = Buffer.from(payload, 'base64url').toString().replace('"name":"E"', '"name":"F"');
  write('flipped.jwt', `${header}.${Buffer.from(changed).toString('base64url')}.${signature}`);
  write('none.jwt', `${encode({ ...decode(header), alg: 'none' })}.${payload}.`);
  write('none-signed.jwt', `${encode({ ...decode(header), alg: 'none' })}.${payload}.${signature}`);
  write('hs256.jwt', `${encode({ ...decode(header), alg: 'HS256' })}.${payload}.${signature}`);
  write('newline.jwt', `${header}.${payload}\n.${signature}`);
  write('padded.jwt', `${header}.${payload}.${signature}==`);
  const { kid } = JSON.parse(readFileSync(join(cwd, 'other.jwk'), 'utf8')) as { kid: string };
  write('other-key.jwt', `${encode({ ...decode(header), kid })}.${payload}.${signature}`);
  write('garbage.jwt', Buffer.from(Array.from({ length: 300 }, (_, index) => (index * 89) % 256)));

  const trips = readFileSync(join(examples, 'uber-driver-2021/NL-Example/02 - Driver Lifetime Trips.csv'), 'utf8');
  const good = await zip({ 'NL/02 - Driver Lifetime Trips.csv': trips });
  write('truncated.zip', good.subarray(0, Math.floor(good.length * 0.6)));
  // A name of the same length that climbs out, in both places where a ZIP has it.
  write(
    'climbs.zip',
    Buffer.from(good.toString('latin1').replaceAll('NL/02 - Driver', '../../02-Driver'.slice(0, 14)), 'latin1'),
  );
  write('bomb.zip', await zip({ 'trips.csv': 'a'.repeat(300 * 1024 * 1024) }));
  const lines = trips.split('\n');
  write(
    'one-bad-row.csv',
    lines.map((line, index) => (index === 3 ? line.replaceAll(/\d{4}-\d{2}-\d{2}T/g, 'yesterday ') : line)).join('\n'),
  );
  write('half-a-key.jwk', JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x: 'AAAA', kid: 'did:key:z#z' }));
}, 60_000);

afterAll(() => {
  rmSync(cwd, { recursive: true });
});

/** Every answer to bad input: a sentence, where, what was found, what to do; no stack trace. */
function expectPlainWords(stderr: string): void {
  expect(stderr).toMatch(/^kluscv: \S/);
  expect(stderr).toMatch(/\n {2}hint:/);
  expect(stderr).not.toMatch(/\n\s+at .*\.(ts|js):\d+/);
  expect(stderr).not.toContain('node:internal');
}

describe('verify', () => {
  test.each([
    ['empty', 5],
    ['empty.pdf', 5],
    ['notes.txt', 5],
    ['picture.png', 5],
    ['other.json', 5],
    ['plain.pdf', 5],
    ['missing.pdf', 2],
  ])('%s: exit code %i, in plain words', (file, code) => {
    const outcome = kluscv(['verify', file, '--offline'], { cwd });
    expect(outcome.code).toBe(code);
    if (code === 2) expectPlainWords(outcome.stderr);
    else expect(outcome).toMatchObject({ stderr: '', stdout: expect.stringMatching(/^[–?] [A-Z ]+ {2}/) });
    expect(outcome.stdout + outcome.stderr).toContain(file);
  });

  test.each([
    ['flipped.jwt', 'NOT GENUINE', 1],
    ['none.jwt', 'THE SIGNATURE DOES NOT COUNT', 1],
    ['none-signed.jwt', 'THE SIGNATURE DOES NOT COUNT', 1],
    ['hs256.jwt', 'THE SIGNATURE DOES NOT COUNT', 1],
    ['other-key.jwt', 'THE SIGNATURE DOES NOT COUNT', 1],
    ['broken.json', 'NOTHING SIGNED IN HERE', 5],
  ])('%s: %s', (file, words, expected) => {
    const { code, stdout, stderr } = kluscv(['verify', file, '--offline'], { cwd });
    expect({ code, stderr }).toEqual({ code: expected, stderr: '' });
    expect(stdout).toContain(words);
    expect(stdout).not.toContain('✓ checked         Signature');
    expect(stdout, 'what was not checked does not look as if it did not matter').not.toMatch(
      /– does not apply .*Not checked/,
    );
  });

  test.each(['newline.jwt', 'padded.jwt'])('%s: what a mail did to it is undone, and said', (file) => {
    const { code, stdout } = kluscv(['verify', file, '--offline'], { cwd });
    expect(code).toBe(4);
    expect(stdout).toMatch(/SIGNED BY NOBODY YOU CAN LOOK UP[^]*What was undone before checking/);
  });

  test('a key that is named but not the issuer’s is told apart from a changed text', () => {
    const { stdout } = kluscv(['verify', 'other-key.jwt', '--offline', '--json'], { cwd });
    expect(stdout).toMatch(/"proof\.[a-z.-]+"/);
    expect(stdout).not.toContain('proof.verified');
  });

  test.each([
    [['notes.txt'], 5],
    [['flipped.jwt'], 1],
    [['notes.txt', 'flipped.jwt', 'empty.pdf'], 1],
  ])('-q %j: nothing but the exit code %i', (files, code) => {
    expect(kluscv(['verify', ...files, '-q', '--offline'], { cwd })).toEqual({ code, stdout: '', stderr: '' });
  });

  test('several files: each gets its answer, and the exit code is the worst', () => {
    const { code, stdout, stderr } = kluscv(
      [
        'verify',
        'notes.txt',
        'flipped.jwt',
        join('credentials', String(readdirSync(join(cwd, 'credentials'))[0])),
        '--offline',
      ],
      { cwd },
    );
    expect(code).toBe(1);
    for (const name of ['notes.txt', 'flipped.jwt']) expect(stdout).toContain(name);
    expect(stderr).toContain('3 files');
  });
});

describe('import', () => {
  test.each([
    ['empty', 'empty'],
    ['notes.txt', 'No adapter knows'],
    ['picture.png', 'No adapter knows'],
    ['truncated.zip', 'damaged or incomplete'],
    ['climbs.zip', 'points outside'],
    ['bomb.zip', 'unpacks to more'],
    [join(examples, 'uber-rider-2025'), 'Uber rider'],
    ['missing.zip', 'no such file'],
  ])('%s: exit code 2 and nothing written', (file, words) => {
    const before = readdirSync(cwd);
    const outcome = kluscv(['import', file, '--out', 'result.json'], { cwd });
    expect(outcome.code).toBe(2);
    expectPlainWords(outcome.stderr);
    expect(outcome.stderr).toContain(words);
    expect(readdirSync(cwd)).toEqual(before);
  });

  test('one bad row costs one row', () => {
    const { code, stdout } = kluscv(['import', 'one-bad-row.csv', '--json'], { cwd });
    const { records, dropped } = JSON.parse(stdout) as {
      records: { counts: { completed: number } }[];
      dropped: { row: number; reason: string; message: string }[];
    };
    expect(code).toBe(0);
    expect(records[0]?.counts.completed).toBe(29);
    expect(dropped.find(({ row }) => row === 4)).toMatchObject({ reason: 'badValue' });
  });
});

describe('issue, export and keys', () => {
  test.each([
    {
      args: ['issue', join(examples, 'uber-driver-2021'), '--key', 'half-a-key.jwk', '--issuer-name', 'E'],
      code: 2,
      words: 'private key',
    },
    {
      args: ['issue', join(examples, 'uber-driver-2021'), '--key', 'missing.jwk', '--issuer-name', 'E'],
      code: 2,
      words: 'missing.jwk',
    },
    {
      args: [
        'issue',
        join(examples, 'uber-driver-2021'),
        '--key',
        'issuer.jwk',
        '--issuer-name',
        'E',
        '--status',
        'new',
      ],
      code: 2,
      words: '--status-url',
    },
    {
      args: [
        'issue',
        join(examples, 'uber-driver-2021'),
        '--key',
        'issuer.jwk',
        '--issuer-name',
        'A\u202EB',
        '--out',
        'refused',
      ],
      code: 6,
      words: 'issuer/name',
    },
    {
      args: [
        'issue',
        join(examples, 'uber-driver-2021'),
        '--key',
        'issuer.jwk',
        '--issuer-name',
        'E',
        '--role',
        'platform',
        '--valid-days',
        '0',
      ],
      code: 2,
      words: 'number of days',
    },
    {
      args: [
        'issue',
        join(examples, 'cleaning-platform'),
        '--key',
        'issuer.jwk',
        '--issuer-name',
        'E',
        '--name',
        'Somebody',
      ],
      code: 2,
      words: '--name',
    },
    { args: ['export', 'pdf', 'notes.txt', '--out', 'x.pdf'], code: 5, words: 'no signed credential' },
    { args: ['export', 'pdf', 'missing.jwt', '--out', 'x.pdf'], code: 2, words: 'missing.jwt' },
    { args: ['keys', 'create', '--did', 'did:web:not a domain', '--out', 'x.jwk'], code: 2, words: 'did:web' },
    { args: ['keys', 'create', '--out', 'issuer.jwk'], code: 2, words: 'already' },
    { args: ['frobnicate'], code: 2, words: 'frobnicate' },
    { args: ['verify'], code: 2, words: 'missing' },
    { args: ['verify', 'credentials', '--nonsense'], code: 2, words: 'nonsense' },
  ])('$args.0 $args.1 … says $words, exit code $code, writes nothing', ({ args, code, words }) => {
    const before = readdirSync(cwd);
    const outcome = kluscv(args, { cwd });
    expect(outcome.code).toBe(code);
    expectPlainWords(outcome.stderr);
    expect(outcome.stderr).toContain(words);
    expect(readdirSync(cwd)).toEqual(before);
  });
});

test('escape sequences in somebody else’s file never reach the terminal', () => {
  const name = 'evil\u001b[2J\u202e.csv';
  writeFileSync(join(cwd, name), 'a\u001b[31m;b\u202e\n1;2\n');
  const imported = kluscv(['import', name], { cwd });
  const verified = kluscv(['verify', name], { cwd });
  for (const { stdout, stderr } of [imported, verified]) {
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  }
  rmSync(join(cwd, name));
});
