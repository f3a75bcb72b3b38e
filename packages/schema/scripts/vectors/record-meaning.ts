import { small, full, rated } from './records.ts';
import { accepted, refused, type Vector } from './vector.ts';

/** Vectors for figures that agree with each other. */
export const meaningVectors: readonly Vector[] = [
  accepted(
    'one-month',
    ['semantics.period.order', 'semantics.period.future', 'semantics.hours.impossible'],
    'Work in one month, made up in the same month',
    small({
      '/period': { first: '2025-03', last: '2025-03', asOf: '2025-03-31' },
      '/hours': { minutes: 600, basis: 'measured' },
    }),
  ),
  refused(
    'period-order',
    'The first month after the last',
    [['semantics.period.order', '/period']],
    small({ '/period/first': '2025-03', '/period/last': '2025-02' }),
  ),
  refused(
    'period-future',
    'Work in a month that has not come',
    [['semantics.period.future', '/period/last']],
    small({ '/period/last': '2025-04' }),
  ),
  accepted(
    'only-partial',
    ['semantics.counts.none'],
    'Only work done in part',
    small({ '/counts': { unitKind: 'order', completed: 0, partial: 2 } }),
  ),
  refused('no-work', 'No work', [['semantics.counts.none', '/counts']], small({ '/counts/completed': 0 })),
  accepted(
    'recency-equal',
    ['semantics.counts.recency'],
    'All work in the last three months',
    small({ '/counts/byRecency': { last3Months: 143, last12Months: 143 } }),
  ),
  refused(
    'recency-3-in-12',
    'More in three months than in twelve',
    [['semantics.counts.recency', '/counts/byRecency/last3Months']],
    small({ '/counts/byRecency': { last3Months: 60, last12Months: 52 } }),
  ),
  refused(
    'recency-12-in-all',
    'More in twelve months than ever',
    [['semantics.counts.recency', '/counts/byRecency/last12Months']],
    small({ '/counts/byRecency': { last3Months: 11, last12Months: 144 } }),
  ),
  accepted('rush-all', ['semantics.counts.rush'], 'All work at short notice', small({ '/counts/rush': 143 })),
  refused(
    'rush-too-many',
    'More work at short notice than work',
    [['semantics.counts.rush', '/counts/rush']],
    small({ '/counts/rush': 144 }),
  ),
  accepted(
    'team-all',
    ['semantics.team.units', 'semantics.team.share'],
    'All work in a team, with an equal share',
    small({ '/team': { units: 143, role: 'member', share: { numerator: 1, denominator: 2 } } }),
  ),
  refused(
    'team-too-many',
    'More work in a team than work',
    [['semantics.team.units', '/team/units']],
    small({ '/team': { units: 144, role: 'member' } }),
  ),
  refused(
    'team-share',
    'More than the whole',
    [['semantics.team.share', '/team/share']],
    small({ '/team': { units: 1, role: 'lead', share: { numerator: 9, denominator: 8 } } }),
  ),
  refused(
    'hours-as-seconds',
    'Hours that do not fit into the period',
    [['semantics.hours.impossible', '/hours/minutes']],
    small({ '/period/first': '2025-02', '/hours': { minutes: 44641, basis: 'measured' } }),
  ),
  accepted(
    'clients-few-as-other',
    ['semantics.clients.few', 'semantics.clients.repeated'],
    'Two clients, reported as other',
    small({
      '/clients': {
        categories: [
          { code: 'household', band: '3-9' },
          { code: 'other', band: '1-2' },
        ],
      },
    }),
  ),
  refused(
    'clients-few',
    'Two clients of a category',
    [['semantics.clients.few', '/clients/categories/0']],
    small({ '/clients': { categories: [{ code: 'care', band: '1-2' }] } }),
  ),
  refused(
    'clients-repeated',
    'A category twice',
    [['semantics.clients.repeated', '/clients/categories/1']],
    small({
      '/clients': {
        categories: [
          { code: 'household', band: '3-9' },
          { code: 'household', band: '10-24' },
        ],
      },
    }),
  ),
  accepted(
    'rating',
    [
      'semantics.scale.order',
      'semantics.rating.outsideScale',
      'semantics.rating.recency',
      'semantics.rating.criterion',
      'semantics.rating.distribution',
      'semantics.rating.repeated',
      'semantics.rating.mean',
    ],
    'A rating with everything',
    rated({}),
  ),
  accepted(
    'rating-lower-is-better',
    ['semantics.scale.order', 'semantics.rating.outsideScale'],
    'German school marks',
    small({
      '/ratings': [
        {
          scale: { kind: 'points', min: 1, max: 6, direction: 'lowerIsBetter' },
          count: 5,
          mean: '1.4',
          linkage: 'aggregateOnly',
          ratedBy: 'supervisor',
        },
      ],
    }),
  ),
  accepted(
    'rating-percent',
    ['semantics.rating.outsideScale'],
    'A success score of a hundred percent',
    small({
      '/ratings': [
        {
          scale: { kind: 'percent', min: 0, max: 100 },
          count: 30,
          mean: '100',
          linkage: 'aggregateOnly',
          ratedBy: 'platform',
        },
      ],
    }),
  ),
  refused(
    'scale-order',
    'A scale that runs from five to one',
    [['semantics.scale.order', '/ratings/0/scale']],
    rated({ '/scale/min': 5, '/scale/max': 1 }),
  ),
  refused(
    'scale-of-one',
    'A scale of one value',
    [['semantics.scale.order', '/ratings/0/scale']],
    rated({ '/scale/min': 5 }),
  ),
  refused(
    'mean-above-scale',
    'A mean above the scale',
    [['semantics.rating.outsideScale', '/ratings/0/mean']],
    rated({ '/mean': '5.1', '/distribution': undefined }),
  ),
  refused(
    'mean-below-scale',
    'A mean below the scale',
    [['semantics.rating.outsideScale', '/ratings/0/last12Months/mean']],
    rated({ '/last12Months/mean': '0.9' }),
  ),
  refused(
    'criterion-outside-scale',
    'A criterion outside the scale',
    [['semantics.rating.outsideScale', '/ratings/0/criteria/0/mean']],
    rated({ '/criteria/0/mean': '9' }),
  ),
  refused(
    'success-outside-scale',
    'A threshold outside the scale',
    [['semantics.rating.outsideScale', '/ratings/0/scale/successAt']],
    rated({ '/scale/successAt': '6' }),
  ),
  refused(
    'ratings-12-in-all',
    'More recent ratings than ratings',
    [['semantics.rating.recency', '/ratings/0/last12Months/count']],
    rated({ '/last12Months/count': 97 }),
  ),
  refused(
    'ratings-3-in-12',
    'More ratings in three months than in twelve',
    [['semantics.rating.recency', '/ratings/0/last3Months/count']],
    rated({ '/last3Months/count': 41 }),
  ),
  refused(
    'criterion-too-many',
    'More ratings of a criterion than ratings',
    [['semantics.rating.criterion', '/ratings/0/criteria/0/count']],
    rated({ '/criteria/0/count': 97 }),
  ),
  refused(
    'distribution-sum',
    'A distribution that does not add up',
    [['semantics.rating.distribution', '/ratings/0/distribution']],
    rated({ '/distribution/0/count': 73 }),
  ),
  refused(
    'distribution-repeated',
    'A value twice in a distribution',
    [['semantics.rating.repeated', '/ratings/0/distribution/4/value']],
    rated({ '/distribution/4/value': '5.0' }),
  ),
  refused(
    'distribution-mean',
    'A mean that is not that of the distribution',
    [['semantics.rating.mean', '/ratings/0/mean']],
    rated({ '/mean': '4.8' }),
  ),
  accepted(
    'reviews-all-shown',
    ['semantics.reviews.offered', 'semantics.reviews.shown', 'semantics.reviews.future'],
    'Every review shown',
    small({ '/reviewsTotal': 1, '/reviewsOffered': 1, '/reviews': [{ text: 'Netjes.', month: '2025-03' }] }),
  ),
  refused(
    'reviews-offered',
    'More reviews offered than there are',
    [['semantics.reviews.offered', '/reviewsOffered']],
    small({ '/reviewsTotal': 3, '/reviewsOffered': 4 }),
  ),
  refused(
    'reviews-shown',
    'More reviews shown than offered',
    [['semantics.reviews.shown', '/reviews']],
    small({ '/reviewsTotal': 5, '/reviewsOffered': 1, '/reviews': [{ text: 'Netjes.' }, { text: 'Fijn.' }] }),
  ),
  refused(
    'review-future',
    'A review from the future',
    [['semantics.reviews.future', '/reviews/0/month']],
    small({ '/reviewsTotal': 1, '/reviewsOffered': 1, '/reviews': [{ text: 'Netjes.', month: '2025-04' }] }),
  ),
  accepted('review-score', ['semantics.reviews.score'], 'A score with its scale', full({ '/reviews/0/score': '4' })),
  refused(
    'review-score-outside-scale',
    'A score outside every scale',
    [['semantics.reviews.score', '/reviews/0/score']],
    full({ '/reviews/0/score': '6' }),
  ),
  refused(
    'review-score-without-scale',
    'A score without a scale',
    [['semantics.reviews.score', '/reviews/0/score']],
    small({ '/reviewsTotal': 1, '/reviewsOffered': 1, '/reviews': [{ text: 'Netjes.', score: '5' }] }),
  ),
  accepted(
    'level-highest',
    ['semantics.level.rank', 'semantics.level.order'],
    'The highest level, since this month',
    small({ '/levels': [{ label: { en: 'Top' }, rank: 4, of: 4, since: '2025-03', until: '2025-03' }] }),
  ),
  refused(
    'level-rank',
    'A level above the highest',
    [['semantics.level.rank', '/levels/0/rank']],
    small({ '/levels': [{ label: { en: 'Top' }, rank: 5, of: 4 }] }),
  ),
  refused(
    'level-order',
    'A level that ends before it begins',
    [['semantics.level.order', '/levels/0/since']],
    small({ '/levels': [{ label: { en: 'Top' }, since: '2025-03', until: '2025-02' }] }),
  ),
  refused(
    'level-future',
    'A level that has not begun',
    [['semantics.level.order', '/levels/0/since']],
    small({ '/levels': [{ label: { en: 'Top' }, since: '2025-04' }] }),
  ),
  accepted(
    'skills',
    ['semantics.skill.attester'],
    'Skills of every origin',
    small({
      '/skills': [
        { label: { en: 'A' }, how: 'endorsed', attesterRole: 'client' },
        { label: { en: 'B' }, how: 'assessed', attesterRole: 'assessor' },
        { label: { en: 'C' }, how: 'derived' },
        { label: { en: 'D' }, how: 'selfClaimed' },
      ],
    }),
  ),
  refused(
    'skill-endorsed-by-nobody',
    'A skill endorsed by nobody',
    [['semantics.skill.attester', '/skills/0']],
    small({ '/skills': [{ label: { en: 'A' }, how: 'endorsed' }] }),
  ),
  refused(
    'skill-claimed-and-attested',
    'A skill that the worker claims and a client attests',
    [['semantics.skill.attester', '/skills/0']],
    small({ '/skills': [{ label: { en: 'A' }, how: 'selfClaimed', attesterRole: 'client' }] }),
  ),
  accepted(
    'statements',
    ['semantics.statement.future', 'semantics.learning.level'],
    'An endorsement and an assessment of this month',
    small({
      '/endorsements': [{ attesterRole: 'coach', text: 'Well done.', month: '2025-03' }],
      '/learningOutcomes': [
        { label: { en: 'A' }, scheme: 'local', level: { rank: 3, of: 3 }, month: '2025-03', assessedBy: 'trainer' },
      ],
    }),
  ),
  refused(
    'endorsement-future',
    'An endorsement from the future',
    [['semantics.statement.future', '/endorsements/0/month']],
    small({ '/endorsements': [{ attesterRole: 'coach', text: 'Well done.', month: '2025-04' }] }),
  ),
  refused(
    'assessment-future',
    'An assessment from the future',
    [['semantics.statement.future', '/learningOutcomes/0/month']],
    small({ '/learningOutcomes': [{ label: { en: 'A' }, scheme: 'local', month: '2025-04', assessedBy: 'trainer' }] }),
  ),
  refused(
    'learning-level',
    'A level of learning above the highest',
    [['semantics.learning.level', '/learningOutcomes/0/level']],
    small({
      '/learningOutcomes': [
        { label: { en: 'A' }, scheme: 'local', level: { rank: 4, of: 3 }, month: '2025-03', assessedBy: 'trainer' },
      ],
    }),
  ),
  accepted(
    'trajectory',
    ['semantics.trajectory.order'],
    'A trajectory that goes on',
    small({
      '/trajectory': { id: 'urn:uuid:3c9a1d6e-0f4b-4e5a-9a52-6d1f0c7b2e10', label: { en: 'A' }, first: '2022-05' },
    }),
  ),
  refused(
    'trajectory-too-late',
    'Work before its trajectory',
    [['semantics.trajectory.order', '/trajectory']],
    small({
      '/trajectory': { id: 'urn:uuid:3c9a1d6e-0f4b-4e5a-9a52-6d1f0c7b2e10', label: { en: 'A' }, first: '2022-06' },
    }),
  ),
  refused(
    'trajectory-too-short',
    'Work after its trajectory',
    [['semantics.trajectory.order', '/trajectory']],
    small({
      '/trajectory': {
        id: 'urn:uuid:3c9a1d6e-0f4b-4e5a-9a52-6d1f0c7b2e10',
        label: { en: 'A' },
        first: '2022-05',
        last: '2024-12',
      },
    }),
  ),
  accepted(
    'coverage',
    ['semantics.coverage.order', 'semantics.coverage.rows'],
    'A source that is just long enough',
    small({ '/coverage': { complete: 'no', basis: 'issuerSystem', from: '2022-05', to: '2022-05', rowsSeen: 143 } }),
  ),
  refused(
    'coverage-order',
    'A source that ends before it begins',
    [['semantics.coverage.order', '/coverage']],
    small({ '/coverage': { complete: 'no', basis: 'issuerSystem', from: '2022-06', to: '2022-05' } }),
  ),
  refused(
    'coverage-rows',
    'More work than rows',
    [['semantics.coverage.rows', '/coverage/rowsSeen']],
    small({ '/coverage/rowsSeen': 142 }),
  ),
  accepted(
    'worker-export',
    ['semantics.assurance.basis'],
    'Figures from a worker’s own export, stated as that',
    small({ '/coverage': { complete: 'no', basis: 'workerExport' }, '/assurance': 'importedSelfSigned' }),
  ),
  refused(
    'assurance-basis',
    'Figures from a worker’s own export, stated as the platform’s',
    [['semantics.assurance.basis', '/assurance']],
    small({ '/coverage/basis': 'workerExport' }),
  ),
  accepted(
    'extension',
    ['semantics.extension.critical'],
    'An extension that may be ignored',
    small({
      '/extensions': { 'https://platform.example/terms#language': { label: { en: 'Language' }, value: 'Dutch' } },
    }),
  ),
  refused(
    'extension-critical',
    'An extension that may not be ignored',
    [['semantics.extension.critical', '/extensions/https:~1~1platform.example~1terms#language']],
    small({
      '/extensions': {
        'https://platform.example/terms#language': { label: { en: 'Language' }, value: 'Dutch', critical: true },
      },
    }),
  ),
  refused(
    'extension-without-address',
    'An extension under a plain word',
    [['schema.pattern', '/extensions']],
    small({ '/extensions': { shoeSize: { label: { en: 'A' }, value: 42 } } }),
    ['schema.pattern'],
  ),
];
