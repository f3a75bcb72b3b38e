import type { Finding } from '@kluscv/schema';
import type { CheckId } from './checks.ts';
import type { DetailsOf, FindingCode, FindingDefinition, ProblemName } from './findings/definition.ts';
import { ORDINARY_WORDS } from './findings/ordinary-words.ts';
import { FINDINGS } from './findings/table.ts';

/** The codes that a check can produce. */
export type CodeOf<Check extends CheckId> = Extract<FindingCode, `${Check}.${string}`>;

/** The words of a report in a language, from an entry of its own: `@kluscv/sdk/messages/en`, `nl`, `de`, `fr` or `da`. */
export interface Messages {
  /** A language tag of BCP 47. */
  readonly locale: string;
  readonly checks: Readonly<Record<CheckId, { readonly title: string; readonly question: string }>>;
  /** A sentence for each code, with its facts in braces. */
  readonly findings: Readonly<Record<FindingCode, string>>;
}

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
 * Makes a finding of the table. Its message is empty until a report is made of it, unless it takes nothing away from the verdict. Facts may come out of a document that nobody has verified: they are made
 * harmless to print.
 */
export function finding<Check extends CheckId, Code extends CodeOf<Check>>(
  check: Check,
  code: Code,
  details: DetailsOf<Code>,
  options: { readonly pointer?: string } = {},
): FindingOf<Check> {
  const { outcome, problem } = FINDINGS[code];
  const given: Readonly<Record<string, string | number>> = details;
  const names = Object.keys(given);
  const facts: Record<string, string | number> = {};
  for (const name of names) {
    const fact = given[name] ?? '';
    facts[name] = typeof fact === 'string' ? printable(fact) : fact;
  }
  const ordinary: Words = ORDINARY_WORDS;
  const text = ordinary[code];
  return {
    check,
    outcome,
    code,
    message: text === undefined ? '' : filled(text, facts),
    ...(names.length > 0 && { details: facts }),
    ...(options.pointer !== undefined && { pointer: options.pointer }),
    ...(problem !== undefined && { problem: PROBLEM_BASES[problem] + problem }),
  };
}

/** What the table says of a code, or `undefined` if it is not in the table. */
export function findingDefinition(code: string): FindingDefinition | undefined {
  return Object.hasOwn(FINDINGS, code) ? FINDINGS[code as FindingCode] : undefined;
}

/** A finding in words. A code that the words do not know keeps those that it came with. */
export function findingText(
  finding: Pick<Finding, 'code' | 'message' | 'details'>,
  messages: Pick<Messages, 'checks' | 'findings'>,
): string {
  const { code, details, message } = finding;
  const { checks, findings }: { readonly checks: Messages['checks']; readonly findings: Words } = messages;
  const text = Object.hasOwn(findings, code) ? findings[code] : undefined;
  return text === undefined ? message : filled(text, details, checks);
}

type Words = Readonly<Record<string, string>>;

function filled(text: string, details: Finding['details'], checks: Partial<Messages['checks']> = {}): string {
  if (!text.includes('{')) return text;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const fact = details?.[name];
    if (name === 'check' && typeof fact === 'string' && Object.hasOwn(checks, fact)) {
      return checks[fact as CheckId]?.title ?? fact;
    }
    return fact === undefined ? whole : String(fact);
  });
}

const MAX_FACT = 300;

/** What most facts are: nothing in them is hidden. */
const PLAIN = /^[ -~]*$/;

/** Control characters, direction marks and the like in escaped form, and no more than a line of text. */
function printable(text: string): string {
  if (text.length <= MAX_FACT && PLAIN.test(text)) return text;
  const short = text.length > MAX_FACT ? `${text.slice(0, MAX_FACT)}…` : text;
  // Most facts are plain, and to compile what asks of all of Unicode costs more than to make the finding.
  if (/^[ -~]*$/.test(short)) return short;
  return short.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
  });
}
