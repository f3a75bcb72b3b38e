// EXAMPLE, not the platform's own software: technical tasks, in the words of Roamler as far as they are published.
import { EXPORT, type LaunchingPlatform, recordsFrom, WORKER } from './launching-platform.ts';

export const roamler: LaunchingPlatform = {
  id: 'roamler',
  name: 'Roamler (example, not the platform)',
  role: 'platform',
  vocabulary: { 'task, check, job': 'task', XP: 'level', approved: 'completed', rejected: 'rejected, not counted' },
  rules: [
    'There are no stars of clients: a review team of the platform approves or rejects every submission.',
    'So the number is a share that passed, judged by the platform, and is never turned into stars.',
    'Experience points (XP) lead to levels; level 2 takes 500.',
  ],
  unknown: ['how many levels there are', 'how identity is checked', 'who sets the price'],
  sources: [
    'Roamler help pages',
    'https://charlycares.com/blog/gig-cv (Roamler “Tech”: construction and installation)',
  ],
  records: () =>
    recordsFrom({
      ...EXPORT,
      platform: {
        name: 'Roamler (example, not the platform)',
        country: 'NL',
        about: {
          nl: 'Vaklieden doen hier klussen bij mensen thuis. Een team van het platform keurt elke klus goed of af.',
          en: 'Technicians do tasks in people’s homes. A team of the platform approves or rejects every task.',
        },
        ratingMethod: 'platformReviews',
        identityCheck: 'unknown',
        priceSetBy: 'unknown',
      },
      workTypes: [{ key: 'tech', label: { nl: 'Installatie', en: 'Installation' } }],
      workers: [
        {
          ...WORKER,
          records: [
            {
              workType: 'tech',
              counts: { unitKind: 'task', completed: 87 },
              ratings: [
                {
                  scale: { kind: 'passRate', min: 0, max: 100 },
                  count: 91,
                  mean: '96',
                  linkage: 'perUnit',
                  ratedBy: 'platform',
                },
              ],
              levels: [{ label: { nl: 'Niveau 2', en: 'Level 2' }, scheme: 'XP', rank: 2 }],
              period: { first: '2024-02', last: '2025-12' },
            },
          ],
        },
      ],
    }),
};
