import { expectCall } from '@kluscv/schema/reading';
import type { DropReason } from '../dropped.ts';
import type { ExportErrorCode } from '../errors.ts';
import type { IssueCode } from '../issues.ts';
import type { QuestionCode } from '../read/questions.ts';

/** Languages in which a table is talked about. */
export type TableLanguage = 'en' | 'nl' | 'de' | 'da' | 'fr';

/** The lines of a summary. `{…}` stands for a fact. */
export type SummaryLine =
  | 'completed'
  | 'completedOf'
  | 'partial'
  | 'hours'
  | 'ratings'
  | 'ratingsMean'
  | 'reviews'
  | 'wholeYes'
  | 'wholeNo'
  | 'wholeUnknown'
  | 'counter'
  | 'leftOut'
  | 'notRead'
  | 'worthKnowing'
  | 'more'
  | 'row'
  | 'column'
  | 'workers'
  | 'readAs'
  | 'unused'
  | 'question'
  | 'askedChoice'
  | 'askedText'
  | 'proposed'
  | 'notAnAnswer'
  | 'allAnswered'
  | 'notWritten'
  | 'written'
  | 'answerHow';

/**
 * What is said of a table in one language, by code. `{…}` stands for a fact of the question, the row or the issue. A language that
 * lacks a code does not compile.
 */
export interface TableWords {
  readonly questions: Readonly<Record<QuestionCode, string>>;
  /** By value of a choice; a value without words stands for itself. */
  readonly choices: Readonly<Record<string, string>>;
  /** By column of the platform-export CSV: what it holds, as the end of "Which column says …?". */
  readonly columns: Readonly<Record<string, string>>;
  readonly dropped: Readonly<Record<DropReason, string>>;
  readonly issues: Readonly<Record<IssueCode, string>>;
  readonly problems: Readonly<Record<ExportErrorCode, string>>;
  readonly lines: Readonly<Record<SummaryLine, string>>;
}

/** What the words of tables are, for `expectCall`. */
export const WORDS = { questions: 'object', choices: 'object', columns: 'object', lines: 'object' } as const;

/** A text with its facts in it. `{count?rating|ratings}` stands for the first word where the fact is 1, else for the second. */
export function filled(text: string, facts: Readonly<Record<string, string | number>> = {}): string {
  expectCall('filled', { text: [text, 'text'], facts: [facts, 'object'] });
  return text.replaceAll(/\{(\w+)(?:\?([^|{}]*)\|([^{}]*))?\}/g, (_, name: string, one?: string, many?: string) =>
    one === undefined ? String(facts[name] ?? '') : ((facts[name] === 1 ? one : many) ?? ''),
  );
}
