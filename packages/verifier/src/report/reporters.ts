import { expectCall } from '@kluscv/schema/reading';
import { ANSWER, MESSAGES, REPORT } from '../expected.ts';
import type { Finding, VerificationReport } from '@kluscv/schema';
import type { DocumentAnswer } from '../answer/document-answer.ts';
import { type AnswerDefinition, ANSWERS } from '../answers.ts';
import type { Messages } from '../messages/messages.ts';
import { findingText } from '../messages/say.ts';
import { documentsIn } from './documents.ts';
import { BYTE_ORDER_MARK, csvRow, jsonReporter, junitReporter, ndjsonReporter } from './formats.ts';
import { htmlReporter, type HtmlOptions } from './html-batch.ts';
import { leading, reasonText } from './reason-lines.ts';
import type { Reporter } from './reporter.ts';
import { cellsOf, COLUMNS, inOrder, type Row, rowsOf, spreadsheetOf } from './rows.ts';

/** How reports of many documents are written. */
export interface ReporterOptions extends HtmlOptions {
  readonly messages: Messages;
  /** What the roof adds to a record of JSON, such as an exit code. Default: nothing */
  readonly beside?: (answer: DocumentAnswer) => object;
}

/** The reports of many documents, by their names: `json`, `ndjson`, `csv`, `spreadsheet`, `html` and `junit`. */
export function reportersIn(options: ReporterOptions): Readonly<Record<string, () => Reporter<DocumentAnswer>>> {
  expectCall('reportersIn', { options: [options, { messages: MESSAGES, beside: 'function?', link: 'function?' }] });
  const { messages, beside } = options;
  const record = (answer: DocumentAnswer): object => ({ ...recordOf(answer, messages), ...beside?.(answer) });
  const sheet = spreadsheetOf(messages);
  return {
    json: () => eachDocument(jsonReporter(record)),
    ndjson: () => eachDocument(ndjsonReporter(record)),
    csv: () => table(messages, COLUMNS, cellsOf, ','),
    spreadsheet: () => table(messages, sheet.columns, sheet.cells, sheet.separator),
    html: () => htmlReporter(options),
    junit: () =>
      eachDocument(
        junitReporter('kluscv verify', (answer) => {
          const name = answer.source ?? '';
          if (answer.counts === 'genuine') return { name };
          const { first, means } = reasonText(leading(answer), answer.report?.credentials.length ?? 0, messages);
          const kind = answer.report === undefined ? 'error' : 'failure';
          return { name, problem: { kind, type: answer.answer, message: `${first}${messages.colon} ${means}` } };
        }),
      ),
  };
}

/** An answer as JSON: everything of it, each finding and each reason in words beside its code. Bytes are not in it. */
export function recordOf(answer: DocumentAnswer, messages: Messages): object {
  expectCall('recordOf', { answer: [answer, ANSWER], messages: [messages, MESSAGES] });
  const { source, answer: code, counts, reasons, report, nextSteps, notes, notLookedAt, foreign } = answer;
  const total = report?.credentials.length ?? 0;
  const { verdict }: AnswerDefinition = ANSWERS[code];
  return {
    file: source ?? null,
    sha256: answer.sha256,
    answer: code,
    accepted: counts === 'genuine',
    verdict: report?.verdict ?? verdict ?? null,
    checkedAt: answer.checkedAt,
    reasons: reasons.map((reason) => {
      const { first, means } = reasonText(reason, total, messages);
      const { answer: own, wording, facts, parts, allowed } = reason;
      return { answer: own, wording, first, means, facts, parts, allowed };
    }),
    nextSteps: nextSteps.map(({ code: step }) => step),
    ...(notes.length > 0 && { notes }),
    ...(notLookedAt.length > 0 && { notLookedAt }),
    ...(foreign.length > 0 && {
      foreign: foreign.map((each) => ({
        ...each,
        ...(each.report !== undefined && { report: reportIn(each.report, messages) }),
      })),
    }),
    ...(report !== undefined && { report: reportIn(report, messages) }),
  };
}

/** A report whose findings have a sentence each, in the reader’s language. */
export function reportIn(report: VerificationReport, messages: Messages): VerificationReport {
  expectCall('reportIn', { report: [report, REPORT], messages: [messages, MESSAGES] });
  const worded = (finding: Finding): Finding => ({ ...finding, message: findingText(finding, messages) });
  return {
    ...report,
    findings: report.findings.map(worded),
    credentials: report.credentials.map((part) => ({ ...part, findings: part.findings.map(worded) })),
  };
}

/** A record for each document, also of those in a container. */
function eachDocument({ begin, add, end }: Reporter<DocumentAnswer>): Reporter<DocumentAnswer> {
  return { begin, end, add: (answer) => documentsIn(answer).map(add).join('') };
}

/** A table in the order of a reader, so that nothing is written before all is known. */
function table(
  messages: Messages,
  columns: readonly string[],
  cells: (row: Row) => readonly (readonly string[])[],
  separator: string,
): Reporter<DocumentAnswer> {
  const rows: Row[] = [];
  return {
    begin: () => '',
    add: (answer) => {
      for (const row of rowsOf(answer, messages)) rows.push(row);
      return '';
    },
    end: () =>
      `${BYTE_ORDER_MARK}${columns.join(separator)}\r\n${inOrder(rows, messages)
        .flatMap(cells)
        .map((line) => csvRow(line, separator))
        .join('')}`,
  };
}
