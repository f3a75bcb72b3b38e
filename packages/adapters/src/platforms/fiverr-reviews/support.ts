import type { SourceSupport } from '../../adapter.ts';

/** What this source can and cannot support. */
export const support: SourceSupport = {
  adapter: 'fiverr-reviews',
  source: 'Fiverr, reviews',
  ratings: 'told to the reader only: without orders there is no record',
  assurance: 'nobody but the export',
};
