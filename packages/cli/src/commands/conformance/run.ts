import { isDeepStrictEqual } from 'node:util';
import type { Answer } from './answer.ts';
import { ask } from './ask.ts';
import { OWN } from './own.ts';
import type { SecuredQuestion } from './secured.ts';
import { readDocumentVectors, readSecuredVectors, type Vector } from './vectors.ts';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { textOf } from '../../terminal/files.ts';
import { type Io, readInput } from '../../terminal/io.ts';
import { counted, printable, styleFor } from '../../terminal/terminal.ts';

/** Options of `kluscv conformance`. */
export interface ConformanceOptions {
  readonly cmd?: string;
  /** Ask about signed texts, and not about documents. */
  readonly secured?: boolean;
  readonly json?: boolean;
}

/** A vector on which a program is wrong. */
interface Fault {
  readonly id: string;
  readonly kind: string;
  readonly expected: Answer;
  /** `null`: it did not answer. */
  readonly answered: Answer | null;
}

/** `kluscv conformance`: asks a program about every vector of the standard, and says on which it is wrong. */
export function conformance(io: Io, { cmd, json, secured = false }: ConformanceOptions): ExitCode {
  if (cmd === undefined) {
    throw new CliError('conformance.no-program');
  }
  const vectors = secured ? readSecuredVectors() : readDocumentVectors();
  const { byId, runs } = ask(cmd, vectors, (text) => {
    io.stderr(printable(text, { lines: true }));
  });
  const unsupported = vectors.filter((vector) => isLeftOut(vector, byId.get(vector.id)));
  const asked = vectors.filter((vector) => !unsupported.includes(vector));
  const faults = asked.flatMap((vector) => faultOf(vector, byId.get(vector.id)));
  const kinds = [...new Set(vectors.map(({ group }) => group))].map((kind) => {
    const of = asked.filter(({ group }) => group === kind).length;
    return { kind, of, right: of - faults.filter((fault) => fault.kind === kind).length };
  });
  const formats = [...new Set(unsupported.flatMap(({ optional }) => optional ?? []))];
  const result: Result = { vectors: asked.length, unsupported: unsupported.length, formats, kinds, faults };
  const right = asked.length - faults.length;
  if (json === true) io.stdout(`${JSON.stringify({ ...result, right, runs }, null, 2)}\n`);
  else io.stdout(table(io, result));
  if (byId.size === 0) {
    const members = secured ? '"answer", "verdict", "codes", "credentials"' : '"valid", "codes"';
    io.stderr(`The program gave no answer at all. It has to write one line {"id", ${members}} for each vector.\n`);
  }
  return faults.length === 0 ? EXIT.ok : EXIT.rejected;
}

interface Result {
  /** How many a program was judged by. */
  readonly vectors: number;
  /** How many it was not judged by, since it says that it does not read their format. */
  readonly unsupported: number;
  readonly formats: readonly string[];
  readonly kinds: readonly { readonly kind: string; readonly of: number; readonly right: number }[];
  readonly faults: readonly Fault[];
}

/** Whether a program says that it does not read this format. That it may say of a format, and never of one vector that it finds hard. */
function isLeftOut({ optional }: Vector, answer: Answer | undefined): boolean {
  return optional !== undefined && answer !== undefined && 'unsupported' in answer && answer.unsupported === optional;
}

function faultOf({ id, group, expected }: Vector, answer: Answer | undefined): readonly Fault[] {
  if (answer !== undefined && isDeepStrictEqual(answer, expected)) return [];
  return [{ id, kind: group, expected, answered: answer ?? null }];
}

function table(io: Io, { vectors, unsupported, formats, kinds, faults }: Result): string {
  const style = styleFor(io.color);
  const lines = faults.flatMap(({ id, kind, expected, answered }) => [
    style.bold(`${kind} ${id}`),
    `  expected  ${wordsFor(expected)}`,
    `  was       ${printable(wordsFor(answered))}`,
  ]);
  const column = kinds.reduce((most, { kind }) => Math.max(most, kind.length), 0);
  for (const { kind, of, right } of kinds) {
    lines.push(`${kind.padEnd(column)}  ${String(right).padStart(4)} of ${String(of).padStart(4)} right`);
  }
  if (unsupported > 0) {
    lines.push(
      `Not judged: ${counted(unsupported, 'vector')} of ${formats.join(', ')}, which the program says it does not read.`,
    );
  }
  lines.push(
    style.bold(
      faults.length === 0
        ? `All ${vectors} vectors are right.`
        : `${faults.length} of ${counted(vectors, 'vector')} ${faults.length === 1 ? 'is' : 'are'} wrong.`,
    ),
  );
  return `${lines.join('\n')}\n`;
}

function wordsFor(answer: Answer | null): string {
  if (answer === null) return 'no answer';
  if ('unsupported' in answer) return `does not read ${answer.unsupported}`;
  if ('valid' in answer) return answer.valid ? 'accepted' : `refused: ${answer.codes.join(' ') || 'no code'}`;
  const parts = answer.credentials.map(({ verdict, codes }) => ` | ${verdict}: ${codes.join(' ')}`);
  return `${answer.answer}, ${answer.verdict}: ${answer.codes.join(' ')}${parts.join('')}`;
}

/** Options of `kluscv conformance answer`. */
export interface AnswerOptions {
  readonly kind?: string;
}

/** `kluscv conformance answer`: our own implementation, as a program that can be asked. */
export async function conformanceAnswer(io: Io, path: string, { kind }: AnswerOptions): Promise<ExitCode> {
  const text = textOf({ name: path, bytes: await readInput(io, path) });
  if (kind !== undefined) {
    io.stdout(`${JSON.stringify(await own(kind, read(text, path), path))}\n`);
    return EXIT.ok;
  }
  const answers: string[] = [];
  for (const line of text.split('\n')) {
    const asked = read(line, path) as {
      readonly id?: unknown;
      readonly kind?: unknown;
      readonly data?: unknown;
    } | null;
    // One after the other: the answers stand in the order of the questions.
    const answer = await own(String(asked?.kind), asked?.data, path);
    answers.push(JSON.stringify({ id: asked?.id, ...answer }));
  }
  io.stdout(`${answers.join('\n')}\n`);
  return EXIT.ok;
}

async function own(kind: string, data: unknown, at: string): Promise<Answer> {
  if (kind === 'secured') {
    const { ownSecuredAnswer } = await import('./own-secured.ts');
    return ownSecuredAnswer(data as SecuredQuestion);
  }
  const answer = OWN.get(kind);
  if (answer !== undefined) return answer(data);
  throw new CliError('conformance.kind-unknown', {
    at,
    found: printable(kind),
    kinds: [...OWN.keys(), 'secured'].join(', '),
  });
}

function read(text: string, at: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CliError('conformance.not-json', { at });
  }
}
