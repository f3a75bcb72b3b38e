import type { SourceSupport } from '../../adapter.ts';

/** What this source can and cannot support. */
export const support: SourceSupport = {
  adapter: 'platform-csv',
  source: 'a platform’s own tables (CSV, XLSX)',
  counted: 'rows, or the platform’s figures',
  months: 'the end of the work, where it was',
  hours: 'minutes or hours, on the stated basis',
  ratings: 'on the platform’s scale',
  reviews: 'all that the platform hands over',
  workType: 'the platform’s words',
  assurance: 'the platform',
};
