import type { CredentialReport, Finding, Instant, Verdict, VerificationReport } from '@kluscv/schema';
import { schemaUrl } from '@kluscv/schema/reading';
import { type CheckScope, checksOf } from './checks.ts';
import { findingDefinition } from './findings.ts';
import type { Effect } from './findings/definition.ts';

/** From best to worst. */
const VERDICTS: readonly Verdict[] = ['verified', 'genuine', 'indeterminate', 'rejected'];

/** The best verdict that is possible with a finding of this effect. */
const BEST: Readonly<Record<Effect, Verdict>> = {
  supports: 'verified',
  neutral: 'verified',
  limits: 'genuine',
  blocks: 'indeterminate',
  rejects: 'rejected',
};

/** The worse of several verdicts; of none, `verified`. */
function worst(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce((a, b) => (VERDICTS.indexOf(b) > VERDICTS.indexOf(a) ? b : a), 'verified');
}

/**
 * What findings come to: the worst of them decides. A check of the scope without a finding, and a code that the table does not know,
 * count as not checked. Unknown is never good.
 */
export function verdictOf(findings: readonly Finding[], scope: CheckScope): Verdict {
  const missing = checksOf(scope).some((check) => !findings.some((finding) => finding.check === check));
  const effects = findings.map(({ check, code }): Effect => {
    const definition = findingDefinition(code);
    return code.startsWith(`${check}.`) ? (definition?.effect ?? 'blocks') : 'blocks';
  });
  return worst([...effects.map((effect) => BEST[effect]), ...(missing ? [BEST.blocks] : [])]);
}

/** Puts a report together. The verdict follows from the findings; a report without a credential is never good. */
export function reportOf(parts: {
  readonly checkedAt: Instant;
  readonly source: string | undefined;
  readonly findings: readonly Finding[];
  readonly credentials: readonly CredentialReport[];
}): VerificationReport {
  const { checkedAt, source, findings, credentials } = parts;
  return {
    $schema: schemaUrl('verification-report') as VerificationReport['$schema'],
    verdict: worst([
      verdictOf(findings, 'document'),
      ...(credentials.length === 0 ? [BEST.blocks] : credentials.map(({ verdict }) => verdict)),
    ]),
    checkedAt,
    ...(source !== undefined && { source }),
    findings,
    credentials,
  };
}
