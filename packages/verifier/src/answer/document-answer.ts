import type { AnyCredential, Instant, VerificationReport } from '@kluscv/schema';
import type { AnswerCode } from '../answers.ts';
import type { Coded, Facts, ForeignCredential, Note, NotLookedAt, ShownParts } from '../examination.ts';
import type { DocumentKind, FileFormat } from '../file-format.ts';
import type { StepCode, Wording } from './wordings.ts';

/** One answer that applies to a document. */
export interface Reason {
  readonly answer: AnswerCode;
  /** Which words of that answer. */
  readonly wording: Wording;
  readonly facts: Facts;
  /** Numbers of the parts that it is about, from 1. Empty: the document as a whole. */
  readonly parts: readonly number[];
  /** Whether the one who asks lets it pass (`allow`). Its words are said all the same. */
  readonly allowed: boolean;
}

/** What the maker of one part states. There is one only for a part whose signature was checked and holds. */
export interface Statement {
  /** Number of the part, from 1. */
  readonly part: number;
  readonly credential: AnyCredential;
  /** Whether the maker is one that the reader recognizes. */
  readonly recognized: boolean;
  /** How much of what can be hidden is shown. Absent: nothing can be hidden. */
  readonly shown?: ShownParts;
}

/** The answer about one document, and everything that leads to it. Words are made of it by `@kluscv/verifier` in the reader's language. */
export interface DocumentAnswer {
  readonly source?: string;
  /** SHA-256 of the bytes that were handed in, hexadecimal. */
  readonly sha256: string;
  /** Bytes that were handed in. */
  readonly size: number;
  readonly kind: DocumentKind;
  readonly format: FileFormat;
  /** The first of the table of answers that applies. */
  readonly answer: AnswerCode;
  /** The same without what the one who asks lets pass: what an exit code or a filter goes by. */
  readonly counts: AnswerCode;
  /** Every answer that applies, worst first. Empty where the answer is `genuine`, and where it is that of what is `inside`. */
  readonly reasons: readonly Reason[];
  /** When it was checked: the clock, or the time that was chosen. */
  readonly checkedAt: Instant;
  /** Whether that time was chosen, and is not now. */
  readonly timeChosen: boolean;
  readonly report?: VerificationReport;
  readonly foreign: readonly ForeignCredential[];
  readonly statements: readonly Statement[];
  /** What a reader can do, most urgent first. */
  readonly nextSteps: readonly Coded<StepCode>[];
  /** What was undone of what happened to it on its way. */
  readonly notes: readonly Note[];
  /** What of it nobody looked at, and why. */
  readonly notLookedAt: readonly NotLookedAt[];
  /** One answer for each document in an archive, a mail or a file of lines. */
  readonly inside: readonly DocumentAnswer[];
}

/** What somebody asks of a document beyond what everybody asks. */
export interface Policy {
  /** Checks that must have passed. Default: none */
  readonly require?: readonly string[];
  /** Answers with the mark `caution` that are let pass, and `uncheckedStatus`. Default: none */
  readonly allow?: readonly string[];
  /** Largest age of a credential, in days. Default: any */
  readonly maxAgeDays?: number;
}

/** What `answerFrom` needs besides the examination. */
export interface AnswerContext {
  /** Whether the time of the check was chosen, and is not now. Default false */
  readonly timeChosen?: boolean;
  readonly policy?: Policy;
}
