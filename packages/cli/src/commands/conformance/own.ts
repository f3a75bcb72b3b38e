import { KINDS, type ProblemsOf } from '../schema/kinds.ts';
import { distinct, type DocumentVerdict } from './answer.ts';

/** What our own implementation says of a document, by its kind. */
export const OWN: ReadonlyMap<string, (value: unknown) => DocumentVerdict> = new Map(
  Object.entries(KINDS).map(([kind, problems]) => [kind, answering(problems)]),
);

function answering(problemsOf: ProblemsOf): (value: unknown) => DocumentVerdict {
  return (value) => {
    const problems = problemsOf(value);
    return { valid: problems.length === 0, codes: distinct(problems.map(({ code }) => code)) };
  };
}
