import { describe, expect, it } from 'vitest';
import { CHECKS, type CheckId, type CheckIdOf } from './checks.ts';
import { finding, type FindingsOf } from './finding.ts';
import { type FindingDefinition, findingDefinition, FINDINGS } from './table.ts';

const rows: readonly (readonly [string, FindingDefinition])[] = Object.entries(FINDINGS);

/** What each effect may be called. Only what passed, or does not apply, leaves the verdict alone. */
const OUTCOMES = {
  supports: ['passed'],
  neutral: ['passed', 'skipped'],
  limits: ['failed', 'indeterminate'],
  blocks: ['indeterminate', 'skipped'],
  rejects: ['failed'],
} as const;

describe('FINDINGS', () => {
  it.each(rows)('%s is filed under a check, with a fitting outcome', (code, definition) => {
    expect(code).toMatch(/^[a-z]+(\.[a-zA-Z0-9-]+)+$/);
    expect(Object.keys(CHECKS)).toContain(code.split('.')[0]);
    expect(OUTCOMES[definition.effect]).toContain(definition.outcome);
  });

  it('has for every check a way to pass, or says that it does not apply', () => {
    const leaving = new Set(
      rows
        .filter(([, { effect }]) => effect === 'supports' || effect === 'neutral')
        .map(([code]) => code.split('.', 1).join()),
    );
    expect([...leaving].toSorted()).toEqual((Object.keys(CHECKS) as CheckId[]).toSorted());
  });

  it('has a way to skip every check of a credential that rests on another', () => {
    for (const check of Object.keys(CHECKS)) {
      if (check === 'structure' || check === 'page') continue;
      expect(findingDefinition(`${check}.skipped`)).toMatchObject({ outcome: 'skipped', effect: 'blocks' });
    }
  });
});

describe('finding', () => {
  it('fills in the facts and the W3C problem type', () => {
    expect(finding('status', 'status.list.index', { index: 7 }, { pointer: '/credentialStatus' })).toEqual({
      check: 'status',
      outcome: 'indeterminate',
      code: 'status.list.index',
      details: { index: 7 },
      pointer: '/credentialStatus',
      problem: 'https://www.w3.org/TR/vc-data-model#RANGE_ERROR',
    });
  });

  it('makes hostile facts harmless: no control characters, no direction marks, no end', () => {
    const hostile = `\u001b[2J\u202Eevil\n\u200b${'x'.repeat(1000)}`;
    const member = String(finding('proof', 'proof.header', { member: hostile }).details?.['member']);
    expect(member).toContain('\\u{1B}[2J\\u{202E}evil\\u{A}\\u{200B}x');
    expect(member).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
    expect(member.length).toBeLessThan(400);
  });

  it('has no words, and leaves out what is not known', () => {
    expect(finding('page', 'page.differs', { reason: 'layout' })).toEqual({
      check: 'page',
      outcome: 'failed',
      code: 'page.differs',
      details: { reason: 'layout' },
    });
  });
});

describe('the types of the table', () => {
  it('know which facts a code needs, and which codes a check has', () => {
    // @ts-expect-error a fact is not given
    finding('proof', 'proof.header', {});
    // @ts-expect-error the code is one of another check
    expect(() => finding('proof', 'status.revoked', { issuer: 'A' })).not.toThrow();
    // @ts-expect-error the code is not in the table
    expect(() => finding('proof', 'proof.wonderful', {})).toThrow(expect.objectContaining({ name: 'KlusError' }));
  });

  it('do not let a check be forgotten', () => {
    type Findings = { readonly [Check in CheckIdOf<'credential'>]: FindingsOf<Check> };
    // @ts-expect-error a check without a finding
    const none: Findings['holder'] = [];
    // @ts-expect-error checks that are not there
    const some: Findings = { holder: [finding('holder', 'holder.not-bound', {})] };
    expect([none, some]).toHaveLength(2);
  });
});
