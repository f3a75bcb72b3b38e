import { expectCall } from '@kluscv/schema/reading';
import { CHECKS, type CheckId } from '@kluscv/schema/findings';
import type { VerificationReport } from '@kluscv/schema';
import { ANSWERS } from '../answers.ts';
import { verifierError } from '../errors.ts';
import type { Policy } from './document-answer.ts';
import { findingsOf } from './findings-of.ts';
import type { Wording } from './wordings.ts';

/** Words of earlier days for what may be let pass. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  unknownIssuer: 'makerUnknown',
  unknownRenderer: 'pageUnknown',
  names: 'severalPeople',
};

/** Caveats that nobody can let pass, since the one who asks named what he wants instead. */
const ASKED_FOR: ReadonlySet<Wording> = new Set(['makerUnknown.ended', 'severalPeople.holder']);

/** Everything that can be let pass, by its name. Never what is wrong with a document, or is not in it. */
export const ALLOWABLE: readonly string[] = [
  ...Object.entries(ANSWERS).flatMap(([code, { mark }]) => (mark === 'caution' && code !== 'unmet' ? [code] : [])),
  'uncheckedStatus',
];

/**
 * A policy out of words that a person wrote: names in any of `maker-unknown`, `makerUnknown`.
 *
 * @throws KlusError `verifier.policy` for a name that there is not
 */
export function policyFrom(asked: Policy): Policy {
  expectCall('policyFrom', { asked: [asked, { maxAgeDays: 'number?' }] });
  const { require = [], allow = [], maxAgeDays } = asked;
  expectCall('policyFrom', { require: [require, ['text']], allow: [allow, ['text']] });
  return {
    require: require.map((name) => known('require', name, Object.keys(CHECKS))),
    allow: allow.map((name) => {
      const code = name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
      return known('allow', OTHER_NAMES[code] ?? code, ALLOWABLE, name);
    }),
    ...(maxAgeDays !== undefined && { maxAgeDays }),
  };
}

function known(option: string, name: string, names: readonly string[], written: string = name): string {
  if (names.includes(name)) return name;
  const choices = names.map(kebab).join(', ');
  throw verifierError(
    'verifier.policy',
    `There is nothing called ${JSON.stringify(written)} for ${option}. Choose from: ${choices}.`,
    {
      details: { option, found: written, choices },
    },
  );
}

/** `makerUnknown` → `maker-unknown` */
export function kebab(code: string): string {
  expectCall('kebab', { code: [code, 'text'] });
  return code.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Whether a reason is let pass. */
export function isAllowed({ allow = [] }: Policy, wording: Wording): boolean {
  if (ASKED_FOR.has(wording)) return false;
  if (wording === 'unchecked.status') return allow.includes('uncheckedStatus');
  return allow.includes(wording.split('.')[0] ?? '');
}

/** The required checks that did not all pass. */
export function unmetChecks(report: VerificationReport, { require = [] }: Policy): readonly CheckId[] {
  const findings = findingsOf(report);
  return (Object.keys(CHECKS) as CheckId[]).filter((check) => {
    if (!require.includes(check)) return false;
    const found = findings.filter((finding) => finding.check === check);
    return found.length === 0 || found.some(({ outcome }) => outcome !== 'passed');
  });
}
