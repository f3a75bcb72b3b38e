// However the command ends, it ends with an exit code of its own and a sentence: never with 1, which is an answer, and never with a stack trace.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const main = fileURLToPath(new URL('../../packages/cli/src/main.ts', import.meta.url));
let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-endings-'));
  writeFileSync(join(cwd, 'forged.jwt'), 'e30.e30.AA\n');
});
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

function ended(args: readonly string[], stdout: number | 'pipe', before: readonly string[] = []) {
  const words = ['--conditions=@kluscv/source', ...before, main, ...args];
  const env = { ...process.env, LANG: 'C.UTF-8', LC_ALL: '', NO_COLOR: '1', XDG_CONFIG_HOME: cwd };
  const { status, stderr } = spawnSync(process.execPath, words, {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', stdout, 'pipe'],
  });
  return { status, stderr };
}

const full = '/dev/full';
describe.skipIf(!existsSync(full))('on a full disk', () => {
  test.each([
    [['--help']],
    [['--version']],
    [['verify', 'forged.jwt', '--offline']],
    [['verify', 'forged.jwt', '--offline', '--json']],
    [['verify', 'batch', '.', '--offline']],
    [['inspect', 'forged.jwt']],
    [['schema', 'show', 'work-record']],
    [['completion', 'bash']],
    [['env', '--json']],
  ])('kluscv %j', (args) => {
    const { status, stderr } = ended(args, openSync(full, 'w'));
    expect(status).toBe(70);
    expect(stderr).toContain('The output could not be written.');
    expect(stderr).toContain('ENOSPC');
    expect(stderr).not.toMatch(/^ +at /m);
  });
});

describe('what nobody caught', () => {
  test.each([
    ['an error', 'setTimeout(() => { throw new RangeError("of another part"); }, 0)', 'RangeError: of another part'],
    ['a rejection', 'setTimeout(() => { void Promise.reject(new Error("forgotten")); }, 0)', 'Error: forgotten'],
    ['what is no error', 'setTimeout(() => { throw "a text"; }, 0)', 'a text'],
  ])('%s', (_, code, found) => {
    // It happens while the command waits for its standard input to end.
    const file = join(cwd, 'surprise.mjs');
    writeFileSync(file, `${code};`);
    const { status, stderr } = ended(['serve', '.', '--port', '0'], 'pipe', ['--import', file]);
    expect(status).toBe(70);
    expect(stderr).toContain('This is a bug in kluscv.');
    expect(stderr).toContain(found);
    expect(stderr).not.toMatch(/^ +at .*:\d+/m);
  });
});
