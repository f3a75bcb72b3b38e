import type { CredentialReport, Finding, Instant, VerificationReport } from '@kluscv/schema';
import { BEST_VERDICT, verdictOf, worstVerdict } from '@kluscv/schema/findings';
import { schemaUrl } from '@kluscv/schema/reading';

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
    verdict: worstVerdict([
      verdictOf(findings, 'document'),
      ...(credentials.length === 0 ? [BEST_VERDICT.blocks] : credentials.map(({ verdict }) => verdict)),
    ]),
    checkedAt,
    ...(source !== undefined && { source }),
    findings,
    credentials,
  };
}
