export type {
  Adapter,
  Aggregate,
  ExportFile,
  FileShape,
  OpenedFile,
  ParsedWorker,
  ParseResult,
  ReadContext,
} from './adapter.ts';
export { type ArchiveLimits, type ArchiveReading, isArchive, openArchive } from './archive.ts';
export { type Calendar, createCalendar } from './calendar.ts';
export {
  type AdapterDefinition,
  defineAdapter,
  type EntryReading,
  type EntryTools,
  type ExportEntry,
} from './define-adapter.ts';
export {
  dataRequest,
  REQUESTED_PLATFORMS,
  requestedPlatform,
  type RequestedFile,
  type RequestedPlatform,
} from './data-request.ts';
export type { RequestLanguage } from './data-request-words.ts';
export type { ColumnMapping, ColumnMappingDocument } from './column-mapping.ts';
export { type Detection, detect } from './detect.ts';
export { DROP_REASONS, type Dropped, type DropReason } from './dropped.ts';
export { type AdaptersErrorCode, ERRORS, type ExportErrorCode, type ExportProblem } from './errors.ts';
export { type LineOptions, type LinesReading, readExportLines } from './export-lines.ts';
export { type MappingProposal, proposeMapping } from './mapping-proposal.ts';
export type { Issue, IssueCode } from './issues.ts';
export { createLedger, type Ledger } from './ledger.ts';
export { type Opening, openFiles } from './open-files.ts';
export {
  type ExportReading,
  readExport,
  type ReadOptions,
  type SourceOfRecords,
  type WorkerOfExport,
} from './read-export.ts';
export type { RecordFrame } from './record-frame.ts';
export { ADAPTERS } from './registry.ts';
export { SOURCES, type SourceSupport } from './sources.ts';
export { summarize, type Summary } from './summarize.ts';
export type { TableShape } from './text/table.ts';
export type { Origin, Outcome, Role, WorkUnit } from './work-unit.ts';
