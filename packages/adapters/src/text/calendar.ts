import type { CalendarDate, Instant, Month } from '@kluscv/schema';
import { Temporal } from 'temporal-polyfill';

/** Dates and time zones. Made anew for each reading, so that nothing is shared. */
export interface Calendar {
  /** Whether the name is one of an IANA time zone. */
  isZone(zone: string): boolean;
  /** The date that a clock at the place showed. */
  dateAt(instant: Instant, zone: string): CalendarDate;
  /** What a clock at the place showed, as `YYYY-MM-DDTHH:MM:SS`. */
  wallTimeAt(instant: Instant, zone: string): string;
  /** The instant of a wall-clock time `YYYY-MM-DDTHH:MM:SS`: the earlier one when clocks went back, the later one in a gap. */
  instantAt(wallTime: string, zone: string): Instant | undefined;
}

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})?\s?(Z|[+-]\d{2}:?\d{2}(?: UTC)?|UTC)$/;
const WALL_TIME = /^(\d{4}-\d{2}-\d{2}|\d{1,2}[.-]\d{1,2}[.-]\d{4})[T ](\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d{1,9})?$/;
const ISO_DATE = /^(\d{4})(?:-(\d{2})-|(\d{2}))(\d{2})$/;
const DAY_FIRST = /^(\d{1,2})[.-](\d{1,2})[.-](\d{4})$/;

/** Dates and zones by the rules of the IANA database that the runtime carries. */
export function createCalendar(): Calendar {
  const zones = new Map<string, boolean>();
  // Asking the time zone is dear, and exports have many rows a day: what a UTC day looks like at a place is kept.
  const days = new Map<string, Map<string, readonly Stretch[]>>();
  const isZone = (zone: string): boolean => {
    const known = zones.get(zone);
    if (known !== undefined) return known;
    // Temporal also takes offsets (`+02:00`), which do not know of summer time.
    let valid = /^[A-Za-z]/.test(zone) && zone.length <= 50;
    if (valid) {
      try {
        Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
      } catch {
        valid = false;
      }
    }
    zones.set(zone, valid);
    return valid;
  };
  return {
    isZone,
    dateAt: (instant, zone) => {
      const utcDay = instant.slice(0, 10);
      let known = days.get(zone);
      if (known === undefined || known.size > MAX_DAYS) {
        known = new Map();
        days.set(zone, known);
      }
      let stretches = known.get(utcDay);
      if (stretches === undefined) {
        stretches = stretchesOf(utcDay, zone);
        known.set(utcDay, stretches);
      }
      return stretches.findLast(({ from }) => from <= instant)?.date ?? utcDay;
    },
    wallTimeAt: (instant, zone) =>
      Temporal.Instant.from(instant)
        .toZonedDateTimeISO(zone)
        .toPlainDateTime()
        .toString({ smallestUnit: 'second', roundingMode: 'floor' }),
    instantAt: (wallTime, zone) => {
      try {
        return wholeSeconds(Temporal.PlainDateTime.from(wallTime).toZonedDateTime(zone).toInstant());
      } catch {
        return undefined;
      }
    },
  };
}

/** A part of a UTC day in which the local date is the same. */
interface Stretch {
  readonly from: Instant;
  readonly date: CalendarDate;
}

/** Days that are kept for one zone: more than people work in a life. */
const MAX_DAYS = 20_000;

function stretchesOf(utcDay: CalendarDate, zone: string): readonly Stretch[] {
  const begin = Temporal.Instant.from(`${utcDay}T00:00:00Z`);
  const end = begin.add({ hours: 24 });
  const stretches: Stretch[] = [];
  let at = begin;
  while (Temporal.Instant.compare(at, end) < 0) {
    const day = at.toZonedDateTimeISO(zone).toPlainDate();
    stretches.push({ from: wholeSeconds(at), date: writtenDate(day) });
    const next = day.add({ days: 1 }).toZonedDateTime(zone).toInstant();
    // Where a zone left out a whole day, the day after begins at once.
    at = Temporal.Instant.compare(next, at) > 0 ? next : at.add({ hours: 24 });
  }
  return stretches;
}

/** The last evening of the year 9999 is already the year +010000 further east, which no text comparison puts after it. */
function writtenDate(day: Temporal.PlainDate): CalendarDate {
  const text = day.toString();
  if (/^\d/.test(text)) return text;
  return day.year > 0 ? '9999-12-31' : '0001-01-01';
}

/** An instant with `Z` or an offset, in UTC and whole seconds; nothing for anything else. */
export function readInstant(text: string): Instant | undefined {
  const [, day, time, written] = INSTANT.exec(text) ?? [];
  if (day === undefined || time === undefined || written === undefined) return undefined;
  // Uber writes ` +0000 UTC`.
  const offset = written === 'UTC' ? 'Z' : written.replace(/ UTC$/, '');
  try {
    return plausible(
      wholeSeconds(Temporal.Instant.from(`${day}T${time.padStart(time.length > 5 ? 8 : 5, '0')}${offset}`)),
    );
  } catch {
    return undefined;
  }
}

/** A date with a wall-clock time and no zone, as `YYYY-MM-DDTHH:MM:SS`; nothing for anything else. */
export function readWallTime(text: string): string | undefined {
  const [, day, hour, minute, second = '00'] = WALL_TIME.exec(text) ?? [];
  if (day === undefined || hour === undefined || minute === undefined) return undefined;
  const date = readDate(day);
  return date === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59
    ? undefined
    : `${date}T${hour.padStart(2, '0')}:${minute}:${second}`;
}

/** A date as `2025-03-31`, `20250331`, `31.03.2025` or `31-03-2025`; nothing for anything else, since `03/04/2025` has two meanings. */
export function readDate(text: string): CalendarDate | undefined {
  const iso = ISO_DATE.exec(text);
  const dayFirst = iso === null ? DAY_FIRST.exec(text) : null;
  const [year, month, day] =
    iso === null ? [dayFirst?.[3], dayFirst?.[2], dayFirst?.[1]] : [iso[1], iso[2] ?? iso[3], iso[4]];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  try {
    const date = Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    );
    return plausible(date.toString());
  } catch {
    return undefined;
  }
}

/** The same day `months` calendar months earlier, or that month's last day. */
export function monthsBefore(date: CalendarDate, months: number): CalendarDate {
  return Temporal.PlainDate.from(date).subtract({ months }).toString();
}

/** The calendar date after this one. */
export function dayAfter(date: CalendarDate): CalendarDate {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
}

/** The month of a date or instant text. */
export function monthOf(date: string): Month {
  return date.slice(0, 7);
}

/** How many calendar months two dates touch, both included. */
export function monthsFrom(first: CalendarDate, last: CalendarDate): number {
  const from = Temporal.PlainYearMonth.from(monthOf(first));
  return from.until(Temporal.PlainYearMonth.from(monthOf(last)), { largestUnit: 'months' }).months + 1;
}

/** The instant of a number of seconds (or, from a hundred thousand million on, milliseconds) since 1970. */
export function instantOfEpoch(text: string): Instant | undefined {
  if (!/^\d{9,13}$/.test(text)) return undefined;
  const number = Number(text);
  return plausible(wholeSeconds(Temporal.Instant.fromEpochMilliseconds(number < 1e11 ? number * 1000 : number)));
}

/** An instant some seconds later. */
export function secondsLater(instant: Instant, seconds: number): Instant {
  return wholeSeconds(Temporal.Instant.from(instant).add({ seconds }));
}

/** Seconds since 1970. */
export function epochSeconds(instant: Instant): number {
  return Math.floor(Temporal.Instant.from(instant).epochMilliseconds / 1000);
}

function wholeSeconds(instant: Temporal.Instant): Instant {
  return instant.toString({ smallestUnit: 'second', roundingMode: 'floor' });
}

/** The standard's months begin with 19 or 20. */
function plausible(text: string): string | undefined {
  return /^(19|20)\d{2}-/.test(text) ? text : undefined;
}
