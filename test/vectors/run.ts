/**
 * Runs the vectors against any program, and says on which it is wrong. Needs nothing but Node.
 *
 *   node test/vectors/run.ts "python3 examples/python/check.py"        one run: a document a line on stdin, an answer a line on stdout
 *   node test/vectors/run.ts "./mine --kind {kind} {in}"               one run a document: a file in, one answer out
 *
 * A line on stdin is `{"id", "kind", "data"}`. An answer is `{"id", "valid", "codes"}`; in the second form without `id`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Vector {
  readonly id: string;
  readonly kind: string;
  readonly valid: boolean;
  readonly codes: readonly string[];
  readonly data: unknown;
}

/** What a program says of one document. */
export interface Answer {
  readonly valid: boolean;
  readonly codes: readonly string[];
}

/** Every vector, and that none is missing. */
export function readVectors(): readonly Vector[] {
  const folder = new URL('v1/', import.meta.url);
  return readdirSync(folder).flatMap((name) => {
    const file = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as {
      readonly kind: string;
      readonly numberOfVectors: number;
      readonly vectors: readonly (Omit<Vector, 'kind' | 'codes'> & { readonly problems: readonly { readonly code: string }[] })[];
    };
    if (file.vectors.length !== file.numberOfVectors) throw new Error(`${name} is not whole: fetch it again`);
    return file.vectors.map(({ id, valid, problems, data }) => ({ id, kind: file.kind, valid, codes: distinct(problems.map(({ code }) => code)), data }));
  });
}

/** What is wrong with an answer, as a sentence; nothing if it is right. */
export function wrong({ valid, codes }: Vector, answer: Answer | undefined): string | undefined {
  if (answer === undefined) return 'no answer';
  const said = distinct(answer.codes);
  if (answer.valid === valid && said.join(' ') === codes.join(' ')) return undefined;
  return `expected ${valid ? 'accepted' : codes.join(' ')}, was ${answer.valid ? 'accepted' : said.join(' ') || 'refused without a code'}`;
}

/** Asks a program about every vector. What it does not answer is missing. */
export function ask(command: string, vectors: readonly Vector[]): ReadonlyMap<string, Answer> {
  return command.includes('{in}') ? askOneByOne(command, vectors) : askAtOnce(command, vectors);
}

function askAtOnce(command: string, vectors: readonly Vector[]): ReadonlyMap<string, Answer> {
  const input = vectors.map(({ id, kind, data }) => `${ascii(JSON.stringify({ id, kind, data }))}\n`).join('');
  const run = spawnSync(command, { shell: true, input, encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = new Map<string, Answer>();
  for (const line of run.stdout.split('\n')) {
    const answer = readAnswer(line);
    if (answer?.id !== undefined) answers.set(answer.id, answer);
  }
  return answers;
}

function askOneByOne(command: string, vectors: readonly Vector[]): ReadonlyMap<string, Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'kluscv-vectors-'));
  try {
    const file = join(folder, 'document.json');
    const answers = new Map<string, Answer>();
    for (const { id, kind, data } of vectors) {
      writeFileSync(file, JSON.stringify(data));
      const filled = command.replaceAll('{in}', `"${file}"`).replaceAll('{kind}', kind);
      const answer = readAnswer(spawnSync(filled, { shell: true, encoding: 'utf8' }).stdout);
      if (answer !== undefined) answers.set(id, answer);
    }
    return answers;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Reads an answer; a program that talks about something else has not answered. */
function readAnswer(text: string): (Answer & { readonly id?: string }) | undefined {
  try {
    const { id, valid, codes } = JSON.parse(text) as { readonly id?: unknown; readonly valid?: unknown; readonly codes?: unknown };
    if (typeof valid !== 'boolean' || !Array.isArray(codes)) return undefined;
    return { valid, codes: codes.map(String), ...(typeof id === 'string' && { id }) };
  } catch {
    return undefined;
  }
}

/** JSON in ASCII: the documents hold characters that some readers take for the end of a line. */
function ascii(json: string): string {
  return json.replaceAll(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function distinct(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].toSorted();
}

function main(command: string | undefined): number {
  if (command === undefined) {
    process.stderr.write('Say which program to run: node test/vectors/run.ts "python3 examples/python/check.py"\n');
    return 2;
  }
  const vectors = readVectors();
  const answers = ask(command, vectors);
  const faults = vectors.flatMap((vector) => {
    const fault = wrong(vector, answers.get(vector.id));
    return fault === undefined ? [] : [{ vector, fault }];
  });
  for (const { vector, fault } of faults) process.stdout.write(`${vector.kind} ${vector.id}: ${fault}\n`);
  for (const kind of new Set(vectors.map((vector) => vector.kind))) {
    const all = vectors.filter((vector) => vector.kind === kind).length;
    const bad = faults.filter(({ vector }) => vector.kind === kind).length;
    process.stdout.write(`${kind.padEnd(24)} ${String(all - bad).padStart(4)} of ${String(all).padStart(4)} right\n`);
  }
  process.stdout.write(faults.length === 0 ? `All ${vectors.length} vectors are right.\n` : `${faults.length} of ${vectors.length} vectors are wrong.\n`);
  return faults.length === 0 ? 0 : 1;
}

if (import.meta.main) process.exitCode = main(process.argv[2]);
