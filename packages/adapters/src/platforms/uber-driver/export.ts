import type { CalendarDate, Instant } from '@kluscv/schema';
import { type Calendar, readInstant, readWallTime } from '../../text/calendar.ts';
import type { TableRow } from '../../text/table.ts';

/** The only columns that are read. Positions, fares, plates and everything else in the file stay where they are. */
export const COLUMNS = [
  'timezone',
  'global_product_name',
  'request_timestamp_utc',
  'begintrip_timestamp_utc',
  'dropoff_timestamp_utc',
  'trip_duration_seconds',
  'status',
  'driver_trip_number',
] as const;

/** The titled columns of the layout that driver portals hand out: local times with a `Z` that is not true, no zone, no number. */
export const COLUMNS_TITLED = [
  'Product Name',
  'Status',
  'Local Request Timestamp',
  'Begin Trip Local Timestamp',
  'Local Dropoff Timestamp',
  'Duration (Seconds)',
] as const;

type Column = (typeof COLUMNS | typeof COLUMNS_2015 | typeof COLUMNS_TITLED)[number];

/** The columns of the 2015 layout that are read: `Trip details (Driver).csv`. */
export const COLUMNS_2015 = [
  'request_time',
  'begintrip_time',
  'dropoff_time',
  'status',
  'fare_profile',
  'duration',
] as const;

/** The 2025 layout names the kind of the flow otherwise, and the product in `product_type_name`. */
export const COLUMN_OF_2025 = 'flow_type';

/** The only column of the 2025 layout's file of ratings. */
export const RATINGS_HEADER = 'five_star_rating';

/** One row of a driver's lifetime trips. */
export interface TripRow {
  readonly row: number;
  readonly status: string;
  readonly product: string;
  /** Absent if the cell is empty: then months are counted in UTC. */
  readonly zone?: string;
  /** Absent in a file that gives times without zone. */
  readonly requestedAt?: Instant;
  /** The time of the request as the file writes it, where it has no zone. */
  readonly requestedLocal?: string;
  /** Local date of the end, where no instant is known. */
  readonly endedOn?: CalendarDate;
  /** The times as the file writes them, to tell trips of one second apart. */
  readonly written?: string;
  readonly begunAt?: Instant;
  readonly endedAt?: Instant;
  readonly seconds?: number;
  /** The platform's running number of this driver's completed trips. */
  readonly number?: number;
}

/** The row as a trip, or the column that cannot be read. */
export function readTrip(
  row: TableRow,
  calendar: Calendar,
  productColumn: 'global_product_name' | 'product_type_name' = 'global_product_name',
): { readonly trip: TripRow } | { readonly unreadable: Column } {
  // `_utc` only: the `_local` columns end in `Z` too, which is not true.
  const requestedAt = readInstant(row.get('request_timestamp_utc'));
  if (requestedAt === undefined) return { unreadable: 'request_timestamp_utc' };
  const begun = optional(row.get('begintrip_timestamp_utc'), readInstant);
  if (begun === 'unreadable') return { unreadable: 'begintrip_timestamp_utc' };
  const ended = optional(row.get('dropoff_timestamp_utc'), readInstant);
  if (ended === 'unreadable') return { unreadable: 'dropoff_timestamp_utc' };
  const seconds = optional(row.get('trip_duration_seconds'), readSeconds);
  if (seconds === 'unreadable') return { unreadable: 'trip_duration_seconds' };
  const number = optional(row.get('driver_trip_number'), readNumber);
  if (number === 'unreadable') return { unreadable: 'driver_trip_number' };
  const zone = row.get('timezone');
  if (zone !== '' && !calendar.isZone(zone)) return { unreadable: 'timezone' };
  return {
    trip: {
      row: row.row,
      status: row.get('status'),
      product: row.get(productColumn),
      requestedAt,
      ...(zone === '' ? {} : { zone }),
      ...(begun === undefined ? {} : { begunAt: begun }),
      ...(ended === undefined ? {} : { endedAt: ended }),
      ...(seconds === undefined ? {} : { seconds }),
      ...(number === undefined ? {} : { number }),
    },
  };
}

/** A row of the 2015 layout: times without zone, hours of one digit, and the duration in minutes. */
export function readTrip2015(row: TableRow): { readonly trip: TripRow } | { readonly unreadable: Column } {
  const requested = momentOf(row.get('request_time'));
  if (requested === undefined) return { unreadable: 'request_time' };
  const begun = optional(row.get('begintrip_time'), momentOf);
  if (begun === 'unreadable') return { unreadable: 'begintrip_time' };
  const ended = optional(row.get('dropoff_time'), momentOf);
  if (ended === 'unreadable') return { unreadable: 'dropoff_time' };
  const minutes = row.get('duration');
  if (minutes !== '' && !/^\d{1,5}(\.\d+)?$/.test(minutes)) return { unreadable: 'duration' };
  return {
    trip: {
      row: row.row,
      status: row.get('status'),
      product: row.get('fare_profile'),
      ...('at' in requested ? { requestedAt: requested.at } : { requestedLocal: requested.wallTime }),
      ...(begun !== undefined && 'at' in begun ? { begunAt: begun.at } : {}),
      ...(ended !== undefined && 'at' in ended ? { endedAt: ended.at } : {}),
      ...(ended !== undefined && 'wallTime' in ended ? { endedOn: ended.wallTime.slice(0, 10) } : {}),
      ...(minutes === '' ? {} : { seconds: Math.round(Number(minutes) * 60) }),
    },
  };
}

/** A row of the titled layout: a clock at the place, whatever the `Z` says. */
export function readTripTitled(row: TableRow): { readonly trip: TripRow } | { readonly unreadable: Column } {
  const clock = (cell: string): string | undefined => readWallTime(cell.replace(/Z$/, ''));
  const [requestedCell, begunCell, endedCell] = [
    row.get('Local Request Timestamp'),
    row.get('Begin Trip Local Timestamp'),
    row.get('Local Dropoff Timestamp'),
  ];
  const requested = clock(requestedCell);
  if (requested === undefined) return { unreadable: 'Local Request Timestamp' };
  const begun = optional(begunCell, clock);
  if (begun === 'unreadable') return { unreadable: 'Begin Trip Local Timestamp' };
  const ended = optional(endedCell, clock);
  if (ended === 'unreadable') return { unreadable: 'Local Dropoff Timestamp' };
  const seconds = optional(row.get('Duration (Seconds)'), readSeconds);
  if (seconds === 'unreadable') return { unreadable: 'Duration (Seconds)' };
  return {
    trip: {
      row: row.row,
      status: row.get('Status'),
      product: row.get('Product Name'),
      requestedLocal: requested,
      written: `${requested}#${begun ?? ''}#${ended ?? ''}`,
      ...(ended === undefined ? {} : { endedOn: ended.slice(0, 10) }),
      ...(seconds === undefined ? {} : { seconds }),
    },
  };
}

/** `2015-12-02 7:10:55` is a clock somewhere; with ` +0000 UTC` after it, it is an instant. */
function momentOf(cell: string): { readonly at: Instant } | { readonly wallTime: string } | undefined {
  const at = readInstant(cell);
  if (at !== undefined) return { at };
  const wallTime = readWallTime(cell);
  return wallTime === undefined ? undefined : { wallTime };
}

function optional<Value>(cell: string, read: (cell: string) => Value | undefined): Value | undefined | 'unreadable' {
  if (cell === '') return undefined;
  const value = read(cell);
  return value === undefined ? 'unreadable' : value;
}

function readSeconds(cell: string): number | undefined {
  return /^\d{1,6}(\.\d+)?$/.test(cell) ? Math.round(Number(cell)) : undefined;
}

function readNumber(cell: string): number | undefined {
  return /^\d{1,9}(\.0)?$/.test(cell) ? Math.trunc(Number(cell)) : undefined;
}
