import { forbiddenText, type RenderManifest, type Review, type WorkRecord } from '@kluscv/schema';
import type { Choices, Handover } from './pending-store.ts';

/** A part of a record that its worker may leave out. */
export type Part = Extract<
  keyof WorkRecord,
  | 'workRelation'
  | 'hours'
  | 'clients'
  | 'ratings'
  | 'levels'
  | 'skills'
  | 'endorsements'
  | 'learningOutcomes'
  | 'deliverables'
>;

/** These parts, in the order in which they are asked about. The figures that say how much work over which time are not among them. */
export const PARTS: readonly Part[] = [
  'workRelation',
  'hours',
  'clients',
  'ratings',
  'levels',
  'skills',
  'endorsements',
  'learningOutcomes',
  'deliverables',
];

/** Parts of a record that are there and may be left out. A statutory certificate keeps the relation that makes it one. */
export function partsOf(record: WorkRecord): readonly Part[] {
  return PARTS.filter((part) => record[part] !== undefined && (part !== 'workRelation' || record.profile === 'gigcv'));
}

/** Whether a review can be signed. One with a telephone number, say, never can. */
export function isChoosable({ text, response }: Review): boolean {
  return forbiddenText(text) === undefined && (response === undefined || forbiddenText(response) === undefined);
}

/** Everything that can be chosen from a hand-over. */
export function choosable({ worker, records }: Handover): readonly string[] {
  return [
    ...(worker.name === undefined ? [] : ['name']),
    ...records.flatMap((record, at) => [
      ...(records.length > 1 ? [`record.${at}`] : []),
      ...partsOf(record).map((part) => `${part}.${at}`),
      ...reviewNames(record, at),
    ]),
  ];
}

/** The reviews of a record that can be chosen. */
export function reviewNames({ reviews = [] }: WorkRecord, at: number): readonly string[] {
  return reviews.flatMap((review, index) => (isChoosable(review) ? [`review.${at}.${index}`] : []));
}

/** The youngest of these: half of them, five at most. Reviews without a month are the oldest. */
export function newestReviews(record: WorkRecord, at: number): readonly string[] {
  const able = new Set(reviewNames(record, at));
  const ordered = byMonth(record).map((index) => `review.${at}.${index}`);
  return ordered.filter((name) => able.has(name)).slice(0, Math.min(5, Math.ceil(able.size / 2)));
}

/** Where the reviews of a record stand, the newest first. */
export function byMonth({ reviews = [] }: WorkRecord): readonly number[] {
  const monthOf = (index: number): string => reviews[index]?.month ?? '';
  return [...reviews.keys()].toSorted((a, b) => (monthOf(a) < monthOf(b) ? 1 : monthOf(a) > monthOf(b) ? -1 : a - b));
}

/** Where every worker begins: all figures, no words of clients. */
export function firstChoices(handover: Handover, locale: RenderManifest['locale']): Choices {
  return { locale, shown: choosable(handover).filter((name) => !name.startsWith('review.')) };
}

/** Which records appear; a single one always does. */
export function chosenRecords({ records }: Handover, { shown }: Choices): readonly number[] {
  return [...records.keys()].filter((at) => records.length === 1 || shown.includes(`record.${at}`));
}

/**
 * The record as its worker wants it, with the truth about what was left out: how many reviews there are, and among how many the
 * worker could choose.
 */
export function chosenRecord({ records }: Handover, at: number, { shown }: Choices): WorkRecord | undefined {
  const record = records[at];
  if (record === undefined) return undefined;
  const hidden = new Set<string>(partsOf(record).filter((part) => !shown.includes(`${part}.${at}`)));
  const { reviews = [], reviewsTotal, reviewsOffered, ...rest } = record;
  const chosen = reviews
    .filter((review, index) => isChoosable(review) && shown.includes(`review.${at}.${index}`))
    // A score belongs to a scale that the record shows.
    .map(({ score, ...review }) => (score === undefined || hidden.has('ratings') ? review : { ...review, score }));
  const kept = Object.fromEntries(Object.entries(rest).filter(([member]) => !hidden.has(member))) as typeof rest;
  const known = reviewsTotal !== undefined || reviewsOffered !== undefined || reviews.length > 0;
  return {
    ...kept,
    ...(known && {
      reviewsTotal: reviewsTotal ?? Math.max(reviews.length, reviewsOffered ?? 0),
      reviewsOffered: reviews.filter(isChoosable).length,
    }),
    ...(chosen.length > 0 && { reviews: chosen }),
  };
}
