import type { Problem } from '../errors.ts';
import type { RuleCode } from './rule-codes.ts';

/** Takes down one breach of a rule. */
export type Report = (code: RuleCode, pointer: string, message: string) => void;

/** A list of problems, and what adds to it. */
export function createReport(): { readonly problems: readonly Problem[]; readonly report: Report } {
  const problems: Problem[] = [];
  const report: Report = (code, pointer, message) => {
    problems.push({ code, pointer, message });
  };
  return { problems, report };
}
