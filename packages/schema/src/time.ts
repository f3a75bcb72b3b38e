import { callFailure, expectCall } from './call.ts';
import type { CalendarDate, Instant } from './generated/model.ts';

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text of the form `YYYY-MM-DD…` names a day that exists (proleptic Gregorian calendar, as RFC 3339 has it). */
export function isCalendarDate(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month === 2 && day === 29) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (DAYS[month - 1] ?? 0);
}

/** Whether a text is an instant of RFC 3339 in UTC. A leap second is not accepted: few clocks and fewer libraries know one. */
export function isInstant(text: string): boolean {
  return /^[^T]{10}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/.test(text) && isCalendarDate(text.slice(0, 10));
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:[0-5]\d(\.\d{1,9})?Z$/;

/** The form of almost every instant. */
const PLAIN = '2026-01-31T12:00:00Z';

/** Clocks of two honest machines differ by up to this much, in milliseconds. */
export const CLOCK_SKEW_MS: number = 5 * 60 * 1000;

/**
 * Milliseconds since 1970 of an instant, or `undefined` if there is no such instant. No leap second is one, here as everywhere.
 * Texts cannot be compared instead: a fraction of a second sorts before `Z`.
 */
export function millisecondsOf(instant: string): number | undefined {
  if (!INSTANT.test(instant)) return undefined;
  const isPlain = instant.length === PLAIN.length;
  const time = Date.parse(isPlain ? instant : instant.replace(/(\.\d{3})\d+/, '$1'));
  if (Number.isNaN(time)) return undefined;
  // Some engines read the 30th of February, and 24 o’clock, as a time of the day after; others read none.
  const isLate = instant.slice(8, 10) > '28' || instant.startsWith('24', 11);
  return isLate && new Date(time).getUTCDate() !== Number(instant.slice(8, 10)) ? undefined : time;
}

/** The calendar date, in UTC, of an instant. */
export function dateOf(instant: Instant): CalendarDate {
  expectCall('dateOf', { instant: [instant, 'text'] });
  return instant.slice(0, 10);
}

/** An instant to the minute, as a person reads it. */
export function minuteOf(instant: Instant): string {
  expectCall('minuteOf', { instant: [instant, 'text'] });
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}

/** Whole seconds since 1970 of an instant, or `undefined` if there is no such instant. */
export function secondsOf(instant: unknown): number | undefined {
  const time = typeof instant === 'string' ? millisecondsOf(instant) : undefined;
  return time === undefined ? undefined : Math.floor(time / 1000);
}

/** The end of the year 9999: no instant is later. */
const MAX_SECONDS = 253_402_300_799;

/** The instant so many seconds after 1970, or `undefined` if there is none. */
export function instantOf(seconds: unknown): Instant | undefined {
  if (typeof seconds !== 'number' || !(seconds >= 0 && seconds <= MAX_SECONDS)) return undefined;
  return `${new Date(Math.floor(seconds) * 1000).toISOString().slice(0, 19)}Z`;
}

/** The instant so many seconds after another one; before it if they are negative. */
export function secondsAfter(instant: Instant, seconds: number): Instant {
  try {
    return `${new Date((millisecondsOf(instant) ?? Number.NaN) + seconds * 1000).toISOString().slice(0, 19)}Z`;
  } catch (error) {
    throw callFailure('secondsAfter', 'an instant and a number of seconds', error);
  }
}

/** Days, and parts of a day, from one instant to another. */
export function daysBetween(from: Instant, until: Instant): number {
  return ((millisecondsOf(until) ?? Number.NaN) - (millisecondsOf(from) ?? Number.NaN)) / 86_400_000;
}
