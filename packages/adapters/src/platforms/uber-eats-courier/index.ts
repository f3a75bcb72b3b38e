import type { Instant } from '@kluscv/schema';
import type { Adapter } from '../../adapter.ts';
import { epochSeconds, readInstant, readWallTime, secondsLater } from '../../text/calendar.ts';
import { daysFromCivil } from '../../text/civil.ts';
import { defineAdapter } from '../../read/define-adapter.ts';
import { DELIVERY } from '../work-types.ts';
import { outcomeOf } from './statuses.ts';

/** The only columns that are read. Positions, plates, devices and rates of commission stay where they are. */
export const COLUMNS = [
  'courier_accept_timestamp_local',
  'courier_accept_timestamp_utc',
  'courier_dropoff_timestamp_local',
  'delivery_status',
] as const;

/** Longest time from accepting to handing over that is taken to be one delivery, in seconds. */
const LONGEST = 12 * 3600;

/** Uber Eats' export for couriers: the table of lifetime trip data. */
export const uberEatsCourier: Adapter = defineAdapter({
  id: 'uber-eats-courier',
  title: "Uber Eats courier's export (Courier Lifetime Trip Data)",
  platform: { name: 'Uber Eats', url: 'https://www.ubereats.com' },
  columns: COLUMNS,
  identifiersAreMade: true,
  workTypes: { delivery: DELIVERY },
  read: (row) => {
    const [accepted, acceptedLocal, droppedLocal] = [
      row.get('courier_accept_timestamp_utc'),
      row.get('courier_accept_timestamp_local'),
      row.get('courier_dropoff_timestamp_local'),
    ];
    const wallAtAccept = wallTime(acceptedLocal);
    if (wallAtAccept === undefined) return { unreadable: 'courier_accept_timestamp_local' };
    const acceptedAt = utc(accepted);
    if (acceptedAt === undefined) return { unreadable: 'courier_accept_timestamp_utc' };
    const wallAtDropoff = wallTime(droppedLocal);
    if (droppedLocal !== '' && wallAtDropoff === undefined) return { unreadable: 'courier_dropoff_timestamp_local' };
    const between =
      wallAtDropoff === undefined ? undefined : intervalOf(acceptedAt, `${wallAtAccept}Z`, `${wallAtDropoff}Z`);
    return {
      // There is no identifier. Deliveries that were accepted together differ in when they were handed over.
      // Two orders may even be handed over in the same second; then the beginning of the way and the restaurants' requests differ.
      id: [
        acceptedAt,
        wallAtDropoff ?? row.get('delivery_status'),
        row.get('courier_begintrip_timestamp_local'),
        row.get('restaurant_request_timestamp_local'),
      ].join('#'),
      kind: 'delivery',
      workType: 'delivery',
      role: 'performer',
      outcome: outcomeOf(row.get('delivery_status')),
      startAt: acceptedAt,
      on: (wallAtDropoff ?? wallAtAccept).slice(0, 10),
      ...(between === undefined
        ? {}
        : {
            workedSeconds: epochSeconds(between.to) - epochSeconds(between.from),
            workedBasis: 'measured' as const,
            workedBetween: between,
          }),
    };
  },
});

/**
 * The time from accepting to handing over. The hand-over is known only by the courier's clock; what that clock differed from UTC is
 * read off the moment of accepting, of which both are known.
 */
function intervalOf(
  acceptedAt: Instant,
  clockAtAccept: Instant,
  clockAtDropoff: Instant,
): { readonly from: Instant; readonly to: Instant } | undefined {
  const seconds = epochSeconds(clockAtDropoff) - epochSeconds(clockAtAccept);
  const passed =
    seconds - clockChange(acceptedAt, epochSeconds(clockAtAccept) - epochSeconds(acceptedAt), clockAtDropoff);
  return passed <= 0 || passed > LONGEST ? undefined : { from: acceptedAt, to: secondsLater(acceptedAt, passed) };
}

/**
 * By how many seconds the courier's clock was put forward (or, negative, back) between accepting and handing over. The export names no
 * zone; in Europe clocks change at 01:00 UTC on the last Sunday of March and October.
 */
function clockChange(acceptedAt: Instant, offset: number, clockAtDropoff: Instant): number {
  if (offset < 0 || offset > 4 * 3600) return 0;
  const year = Number(acceptedAt.slice(0, 4));
  const accepted = epochSeconds(acceptedAt);
  for (const [month, change] of [
    [3, 3600],
    [10, -3600],
  ] as const) {
    const at = lastSunday(year, month) * 86_400 + 3600;
    // The hand-over in UTC, by the clock as it was after the change.
    if (accepted < at && epochSeconds(clockAtDropoff) - offset - change >= at) return change;
  }
  return 0;
}

/** Days since 1970 of the last Sunday of a month with 31 days. */
function lastSunday(year: number, month: number): number {
  const last = daysFromCivil(year, month, 31);
  // 1970-01-01 was a Thursday.
  return last - ((last + 4) % 7);
}

/** `_local` is the courier's clock, whether or not it ends in a `Z` that is not true. */
function wallTime(cell: string): string | undefined {
  return readWallTime(cell.replace(/Z$/, ''));
}

function utc(cell: string): Instant | undefined {
  return readInstant(cell) ?? readInstant(`${cell}Z`);
}
