import type {
  Assurance,
  CalendarDate,
  Coverage,
  ExportRecord,
  LanguageTag,
  Platform,
  Rating,
  RatingScale,
  WorkRelation,
  WorkType,
} from '@kluscv/schema';
import type { ExportProblem } from './errors.ts';
import type { Ledger } from './ledger.ts';
import type { ColumnMapping } from './read/mapping.ts';
import type { Questions } from './read/questions.ts';
import type { TableShape } from './text/table.ts';
import type { Summary } from './tally/summarize.ts';
import type { Calendar } from './text/calendar.ts';
import type { Origin, WorkUnit } from './work-unit.ts';

/** A file as somebody downloaded it: an archive, a table, a JSON document. */
export interface ExportFile {
  /** Name, only for messages: nothing is recognized by it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file turned out to be when it was opened. */
export type FileShape =
  | TableShape
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'brokenJson'; readonly message: string }
  | { readonly kind: 'other' };

/** A file that was taken out of its archive and read as far as is needed to recognize it. */
export interface OpenedFile extends ExportFile {
  /** Of a text, its UTF-8 without byte order mark, whatever it was written in. */
  readonly bytes: Uint8Array;
  readonly shape: FileShape;
  /** The decoded text; `''` for what is no text. */
  readonly text: string;
}

/** What the caller knows and the files may not. */
export interface ReadContext {
  /** Last day that the records speak of. */
  readonly asOf: CalendarDate;
  /** Whether somebody said that day. Default false: it is only the day on which this is read. */
  readonly asOfIsStated?: boolean;
  /** The platform, for tables that do not name it. */
  readonly platform?: Platform;
  /** Language of the names of types of work, where the files do not say. Default `und`. */
  readonly language: LanguageTag;
  readonly calendar: Calendar;
  readonly ledger: Ledger;
  readonly questions: Questions;
  /** How the table's columns were named, if they were. */
  readonly mapping?: ColumnMapping;
  /** Names of files, sheets and tables that were handed over and are not read: then no history is known to be whole. */
  readonly unread: readonly string[];
}

/** Figures that the platform has already added up. */
export interface Aggregate {
  readonly figures: ExportRecord;
  readonly origin: Origin;
}

/** What one worker's work was found to be. */
export interface ParsedWorker {
  /** The platform's own reference; `self` in an export that a worker downloaded. Private. */
  readonly ref: string;
  readonly name?: string;
  readonly workRelation?: WorkRelation;
  /** May be gone through more than once. */
  readonly units: Iterable<WorkUnit>;
  /** What the units come to, where the adapter has added them up already. Default: they are added up. */
  readonly summary?: Summary;
  readonly aggregates: readonly Aggregate[];
  /** Ratings of the worker as a whole, which no piece of work can be given. They go into the record if there is just one. */
  readonly rating?: Rating;
  /** What the adapter knows of the coverage; `summarize` adds what it counts. */
  readonly coverage: Pick<Coverage, 'complete' | 'issuerCounter' | 'warnings'>;
}

/** What an adapter made of the files. Rows that it could not use are in the ledger. */
export interface ParseResult {
  readonly ok: true;
  readonly platform: Platform;
  readonly assurance: Assurance;
  readonly basis: Coverage['basis'];
  readonly asOf: CalendarDate;
  /** Types of work by key. */
  readonly workTypes: ReadonlyMap<string, WorkType>;
  readonly ratingScale?: RatingScale;
  /** IANA time zone in which months are counted where a unit has none. Default `UTC`. */
  readonly zone?: string;
  /** Whether identifiers were put together by the adapter, so that two of the same are the same work. Default false. */
  readonly identifiersAreMade?: boolean;
  readonly workers: Iterable<ParsedWorker>;
  /** Names of the files that were read. */
  readonly files: readonly string[];
  /** Rows or entries read, of any kind. */
  readonly rows: number;
}

/** One platform's export format. Adding a platform is one such value in a folder of its own; nothing else knows it. */
export interface Adapter {
  /** Stable id. */
  readonly id: string;
  /** What it reads, in a few words, for lists and messages. */
  readonly title: string;
  /** Whether this file is one that `parse` wants: by columns or members, never by name. */
  recognizes(file: OpenedFile): boolean;
  /** Reads the recognized files. Never throws for what they contain. */
  parse(
    files: readonly OpenedFile[],
    context: ReadContext,
  ): ParseResult | { readonly ok: false; readonly problem: ExportProblem };
}

/** What one source can and cannot support. `undefined` means that it cannot. */
export interface SourceSupport {
  /** Id of the adapter. */
  readonly adapter: string;
  /** Whose export it is, as a person would call it. */
  readonly source: string;
  /** Where the count of completed work comes from. */
  readonly counted?: string;
  /** Where the months come from. */
  readonly months?: string;
  /** Where worked time comes from, and what it rests on. */
  readonly hours?: string;
  /** Which ratings there are, and whether each is linked to a piece of work. */
  readonly ratings?: string;
  /** Where reviews come from. */
  readonly reviews?: string;
  /** What says what kind of work it was. */
  readonly workType?: string;
  /** Who stands for the record. */
  readonly assurance: 'the platform' | 'nobody but the export' | 'nobody but the person';
}
