import { describe, expect, it } from 'vitest';
import { CHECKS } from '@kluscv/schema/findings';
import { finding } from '@kluscv/schema/findings';
import type { FindingCode } from '@kluscv/schema/findings';
import { FINDINGS } from '@kluscv/schema/findings';
import { da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { findingText } from './finding-text.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

const factsOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();

/** Whose words are a rule's own, in English; other languages name the rule. */
const NAMED_RULES: readonly string[] = ['structure.schema', 'semantics.rule'];

describe.each([en, nl, de, fr, da])('$locale', ({ checks, findings }) => {
  it('has words for everything that a report can say, and for nothing else', () => {
    expect(Object.keys(findings).toSorted()).toEqual(Object.keys(FINDINGS).toSorted());
    expect(Object.keys(checks)).toEqual(Object.keys(CHECKS));
  });

  it.each(Object.entries(en.findings))('%s says a sentence with the facts of the English one', (code, text) => {
    const words = findings[code as FindingCode];
    expect(words).toMatch(/^\S.*([.!]|\})$/);
    if (checks === en.checks) return;
    expect(words).toMatch(/[.!]$/);
    expect(factsOf(words)).toEqual(NAMED_RULES.includes(code) ? ['rule'] : factsOf(text));
    if (!code.endsWith('.single')) expect(words).not.toBe(text);
  });
});

it.each([
  [nl, 'Niet gecontroleerd, vanwege “Zegel”.'],
  [de, 'Nicht geprüft, wegen „Siegel“.'],
  [fr, 'Pas vérifié, à cause de « Sceau ».'],
  [da, 'Ikke kontrolleret på grund af “Segl”.'],
  [en, 'Not checked, because of “Seal”.'],
])('names the check that a finding rests on (%#)', (messages, text) => {
  expect(findingText(finding('status', 'status.skipped', { check: 'proof' }), messages)).toBe(text);
});
