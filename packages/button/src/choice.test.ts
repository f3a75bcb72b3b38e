import { disclosureOf, type WorkRecord } from '@kluscv/schema';
import { describe, expect, test } from 'vitest';
import { choosable, chosenRecord, firstChoices, PARTS, partsOf } from './choice.ts';
import { CLEANING, WINDOWS } from './visitor.fixture.ts';

const handover = { worker: { name: 'Amina Voorbeeld' }, records: [CLEANING, WINDOWS] };

test('only what the standard lets a worker leave out can be left out', () => {
  const claims = disclosureOf('work-credential');
  const sdOf = (...path: readonly string[]): string | undefined =>
    claims.find((claim) => claim.path.join('/') === ['credentialSubject', ...path].join('/'))?.sd;
  for (const part of PARTS) expect([part, sdOf('workRecord', part)]).not.toContainEqual('never');
  for (const part of PARTS) expect(sdOf('workRecord', part)).toBeDefined();
  expect(sdOf('name')).toBe('always');
  expect(sdOf('workRecord', 'counts')).toBe('never');
});

test('a statutory certificate keeps the relation that makes it one', () => {
  expect(partsOf(CLEANING)).toContain('workRelation');
  expect(partsOf({ ...CLEANING, profile: 'de-109-einfach' })).not.toContain('workRelation');
});

test('the first choice is every figure and no word of a client', () => {
  expect(firstChoices(handover, 'nl').shown).toEqual([
    'name',
    'record.0',
    'workRelation.0',
    'hours.0',
    'ratings.0',
    'record.1',
    'workRelation.1',
    'hours.1',
    'ratings.1',
  ]);
  expect(choosable(handover)).toContain('review.0.3');
  expect(choosable(handover)).not.toContain('review.0.2');
});

describe('the record as chosen', () => {
  const chosen = (record: WorkRecord, ...shown: readonly string[]): WorkRecord | undefined =>
    chosenRecord({ worker: {}, records: [record] }, 0, { locale: 'nl', shown });

  test('tells how many reviews there are and how many could be chosen, whatever was chosen', () => {
    for (const shown of [[], ['review.0.0'], ['review.0.0', 'review.0.1', 'review.0.3']]) {
      const record = chosen(CLEANING, ...shown);
      expect([record?.reviewsTotal, record?.reviewsOffered, record?.reviews?.length ?? 0]).toEqual([
        41,
        3,
        shown.length,
      ]);
    }
  });

  test('never counts fewer reviews than it was given', () => {
    const { reviewsTotal: _total, reviewsOffered: _offered, ...uncounted } = CLEANING;
    expect(chosen(uncounted)).toMatchObject({ reviewsTotal: 4, reviewsOffered: 3 });
    const { reviews: _reviews, ...none } = uncounted;
    expect(chosen(none)).not.toHaveProperty('reviewsTotal');
  });

  test('keeps the words of a review, and its score only beside the ratings that give it a scale', () => {
    expect(chosen(CLEANING, 'review.0.0', 'ratings.0')?.reviews).toEqual([CLEANING.reviews?.[0]]);
    const { score: _score, ...words } = CLEANING.reviews?.[0] ?? { text: '' };
    expect(chosen(CLEANING, 'review.0.0')?.reviews).toEqual([words]);
  });

  test('leaves out what was not chosen, and nothing else', () => {
    const { hours: _hours, reviews: _reviews, ...rest } = CLEANING;
    expect(chosen(CLEANING, 'workRelation.0', 'ratings.0')).toEqual({ ...rest, reviewsOffered: 3 });
  });
});
