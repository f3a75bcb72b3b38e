import type { RuleCode } from '../../src/rules/rule-codes.ts';

/** Which schema a vector is held against: the name of its file. */
export type VectorKind =
  | 'work-record'
  | 'work-credential'
  | 'endorsement'
  | 'hours-statement'
  | 'work-presentation'
  | 'platform-export'
  | 'trust-list'
  | 'status-list-credential'
  | 'verification-report';

/** What an implementation has to report, and where. */
export interface ExpectedProblem {
  readonly code: string;
  readonly pointer: string;
}

/** One document and what the standard says of it. */
export interface Vector {
  readonly id: string;
  readonly description: string;
  /** The rules that the document keeps or breaks, by their codes; the generator writes their numbers. */
  readonly rules: readonly RuleCode[];
  readonly problems: readonly ExpectedProblem[];
  readonly data: unknown;
}

/** Changes to a document: pointers (RFC 6901) and new values; `undefined` takes a member away. */
export type Changes = Readonly<Record<string, unknown>>;

/** A copy of a document with changes. Missing objects on the way are made. */
export function changed(document: unknown, changes: Changes): unknown {
  const copy = structuredClone(document) as Record<string, unknown>;
  for (const [pointer, value] of Object.entries(changes)) {
    const steps = pointer
      .split('/')
      .slice(1)
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = steps.pop() ?? '';
    let at = copy;
    for (const step of steps) {
      at[step] ??= {};
      at = at[step] as Record<string, unknown>;
    }
    if (value === undefined) delete at[last];
    else at[last] = structuredClone(value);
  }
  return copy;
}

/** A vector that the standard accepts. */
export function accepted(id: string, rules: readonly RuleCode[], description: string, data: unknown): Vector {
  return { id, description, rules, problems: [], data };
}

/** A vector that the standard refuses: one problem an entry, `[code, pointer]`. */
export function refused(
  id: string,
  description: string,
  problems: readonly (readonly [string, string])[],
  data: unknown,
  rules?: readonly RuleCode[],
): Vector {
  const codes = [...new Set(problems.map(([code]) => code))];
  return {
    id,
    description,
    rules: rules ?? (codes as RuleCode[]),
    problems: problems.map(([code, pointer]) => ({ code, pointer })),
    data,
  };
}
