import type { OpenedFile } from '../adapter.ts';
import { dayNumber, civilFromDays } from '../text/civil.ts';
import { plainWord } from '../text/plain-word.ts';
import { readRows, type TableShape, unmarked } from '../text/table.ts';
import { hoursText, readHours } from '../text/worked-time.ts';
import { dateInOrder, isDayFirstByForm, readClock, readWrittenDate } from '../text/written-date.ts';

/** The days of a week plan: which column is which day. */
interface Days {
  /** By place of the column: the date, or the day of the week from Monday, 0. */
  readonly days: ReadonlyMap<number, string | number>;
  /** Place of the column that says which week it is, where columns are days of the week. */
  readonly week?: number;
}

/** A table with one row for each day or each person, or the row in which it cannot be taken apart. */
export type Unfolded = { readonly shape: TableShape } | { readonly badRow: number };

const WEEKDAYS: readonly (readonly string[])[] = [
  ['monday', 'mon', 'maandag', 'ma', 'montag', 'mo', 'mandag', 'man', 'lundi', 'lun'],
  ['tuesday', 'tue', 'dinsdag', 'di', 'dienstag', 'tirsdag', 'tir', 'mardi', 'mar'],
  ['wednesday', 'wed', 'woensdag', 'wo', 'mittwoch', 'mi', 'onsdag', 'ons', 'mercredi', 'mer'],
  ['thursday', 'thu', 'donderdag', 'do', 'donnerstag', 'torsdag', 'tor', 'jeudi', 'jeu'],
  ['friday', 'fri', 'vrijdag', 'vr', 'freitag', 'fr', 'fredag', 'fre', 'vendredi', 'ven'],
  ['saturday', 'sat', 'zaterdag', 'za', 'samstag', 'sa', 'lørdag', 'lør', 'samedi', 'sam'],
  ['sunday', 'sun', 'zondag', 'zo', 'sonntag', 'so', 'søndag', 'søn', 'dimanche', 'dim'],
];
const WEEK = /^(?:week|weeknr|weeknummer|woche|kw|kalenderwoche|uge|ugenr|semaine)\b/u;

/** Columns of an unfolded week plan, beside those that the table has. */
export const PLAN_COLUMNS = { date: 'date', hours: 'hours', start: 'start', end: 'end' } as const;

/** Whether a table has days as columns: three of them or more. */
export function hasDays({ shape }: OpenedFile): boolean {
  return shape.kind === 'table' && daysIn(shape) !== undefined;
}

/** Whether the weeks of a plan stand in it as numbers without a year, which somebody has to say. */
export function lacksYear({ shape, bytes }: OpenedFile): boolean {
  if (shape.kind !== 'table') return false;
  const week = daysIn(shape)?.week;
  if (week === undefined) return false;
  for (const row of readRows(bytes, shape)) {
    if (!('bad' in row) && /^\D{0,6}\d{1,2}$/.test(unmarked(row.cells[week] ?? '').trim())) return true;
  }
  return false;
}

/** One row for each day of a week plan: with its date, and its worked time or its beginning and end. @param year of weeks without one */
export function unfoldDays({ bytes, shape }: OpenedFile, year?: string): Unfolded | undefined {
  if (shape.kind !== 'table') return undefined;
  const plan = daysIn(shape);
  if (plan === undefined) return undefined;
  const others = shape.columns.map((_, place) => place).filter((place) => !plan.days.has(place));
  const rows: { row: number; cells: readonly string[] }[] = [];
  for (const row of readRows(bytes, shape)) {
    if ('bad' in row) {
      if (isRemark(row.cells)) continue;
      return { badRow: row.row };
    }
    const kept = others.map((place) => row.cells[place] ?? '');
    for (const [place, day] of plan.days) {
      const cell = row.cells[place] ?? '';
      const text = unmarked(cell).trim();
      if (text === '' || /^[-–—0]$/.test(text)) continue;
      const date =
        typeof day === 'string' ? day : dayOfWeek(unmarked(row.cells[plan.week ?? -1] ?? '').trim(), day, year);
      const [start, end] = fromTo(text) ?? [];
      rows.push({ row: row.row, cells: [...kept, date, start === undefined ? cell : '', start ?? '', end ?? ''] });
    }
  }
  const ranges = rows.some(({ cells }) => cells.at(-1) !== '');
  const hours = rows.some(({ cells }) => cells.at(-3) !== '');
  const added = [
    PLAN_COLUMNS.date,
    hours || !ranges ? PLAN_COLUMNS.hours : '',
    ...(ranges ? [PLAN_COLUMNS.start, PLAN_COLUMNS.end] : []),
  ];
  return {
    shape: {
      ...shape,
      columns: [...others.map((place) => shape.columns[place] ?? ''), ...added],
      repeated: [],
      sheet: rows,
    },
  };
}

/** People who stand in one cell, with the hours of each where they stand behind the name. */
export function peopleIn(cell: string): readonly { readonly name: string; readonly hours?: string }[] {
  const parts = cell
    .split(/\s*(?:[;/+&|\n]|,(?=[^,]*\(\s*\d)|\s(?:en|und|og|et|and)\s)\s*/u)
    .filter((part) => part !== '');
  return parts.map((part) => {
    const [, name, hours] =
      /^(.+?)\s*[(:]\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:h|u|t|uur|std\.?)?\s*\)?$/u.exec(part) ?? [];
    return name === undefined || hours === undefined ? { name: part.trim() } : { name: name.trim(), hours };
  });
}

/**
 * One row for each person of a row that names several.
 *
 * @param shape as it is read, with our names on its columns
 * @param how what the hours of such a row are: those of each person, or those of all together
 */
export function unfoldPeople(bytes: Uint8Array, shape: TableShape, how: 'each' | 'shared'): Unfolded | undefined {
  const who = ['worker_name', 'worker_ref'].map((name) => shape.columns.indexOf(name)).find((place) => place !== -1);
  const hours = shape.columns.indexOf('hours');
  if (who === undefined) return undefined;
  const rows: { row: number; cells: readonly string[] }[] = [];
  for (const row of readRows(bytes, shape)) {
    if ('bad' in row) {
      if (isRemark(row.cells)) continue;
      return { badRow: row.row };
    }
    const people = peopleIn(unmarked(row.cells[who] ?? '').trim());
    if (people.length < 2) {
      rows.push({ row: row.row, cells: [...row.cells, '', '', ''] });
      continue;
    }
    const all = people.reduce((sum, person) => sum + Number(person.hours ?? Number.NaN), 0);
    const isWhole = people.every((person) => /^\d+$/.test(person.hours ?? ''));
    const together =
      hours === -1 ? undefined : readHours(unmarked(row.cells[hours] ?? '').trim(), row.kind('hours') === 'number');
    for (const person of people) {
      const cells = [...row.cells];
      cells[who] = person.name;
      if (hours !== -1 && person.hours !== undefined) cells[hours] = person.hours;
      else if (hours !== -1 && how === 'shared' && together !== undefined && 'minutes' in together) {
        cells[hours] = hoursText(Math.round(together.minutes / people.length));
      }
      const share = isWhole && all > 1 ? `${person.hours ?? ''}/${all}` : '';
      rows.push({ row: row.row, cells: [...cells, 'member', `${people.length}`, share] });
    }
  }
  return { shape: { ...shape, columns: [...shape.columns, 'team_role', 'team_size', 'team_share'], sheet: rows } };
}

/** A title or a note beside the table: one filled cell at most. */
function isRemark(cells: readonly string[]): boolean {
  return cells.filter((cell) => unmarked(cell).trim() !== '').length < 2;
}

function daysIn(shape: TableShape): Days | undefined {
  const dates = new Map<number, string>();
  const weekdays = new Map<number, number>();
  shape.columns.forEach((name, place) => {
    const date = dateIn(name);
    if (date !== undefined) dates.set(place, date);
    const weekday = WEEKDAYS.findIndex((words) => words.includes(plainWord(name)));
    if (weekday !== -1 && ![...weekdays.values()].includes(weekday)) weekdays.set(place, weekday);
  });
  if (dates.size >= 3) return { days: dates };
  if (weekdays.size < 3) return undefined;
  const week = shape.columns.findIndex((name, place) => !weekdays.has(place) && WEEK.test(plainWord(name)));
  return week === -1 ? undefined : { days: weekdays, week };
}

/** `ma 6-4-2026`, `2026-04-06`, `06.04.2026`: a whole date whose order is not open. */
function dateIn(name: string): string | undefined {
  const written = readWrittenDate(name.trim());
  if (written === undefined || 'serial' in written) return undefined;
  if ('date' in written) return written.date;
  return isDayFirstByForm(written.numbers) ? dateInOrder(written.numbers, 'dayFirst') : undefined;
}

/** The date of a day in a week: by a date in it, or by its number after ISO 8601. What cannot be read stays, to be named. */
function dayOfWeek(week: string, day: number, year: string | undefined): string {
  const date = dateIn(week);
  if (date !== undefined) {
    return civilFromDays(mondayBefore(dayNumber(date)) + day);
  }
  const [, first, between, second] = /^\D{0,6}(\d{1,4})(?:(\D{1,6})(\d{1,4}))?$/u.exec(week) ?? [];
  const [number, of] = first !== undefined && first.length === 4 ? [second, first] : [first, second ?? year];
  if (number === undefined || of === undefined || !/^\d{4}$/.test(of) || Number(number) < 1 || Number(number) > 53)
    return between === undefined ? week || '?' : week;
  return civilFromDays(mondayBefore(dayNumber(`${of}-01-04`)) + (Number(number) - 1) * 7 + day);
}

/** The Monday of the week of a day, both in days from 1970-01-01, which was a Thursday. */
function mondayBefore(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}

/** `9-17`, `9:00 – 17:30`: from when to when. */
function fromTo(text: string): readonly [string, string] | undefined {
  const [, from, to] =
    /^(\d{1,2}(?:[:.hu]\d{2})?)\s*(?:[-–—]|tot|bis|til|à|to)\s*(\d{1,2}(?:[:.hu]\d{2})?)$/iu.exec(text) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const start = readClock(/\D/.test(from) ? from : `${from}:00`);
  const end = readClock(/\D/.test(to) ? to : `${to}:00`);
  return start === undefined || end === undefined ? undefined : [start, end];
}
