/** The sign beside an answer: `passed` ✓, `failed` ✗, `caution` !, `unknown` ?, `none` –. A caveat is never ✓. */
export type Mark = 'passed' | 'failed' | 'caution' | 'unknown' | 'none';

/** What the table says of one answer. */
export interface AnswerDefinition {
  readonly mark: Mark;
  /** What programs go by. Absent where there is nothing that could be judged. */
  readonly verdict?: 'verified' | 'conditional' | 'indeterminate' | 'rejected';
}

/**
 * Every answer about a document, worst first. The first that applies to a document is its answer; of several documents the first of this table
 * counts for all. Words lie under `messages/`, keyed by these codes.
 */
export const ANSWERS = {
  altered: { mark: 'failed', verdict: 'rejected' },
  withdrawn: { mark: 'failed', verdict: 'rejected' },
  malformed: { mark: 'failed', verdict: 'rejected' },
  impostor: { mark: 'failed', verdict: 'conditional' },
  pageChanged: { mark: 'failed', verdict: 'conditional' },
  ambiguousFile: { mark: 'failed', verdict: 'rejected' },
  pageUnknown: { mark: 'caution', verdict: 'conditional' },
  attached: { mark: 'caution', verdict: 'conditional' },
  pictureOnly: { mark: 'caution', verdict: 'conditional' },
  severalPeople: { mark: 'caution', verdict: 'conditional' },
  sameWorkTwice: { mark: 'caution', verdict: 'conditional' },
  makerUnknown: { mark: 'caution', verdict: 'conditional' },
  workerMade: { mark: 'caution', verdict: 'conditional' },
  ownFigures: { mark: 'caution', verdict: 'conditional' },
  unmet: { mark: 'caution', verdict: 'conditional' },
  expired: { mark: 'caution', verdict: 'conditional' },
  notYet: { mark: 'caution', verdict: 'conditional' },
  superseded: { mark: 'caution', verdict: 'conditional' },
  test: { mark: 'caution', verdict: 'conditional' },
  unchecked: { mark: 'unknown', verdict: 'indeterminate' },
  otherCredential: { mark: 'unknown', verdict: 'indeterminate' },
  unreadable: { mark: 'unknown' },
  nothing: { mark: 'none' },
  genuine: { mark: 'passed', verdict: 'verified' },
} as const;

/** An answer. */
export type AnswerCode = keyof typeof ANSWERS;
