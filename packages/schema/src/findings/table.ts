import type { Finding } from '../generated/model.ts';

/**
 * What a finding does to the verdict. The worst one decides.
 *
 * - `supports`, `neutral`: leave it as it is
 * - `limits`: `conditional` at best
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
  /** Names of the facts that come with it, always. */
  readonly facts: readonly string[];
  /** Names of facts that may come with it. */
  readonly optional?: readonly string[];
}

/**
 * Every code that a check can produce: what it means to programs, and the names of its facts. Words for people are made of these elsewhere, one
 * file a language. A code is never given another meaning.
 */
export const FINDINGS = {
  // Is it what the standard says it must be?
  'structure.follows': { outcome: 'passed', effect: 'supports', facts: ['version'] },
  'structure.presentation': { outcome: 'passed', effect: 'supports', facts: ['count'] },
  'structure.single': { outcome: 'passed', effect: 'supports', facts: [] },
  'structure.absent': { outcome: 'failed', effect: 'rejects', problem: 'PARSING_ERROR', facts: [] },
  'structure.too-large': { outcome: 'failed', effect: 'rejects', problem: 'PARSING_ERROR', facts: ['limit'] },
  'structure.json': { outcome: 'failed', effect: 'rejects', problem: 'PARSING_ERROR', facts: ['reason'] },
  'structure.compact': { outcome: 'failed', effect: 'rejects', problem: 'PARSING_ERROR', facts: ['reason'] },
  'structure.not-canonical': { outcome: 'failed', effect: 'rejects', problem: 'PARSING_ERROR', facts: [] },
  'structure.id': { outcome: 'failed', effect: 'rejects', problem: 'MALFORMED_VALUE_ERROR', facts: [] },
  'structure.duplicate': { outcome: 'failed', effect: 'rejects', problem: 'MALFORMED_VALUE_ERROR', facts: ['id'] },
  'structure.names': { outcome: 'indeterminate', effect: 'limits', facts: ['names'] },
  /** Parts that name nobody, beside parts that name somebody. `parts`: their numbers, from 1. */
  'structure.unnamed': { outcome: 'indeterminate', effect: 'limits', facts: ['names', 'parts'] },
  'structure.format': { outcome: 'failed', effect: 'rejects', problem: 'PARSING_ERROR', facts: ['format'] },
  'structure.schema': {
    outcome: 'failed',
    effect: 'rejects',
    problem: 'MALFORMED_VALUE_ERROR',
    facts: ['rule'],
    optional: ['problem'],
  },
  'structure.newer': { outcome: 'indeterminate', effect: 'blocks', facts: ['version'] },
  /** Somebody else's kind of credential: its form and its content are not judged here. */
  'structure.foreign': { outcome: 'skipped', effect: 'blocks', facts: [] },
  'structure.disclosure': { outcome: 'failed', effect: 'rejects', problem: 'PARSING_ERROR', facts: ['reason'] },
  'structure.key-binding': { outcome: 'failed', effect: 'rejects', problem: 'PARSING_ERROR', facts: ['reason'] },
  'structure.purpose-bound': { outcome: 'failed', effect: 'rejects', problem: 'MALFORMED_VALUE_ERROR', facts: [] },
  'structure.claim': { outcome: 'failed', effect: 'rejects', problem: 'MALFORMED_VALUE_ERROR', facts: ['claim'] },
  'structure.legacy': { outcome: 'failed', effect: 'rejects', problem: 'MALFORMED_VALUE_ERROR', facts: ['claim'] },
  /** This engine lacks a computation that is needed to read it, such as `SHA-256`. */
  'structure.not-computable': { outcome: 'indeterminate', effect: 'blocks', facts: ['computation'] },
  // Was this signed, as it stands here, with a key of the issuer?
  'proof.intact': { outcome: 'passed', effect: 'supports', facts: ['date'] },
  'proof.mismatch': { outcome: 'failed', effect: 'rejects', problem: 'CRYPTOGRAPHIC_SECURITY_ERROR', facts: [] },
  'proof.header': { outcome: 'failed', effect: 'rejects', problem: 'CRYPTOGRAPHIC_SECURITY_ERROR', facts: ['member'] },
  'proof.type': { outcome: 'failed', effect: 'rejects', problem: 'CRYPTOGRAPHIC_SECURITY_ERROR', facts: ['type'] },
  /** A context that is not at hand: what it says of a word, nobody here knows. */
  'proof.context': { outcome: 'indeterminate', effect: 'blocks', facts: ['context'] },
  'proof.algorithm': {
    outcome: 'failed',
    effect: 'rejects',
    problem: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    facts: ['algorithm'],
  },
  'proof.algorithm-mismatch': {
    outcome: 'failed',
    effect: 'rejects',
    problem: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    facts: ['algorithm', 'key'],
  },
  'proof.key.missing': { outcome: 'failed', effect: 'rejects', problem: 'CRYPTOGRAPHIC_SECURITY_ERROR', facts: [] },
  'proof.key.name': { outcome: 'failed', effect: 'rejects', problem: 'CRYPTOGRAPHIC_SECURITY_ERROR', facts: ['key'] },
  'proof.key.foreign': {
    outcome: 'failed',
    effect: 'rejects',
    problem: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    facts: ['issuer', 'signer'],
  },
  'proof.key.unlisted': {
    outcome: 'failed',
    effect: 'rejects',
    problem: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    facts: ['key'],
  },
  'proof.key.purpose': {
    outcome: 'failed',
    effect: 'rejects',
    problem: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    facts: ['key'],
  },
  'proof.key.controller': {
    outcome: 'failed',
    effect: 'rejects',
    problem: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    facts: ['key'],
  },
  'proof.key.unusable': {
    outcome: 'failed',
    effect: 'rejects',
    problem: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    facts: ['reason'],
  },
  /** The issuer's document says that the key ended (`at`) before the date of the credential. */
  'proof.key.revoked': {
    outcome: 'failed',
    effect: 'rejects',
    problem: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    facts: ['key', 'at'],
  },
  'proof.key.expired': {
    outcome: 'failed',
    effect: 'rejects',
    problem: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    facts: ['key', 'at'],
  },
  'proof.issuer.invalid': {
    outcome: 'failed',
    effect: 'rejects',
    problem: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    facts: ['issuer'],
  },
  /** The issuer ended its own identifier. */
  'proof.issuer.deactivated': {
    outcome: 'failed',
    effect: 'rejects',
    problem: 'CRYPTOGRAPHIC_SECURITY_ERROR',
    facts: ['issuer'],
  },
  /** `reason`: the cause that a resolver gave, such as `web.timeout`. */
  'proof.issuer.unsupported': { outcome: 'indeterminate', effect: 'blocks', facts: ['issuer', 'reason'] },
  'proof.issuer.unreachable': { outcome: 'indeterminate', effect: 'blocks', facts: ['issuer', 'reason'] },
  'proof.issuer.not-found': { outcome: 'indeterminate', effect: 'blocks', facts: ['issuer', 'reason'] },
  'proof.issuer.malformed': { outcome: 'indeterminate', effect: 'blocks', facts: ['issuer', 'reason'] },
  /** This engine lacks a computation, such as `Ed25519`. */
  'proof.not-computable': { outcome: 'indeterminate', effect: 'blocks', facts: ['computation'] },
  'proof.skipped': { outcome: 'skipped', effect: 'blocks', facts: ['check'] },
  // Does it meet what this verifier asks for?
  'issuer.recognized': { outcome: 'passed', effect: 'supports', facts: ['name', 'list'] },
  'issuer.trusted': { outcome: 'passed', effect: 'supports', facts: ['issuer'] },
  'issuer.other-name': { outcome: 'passed', effect: 'neutral', facts: ['stated', 'name'] },
  'issuer.unknown': { outcome: 'indeterminate', effect: 'limits', facts: ['issuer'] },
  /** On a list, but not for this. `scope`: `names`, `platforms`, `types` or `assurance`; `stated`: what the credential says of it. */
  'issuer.out-of-scope': {
    outcome: 'indeterminate',
    effect: 'limits',
    facts: ['issuer', 'name', 'list', 'scope', 'stated'],
  },
  /** An address (`issuer`) that is taken for the one of a listed issuer (`like`, called `name`). */
  'issuer.look-alike': { outcome: 'failed', effect: 'limits', facts: ['issuer', 'like', 'name'] },
  /** A name (`stated`) that is taken for the one of a listed issuer (`like`, called `name`). */
  'issuer.impostor': { outcome: 'failed', effect: 'limits', facts: ['issuer', 'stated', 'like', 'name'] },
  'issuer.no-longer-recognized': { outcome: 'failed', effect: 'limits', facts: ['name', 'list', 'until'] },
  'issuer.distrusted': { outcome: 'failed', effect: 'limits', facts: ['issuer'] },
  'issuer.worker-export': { outcome: 'passed', effect: 'neutral', facts: [] },
  'issuer.self-declared': { outcome: 'passed', effect: 'neutral', facts: [] },
  /** A TEST, where the reader wants to be told of tests. */
  'issuer.test': { outcome: 'failed', effect: 'limits', facts: [] },
  /** A TEST, where none is wanted. */
  'issuer.test-refused': { outcome: 'failed', effect: 'rejects', facts: [] },
  'issuer.skipped': { outcome: 'skipped', effect: 'blocks', facts: ['check'] },
  'validity.until': { outcome: 'passed', effect: 'supports', facts: ['until'] },
  'validity.open-ended': { outcome: 'passed', effect: 'supports', facts: [] },
  'validity.not-yet': { outcome: 'failed', effect: 'limits', facts: ['from'] },
  'validity.expired': { outcome: 'failed', effect: 'limits', facts: ['until'] },
  'validity.contradictory': { outcome: 'failed', effect: 'rejects', problem: 'RANGE_ERROR', facts: ['from', 'until'] },
  /** Another credential of the same presentation and issuer (`by`: its identifier) takes its place. */
  'validity.superseded': { outcome: 'failed', effect: 'limits', facts: ['by'] },
  'validity.addressed': { outcome: 'passed', effect: 'supports', facts: ['addressee'] },
  'validity.addressee': { outcome: 'indeterminate', effect: 'limits', facts: ['addressee'] },
  'validity.other-addressee': { outcome: 'failed', effect: 'limits', facts: ['addressee'] },
  'validity.skipped': { outcome: 'skipped', effect: 'blocks', facts: ['check'] },
  'holder.not-bound': { outcome: 'skipped', effect: 'neutral', facts: [] },
  'holder.bound': { outcome: 'passed', effect: 'supports', facts: ['at'] },
  'holder.missing': { outcome: 'failed', effect: 'limits', facts: [] },
  'holder.mismatch': { outcome: 'failed', effect: 'rejects', problem: 'CRYPTOGRAPHIC_SECURITY_ERROR', facts: [] },
  'holder.other': { outcome: 'failed', effect: 'limits', facts: ['holder'] },
  'holder.audience': { outcome: 'failed', effect: 'limits', facts: ['audience'] },
  'holder.nonce': { outcome: 'failed', effect: 'limits', facts: [] },
  'holder.stale': { outcome: 'failed', effect: 'limits', facts: [] },
  'holder.not-computable': { outcome: 'indeterminate', effect: 'blocks', facts: ['computation'] },
  'holder.skipped': { outcome: 'skipped', effect: 'blocks', facts: ['check'] },
  // Did the issuer withdraw it? What cannot be seen is never good.
  'status.in-force': { outcome: 'passed', effect: 'supports', facts: ['asOf'] },
  'status.none': { outcome: 'skipped', effect: 'neutral', facts: [] },
  'status.revoked': { outcome: 'failed', effect: 'rejects', facts: ['issuer'] },
  'status.suspended': { outcome: 'failed', effect: 'rejects', facts: ['issuer'] },
  /** The issuer made a newer one. */
  'status.refresh': { outcome: 'failed', effect: 'limits', facts: ['issuer'] },
  'status.newest': { outcome: 'passed', effect: 'neutral', facts: ['asOf'] },
  'status.refresh.unknown': { outcome: 'skipped', effect: 'neutral', facts: ['reason'] },
  'status.unknown': {
    outcome: 'indeterminate',
    effect: 'blocks',
    problem: 'STATUS_VERIFICATION_ERROR',
    facts: ['status'],
  },
  'status.unreachable': {
    outcome: 'indeterminate',
    effect: 'blocks',
    problem: 'STATUS_RETRIEVAL_ERROR',
    facts: ['list', 'reason'],
  },
  'status.list.malformed': {
    outcome: 'indeterminate',
    effect: 'blocks',
    problem: 'STATUS_VERIFICATION_ERROR',
    facts: ['reason'],
  },
  'status.list.proof': {
    outcome: 'indeterminate',
    effect: 'blocks',
    problem: 'STATUS_VERIFICATION_ERROR',
    facts: ['reason'],
  },
  'status.list.issuer': {
    outcome: 'indeterminate',
    effect: 'blocks',
    problem: 'STATUS_VERIFICATION_ERROR',
    facts: ['issuer'],
  },
  'status.list.id': {
    outcome: 'indeterminate',
    effect: 'blocks',
    problem: 'STATUS_VERIFICATION_ERROR',
    facts: ['list'],
  },
  'status.list.purpose': {
    outcome: 'indeterminate',
    effect: 'blocks',
    problem: 'STATUS_VERIFICATION_ERROR',
    facts: ['purpose'],
  },
  'status.list.expired': {
    outcome: 'indeterminate',
    effect: 'blocks',
    problem: 'STATUS_VERIFICATION_ERROR',
    facts: ['until'],
  },
  'status.list.not-yet': {
    outcome: 'indeterminate',
    effect: 'blocks',
    problem: 'STATUS_VERIFICATION_ERROR',
    facts: ['from'],
  },
  'status.list.too-short': {
    outcome: 'indeterminate',
    effect: 'blocks',
    problem: 'STATUS_LIST_LENGTH_ERROR',
    facts: ['length'],
  },
  'status.list.too-large': {
    outcome: 'indeterminate',
    effect: 'blocks',
    problem: 'STATUS_VERIFICATION_ERROR',
    facts: ['limit'],
  },
  'status.list.index': { outcome: 'indeterminate', effect: 'blocks', problem: 'RANGE_ERROR', facts: ['index'] },
  'status.not-computable': { outcome: 'indeterminate', effect: 'blocks', facts: ['computation'] },
  'status.skipped': { outcome: 'skipped', effect: 'blocks', facts: ['check'] },
  // Does what it says fit together, and does the page show it?
  'semantics.agree': { outcome: 'passed', effect: 'supports', facts: [] },
  'semantics.rule': { outcome: 'failed', effect: 'limits', facts: ['rule'], optional: ['problem'] },
  'semantics.extension': { outcome: 'indeterminate', effect: 'blocks', facts: ['extension'] },
  'semantics.skipped': { outcome: 'skipped', effect: 'blocks', facts: ['check'] },
  'page.identical': { outcome: 'passed', effect: 'supports', facts: [] },
  'page.sealed': { outcome: 'passed', effect: 'supports', facts: ['by'] },
  'page.seal-damaged': { outcome: 'failed', effect: 'limits', facts: [] },
  /** `reason`: `layout`, `not-drawable` or `bytes`. */
  'page.differs': { outcome: 'failed', effect: 'limits', facts: ['reason'], optional: ['firstDifference'] },
  /** `renderer`: as the presentation names it, or `–` if it names none. */
  'page.renderer-unknown': { outcome: 'indeterminate', effect: 'limits', facts: ['renderer'] },
  /** Another program saved the file again: hardly anything of it lies where the renderer put it. */
  'page.resaved': { outcome: 'indeterminate', effect: 'limits', facts: [] },
  /** The page needs a font that this program lacks. */
  'page.font-missing': { outcome: 'indeterminate', effect: 'blocks', facts: [] },
  /** The page says that it was made on a day that cannot be. */
  'page.made-in-future': { outcome: 'indeterminate', effect: 'blocks', facts: ['renderedOn', 'checkedOn'] },
  'page.made-too-early': { outcome: 'indeterminate', effect: 'blocks', facts: ['renderedOn', 'validFrom'] },
  'page.no-credential': { outcome: 'skipped', effect: 'blocks', facts: ['reason'] },
  'page.not-a-document': { outcome: 'skipped', effect: 'neutral', facts: [] },
} as const;

/** A code of the table. */
export type FindingCode = keyof typeof FINDINGS;

type FactOf<Code extends FindingCode> = (typeof FINDINGS)[Code]['facts'][number];
type OptionalFactOf<Code extends FindingCode> = (typeof FINDINGS)[Code] extends {
  readonly optional: readonly (infer Name extends string)[];
}
  ? Name
  : never;

/** The facts that a code needs, and those that it may have. */
export type DetailsOf<Code extends FindingCode> = { readonly [Name in FactOf<Code>]: string | number } & {
  readonly [Name in OptionalFactOf<Code>]?: string | number;
};

/** What the table says of a code, or `undefined` if it is not in the table, as one of a later version. */
export function findingDefinition(code: string): FindingDefinition | undefined {
  return Object.hasOwn(FINDINGS, code) ? FINDINGS[code as FindingCode] : undefined;
}
