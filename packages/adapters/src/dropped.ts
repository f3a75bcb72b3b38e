import type { Outcome, Origin } from './work-unit.ts';

/** Why a row, a piece of work or a whole record was not counted. */
export type DropReason =
  | Exclude<Outcome, 'completed' | 'partial' | 'takenOver' | 'handedOver' | 'unknown'>
  | 'outcomeUnknown'
  | 'roleClient'
  | 'roleSubstitute'
  | 'duplicate'
  | 'replaced'
  | 'totalsRow'
  | 'noteRow'
  | 'headerRow'
  | 'afterAsOf'
  | 'undated'
  | 'unpaired'
  | 'malformedRow'
  | 'badValue'
  | 'missingValue'
  | 'unknownWorkType'
  | 'invalid'
  | 'contradictory';

/** One row, piece of work or record that was not counted, and why. */
export interface Dropped extends Origin {
  readonly reason: DropReason;
  /** Row of another piece of work that this one is judged by, for tables. */
  readonly other?: number;
  /** Name of the file of that row, where it is another one. */
  readonly otherFile?: string;
  /** Name of the column at fault, for tables. */
  readonly column?: string;
  /** A sentence for a person that ends with what to do; not stable. */
  readonly message: string;
}

/** What each reason means, and what to do. `badValue` and its like add where and what. */
export const DROP_REASONS: Readonly<Record<DropReason, string>> = {
  cancelledByClient: 'The client cancelled, so no work was done. Nothing to do.',
  cancelledByWorker: 'The worker cancelled, so no work was done. Nothing to do.',
  cancelledByPlatform: 'The platform cancelled, so no work was done. Nothing to do.',
  noShow: 'The work did not take place. Nothing to do.',
  excused: 'The work did not take place, with an accepted reason. Nothing to do.',
  failed: 'The work failed and was not completed. Nothing to do.',
  rejected: 'The work was handed in but not accepted. Nothing to do.',
  applied: 'This is an application, not work that was done. Nothing to do.',
  scheduled: 'The work is agreed but not done yet. Import again when it is.',
  outcomeUnknown: 'Nothing shows that this work was completed. If it was, ask the platform to correct its record.',
  roleClient: 'Here the person was the client, not the worker. Nothing to do.',
  roleSubstitute: 'Somebody else did this work as a substitute. Nothing to do.',
  duplicate: 'This piece of work occurs more than once and is counted once. Nothing to do.',
  replaced: 'Another row of the same number, with a later state, counts instead. Nothing to do.',
  totalsRow: 'This row adds up others and is no work. Nothing to do.',
  noteRow: 'This row is a remark and no work. Nothing to do.',
  headerRow: 'This row names the columns again and is no work. Nothing to do.',
  afterAsOf: 'This work lies after the date of the record. Import again with a later date.',
  undated: 'No date shows when this work was done. Ask the platform for an export with dates.',
  unpaired: 'The second row of this piece of work is missing. Hand over the whole export, with all its parts.',
  malformedRow:
    'The row cannot be taken apart into columns: a quote is missing, or there are too many or too few values. Correct the row or export again.',
  badValue: 'A value cannot be read. Correct it or export again.',
  missingValue: 'A value that is needed is empty. Fill it in or export again.',
  unknownWorkType: 'The type of work is not among the declared types. Declare it or correct the key.',
  invalid: 'The entry does not follow the schema. Correct it and hand over the document again.',
  contradictory: 'The figures contradict each other. Correct them and hand over the document again.',
};
