// `kluscv issue --format`: each form of a credential from the order to its withdrawal, one by one and in a batch.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEnvelope, type WorkPresentation, type WorkRecord } from '@kluscv/schema';
import { extract } from '@kluscv/pdf';
import { hideableClaims } from '@kluscv/sdk/sd-jwt';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kluscv, type Outcome } from '../support/command.ts';
import { record as plain } from '../support/record.ts';

const record: WorkRecord = {
  ...plain,
  team: { units: 4, role: 'member' },
  hours: { minutes: 600, basis: 'approved' },
  reviews: [1, 2].map((times) => ({ text: `Heel netjes, ${times} keer.`, lang: 'nl', month: '2025-06' })),
  reviewsTotal: 2,
  reviewsOffered: 2,
};

let cwd = '';
const run = (...args: readonly string[]): Outcome => kluscv(args, { cwd });
const text = (file: string): string => readFileSync(join(cwd, file), 'utf8');
const told = (words: string): string => words.replaceAll(/\s+/g, ' ');

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-formats-'));
  expect(run('keys', 'create', '--out', 'ed.jwk').code).toBe(0);
  expect(run('keys', 'create', '--alg', 'ES256', '--out', 'p256.jwk').code).toBe(0);
  const order = (key: string): object => ({ key, records: [record], workers: [{ ref: key, name: key, records: [0] }] });
  writeFileSync(join(cwd, 'reading.json'), JSON.stringify(order('Amina Voorbeeld')));
  writeFileSync(join(cwd, 'orders.ndjson'), ['a', 'b', 'c'].map((key) => `${JSON.stringify(order(key))}\n`).join(''));
});
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

// A folder, and an address, for each issuer: a list counts for credentials of the one who signed it.
const statusOf = (key: string): readonly string[] => [
  '--status',
  `status-${key}`,
  '--status-url',
  `https://${key}.example/status`,
];
const signing = (key: string): readonly string[] => ['--key', `${key}.jwk`, '--issuer-name', 'Voorbeeld'];

/** What verifying says: the form, and all findings. */
function checked(file: string): { readonly formats: readonly string[]; readonly codes: readonly string[] } {
  const lists = ['ed', 'p256'].flatMap((key) => {
    const folder = `status-${key}/publish`;
    return existsSync(join(cwd, folder)) ? ['--status-list', folder] : [];
  });
  const report = JSON.parse(run('verify', file, '--offline', ...lists, '--json').stdout) as {
    readonly credentials: readonly {
      readonly format: string;
      readonly findings: readonly { readonly code: string }[];
    }[];
  };
  return {
    formats: report.credentials.map(({ format }) => format),
    codes: report.credentials.flatMap(({ findings }) => findings.map(({ code }) => code)),
  };
}

describe.each([
  ['vc+jwt', 'ed', '.jwt'],
  ['vc+sd-jwt', 'ed', '.sd-jwt'],
  ['dc+sd-jwt', 'p256', '.sd-jwt'],
  ['data-integrity', 'ed', '.jsonld'],
  ['data-integrity', 'p256', '.jsonld'],
] as const)('%s with the key %s', (format, key, ending) => {
  const out = `${format}-${key}`;
  const file = `${out}/amina-voorbeeld-voorbeeld-cleaning${ending}`;

  test('is signed, verified and withdrawn', () => {
    const issued = run(
      'issue',
      'reading.json',
      ...signing(key),
      ...statusOf(key),
      '--format',
      format,
      '--out',
      out,
      '--json',
    );
    expect({ code: issued.code, listed: JSON.parse(issued.stdout) }).toEqual({
      code: 0,
      listed: {
        issued: [{ file, id: expect.any(String) as string, worker: 'Amina Voorbeeld', record: 0, format }],
        refused: [],
        dryRun: false,
      },
    });
    const { formats, codes } = checked(file);
    expect(formats).toEqual([format]);
    expect(codes).toEqual(expect.arrayContaining(['proof.intact', 'status.in-force']));
    expect(run('status', 'revoke', out, '--status', `status-${key}`, '--key', `${key}.jwk`, '--yes').code).toBe(0);
    expect(checked(file).codes).toContain('status.revoked');
  });

  test('is signed in a batch, and the batch goes on', () => {
    const args = ['issue', 'batch', 'orders.ndjson', ...signing(key), '--format', format, '--out', `${out}.ndjson`];
    expect(run(...args).code).toBe(0);
    const lines = text(`${out}.ndjson`).split('\n');
    // What a stop would have left.
    writeFileSync(join(cwd, `${out}.ndjson`), `${lines[0]}\n${lines[1]?.slice(0, 50)}`);
    expect(run(...args, '--resume').code).toBe(0);
    const done = text(`${out}.ndjson`).trimEnd().split('\n');
    expect(done[0]).toBe(lines[0]);
    const signed = done.map((line) => JSON.parse(line) as { key: string; issued: { credential: string }[] });
    expect(signed.map((line) => line.key)).toEqual(['a', 'b', 'c']);
    for (const [index, { issued }] of signed.entries()) {
      const single = `${out}-${index}${ending}`;
      writeFileSync(join(cwd, single), issued[0]?.credential ?? '');
      expect(checked(single)).toMatchObject({
        formats: [format],
        codes: expect.arrayContaining(['proof.intact']) as string[],
      });
    }
  });
});

describe('an SD-JWT', () => {
  const pointers = async (value: string): Promise<readonly string[]> =>
    (await hideableClaims({ format: 'vc+sd-jwt', value })).map(({ pointer }) => pointer);
  const always = ['/credentialSubject/name', '/credentialSubject/workRecord/hours'];
  const team = '/credentialSubject/workRecord/team';

  test.each([
    [[], false],
    [['--hideable', 'team'], true],
    [['--hideable', 'certificate, team'], true],
    [['--hideable', 'all'], true],
    [['--hideable', 'endorses'], false],
  ] as const)('made with %j lets its worker hide the team: %s', async (hideable, can) => {
    const out = `hideable-${hideable.join('-')}`;
    const args = ['issue', 'reading.json', ...signing('ed'), '--format', 'vc+sd-jwt', ...hideable, '--out', out];
    expect(run(...args).code).toBe(0);
    const claims = await pointers(text(`${out}/${readdirSync(join(cwd, out))[0]}`));
    expect(claims).toEqual(expect.arrayContaining(always));
    expect(claims.includes(team)).toBe(can);
  });

  test('is drawn in a batch, and its worker draws another with less', () => {
    const args = ['--format', 'vc+sd-jwt', '--hideable', 'team', '--out', 'drawn.ndjson', '--pdf', 'drawn'];
    expect(run('issue', 'batch', 'orders.ndjson', ...signing('ed'), ...args).code).toBe(0);
    const pdfs = readdirSync(join(cwd, 'drawn'));
    expect(pdfs).toHaveLength(3);
    const [pdf = ''] = pdfs;
    expect(run('export', 'pdf', `drawn/${pdf}`, '--hide', 'name,team,reviews/2', '--out', 'less.pdf').code).toBe(0);
    const extraction = extract(new Uint8Array(readFileSync(join(cwd, 'less.pdf'))));
    const presentation = JSON.parse(
      extraction.ok ? new TextDecoder().decode(extraction.presentation) : '{}',
    ) as WorkPresentation;
    const parts = presentation.verifiableCredential.flatMap((one) => openEnvelope(one).value.split(/[.~]/));
    const inside = parts.map((part) => Buffer.from(part, 'base64url').toString()).join('\n');
    expect(inside).toContain('Heel netjes, 1 keer.');
    expect(inside).not.toContain('Heel netjes, 2 keer.');
    expect(inside).not.toContain('"team"');
    const verified = run('verify', 'less.pdf', '--offline', '--require', 'page', '--json');
    expect(verified.stdout).toContain('"page.identical"');
    expect(verified.stdout).toContain('"proof.intact"');
  });

  test('is issued again as it was: in its form, with as much to hide', async () => {
    const issuing = ['--format', 'dc+sd-jwt', '--hideable', 'team', '--status-purpose', 'suspension', '--out', 'old'];
    expect(run('issue', 'reading.json', ...signing('ed'), ...statusOf('ed'), ...issuing).code).toBe(0);
    const old = `old/${readdirSync(join(cwd, 'old'))[0]}`;
    const again = ['--without-review', '1', '--status', 'status-ed', '--key', 'ed.jwk', '--json'];
    // A worker's copy that lacks something: the new one would lack it for good.
    const [signed = '', ...disclosures] = text(old).split('~');
    writeFileSync(join(cwd, 'part.sd-jwt'), [signed, ...disclosures.slice(1)].join('~'));
    const part = run('reissue', 'part.sd-jwt', ...again, '--out', 'never.sd-jwt');
    expect({ code: part.code, there: existsSync(join(cwd, 'never.sd-jwt')) }).toEqual({ code: 2, there: false });
    expect(told(part.stderr)).toContain('Parts of this credential may be missing');
    const { code, stdout, stderr } = run('reissue', old, ...again, '--out', 'new.sd-jwt');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ withdrawn: [], suspended: [expect.any(String)] });
    expect(stderr).toContain('The old credential is suspended');
    expect(stderr).not.toContain('is withdrawn');
    expect(checked(old).codes).toContain('status.suspended');
    expect(checked('new.sd-jwt')).toMatchObject({
      formats: ['dc+sd-jwt'],
      codes: expect.arrayContaining(['proof.intact', 'status.in-force']) as string[],
    });
    const claims = await pointers(text('new.sd-jwt'));
    expect(claims).toEqual(expect.arrayContaining([...always, team]));
    expect(claims.filter((claim) => claim.includes('/reviews/'))).toHaveLength(1);
  });
});

test.each([
  [['--hideable', 'team'], 'hide parts of an SD-JWT only'],
  [['--format', 'data-integrity', '--hideable', 'team'], 'hide parts of an SD-JWT only'],
  [['--format', 'vc+sd-jwt', '--hideable', 'reviews'], 'always be hidden'],
  [['--format', 'vc+sd-jwt', '--hideable', 'team,counts'], 'does not leave it to you'],
  [['--format', 'jwt'], 'Choose from vc+jwt, vc+sd-jwt, dc+sd-jwt, data-integrity'],
  [['--format', 'data-integrity', '--pdf', 'pdf'], 'no place in a KlusCV'],
])('%j is refused before anything is signed', (words, because) => {
  const commands = words.includes('--pdf')
    ? [['issue', 'batch', 'orders.ndjson']]
    : [
        ['issue', 'reading.json'],
        ['issue', 'batch', 'orders.ndjson'],
      ];
  for (const command of commands) {
    const { code, stdout, stderr } = run(...command, ...signing('ed'), ...words, '--out', 'never');
    expect({ code, stdout, begun: existsSync(join(cwd, 'never')) }).toEqual({ code: 2, stdout: '', begun: false });
    expect(told(stderr)).toContain(because);
  }
});

test('a status folder is of one issuer', () => {
  const [, , , address = ''] = statusOf('ed');
  const mine = ['--status', 'mine', '--status-url', address];
  expect(run('issue', 'reading.json', ...signing('ed'), ...mine, '--out', 'mine-out').code).toBe(0);
  const published = (): readonly string[] =>
    readdirSync(join(cwd, 'mine/publish')).map((file) => text(`mine/publish/${file}`));
  const before = published();
  const other = run('issue', 'reading.json', ...signing('p256'), ...mine, '--out', 'other-out');
  expect({ code: other.code, stdout: other.stdout, there: existsSync(join(cwd, 'other-out')) }).toEqual({
    code: 2,
    stdout: '',
    there: false,
  });
  expect(told(other.stderr)).toContain('of another issuer');
  const batch = run('issue', 'batch', 'orders.ndjson', ...signing('p256'), ...mine, '--out', 'other.ndjson');
  expect(told(batch.stderr)).toContain('of another issuer');
  expect(run('status', 'publish', '--status', 'mine', '--key', 'p256.jwk').code).toBe(2);
  expect(published()).toEqual(before);
});

test('a dry run says of every record whether it would be signed, and why not', () => {
  const bad = { ...plain, counts: { unitKind: 'shift', completed: -1 } };
  const orders = { records: [plain, bad, record], workers: [{ ref: 'w', records: [0, 1, 2] }] };
  writeFileSync(join(cwd, 'mixed.json'), JSON.stringify(orders));
  const args = ['issue', 'mixed.json', ...signing('ed'), '--out', 'mixed', '--json'];
  interface Listed {
    readonly issued: readonly { readonly file: string; readonly record: number; readonly credential?: object }[];
    readonly refused: readonly { readonly record: number; readonly code: string }[];
  }
  const dry = run(...args, '--dry-run');
  expect({ code: dry.code, there: existsSync(join(cwd, 'mixed')) }).toEqual({ code: 6, there: false });
  expect(dry.stderr).toContain('2 credentials would be signed, 1 refused; nothing was written.');
  const real = run(...args);
  expect(real.code).toBe(6);
  const [would, did] = [dry, real].map(({ stdout }) => JSON.parse(stdout) as Listed);
  expect(would?.refused).toEqual(did?.refused);
  expect(did?.refused).toMatchObject([{ worker: 'w', record: 1, code: 'issue.schema' }]);
  const places = (listed: Listed | undefined): unknown => listed?.issued.map(({ file, record: of }) => [file, of]);
  expect(places(would)).toEqual(places(did));
  expect(would?.issued.every(({ credential }) => credential !== undefined)).toBe(true);
  // What is there already stays as it is, and is not signed again.
  const kept = would?.issued.map(({ file }) => [file, text(file)]);
  const again = run(...args);
  expect({ code: again.code, listed: JSON.parse(again.stdout) }).toMatchObject({
    code: 6,
    listed: { issued: [], refused: [{ record: 1 }], before: would?.issued.map(({ file }) => file) },
  });
  expect(would?.issued.map(({ file }) => [file, text(file)])).toEqual(kept);
});

test('is chosen in the settings as well', () => {
  writeFileSync(join(cwd, 'kluscv.config.json'), JSON.stringify({ format: 'vc+sd-jwt', hideable: 'team' }));
  try {
    const dry = ['issue', 'reading.json', ...signing('ed'), '--dry-run', '--json'];
    expect(run(...dry).stdout).toContain('"format": "vc+sd-jwt"');
    expect(run(...dry, '--format', 'vc+jwt', '--hideable', 'none').code).toBe(0);
    expect(run(...dry, '--format', 'dc+sd-jwt').stdout).toContain('"format": "dc+sd-jwt"');
  } finally {
    rmSync(join(cwd, 'kluscv.config.json'));
  }
});
