import type { SourceSupport } from '../../adapter.ts';

/** What this source can and cannot support. */
export const support: SourceSupport = {
  adapter: 'dac7',
  source: 'DAC7 yearly statement (any platform in the EU)',
  counted: 'activities of the four quarters',
  months: 'quarters with activities',
  workType: 'personal services',
  assurance: 'nobody but the export',
};
