import { callFailure } from '../call.ts';
import type { Finding } from '../generated/model.ts';
import type { CheckId } from './checks.ts';
import { type DetailsOf, type FindingCode, type FindingDefinition, FINDINGS, type ProblemName } from './table.ts';

/** The codes that a check can produce. */
export type CodeOf<Check extends CheckId> = Extract<FindingCode, `${Check}.${string}`>;

/** A finding whose code is one of the check’s. */
export type FindingOf<Check extends CheckId> = Finding & { readonly check: Check; readonly code: CodeOf<Check> };

/** Several findings of one check, and never none: a check that was forgotten is not a check that passed. */
export type FindingsOf<Check extends CheckId> = readonly [FindingOf<Check>, ...FindingOf<Check>[]];

const W3C = 'https://www.w3.org/';

/** The addresses of the problem types. */
const PROBLEM_BASES: Readonly<Record<ProblemName, string>> = {
  PARSING_ERROR: `${W3C}TR/vc-data-model#`,
  CRYPTOGRAPHIC_SECURITY_ERROR: `${W3C}TR/vc-data-model#`,
  MALFORMED_VALUE_ERROR: `${W3C}TR/vc-data-model#`,
  RANGE_ERROR: `${W3C}TR/vc-data-model#`,
  STATUS_RETRIEVAL_ERROR: `${W3C}ns/credentials/status-list#`,
  STATUS_VERIFICATION_ERROR: `${W3C}ns/credentials/status-list#`,
  STATUS_LIST_LENGTH_ERROR: `${W3C}ns/credentials/status-list#`,
};

/**
 * Makes a finding of the table: a code and facts, without words. Facts may come out of a document that nobody has verified: they are made
 * harmless to print.
 */
export function finding<Check extends CheckId, Code extends CodeOf<Check>>(
  check: Check,
  code: Code,
  details: DetailsOf<Code>,
  options: { readonly pointer?: string } = {},
): FindingOf<Check> {
  try {
    const { outcome, problem }: FindingDefinition = FINDINGS[code];
    const given: Readonly<Record<string, string | number | undefined>> = details;
    const facts: Record<string, string | number> = {};
    let some = false;
    for (const name of Object.keys(given)) {
      const fact = given[name];
      if (fact === undefined) continue;
      facts[name] = typeof fact === 'string' ? printable(fact) : fact;
      some = true;
    }
    return {
      check,
      outcome,
      code,
      ...(some && { details: facts }),
      ...(options.pointer !== undefined && { pointer: options.pointer }),
      ...(problem !== undefined && { problem: PROBLEM_BASES[problem] + problem }),
    };
  } catch (error) {
    throw callFailure('finding', 'a check and a code of FINDINGS', error);
  }
}

const MAX_FACT = 300;

/** What most facts are: nothing in them is hidden. */
const PLAIN = /^[ -~]*$/;

/** Control characters, direction marks and the like in escaped form, and no more than a line of text. */
function printable(text: string): string {
  const short = text.length > MAX_FACT ? `${text.slice(0, MAX_FACT)}…` : text;
  if (PLAIN.test(short)) return short;
  return short.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
  });
}
