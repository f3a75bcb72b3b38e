import type { Instant } from '@kluscv/schema';
import { type Calendar, readInstant } from '../../calendar.ts';
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

type Column = (typeof COLUMNS)[number];

/** One row of a driver's lifetime trips. */
export interface TripRow {
  readonly row: number;
  readonly status: string;
  readonly product: string;
  /** Absent if the cell is empty: then months are counted in UTC. */
  readonly zone?: string;
  readonly requestedAt: Instant;
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
      product: row.get('global_product_name'),
      requestedAt,
      ...(zone === '' ? {} : { zone }),
      ...(begun === undefined ? {} : { begunAt: begun }),
      ...(ended === undefined ? {} : { endedAt: ended }),
      ...(seconds === undefined ? {} : { seconds }),
      ...(number === undefined ? {} : { number }),
    },
  };
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
