import type { VerifiedSchema } from '@kluscv/schema/problems';
import { later } from '../later.ts';
import { type FindingsOf, finding } from './findings.ts';

/** No more than this many problems of one document: who reads more? */
const MAX_PROBLEMS = 10;

const PROBLEMS = /* @__PURE__ */ later(() => import('@kluscv/schema/problems'));

/** What is wrong with a value that does not fit a schema, as findings. Who is told of nothing wrong never loads what tells it. */
export async function schemaFindings(schema: VerifiedSchema, value: unknown): Promise<FindingsOf<'structure'>> {
  const { fitProblems } = PROBLEMS.now ?? (await PROBLEMS.load());
  const [first, ...rest] = fitProblems(schema, value)
    .slice(0, MAX_PROBLEMS)
    .map(({ code, pointer, message }) => {
      return finding('structure', 'structure.schema', { rule: code, problem: message }, { pointer });
    });
  return first === undefined
    ? [finding('structure', 'structure.schema', { rule: 'schema', problem: 'It breaks a rule of the schema.' })]
    : [first, ...rest];
}
