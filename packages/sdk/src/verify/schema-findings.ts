import type { Problem } from '@kluscv/schema';
import { finding, type FindingsOf } from '@kluscv/schema/findings';

/** What is wrong with a value that does not fit a schema, as findings. */
export function schemaFindings(problems: readonly Problem[]): FindingsOf<'structure'> {
  const [first, ...rest] = problems.map(({ code, pointer, message }) => {
    return finding('structure', 'structure.schema', { rule: code, problem: message }, { pointer });
  });
  return first === undefined ? [finding('structure', 'structure.schema', { rule: 'schema' })] : [first, ...rest];
}
