import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nameFromHere, projectConfigPaths, settingsFrom, userConfigPath } from './read-settings.ts';
import type { Io, Surroundings } from '../terminal/io.ts';
import { type CliError, wordsOf } from '../errors.ts';
import { messages } from '../terminal/messages/en.ts';
import { SETTINGS, variableOf } from './settings.ts';

const io: Io = {
  stdout: () => {},
  stderr: () => {},
  readStdin: () => Promise.resolve(new Uint8Array()),
  env: {},
  color: false,
  width: 80,
  now: () => '2026-01-15T12:00:00Z',
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kluscv-config-'));
  mkdirSync(join(folder, 'project/below'), { recursive: true });
  mkdirSync(join(folder, 'home/kluscv'), { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const around = (env: Record<string, string> = {}): Surroundings => ({
  env,
  cwd: join(folder, 'project/below'),
  platform: 'linux',
});
const project = (value: unknown): void => {
  writeFileSync(join(folder, 'project/kluscv.config.json'), typeof value === 'string' ? value : JSON.stringify(value));
};
const own = (value: unknown): Record<string, string> => {
  writeFileSync(join(folder, 'home/kluscv/config.json'), JSON.stringify(value));
  return { XDG_CONFIG_HOME: join(folder, 'home') };
};
const values = async (env: Record<string, string> = {}, named?: string): Promise<Record<string, unknown>> =>
  Object.fromEntries(
    (await settingsFrom(io, around(env), named)).resolved.map(({ setting, value }) => [setting.name, value]),
  );

describe('where settings are', () => {
  test.each<[string, Surroundings, string | undefined]>([
    ['Linux', { platform: 'linux', cwd: '/', env: { HOME: '/home/a' } }, '/home/a/.config/kluscv/config.json'],
    [
      'Linux with XDG',
      { platform: 'linux', cwd: '/', env: { HOME: '/home/a', XDG_CONFIG_HOME: '/x' } },
      '/x/kluscv/config.json',
    ],
    ['XDG that is not absolute', { platform: 'linux', cwd: '/', env: { XDG_CONFIG_HOME: 'x' } }, undefined],
    ['macOS', { platform: 'darwin', cwd: '/', env: { HOME: '/Users/a' } }, '/Users/a/.config/kluscv/config.json'],
    [
      'Windows',
      { platform: 'win32', cwd: 'C:\\', env: { APPDATA: 'C:\\Users\\a\\AppData\\Roaming', HOME: '/home/a' } },
      'C:\\Users\\a\\AppData\\Roaming\\kluscv\\config.json',
    ],
    ['nowhere', { platform: 'linux', cwd: '/', env: {} }, undefined],
  ])('%s', (_what, where, path) => {
    expect(userConfigPath(where)).toBe(path);
  });

  test('a project is here or above', () => {
    expect(projectConfigPaths({ env: {}, cwd: '/a/b', platform: 'linux' })).toEqual([
      '/a/b/kluscv.config.json',
      '/a/kluscv.config.json',
      '/kluscv.config.json',
    ]);
    expect(projectConfigPaths({ env: {}, cwd: 'D:\\werk\\b', platform: 'win32' })).toEqual([
      'D:\\werk\\b\\kluscv.config.json',
      'D:\\werk\\kluscv.config.json',
      'D:\\kluscv.config.json',
    ]);
  });
});

test('the environment counts before the project, the project before one’s own file', async () => {
  project({ format: 'project', hideable: 'team', $schema: 'x' });
  const env = own({ format: 'own', hideable: 'own', maxAge: '90d' });
  expect(await values({ ...env, KLUSCV_FORMAT: 'environment', KLUSCV_HIDEABLE: '' })).toEqual({
    format: 'environment',
    hideable: 'team',
    maxAge: '90d',
  });
});

test('a name in a file is relative to that file', async () => {
  project({ key: 'keys/issuer.jwk', status: join(folder, 'status') });
  const env = own({ trust: ['lists/a.json', '/srv/b.json'] });
  expect(await values(env, join(folder, 'project/kluscv.config.json'))).toEqual({
    key: join('..', 'keys', 'issuer.jwk'),
    status: join(folder, 'status'),
    trust: [join('..', '..', 'home', 'kluscv', 'lists', 'a.json'), '/srv/b.json'],
  });
  project({});
  expect(await values({ KLUSCV_KEY: 'issuer.jwk', KLUSCV_TRUST: 'a.json, b.json' })).toMatchObject({
    key: 'issuer.jwk',
    trust: ['a.json', 'b.json'],
  });
});

test.each<[string, string, string, string]>([
  ['keys\\issuer.jwk', 'C:\\werk', 'C:\\werk\\below', '..\\keys\\issuer.jwk'],
  ['keys/issuer.jwk', 'C:\\werk', 'C:\\werk', 'keys\\issuer.jwk'],
  ['D:\\keys\\issuer.jwk', 'C:\\werk', 'C:\\werk', 'D:\\keys\\issuer.jwk'],
  ['issuer.jwk', 'D:\\werk', 'C:\\elsewhere', 'D:\\werk\\issuer.jwk'],
  ['\\\\server\\share\\issuer.jwk', 'C:\\werk', 'C:\\werk', '\\\\server\\share\\issuer.jwk'],
  ['exec:sign.cmd --slot 1', 'C:\\werk', 'C:\\werk', 'exec:sign.cmd --slot 1'],
  ['https://platform.example/x', 'C:\\werk', 'C:\\werk', 'https://platform.example/x'],
  ['.', 'C:\\werk', 'C:\\werk', '.'],
  ['-', 'C:\\werk', 'C:\\werk', '-'],
])('on Windows, %s in a file in %s is from %s: %s', (name, folder, cwd, expected) => {
  expect(nameFromHere(name, { folder, cwd, platform: 'win32' })).toBe(expected);
});

test.each([
  [{ isuerName: 'X' }, '/isuerName', 'There are:'],
  [{ issuer_name: 'X' }, '/issuer_name', 'Did you mean issuerName?'],
  [{ issuerName: 7 }, '/issuerName', 'text of one line'],
  [{ issuerName: 'a\nb' }, '/issuerName', 'text of one line'],
  [{ offline: 'yes' }, '/offline', 'without quotes'],
  [{ require: 'status' }, '/require', 'list of texts'],
  [[], '', 'It is an object'],
  ['{"key": "a", "key": "b"}', '', ''],
  ['{', '', 'without comments'],
])('%j is refused, with the place and what to do', async (value, place, hint) => {
  project(value);
  const error = await values().catch((caught: unknown) => caught);
  const { code, details } = error as CliError;
  expect(code).toMatch(/^settings\./);
  const { at = '' } = details as { readonly at?: string };
  const { hint: said = '' } = wordsOf(code, details, messages);
  expect({ at: at.endsWith(place), said: said.includes(hint) }).toEqual({ at: true, said: true });
});

test.each([
  [{ trust: ['everybody.json'] }],
  [{ allow: ['test'] }],
  [{ bundle: 'b.jwt' }],
  [{ bundleSigner: ['did:key:z6Mk'] }],
  [{ key: 'exec:./sign.sh' }],
  [{ key: 'awskms:///alias/issuer' }],
  [{ key: 'issuer.jwk' }],
  [{ keyName: 'did:web:platform.example#key-1' }],
  [{ passphraseFile: 'passphrase.txt' }],
  [{ issuerName: 'Another Platform' }],
  [{ did: 'did:web:platform.example' }],
  [{ status: 'status' }],
  [{ statusUrl: 'https://platform.example/status' }],
  [{ publishTo: '/srv/www' }],
])('%j counts only if a person says so, not a folder', async (value) => {
  project(value);
  await expect(values()).rejects.toMatchObject({ code: 'settings.of-a-folder' });
  expect(Object.keys(await values({}, join(folder, 'project/kluscv.config.json')))).toEqual(Object.keys(value));
});

test('a variable is read as its kind, and what is none is refused', async () => {
  project({});
  expect(await values({ KLUSCV_OFFLINE: 'true', KLUSCV_REQUIRE: 'status,holder' })).toEqual({
    offline: true,
    require: ['status', 'holder'],
  });
  await expect(values({ KLUSCV_OFFLINE: 'perhaps' })).rejects.toMatchObject({ code: 'settings.wrong-form' });
  await expect(values({ KLUSCV_CONFIG: join(folder, 'missing.json') })).rejects.toMatchObject({
    code: 'file.missing',
  });
});

test('every setting has a variable of its own', () => {
  const variables = SETTINGS.map(variableOf);
  expect(new Set(variables).size).toBe(SETTINGS.length);
  for (const name of variables) expect(name).toMatch(/^KLUSCV_[A-Z_]+$/);
});
