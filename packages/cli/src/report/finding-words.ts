import type { Finding, VerificationReport } from '@kluscv/schema';
import type { CheckId } from '@kluscv/schema/findings';
import { findingText } from '@kluscv/sdk';
import type { Speech } from '../terminal/speech.ts';

/** A finding in a sentence. */
export function findingWords(finding: Finding, { messages }: Speech): string {
  return findingText(finding, messages);
}

/** The name of a check. */
export function checkTitle(check: CheckId, { messages }: Speech): string {
  return messages.checks[check].title;
}

/** A report of which every finding says in a sentence what it means. */
export function inWords(report: VerificationReport, speech: Speech): VerificationReport {
  const said = (findings: readonly Finding[]): readonly Finding[] =>
    findings.map((finding) => ({ ...finding, message: findingWords(finding, speech) }));
  return {
    ...report,
    findings: said(report.findings),
    credentials: report.credentials.map((credential) => ({ ...credential, findings: said(credential.findings) })),
  };
}
