import type { Assessment } from '../expectations.ts';
import { htmlReporter } from './html-report.ts';
import { escapeMarkup } from './markup.ts';
import type { Reporter } from './reporter.ts';
import { rowsOf } from './rows.ts';
import type { Speech } from './speech.ts';
import { jsonText } from './terminal.ts';

/** The reporters for programs and for tables. Text for a terminal is written by `verify` itself. */
export const REPORTERS: Readonly<Record<'json' | 'ndjson' | 'csv' | 'html' | 'junit', (speech: Speech) => Reporter>> = {
  json: jsonReporter,
  ndjson: () => ({ begin: () => '', add: (assessment) => `${jsonText(record(assessment))}\n`, end: () => '' }),
  csv: csvReporter,
  html: htmlReporter,
  junit: junitReporter,
};

/** An assessment as JSON: the report as its schema has it, beside what this verifier asked for. */
function record({ file, exit, checkedAt, report, problem, unmet, allowed }: Assessment): object {
  return {
    file,
    exit,
    verdict: report?.verdict ?? null,
    checkedAt,
    ...(problem !== undefined && { problem }),
    unmet,
    allowed,
    ...(report !== undefined && { report }),
  };
}

function jsonReporter(): Reporter {
  let first = true;
  return {
    begin: () => '[',
    add: (assessment) => {
      const text = `${first ? '' : ','}\n${jsonText(record(assessment))}`;
      first = false;
      return text;
    },
    end: () => '\n]\n',
  };
}

const COLUMNS = ['file', 'person', 'verdict', 'accepted', 'reason', 'issuer', 'valid_until', 'checked_at'] as const;

/** RFC 4180 with a byte order mark, which spreadsheets need to read names right. */
function csvReporter(speech: Speech): Reporter {
  return {
    begin: () => `\uFEFF${COLUMNS.join(',')}\r\n`,
    add: (assessment) =>
      rowsOf(assessment, speech)
        .map(({ file, person, outcome, accepted, reason, issuer, validUntil, checkedAt }) => {
          const verdict = outcome === 'none' ? 'no-credential' : outcome;
          const cells = [file, person, verdict, accepted ? 'yes' : 'no', reason, issuer, validUntil, checkedAt];
          return `${cells.map(cell).join(',')}\r\n`;
        })
        .join(''),
    end: () => '',
  };
}

/**
 * A cell that no spreadsheet takes for a formula: an apostrophe stands before what would begin one, at the start and after every
 * character at which a spreadsheet with another separator would begin a new cell.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function cell(text: string): string {
  const begins = (at: number): boolean => FORMULA.includes(text[at] ?? ' ');
  // Each run of separators and white space once: looking for what follows from every place in it takes the square of its length.
  const safe = text.replaceAll(/[\s"';,|]+/g, (run: string, at: number) =>
    begins(at + run.length) && (at === 0 || /[;,|\t]/.test(run)) ? `${run}'` : run,
  );
  return `"${begins(0) ? "'" : ''}${safe.replaceAll('"', '""')}"`;
}

/** What a spreadsheet takes for the beginning of a formula, also in full width. */
const FORMULA = '=+-@＝＋－＠';

/** One test case a document, for build servers. */
function junitReporter(speech: Speech): Reporter {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n<testsuite name="kluscv verify">\n',
    add: (assessment) => {
      const [row] = rowsOf(assessment, speech);
      const open = `<testcase classname="kluscv" name="${escapeMarkup(row?.file ?? '')}"`;
      if (assessment.exit === 0) return `${open}/>\n`;
      const kind = assessment.report === undefined ? 'error' : 'failure';
      const type = assessment.report?.verdict ?? 'no-credential';
      return `${open}><${kind} type="${type}" message="${escapeMarkup(row?.reason ?? '')}"/></testcase>\n`;
    },
    end: () => '</testsuite>\n</testsuites>\n',
  };
}
