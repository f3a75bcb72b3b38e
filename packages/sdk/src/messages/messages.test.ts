import { describe, expect, it } from 'vitest';
import { CHECKS } from '../verify/checks.ts';
import { finding, type FindingCode, type FindingDefinition, FINDINGS, findingText } from '../verify/findings.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

const table: Readonly<Record<FindingCode, FindingDefinition>> = FINDINGS;
const factsOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();

/** Whose words are a rule's own, in English; other languages name the rule. */
const NAMED_RULES: readonly string[] = ['structure.schema', 'semantics.rule'];

describe.each([nl, de, fr, da])('$locale', ({ checks, findings }) => {
  it('has words for everything that a report can say, and for nothing else', () => {
    expect(Object.keys(findings).toSorted()).toEqual(Object.keys(table).toSorted());
    expect(Object.keys(checks)).toEqual(Object.keys(CHECKS));
  });

  it.each(Object.entries(table))(
    '%s says a sentence with the facts of the English one',
    (code, { text, facts = [] }) => {
      const words = findings[code as FindingCode];
      expect(words).toMatch(/^\S.*[.!]$/);
      expect(factsOf(words)).toEqual(NAMED_RULES.includes(code) ? facts : factsOf(text));
      if (!code.endsWith('.single')) expect(words).not.toBe(text);
    },
  );
});

it.each([
  [nl, 'Niet gecontroleerd, vanwege “Zegel”.'],
  [de, 'Nicht geprüft, wegen „Siegel“.'],
  [fr, 'Pas vérifié, à cause de « Sceau ».'],
  [da, 'Ikke kontrolleret på grund af “Segl”.'],
  [undefined, 'Not checked, because of “Seal”.'],
])('names the check that a finding rests on (%#)', (messages, text) => {
  expect(findingText(finding('status', 'status.skipped', { check: 'proof' }), messages)).toBe(text);
});
