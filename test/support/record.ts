import type { WorkRecord } from '@kluscv/schema';

/** A small record of invented work. */
export const record: WorkRecord = {
  type: 'WorkRecord',
  profile: 'gigcv',
  platform: { name: 'Voorbeeld', country: 'NL' },
  workType: { label: { nl: 'Schoonmaak', en: 'Cleaning' } },
  counts: { unitKind: 'shift', completed: 41 },
  period: { first: '2024-01', last: '2025-12', asOf: '2026-01-10' },
  coverage: { complete: 'yes', basis: 'issuerSystem' },
  assurance: 'issuerSigned',
};
