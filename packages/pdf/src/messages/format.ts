import type { CalendarDate, Decimal, Instant, Month } from '@kluscv/schema';
import type { Words } from './words.ts';

/** A whole number with its thousands apart: 12345 → `12.345` in Dutch. */
export function wholeNumber(words: Words, value: number): string {
  return value < 0 ? `${words.minusSign}${grouped(words, String(-value))}` : grouped(words, String(value));
}

/** A decimal number as it was signed, digit for digit: `4.70` → `4,70` in Dutch. */
export function decimalNumber(words: Words, value: Decimal): string {
  const [whole = '0', fraction] = value.split('.');
  const start = grouped(words, whole);
  return fraction === undefined ? start : `${start}${words.decimalSign}${fraction}`;
}

/** `2025-03` → `maart 2025`. */
export function monthAndYear(words: Words, month: Month): string {
  return dateIn(words, words.monthForm, words.months, month);
}

/** `2025-03-31` → `31 maart 2025`. */
export function dayMonthYear(words: Words, date: CalendarDate): string {
  return dateIn(words, words.dayForm, words.monthsOfDays, date);
}

/** The day of an instant, in UTC. */
export function dayOf(words: Words, instant: Instant): string {
  return dayMonthYear(words, instant.slice(0, 10));
}

/** `2025-03-31T10:15:00Z` → `2025-03-31 10:15:00 UTC`, to the last digit that was signed. */
export function exactInstant(instant: Instant): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, -1)} UTC`;
}

/** Months from the first to the last, both counted. */
export function monthsBetween(first: Month, last: Month): number {
  const index = (month: Month): number => 12 * Number(month.slice(0, 4)) + Number(month.slice(5, 7));
  return Math.max(0, index(last) - index(first)) + 1;
}

function dateIn(words: Words, form: string, months: readonly string[], date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  // A day is not torn from its month.
  return form
    .replace(/(\{d\}\.?) /, '$1\u00a0')
    .replace('{d}', day === '01' ? words.firstDay : String(Number(day)))
    .replace('{m}', months[Number(month) - 1] ?? month)
    .replace('{y}', year);
}

/** Sets of three digits, from 1.000 on, or from 10.000 on where the language has it so. */
function grouped(words: Words, digits: string): string {
  if (digits.length < String(words.groupsFrom).length) return digits;
  let text = '';
  for (let at = 0; at < digits.length; at += 1) {
    if (at > 0 && (digits.length - at) % 3 === 0) text += words.groupSign;
    text += digits[at] ?? '';
  }
  return text;
}
