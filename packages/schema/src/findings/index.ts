// `@kluscv/schema/findings`: the table of checks and findings, and what findings come to.
export {
  type CheckDefinition,
  type CheckId,
  type CheckIdOf,
  CHECKS,
  type CheckScope,
  checksOf,
} from './checks.ts';
export { type CodeOf, finding, type FindingOf, type FindingsOf } from './finding.ts';
export {
  type DetailsOf,
  type Effect,
  type FindingCode,
  type FindingDefinition,
  findingDefinition,
  FINDINGS,
  type ProblemName,
} from './table.ts';
export { BEST_VERDICT, verdictOf, worstVerdict } from './verdict.ts';
