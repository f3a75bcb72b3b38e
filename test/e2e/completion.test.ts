// The shells themselves complete a line, from the script alone: the command is not even on their path.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kluscv, program } from '../support/command.ts';

const found = (shell: string): boolean =>
  (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, shell)));
const document = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');
const pages = [...document.matchAll(/^## kluscv (.+)$/gm)].map(([, words = '']) => words.split(' '));
const root = pages.filter((words) => words.length === 1).flat();

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kluscv-completion-'));
  for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
    const { code, stdout } = kluscv(['completion', shell], { cwd });
    expect(code).toBe(0);
    writeFileSync(join(cwd, `kluscv.${shell}`), stdout);
  }
  writeFileSync(join(cwd, 'file-of-mine.pdf'), '');
});
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

/** What each shell offers for the last of these words. */
const COMPLETE: Readonly<Record<string, (words: readonly string[]) => readonly string[]>> = {
  bash: (words) => {
    const list = words.map((word) => `'${word}'`).join(' ');
    const script = `source ./kluscv.bash; COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _kluscv; printf '%s\\n' "\${COMPREPLY[@]}"; complete -p kluscv >&2`;
    return lines(program('bash', ['--norc', '-c', script], cwd));
  },
  zsh: (words) => {
    const list = words.map((word) => `'${word}'`).join(' ');
    // What the completion system would draw is printed: it needs a terminal and a line editor.
    const script = `compdef() { :; }; source ./kluscv.zsh
      compadd() { shift; print -l -- "$@"; }; _files() { print FILES; }
      _describe() { local one; for one in "\${(@P)2}"; do one=\${one%%:*}; [[ $one == "$cur"* ]] && print -r -- $one; done; }
      words=(${list}); CURRENT=${words.length}; _kluscv`;
    return lines(program('zsh', ['-f', '-c', script], cwd));
  },
  fish: (words) => {
    const script = `source ./kluscv.fish; complete -C '${words.join(' ')}'`;
    return lines(program('fish', ['--no-config', '-c', script], cwd)).map((line) => line.split('\t')[0] ?? '');
  },
};

function lines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

describe.each(Object.keys(COMPLETE))('%s', (shell) => {
  const offers = (...words: readonly string[]): readonly string[] => COMPLETE[shell]?.(['kluscv', ...words]) ?? [];

  test.skipIf(!found(shell))('every command, at its place', () => {
    expect(offers('')).toEqual(expect.arrayContaining(root));
    expect(offers('keys', '')).toEqual(expect.arrayContaining(['create', 'list', 'rotate', 'check', 'public']));
    expect(offers('sta')).toContain('status');
    expect(offers('status', 're')).toEqual(expect.arrayContaining(['revoke', 'restore']));
  });

  test.skipIf(!found(shell))('options and what they may be set to', () => {
    expect(offers('keys', 'create', '--')).toEqual(expect.arrayContaining(['--alg', '--did', '--encrypt', '--out']));
    expect(offers('keys', 'create', '--alg', '')).toEqual(['EdDSA', 'ES256']);
    expect(offers('status', 'revoke', 'a.jwt', '--reason', 'key')).toContain('key-compromised');
    // Those of the whole program belong to every command.
    expect(offers('status', 'revoke', '--pass')).toContain('--passphrase-file');
  });

  test.skipIf(!found(shell))('files, where files are meant', () => {
    // Bash offers them by itself when nothing else is offered.
    const files = { bash: [], zsh: ['FILES'], fish: ['file-of-mine.pdf'] }[shell] ?? [];
    expect(offers('verify', 'file-of')).toEqual(files);
    expect(offers('verify', '--trust', 'file-of')).toEqual(files);
  });
});

test('what bash is told to do when nothing is offered: files', () => {
  const script = 'source ./kluscv.bash; complete -p kluscv';
  expect(program('bash', ['--norc', '-c', script], cwd)).toMatch(/-o default.* -F _kluscv kluscv/);
});

test('PowerShell’s script holds every command, and its quotes are closed', () => {
  const text = kluscv(['completion', 'powershell'], { cwd }).stdout;
  for (const words of pages) {
    expect(text).toContain(`'${words.slice(0, -1).join(' ')} ${words.at(-1)}' = '${words.join(' ')}'`);
  }
  for (const line of text.split('\n')) expect((line.replaceAll("''", '').match(/'/g) ?? []).length % 2).toBe(0);
  const count = (sign: string): number => text.split(sign).length;
  expect([count('{'), count('(')]).toEqual([count('}'), count(')')]);
});

test('another shell is refused, with those that there are', () => {
  const { code, stderr } = kluscv(['completion', 'csh'], { cwd });
  expect({ code, said: stderr.includes('bash') }).toEqual({ code: 2, said: true });
});
