import type { SourceSupport } from '../../adapter.ts';

/** What this source can and cannot support. */
export const support: SourceSupport = {
  adapter: 'upwork',
  source: 'Upwork',
  counted: 'contracts that ended',
  months: 'the end of the contract',
  hours: 'contracts by the hour, billed; at a fixed price unknown',
  ratings: '1 to 5, each with its contract',
  reviews: 'public comments',
  workType: 'by the hour, or at a fixed price',
  assurance: 'nobody but the export',
};
