// EXAMPLE, not the co-operative's own software: orders of a member, in the words of the Smart co-operatives as far as they are published.
import type { WorkRecord } from '@kluscv/schema';
import { EXPORT, type LaunchingPlatform, recordsFrom, WORKER } from './launching-platform.ts';

export const smartCoop: LaunchingPlatform = {
  id: 'smart-coop',
  name: 'Smart co-operative (example, not the co-operative)',
  role: 'employerOfRecord',
  vocabulary: { 'order, mission': 'order', 'activity, project': 'activity, project', member: 'worker' },
  rules: [
    'The member finds the order; the co-operative is the contracting party and employs the member for it.',
    'There are no ratings. Orders are proven by invoice, contract and hours.',
    'The monthly wage is averaged, so hours come from contracts and are never worked out from pay.',
    'Who is employed for one order and self-employed for another has two records.',
  ],
  unknown: ['an export shape of the member portal'],
  sources: ['https://guide.smartde.coop', 'https://smart-eg.de'],
  async records() {
    const records = await recordsFrom({
      ...EXPORT,
      zone: 'Europe/Berlin',
      platform: {
        name: 'Smart co-operative (example, not the co-operative)',
        country: 'DE',
        about: {
          de: 'Mitglieder finden ihre Aufträge selbst; die Genossenschaft ist Vertragspartnerin und Arbeitgeberin.',
          nl: 'Leden vinden zelf hun opdrachten; de coöperatie is contractpartij en werkgever.',
          en: 'Members find their own orders; the co-operative is contracting party and employer.',
        },
        ratingMethod: 'none',
        priceSetBy: 'worker',
      },
      workTypes: [
        { key: 'stage', label: { de: 'Bühnentechnik', nl: 'Podiumtechniek', en: 'Stage technology' } },
        { key: 'workshops', label: { de: 'Workshops', nl: 'Workshops', en: 'Workshops' } },
      ],
      workers: [
        {
          ...WORKER,
          workRelation: 'cooperativeEmployee',
          records: [
            {
              workType: 'stage',
              counts: { unitKind: 'order', completed: 17 },
              hours: { minutes: 40_800, basis: 'contracted' },
              period: { first: '2023-02', last: '2025-11' },
            },
            {
              workType: 'workshops',
              counts: { unitKind: 'order', completed: 3 },
              period: { first: '2024-09', last: '2025-06' },
            },
          ],
        },
      ],
    });
    // What the export has no member for: who found the work, and what the statement rests on.
    return records.map(
      (record): WorkRecord => ({
        ...record,
        acquiredBy: 'worker',
        basedOn: ['invoice', 'contract'],
      }),
    );
  },
};
