import { expectCall } from '@kluscv/schema/reading';
import { ANSWER, MESSAGES } from '../expected.ts';
import type { DocumentAnswer } from '../answer/document-answer.ts';
import { type AnswerCode, type AnswerDefinition, ANSWERS } from '../answers.ts';
import type { Messages } from '../messages/messages.ts';
import { dateText, timeText } from '../messages/readable.ts';
import { say } from '../messages/say.ts';
import { documentsIn } from './documents.ts';
import { printable } from './plain-text.ts';
import { leading, reasonText } from './reason-lines.ts';
import { type Work, workOf } from './statement.ts';

/** One person in one document, in words. Texts hold no control characters. */
export interface Row {
  readonly file: string;
  readonly person: string;
  readonly answer: AnswerCode;
  /** First words of the answer. */
  readonly words: string;
  /** What the answer means. */
  readonly means: string;
  /** Whether nothing is in the way, or what is was let pass. */
  readonly accepted: boolean;
  /** What else to look at: first words and meaning of the other answers. */
  readonly also: string;
  /** What to do, in sentences. */
  readonly next: string;
  /** The work that is stated, a row each. */
  readonly works: readonly Work[];
  /** When it was checked, in words. */
  readonly checkedAt: string;
}

const RANKS: Readonly<Record<string, number>> = Object.fromEntries(
  Object.keys(ANSWERS).map((answer, index) => [answer, index]),
);

/** The rows of an answer: one a person in each document, since one person’s work belongs together. */
export function rowsOf(answer: DocumentAnswer, messages: Messages): readonly Row[] {
  expectCall('rowsOf', { answer: [answer, ANSWER], messages: [messages, MESSAGES] });
  return documentsIn(answer).flatMap((document) => {
    const total = document.report?.credentials.length ?? 0;
    const first = leading(document);
    const { first: words, means } = reasonText(first, total, messages);
    const others = document.reasons.slice(1).map((reason) => reasonText(reason, total, messages));
    const works = document.statements.map((statement) => safe(workOf(statement, messages)));
    const people = [...new Set(works.map(({ person }) => person))];
    return (people.length === 0 ? [''] : people).map((person): Row => {
      return {
        file: printable(document.source ?? ''),
        person,
        answer: document.answer,
        words: printable(words),
        means: printable(means),
        accepted: document.counts === 'genuine',
        also: printable(others.map((other) => `${other.first}${messages.colon} ${other.means}`).join(' ')),
        next: document.nextSteps
          .map(({ code, facts }) => printable(say(messages.steps[code], facts, messages)))
          .join(' '),
        works: works.filter((work) => work.person === person),
        checkedAt: timeText(document.checkedAt, messages),
      };
    });
  });
}

/** Problems first; among equals by the names of the files as people count (`2.pdf` before `10.pdf`). */
export function inOrder(rows: readonly Row[], { locale }: Messages): readonly Row[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return rows.toSorted((a, b) => (RANKS[a.answer] ?? 0) - (RANKS[b.answer] ?? 0) || compare(a.file, b.file));
}

/** Headings of a table for programs. */
export const COLUMNS = [
  'file',
  'person',
  'answer',
  'answer_code',
  'verdict',
  'accepted',
  'part',
  'work',
  'pieces',
  'hours',
  'first_month',
  'last_month',
  'platform',
  'issuer',
  'figures',
  'reason',
  'next',
  'valid_until',
  'checked_at',
] as const;

/** The cells of a row for programs: a line for each work, figures and dates as machines read them. */
export function cellsOf(row: Row): readonly (readonly string[])[] {
  const { verdict }: AnswerDefinition = ANSWERS[row.answer];
  return linesOf(row, (work) => [
    row.file,
    row.person,
    row.words,
    row.answer,
    verdict ?? 'no-credential',
    row.accepted ? 'yes' : 'no',
    work === undefined ? '' : String(work.part),
    work?.work ?? '',
    String(work?.completed ?? ''),
    work?.minutes === undefined ? '' : String(Math.round(work.minutes / 0.6) / 100),
    work?.first ?? '',
    work?.last ?? '',
    work?.platform ?? '',
    work?.maker ?? '',
    work?.figures ?? '',
    reasonOf(row),
    row.next,
    work?.validUntil ?? '',
    row.checkedAt,
  ]);
}

/** Headings of the columns that people read of a person and a work: answer, person, and seven of the work. */
export function readableColumns({ table }: Messages): readonly string[] {
  const { answer, person, work, pieces, hours, months, platform, maker, figures } = table;
  return [answer, person, work, pieces, hours, months, platform, maker, figures];
}

/** Headings and cells of a table for a spreadsheet in the reader’s language: words, dates and decimal signs of that language. */
export function spreadsheetOf(messages: Messages): {
  readonly columns: readonly string[];
  readonly separator: ',' | ';';
  readonly cells: (row: Row) => readonly (readonly string[])[];
} {
  const { table, decimalSign } = messages;
  return {
    // Spreadsheets take a comma for the decimal sign where people do.
    separator: decimalSign === ',' ? ';' : ',',
    columns: readableColumns(messages).concat(
      [table.reason, table.next, table.accepted],
      [table.validUntil, table.file, table.checkedAt],
    ),
    cells: (row) =>
      linesOf(row, (work) => [
        row.words,
        row.person,
        work?.work ?? '',
        String(work?.completed ?? ''),
        work?.minutes === undefined ? '' : String(Math.round(work.minutes / 0.6) / 100).replace('.', decimalSign),
        work?.months ?? '',
        work?.platform ?? '',
        work?.maker ?? '',
        work?.figures ?? '',
        reasonOf(row),
        row.next,
        row.accepted ? table.yes : table.no,
        work === undefined || work.validUntil === '' ? '' : dateText(work.validUntil, messages),
        row.file,
        row.checkedAt,
      ]),
  };
}

function reasonOf(row: Row): string {
  return reasonsIn(row).join(' ');
}

/** What the answer means, unless nothing is in the way, and what else there is to look at. */
export function reasonsIn({ answer, means, also }: Row): readonly string[] {
  return [answer === 'genuine' ? '' : means, also].filter((text) => text !== '');
}

function linesOf(row: Row, cells: (work: Work | undefined) => readonly string[]): readonly (readonly string[])[] {
  return row.works.length === 0 ? [cells(undefined)] : row.works.map(cells);
}

/** What others wrote, safe to print. */
function safe(work: Work): Work {
  const { person, platform, maker, work: kind } = work;
  return {
    ...work,
    person: printable(person),
    platform: printable(platform),
    maker: printable(maker),
    work: printable(kind),
  };
}
