import type { CalendarDate } from '@kluscv/schema';
import { readDate } from './calendar.ts';

/** In which order a date of numbers names its parts. */
export type DateOrder = 'dayFirst' | 'monthFirst' | 'yearFirst';

export const DATE_ORDERS: readonly DateOrder[] = ['dayFirst', 'monthFirst', 'yearFirst'];

const NUMBERS = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})$/;
const ISO = /^\d{4}-\d{2}-\d{2}$/;
const NAMED_DAY_FIRST = /^(\d{1,2})(?:\.|er|st|nd|rd|th|e)?[\s-]+(?:de\s|of\s)?(\p{L}{3,10})\.?,?[\s-]+(\d{4}|\d{2})$/u;
const NAMED_MONTH_FIRST = /^(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;
const WEEKDAY = /^\p{L}{2,10}\.?,?\s+(?=\d|\p{L})/u;

/** Beginnings of the names of months in English, Dutch, German, Danish and French. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan'],
  ['feb', 'fév', 'fev'],
  ['mar', 'mrt', 'maa', 'mär', 'mae'],
  ['apr', 'avr'],
  ['may', 'mei', 'mai', 'maj'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'aoû', 'aou'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'déc', 'dez'],
];

/** A date as it is written, or that its numbers can be read in more than one order. */
export type WrittenDate =
  | { readonly date: CalendarDate }
  | { readonly numbers: string }
  /** A spreadsheet's day number. Programs count from 1900 or from 1904. */
  | { readonly serial: number };

/**
 * A date as people write it: `2026-04-03`, `20260403`, `3 april 2026`, `vr 3-4-2026`. Where only the order of its numbers is open
 * (`03/04/2026`), and for a spreadsheet's day number (`46115`), it is handed back for the column to decide. Nothing for anything else.
 */
export function readWrittenDate(text: string): WrittenDate | undefined {
  if (ISO.test(text) || /^(?:19|20)\d{6}$/.test(text)) {
    const date = readDate(text);
    return date === undefined ? undefined : { date };
  }
  if (/^[2-7]\d{4}$/.test(text)) return { serial: Number(text) };
  if (NUMBERS.test(text)) return { numbers: text };
  const named = namedDate(text);
  if (named !== undefined) return { date: named };
  const bare = text.replace(WEEKDAY, '');
  return bare === text || bare === '' ? undefined : readWrittenDate(bare);
}

/** A date of numbers in one order; nothing if there is no such day. Years of two digits are those of this century. */
export function dateInOrder(numbers: string, order: DateOrder): CalendarDate | undefined {
  const [, first = '', , second = '', third = ''] = NUMBERS.exec(numbers) ?? [];
  const [year, month, day] =
    order === 'yearFirst'
      ? [first, second, third]
      : order === 'dayFirst'
        ? [third, second, first]
        : [third, first, second];
  if ((year.length !== 4 && year.length !== 2) || month.length > 2 || day.length > 2) return undefined;
  return readDate(`${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** Whether dots or dashes and a year of four digits settle the order: Europe writes the day first so. */
export function isDayFirstByForm(numbers: string): boolean {
  return /^\d{1,2}[.-]\d{1,2}[.-]\d{4}$/.test(numbers) || /^\d{1,2}\.\d{1,2}\.\d{2}$/.test(numbers);
}

/** The orders in which all these dates are days, none after `latest`. */
export function ordersOf(texts: Iterable<string>, latest: CalendarDate): readonly DateOrder[] {
  let possible = DATE_ORDERS;
  for (const text of texts) {
    possible = possible.filter((order) => {
      const date = dateInOrder(text, order);
      return date !== undefined && date <= latest && date >= '1970-01-01';
    });
    if (possible.length === 0) break;
  }
  return possible;
}

function namedDate(text: string): CalendarDate | undefined {
  const dayFirst = NAMED_DAY_FIRST.exec(text);
  const monthFirst = dayFirst === null ? NAMED_MONTH_FIRST.exec(text) : null;
  const [day, name, year] =
    dayFirst === null ? [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]] : [dayFirst[1], dayFirst[2], dayFirst[3]];
  if (day === undefined || name === undefined || year === undefined) return undefined;
  const word = name.normalize('NFC').toLowerCase();
  const month = MONTHS.findIndex((beginnings) => beginnings.some((beginning) => word.startsWith(beginning))) + 1;
  if (month === 0) return undefined;
  return readDate(
    `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
}

/** A time of day as `HH:MM:SS`, from `9:00`, `9.00`, `9u30`, `9h`, `0900`, `24:00`, `5:30 PM`; nothing for anything else. */
export function readClock(text: string): string | undefined {
  const [, hour, minute = '00', second = '00', half] =
    /^(\d{1,2})(?:\s?[:.hut]\s?(\d{2})?)(?::(\d{2}))?(?:[.,]\d{1,3})?\s?(?:uur|uhr|h|u)?\s?([ap]\.?m\.?)?$/i.exec(
      text,
    ) ??
    /^(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{1,2})()()\s?([ap]\.?m\.?)$/i.exec(text) ??
    [];
  if (hour === undefined) return undefined;
  const isPm = half?.toLowerCase().startsWith('p');
  const clock = half === undefined ? Number(hour) : (Number(hour) % 12) + (isPm === true ? 12 : 0);
  const minutes = minute === '' ? '00' : minute;
  const seconds = second === '' ? '00' : second;
  if (Number(minutes) > 59 || Number(seconds) > 59 || clock > 24 || (clock === 24 && minutes !== '00'))
    return undefined;
  return `${String(clock).padStart(2, '0')}:${minutes}:${seconds}`;
}
