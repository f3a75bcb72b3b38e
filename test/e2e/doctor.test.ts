import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kluscv, type Outcome } from '../support/command.ts';

let cwd = '';
/** The project's file, named by a person: what signs is taken from no folder that somebody may have handed over. */
const named = { KLUSCV_CONFIG: 'kluscv.config.json' };
const run = (...args: readonly string[]): Outcome => kluscv(args, { cwd });
const settings = { key: 'issuer.jwk', status: 'status', did: 'did:web:platform.example' };
const own = ['--status', 'status', '--key', 'issuer.jwk'];

/** What is not right, as check and outcome. */
function wanting(env: NodeJS.ProcessEnv = {}): { readonly code: number; readonly found: readonly string[] } {
  const { code, stdout } = kluscv(['doctor', '--json'], { cwd, env: { ...named, ...env } });
  const { checks } = JSON.parse(stdout) as { checks: readonly { check: string; outcome: string }[] };
  const found = checks.filter(({ outcome }) => outcome !== 'right').map(({ check, outcome }) => `${check} ${outcome}`);
  return { code, found };
}

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-doctor-'));
  run('keys', 'create', '--out', 'issuer.jwk', '--did', 'did:web:platform.example');
  run('status', 'create', ...own, '--status-url', 'https://platform.example/status');
  writeFileSync(join(cwd, 'kluscv.config.json'), JSON.stringify(settings));
});
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

test('where all is well, only hosting was not looked at', () => {
  expect(wanting()).toEqual({ code: 0, found: ['hosting advised'] });
  expect(kluscv(['doctor'], { cwd, env: named }).stdout).toMatch(/^kluscv .* \(standard 1\.0\), Node /);
});

test('a list that ends soon, and one that was never signed', () => {
  const publish = (...more: readonly string[]): void => {
    expect(kluscv(['status', 'publish', ...own, ...more], { cwd, env: named }).code).toBe(0);
  };
  publish('--days', '3');
  expect(wanting()).toEqual({ code: 0, found: ['lists advised', 'hosting advised'] });
  publish();
  rmSync(join(cwd, 'status/publish/revocation.jwt'));
  expect(wanting()).toEqual({ code: 1, found: ['lists wrong', 'hosting advised'] });
  publish();
});

test('a key that others can read, that is over, that is absent', () => {
  chmodSync(join(cwd, 'issuer.jwk'), 0o644);
  expect(wanting()).toEqual({ code: 1, found: ['key wrong', 'hosting advised'] });
  chmodSync(join(cwd, 'issuer.jwk'), 0o600);
  const text = readFileSync(join(cwd, 'issuer.jwk'), 'utf8');
  const key = JSON.parse(text) as { iat: number };
  writeFileSync(join(cwd, 'issuer.jwk'), JSON.stringify({ ...key, iat: 1, exp: 2 }));
  expect(wanting()).toEqual({ code: 1, found: ['key wrong', 'hosting advised'] });
  const tomorrow = Math.floor(Date.now() / 1000) + 86_400;
  writeFileSync(join(cwd, 'issuer.jwk'), JSON.stringify({ ...key, iat: tomorrow, exp: tomorrow * 2 }));
  expect(wanting()).toEqual({ code: 1, found: ['clock wrong', 'hosting advised'] });
  writeFileSync(join(cwd, 'issuer.jwk'), text);
  expect(wanting({ KLUSCV_KEY: 'missing.jwk' }).found).toEqual(['key wrong', 'hosting advised']);
}, 30_000);

test('settings that cannot be read are a finding, and the rest is looked at all the same', () => {
  writeFileSync(join(cwd, 'kluscv.config.json'), JSON.stringify({ ...settings, typo: true }));
  const { code, found } = wanting();
  expect({ code, found }).toEqual({ code: 1, found: ['settings wrong'] });
  writeFileSync(join(cwd, 'kluscv.config.json'), JSON.stringify(settings));
  expect(wanting({ KLUSCV_TRUST: 'issuer.did.json' }).found).toEqual(['trust wrong', 'hosting advised']);
});

test('a folder that brings a key along is a finding, and its key is not looked at', () => {
  const { code, stdout } = kluscv(['doctor', '--json'], { cwd });
  const { checks } = JSON.parse(stdout) as { checks: readonly { check: string; outcome: string }[] };
  expect(code).toBe(1);
  expect(checks).toContainEqual(expect.objectContaining({ check: 'settings', outcome: 'wrong' }));
  expect(checks.map(({ check }) => check)).not.toContain('key');
});
