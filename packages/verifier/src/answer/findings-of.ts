import type { Finding, VerificationReport } from '@kluscv/schema';

/** All findings of a report: those of the document, then those of each credential. */
export function findingsOf({ findings, credentials }: VerificationReport): readonly Finding[] {
  return [...findings, ...credentials.flatMap((credential) => credential.findings)];
}
