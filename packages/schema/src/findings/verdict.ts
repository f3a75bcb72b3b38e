import { callFailure } from '../call.ts';
import type { Finding, Verdict } from '../generated/model.ts';
import { type CheckScope, checksOf } from './checks.ts';
import { type Effect, findingDefinition } from './table.ts';

/** From best to worst. */
const VERDICTS: readonly Verdict[] = ['verified', 'conditional', 'indeterminate', 'rejected'];

/** The best verdict that is possible with a finding of each effect. */
export const BEST_VERDICT: Readonly<Record<Effect, Verdict>> = {
  supports: 'verified',
  neutral: 'verified',
  limits: 'conditional',
  blocks: 'indeterminate',
  rejects: 'rejected',
};

/** The worst of several verdicts; of none, `verified`. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  try {
    return verdicts.reduce((a, b) => (VERDICTS.indexOf(b) > VERDICTS.indexOf(a) ? b : a), 'verified');
  } catch (error) {
    throw callFailure('worstVerdict', 'a list of verdicts', error);
  }
}

/**
 * What findings come to: the worst of them decides. A check of the scope without a finding, and a code that the table does not know,
 * count as not checked. Unknown is never good.
 */
export function verdictOf(findings: readonly Finding[], scope: CheckScope): Verdict {
  try {
    const missing = checksOf(scope).some((check) => !findings.some((finding) => finding.check === check));
    const effects = findings.map(({ check, code }): Effect => {
      const definition = findingDefinition(code);
      return code.startsWith(`${check}.`) ? (definition?.effect ?? 'blocks') : 'blocks';
    });
    return worstVerdict([...effects.map((effect) => BEST_VERDICT[effect]), ...(missing ? [BEST_VERDICT.blocks] : [])]);
  } catch (error) {
    throw callFailure('verdictOf', 'a list of findings, and a scope', error);
  }
}
