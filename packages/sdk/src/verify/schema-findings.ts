import type { Problem } from '@kluscv/schema';
import { type FindingsOf, finding } from './findings.ts';

/** No more than this many problems of one document: who reads more? */
const MAX_PROBLEMS = 10;

/** What a schema found, as findings. */
export function schemaFindings(problems: readonly Problem[]): FindingsOf<'structure'> {
  const [first, ...rest] = problems.slice(0, MAX_PROBLEMS).map(({ code, pointer, message }) => {
    return finding('structure', 'structure.schema', { rule: code, problem: message }, { pointer });
  });
  return first === undefined
    ? [finding('structure', 'structure.schema', { rule: 'schema', problem: 'It breaks a rule of the schema.' })]
    : [first, ...rest];
}
