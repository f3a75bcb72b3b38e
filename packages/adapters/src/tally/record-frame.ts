import type { Assurance, CalendarDate, Coverage, Platform, RatingScale, WorkRelation, WorkType } from '@kluscv/schema';
import type { Calendar } from '../text/calendar.ts';
import type { Ledger } from '../ledger.ts';

/** What all records of one worker at one platform have in common. */
export interface RecordFrame {
  readonly platform: Platform;
  readonly assurance: Assurance;
  readonly basis: Coverage['basis'];
  /** Last day that the records speak of. Work after it is dropped. */
  readonly asOf: CalendarDate;
  /** Types of work by the keys that units use. */
  readonly workTypes: ReadonlyMap<string, WorkType>;
  readonly workRelation?: WorkRelation;
  readonly ratingScale?: RatingScale;
  /** IANA time zone for units without one. Default `UTC`. */
  readonly zone?: string;
  /** What the adapter knows of the coverage; warnings and counts are added to it. */
  readonly coverage: Pick<Coverage, 'complete' | 'issuerCounter' | 'warnings'>;
  /** Whether identifiers were put together by the adapter, so that two of the same are the same work. Default false. */
  readonly identifiersAreMade?: boolean;
  readonly calendar: Calendar;
  /** Receives what is not counted. */
  readonly ledger: Ledger;
}
