import type { Finding } from '@kluscv/schema';
import { CHECKS, type CheckId } from './checks.ts';
import { CONTENT } from './findings/content.ts';
import { POLICY } from './findings/policy.ts';
import { PROOF } from './findings/proof.ts';
import { STATUS } from './findings/status.ts';
import { STRUCTURE } from './findings/structure.ts';

/** Every finding there can be: the one table of codes. No code outside it can be produced. */
export const FINDINGS: typeof STRUCTURE & typeof PROOF & typeof POLICY & typeof STATUS & typeof CONTENT = {
  ...STRUCTURE,
  ...PROOF,
  ...POLICY,
  ...STATUS,
  ...CONTENT,
};

/** A code of the table. */
export type FindingCode = keyof typeof FINDINGS;

/** The codes that a check can produce. */
export type CodeOf<Check extends CheckId> = Extract<FindingCode, `${Check}.${string}`>;

/**
 * What a finding does to the verdict. The worst one decides.
 *
 * - `supports`, `neutral`: leave it as it is
 * - `limits`: `genuine` at best
 * - `blocks`: `indeterminate` at best
 * - `rejects`: `rejected`
 */
export type Effect = 'supports' | 'neutral' | 'limits' | 'blocks' | 'rejects';

/** Languages in which findings are worded. */
export type FindingLocale = 'en' | 'nl';

/** Names of the problem types that the W3C defines. */
export type ProblemName =
  | 'PARSING_ERROR'
  | 'CRYPTOGRAPHIC_SECURITY_ERROR'
  | 'MALFORMED_VALUE_ERROR'
  | 'RANGE_ERROR'
  | 'STATUS_RETRIEVAL_ERROR'
  | 'STATUS_VERIFICATION_ERROR'
  | 'STATUS_LIST_LENGTH_ERROR';

/** What the table says of one code. */
export interface FindingDefinition {
  readonly check: CheckId;
  readonly outcome: Finding['outcome'];
  readonly effect: Effect;
  readonly problem?: ProblemName;
  readonly texts: Readonly<Record<FindingLocale, string>>;
}

/** The facts that a text names in braces. */
export type Facts<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Facts<Rest>
  : never;

/** The facts that must be given with a code: those that its texts name. */
export type DetailsOf<Code extends FindingCode> = {
  readonly [Name in Facts<(typeof FINDINGS)[Code]['texts'][FindingLocale]>]: string | number;
};

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

/** Makes a finding of the table. Facts may come out of a document that nobody has verified: they are made harmless to print. */
export function finding<Check extends CheckId, Code extends CodeOf<Check>>(
  check: Check,
  code: Code,
  details: DetailsOf<Code>,
  options: { readonly pointer?: string } = {},
): FindingOf<Check> {
  const { outcome, problem }: FindingDefinition = FINDINGS[code];
  const facts = Object.entries<string | number>(details).map(([name, fact]): [string, string | number] => [
    name,
    typeof fact === 'string' ? printable(fact) : fact,
  ]);
  const made = {
    check,
    outcome,
    code,
    message: '',
    ...(facts.length > 0 && { details: Object.fromEntries(facts) }),
    ...(options.pointer !== undefined && { pointer: options.pointer }),
    ...(problem !== undefined && { problem: PROBLEM_BASES[problem] + problem }),
  };
  return { ...made, message: findingText(made, 'en') };
}

/** What the table says of a code, or `undefined` if it is not in the table. */
export function findingDefinition(code: string): FindingDefinition | undefined {
  return Object.hasOwn(FINDINGS, code) ? FINDINGS[code as FindingCode] : undefined;
}

/** A finding in words, in the language asked for. A code that is not in the table keeps the words that it came with. */
export function findingText(finding: Pick<Finding, 'code' | 'message' | 'details'>, locale: FindingLocale): string {
  const definition = findingDefinition(finding.code);
  if (definition === undefined) return finding.message;
  return definition.texts[locale].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const fact = finding.details?.[name];
    if (name === 'check' && typeof fact === 'string' && Object.hasOwn(CHECKS, fact)) {
      return CHECKS[fact as CheckId].title[locale];
    }
    return fact === undefined ? whole : String(fact);
  });
}

const MAX_FACT = 300;

/** Control characters, direction marks and the like in escaped form, and no more than a line of text. */
function printable(text: string): string {
  const short = text.length > MAX_FACT ? `${text.slice(0, MAX_FACT)}…` : text;
  return short.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
  });
}
