import type { SourceSupport } from '../../adapter.ts';

/** What this source can and cannot support. */
export const support: SourceSupport = {
  adapter: 'json-resume',
  source: 'JSON Resume',
  counted: 'entries of the résumé',
  months: 'stated months, or years',
  workType: 'the position and the employer',
  assurance: 'nobody but the person',
};
