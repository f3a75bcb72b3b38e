import { expectCall } from '@kluscv/schema/reading';
import { csvCell } from '@kluscv/schema/mappings';
import { escapeMarkup, jsonText, printable } from './plain-text.ts';
import type { Reporter } from './reporter.ts';

/** A list of results. @param record what of a result is printed */
export function jsonReporter<Result>(record: (result: Result) => object): Reporter<Result> {
  expectCall('jsonReporter', { record: [record, 'function'] });
  let first = true;
  return {
    begin: () => '[',
    add: (result) => {
      const text = `${first ? '' : ','}\n${jsonText(record(result))}`;
      first = false;
      return text;
    },
    end: () => '\n]\n',
  };
}

/** A result a line. @param record what of a result is printed */
export function ndjsonReporter<Result>(record: (result: Result) => object): Reporter<Result> {
  expectCall('ndjsonReporter', { record: [record, 'function'] });
  return { begin: () => '', add: (result) => `${jsonText(record(result))}\n`, end: () => '' };
}

/** A row of a table as CSV: RFC 4180, no cell taken for a formula. @param separator default `,` */
export function csvRow(cells: readonly string[], separator = ','): string {
  return `${cells.map(csvCell).join(separator)}\r\n`;
}

/** What spreadsheets need in front of a table to read names right. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** A table as CSV, with its headings. @param rows the rows of a result */
export function csvReporter<Result>(
  columns: readonly string[],
  rows: (result: Result) => readonly (readonly string[])[],
): Reporter<Result> {
  expectCall('csvReporter', { columns: [columns, ['text']], rows: [rows, 'function'] });
  return {
    begin: () => `${BYTE_ORDER_MARK}${columns.join(',')}\r\n`,
    add: (result) =>
      rows(result)
        .map((cells) => csvRow(cells))
        .join(''),
    end: () => '',
  };
}

/** One result, as a build server shows it. */
export interface TestCase {
  readonly name: string;
  /** What is wrong. Absent: nothing. */
  readonly problem?: { readonly kind: 'failure' | 'error'; readonly type: string; readonly message: string };
}

/** One test case a result, for build servers. @param suite name of them all */
export function junitReporter<Result>(suite: string, testCase: (result: Result) => TestCase): Reporter<Result> {
  expectCall('junitReporter', { suite: [suite, 'text'], testCase: [testCase, 'function'] });
  return {
    begin: () => `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n<testsuite name="${escapeMarkup(suite)}">\n`,
    add: (result) => {
      const { name, problem } = testCase(result);
      const open = `<testcase classname="kluscv" name="${attribute(name)}"`;
      if (problem === undefined) return `${open}/>\n`;
      const { kind, type, message } = problem;
      return `${open}><${kind} type="${attribute(type)}" message="${attribute(message)}"/></testcase>\n`;
    },
    end: () => '</testsuite>\n</testsuites>\n',
  };
}

/** XML has no form for most control characters, so that one of them would cost the whole report. */
function attribute(text: string): string {
  return escapeMarkup(printable(text));
}
