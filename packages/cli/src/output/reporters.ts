import { createHash } from 'node:crypto';
import type { Assessment } from '../expectations.ts';
import { rowsOf } from './rows.ts';
import type { Speech } from './speech.ts';
import { SIGNS } from './words.ts';

/** Writes assessments one after the other, so that a folder of any size needs no more memory than one document. */
export interface Reporter {
  readonly begin: () => string;
  readonly add: (assessment: Assessment) => string;
  readonly end: () => string;
}

/** The reporters for programs and for tables. Text for a terminal is written by `verify` itself. */
export const REPORTERS: Readonly<Record<'json' | 'ndjson' | 'csv' | 'html' | 'junit', (speech: Speech) => Reporter>> = {
  json: jsonReporter,
  ndjson: () => ({ begin: () => '', add: (assessment) => `${JSON.stringify(record(assessment))}\n`, end: () => '' }),
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
      const text = `${first ? '' : ','}\n${JSON.stringify(record(assessment))}`;
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
  const safe = text.replaceAll(/(^|[;,|\t])([\s"']*)(?=[=+\-@＝＋－＠])/g, "$1$2'");
  return `"${safe.replaceAll('"', '""')}"`;
}

const STYLE = `body{font:14px/1.4 system-ui,sans-serif;margin:2em;color:#111;background:#fff}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #888;padding:.4em .6em;text-align:start;vertical-align:top;overflow-wrap:anywhere}
th{background:#eee}
.verified{background:#e3f3e3}.rejected{background:#fbe0e0}.genuine,.indeterminate{background:#fff3d6}
@media print{body{margin:0}tr{break-inside:avoid}thead{display:table-header-group}}`;

/** A page to print and file: no script, nothing from elsewhere, and a policy that holds both. */
function htmlReporter(speech: Speech): Reporter {
  const { locale, words } = speech;
  const { table, headline, limits } = words;
  const hash = createHash('sha256').update(STYLE).digest('base64');
  let total = 0;
  let accepted = 0;
  return {
    begin: () => `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'">
<meta name="viewport" content="width=device-width">
<title>${escape(table.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escape(table.title)}</h1>
<table>
<thead><tr>${[table.person, table.outcome, table.reason, table.issuer, table.validUntil, table.file, table.checkedAt].map((head) => `<th scope="col">${escape(head)}</th>`).join('')}</tr></thead>
<tbody>
`,
    add: (assessment) =>
      rowsOf(assessment, speech)
        .map((row) => {
          total += 1;
          if (row.accepted) accepted += 1;
          const cells = [row.reason, row.issuer, row.validUntil, row.file, row.checkedAt];
          return `<tr><th scope="row"><bdi>${escape(row.person)}</bdi></th><td class="${row.outcome}">${SIGNS[row.outcome]} ${escape(headline[row.headline])}</td>${cells.map((text) => `<td><bdi>${escape(text)}</bdi></td>`).join('')}</tr>\n`;
        })
        .join(''),
    end: () => `</tbody>
</table>
<p><strong>${escape(table.accepted(accepted, total))}</strong></p>
<p>${escape(words.notSaid)}: ${escape(limits)}</p>
</body>
</html>
`,
  };
}

/** One test case a document, for build servers. */
function junitReporter(speech: Speech): Reporter {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n<testsuite name="kluscv verify">\n',
    add: (assessment) => {
      const [row] = rowsOf(assessment, speech);
      const open = `<testcase classname="kluscv" name="${escape(row?.file ?? '')}"`;
      if (assessment.exit === 0) return `${open}/>\n`;
      const kind = assessment.report === undefined ? 'error' : 'failure';
      const type = assessment.report?.verdict ?? 'no-credential';
      return `${open}><${kind} type="${type}" message="${escape(row?.reason ?? '')}"/></testcase>\n`;
    },
    end: () => '</testsuite>\n</testsuites>\n',
  };
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
