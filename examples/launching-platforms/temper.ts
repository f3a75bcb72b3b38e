// EXAMPLE, not the platform's own software: shifts, in the words of Temper as far as they are published.
import type { ExportUnit, WorkRecord } from '@kluscv/schema';
import { EXPORT, type LaunchingPlatform, recordsFrom, WORKER } from './launching-platform.ts';

const STARS = ['5', '4.5', '5', '4', '5', '4.5'];

const SHIFTS: readonly ExportUnit[] = Array.from({ length: 24 }, (_, index): ExportUnit => {
  const month = String(1 + (index % 12)).padStart(2, '0');
  const review =
    index === 3 ? 'Gaf ook in de drukte iedereen aandacht.' : index === 8 ? 'Snel en vriendelijk.' : undefined;
  return {
    id: `shift-${index + 1}`,
    kind: 'shift',
    workType: 'service',
    outcome: 'completed',
    start: `2025-${month}-10T16:00:00Z`,
    end: `2025-${month}-10T22:00:00Z`,
    minutes: 345,
    minutesBasis: 'approved',
    clientCategory: 'hospitality',
    rating: STARS[index % STARS.length] ?? '5',
    ...(review !== undefined && { review: { text: review, lang: 'nl' } }),
  };
});

export const temper: LaunchingPlatform = {
  id: 'temper',
  name: 'Temper (example, not the platform)',
  role: 'platform',
  vocabulary: { 'job, shift': 'shift', FreeFlexer: 'worker', function: 'type of work' },
  rules: [
    'Clients give 1 to 5 stars, half stars too.',
    'Clients confirm or deny listed skills: confirmed ones are endorsed skills.',
    'The client’s personal note is for the worker alone: it is never handed over.',
    'Hours are approved within seven days. Punctuality and attendance figures stay out.',
  ],
  unknown: ['how identity is checked', 'who sets the price', 'whether texts are moderated'],
  sources: ['https://help.temper.works'],
  async records() {
    const records = await recordsFrom({
      ...EXPORT,
      platform: {
        name: 'Temper (example, not the platform)',
        country: 'NL',
        about: {
          nl: 'Zelfstandigen kiezen hier diensten, vooral in de horeca. De klant geeft sterren.',
          en: 'Self-employed people choose shifts here, many of them in hospitality. The client gives stars.',
        },
        ratingMethod: 'clientRates',
        identityCheck: 'unknown',
        priceSetBy: 'unknown',
      },
      ratingScale: { kind: 'stars', min: 1, max: 5, step: '0.5' },
      workTypes: [{ key: 'service', label: { nl: 'Bediening', en: 'Waiting tables' } }],
      workers: [{ ...WORKER, workRelation: 'selfEmployed', units: SHIFTS }],
    });
    // The export has no member for confirmed skills; a record has.
    return records.map(
      (record): WorkRecord => ({
        ...record,
        skills: [
          { label: { nl: 'Serveren', en: 'Serving' }, how: 'endorsed', count: 14, attesterRole: 'client' },
          { label: { nl: 'Kassa', en: 'Cash desk' }, how: 'endorsed', count: 6, attesterRole: 'client' },
        ],
      }),
    );
  },
};
