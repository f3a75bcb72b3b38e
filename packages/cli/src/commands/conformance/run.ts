import { type Answer, ask } from './ask.ts';
import { OWN } from './own.ts';
import { distinct, readVectors, type Vector } from './vectors.ts';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { textOf } from '../../reading/inputs.ts';
import { type Io, readInput } from '../../terminal/io.ts';
import { counted } from '../../report/counted.ts';
import { printable, styleFor } from '../../terminal/terminal.ts';

/** Options of `kluscv conformance`. */
export interface ConformanceOptions {
  readonly cmd?: string;
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
export function conformance(io: Io, { cmd, json }: ConformanceOptions): ExitCode {
  if (cmd === undefined) {
    throw new CliError('conformance.no-program');
  }
  const vectors = readVectors();
  const { byId, runs } = ask(cmd, vectors, (text) => {
    io.stderr(printable(text, { lines: true }));
  });
  const faults = vectors.flatMap((vector) => faultOf(vector, byId.get(vector.id)));
  const kinds = [...new Set(vectors.map(({ kind }) => kind))].map((kind) => {
    const of = vectors.filter((vector) => vector.kind === kind).length;
    return { kind, of, right: of - faults.filter((fault) => fault.kind === kind).length };
  });
  const right = vectors.length - faults.length;
  if (json === true) io.stdout(`${JSON.stringify({ vectors: vectors.length, right, runs, kinds, faults }, null, 2)}\n`);
  else io.stdout(table(io, kinds, faults, vectors.length));
  if (byId.size === 0) {
    io.stderr(
      'The program gave no answer at all. It has to write one line {"id", "valid", "codes"} for each document.\n',
    );
  }
  return faults.length === 0 ? EXIT.ok : EXIT.rejected;
}

function faultOf({ id, kind, valid, codes }: Vector, answer: Answer | undefined): readonly Fault[] {
  const answered = answer === undefined ? null : { valid: answer.valid, codes: distinct(answer.codes) };
  if (answered?.valid === valid && answered.codes.join(' ') === codes.join(' ')) return [];
  return [{ id, kind, expected: { valid, codes }, answered }];
}

function table(
  io: Io,
  kinds: readonly { readonly kind: string; readonly of: number; readonly right: number }[],
  faults: readonly Fault[],
  all: number,
): string {
  const style = styleFor(io.color);
  const words = (answer: Answer | null): string => {
    if (answer === null) return 'no answer';
    return answer.valid ? 'accepted' : `refused: ${answer.codes.join(' ') || 'no code'}`;
  };
  const lines = faults.flatMap(({ id, kind, expected, answered }) => [
    style.bold(`${kind} ${id}`),
    `  expected  ${words(expected)}`,
    `  was       ${printable(words(answered))}`,
  ]);
  const column = Math.max(...kinds.map(({ kind }) => kind.length));
  for (const { kind, of, right } of kinds) {
    lines.push(`${kind.padEnd(column)}  ${String(right).padStart(4)} of ${String(of).padStart(4)} right`);
  }
  lines.push(
    style.bold(
      faults.length === 0
        ? `All ${all} vectors are right.`
        : `${faults.length} of ${counted(all, 'vector')} ${faults.length === 1 ? 'is' : 'are'} wrong.`,
    ),
  );
  return `${lines.join('\n')}\n`;
}

/** Options of `kluscv conformance answer`. */
export interface AnswerOptions {
  readonly kind?: string;
}

/** `kluscv conformance answer`: our own implementation, as a program that can be asked. */
export async function conformanceAnswer(io: Io, path: string, { kind }: AnswerOptions): Promise<ExitCode> {
  const text = textOf({ name: path, bytes: await readInput(io, path) });
  if (kind !== undefined) {
    io.stdout(`${JSON.stringify(own(kind, read(text, path), path))}\n`);
    return EXIT.ok;
  }
  const answers = text.split('\n').map((line) => {
    const asked = read(line, path) as {
      readonly id?: unknown;
      readonly kind?: unknown;
      readonly data?: unknown;
    } | null;
    return JSON.stringify({ id: asked?.id, ...own(String(asked?.kind), asked?.data, path) });
  });
  io.stdout(`${answers.join('\n')}\n`);
  return EXIT.ok;
}

function own(kind: string, data: unknown, at: string): Answer {
  const answer = OWN.get(kind);
  if (answer !== undefined) return answer(data);
  throw new CliError('conformance.kind-unknown', { at, found: printable(kind), kinds: [...OWN.keys()].join(', ') });
}

function read(text: string, at: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CliError('conformance.not-json', { at });
  }
}
