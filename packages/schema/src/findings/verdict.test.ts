import { describe, expect, it } from 'vitest';
import type { Finding } from '../generated/model.ts';
import { checksOf } from './checks.ts';
import { finding } from './finding.ts';
import { verdictOf } from './verdict.ts';

const good: readonly Finding[] = [
  finding('structure', 'structure.follows', { version: '1.0' }),
  finding('proof', 'proof.intact', { date: '2025-07-01' }),
  finding('issuer', 'issuer.recognized', { name: 'A', list: 'B' }),
  finding('validity', 'validity.open-ended', {}),
  finding('status', 'status.none', {}),
  finding('holder', 'holder.not-bound', {}),
  finding('semantics', 'semantics.agree', {}),
];
const expired = finding('validity', 'validity.expired', { until: '2025-01-01' });
const unreachable = finding('status', 'status.unreachable', {
  list: 'https://platform.example/1',
  reason: 'http.timeout',
});
const revoked = finding('status', 'status.revoked', { issuer: 'A' });

describe('verdictOf', () => {
  it.each([
    ['all is well', good, 'verified'],
    ['something limits', [...good, expired], 'conditional'],
    ['something blocks', [...good, expired, unreachable], 'indeterminate'],
    ['something rejects', [revoked, unreachable, expired, ...good], 'rejected'],
    ['nothing was checked', [], 'indeterminate'],
    ['a code is not in the table', [...good, { ...good[0]!, code: 'structure.wonderful' }], 'indeterminate'],
    [
      'a code is filed under another check',
      [...good.slice(1), { ...good[1]!, check: 'structure' as const }],
      'indeterminate',
    ],
  ])('when %s', (_what, findings, verdict) => {
    expect(verdictOf(findings, 'credential')).toBe(verdict);
  });

  it.each(checksOf('credential'))('is never good without the check %s', (check) => {
    expect(
      verdictOf(
        good.filter((found) => found.check !== check),
        'credential',
      ),
    ).toBe('indeterminate');
  });

  it('knows which checks belong to a document', () => {
    const document = [finding('structure', 'structure.single', {}), finding('page', 'page.not-a-document', {})];
    expect(checksOf('document')).toEqual(['structure', 'page']);
    expect(verdictOf(document, 'document')).toBe('verified');
    expect(verdictOf(document, 'credential')).toBe('indeterminate');
  });
});
