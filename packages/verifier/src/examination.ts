import type { VerificationReport } from '@kluscv/schema';

/** Bytes with the name that a person gave them. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file is, by its content. */
export type DocumentKind = 'pdf' | 'picture' | 'archive' | 'mail' | 'lines' | 'text' | 'other';

/** Facts of something that words are made of: never a sentence. */
export type Facts = Readonly<Record<string, string | number>>;

/** Something that is said with words of its own: a code of a table, and the facts that its words name. */
export interface Coded<Code extends string = string> {
  readonly code: Code;
  readonly facts: Facts;
}

/** How much of what can be hidden in a credential is shown. */
export interface ShownParts {
  readonly shown: number;
  /** At most: what nobody disclosed may be a decoy of the issuer's. */
  readonly total: number;
}

/** Somebody else's kind of credential: what it is, who it says made it, and what could be checked of it. */
export interface ForeignCredential {
  /** What it is, such as `openBadge3` or `personIdentification`. */
  readonly kind: string;
  /** Its maker, as it names itself. Absent where it names none. */
  readonly maker?: string;
  /** Its title or type, as it stands there. */
  readonly title?: string;
  /** Signature, maker, dates and status, where its way of securing is one of ours. Absent: nothing could be checked. */
  readonly report?: VerificationReport;
  readonly facts: Facts;
}

/**
 * What reading and checking one document gave, before anybody judges it. `answerFrom` makes the `DocumentAnswer` of it.
 */
export interface Examination {
  /** Its name. Absent where it has none, as pasted text. */
  readonly source?: string;
  /** SHA-256 of the bytes that were handed in, hexadecimal. */
  readonly sha256: string;
  /** Bytes that were handed in. */
  readonly size: number;
  readonly kind: DocumentKind;
  /** Why there is no report: the file is ambiguous, unreadable, or holds nothing. Its words are `obstacles` of the messages. */
  readonly obstacle?: Coded & { readonly answer: 'ambiguousFile' | 'unreadable' | 'nothing' | 'unchecked' };
  readonly report?: VerificationReport;
  /** How much of each credential of the report is shown, in order. */
  readonly parts: readonly (ShownParts | undefined)[];
  readonly foreign: readonly ForeignCredential[];
  /** How the credential was come by, where the file is not it: attached to a PDF that is not ours, or by the code in a picture. */
  readonly via?: 'attachment' | 'picture';
  /** What was undone of what happened to it on its way. Its words are `notes` of the messages. */
  readonly notes: readonly Coded[];
  /** What of the file nobody looked at, and why. Its words are `notLookedAt` of the messages. */
  readonly notLookedAt: readonly (Coded & { readonly name: string })[];
  /** What an archive, a mail or a file of lines holds. */
  readonly inside: readonly Examination[];
}
