import type { FindingCode as Known } from '@kluscv/sdk';

/** Why there is no report of a file. `other…` is said where a code is not among them. */
export const OBSTACLES = [
  // ambiguousFile
  'twoKinds',
  'nameSaysOther',
  // unreadable
  'damaged',
  'locked',
  'archiveDamaged',
  'archiveTooLarge',
  'sameName',
  'tooDeep',
  'tooLarge',
  'unsupported',
  'picture',
  // nothing
  'nothing',
  'empty',
  'archiveEmpty',
  'resaved',
  'noCode',
  'constantCode',
  'otherCode',
  'plainText',
  // unchecked
  'codeOffline',
  'codeUnanswered',
  'engine',
  'fonts',
  'tooLong',
] as const;

/** One of them. */
export type ObstacleCode = (typeof OBSTACLES)[number];

/** What was undone of what happened to a file on its way. `mended` is said where a code is not among them. */
export const NOTES = [
  'mended',
  'byteOrderMark',
  'utf16',
  'whiteSpace',
  'quotes',
  'mailQuoting',
  'wrapping',
  'padding',
  'markdown',
  'jsonAround',
  'prettyPrinted',
  'several',
] as const;

/** One of them. */
export type NoteCode = (typeof NOTES)[number];

/** Why something in a file was not looked at. `other` is said where a code is not among them. */
export const NOT_LOOKED_AT = [
  'other',
  'kind',
  'tooLarge',
  'tooMany',
  'locked',
  'damaged',
  'tooDeep',
  'pages',
  'text',
] as const;

/** One of them. */
export type NotLookedAtCode = (typeof NOT_LOOKED_AT)[number];

/** Other people’s kinds of credentials. `other` is said where a kind is not among them. */
export const FOREIGN_KINDS = [
  'other',
  'openBadge2',
  'openBadge3',
  'bakedBadge',
  'diploma',
  'verifiableCredential',
  'personIdentification',
  'sdJwtVc',
  'europeanDigitalCredential',
  'blockcerts',
  'openAttestation',
  'walletPresentation',
  'loginToken',
  'checksums',
] as const;

/** One of them. */
export type ForeignKind = (typeof FOREIGN_KINDS)[number];

/** Why somebody gave no usable answer. Nothing is said where a code is not among them. */
export const CAUSES = ['timeout', 'offline', 'status', 'redirect', 'address', 'large', 'form', 'connection'] as const;

/** One of them. */
export type CauseCode = (typeof CAUSES)[number];

/** The codes that a check can produce. */
export type FindingCode =
  | Known
  | 'structure.unnamed'
  | 'structure.not-computable'
  | 'proof.key.revoked'
  | 'proof.key.expired'
  | 'proof.issuer.deactivated'
  | 'proof.not-computable'
  | 'issuer.out-of-scope'
  | 'issuer.impostor'
  | 'validity.superseded'
  | 'holder.not-computable'
  | 'status.not-computable'
  | 'page.made-in-future'
  | 'page.made-too-early';
