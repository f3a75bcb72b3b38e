import type { Assessment } from './expectations.ts';
import { htmlReporter } from './html-report.ts';
import { csvReporter, jsonReporter, junitReporter, ndjsonReporter } from './report-formats.ts';
import type { Reporter } from './reporter.ts';
import { type Row, rowsOf } from './rows.ts';
import type { Speech } from '../terminal/speech.ts';

/**
 * The reporters of a verification for programs and for tables, by their names. Text for a terminal is written by `verify` itself.
 *
 * @param options.at whether the time was chosen (`--at`). Default false
 */
export function reportersIn(
  speech: Speech,
  options: { readonly at?: boolean } = {},
): Readonly<Record<string, () => Reporter<Assessment>>> {
  return {
    json: () => jsonReporter(record),
    ndjson: () => ndjsonReporter(record),
    csv: () => csvReporter(COLUMNS, (assessment) => rowsOf(assessment, speech).map(cellsOf)),
    html: () => htmlReporter(speech, options),
    junit: () =>
      junitReporter('kluscv verify', (assessment) => {
        const row = rowsOf(assessment, speech)[0] as Row;
        const name = row.file;
        if (assessment.exit === 0) return { name };
        const kind = assessment.report === undefined ? 'error' : 'failure';
        return { name, problem: { kind, type: verdictOf(row), message: row.reason } };
      }),
  };
}

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

const COLUMNS = ['file', 'person', 'verdict', 'accepted', 'reason', 'issuer', 'valid_until', 'checked_at'] as const;

function cellsOf({ file, person, outcome, accepted, reason, issuer, validUntil, checkedAt }: Row): readonly string[] {
  return [file, person, verdictOf({ outcome }), accepted ? 'yes' : 'no', reason, issuer, validUntil, checkedAt];
}

function verdictOf({ outcome }: Pick<Row, 'outcome'>): string {
  return outcome === 'none' ? 'no-credential' : outcome;
}
