// EXAMPLE, not the platform's own software: domestic cleaning, in the words of Helpling as far as they are published.
import { EXPORT, type LaunchingPlatform, recordsFrom, WORKER } from './launching-platform.ts';

export const helpling: LaunchingPlatform = {
  id: 'helpling',
  name: 'Helpling (example, not the platform)',
  role: 'platform',
  vocabulary: { 'cleaning, appointment': 'appointment', customer: 'client category household' },
  rules: [
    'Clients give 1 to 5 stars for quality, reliability and friendliness, and may write a text.',
    'Reviews are moderated within two to three days, and names are made anonymous.',
  ],
  unknown: ['the step of the scale', 'how identity is checked', 'who sets the price'],
  sources: ['Helpling help center (intercom-help.eu)', 'https://www.platformwerk.nl/platformen'],
  records: () =>
    recordsFrom({
      ...EXPORT,
      platform: {
        name: 'Helpling (example, not the platform)',
        country: 'NL',
        about: {
          nl: 'Huishoudens vinden hier iemand die schoonmaakt. Klanten geven sterren en kunnen iets schrijven.',
          en: 'Households find somebody who cleans here. Clients give stars and may write something.',
        },
        ratingMethod: 'clientRates',
        reviewsModerated: true,
        identityCheck: 'unknown',
        priceSetBy: 'unknown',
      },
      workTypes: [{ key: 'cleaning', label: { nl: 'Schoonmaak van woningen', en: 'Domestic cleaning' } }],
      workers: [
        {
          ...WORKER,
          records: [
            {
              workType: 'cleaning',
              counts: { unitKind: 'appointment', completed: 143, byRecency: { last3Months: 11, last12Months: 52 } },
              hours: { minutes: 24_150, basis: 'approved' },
              clients: { distinct: '10-24', categories: [{ code: 'household', band: '10-24' }] },
              ratings: [
                {
                  scale: { kind: 'stars', min: 1, max: 5 },
                  count: 96,
                  mean: '4.7',
                  criteria: [
                    { label: { nl: 'Kwaliteit', en: 'Quality' }, mean: '4.6', count: 96 },
                    { label: { nl: 'Betrouwbaarheid', en: 'Reliability' }, mean: '4.9', count: 96 },
                    { label: { nl: 'Vriendelijkheid', en: 'Friendliness' }, mean: '4.8', count: 96 },
                  ],
                  linkage: 'perUnit',
                  ratedBy: 'client',
                },
              ],
              reviewsTotal: 41,
              reviewsOffered: 4,
              reviews: [
                {
                  text: 'Altijd op tijd en netjes.',
                  lang: 'nl',
                  month: '2025-12',
                  score: '5',
                  clientCategory: 'household',
                },
                { text: 'Zeer vriendelijk, en de ramen waren streeploos.', lang: 'nl', month: '2025-08', score: '5' },
                { text: 'Best cleaner we have had. Recommended!', lang: 'en', month: '2025-03', score: '5' },
                { text: 'Goed, maar kwam één keer te laat.', lang: 'nl', month: '2024-07', score: '4' },
              ],
              period: { first: '2022-05', last: '2026-01' },
            },
          ],
        },
      ],
    }),
};
