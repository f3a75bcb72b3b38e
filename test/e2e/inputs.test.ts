// What somebody may hand in: pictures, lines, archives, folders, patterns, the standard input.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VERIFIER_ADDRESS } from '@kluscv/schema';
import { createIssuer, generateJwk, signerFromJwk } from '@kluscv/sdk/issue';
import { presentCredentials } from '@kluscv/sdk/present';
import { render } from '@kluscv/pdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kluscv } from '../support/command.ts';
import { png, qrPicture } from '../support/qr-picture.ts';
import { record } from '../support/record.ts';
import { zipFile } from '../support/zip-file.ts';

const photo = fileURLToPath(new URL('transcripts/files/photo-of-the-qr.jpg', import.meta.url));

let cwd = '';
let jwt = '';
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-inputs-'));
  mkdirSync(join(cwd, 'folder/deeper'), { recursive: true });
  const issuer = await createIssuer({
    signer: await signerFromJwk(await generateJwk()),
    issuer: { name: 'Voorbeeld', role: 'platform' },
    clock: () => '2026-01-10T00:00:00Z',
  });
  const secured = await issuer.issue(record, { subject: { name: 'Amina Voorbeeld' } });
  jwt = secured.value;
  const manifest = { renderer: 'kluscv-render/1', locale: 'en', paper: 'a4', renderedOn: '2026-01-15' } as const;
  const pdf = await render(await presentCredentials([secured], { render: manifest }));
  const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(cwd, name), content);
  write('a.jwt', `${jwt}\n`);
  write('folder/a.pdf', pdf);
  write('folder/deeper/b.JWT', jwt);
  write('folder/notes.txt', 'not looked at');
  write('credential.png', qrPicture(jwt, 4));
  write('constant.png', qrPicture(VERIFIER_ADDRESS));
  write('address.png', qrPicture('https://worker.example/kluscv.pdf'));
  write('inside.png', qrPicture('https://127.0.0.1/kluscv.pdf'));
  write('other.png', qrPicture('WIFI:S:Guest;\u001b[2J;'));
  write('blank.png', png(64, 64, new Uint8Array(64 * 65)));
  write('huge.png', png(60_000, 60_000, new Uint8Array(10)));
  write('damaged.png', qrPicture(jwt).subarray(0, 300));
  write('short.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]));
  write('lines.ndjson', `${jwt}\n\n${JSON.stringify(jwt)}\r\n{"issued":[{"credential":"${jwt}"},{}]}\n{"hello":1}\n`);
  write('empty.ndjson', '\n');
  write(
    'both.zip',
    zipFile([
      { name: 'x/one.jwt', content: jwt },
      { name: 'two.png', content: qrPicture(jwt, 4) },
    ]),
  );
}, 60_000);
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

const options = ['--offline', '--at', '2026-01-20', '--allow', 'unknown-issuer,picture-only'];

describe('how many documents are found, and what comes of them', () => {
  test.each([
    [['a.jwt'], 1, 0],
    [['-'], 1, 0],
    [['folder'], 2, 0],
    [['folder/*.pdf'], 1, 0],
    [['folder/**/*.JWT'], 1, 0],
    [['both.zip'], 2, 0],
    [['credential.png'], 1, 0],
    [['a.jwt', 'folder', 'both.zip', 'credential.png'], 6, 0],
    [['lines.ndjson'], 3, 5],
  ])('verify %j: %i, exit code %i', (words, count, code) => {
    const outcome = kluscv(['verify', ...words, ...options, '--reporter', 'ndjson'], {
      cwd,
      input: new TextEncoder().encode(jwt),
    });
    const entries = outcome.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly file: string; readonly verdict: string | null });
    expect({ code: outcome.code, good: entries.filter(({ verdict }) => verdict === 'conditional').length }).toEqual({
      code,
      good: count,
    });
  });

  test('a line is named by its number', () => {
    const { stdout } = kluscv(['verify', 'lines.ndjson', ...options, '--reporter', 'csv'], { cwd });
    expect([...stdout.matchAll(/lines\.ndjson:(\d+)/g)].map(([, number]) => number)).toEqual(['1', '3', '4', '5']);
  });
});

describe('a picture without a credential says what to ask for', () => {
  test.each([
    [photo, /same on every KlusCV/],
    ['constant.png', /same on every KlusCV/],
    ['address.png', /leads to an address, and no network was used/],
    ['other.png', /holds nothing signed/],
    ['blank.png', /no code can be read/],
    ['huge.png', /damaged or too large/],
    ['damaged.png', /damaged|no code can be read/],
    ['short.jpg', /damaged or too large/],
    ['empty.ndjson', /NOTHING SIGNED IN HERE/],
  ])('%s', (file, words) => {
    const { code, stdout, stderr } = kluscv(['verify', file, '--offline'], { cwd });
    expect({ code, stderr }).toEqual({ code: file === 'address.png' ? 3 : 5, stderr: '' });
    expect(stdout.replaceAll(/\n\s+/g, ' ')).toMatch(words);
  });

  test('an address inside the own network is not asked', () => {
    const { code, stdout } = kluscv(['verify', 'inside.png'], { cwd });
    expect(code).toBe(5);
    expect(stdout.replaceAll(/\n\s+/g, ' ')).toContain('gave no document');
  });
});

test('pictures in a batch are rows like all others', () => {
  mkdirSync(join(cwd, 'inbox'));
  for (const name of ['credential.png', 'constant.png', 'a.jwt'])
    writeFileSync(join(cwd, 'inbox', name), readFileSync(join(cwd, name)));
  const { code, stdout } = kluscv(['verify', 'batch', 'inbox', ...options], { cwd });
  expect(code).toBe(5);
  expect(stdout.match(/"conditional","(?:yes|no)"/g)).toHaveLength(2);
  expect(stdout).toContain('"no-credential","no"');
  expect(readdirSync(join(cwd, 'inbox'))).toHaveLength(3);
});

test.each([
  ['both.zip', 2],
  ['lines.ndjson', 3],
])('a batch of %s: %i good', (file, good) => {
  const { stdout } = kluscv(['verify', 'batch', file, ...options], { cwd });
  expect(stdout.match(/"conditional","yes"/g)).toHaveLength(good);
});

test('a batch of a table that is none says what it should be', () => {
  writeFileSync(join(cwd, 'table.csv'), 'name "of" the file\n{"a');
  const { code, stderr } = kluscv(['verify', 'batch', 'table.csv'], { cwd });
  expect([code, stderr]).toEqual([2, expect.stringMatching(/This table cannot be read.*Save it as CSV/s)]);
});

describe('what cannot be had costs only itself', () => {
  /** Code 2: told as an error; anything else is an answer like all others. */
  const bad: readonly (readonly [word: string, code: number, words: RegExp])[] = [
    ['missing.pdf', 2, /no such file/],
    ['leads-nowhere.pdf', 2, /no such file/],
    ['leads-to-itself.pdf', 2, /cannot be read\./],
    ['empty.pdf', 5, /is empty/],
    ['nothing', 5, /There is no file here/],
    ['nothing.zip', 5, /Nothing in it could be checked/],
    ['letter.docx', 5, /a Word file, which is not opened here/],
    ['bomb.zip', 5, /archive/],
    ['damaged.zip', 5, /archive is damaged/],
    ['empty.ndjson', 5, /NOTHING SIGNED IN HERE/],
    ['*.none', 5, /No file is called like this/],
    ['blank.png', 5, /picture of a page/],
    ['https://127.0.0.1/kluscv.pdf', 2, /gave no document/],
  ];
  beforeAll(() => {
    mkdirSync(join(cwd, 'nothing'));
    mkdirSync(join(cwd, 'mixed'));
    writeFileSync(join(cwd, 'empty.pdf'), '');
    symlinkSync('nowhere.pdf', join(cwd, 'leads-nowhere.pdf'));
    symlinkSync('leads-to-itself.pdf', join(cwd, 'leads-to-itself.pdf'));
    const letter = zipFile([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'word/document.xml', content: '<w:p/>' },
    ]);
    writeFileSync(join(cwd, 'letter.docx'), letter);
    writeFileSync(join(cwd, 'nothing.zip'), letter);
    const good = zipFile([{ name: 'one.jwt', content: jwt }]);
    writeFileSync(join(cwd, 'damaged.zip'), good.subarray(0, good.length - 30));
    // What its list of contents promises is already too much, so nothing of it is unpacked.
    const bomb = Buffer.from(zipFile([{ name: 'one.jwt', content: jwt }]));
    bomb.writeUInt32LE(0x7fff_ffff, bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
    writeFileSync(join(cwd, 'bomb.zip'), bomb);
    for (const name of ['a.jwt', 'nothing.zip']) writeFileSync(join(cwd, 'mixed', name), readFileSync(join(cwd, name)));
    symlinkSync(join('..', 'a.jwt'), join(cwd, 'mixed', 'linked.jwt'));
    symlinkSync('gone.jwt', join(cwd, 'mixed', 'leads-nowhere.jwt'));
  });
  const lenient = ['--at', '2026-01-20', '--allow', 'unknown-issuer'];

  test.each(bad)(
    '%s alone: exit code %i; beside a good one it is named, and the good one has its answer',
    (word, code, words) => {
      const alone = kluscv(['verify', word, ...lenient], { cwd });
      expect(alone.code).toBe(code);
      expect(`${alone.stdout}${alone.stderr}`.replaceAll(/\n\s+/g, ' ')).toMatch(words);
      const beside = kluscv(['verify', word, 'a.jwt', ...lenient], { cwd });
      expect(beside.code).toBe(code);
      expect(beside.stdout).toContain('a.jwt');
      expect(beside.stdout).toContain(alone.stdout);
      expect(beside.stderr).toContain(alone.stderr.replace(/^1 file.*\n/m, ''));
      expect(beside.stderr).toContain('2 files: ');
    },
  );

  test('all at once: every one in its place, and the exit code of the worst', () => {
    const inputs = [...bad.map(([word]) => word), '-', '-', 'mixed'];
    const args = ['verify', ...inputs, ...lenient, '--reporter', 'ndjson'];
    const { code, stdout } = kluscv(args, { cwd, input: new TextEncoder().encode(jwt) });
    const entries = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly file: string; readonly exit: number });
    expect(entries.map(({ file, exit }) => [file, exit])).toEqual([
      ...bad.map(([word, exit]) => [word, exit]),
      ['-', 0],
      ['-', 2],
      [join('mixed', 'a.jwt'), 0],
      [join('mixed', 'leads-nowhere.jwt'), 2],
      [join('mixed', 'linked.jwt'), 0],
      [join('mixed', 'nothing.zip'), 5],
    ]);
    expect(code).toBe(2);
  });

  test('one that is wrong counts for more than one that cannot be read', () => {
    writeFileSync(join(cwd, 'wrong.jwt'), `${jwt.slice(0, -8)}AAAAAAAA`);
    expect(kluscv(['verify', 'missing.pdf', 'wrong.jwt', ...lenient, '-q'], { cwd })).toEqual({
      code: 1,
      stdout: '',
      stderr: '',
    });
  });

  test('in an archive a document that cannot be unpacked is named as well', () => {
    const archive = Buffer.from(
      zipFile([
        { name: 'one.jwt', content: jwt },
        { name: 'two.jwt', content: jwt },
      ]),
    );
    // Its way of packing is one that is not known, in both places where a ZIP says it.
    archive.writeUInt16LE(12, 8);
    archive.writeUInt16LE(12, archive.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 10);
    writeFileSync(join(cwd, 'half.zip'), archive);
    const { code, stdout } = kluscv(['verify', 'half.zip', ...lenient, '--reporter', 'csv'], { cwd });
    expect(code).toBe(5);
    expect(stdout).toMatch(/"half\.zip\/two\.jwt","Amina Voorbeeld",[^\n]*"conditional","yes"/);
    expect(kluscv(['verify', 'half.zip', ...lenient], { cwd }).stdout).toMatch(/not looked at[^]*one\.jwt/);
  });
});
