export type {
  Adapter,
  Aggregate,
  ExportFile,
  FileShape,
  OpenedFile,
  ParsedWorker,
  ParseResult,
  ReadContext,
  SourceSupport,
} from './adapter.ts';
export {
  type ArchiveLimits,
  type ArchiveReading,
  isArchive,
  openArchive,
  type UnreadEntry,
  type UnreadReason,
  archiveEntries,
  type ArchiveEntry,
  type ArchiveFault,
} from './read/archive.ts';
export { type Calendar, createCalendar } from './text/calendar.ts';
export {
  type AdapterDefinition,
  defineAdapter,
  type EntryReading,
  type EntryTools,
  type ExportEntry,
} from './read/define-adapter.ts';
export {
  dataRequest,
  REQUESTED_PLATFORMS,
  requestedPlatform,
  type RequestedFile,
  type RequestedPlatform,
} from './requests/data-request.ts';
export type { RequestLanguage } from './requests/data-request-words.ts';
export type { ColumnMapping, ColumnMappingDocument, ColumnSource } from './read/mapping.ts';
export { type Detection, detect, type Found } from './read/detect.ts';
export { DROP_REASONS, type Dropped, type DropReason } from './dropped.ts';
export { type AdaptersErrorCode, ERRORS, type ExportErrorCode, type ExportProblem } from './errors.ts';
export { type LineOptions, type LinesReading, readExportLines } from './read/export-lines.ts';
export { type Answers, createQuestions, type Question, type QuestionCode, type Questions } from './read/questions.ts';
export { readTable, type TableReading } from './read/read-table.ts';
export type { Issue, IssueCode } from './issues.ts';
export { createLedger, type Ledger } from './ledger.ts';
export { type Opening, openFiles } from './read/open-files.ts';
export {
  type ExportReading,
  readExport,
  type ReadOptions,
  type SourceOfRecords,
  type WorkerOfExport,
} from './read/read-export.ts';
export type { RecordFrame } from './tally/record-frame.ts';
export { ADAPTERS } from './registry.ts';
export { SOURCES } from './sources.ts';
export { summarize, type Summary } from './tally/summarize.ts';
export type { TableShape } from './text/table.ts';
export type { Origin, Outcome, Role, WorkUnit } from './work-unit.ts';
export { describeReading, type SummaryBlock } from './words/describe.ts';
export { describeQuestion } from './words/describe-question.ts';
export { tableWords } from './words/languages.ts';
export { filled, type SummaryLine, type TableLanguage, type TableWords } from './words/table-words.ts';
