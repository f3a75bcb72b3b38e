import { type ExportRecord, isObject, type UnitReview } from '@kluscv/schema';
import type { Adapter } from '../../adapter.ts';
import { readDate, readInstant } from '../../text/calendar.ts';
import { decimalOf } from '../../text/decimal.ts';
import { defineAdapter, type ExportEntry } from '../../read/define-adapter.ts';
import { listAt, memberAt, textAt } from '../../text/json-value.ts';

const AGGREGATE = 'gigs';

/** The Swedish Open Platforms standard (Jobtech): interactions one by one, or the aggregate of a platform. */
export const openPlatforms: Adapter = defineAdapter({
  id: 'open-platforms',
  title: 'Open Platforms gig data (Jobtech)',
  platform: (documents, { platform }) => platform ?? { name: platformNameIn(documents) },
  // The standard lets each rating bring its own scale; nearly all are 1 to 5. Others are left out by `read`.
  ratingScale: { kind: 'stars', min: 1, max: 5 },
  workTypeOf: (key, { language }) =>
    key === AGGREGATE
      ? { label: { en: 'Gigs', nl: 'Klussen', de: 'Aufträge', fr: 'Missions', sv: 'Gig' } }
      : { label: { [language]: key } },
  entries: (document) => {
    const interactions = listAt(document, 'interactions');
    return interactions?.every((item) => isObject(item) && 'outcome' in item) === true
      ? interactions.map((item) => ({ ...(item as object), overall: overallOf(item) }))
      : undefined;
  },
  recognizesFigures: isAggregate,
  figures: (document, { asOf }) => (isAggregate(document) ? aggregateOf(document, asOf.slice(0, 7)) : []),
  read: (entry) => {
    const end = entry.get('period.end');
    const start = entry.get('period.start');
    const endAt = readInstant(end);
    const on = readDate(end.slice(0, 10));
    if (end !== '' && on === undefined) return { unreadable: 'period.end' };
    const startAt = readInstant(start);
    const hours = entry.get('additionalData.noOfHours');
    if (hours !== '' && !/^\d{1,5}(\.\d{1,6})?$/.test(hours)) return { unreadable: 'additionalData.noOfHours' };
    const id = entry.get('id');
    return {
      ...(id === '' ? {} : { id }),
      kind: 'gig',
      workType: entry.get('type') === '' ? AGGREGATE : entry.get('type'),
      role: 'performer',
      outcome: outcomeOf(entry),
      ...(endAt === undefined ? {} : { endAt }),
      ...(startAt === undefined ? {} : { startAt }),
      ...(endAt === undefined && on !== undefined ? { on } : {}),
      ...(Number(hours) > 0
        ? { workedSeconds: Math.round(Number(hours) * 3600), workedBasis: 'declared' as const }
        : {}),
      ...(entry.get('overall') === '' ? {} : { rating: entry.get('overall') }),
      ...reviewIn(entry),
    };
  },
});

function outcomeOf(entry: ExportEntry): 'completed' | 'failed' | 'scheduled' {
  if (entry.get('outcome.success') === 'false') return 'failed';
  return entry.get('period.end') === '' ? 'scheduled' : 'completed';
}

/** The first rating on a scale of 1 to 5: others must not be converted. */
function overallOf(interaction: unknown): string {
  const rating = (listAt(interaction, 'outcome.ratings') ?? []).find(
    (item) => textAt(item, 'min') === '1' && textAt(item, 'max') === '5',
  );
  return decimalOf(textAt(rating, 'value')) ?? '';
}

function reviewIn(entry: ExportEntry): { readonly review?: UnitReview } {
  const text = entry.get('outcome.review.text');
  return text === '' ? {} : { review: { text } };
}

function isAggregate(document: unknown): boolean {
  return isObject(document) && 'numberOfGigs' in document && 'periodStart' in document && 'periodEnd' in document;
}

function aggregateOf(document: unknown, untilMonth: string): readonly ExportRecord[] {
  const first = readDate(textAt(document, 'periodStart').slice(0, 10))?.slice(0, 7);
  const last = readDate(textAt(document, 'periodEnd').slice(0, 10))?.slice(0, 7);
  const gigs = textAt(document, 'numberOfGigs');
  if (first === undefined || last === undefined || !/^[1-9]\d{0,8}$/.test(gigs)) return [];
  const count = textAt(document, 'numberOfRatings');
  const mean = decimalOf(textAt(document, 'averageRating.value'));
  const min = Number(textAt(document, 'averageRating.min'));
  const max = Number(textAt(document, 'averageRating.max'));
  const isRated = /^[1-9]\d{0,8}$/.test(count) && Number.isInteger(min) && Number.isInteger(max) && min < max;
  return [
    {
      workType: AGGREGATE,
      counts: { unitKind: 'gig', completed: Number(gigs) },
      ...(isRated
        ? {
            ratings: [
              {
                scale: { kind: max === 5 ? ('stars' as const) : ('points' as const), min, max },
                count: Number(count),
                ...(Number(count) < 3 || mean === undefined ? {} : { mean }),
                linkage: 'aggregateOnly' as const,
                ratedBy: 'client' as const,
              },
            ],
          }
        : {}),
      period: { first, last: last > untilMonth ? untilMonth : last },
      complete: 'unknown',
    },
  ];
}

function platformNameIn(documents: readonly unknown[]): string {
  const named = documents
    .map((document) => memberAt(document, 'platformName'))
    .find((name) => typeof name === 'string');
  return typeof named === 'string' && named.trim() !== ''
    ? named.trim().slice(0, 100)
    : 'Open Platforms (platform not named)';
}
