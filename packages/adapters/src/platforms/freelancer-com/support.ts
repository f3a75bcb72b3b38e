import type { SourceSupport } from '../../adapter.ts';

/** What this source can and cannot support. */
export const support: SourceSupport = {
  adapter: 'freelancer-com',
  source: 'Freelancer.com',
  counted: 'completed projects, as the platform counts them',
  months: 'first and last review',
  ratings: '1 to 5 and five criteria, all together',
  reviews: 'reviews as freelancer',
  workType: 'freelance projects',
  assurance: 'nobody but the export',
};
