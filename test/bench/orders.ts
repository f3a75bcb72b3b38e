import { closeSync, openSync, writeSync } from 'node:fs';
import type { WorkRecord } from '@kluscv/schema';

/** A record that makes a credential of about ten kilobytes: most of it reviews. */
export const longRecord: WorkRecord = {
  type: 'WorkRecord',
  profile: 'gigcv',
  platform: { name: 'Voorbeeld', country: 'NL' },
  workType: { label: { nl: 'Schoonmaak', en: 'Cleaning' } },
  counts: { unitKind: 'shift', completed: 412 },
  hours: { minutes: 98_880, basis: 'approved' },
  reviewsTotal: 80,
  reviewsOffered: 40,
  reviews: Array.from({ length: 34 }, (_, index) => ({
    text: `Comes on time, works with care and leaves everything as it should be. We gladly ask for her again, and have done so ${index + 2} times. Nothing was broken, nothing was forgotten, and the keys were back on the same day.`,
    lang: 'en',
    month: '2025-11',
  })),
  period: { first: '2022-01', last: '2025-12', asOf: '2026-01-10' },
  coverage: { complete: 'yes', basis: 'issuerSystem' },
  assurance: 'issuerSigned',
};

/** Writes orders for `kluscv issue batch`, one a line. */
export function writeOrders(path: string, count: number): void {
  const file = openSync(path, 'w');
  for (let index = 0; index < count; index += 1) {
    const worker = { ref: `w-${index}`, name: 'Amina Voorbeeld', records: [0] };
    writeSync(file, `${JSON.stringify({ key: worker.ref, records: [longRecord], workers: [worker] })}\n`);
  }
  closeSync(file);
}
