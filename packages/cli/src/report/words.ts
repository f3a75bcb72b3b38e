import type { AttesterRole, Expense, Finding, HoursStatement, Verdict } from '@kluscv/schema';

/** Languages of the command's answers. */
export const LOCALES = ['en', 'nl', 'de', 'da', 'fr'] as const;

/** One of them. */
export type Locale = (typeof LOCALES)[number];

/** A verdict, or that there was nothing to give one on. */
export type Outcome = Verdict | 'none';

/** A verdict with the one reason that a person must read first. */
export type Headline = Outcome | 'withdrawn' | 'suspended' | 'test';

/** Why there is nothing to verify in a file. */
export type Absence =
  | 'nothing'
  | 'picture'
  | 'constant'
  | 'other'
  | 'offline'
  | 'unanswered'
  | 'unreadable'
  | 'empty'
  | 'resaved';

/** What somebody can do about an answer. */
export type Step =
  | 'identify'
  | 'original'
  | 'withdrawn'
  | 'suspended'
  | 'page'
  | 'makers'
  | 'retry'
  | 'time'
  | 'expired'
  | 'newer'
  | 'test';

/** The words of a verification in one language, at the level of plain speech (B1). */
export interface Words {
  readonly headline: Readonly<Record<Headline, string>>;
  /** The verdict in a sentence. */
  readonly verdict: Readonly<Record<Exclude<Headline, 'none'>, string>>;
  /** The four marks in words: never by color or sign alone. */
  readonly marks: Readonly<Record<Finding['outcome'], string>>;
  /** The answer holds for a time that was chosen. */
  readonly asOf: (time: string) => string;
  readonly statedBy: (issuer: string) => string;
  readonly notShown: string;
  readonly part: (position: number, total: number) => string;
  /** Which parts a line is about; more than one? */
  readonly parts: (positions: string, several: boolean) => string;
  /** Of what can be hidden, how much the worker shows. */
  readonly chosenParts: (shown: number, total: number) => string;
  readonly chosenReviews: (shown: number, total: number) => string;
  readonly colon: string;
  readonly checked: string;
  readonly notSaid: string;
  /** What a verification does not say. */
  readonly limits: string;
  readonly next: string;
  readonly steps: Readonly<Record<Step, string>>;
  /** How to recognize an issuer, in words of the command line. */
  readonly recognize: (options: string) => string;
  readonly pageChanged: string;
  /** Why there is nothing to verify. */
  readonly absent: Readonly<Record<Absence, string>>;
  readonly askForOriginal: string;
  /** Of several documents: how many came out how. */
  readonly total: (files: number, outcomes: string) => string;
  /** In one form, or in those of one and of several. */
  readonly tally: Readonly<Record<Outcome | 'unread', string | readonly [one: string, several: string]>>;
  readonly months: (first: string, last: string) => string;
  /** What endorsements and hours statements say. */
  readonly statement: {
    readonly endorsed: (role: string, month: string) => string;
    readonly roles: Readonly<Record<AttesterRole, string>>;
    readonly shown: string;
    readonly endorses: string;
    readonly worked: (hours: number, minutes: number, month: string) => string;
    readonly states: Readonly<Record<HoursStatement['state'], string>>;
    readonly forWhom: (addressee: string) => string;
    readonly days: string;
    readonly gross: string;
    readonly expenses: Readonly<Record<Expense['kind'], string>>;
  };
  readonly unmet: string;
  readonly allowed: string;
  /** For tables and printed reports. */
  readonly table: {
    readonly title: string;
    readonly file: string;
    readonly person: string;
    readonly outcome: string;
    readonly reason: string;
    readonly issuer: string;
    readonly validUntil: string;
    readonly checkedAt: string;
    /** What the verdict `conditional` means beside a column that says why. */
    readonly genuine: string;
    readonly accepted: (accepted: number, total: number) => string;
  };
}

/** The marks of the four outcomes, beside which the word always stands. */
export const MARKS: Readonly<Record<Finding['outcome'], string>> = {
  passed: '✓',
  failed: '✗',
  indeterminate: '?',
  skipped: '–',
};

/** The sign of a verdict, beside which its headline always stands. */
export const SIGNS: Readonly<Record<Outcome, string>> = {
  verified: '✓',
  conditional: '!',
  indeterminate: '?',
  rejected: '✗',
  none: '–',
};
