import type { Instant } from '@kluscv/schema';
import type { Adapter } from '../../adapter.ts';
import { epochSeconds, readInstant, readWallTime, secondsLater } from '../../text/calendar.ts';
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
      id: `${acceptedAt}#${wallAtDropoff ?? row.get('delivery_status')}`,
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
  // Clocks that were put back an hour in between make the end seem to lie before the beginning.
  const passed = seconds <= 0 && seconds > -3600 ? seconds + 3600 : seconds;
  return passed <= 0 || passed > LONGEST ? undefined : { from: acceptedAt, to: secondsLater(acceptedAt, passed) };
}

/** `_local` is the courier's clock, whether or not it ends in a `Z` that is not true. */
function wallTime(cell: string): string | undefined {
  return readWallTime(cell.replace(/Z$/, ''));
}

function utc(cell: string): Instant | undefined {
  return readInstant(cell) ?? readInstant(`${cell}Z`);
}
