import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kluscv, type Outcome, runHere } from '../support/command.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const courier = join(root, 'examples/exports/wolt-courier');

let cwd = '';
const here = (env: NodeJS.ProcessEnv, ...args: readonly string[]): Outcome =>
  kluscv(args, { cwd: join(cwd, 'project/work'), env });
const project = (value: unknown): void => {
  writeFileSync(join(cwd, 'project/kluscv.config.json'), JSON.stringify(value));
};
/** The project's file, named by a person: what signs is taken from no folder that somebody may have handed over. */
const named = { KLUSCV_CONFIG: '../kluscv.config.json' };
const settings = {
  key: 'keys/issuer.jwk',
  issuerName: 'Voorbeeld',
  status: 'status',
  statusUrl: 'https://platform.example/status',
};

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-settings-'));
  mkdirSync(join(cwd, 'project/work'), { recursive: true });
  mkdirSync(join(cwd, 'home/kluscv'), { recursive: true });
  kluscv(['keys', 'create', '--out', 'project/keys/issuer.jwk', '--did', 'did:web:platform.example'], { cwd });
  kluscv(['trust', 'add', 'did:web:platform.example', '--name', 'Voorbeeld', '--trust', 'home/kluscv/trust.json'], {
    cwd,
  });
});
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

test('a project says once who signs, with what and where; an option still counts first', () => {
  project(settings);
  const issue = ['issue', courier, '--name', 'A. Voorbeeld', '--dry-run', '--json'];
  const name = ({ stdout }: Outcome): unknown =>
    (JSON.parse(stdout) as { issued: readonly { credential: { issuer: { name: string } } }[] }).issued[0]?.credential
      .issuer.name;
  expect(name(here(named, ...issue))).toBe('Voorbeeld');
  expect(name(here({ ...named, KLUSCV_ISSUER_NAME: 'Omgeving' }, ...issue))).toBe('Omgeving');
  expect(name(here({ ...named, KLUSCV_ISSUER_NAME: 'Omgeving' }, ...issue, '--issuer-name', 'Getypt'))).toBe('Getypt');
  const signed = here(named, 'issue', courier, '--name', 'A. Voorbeeld', '--out', 'credentials');
  expect(signed.code).toBe(0);
  // What signs says whose settings it used; what only shows does not.
  expect(signed.stderr.split('\n').filter((line) => line.startsWith('Settings from '))).toEqual([
    'Settings from ../kluscv.config.json',
  ]);
  expect(here(named, 'status', 'list').stderr).not.toContain('Settings from');
  expect(here(named, 'status', 'list', '--json').stdout).toContain('https://platform.example/status/revocation.jwt');
  expect(here(named, 'status', 'revoke', 'credentials', '--reason', 'other').code).toBe(0);
}, 60_000);

test('a person’s own settings count too, and a list that is typed takes the place of theirs', () => {
  project(settings);
  const env = { ...named, XDG_CONFIG_HOME: join(cwd, 'home') };
  const issued = here(named, 'issue', courier, '--name', 'A. Voorbeeld', '--status', 'other', '--out', 'fresh');
  expect(issued.code).toBe(0);
  const handed = ['--did', '../keys/issuer.did.json', '--status-list', 'other/publish'];
  // The courier's own file is what was signed, which a reader has to let pass.
  const checked = ['verify', 'fresh', ...handed, '--allow', 'worker-made'];
  expect(here(named, ...checked, '--offline').code).toBe(4);
  writeFileSync(join(cwd, 'home/kluscv/config.json'), JSON.stringify({ trust: ['trust.json'], offline: true }));
  expect(here(env, ...checked).code).toBe(0);
  expect(here(env, 'verify', 'batch', 'fresh', ...checked.slice(2)).code).toBe(0);
  writeFileSync(
    join(cwd, 'project/work/nobody.json'),
    JSON.stringify({ $schema: 'https://w3id.org/kluscv/1.0/trust-list.schema.json', name: 'Niemand', issuers: [] }),
  );
  expect(here(env, ...checked, '--trust', 'nobody.json').code).toBe(4);
  expect(here(env, ...checked, '--trust', 'nobody.json', '--trust', '../../home/kluscv/trust.json').code).toBe(0);
}, 60_000);

describe('settings that ask for nothing change no answer', () => {
  const jwt = 'credential.jwt';
  beforeAll(() => {
    const made = [
      'issue',
      courier,
      '--key',
      '../keys/issuer.jwk',
      '--issuer-name',
      'Voorbeeld',
      '--name',
      'A. Voorbeeld',
    ];
    rmSync(join(cwd, 'project/kluscv.config.json'), { force: true });
    expect(here({}, ...made, '--out', 'made').code).toBe(0);
    const [name = ''] = readdirSync(join(cwd, 'project/work/made'));
    writeFileSync(join(cwd, 'project/work', jwt), readFileSync(join(cwd, 'project/work/made', name)));
    writeFileSync(join(cwd, 'project/work/empty.pdf'), '');
  });

  const did = ['--did', '../keys/issuer.did.json'];
  test.each([
    [['verify', jwt, '--offline', ...did]],
    [[jwt, '--offline', ...did]],
    [['verify', jwt, '--offline', ...did, '--issuer', 'did:web:platform.example', '--lang', 'fr', '--no-color']],
    [['verify', jwt, '--offline', ...did, '--json']],
    [['verify', jwt, 'empty.pdf', 'none.pdf', '--offline']],
    [['verify', jwt, '--offline', '-q']],
    [['verify', jwt, '--offline', '--reporter', 'csv', '--at=2030-01-01']],
    [['verify', 'none.pdf', '--lang', 'nl']],
    [['verify', 'empty.pdf', '--lang', 'da']],
    [['verify', jwt, '--require', 'nothing', '--lang', 'de']],
    [['verify', jwt, '--lang', 'xx']],
    [['verify', jwt, '--max-age', '-1d']],
    [['verify', jwt, '--nonsense']],
    [['verify']],
    [['verify', '--', jwt]],
    [['verify', 'http://worker.example/cv.pdf']],
  ])('%j', (args) => {
    const answered = (value: unknown): Outcome => {
      if (value === undefined) rmSync(join(cwd, 'project/kluscv.config.json'), { force: true });
      else project(value);
      const { code, stdout, stderr } = here({}, ...args);
      // When it was checked.
      const timeless = (text: string): string => text.replaceAll(/\d{4}-\d{2}-\d{2}T[\d:]+Z/g, 'TIME');
      return { code, stdout: timeless(stdout), stderr: timeless(stderr) };
    };
    expect(answered({})).toEqual(answered(undefined));
    expect(answered({ format: 'vc+jwt' })).toEqual(answered(undefined));
  });

  test.each([
    [{ offline: true, lang: 'nl', format: 'vc+jwt' }, ['--offline', '--lang', 'nl']],
    [
      { offline: true, require: ['status', 'holder'], maxAge: '1d' },
      ['--offline', '--require', 'status', '--require', 'holder', '--max-age', '1d'],
    ],
  ])('%j is as if it were typed', (value, typed) => {
    rmSync(join(cwd, 'project/kluscv.config.json'), { force: true });
    const said = here({}, 'verify', jwt, ...did, ...typed);
    project(value);
    expect(here({}, 'verify', jwt, ...did)).toEqual(said);
  });
});

test('a folder that somebody handed over decides nothing about trust', () => {
  project({ trust: ['trust.json'] });
  const { code, stderr } = here({}, 'verify', 'fresh');
  expect({ code, said: stderr.includes('must not decide this for you') }).toEqual({ code: 2, said: true });
  expect(here({}, 'verify', '--help').code).toBe(0);
  expect(here({}, '--version').code).toBe(0);
});

test.each([
  { key: 'issuer.jwk' },
  { key: 'exec:./sign.sh' },
  { passphraseFile: 'passphrase.txt' },
  { issuerName: 'Somebody Else' },
  { status: 'status' },
  { statusUrl: 'https://elsewhere.example/status' },
  { publishTo: '/srv/www' },
])('a folder that somebody handed over signs nothing: %j', (value) => {
  project(value);
  const made = [
    'issue',
    courier,
    '--key',
    '../keys/issuer.jwk',
    '--issuer-name',
    'Voorbeeld',
    '--name',
    'A. Voorbeeld',
  ];
  const { code, stderr } = here({}, ...made, '--out', 'hostile');
  expect({ code, said: stderr.includes('must not decide this for you') }).toEqual({ code: 2, said: true });
  expect(readdirSync(join(cwd, 'project/work'))).not.toContain('hostile');
});

test('env shows what counts and who says so', () => {
  project(settings);
  const { code, stdout } = here({ ...named, KLUSCV_MAX_AGE: '90d' }, 'env', '--json');
  expect(code).toBe(0);
  const { settings: shown } = JSON.parse(stdout) as {
    settings: readonly { name: string; value?: unknown; source?: string }[];
  };
  const one = (name: string): unknown => shown.find((entry) => entry.name === name);
  expect(one('maxAge')).toMatchObject({ value: '90d', source: 'environment', variable: 'KLUSCV_MAX_AGE' });
  expect(one('key')).toMatchObject({ value: '../keys/issuer.jwk', source: '../kluscv.config.json' });
  expect(one('trust')).not.toHaveProperty('value');
  expect(here({}, 'env', '--config', 'missing.json').code).toBe(2);
  expect(here(named, 'env').stdout).toMatch(/^key {13}\.\.\/keys\/issuer\.jwk {2}\(/m);
});

describe('the schema of the settings and the command agree', () => {
  const schema = JSON.parse(readFileSync(join(root, 'packages/cli/schemas/config.schema.json'), 'utf8')) as {
    readonly properties: Readonly<Record<string, { readonly type: 'string' | 'array' | 'boolean' }>>;
  };
  const valid = new Ajv2020({ strict: false }).compile(schema);
  const names = Object.entries(schema.properties).filter(([name]) => name !== '$schema');

  test.each(names)('%s', async (name, { type }) => {
    const good = { string: 'a', array: ['a'], boolean: true }[type];
    for (const value of [good, '', 7, null, {}, 'a\u0007', [], [''], [7], true, 'x'.repeat(5000), ['a', 'b']]) {
      const file = join(cwd, 'one.json');
      writeFileSync(file, JSON.stringify({ [name]: value }));
      const { code } = await runHere(['env', '--config', file]);
      expect({ value, taken: code === 0 }).toEqual({ value, taken: valid({ [name]: value }) });
    }
  });
});
