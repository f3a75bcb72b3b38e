import { expectCall } from '../call.ts';
import { memberRules } from '../generated/never-signed.ts';
import { patternOf } from './patterns-once.ts';
import type { RuleCode } from './rule-codes.ts';

/** Something that a work credential must never hold. */
export interface NeverSigned {
  /** `neverSigned.` and the name of the rule. */
  readonly code: RuleCode;
  /** Why, as the end of a sentence. */
  readonly reason: string;
}

/**
 * The rule that a member's name breaks, if it is one of those that must never be signed. The schema has no member for any of these and
 * rejects unknown members; this only lets the error name the rule that was broken instead of "unknown member".
 */
export function forbiddenMember(name: string): NeverSigned | undefined {
  expectCall('forbiddenMember', { name: [name, 'text'] });
  // Folded here: V8 takes three times as long over patterns that ignore the case of all of Unicode, at every start of a verifier.
  const folded = name.normalize('NFKC').toLowerCase();
  const plain = folded.replaceAll(/[_\s.-]/g, '').slice(0, 80);
  const short = folded.slice(0, 80);
  const found = memberRules.find(({ pattern, stems }) => {
    // A pattern is compiled only for what it may fit: most names are languages.
    if (!stems.some((stem) => plain.includes(stem))) return false;
    const names = patternOf(pattern.toLowerCase(), 'u');
    return names.test(plain) || (short !== plain && names.test(short));
  });
  return found === undefined ? undefined : { code: found.code, reason: found.reason };
}
