import type { CalendarDate, Instant } from '@kluscv/schema';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/;

/** The form of almost every instant. */
const PLAIN = '2026-01-31T12:00:00Z';

/** Clocks of two honest machines differ by up to this much, in milliseconds. */
export const CLOCK_SKEW_MS: number = 5 * 60 * 1000;

/**
 * Milliseconds since 1970 of an instant, or `undefined` if there is no such instant. A leap second counts as the second before it.
 * Texts cannot be compared instead: a fraction of a second sorts before `Z`.
 */
export function millisecondsOf(instant: string): number | undefined {
  if (!INSTANT.test(instant)) return undefined;
  const isPlain = instant.length === PLAIN.length && !instant.endsWith(':60Z');
  const time = Date.parse(isPlain ? instant : instant.replace(/:60(?=[.Z])/, ':59').replace(/(\.\d{3})\d+/, '$1'));
  if (Number.isNaN(time)) return undefined;
  // Some engines read the 30th of February, and 24 o’clock, as a time of the day after; others read none.
  const isLate = instant.slice(8, 10) > '28' || instant.startsWith('24', 11);
  return isLate && new Date(time).getUTCDate() !== Number(instant.slice(8, 10)) ? undefined : time;
}

/** The calendar date, in UTC, of an instant. */
export function dateOf(instant: Instant): CalendarDate {
  return instant.slice(0, 10);
}

/** An instant to the minute, as a person reads it. */
export function minuteOf(instant: Instant): string {
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
