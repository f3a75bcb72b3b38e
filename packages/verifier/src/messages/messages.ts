import type { AttesterRole, Expense, Finding, HoursStatement, UnitKind } from '@kluscv/schema';
import type { CheckId, FindingCode } from '@kluscv/schema/findings';
import type { StepCode, Wording } from '../answer/wordings.ts';
import type { Facts, ForeignKind, NoteFacts, NotLookedAtFacts, ObstacleFacts } from '../examination.ts';
import type { Mark } from '../answers.ts';
import type { CauseCode } from './codes.ts';

/** Languages in which answers are worded. */
export const LOCALES = ['en', 'nl', 'de', 'da', 'fr'] as const;

/** One of them. */
export type Locale = (typeof LOCALES)[number];

/**
 * A text with its facts in braces, or a function of them where a number decides the form. Facts come as a reader may see them (`{issuer}` is a website, `{until}` a
 * date in words); `raw` has them as they are.
 */
export type Text = string | ((facts: Readonly<Record<string, string>>, raw: Facts) => string);

/** One and several: `['file', 'files']`. */
export type Forms = readonly [one: string, several: string];

/** Everything that is said about a verification in one language, at the level of plain speech (B1). */
export interface Messages {
  readonly locale: Locale;
  /** Names of the months, as they stand in a date. */
  readonly months: readonly string[];
  /** A date of a day, a month’s name and a year. */
  readonly date: (day: number, month: string, year: string) => string;
  readonly decimalSign: string;
  readonly groupSign: string;
  readonly colon: string;
  /** Around words of somebody else. */
  readonly quotes: readonly [string, string];
  /** A maker whose name is not known. */
  readonly theMaker: string;
  /** A maker that has no website by which it could be known. */
  readonly noSite: string;
  readonly checks: Readonly<Record<CheckId, { readonly title: string; readonly question: string }>>;
  readonly findings: Readonly<Record<FindingCode, Text>>;
  /** What is said of a page that shows what is in the file, where the signatures do not hold. */
  readonly pageUnproven: Text;
  /** Why somebody gave no usable answer, behind a comma. */
  readonly reasons: Readonly<Record<CauseCode, string>>;
  /** First words, in capitals, and one sentence of what they mean. */
  readonly answers: Readonly<Record<Wording, { readonly first: Text; readonly means: Text }>>;
  /** Why there is no report. */
  readonly obstacles: Readonly<Record<keyof ObstacleFacts, Text>>;
  /** What was undone of what happened to a file on its way. */
  readonly notes: Readonly<Record<keyof NoteFacts, Text>>;
  /** Why something was not looked at. */
  readonly notLookedAt: Readonly<Record<keyof NotLookedAtFacts, Text>>;
  /** Other people’s kinds of credentials, as they stand in a sentence. */
  readonly foreign: Readonly<Record<ForeignKind, string>>;
  /** Kinds of files that have no name of their own, such as “PDF”. */
  readonly formats: Readonly<Record<'text' | 'program' | 'sound' | 'video' | 'unknown' | 'lines' | 'mail', string>>;
  readonly steps: Readonly<Record<StepCode, Text>>;
  /** The four outcomes of a check in words: never by color or sign alone. */
  readonly outcomes: Readonly<Record<Finding['outcome'], string>>;
  readonly asOf: (time: string) => string;
  readonly part: (position: number, total: number) => string;
  readonly parts: (positions: string, several: boolean) => string;
  /** Headings of a report. */
  readonly headings: {
    readonly also: string;
    readonly stated: string;
    readonly checked: string;
    readonly notSaid: string;
    readonly next: string;
    readonly mended: string;
    readonly notLookedAt: string;
    readonly inside: string;
  };
  /** What a verification does not say. */
  readonly limits: string;
  /** Behind words that somebody let pass. */
  readonly allowed: string;
  readonly statedBy: (maker: string) => string;
  readonly notShown: string;
  readonly chosenParts: (shown: number, total: number) => string;
  readonly chosenReviews: (shown: number, total: number) => string;
  readonly range: (first: string, last: string) => string;
  readonly units: Readonly<Record<UnitKind, Forms>>;
  readonly hours: (hours: string, minutes: number) => string;
  /** Whose figures they are. */
  readonly figures: { readonly maker: string; readonly workerFile: string; readonly worker: string };
  /** What endorsements and hours statements say. */
  readonly statement: {
    readonly endorsed: (role: string, month: string) => string;
    readonly roles: Readonly<Record<AttesterRole, string>>;
    readonly shown: string;
    readonly worked: (time: string, month: string) => string;
    readonly states: Readonly<Record<HoursStatement['state'], string>>;
    readonly forWhom: (addressee: string) => string;
    readonly days: string;
    readonly gross: string;
    readonly expenses: Readonly<Record<Expense['kind'], string>>;
    /** As kinds in a table. */
    readonly endorsement: string;
    readonly hoursStatement: string;
  };
  /** Of several documents: how many came out how. */
  readonly total: (files: number, outcomes: string) => string;
  readonly tally: Readonly<Record<Mark, Forms>>;
  /** For tables and printed reports. */
  readonly table: {
    readonly title: string;
    readonly file: string;
    readonly person: string;
    readonly answer: string;
    readonly work: string;
    readonly pieces: string;
    readonly hours: string;
    readonly months: string;
    readonly platform: string;
    readonly maker: string;
    readonly figures: string;
    readonly reason: string;
    readonly next: string;
    readonly validUntil: string;
    readonly checkedAt: string;
    readonly accepted: string;
    readonly yes: string;
    readonly no: string;
    readonly acceptedOf: (accepted: number, total: number) => string;
    readonly unknown: string;
  };
}
