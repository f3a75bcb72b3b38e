// EXAMPLE, not the platform's own software: day gigs, in the words of YoungOnes as far as they are published.
import type { ExportUnit } from '@kluscv/schema';
import { EXPORT, type LaunchingPlatform, recordsFrom, WORKER } from './launching-platform.ts';

/** Twelve gigs that Noor did, one that a substitute did, one that the client called off, and one without showing up for a valid reason. */
const GIGS: readonly ExportUnit[] = Array.from({ length: 15 }, (_, index): ExportUnit => {
  const day = String(1 + index).padStart(2, '0');
  return {
    id: `klus-${index + 1}`,
    kind: 'gig',
    workType: 'events',
    outcome: index === 12 ? 'cancelledByClient' : index === 13 ? 'excused' : 'completed',
    ...(index === 14 && { role: 'substitute' as const }),
    start: `2025-0${1 + (index % 9)}-${day}T08:00:00Z`,
    end: `2025-0${1 + (index % 9)}-${day}T16:00:00Z`,
    minutes: 450,
    minutesBasis: 'approved',
    clientCategory: 'events',
  };
});

export const youngones: LaunchingPlatform = {
  id: 'youngones',
  name: 'YoungOnes (example, not the platform)',
  role: 'platform',
  vocabulary: { 'klus, gig': 'gig', 'niet voltooid': 'failed', 'NOKD with valid reason': 'excused' },
  rules: [
    'A gig takes at most 24 hours.',
    'The worker enters the hours; the client approves them or proposes others: the basis is approved.',
    'A substitute may do the gig. It is then not this worker’s work, and is not counted.',
    'Show-up and cancellation figures stay out.',
  ],
  unknown: ['the scale on which both sides rate: without one, no number can be shown', 'whether clients write texts'],
  sources: ['YoungOnes help pages (faq.*.youngones.com)'],
  records: () =>
    recordsFrom({
      ...EXPORT,
      platform: {
        name: 'YoungOnes (example, not the platform)',
        country: 'NL',
        about: {
          nl: 'Zelfstandigen doen hier klussen van hooguit een dag. Wie niet kan, mag een vervanger sturen.',
          en: 'Self-employed people do gigs of a day at most. Who cannot come may send a substitute.',
        },
        ratingMethod: 'mutual',
        identityCheck: 'unknown',
        priceSetBy: 'unknown',
      },
      workTypes: [{ key: 'events', label: { nl: 'Evenementen', en: 'Events' } }],
      workers: [{ ...WORKER, workRelation: 'selfEmployed', units: GIGS }],
    }),
};
