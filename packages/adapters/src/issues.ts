import type { Origin } from './work-unit.ts';

/** What a reader should know about an import that otherwise went well. */
export type IssueCode =
  | 'archiveIgnored'
  | 'entryNotRead'
  | 'fileNotRead'
  | 'sheetIgnored'
  | 'columnsNotRead'
  | 'contradictions'
  | 'yearsOnly'
  | 'asOfIsLastWork'
  | 'tableNotRead'
  | 'encodingGuessed'
  | 'duplicateColumn'
  | 'unknownColumn'
  | 'neverSigned'
  | 'noCountedWork'
  | 'hoursIncomplete'
  | 'hoursMixed'
  | 'hoursImpossible'
  | 'shareNotHours'
  | 'ratingWithoutScale'
  | 'ratingOffScale'
  | 'ratingZero'
  | 'reviewUnusable'
  | 'reviewsCapped'
  | 'reviewHoldsContact'
  | 'reviewMayNameSomebody'
  | 'ratingsNotAttributable'
  | 'countNotAvailable'
  | 'periodNotAvailable'
  | 'clientsNotCounted'
  | 'timesWithoutZone'
  | 'counterBeyondRows'
  | 'gapsInNumbering'
  | 'duplicatesRemoved'
  | 'rowsSkipped'
  | 'asOfAhead'
  | 'platformNameMissing'
  | 'nameConflict'
  | 'workTypeRepeated';

/** Something a reader should know; nothing was lost by it unless the message says so. */
export interface Issue extends Origin {
  readonly code: IssueCode;
  /** Name of the column, for tables. */
  readonly column?: string;
  /** What the words of the issue are made with. */
  readonly facts?: Readonly<Record<string, string | number>>;
  /** A sentence for a person; not stable. */
  readonly message: string;
}
