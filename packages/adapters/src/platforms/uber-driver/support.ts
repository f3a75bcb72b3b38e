import type { SourceSupport } from '../../adapter.ts';

/** What this source can and cannot support. */
export const support: SourceSupport = {
  adapter: 'uber-driver',
  source: 'Uber, driver (2015, 2021 and 2025 layouts, and the one with titled columns)',
  counted: 'trips with the status completed',
  months: 'the end of the trip, where it was (2015 and titled: no zone)',
  hours: 'time on trips, measured; waiting is not in it',
  ratings: '2025 only: all together, without date or trip',
  workType: 'the product',
  assurance: 'nobody but the export',
};
