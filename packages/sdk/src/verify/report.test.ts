import { type Finding, validateVerificationReport } from '@kluscv/schema';
import { finding } from '@kluscv/schema/findings';
import { describe, expect, it } from 'vitest';
import { reportOf } from './report.ts';

const good: readonly Finding[] = [
  finding('structure', 'structure.follows', { version: '1.0' }),
  finding('proof', 'proof.intact', { date: '2025-07-01' }),
  finding('issuer', 'issuer.recognized', { name: 'A', list: 'B' }),
  finding('validity', 'validity.open-ended', {}),
  finding('status', 'status.none', {}),
  finding('holder', 'holder.not-bound', {}),
  finding('semantics', 'semantics.agree', {}),
];

describe('reportOf', () => {
  const checkedAt = '2025-07-01T12:00:00Z';
  const findings = [finding('structure', 'structure.single', {}), finding('page', 'page.not-a-document', {})];

  it('is what its schema says', () => {
    const report = reportOf({
      checkedAt,
      source: 'a.jwt',
      findings,
      credentials: [{ verdict: 'verified', format: 'vc+jwt', findings: good }],
    });
    expect(report).toMatchObject({ verdict: 'verified', source: 'a.jwt', checkedAt });
    expect(validateVerificationReport(report)).toMatchObject({ ok: true });
  });

  it('is as good as its worst credential, and never good without one', () => {
    const credential = (verdict: 'verified' | 'conditional') => ({
      verdict,
      format: 'vc+jwt' as const,
      findings: good,
    });
    const verdict = (...credentials: Parameters<typeof reportOf>[0]['credentials']) =>
      reportOf({ checkedAt, source: undefined, findings, credentials }).verdict;
    expect(verdict(credential('verified'), credential('conditional'))).toBe('conditional');
    expect(verdict()).toBe('indeterminate');
  });
});
