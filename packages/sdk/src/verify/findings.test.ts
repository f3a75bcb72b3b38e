import { describe, expect, it } from 'vitest';
import { CHECKS, type CheckId, type CheckIdOf } from './checks.ts';
import {
  type FindingCode,
  type FindingDefinition,
  finding,
  findingDefinition,
  FINDINGS,
  type FindingsOf,
  findingText,
} from './findings.ts';

const table: Readonly<Record<FindingCode, FindingDefinition>> = FINDINGS;
const rows = Object.entries(table);

/** What each effect may be called. Only what passed, or does not apply, leaves the verdict alone. */
const OUTCOMES = {
  supports: ['passed'],
  neutral: ['passed', 'skipped'],
  limits: ['failed', 'indeterminate'],
  blocks: ['indeterminate', 'skipped'],
  rejects: ['failed'],
} as const;

describe('FINDINGS', () => {
  it.each(rows)('%s is filed under its check, with a fitting outcome and words', (code, definition) => {
    expect(code).toMatch(/^[a-z]+(\.[a-zA-Z0-9-]+)+$/);
    expect(code.split('.')[0]).toBe(definition.check);
    expect(OUTCOMES[definition.effect]).toContain(definition.outcome);
    expect(definition.text).toMatch(/^\S.*([.!]|\}|\}\.)$/);
  });

  it('has for every check a way to pass, or says that it does not apply', () => {
    const leaving = new Set(
      rows.filter(([, { effect }]) => effect === 'supports' || effect === 'neutral').map(([, { check }]) => check),
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
      message: 'It could not be seen whether it was withdrawn: its place (7) is not on the list.',
      details: { index: 7 },
      pointer: '/credentialStatus',
      problem: 'https://www.w3.org/TR/vc-data-model#RANGE_ERROR',
    });
  });

  it('makes hostile facts harmless: no control characters, no direction marks, no end', () => {
    const hostile = `\u001b[2J\u202Eevil\n\u200b${'x'.repeat(1000)}`;
    const { message, details } = finding('proof', 'proof.header', { member: hostile });
    expect(message).toContain('\\u{1B}[2J\\u{202E}evil\\u{A}\\u{200B}x');
    expect(message).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
    expect(String(details?.['member']).length).toBeLessThan(400);
  });

  it('does not take a fact for a text: {braces} and $& stay as they are', () => {
    expect(finding('proof', 'proof.header', { member: '{member}$&$1' }).message).toContain('("{member}$&$1")');
  });
});

describe('the types of the table', () => {
  it('know which facts a code needs, and which codes a check has', () => {
    // @ts-expect-error the text names a fact that is not given
    finding('proof', 'proof.header', {});
    // @ts-expect-error the code is one of another check
    expect(() => finding('proof', 'status.revoked', { issuer: 'A' })).not.toThrow();
    // @ts-expect-error the code is not in the table
    expect(() => finding('proof', 'proof.wonderful', {})).toThrow(TypeError);
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

describe('findingText', () => {
  it('keeps the words of a code that is not in the table', () => {
    expect(findingText({ code: 'page.invented', message: 'As it came.' })).toBe('As it came.');
    expect(findingText({ code: 'toString', message: 'As it came.' })).toBe('As it came.');
  });
});
