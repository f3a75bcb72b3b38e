import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { kluscv } from '../support/command.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const node = `"${process.execPath}" --conditions=@kluscv/source`;
const own = `${node} packages/cli/src/main.ts conformance answer`;
const hasPython = spawnSync('python3', ['--version']).status === 0;

interface Answer {
  readonly valid: boolean;
  readonly codes: readonly string[];
}
interface Report {
  readonly vectors: number;
  readonly right: number;
  readonly runs: number;
  readonly faults: readonly { readonly id: string; readonly expected: Answer; readonly answered: Answer | null }[];
}

function reportOn(cmd: string): Report & { readonly code: number } {
  const { code, stdout } = kluscv(['conformance', '--json', '--cmd', cmd], { cwd: root });
  return { code, ...(JSON.parse(stdout) as Report) };
}

describe('kluscv conformance', () => {
  it.each([
    ['as a file', `${own} {in}`],
    ['on the standard input', own],
  ])('finds our own implementation right, starting it once: documents %s', (_, cmd) => {
    expect(reportOn(cmd)).toMatchObject({ code: 0, runs: 1, faults: [] });
  });

  it('prints a table', () => {
    const { code, stdout, stderr } = kluscv(['conformance', '--cmd', `${own} {in}`], { cwd: root });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^work-record +(\d+) of +\1 right\nAll \d+ vectors are right\.\n$/m);
  });

  it('finds exactly what a wrong implementation gets wrong', () => {
    const wrong = `${own} {in} | ${node} test/vectors/unaware.ts semantics.counts.recency neverSigned.plate`;
    const { code, faults } = reportOn(wrong);
    expect(code).toBe(1);
    const accepted = { valid: true, codes: [] };
    expect(faults).toEqual(
      [
        ['member-license-plate', 'neverSigned.plate'],
        ['review-plate', 'neverSigned.plate'],
        ['recency-3-in-12', 'semantics.counts.recency'],
        ['recency-12-in-all', 'semantics.counts.recency'],
      ].map(([id, missed]) => ({
        id,
        kind: 'work-record',
        expected: { valid: false, codes: [missed] },
        answered: accepted,
      })),
    );
  });

  it('takes silence and noise for no answer', () => {
    const { code, stdout, stderr } = kluscv(['conformance', '--json', '--cmd', 'echo Hello'], { cwd: root });
    const { vectors, right, faults } = JSON.parse(stdout) as Report;
    expect({ code, right, silent: faults.filter(({ answered }) => answered === null).length }).toEqual({
      code: 1,
      right: 0,
      silent: vectors,
    });
    expect(stderr).toContain('gave no answer at all');
  });

  it('starts a program for each document if it wants to be told the kind', { timeout: 60_000 }, () => {
    const { code, runs, vectors, right, faults } = reportOn(`echo '{"valid":true,"codes":[]}' # {kind} {in}`);
    expect({ code, runs }).toEqual({ code: 1, runs: vectors });
    expect(right).toBeGreaterThan(0);
    expect(faults.filter(({ expected }) => expected.valid)).toEqual([]);
  });

  it('asks for the program', () => {
    expect(kluscv(['conformance'], { cwd: root })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--cmd') as unknown,
    });
  });
});

describe('kluscv conformance answer', () => {
  const answer = (input: string, ...args: readonly string[]): ReturnType<typeof kluscv> =>
    kluscv(['conformance', 'answer', ...args], { cwd: root, input: new TextEncoder().encode(input) });

  it('answers about one document of a kind', () => {
    const { code, stdout } = answer('{"type":"WorkRecord"}', '--kind', 'work-record');
    expect({ code, ...(JSON.parse(stdout) as Answer) }).toEqual({ code: 0, valid: false, codes: ['schema.required'] });
  });

  it.each([
    ['an unknown kind', '{"id":"a","kind":"recipe","data":{}}', 'work-record'],
    ['no JSON', 'work', 'This is not JSON'],
    ['a line that is no object', 'null', 'There is no document of this kind'],
  ])('refuses %s with what to do', (_, input, says) => {
    expect(answer(input)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(says) as unknown });
  });
});

describe.skipIf(!hasPython)('the implementation in Python (skipped where there is no python3)', () => {
  it('is right', () => {
    expect(reportOn('python3 examples/python/check.py {in}')).toMatchObject({ code: 0, runs: 1, faults: [] });
    expect(reportOn('python3 examples/python/check.py')).toMatchObject({ code: 0, runs: 1, faults: [] });
  });
});
