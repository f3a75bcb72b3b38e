import type { WorkType } from '@kluscv/schema';
import { echo } from '../../text/echo.ts';
import type { WorkUnit } from '../../work-unit.ts';
import { outcomeOf } from '../uber-eats-courier/statuses.ts';
import type { TripRow } from './export.ts';

/** Products that carry passengers in a car, as Uber names them. Anything else keeps its name and gets no classification. */
const PASSENGER_PRODUCTS: ReadonlySet<string> = new Set([
  'UBERX',
  'UBERXL',
  'UBERPOOL',
  'UBERX SHARE',
  'UBERX SAVER',
  'UBERSELECT',
  'UBERBLACK',
  'BLACK',
  'BLACK SUV',
  'UBER BLACK',
  'UBERSUV',
  'UBERVAN',
  'VAN',
  'COMFORT',
  'UBER COMFORT',
  'COMFORT ELECTRIC',
  'GREEN',
  'UBER GREEN',
  'UBERPOP',
  'BERLINE',
  'TAXI',
  'UBERTAXI',
]);

/** A trip row as a piece of work. @param knownAs the identifier under which a newer layout holds the same trip */
export function unitOf(trip: TripRow, file: string, knownAs?: string): WorkUnit {
  const { requestedAt, requestedLocal, begunAt, endedAt, endedOn, seconds, number, zone } = trip;
  return {
    // The export has no trip identifier. The request instant with the running number is the same in every part and generation of it.
    id: knownAs ?? trip.written ?? `${requestedAt ?? requestedLocal ?? ''}#${number ?? trip.status}`,
    kind: 'trip',
    workType: workTypeKey(trip),
    role: 'performer',
    outcome: outcomeOf(trip.status),
    ...(requestedAt === undefined ? {} : { startAt: requestedAt }),
    ...(endedOn === undefined ? {} : { on: endedOn }),
    ...(endedAt === undefined ? {} : { endAt: endedAt }),
    ...(zone === undefined ? {} : { zone }),
    ...(seconds === undefined ? {} : { workedSeconds: seconds, workedBasis: 'measured' as const }),
    ...(begunAt === undefined || endedAt === undefined || begunAt > endedAt
      ? {}
      : { workedBetween: { from: begunAt, to: endedAt } }),
    origin: { file, row: trip.row },
  };
}

/** Key of the type of work: the product as Uber names it. */
export function workTypeKey({ product }: TripRow): string {
  return product === '' ? 'Uber' : echo(product, 80);
}

/** What kind of work a product is. */
export function workTypeOf(key: string): WorkType {
  if (!PASSENGER_PRODUCTS.has(key.toUpperCase())) return { label: { en: key } };
  return {
    label: {
      en: `Passenger transport (${key})`,
      nl: `Personenvervoer (${key})`,
      de: `Personenbeförderung (${key})`,
      da: `Personbefordring (${key})`,
      fr: `Transport de personnes (${key})`,
    },
    // 8322: car, taxi and van drivers.
    mappings: [{ scheme: 'ISCO-08', code: '8322', relation: 'broad', by: 'library' }],
  };
}
