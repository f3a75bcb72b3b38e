import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Io } from './terminal/io.ts';
import { run } from './program.ts';
import { quickVerify } from './quick-verify.ts';
import { start } from './start.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kluscv-start-'));
  writeFileSync(join(folder, 'forged.jwt'), 'e30.e30.AA\n');
  writeFileSync(join(folder, 'notes.txt'), 'no credential\n');
  writeFileSync(join(folder, 'trust.json'), '{}');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function outcome(
  way: typeof run,
  args: readonly string[],
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const said = { stdout: '', stderr: '' };
  const io: Io = {
    stdout: (text) => {
      said.stdout += String(text);
    },
    stderr: (text) => {
      said.stderr += text;
    },
    readStdin: () => Promise.resolve(new TextEncoder().encode('e30.e30.AA')),
    env: { LANG: 'C' },
    color: true,
    width: 80,
    now: () => '2026-01-15T12:00:00Z',
  };
  return { code: await way(args, io), ...said };
}

describe('the short way and the long way are one command', () => {
  test.each([
    [['verify', 'forged.jwt', '--offline']],
    [['forged.jwt']],
    [['./forged.jwt', '--json', '--offline']],
    [['verify', '-', '--at=2026-01-01', '--lang', 'nl', '--no-color']],
    [['verify', 'forged.jwt', 'notes.txt', '-q']],
    [['verify', 'notes.txt']],
    [['verify', 'missing.pdf']],
    [['verify', 'forged.jwt', '--trust', 'trust.json']],
    [['verify', 'forged.jwt', '--at', 'yesterday']],
    [['verify']],
    [['verify', 'forged.jwt', '--lang', 'xx']],
    [['verify', 'forged.jwt', '--unknown']],
    [['verify', 'forged.jwt', '--offline=yes']],
    [['verify', 'forged.jwt', '--trust']],
    [['verify', '--help']],
    [['--version']],
    [['missing.pdf']],
  ])('kluscv %j', async (args) => {
    const here = args.map((word) => (/^(\.\/)?(forged|notes|trust|missing)\./.test(word) ? join(folder, word) : word));
    expect(await outcome(start, here)).toEqual(await outcome(run, here));
  });

  test.each([
    [['verify', 'a.pdf', '--trust', 'one', '--trust=two', '--offline'], { trust: ['one', 'two'], offline: true }],
    [
      ['verify', 'a.pdf', '--status-list', 's', '-q', '--at', '2026-01-01'],
      { statusList: ['s'], quiet: true, at: '2026-01-01' },
    ],
  ])('kluscv %j is read without the command-line library', (args, options) => {
    expect(quickVerify(args)).toEqual({ files: ['a.pdf'], options, color: true });
  });

  test.each([[['verify', '--help']], [['verify', 'a.pdf', '-h']], [['keys', 'create']], [['missing.pdf']], [[]]])(
    'kluscv %j goes the long way',
    (args) => {
      expect(quickVerify(args)).toBeUndefined();
    },
  );
});
