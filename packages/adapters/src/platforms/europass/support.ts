import type { SourceSupport } from '../../adapter.ts';

/** What this source can and cannot support. */
export const support: SourceSupport = {
  adapter: 'europass',
  source: 'Europass CV (XML)',
  counted: 'positions that ended',
  months: 'stated months, or years',
  workType: 'the position and the employer',
  assurance: 'nobody but the person',
};
