import type { Finding } from '@kluscv/schema';
import type { ORDINARY_WORDS } from './ordinary-words.ts';
import type { OTHER_WORDS } from './other-words.ts';

/** The sentences of English, as types: the codes that there are, and the facts that each needs. */
export type EnglishWords = typeof ORDINARY_WORDS & typeof OTHER_WORDS;

/** A code of the table. */
export type FindingCode = keyof EnglishWords;

/**
 * What a finding does to the verdict. The worst one decides.
 *
 * - `supports`, `neutral`: leave it as it is
 * - `limits`: `genuine` at best
 * - `blocks`: `indeterminate` at best
 * - `rejects`: `rejected`
 */
export type Effect = 'supports' | 'neutral' | 'limits' | 'blocks' | 'rejects';

/** Names of the problem types that the W3C defines. */
export type ProblemName =
  | 'PARSING_ERROR'
  | 'CRYPTOGRAPHIC_SECURITY_ERROR'
  | 'MALFORMED_VALUE_ERROR'
  | 'RANGE_ERROR'
  | 'STATUS_RETRIEVAL_ERROR'
  | 'STATUS_VERIFICATION_ERROR'
  | 'STATUS_LIST_LENGTH_ERROR';

/** What the table says of one code. Which check it is of, its first part says. */
export interface FindingDefinition {
  readonly outcome: Finding['outcome'];
  readonly effect: Effect;
  readonly problem?: ProblemName;
}

/** The facts that a text names in braces. */
export type Facts<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Facts<Rest>
  : never;

/** A fact that the English sentence does not name, for languages that have no words of their own for one that it does. */
export type FactBeside<Code> = Code extends 'structure.schema' | 'semantics.rule' ? 'rule' : never;

/** The facts that must be given with a code: those that its sentence names, and one beside it. */
export type DetailsOf<Code extends FindingCode> = {
  readonly [Name in Facts<EnglishWords[Code]> | FactBeside<Code>]: string | number;
};
