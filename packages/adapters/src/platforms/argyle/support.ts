import type { SourceSupport } from '../../adapter.ts';

/** What this source can and cannot support. */
export const support: SourceSupport = {
  adapter: 'argyle',
  source: 'Argyle (aggregator)',
  counted: 'gigs of the type work that were completed',
  months: 'the end, where it was',
  hours: 'the duration, measured, if the gig is as long',
  workType: 'delivery, passengers, shifts or services',
  assurance: 'nobody but the export',
};
