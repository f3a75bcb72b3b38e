import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kluscv } from '../support/command.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-examples-'));
});
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

function example(
  name: string,
  ...args: readonly string[]
): { readonly code: number | null; readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@kluscv/source', join(root, `examples/code/${name}.ts`), ...args],
    {
      cwd,
      encoding: 'utf8',
    },
  );
  return { code: status, stdout, stderr };
}

describe('the examples in code run as they stand', () => {
  test('first-credential: a credential that is marked TEST and never accepted', () => {
    const { code, stdout, stderr } = example('first-credential');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    writeFileSync(join(cwd, 'first.jwt'), stdout);
    const verified = kluscv(['verify', 'first.jwt', '--offline', '--json'], { cwd });
    expect(verified.code).toBe(4);
    expect(verified.stdout).toContain('issuer.test');
  });

  test('first-credential is the one in the README', () => {
    const source = readFileSync(join(root, 'examples/code/first-credential.ts'), 'utf8');
    const block = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1] ?? '';
    const lines = block.split('\n').filter((line) => line.startsWith('const'));
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(source).toContain(line.replace(/\s+\/\/.*$/, ''));
  });

  test('platform: issues all of its export and names what to publish', () => {
    const { code, stdout, stderr } = example('platform');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^3 credentials/);
    expect(stdout).toContain('https://platform.example/.well-known/did.json');
  });

  test('verify: prints the verdict and every check', () => {
    kluscv(['keys', 'create', '--out', 'me.jwk'], { cwd });
    kluscv(
      [
        'issue',
        join(root, 'examples/exports/wolt-courier'),
        '--key',
        'me.jwk',
        '--issuer-name',
        'A. Example',
        '--out',
        'credentials',
      ],
      { cwd },
    );
    kluscv(['export', 'pdf', 'credentials', '--out', 'kluscv.pdf'], { cwd });
    const { code, stdout, stderr } = example('verify', 'kluscv.pdf');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^makerUnknown /);
    expect(stdout).toContain('25 deliveries');
  });
});
