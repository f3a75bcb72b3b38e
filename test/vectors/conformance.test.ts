import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { kluscv } from '../support/command.ts';
import { lineOf, mutantOf, numbersFrom, questionsOf, type VectorFile } from './secured/mutants.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const node = `"${process.execPath}" --conditions=@kluscv/source`;
const own = `${node} packages/cli/src/main.ts conformance answer`;

interface Answer {
  readonly valid: boolean;
  readonly codes: readonly string[];
}
interface Report {
  readonly vectors: number;
  readonly right: number;
  readonly runs: number;
  readonly unsupported: number;
  readonly faults: readonly { readonly id: string; readonly expected: Answer; readonly answered: Answer | null }[];
}

function reportOn(cmd: string, ...options: readonly string[]): Report & { readonly code: number } {
  const { code, stdout } = kluscv(['conformance', '--json', ...options, '--cmd', cmd], { cwd: root });
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

describe('kluscv conformance --secured', () => {
  it('finds our own verifier right', { timeout: 60_000 }, () => {
    expect(reportOn(`${own} {in}`, '--secured')).toMatchObject({ code: 0, runs: 1, faults: [], unsupported: 0 });
  });

  it('lets a program leave out a format, and never a text that it finds hard', () => {
    const { code, faults, unsupported } = reportOn(`${node} test/vectors/secured/shy.ts {in}`, '--secured');
    expect({ code, unsupported }).toEqual({ code: 1, unsupported: 4 });
    expect(faults.length).toBeGreaterThan(200);
  });

  it('finds a verifier wrong that takes an unchecked credential for a genuine one', () => {
    const { code, faults } = reportOn(`${own} {in} | ${node} test/vectors/unaware.ts status.unreachable`, '--secured');
    expect({ code, ids: faults.map(({ id }) => id) }).toEqual({
      code: 1,
      ids: ['token-unreachable', 'status-unreachable'],
    });
  });
});

/** Programs that are not ours: each one file, with nothing but what its language brings along. */
const programs = [
  { language: 'Python', asks: ['python3', '--version'], cmd: 'python3 examples/python/check.py {in}' },
  { language: 'PHP', asks: ['php', '--version'], cmd: 'php examples/php/check.php {in}' },
  { language: 'Go', asks: ['go', 'version'], cmd: 'go run examples/go/main.go {in}' },
] as const;

describe.each(programs)('the program in $language', ({ asks: [program, ...args], cmd }) => {
  const isHere = spawnSync(program, args).status === 0;
  const skipped = `(skipped where there is no ${program})`;

  it.skipIf(!isHere)(`is right about documents ${skipped}`, { timeout: 120_000 }, () => {
    expect(reportOn(cmd)).toMatchObject({ code: 0, runs: 1, faults: [] });
    expect(reportOn(cmd.replace(' {in}', ''))).toMatchObject({ code: 0, runs: 1, faults: [] });
  });

  it.skipIf(!isHere)(`is right about signed texts ${skipped}`, { timeout: 120_000 }, () => {
    expect(reportOn(cmd, '--secured')).toMatchObject({ code: 0, runs: 1, faults: [], unsupported: 29 });
  });

  it.skipIf(!isHere)(`answers about what was changed by chance as we do ${skipped}`, { timeout: 120_000 }, () => {
    const below = numbersFrom(1);
    const vectors = vectorFiles()
      .flatMap(questionsOf)
      .filter(({ format }) => format === 'vc+jwt');
    const mutants = Array.from({ length: 300 }, (_, number) =>
      mutantOf(vectors[below(vectors.length)] as (typeof vectors)[number], number, below),
    );
    const lines = mutants
      .map((mutant) => `${lineOf(mutant)}\n`)
      .join('')
      .trimEnd();
    expect(answersOf(cmd, lines)).toEqual(answersOf(`${own} {in}`, lines));
  });
});

function vectorFiles(): readonly VectorFile[] {
  const folder = new URL('secured/v1/', import.meta.url);
  return readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as VectorFile);
}

/** What a program answers, by identifier. */
function answersOf(cmd: string, lines: string): Readonly<Record<string, unknown>> {
  const { stdout } = spawnSync(cmd.replace('{in}', ''), {
    cwd: root,
    shell: true,
    input: lines,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line, sorted) as { readonly id: string });
  return Object.fromEntries(answers.map((answer) => [answer.id, answer]));
}

function sorted(key: string, value: unknown): unknown {
  return key === 'codes' ? (value as readonly string[]).toSorted() : value;
}
