import { expectCall } from '@kluscv/schema/reading';
import type {
  CalendarDate,
  Coverage,
  Decimal,
  ExportRecord,
  Instant,
  Platform,
  Rating,
  RatingScale,
  WorkType,
} from '@kluscv/schema';
import type { Adapter, Aggregate, OpenedFile, ParseResult, ReadContext } from '../adapter.ts';
import { type Calendar, dayAfter, readDate, readInstant, readWallTime } from '../text/calendar.ts';
import { decimalOf } from '../text/decimal.ts';
import { hasColumns } from './has-columns.ts';
import { DROP_REASONS } from '../dropped.ts';
import { textAt } from '../text/json-value.ts';
import { tableFile } from './table-file.ts';
import { echo } from '../text/echo.ts';
import type { WorkUnit } from '../work-unit.ts';

/** One row of a table or one entry of a JSON document: the same to read. */
export interface ExportEntry {
  /** The value of a column, or of a member (`contract.endDate` for one inside another), as trimmed text; `''` if it is not there. */
  get(name: string): string;
}

/** What an entry was read as: a piece of work, or the column whose value cannot be read. */
export type EntryReading = Omit<WorkUnit, 'origin'> | { readonly unreadable: string };

/** What reading an entry may need besides the entry. Each of the readers gives `undefined` for what it cannot read. */
export interface EntryTools {
  /** `2025-03-31`, `20250331`, `31.03.2025` or `31-03-2025` as a date. `03/04/2025` has two meanings, and is none. */
  readonly date: (text: string) => CalendarDate | undefined;
  /** A time with `Z`, an offset or ` +0000 UTC`, as an instant. */
  readonly instant: (text: string) => Instant | undefined;
  /** The date after one that `date` gave: for work that ends after midnight, where only one date is given. */
  readonly dayAfter: (date: CalendarDate) => CalendarDate;
  /** A date with a time and no zone (`2025-03-31 7:10`, `31.03.2025 07:10:55`), as `2025-03-31T07:10:55`; `calendar.instantAt` makes an instant of it where the zone is known. */
  readonly wallTime: (text: string) => string | undefined;
  /** A number with point or comma, as a decimal of at most two places. */
  readonly decimal: (text: string) => Decimal | undefined;
  readonly calendar: Calendar;
  /** Last day that the records speak of. */
  readonly asOf: CalendarDate;
}

/** One platform's export, described: everything else (archives, tables, dates, counting, reports) is done for you. */
export interface AdapterDefinition {
  /** Stable id: lower-case words with hyphens. */
  readonly id: string;
  /** What it reads, in a few words, for lists and messages. */
  readonly title: string;
  /** Who recorded the work; a function where the export itself says so. */
  readonly platform: Platform | ((documents: readonly unknown[], context: ReadContext) => Platform);
  /** For tables: the columns by which one is recognized. Choose those that no other platform has together. */
  readonly columns?: readonly string[];
  /** For tables: a text that stands for an empty cell, such as `NULL`. Default: none. */
  readonly empty?: string;
  /** For JSON: the entries of a document, or nothing if the document is another's. */
  readonly entries?: (document: unknown) => readonly unknown[] | undefined;
  /** For JSON: whether a document without entries is read all the same, for its figures. Default: no. */
  readonly recognizesFigures?: (document: unknown) => boolean;
  /** Types of work by the keys that `read` gives. */
  readonly workTypes?: Readonly<Record<string, WorkType>>;
  /** For types that are named only in the export: what a key means. Default: the key is the label, in the caller's language. */
  readonly workTypeOf?: (key: string, context: ReadContext) => WorkType;
  /** Scale of the ratings. Default: none, and ratings are left out. */
  readonly ratingScale?: RatingScale;
  /** Whether identifiers are put together by `read`, so that two of the same are the same work. Default: no. */
  readonly identifiersAreMade?: boolean;
  /** How many entries the platform says there are, where a document is one page of several. Default: not known. */
  readonly total?: (document: unknown) => number | undefined;
  /** Whether the documents name others that belong to them and are not here. Default: no. */
  readonly isPart?: (documents: readonly unknown[]) => boolean;
  /** IANA time zone where entries have none. Default `UTC`, with the warning `timesWithoutZone`. */
  readonly zone?: string;
  /** Why documents that are recognized must not be read together or at all; a sentence that ends with what to do. */
  readonly refuse?: (documents: readonly unknown[]) => string | undefined;
  /** Figures that the export has already added up. */
  readonly figures?: (document: unknown, tools: EntryTools) => readonly ExportRecord[];
  /** Reads one entry. Must not throw; names only what the standard has a member for. */
  readonly read: (entry: ExportEntry, tools: EntryTools) => EntryReading;
}

/**
 * Makes an adapter of a description. What it reads is a worker's own export: the record says so, and that nobody knows whether it is
 * the whole history.
 */
export function defineAdapter(definition: AdapterDefinition): Adapter {
  expectCall('defineAdapter', { definition: [definition, { id: 'text', read: 'function' }] });
  const { id, title, platform, columns, empty, entries, zone, refuse, figures, read } = definition;
  return {
    id,
    title,
    recognizes: (file) =>
      (columns !== undefined && hasColumns(file, columns)) ||
      (entriesOf(file)?.length ?? 0) > 0 ||
      (file.shape.kind === 'json' && definition.recognizesFigures?.(file.shape.value) === true),
    parse: (files, context) => {
      const { asOf, calendar, ledger } = context;
      const documents = files.flatMap(({ shape }) => (shape.kind === 'json' ? [shape.value] : []));
      const refusal = refuse?.(documents);
      if (refusal !== undefined) return { ok: false, problem: { code: 'export.several', message: refusal } };
      const tools: EntryTools = {
        calendar,
        asOf,
        date: readDate,
        dayAfter,
        instant: readInstant,
        wallTime: readWallTime,
        decimal: decimalOf,
      };
      const units: WorkUnit[] = [];
      const workTypes = new Map<string, WorkType>(Object.entries(definition.workTypes ?? {}));
      let rows = 0;
      let skipped = 0;
      let withoutZone = false;
      const take = (entry: ExportEntry, origin: WorkUnit['origin'], refuseEntry: (member: string) => void): void => {
        const reading = read(entry, tools);
        if ('unreadable' in reading) {
          refuseEntry(reading.unreadable);
          return;
        }
        if (reading.zone !== undefined && !calendar.isZone(reading.zone)) {
          refuseEntry('zone');
          return;
        }
        const workType = echo(reading.workType, 80);
        if (workType !== '' && !workTypes.has(workType)) {
          workTypes.set(workType, definition.workTypeOf?.(workType, context) ?? namedIn(workType, context));
        }
        if (reading.zone === undefined && zone === undefined) withoutZone = true;
        units.push({ ...reading, workType, origin });
      };
      for (const file of files) {
        const table = tableFile(file, ledger, empty === undefined ? {} : { empty });
        for (const row of table.rows()) {
          take(row, { file: file.name, row: row.row }, (column) => {
            table.drop(row, row.get(column) === '' ? 'missingValue' : 'badValue', column);
          });
        }
        rows += table.rowsRead;
        skipped += table.rowsSkipped;
        (entriesOf(file) ?? []).forEach((value, index) => {
          rows += 1;
          const entry: ExportEntry = { get: (name) => textAt(value, name) };
          const origin = { file: file.name, pointer: `/${index}` };
          take(entry, origin, (member) => {
            skipped += 1;
            const reason = entry.get(member) === '' ? 'missingValue' : 'badValue';
            ledger.drop({ ...origin, reason, message: `Member "${echo(member)}": ${DROP_REASONS[reason]}` });
          });
        });
      }
      const aggregates = files.flatMap(({ shape, name }) =>
        figures === undefined || shape.kind !== 'json'
          ? []
          : figures(shape.value, tools).map((record) => ({ figures: record, origin: { file: name } })),
      );
      for (const { figures: record } of aggregates) {
        const { workType } = record;
        if (!workTypes.has(workType)) {
          workTypes.set(workType, definition.workTypeOf?.(workType, context) ?? namedIn(workType, context));
        }
      }
      const counter = documents.reduce<number>(
        (most, document) => Math.max(most, definition.total?.(document) ?? 0),
        0,
      );
      if (counter > rows) {
        ledger.note({
          code: 'counterBeyondRows',
          file: files[0]?.name ?? '',
          facts: { counter, rows },
          message: `The platform says that there are ${counter}, and ${rows} are here: pages are missing. Hand over all pages together.`,
        });
      }
      const isPart = definition.isPart?.(documents) === true;
      if (isPart) {
        ledger.note({
          code: 'counterBeyondRows',
          file: files[0]?.name ?? '',
          message: 'This is one page of several: others are missing. Hand over all pages together.',
        });
      }
      return workerExport({
        isPart,
        platform: typeof platform === 'function' ? platform(documents, context) : platform,
        asOf,
        workTypes,
        units,
        aggregates,
        files,
        rows,
        skipped,
        warnings: [
          ...(withoutZone ? (['timesWithoutZone'] as const) : []),
          ...(counter > rows ? (['counterBeyondRows'] as const) : []),
        ],
        ...(counter > rows ? { counter } : {}),
        ...(definition.identifiersAreMade === undefined ? {} : { identifiersAreMade: definition.identifiersAreMade }),
        ...(definition.ratingScale === undefined ? {} : { ratingScale: definition.ratingScale }),
        ...(zone === undefined ? {} : { zone }),
      });
    },
  };

  function entriesOf({ shape }: OpenedFile): readonly unknown[] | undefined {
    return shape.kind === 'json' ? entries?.(shape.value) : undefined;
  }
}

/** What a worker's own export came to. */
export interface WorkerExport
  extends Pick<ParseResult, 'platform' | 'asOf' | 'workTypes' | 'ratingScale' | 'zone' | 'rows'> {
  readonly units: readonly WorkUnit[];
  readonly aggregates?: readonly Aggregate[];
  readonly files: readonly OpenedFile[];
  /** Rows that could not be used. */
  readonly skipped: number;
  /** The platform's own count, where it is higher than what the export holds. */
  readonly counter?: number;
  /** Whether more belongs to it that is not here. */
  readonly isPart?: boolean;
  readonly identifiersAreMade?: boolean;
  readonly warnings?: readonly NonNullable<Coverage['warnings']>[number][];
  /** Ratings of the worker as a whole, for the one record that there is. */
  readonly rating?: Rating;
  /** Default `workerExport`. */
  readonly basis?: Coverage['basis'];
  /** Default `importedSelfSigned`. */
  readonly assurance?: ParseResult['assurance'];
}

/** The result of parsing a worker's own export: never the platform's statement, and never known to be the whole history. */
export function workerExport(found: WorkerExport): ParseResult {
  const {
    units,
    aggregates = [],
    files,
    skipped,
    rating,
    basis = 'workerExport',
    assurance = 'importedSelfSigned',
  } = found;
  const warnings = [...new Set([...(found.warnings ?? []), ...(skipped > 0 ? (['rowsSkipped'] as const) : [])])];
  return {
    ok: true,
    platform: found.platform,
    assurance,
    basis,
    asOf: found.asOf,
    workTypes: found.workTypes,
    ...(found.ratingScale === undefined ? {} : { ratingScale: found.ratingScale }),
    ...(found.zone === undefined ? {} : { zone: found.zone }),
    ...(found.identifiersAreMade === undefined ? {} : { identifiersAreMade: found.identifiersAreMade }),
    workers: [
      {
        ref: 'self',
        units,
        aggregates,
        ...(rating === undefined ? {} : { rating }),
        coverage: {
          complete: skipped > 0 || found.counter !== undefined || found.isPart === true ? 'no' : 'unknown',
          ...(found.counter === undefined ? {} : { issuerCounter: found.counter }),
          ...(warnings.length === 0 ? {} : { warnings }),
        },
      },
    ],
    files: files.map(({ name }) => name),
    rows: found.rows,
  };
}

function namedIn(key: string, { language }: ReadContext): WorkType {
  return { label: { [language]: key } };
}
