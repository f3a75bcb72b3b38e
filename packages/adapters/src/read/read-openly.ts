import {
  type CalendarDate,
  type Instant,
  KlusError,
  type LanguageTag,
  type Platform,
  type WorkRecord,
} from '@kluscv/schema';
import type { Adapter, ExportFile, ReadContext } from '../adapter.ts';
import { createCalendar, readDate } from '../text/calendar.ts';
import { detect } from './detect.ts';
import type { Dropped } from '../dropped.ts';
import type { AdaptersErrorCode, ExportProblem } from '../errors.ts';
import type { Issue } from '../issues.ts';
import { applyMappings, sheetOf } from './column-mapping.ts';
import type { ColumnMapping } from './mapping.ts';
import { type Answers, createQuestions, type Question } from './questions.ts';
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
  /** Whether somebody knows that tables reach up to that day. Default false: they speak of the time up to their last work. */
  readonly asOfIsStated?: boolean;
  /** Id of the adapter to use. Default: the one that recognizes the files. */
  readonly adapter?: string;
  /** The platform, for tables that do not name it. Default: none. */
  readonly platform?: Platform;
  /** Language in which a table names its types of work. Default `und` (not known). */
  readonly language?: LanguageTag;
  /** The adapters to choose from. Default `ADAPTERS`. */
  readonly adapters?: readonly Adapter[];
  /** How a table's columns are named, where no mapping is among the files. Default: as in the platform-export CSV. */
  readonly mapping?: ColumnMapping;
  /** Answers to what tables leave open, by id of the question; they go before those of the mapping. Default: none. */
  readonly answers?: Answers;
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
      /** Files, sheets and tables that were handed over and not read. */
      readonly notRead: readonly string[];
    }
  | { readonly ok: false; readonly problem: ExportProblem };

/** A reading, and what has to be answered before it may be relied on. */
export interface OpenReading {
  readonly reading: ExportReading;
  readonly questions: readonly Question[];
}

/** `readExport` that goes on where something has to be asked: what waits for an answer is left out, and said. */
export async function readOpenly(files: readonly ExportFile[], options: ReadOptions): Promise<OpenReading> {
  const settled = (reading: ExportReading): OpenReading => ({ reading, questions: [] });
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
  if (!opening.ok) return settled(opening);
  const mapped = applyMappings(opening.files, ledger, options.mapping, options.answers);
  if (!mapped.ok) return settled(mapped);
  const detection = detect(mapped.files, candidates);
  if (!detection.ok) {
    const [nested] = opening.nested;
    if (detection.problem.code === 'export.ambiguous' || nested === undefined) return settled(detection);
    return settled({
      ok: false,
      problem: {
        code: 'export.archive-nested',
        file: nested,
        message: 'The archive holds further archives, which are not opened. Unpack it and hand over what is inside.',
      },
    });
  }
  for (const nested of opening.nested) {
    ledger.note({
      code: 'archiveIgnored',
      file: nested,
      message: 'This archive inside the archive was not opened. If it holds work, hand it over by itself.',
    });
  }
  const used = new Set(detection.found.flatMap(({ files: own }) => own.map(({ name }) => name)));
  const others = mapped.files.filter(({ name }) => !used.has(name));
  const otherTables = others.filter(({ shape }) => shape.kind === 'table');
  for (const { name, shape } of otherTables.length > 3 ? [] : otherTables) {
    if (shape.kind !== 'table') continue;
    ledger.note({
      code: 'fileNotRead',
      file: name,
      facts: { columns: columnsIn(shape.columns), count: 1 },
      message: `This table was not read: its columns (${columnsIn(shape.columns)}) are not those of work. If it holds work, hand it over by itself.`,
    });
  }
  const rest = otherTables.length > 3 ? others : others.filter(({ shape }) => shape.kind !== 'table');
  if (rest.length > 0) {
    const names = rest.slice(0, 8).map(({ name }) => echo(sheetOf(name), 60));
    const more = rest.length > names.length ? ` and ${rest.length - names.length} more` : '';
    ledger.note({
      code: 'fileNotRead',
      file: rest[0]?.name ?? '',
      facts: { columns: names.join(', '), count: rest.length },
      message: `Not read, because they are no tables of work that are known: ${names.join(', ')}${more}.`,
    });
  }
  // A table, an archive or a locked file that nobody looked into may hold more work.
  const unread = [
    ...others.filter(({ shape }) => shape.kind === 'table').map(({ name }) => name),
    ...opening.nested,
    ...opening.locked,
  ];
  const questions = createQuestions({ ...mapped.mapping?.answers, ...options.answers });
  const calendar = createCalendar();
  const context: ReadContext = {
    asOf,
    asOfIsStated: options.asOfIsStated ?? false,
    ...(platform === undefined ? {} : { platform }),
    ...(mapped.mapping === undefined ? {} : { mapping: mapped.mapping }),
    language,
    calendar,
    ledger,
    questions,
    unread,
  };
  const records: WorkRecord[] = [];
  const workers: WorkerOfExport[] = [];
  const sources: SourceOfRecords[] = [];
  for (const { adapter, files: own } of detection.found) {
    const result = adapter.parse(own, context);
    if (!result.ok) return { reading: result, questions: questions.open };
    const total = createTotal();
    for (const worker of result.workers) {
      const frame = frameOf(worker, result, { calendar, ledger });
      const summary = worker.summary ?? summarize(worker.units, frame);
      total.add(summary);
      const found = recordsOf(summary, worker, frame, { file: result.files[0] ?? '' });
      const own = found.map((_, index) => records.length + index);
      for (const record of found) records.push(record);
      // One person's exports of several kinds are that person's.
      const same = worker.ref === 'self' ? workers.findIndex(({ ref }) => ref === 'self') : -1;
      const before = workers[same];
      if (before === undefined)
        workers.push({ ref: worker.ref, ...(worker.name === undefined ? {} : { name: worker.name }), records: own });
      else workers[same] = { ...before, records: [...before.records, ...own] };
    }
    sources.push({
      adapter: adapter.id,
      platform: result.platform.name,
      files: result.files,
      rows: result.rows,
      ...total.sum(),
    });
  }
  const [main] = sources;
  const rewritten = records.length === 0 ? rewrittenIn(ledger.dropped) : undefined;
  if (rewritten !== undefined && main?.adapter !== 'platform-csv')
    return { reading: { ok: false, problem: rewritten }, questions: questions.open };
  if (records.length === 0) {
    ledger.note({
      code: 'noCountedWork',
      file: main?.files[0] ?? '',
      message: 'No completed work was found, so there is nothing to certify. The list of what was dropped says why.',
    });
  }
  return {
    reading: {
      ok: true,
      adapter: main?.adapter ?? '',
      records,
      workers,
      sources,
      dropped: ledger.dropped,
      issues: ledger.issues,
      notRead: [...others.map(({ name }) => name), ...opening.nested, ...opening.locked],
    },
    questions: questions.open,
  };
}

/** An export of which every row has a value in another form than the platform writes was saved by another program. */
function rewrittenIn(dropped: readonly Dropped[]): ExportProblem | undefined {
  const [first] = dropped;
  const isOne = first?.reason === 'badValue' && first.row !== undefined && first.column !== undefined;
  // Spreadsheets write dates so, and platforms do not.
  const isSpreadsheets = /"0{1,2}\/0{1,2}\/0{2,4}/.test(first?.message ?? '');
  if (!isOne || !isSpreadsheets || dropped.length < 2) return undefined;
  if (dropped.some(({ reason, column }) => reason !== 'badValue' || column !== first.column)) return undefined;
  return {
    code: 'export.form',
    file: first.file,
    message: `Row ${first.row}, and every other: ${first.message} The platform does not write it so: the export was probably opened and saved in a spreadsheet, which rewrites dates and numbers. Download it again, and hand it over without opening it.`,
  };
}

function columnsIn(columns: readonly string[]): string {
  const named = columns.filter((name) => name !== '');
  return `${named
    .slice(0, 4)
    .map((name) => `"${echo(name, 30)}"`)
    .join(', ')}${named.length > 4 ? ' …' : ''}`;
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
