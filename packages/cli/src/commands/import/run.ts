import { basename } from 'node:path';
import type { ExportReading } from '@kluscv/adapters';
import type { WorkRecord } from '@kluscv/schema';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { readAll, refuseExisting } from '../../reading/inputs.ts';
import type { Io } from '../../terminal/io.ts';
import { counted } from '../../report/counted.ts';
import { shellWord } from '../../terminal/shell-word.ts';
import { jsonText, printable, styleFor } from '../../terminal/terminal.ts';
import { writeWhole } from '@kluscv/node/files';
import { isLines, readLinesFrom } from '../adapters/lines.ts';
import { isAdapterFile, loadAdapter } from '../adapters/own.ts';

/** Options of `kluscv import`. */
export interface ImportOptions {
  readonly adapter?: string;
  readonly asOf?: string;
  readonly platform?: string;
  readonly language?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** Files that an export consists of, when a folder is given. */
const EXPORT_FILES = ['.zip', '.csv', '.json', '.tsv', '.txt', '.xlsx'];

/** `kluscv import`: reads an export and says what it holds, and what was left out and why. */
export async function importExport(io: Io, paths: readonly string[], options: ImportOptions): Promise<ExitCode> {
  await refuseExisting(options.out === undefined ? [] : [options.out], options.force);
  const reading = await readExportFrom(io, paths, options);
  const text = `${jsonText(reading, 2)}\n`;
  if (options.out !== undefined) writeWhole(options.out, text, { force: options.force ?? false });
  if (options.json === true) io.stdout(text);
  else io.stdout(summary(io, reading));
  if (options.out !== undefined)
    io.stderr(
      `Written to ${printable(options.out)}. Next: kluscv issue ${shellWord(options.out)} --key … --issuer-name …\n`,
    );
  refuseEmpty(reading, paths);
  return EXIT.ok;
}

/** @throws CliError `cli.nothing-to-certify` for an export without counted work */
export function refuseEmpty({ records }: ReadableExport, paths: readonly string[]): void {
  if (records.length > 0) return;
  throw new CliError(
    'cli.nothing-to-certify',
    'This export holds no work that the person completed.',
    { at: paths.join(', ') },
    EXIT.noCredential,
  );
}

/** What an export holds. */
export type ReadableExport = Omit<Extract<ExportReading, { readonly ok: true }>, 'ok'>;

/** Reads an export from files and folders. @throws CliError `cli.export-unreadable` if nothing of it can be read */
export async function readExportFrom(
  io: Io,
  paths: readonly string[],
  options: Pick<ImportOptions, 'adapter' | 'asOf' | 'platform' | 'language'>,
): Promise<ReadableExport> {
  const { ADAPTERS, ERRORS, readExport } = await import('@kluscv/adapters');
  const { adapter, asOf = io.now().slice(0, 10), platform, language } = options;
  const [path, another] = paths;
  if (path !== undefined && another === undefined && isLines(path)) return readLinesFrom(path, asOf);
  const own = adapter !== undefined && isAdapterFile(adapter) ? await loadAdapter(adapter) : undefined;
  const files = await readAll(io, paths, EXPORT_FILES);
  const reading = await readExport(
    files.map(({ name, bytes }) => ({ name: name === '-' ? 'standard input' : basename(name), bytes })),
    {
      asOf,
      ...(own !== undefined && { adapter: own.id, adapters: [own, ...ADAPTERS.filter(({ id }) => id !== own.id)] }),
      ...(own === undefined && adapter !== undefined && { adapter }),
      ...(platform !== undefined && { platform: { name: platform } }),
      ...(language !== undefined && { language }),
    },
  );
  if (reading.ok) {
    const { ok: _ok, ...rest } = reading;
    return rest;
  }
  const { code, file, message } = reading.problem;
  throw new CliError('cli.export-unreadable', message, {
    at: file ?? paths.join(', '),
    found: code,
    hint: ERRORS[code].remedy,
  });
}

/** Most rows of each kind that are listed; the JSON has them all. */
const LISTED = 10;

function summary(io: Io, reading: ReadableExport): string {
  const style = styleFor(io.color);
  const lines: string[] = [];
  for (const record of reading.records) {
    lines.push(style.bold(title(record)));
    lines.push(`  ${facts(record).join('\n  ')}`);
  }
  const byReason = new Map<string, number>();
  for (const { reason } of reading.dropped) byReason.set(reason, (byReason.get(reason) ?? 0) + 1);
  if (byReason.size > 0) {
    lines.push(style.bold(`Left out: ${counted(reading.dropped.length, 'row')}`));
    for (const [reason, count] of [...byReason].toSorted((a, b) => b[1] - a[1]))
      lines.push(`  ${String(count).padStart(6)}  ${printable(reason)}`);
  }
  if (reading.issues.length > 0) {
    lines.push(style.bold(`Worth knowing: ${reading.issues.length}`));
    for (const { file, row, message } of reading.issues.slice(0, LISTED)) {
      lines.push(`  ${printable(file)}${row === undefined ? '' : `, row ${row}`}: ${printable(message)}`);
    }
    if (reading.issues.length > LISTED) lines.push(`  … and ${reading.issues.length - LISTED} more (--json lists all)`);
  }
  return `${lines.join('\n')}\n`;
}

function title({ platform, workType }: WorkRecord): string {
  const label = workType.label['en'] ?? Object.values(workType.label)[0] ?? '';
  return `${printable(platform.name)}: ${printable(label)}`;
}

function facts({ counts, period, hours, ratings, reviewsTotal, coverage }: WorkRecord): readonly string[] {
  const of = coverage.rowsSeen === undefined ? '' : ` of ${coverage.rowsSeen} in the export`;
  const lines = [
    `${counts.completed} × ${counts.unitKind} completed${of}, ${period.first} to ${period.last} (as of ${period.asOf})`,
  ];
  if (counts.partial !== undefined) lines.push(`${counts.partial} × ${counts.unitKind} in part`);
  if (hours !== undefined) lines.push(`${(hours.minutes / 60).toFixed(1)} hours (${hours.basis})`);
  for (const { scale, mean, count } of ratings ?? []) {
    lines.push(
      `${counted(count, 'rating')}${mean === undefined ? '' : `, mean ${mean}`} on a scale of ${scale.min} to ${scale.max}`,
    );
  }
  if (reviewsTotal !== undefined) lines.push(counted(reviewsTotal, 'review'));
  const counter =
    coverage.issuerCounter === undefined ? '' : `; the platform's own counter says ${coverage.issuerCounter}`;
  lines.push(`the whole history: ${coverage.complete}${counter}`);
  return lines;
}
