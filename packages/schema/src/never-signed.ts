import { memberRules } from './generated/never-signed.ts';
import type { RuleCode } from './rules.ts';

/** Something that a work credential must never hold. */
export interface NeverSigned {
  /** `neverSigned.` and the name of the rule. */
  readonly code: RuleCode;
  /** Why, as the end of a sentence. */
  readonly reason: string;
}

/**
 * What must never be signed, by the names under which platforms export it. The schema has no member for any of these and rejects
 * unknown members; this table only lets the error name the rule that was broken instead of "unknown member".
 */
const RULES = memberRules.map((rule) => ({ ...rule, names: new RegExp(rule.pattern, 'iu') }));

/** The rule that a member's name breaks, if it is one of those that must never be signed. */
export function forbiddenMember(name: string): NeverSigned | undefined {
  const plain = name.replaceAll(/[_\s.-]/g, '').slice(0, 80);
  const found = RULES.find(({ names }) => names.test(plain) || names.test(name.slice(0, 80)));
  return found === undefined ? undefined : { code: found.code, reason: found.reason };
}
