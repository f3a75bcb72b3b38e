import type { SourceSupport } from '../../adapter.ts';

/** What this source can and cannot support. */
export const support: SourceSupport = {
  adapter: 'wolt-courier',
  source: 'Wolt, courier',
  counted: 'deliveries whose pick-up and drop-off were completed',
  months: 'the completion (no zone)',
  workType: 'delivery',
  assurance: 'nobody but the export',
};
