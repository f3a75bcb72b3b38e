import type { SourceSupport } from '../../adapter.ts';

/** What this source can and cannot support. */
export const support: SourceSupport = {
  adapter: 'jobbing-csv',
  source: 'jobbing and babysitting platform (France, Switzerland)',
  counted: 'jobs that this person was paid for',
  months: 'the date of the job',
  hours: 'hours with the extra ones, billed',
  workType: 'the platform’s label',
  assurance: 'nobody but the export',
};
