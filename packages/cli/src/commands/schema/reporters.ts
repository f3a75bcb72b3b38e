import type { Problem, SchemaName } from '@kluscv/schema';
import {
  csvReporter,
  jsonReporter,
  junitReporter,
  ndjsonReporter,
  type Reporter,
  type TestCase,
} from '@kluscv/verifier/report';
import { printable } from '../../terminal/terminal.ts';

/** A document, and what is wrong with it. */
export interface Validated {
  readonly file: string;
  readonly kind: SchemaName;
  readonly problems: readonly Problem[];
}

/** A document that must follow the standard, or must not, and whether that holds. */
export interface Trial extends Validated {
  readonly expected: 'valid' | 'invalid';
  readonly holds: boolean;
}

type Reporters<Result> = Readonly<Record<'json' | 'ndjson' | 'csv' | 'junit', () => Reporter<Result>>>;

/** The reporters of `kluscv schema validate`: in a table a row a problem, for build servers a test case a document. */
export function validationReporters(): Reporters<Validated> {
  return {
    json: () => jsonReporter((result) => result),
    ndjson: () => ndjsonReporter((result) => result),
    csv: () =>
      csvReporter(['file', 'schema', 'valid', 'at', 'rule', 'found'], ({ file, kind, problems }) =>
        rows([file, kind, problems.length === 0 ? 'yes' : 'no'], problems),
      ),
    junit: () =>
      junitReporter('kluscv schema validate', ({ file, problems }) =>
        problems.length === 0 ? { name: printable(file) } : failed(file, problems),
      ),
  };
}

/** The reporters of `kluscv schema test`. */
export function trialReporters(): Reporters<Trial> {
  return {
    json: () => jsonReporter((result) => result),
    ndjson: () => ndjsonReporter((result) => result),
    csv: () =>
      csvReporter(['file', 'schema', 'expected', 'holds', 'at', 'rule', 'found'], (trial) =>
        rows([trial.file, trial.kind, trial.expected, trial.holds ? 'yes' : 'no'], trial.problems),
      ),
    junit: () =>
      junitReporter('kluscv schema test', ({ file, problems, holds }) =>
        holds ? { name: printable(file) } : failed(file, problems),
      ),
  };
}

function rows(start: readonly string[], problems: readonly Problem[]): readonly (readonly string[])[] {
  const found = problems.map(({ pointer, code, message }) => [pointer || '/', code, message]);
  return (found.length === 0 ? [['', '', '']] : found).map((cells) =>
    [...start, ...cells].map((text) => printable(text)),
  );
}

function failed(file: string, problems: readonly Problem[]): TestCase {
  const [first] = problems;
  const message =
    first === undefined
      ? 'It follows the standard, and should not.'
      : problems.map(({ pointer, message: text }) => `${pointer || '/'}: ${text}`).join(' ');
  return {
    name: printable(file),
    problem: { kind: 'failure', type: printable(first?.code ?? 'schema.valid'), message: printable(message) },
  };
}
