import type { SourceSupport } from '../../adapter.ts';

/** What this source can and cannot support. */
export const support: SourceSupport = {
  adapter: 'platform-export',
  source: 'a platform’s own document (JSON, NDJSON)',
  counted: 'pieces of work, or the platform’s figures',
  months: 'the end of the work, where it was',
  hours: 'minutes, on the stated basis',
  ratings: 'on the platform’s scale',
  reviews: 'all that the platform hands over',
  workType: 'declared types',
  assurance: 'the platform',
};
