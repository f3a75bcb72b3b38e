import type { CalendarDate, Instant } from '@kluscv/schema';

/** Days from 1970-01-01 to a day of the proleptic Gregorian calendar. @see https://howardhinnant.github.io/date_algorithms.html */
export function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** The date some days after 1970-01-01. */
export function civilFromDays(days: number): CalendarDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1;
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The date of a spreadsheet's day number. */
export function spreadsheetDate(serial: number): CalendarDate {
  // Day 60 is a 29 February 1900 that never was.
  return civilFromDays((serial > 59 ? serial : serial + 1) - 25_569);
}

/** A date as `YYYY-MM-DD` if there is such a day. */
export function civilDate(year: number, month: number, day: number): CalendarDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return day <= 28 || civilFromDays(daysFromCivil(year, month, day)) === date ? date : undefined;
}

/** Days from 1970-01-01 to a date as `YYYY-MM-DD`. */
export function dayNumber(date: CalendarDate): number {
  return daysFromCivil(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/** Seconds since 1970 of a text `YYYY-MM-DDTHH:MM:SS` read as UTC; what follows is not looked at. */
export function secondsOf(text: string): number {
  return (
    dayNumber(text) * 86_400 +
    Number(text.slice(11, 13)) * 3600 +
    Number(text.slice(14, 16)) * 60 +
    Number(text.slice(17, 19))
  );
}

/** Seconds since 1970 as `YYYY-MM-DDTHH:MM:SS`, in UTC. */
export function clockOf(seconds: number): string {
  const days = Math.floor(seconds / 86_400);
  const rest = seconds - days * 86_400;
  return `${civilFromDays(days)}T${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
}

/** Seconds since 1970 as an instant. */
export function instantOf(seconds: number): Instant {
  return `${clockOf(seconds)}Z`;
}

function two(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}
