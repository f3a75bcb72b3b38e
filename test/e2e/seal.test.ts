import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIssuer, generateJwk, signerFromJwk } from '@kluscv/sdk/issue';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kluscv, kluscvMeanwhile, type Outcome } from '../support/command.ts';
import { record } from '../support/record.ts';
import { sealingAuthority } from '../support/sealing.ts';
import { timeAuthority, type TimeAuthority } from '../support/time-authority.ts';

const PASSPHRASE = 'four words nobody joins';
const authority = sealingAuthority();
let cwd = '';
const run = (...args: readonly string[]): Outcome => kluscv(args, { cwd });
const seal = (key: string, ...more: readonly string[]): readonly string[] => [
  'export',
  'pdf',
  'one.jwt',
  '--on',
  '2026-01-15',
  '--seal-key',
  key,
  ...more,
];

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-seal-'));
  // The key is in the DID: what the page shows is told of what is proven only, and so is the seal.
  const signer = await signerFromJwk(await generateJwk());
  const clock = (): string => '2026-01-10T00:00:00Z';
  const issuer = await createIssuer({ signer, issuer: { name: 'Voorbeeld', role: 'platform' }, clock });
  const { value } = await issuer.issue(record, { subject: { name: 'Amina Voorbeeld' } });
  writeFileSync(join(cwd, 'one.jwt'), `${value}\n`);
  writeFileSync(join(cwd, 'passphrase.txt'), `${PASSPHRASE}\n`);
  for (const algorithm of ['ES256', 'RS256'] as const) {
    const key = createPrivateKey(readFileSync(authority.files[algorithm].key));
    const encrypted = key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: PASSPHRASE });
    writeFileSync(join(cwd, `${algorithm}.key`), encrypted);
    writeFileSync(join(cwd, `${algorithm}.pem`), readFileSync(authority.files[algorithm].chain));
  }
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(join(cwd, 'ed25519.key'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
});
afterAll(() => {
  rmSync(cwd, { recursive: true });
  rmSync(authority.folder, { recursive: true });
});

describe.each(['ES256', 'RS256'])('a key of %s, encrypted', (algorithm) => {
  test('seals the PDF, and verifying names the seal without believing it', () => {
    const file = `${algorithm}.pdf`;
    const made = run(
      ...seal(
        `${algorithm}.key`,
        '--seal-certificate',
        `${algorithm}.pem`,
        '--passphrase-file',
        'passphrase.txt',
        '--out',
        file,
        '--json',
      ),
    );
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(made.stdout)).toMatchObject({ file, credentials: 1, sealed: true });
    const english = run('verify', file, '--offline', '--lang', 'en').stdout.replaceAll(/\s+/g, ' ');
    expect(english).toContain(
      'The PDF carries a seal of its own as well, in the name of “Voorbeeldplatform B.V. (test)”; that name was not checked.',
    );
    const dutch = run('verify', file, '--offline', '--lang', 'nl').stdout.replaceAll(/\s+/g, ' ');
    expect(dutch).toContain('die naam is niet gecontroleerd.');
  });

  test('takes its passphrase from the standard input as well', () => {
    const words = seal(
      `${algorithm}.key`,
      '--seal-certificate',
      `${algorithm}.pem`,
      '--passphrase-file',
      '-',
      '--out',
      `${algorithm}-2.pdf`,
    );
    const made = kluscv(words, { cwd, input: new TextEncoder().encode(`${PASSPHRASE}\n`) });
    expect(made.code).toBe(0);
    expect(made.stderr).toContain('(1 credential, sealed, ');
  });
});

test('a seal changes nothing in the verdict', () => {
  run('export', 'pdf', 'one.jwt', '--on', '2026-01-15', '--out', 'plain.pdf');
  run(
    ...seal(
      'ES256.key',
      '--seal-certificate',
      'ES256.pem',
      '--passphrase-file',
      'passphrase.txt',
      '--out',
      'sealed.pdf',
    ),
  );
  const codes = ['plain.pdf', 'sealed.pdf'].map((file) => run('verify', file, '--offline').code);
  expect(codes[0]).toBe(codes[1]);
  const damaged = readFileSync(join(cwd, 'sealed.pdf'));
  const at = damaged.indexOf('/Contents <3082') + 400;
  damaged[at] = damaged[at] === 0x30 ? 0x31 : 0x30;
  writeFileSync(join(cwd, 'damaged.pdf'), damaged);
  expect(run('verify', 'damaged.pdf', '--offline', '--lang', 'en').stdout.replaceAll(/\s+/g, ' ')).toContain(
    'the seal of the PDF is damaged or belongs to another file',
  );
});

describe('a time-stamp', () => {
  let tsa: TimeAuthority;
  beforeAll(async () => {
    tsa = await timeAuthority(authority);
  });
  afterAll(() => tsa.close());

  const stamped = (out: string, address: string): Promise<Outcome> =>
    kluscvMeanwhile(
      [
        ...seal('ES256.key', '--seal-certificate', 'ES256.pem', '--passphrase-file', 'passphrase.txt'),
        '--time-stamp',
        address,
        '--out',
        out,
      ],
      { cwd },
    );

  test('is asked for once, at the address that was typed, and stands in the seal', async () => {
    const { code, stderr } = await stamped('stamped.pdf', `${tsa.address}/`);
    expect(stderr).toContain('sealed and time-stamped');
    expect(code).toBe(0);
    expect(tsa.asked).toEqual(['POST application/timestamp-query /']);
    expect(run('verify', 'stamped.pdf', '--offline', '--json').stdout).toContain('"page.sealed"');
    // id-aa-timeStampToken
    expect(readFileSync(join(cwd, 'stamped.pdf'), 'latin1')).toContain('060b2a864886f70d010910020e');
  });

  test.each([
    ['down', 'status 503'],
    ['elsewhere', 'gave no time-stamp: unexpected redirect'],
    ['page', 'gave no answer of RFC 3161'],
    ['refused', 'refused (status 2)'],
    ['huge', 'more than 65536 bytes'],
    ['earlier', 'for something else'],
  ])('of an authority that is %s is an error, and no file is written', async (path, says) => {
    const { code, stderr } = await stamped('never.pdf', `${tsa.address}/${path}`);
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain(says);
    expect(code).not.toBe(0);
    expect(() => readFileSync(join(cwd, 'never.pdf'))).toThrow(/ENOENT/);
  });

  test('that cannot be asked for is an error that says why', async () => {
    const { stderr } = await stamped('never.pdf', 'http://127.0.0.1:9/');
    expect(stderr.replaceAll(/\s+/g, ' ')).toMatch(/127\.0\.0\.1:9 gave no time-stamp/);
    for (const address of [
      'http://tsa.example/',
      'ftp://tsa.example/',
      'tsa.example',
      'https://me:secret@tsa.example/',
    ])
      expect((await stamped('never.pdf', address)).code).toBe(2);
  });
});

describe('what does not fit is refused, and no file is written', () => {
  test.each([
    ['no certificate', ['--seal-key', 'ES256.key'], 2, /--seal-certificate/],
    ['no key', ['--seal-certificate', 'ES256.pem'], 2, /--seal-key/],
    [
      'a time-stamp of nothing',
      ['--time-stamp', 'https://tsa.example/'],
      2,
      /a key and a certificate, and only --time-stamp is given/,
    ],
    [
      'the certificate of another key',
      ['--seal-key', 'ES256.key', '--seal-certificate', 'RS256.pem', '--passphrase-file', 'passphrase.txt'],
      undefined,
      /does not fit its certificate/,
    ],
    ['a key for something else', ['--seal-key', 'ed25519.key', '--seal-certificate', 'ES256.pem'], 2, /P-256/],
    [
      'a certificate in the place of the key',
      ['--seal-key', 'ES256.pem', '--seal-certificate', 'ES256.pem'],
      2,
      /no private key in PEM/,
    ],
    [
      'a key in the place of the certificate',
      ['--seal-key', 'ES256.key', '--seal-certificate', 'ES256.key', '--passphrase-file', 'passphrase.txt'],
      undefined,
      /no certificate in PEM/,
    ],
    [
      'another passphrase',
      ['--seal-key', 'ES256.key', '--seal-certificate', 'ES256.pem', '--passphrase-file', 'one.jwt'],
      2,
      /another passphrase/,
    ],
    [
      'nobody to ask for the passphrase',
      ['--seal-key', 'ES256.key', '--seal-certificate', 'ES256.pem'],
      2,
      /--passphrase-file/,
    ],
  ] as const)('%s', (_, words, code, says) => {
    const refused = run('export', 'pdf', 'one.jwt', '--out', 'never.pdf', ...words);
    expect(refused.code).not.toBe(0);
    if (code !== undefined) expect(refused.code).toBe(code);
    expect(refused.stderr.replaceAll(/\s+/g, ' ')).toMatch(says);
    expect(refused.stderr).not.toContain(PASSPHRASE);
    expect(() => readFileSync(join(cwd, 'never.pdf'))).toThrow(/ENOENT/);
  });
});
