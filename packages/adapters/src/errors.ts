import type { ErrorEntry } from '@kluscv/schema';
import type { Question } from './read/questions.ts';

/** Why nothing could be read from what was handed over. */
export type ExportErrorCode =
  | 'export.empty'
  | 'export.too-large'
  | 'export.archive-damaged'
  | 'export.archive-encrypted'
  | 'export.archive-escapes'
  | 'export.archive-nested'
  | 'export.archive-too-large'
  | 'export.consumer'
  | 'export.unrecognized'
  | 'export.ambiguous'
  | 'export.several'
  | 'export.mapping'
  | 'export.question'
  | 'export.workbook'
  | 'export.numbering'
  | 'export.form'
  | 'export.fleet'
  | 'export.json'
  | 'export.invalid'
  | 'export.columns-missing'
  | 'export.platform-missing';

/** A caller's mistake; thrown as a `KlusError`. */
export type AdaptersErrorCode = 'adapters.as-of' | 'adapters.unknown-adapter';

/** Every code of this package: what happened, why, and what to do. */
export const ERRORS: Readonly<Record<ExportErrorCode | AdaptersErrorCode, ErrorEntry>> = {
  'export.empty': {
    title: 'There is nothing in the file',
    cause: 'The file, or every file in the archive, has no content.',
    remedy: 'Download the export again and hand over the file as it was downloaded.',
  },
  'export.too-large': {
    title: 'The file is too large',
    cause: 'The files together are larger than 256 MiB.',
    remedy: 'Hand over only the file with the work in it, or split the export.',
  },
  'export.archive-damaged': {
    title: 'The archive is damaged',
    cause: 'The ZIP breaks off, or its checksums do not fit its content: usually a download that did not finish.',
    remedy: 'Download the export again.',
  },
  'export.archive-encrypted': {
    title: 'The archive has a password',
    cause: 'At least one file in the ZIP is encrypted.',
    remedy: 'Unpack the archive with its password and hand over the files.',
  },
  'export.archive-escapes': {
    title: 'The archive tries to write outside its folder',
    cause:
      'A name in the ZIP is absolute, climbs out with "..", or holds a backslash, a drive letter or a control character. No platform makes such an archive.',
    remedy: 'Do not open this archive. Download the export again from the platform itself.',
  },
  'export.archive-nested': {
    title: 'The archive holds only further archives',
    cause: 'Archives inside archives are not opened, because they can unpack without end.',
    remedy: 'Unpack the outer archive and hand over what is inside.',
  },
  'export.archive-too-large': {
    title: 'The archive unpacks to more than an export can be',
    cause:
      'The ZIP has more than 2,000 entries, unpacks to more than 256 MiB, or unpacks to more than 200 times its size.',
    remedy: 'Hand over only the file with the work in it.',
  },
  'export.consumer': {
    title: "This is a customer's export",
    cause: 'The file holds what the person ordered or rode as a customer, not what the person did as work.',
    remedy:
      "Ask the platform for the worker's data (at Uber: the driver's or courier's export) and hand over that file.",
  },
  'export.unrecognized': {
    title: 'No adapter knows this file',
    cause: 'Adapters recognize a file by its column names or by the members of its JSON; none of them fits.',
    remedy:
      'Hand over the export as downloaded, not opened and saved again. A platform can use the platform-export JSON or its CSV twin.',
  },
  'export.ambiguous': {
    title: 'The files are exports of different platforms',
    cause: 'More than one adapter recognizes something in what was handed over.',
    remedy: 'Read one export at a time, or name the adapter.',
  },
  'export.mapping': {
    title: 'The column mapping does not fit',
    cause: 'The mapping names columns that the table does not have, or that are not read, or the same one twice.',
    remedy: 'Make a new one with `kluscv adapters map`, or correct what the message names.',
  },
  'export.question': {
    title: 'The table can be read in more than one way',
    cause: 'Something in the table has two meanings, and only somebody who knows the table can tell which is right.',
    remedy: 'Answer the questions: `kluscv adapters map FILE` asks one at a time; or give --answer id=value.',
  },
  'export.workbook': {
    title: 'The workbook cannot be read',
    cause: 'The workbook is damaged, or holds cells so far away or so many that it is no table of work.',
    remedy: 'Open it in a spreadsheet, and save the sheet with the work as CSV (UTF-8).',
  },
  'export.numbering': {
    title: 'The identifiers do not tell the work apart',
    cause:
      'Different work has the same number: a spreadsheet rounded long numbers (1,00025E+17), or the numbering begins anew each month.',
    remedy:
      'Format the column as text and export again; or leave the column out of the mapping, so that rows are told apart by all they hold.',
  },
  'export.form': {
    title: 'This kind of file holds no export that can be read',
    cause: 'The file is a document, a picture, an old spreadsheet or a saved page, and not the data themselves.',
    remedy: 'Ask for the data as CSV, XLSX or JSON, or save the table as CSV (UTF-8).',
  },
  'export.several': {
    title: 'The files are not one person at one platform',
    cause: 'What was handed over holds the work of several people, or of several platforms in one document.',
    remedy: 'Hand over what belongs to one person and one platform.',
  },
  'export.fleet': {
    title: 'This is a report for the owner of a fleet',
    cause: 'The table lists the trips or takings of everybody who drives for a fleet, not the work of one person.',
    remedy: 'Ask the platform for your own data as a driver, and hand over that file.',
  },
  'export.json': {
    title: 'The file is not proper JSON',
    cause: 'The file starts as JSON but breaks the rules of JSON, or holds the same member twice.',
    remedy: 'Have the document written by a JSON library, and check it against the platform-export schema.',
  },
  'export.invalid': {
    title: 'The document does not follow the schema',
    cause:
      'What concerns the whole document (platform, date, types of work) is missing or wrong, so that no worker in it can be read.',
    remedy: 'Correct the members named in the message; docs/guides/platform.md shows a whole document.',
  },
  'export.columns-missing': {
    title: 'The table lacks columns',
    cause: 'The table is recognized, but columns without which no row can be read are not there.',
    remedy: 'Add the columns named in the message, spelled exactly like that.',
  },
  'export.platform-missing': {
    title: 'The name of the platform is missing',
    cause: 'A table of work does not say which platform it comes from.',
    remedy:
      'Hand over a platform.json beside the table, or give its name: `platform`, or --platform on the command line.',
  },
  'adapters.as-of': {
    title: 'The date is not a date',
    cause: '`asOf` is not a calendar date.',
    remedy: 'Give the date as YYYY-MM-DD.',
  },
  'adapters.unknown-adapter': {
    title: 'There is no such adapter',
    cause: '`adapter` names none of the adapters.',
    remedy: 'Use one of the ids in `ADAPTERS`.',
  },
};

/** Why an export as a whole could not be read: a result, since somebody else made the file. */
export interface ExportProblem {
  /** Stable; a key of `ERRORS`. */
  readonly code: ExportErrorCode;
  /** Name of the file at fault, if it is one file. */
  readonly file?: string;
  /** What has to be answered first, for `export.question`. */
  readonly questions?: readonly Question[];
  /** A sentence for a person that ends with what to do; not stable. */
  readonly message: string;
}
