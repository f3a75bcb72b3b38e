// EXAMPLE, not the platform's own software: babysitting, in the words of Charly Cares as far as they are published.
import { EXPORT, type LaunchingPlatform, recordsFrom, WORKER } from './launching-platform.ts';

export const charlyCares: LaunchingPlatform = {
  id: 'charly-cares',
  name: 'Charly Cares (example, not the platform)',
  role: 'platform',
  vocabulary: { booking: 'booking', family: 'client category household' },
  rules: [
    'Parents and sitter rate each other, and have to.',
    'Five topics are asked about: comfortable to leave the child, interaction with kids, sticks to agreements, clear communication, proactive attitude.',
    'Identity is checked with iDIN, and at least two references are asked for.',
    'The response rating says how fast somebody answers, not how they work: it stays out.',
  ],
  unknown: [
    'the scale of the rating: without one, no number can be shown',
    'whether reviews are moderated',
    'who sets the price',
  ],
  sources: ['https://charlycares.com/blog/gig-cv', 'https://www.platformwerk.nl/platformen'],
  records: () =>
    recordsFrom({
      ...EXPORT,
      platform: {
        name: 'Charly Cares (example, not the platform)',
        country: 'NL',
        about: {
          nl: 'Gezinnen vinden hier een oppas. Gezin en oppas beoordelen elkaar.',
          en: 'Families find a babysitter here. Family and sitter rate each other.',
        },
        identityCheck: 'bankAccount',
        checks: ['references'],
        ratingMethod: 'mutual',
        priceSetBy: 'unknown',
      },
      workTypes: [{ key: 'sitting', label: { nl: 'Oppassen', en: 'Babysitting', de: 'Babysitten' } }],
      workers: [
        {
          ...WORKER,
          records: [
            {
              workType: 'sitting',
              counts: { unitKind: 'booking', completed: 58, byRecency: { last3Months: 4, last12Months: 21 } },
              clients: { distinct: '10-24', categories: [{ code: 'household', band: '10-24' }], repeatShare: '50-75' },
              reviewsTotal: 4,
              reviewsOffered: 4,
              reviews: [
                {
                  text: 'Rustig, op tijd, en de kinderen vroegen meteen wanneer ze terugkomt.',
                  lang: 'nl',
                  month: '2025-11',
                },
                { text: 'Houdt zich aan afspraken en denkt mee.', lang: 'nl', month: '2025-06' },
                { text: 'Clear communication, even when we came home late.', lang: 'en', month: '2025-02' },
                { text: 'Prima avond.', lang: 'nl', month: '2024-05' },
              ],
              period: { first: '2023-09', last: '2026-01' },
            },
          ],
        },
      ],
    }),
};
