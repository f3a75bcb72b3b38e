import type { SourceSupport } from '../../adapter.ts';

/** What this source can and cannot support. */
export const support: SourceSupport = {
  adapter: 'uber-eats-courier',
  source: 'Uber Eats, courier',
  counted: 'deliveries with the status completed',
  months: 'the hand-over, by the courier’s clock',
  hours: 'accepting to handing over, measured; stacked deliveries once',
  workType: 'delivery',
  assurance: 'nobody but the export',
};
