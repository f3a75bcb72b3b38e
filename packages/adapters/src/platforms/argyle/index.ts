import { type Instant, isObject, type UnitKind, type WorkType } from '@kluscv/schema';
import type { Adapter } from '../../adapter.ts';
import { epochSeconds, readInstant } from '../../text/calendar.ts';
import { defineAdapter, type ExportEntry } from '../../read/define-adapter.ts';
import { listAt, textAt } from '../../text/json-value.ts';
import type { Outcome } from '../../work-unit.ts';
import { DELIVERY } from '../work-types.ts';

const WORK_TYPES: Readonly<Record<string, WorkType>> = {
  delivery: DELIVERY,
  rideshare: {
    label: {
      en: 'Passenger transport',
      nl: 'Personenvervoer',
      de: 'Personenbeförderung',
      fr: 'Transport de personnes',
    },
    mappings: [{ scheme: 'ISCO-08', code: '8322', relation: 'broad', by: 'library' }],
  },
  hourly: { label: { en: 'Shifts', nl: 'Diensten', de: 'Schichten', fr: 'Vacations' } },
  services: { label: { en: 'Services', nl: 'Diensten', de: 'Dienstleistungen', fr: 'Services' } },
};

const KINDS: Readonly<Record<string, UnitKind>> = {
  delivery: 'delivery',
  rideshare: 'trip',
  hourly: 'shift',
  services: 'task',
};

const MOMENTS = ['request_at', 'accept_at', 'pickup_at', 'dropoff_at', 'shift_start', 'shift_end'] as const;

/** Gigs as the aggregator Argyle hands them out, of one platform at a time. */
export const argyle: Adapter = defineAdapter({
  id: 'argyle',
  title: 'Argyle gigs (JSON)',
  platform: (documents, { platform }) =>
    platform ?? { name: employersIn(documents)[0] ?? 'Platform (not named by Argyle)' },
  workTypes: WORK_TYPES,
  entries: gigsIn,
  // A page that names a next one is not all there is.
  isPart: (documents) => documents.some((document) => textAt(document, 'next') !== '') && !isLastThere(documents),
  refuse: (documents) => {
    const employers = employersIn(documents);
    return employers.length > 1
      ? 'These are gigs at several platforms. Hand over those of one platform at a time, so that each record names its own.'
      : undefined;
  },
  read: (gig, { calendar }) => {
    const type = gig.get('type');
    if (!Object.hasOwn(WORK_TYPES, type)) return { unreadable: 'type' };
    const end = gig.get('end_datetime');
    const endAt = readInstant(end);
    if (end !== '' && endAt === undefined) return { unreadable: 'end_datetime' };
    const startAt = readInstant(gig.get('start_datetime'));
    const id = gig.get('id');
    const seconds = secondsOf(gig, startAt, endAt);
    const zone = gig.get('timezone');
    if (zone !== '' && !calendar.isZone(zone)) return { unreadable: 'timezone' };
    return {
      ...(id === '' ? {} : { id }),
      kind: KINDS[type] ?? 'task',
      workType: type,
      role: 'performer',
      outcome: outcomeOf(gig),
      ...(startAt === undefined ? {} : { startAt }),
      ...(endAt === undefined ? {} : { endAt }),
      ...(zone === '' ? {} : { zone }),
      ...(seconds === undefined ? {} : { workedSeconds: seconds, workedBasis: 'measured' as const }),
    };
  },
});

/** Pages follow each other: the last one names no next. */
function isLastThere(documents: readonly unknown[]): boolean {
  const lists = documents.filter((document) => listAt(document, 'results') !== undefined);
  const last = lists.filter((document) => textAt(document, 'next') === '').length;
  const first = lists.filter((document) => textAt(document, 'previous') === '').length;
  return last === 1 && first === 1 && lists.length > 1;
}

/** Incentives and adjustments are money without work, so nothing shows that something was completed. */
function outcomeOf(gig: ExportEntry): Outcome {
  if (gig.get('earning_type') !== 'work') return 'unknown';
  switch (gig.get('status')) {
    case 'completed':
      return 'completed';
    case 'scheduled':
    case 'in_progress':
      return 'scheduled';
    default:
      return 'unknown';
  }
}

/** The stated duration, unless it is more than the time between the first and the last moment that is known: then nobody knows what it is. */
function secondsOf(gig: ExportEntry, startAt?: Instant, endAt?: Instant): number | undefined {
  const stated = gig.get('duration');
  if (!/^\d{1,6}(\.\d+)?$/.test(stated) || startAt === undefined || endAt === undefined) return undefined;
  const moments = [startAt, endAt, ...MOMENTS.map((name) => readInstant(gig.get(`all_datetimes.${name}`)))]
    .filter((moment) => moment !== undefined)
    .map(epochSeconds)
    .toSorted((a, b) => a - b);
  const seconds = Math.round(Number(stated));
  return seconds > (moments.at(-1) ?? 0) - (moments[0] ?? 0) + 1 ? undefined : seconds;
}

function gigsIn(document: unknown): readonly unknown[] | undefined {
  // A single gig stands by itself; several in `results`, page by page.
  const list: readonly unknown[] = Array.isArray(document)
    ? document
    : (listAt(document, 'results') ?? (isObject(document) ? [document] : []));
  const gigs = list.filter((item) => isObject(item) && 'earning_type' in item && 'all_datetimes' in item);
  return gigs.length === 0 ? undefined : gigs;
}

function employersIn(documents: readonly unknown[]): readonly string[] {
  const names = documents
    .flatMap((document) => gigsIn(document) ?? [])
    .map((gig) => textAt(gig, 'employer').slice(0, 100));
  return [...new Set(names)].filter((name) => name !== '');
}
