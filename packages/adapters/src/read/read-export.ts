import {
  type CalendarDate,
  type Instant,
  KlusError,
  type LanguageTag,
  type Platform,
  type WorkRecord,
} from '@kluscv/schema';
import type { Adapter, ExportFile } from '../adapter.ts';
import { createCalendar, readDate } from '../text/calendar.ts';
import { detect } from './detect.ts';
import type { Dropped } from '../dropped.ts';
import type { AdaptersErrorCode, ExportProblem } from '../errors.ts';
import type { Issue } from '../issues.ts';
import { applyMappings } from './column-mapping.ts';
import { createLedger } from '../ledger.ts';
import { openFiles } from './open-files.ts';
import { ADAPTERS } from '../registry.ts';
import { type Summary, summarize } from '../tally/summarize.ts';
import { echo } from '../text/echo.ts';
import { frameOf, recordsOf } from '../tally/worker-records.ts';

/** How to read. */
export interface ReadOptions {
  /** Last day that the records speak of, usually today. A platform's document that names an earlier day keeps its own. */
  readonly asOf: CalendarDate;
  /** Id of the adapter to use. Default: the one that recognizes the files. */
  readonly adapter?: string;
  /** The platform, for tables that do not name it. Default: none. */
  readonly platform?: Platform;
  /** Language in which a table names its types of work. Default `und` (not known). */
  readonly language?: LanguageTag;
  /** The adapters to choose from. Default `ADAPTERS`. */
  readonly adapters?: readonly Adapter[];
}

/** One worker of the export, and which records are theirs. */
export interface WorkerOfExport {
  /** The platform's own reference; `self` in an export that a worker downloaded. Private: it is never signed. */
  readonly ref: string;
  readonly name?: string;
  /** Indexes into `records`. */
  readonly records: readonly number[];
}

/** What was read, and what it covers. Where the platform gave figures, no pieces of work are counted. */
export interface SourceOfRecords extends Omit<Summary, 'records'> {
  readonly adapter: string;
  /** Name of the platform. */
  readonly platform: string;
  readonly files: readonly string[];
  /** Rows or entries read, of any kind. */
  readonly rows: number;
}

/** Records with everything that was left out, or why there are none. */
export type ExportReading =
  | {
      readonly ok: true;
      /** Id of the adapter that read the files. */
      readonly adapter: string;
      /** Valid work records, ready to be put into credentials. */
      readonly records: readonly WorkRecord[];
      readonly workers: readonly WorkerOfExport[];
      readonly sources: readonly SourceOfRecords[];
      /** What was not counted: each row, piece of work or record, with its reason. */
      readonly dropped: readonly Dropped[];
      readonly issues: readonly Issue[];
    }
  | { readonly ok: false; readonly problem: ExportProblem };

/**
 * Reads what a platform or a worker exported, archives and all, into work records.
 *
 * Bad input never throws: one bad row costs one row and is listed in `dropped`; a file that cannot be read at all gives `ok: false`.
 *
 * @throws KlusError `adapters.as-of` if `asOf` is no date, `adapters.unknown-adapter` if `adapter` names none
 */
export async function readExport(files: readonly ExportFile[], options: ReadOptions): Promise<ExportReading> {
  const { asOf, adapter: wanted, platform, language = 'und', adapters = ADAPTERS } = options;
  if (readDate(asOf) !== asOf) {
    throw new KlusError<AdaptersErrorCode>('adapters.as-of', `"${echo(asOf)}" is not a date. Give it as YYYY-MM-DD.`, {
      details: { asOf: echo(asOf) },
    });
  }
  const candidates = wanted === undefined ? adapters : adapters.filter(({ id }) => id === wanted);
  if (candidates.length === 0) {
    const ids = adapters.map(({ id }) => id).join(', ');
    throw new KlusError<AdaptersErrorCode>(
      'adapters.unknown-adapter',
      `There is no adapter "${echo(wanted ?? '')}". Use one of: ${ids}.`,
      { details: { known: ids } },
    );
  }

  const ledger = createLedger();
  const opening = await openFiles(files, ledger);
  if (!opening.ok) return opening;
  const mapped = applyMappings(opening.files);
  if (!mapped.ok) return mapped;
  const detection = detect(mapped.files, candidates);
  if (!detection.ok) {
    const [nested] = opening.nested;
    if (detection.problem.code === 'export.ambiguous' || nested === undefined) return detection;
    return {
      ok: false,
      problem: {
        code: 'export.archive-nested',
        file: nested,
        message: 'The archive holds further archives, which are not opened. Unpack it and hand over what is inside.',
      },
    };
  }
  for (const nested of opening.nested) {
    ledger.note({
      code: 'archiveIgnored',
      file: nested,
      message: 'This archive inside the archive was not opened. If it holds work, hand it over by itself.',
    });
  }

  const { adapter } = detection;
  const calendar = createCalendar();
  const result = adapter.parse(detection.files, {
    asOf,
    ...(platform === undefined ? {} : { platform }),
    language,
    calendar,
    ledger,
  });
  if (!result.ok) return result;

  const records: WorkRecord[] = [];
  const workers: WorkerOfExport[] = [];
  const total = createTotal();
  for (const worker of result.workers) {
    const frame = frameOf(worker, result, { calendar, ledger });
    const summary = summarize(worker.units, frame);
    total.add(summary);
    const found = recordsOf(summary, worker, frame, { file: result.files[0] ?? '' });
    const own = found.map((_, index) => records.length + index);
    records.push(...found);
    workers.push({ ref: worker.ref, ...(worker.name === undefined ? {} : { name: worker.name }), records: own });
  }
  if (records.length === 0) {
    ledger.note({
      code: 'noCountedWork',
      file: result.files[0] ?? '',
      message: 'No completed work was found, so there is nothing to certify. The list of what was dropped says why.',
    });
  }
  const source: SourceOfRecords = {
    adapter: adapter.id,
    platform: result.platform.name,
    files: result.files,
    rows: result.rows,
    ...total.sum(),
  };
  return {
    ok: true,
    adapter: adapter.id,
    records,
    workers,
    sources: [source],
    dropped: ledger.dropped,
    issues: ledger.issues,
  };
}

/** Adds up what the workers' summaries say of the source. */
function createTotal(): { add(summary: Summary): void; sum(): Omit<Summary, 'records'> } {
  let units = 0;
  let counted = 0;
  const first: { firstStartAt?: Instant; firstOn?: CalendarDate } = {};
  const last: { lastStartAt?: Instant; lastOn?: CalendarDate } = {};
  return {
    add: (summary) => {
      units += summary.units;
      counted += summary.counted;
      for (const key of ['firstStartAt', 'firstOn'] as const) {
        const value = summary[key];
        if (value !== undefined && (first[key] === undefined || value < first[key])) first[key] = value;
      }
      for (const key of ['lastStartAt', 'lastOn'] as const) {
        const value = summary[key];
        if (value !== undefined && (last[key] === undefined || value > last[key])) last[key] = value;
      }
    },
    sum: () => ({ units, counted, ...first, ...last }),
  };
}
