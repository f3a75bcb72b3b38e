import type { CalendarDate, Instant, Month } from '@kluscv/schema';
import { Temporal } from 'temporal-polyfill';
import { civilDate, civilFromDays, clockOf, dayNumber, instantOf, secondsOf } from './civil.ts';

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
  // Asking the time zone is dear, and exports have many rows a day: how far a place is from UTC is kept by day.
  const offsets = new Map<string, Map<number, number | undefined>>();
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
  /** Seconds from UTC at a place during a whole UTC day; nothing if they change in it. */
  const offsetOn = (day: number, zone: string): number | undefined => {
    let known = offsets.get(zone);
    if (known === undefined || known.size > MAX_DAYS) {
      known = new Map();
      offsets.set(zone, known);
    }
    if (!known.has(day)) {
      const begin = offsetAt(day * 86_400, zone);
      known.set(day, begin === offsetAt((day + 1) * 86_400, zone) ? begin : undefined);
    }
    return known.get(day);
  };
  const wallSeconds = (instant: Instant, zone: string): number => {
    const seconds = secondsOf(instant);
    return seconds + (offsetOn(Math.floor(seconds / 86_400), zone) ?? offsetAt(seconds, zone));
  };
  return {
    isZone,
    dateAt: (instant, zone) => writtenDate(civilFromDays(Math.floor(wallSeconds(instant, zone) / 86_400))),
    wallTimeAt: (instant, zone) => clockOf(wallSeconds(instant, zone)),
    instantAt: (wallTime, zone) => {
      const seconds = secondsOf(wallTime);
      const day = Math.floor(seconds / 86_400);
      const offset = offsetOn(day, zone);
      if (offset !== undefined && offset === offsetOn(day - 1, zone) && offset === offsetOn(day + 1, zone)) {
        return instantOf(seconds - offset);
      }
      try {
        return wholeSeconds(Temporal.PlainDateTime.from(wallTime).toZonedDateTime(zone).toInstant());
      } catch {
        return undefined;
      }
    },
  };
}

/** Days that are kept for one zone: more than people work in a life. */
const MAX_DAYS = 20_000;

function offsetAt(seconds: number, zone: string): number {
  const at = Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(zone);
  return Math.round(at.offsetNanoseconds / 1e9);
}

/** The last evening of the year 9999 is already the year 10000 further east, which no text comparison puts after it. */
function writtenDate(date: CalendarDate): CalendarDate {
  if (/^\d{4}-/.test(date)) return date;
  return /^\d{5}/.test(date) ? '9999-12-31' : '0001-01-01';
}

/** An instant with `Z` or an offset, in UTC and whole seconds; nothing for anything else. */
export function readInstant(text: string): Instant | undefined {
  const [, day, time, written] = INSTANT.exec(text) ?? [];
  if (day === undefined || time === undefined || written === undefined) return undefined;
  const [hour = '', minute = '', second = '00'] = time.split(':');
  const date = readDate(day);
  if (date === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  // Uber writes ` +0000 UTC`.
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})/.exec(written) ?? [];
  const offset = sign === undefined ? 0 : (Number(hours) * 3600 + Number(minutes) * 60) * (sign === '-' ? -1 : 1);
  if (Math.abs(offset) > 86_340 || Number(minutes ?? 0) > 59) return undefined;
  const wall = dayNumber(date) * 86_400 + Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  return plausible(instantOf(wall - offset));
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
  const date = civilDate(Number(year), Number(month), Number(day));
  return date === undefined ? undefined : plausible(date);
}

/** The same day `months` calendar months earlier, or that month's last day. */
export function monthsBefore(date: CalendarDate, months: number): CalendarDate {
  const total = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  for (let day = Number(date.slice(8, 10)); day > 28; day -= 1) {
    const found = civilDate(year, month, day);
    if (found !== undefined) return found;
  }
  return civilDate(year, month, Math.min(28, Number(date.slice(8, 10)))) ?? date;
}

/** The calendar date after this one. */
export function dayAfter(date: CalendarDate): CalendarDate {
  return civilFromDays(dayNumber(date) + 1);
}

/** The month of a date or instant text. */
export function monthOf(date: string): Month {
  return date.slice(0, 7);
}

/** How many calendar months two dates touch, both included. */
export function monthsFrom(first: CalendarDate, last: CalendarDate): number {
  const month = (date: CalendarDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return month(last) - month(first) + 1;
}

/** The instant of a number of seconds (or, from a hundred thousand million on, milliseconds) since 1970. */
export function instantOfEpoch(text: string): Instant | undefined {
  if (!/^\d{9,13}$/.test(text)) return undefined;
  const number = Number(text);
  return plausible(instantOf(Math.floor(number < 1e11 ? number : number / 1000)));
}

/** An instant some seconds later. */
export function secondsLater(instant: Instant, seconds: number): Instant {
  return instantOf(secondsOf(instant) + seconds);
}

/** Seconds since 1970. */
export function epochSeconds(instant: Instant): number {
  return secondsOf(instant);
}

function wholeSeconds(instant: Temporal.Instant): Instant {
  return instant.toString({ smallestUnit: 'second', roundingMode: 'floor' });
}

/** The standard's months begin with 19 or 20. */
function plausible(text: string): string | undefined {
  return /^(19|20)\d{2}-/.test(text) ? text : undefined;
}
