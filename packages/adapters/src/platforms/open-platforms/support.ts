import type { SourceSupport } from '../../adapter.ts';

/** What this source can and cannot support. */
export const support: SourceSupport = {
  adapter: 'open-platforms',
  source: 'Open Platforms (Jobtech, Sweden)',
  counted: 'interactions that ended and did not fail, or the platform’s number of gigs',
  months: 'the end of the interaction, or the stated period',
  hours: 'number of hours, declared',
  ratings: 'on 1 to 5 each with its gig, or the average on its own scale',
  reviews: 'the text of the review',
  workType: 'the platform’s word',
  assurance: 'nobody but the export',
};
