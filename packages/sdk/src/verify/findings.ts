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

/** The words of a report in another language than English, from an entry of its own: `@kluscv/sdk/messages/nl`, `de`, `fr` or `da`. */
export interface Messages {
  /** A language tag of BCP 47. */
  readonly locale: string;
  readonly checks: Readonly<Record<CheckId, { readonly title: string; readonly question: string }>>;
  /** A sentence for each code, with its facts in braces. */
  readonly findings: Readonly<Record<FindingCode, string>>;
}

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
  /** A sentence in English, with its facts in braces. */
  readonly text: string;
  /** Facts that the text does not name, for languages that have no words of their own for one that it does. */
  readonly facts?: readonly string[];
}

/** The facts that a text names in braces. */
export type Facts<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Facts<Rest>
  : never;

/** The facts that must be given with a code: those that its text names, and those beside it. */
export type DetailsOf<Code extends FindingCode> = {
  readonly [Name in
    | Facts<(typeof FINDINGS)[Code]['text']>
    | ((typeof FINDINGS)[Code] extends { readonly facts: readonly (infer Fact extends string)[] } ? Fact : never)]:
    | string
    | number;
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
  return { ...made, message: findingText(made) };
}

/** What the table says of a code, or `undefined` if it is not in the table. */
export function findingDefinition(code: string): FindingDefinition | undefined {
  return Object.hasOwn(FINDINGS, code) ? FINDINGS[code as FindingCode] : undefined;
}

/**
 * A finding in words. A code that is not in the table keeps the words that it came with.
 *
 * @param messages the language. Default: English
 */
export function findingText(
  finding: Pick<Finding, 'code' | 'message' | 'details'>,
  messages?: Pick<Messages, 'checks' | 'findings'>,
): string {
  const { code, details, message } = finding;
  const definition = findingDefinition(code);
  if (definition === undefined) return message;
  const text = messages?.findings[code as FindingCode] ?? definition.text;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const fact = details?.[name];
    if (name === 'check' && typeof fact === 'string' && Object.hasOwn(CHECKS, fact)) {
      return (messages?.checks ?? CHECKS)[fact as CheckId].title;
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
