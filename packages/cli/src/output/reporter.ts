import type { Assessment } from '../expectations.ts';

/** Writes assessments one after the other, so that a folder of any size needs no more memory than one document. */
export interface Reporter {
  readonly begin: () => string;
  readonly add: (assessment: Assessment) => string;
  readonly end: () => string;
}
