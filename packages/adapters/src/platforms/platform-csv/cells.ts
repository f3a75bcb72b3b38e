import type { CalendarDate, Instant } from '@kluscv/schema';
import type { OpenedFile, ReadContext } from '../../adapter.ts';
import { type Question, SAMPLES, sampleOf } from '../../read/questions.ts';
import { dayAfter, readInstant } from '../../text/calendar.ts';
import { secondsOf, spreadsheetDate } from '../../text/civil.ts';
import { plainWord } from '../../text/plain-word.ts';
import { readRows, type TableRow } from '../../text/table.ts';
import { type HoursReading, hoursEvidence, readHours } from '../../text/worked-time.ts';
import {
  dateInOrder,
  type DateOrder,
  isDayFirstByForm,
  ordersOf,
  readClock,
  readWrittenDate,
} from '../../text/written-date.ts';

/** A cell that says what it says, one that nobody has answered for yet, or one that cannot be read. */
export type Cell<Value> = Value | undefined | 'open' | { readonly unreadable: string };

/** When a piece of work was, as far as a row says it. */
export interface RowTimes {
  readonly startAt?: Instant;
  readonly endAt?: Instant;
  readonly on?: CalendarDate;
  /** Seconds from beginning to end, where both have a time. */
  readonly seconds?: number;
}

/** Reads cells as people write them; what has two meanings is decided by its column, or asked about. */
export interface TableCells {
  minutes(row: TableRow, times: RowTimes): Cell<number>;
  times(row: TableRow, zone: string | undefined): Cell<RowTimes>;
}

type Moment =
  | { readonly instant: Instant }
  | { readonly wall: string }
  | { readonly day: CalendarDate }
  | { readonly clock: string };

/** A day, one that waits for an answer, or none. */
type DateCell = { readonly day: CalendarDate } | 'open' | undefined;

/** Names of columns whose whole numbers may be hours or minutes. */
const DURATIONS: ReadonlySet<string> = new Set(
  ['duration', 'duur', 'dauer', 'durée', 'varighed', 'tid', 'zeit', 'tijd', 'temps', 'time'].map(plainWord),
);

/** Most dates that are kept as read. */
const MAX_KNOWN = 20_000;
const DATED = /^(.*?\d{2,4}|.*\p{L}\.?,? \d{4}),?[T\s]+(\d{1,2}\s?[:.hu].*|\d{1,2}\s?[ap]\.?m\.?|\d{4})$/iu;

/** @param files the tables with this column, all of which are looked at where one cell has two meanings */
export function createCells(files: readonly OpenedFile[], context: ReadContext): TableCells {
  const { questions, calendar, asOf } = context;
  const known = new Map<string, DateCell>();
  const orders = new Map<string, DateOrder | 'open' | 'none'>();
  const systems = new Map<string, 1900 | 1904 | 'open'>();
  let form: HoursReading | 'open' | undefined;
  let evidence: ReturnType<typeof hoursEvidence> | undefined;
  let isDuration: boolean | undefined;
  const latest = `${Number(asOf.slice(0, 4)) + 1}-12-31`;

  const textsOf = function* (
    column: string,
    withNumbers = false,
  ): Generator<{ readonly text: string; readonly row: number }> {
    for (const { bytes, shape } of files) {
      if (shape.kind !== 'table' || !(shape.columns.includes(column) || shape.joined?.[column])) continue;
      for (const row of readRows(bytes, shape)) {
        if ('bad' in row) continue;
        const text = row.get(column);
        if (text !== '' && (withNumbers || row.kind(column) === 'text')) yield { text, row: row.row };
      }
    }
  };
  const samplesOf = (column: string, fits: (text: string) => boolean): readonly string[] => {
    const samples: string[] = [];
    for (const { text, row } of textsOf(column)) {
      if (fits(text)) samples.push(sampleOf(text, row));
      if (samples.length === SAMPLES) break;
    }
    return samples;
  };
  const named = (column: string): string => {
    for (const { shape } of files) {
      if (shape.kind !== 'table' || shape.header === undefined) continue;
      const place = shape.columns.indexOf(column);
      if (place !== -1) return shape.header[place] ?? column;
    }
    return column;
  };
  const ask = (
    question: Omit<Question, 'facts' | 'column'> & { readonly target: string; readonly facts?: Question['facts'] },
  ): string | undefined => {
    const { target, facts, ...rest } = question;
    return questions.ask({ ...rest, column: named(target), facts: { ...facts, column: named(target) } });
  };

  const orderOf = (column: string): DateOrder | 'open' | 'none' => {
    const before = orders.get(column);
    if (before !== undefined) return before;
    const numbers = [...new Set([...textsOf(column)].map(({ text }) => numbersIn(text)))].filter((text) => text !== '');
    const possible = ordersOf(numbers, latest);
    let order: DateOrder | 'open' | 'none';
    const [only, another] = possible;
    if (only === undefined) order = 'none';
    else if (another === undefined) order = only;
    else if (possible.includes('dayFirst') && numbers.every(isDayFirstByForm)) order = 'dayFirst';
    else {
      const answer = ask({
        target: column,
        id: `${column}.order`,
        code: 'dateOrder',
        kind: 'choice',
        choices: possible,
        samples: samplesOf(column, (text) => numbersIn(text) !== ''),
      });
      order = (answer as DateOrder | undefined) ?? 'open';
    }
    orders.set(column, order);
    return order;
  };

  /** Which day a column's number 0 is; nothing if somebody has to say. A day after all others of the table decides. */
  const systemOf = (column: string): 1900 | 1904 | 'open' => {
    const before = systems.get(column);
    if (before !== undefined) return before;
    let most = 0;
    for (const { text } of textsOf(column)) {
      const written = readWrittenDate(text);
      if (written !== undefined && 'serial' in written) most = Math.max(most, written.serial);
    }
    let system: 1900 | 1904 | 'open' = 1900;
    if (serialDate(most, 1904) <= latest) {
      const answer = ask({
        target: column,
        id: `${column}.serials`,
        code: 'serials',
        kind: 'choice',
        choices: ['from1900', 'from1904'],
        samples: samplesOf(column, (text) => /^\d{5}$/.test(text)),
        facts: { serial: most, first: serialDate(most, 1900), second: serialDate(most, 1904) },
      });
      system = answer === undefined ? 'open' : answer === 'from1904' ? 1904 : 1900;
    }
    systems.set(column, system);
    return system;
  };

  const dateOf = (text: string, column: string, is1904: boolean | undefined): DateCell => {
    const key = `${column}|${is1904 ?? ''}|${text}`;
    if (known.has(key)) return known.get(key);
    const written = readWrittenDate(text);
    let date: DateCell;
    if (written === undefined) date = undefined;
    else if ('date' in written) date = { day: written.date };
    else if ('serial' in written) {
      const system = is1904 === undefined ? systemOf(column) : is1904 ? 1904 : 1900;
      date = system === 'open' ? 'open' : { day: serialDate(written.serial, system) };
    } else {
      const order = orderOf(column);
      const day = order === 'open' || order === 'none' ? undefined : dateInOrder(written.numbers, order);
      date = order === 'open' ? 'open' : day === undefined ? undefined : { day };
    }
    if (known.size > MAX_KNOWN) known.clear();
    known.set(key, date);
    return date;
  };

  const momentOf = (row: TableRow, column: 'start' | 'end'): Cell<Moment> => {
    const text = row.get(column);
    if (text === '') return undefined;
    const instant = readInstant(text);
    if (instant !== undefined) return { instant };
    const clock = readClock(text);
    if (clock !== undefined && !/^\d{4}$/.test(text)) return { clock };
    const [, day, time] = DATED.exec(text) ?? [];
    if (day !== undefined && time !== undefined) {
      const date = dateOf(day.trim(), column, row.is1904);
      const at = readClock(time.trim());
      if (date === 'open') return 'open';
      if (date !== undefined && at !== undefined) return { wall: wallOf(date.day, at) };
    }
    const date = dateOf(text, column, row.is1904);
    if (date === 'open') return 'open';
    if (date !== undefined) return date;
    return clock === undefined ? { unreadable: column } : { clock };
  };

  return {
    times: (row, zone) => {
      const written = row.get('date');
      const dated = written === '' ? undefined : dateOf(written, 'date', row.is1904);
      if (dated === 'open') return 'open';
      if (written !== '' && dated === undefined) return { unreadable: 'date' };
      const date = dated?.day;
      const start = momentOf(row, 'start');
      const end = momentOf(row, 'end');
      if (start === 'open' || end === 'open') return 'open';
      if (start !== undefined && 'unreadable' in start) return start;
      if (end !== undefined && 'unreadable' in end) return end;
      const begun = wallIn(start, date);
      const ended = endIn(end, begun, date);
      if (
        (start !== undefined && 'clock' in start && begun === undefined) ||
        (end !== undefined && 'clock' in end && ended === undefined)
      ) {
        return { unreadable: 'date' };
      }
      const startAt = instantIn(start, begun, zone);
      const endAt = instantIn(end, ended, zone);
      const seconds = secondsBetween(startAt, endAt) ?? secondsBetween(begun, ended);
      if (seconds !== undefined && seconds < 0) return { unreadable: 'end' };
      const dayOf = (moment: Moment | undefined): CalendarDate | undefined =>
        moment !== undefined && 'day' in moment ? moment.day : undefined;
      const [firstDay, lastDay] = [dayOf(start), dayOf(end)];
      if (firstDay !== undefined && lastDay !== undefined && lastDay < firstDay) return { unreadable: 'end' };
      const on =
        ended?.slice(0, 10) ??
        dayOf(end) ??
        date ??
        (end === undefined ? (begun?.slice(0, 10) ?? dayOf(start)) : undefined);
      return {
        ...(startAt === undefined ? {} : { startAt }),
        ...(endAt === undefined ? {} : { endAt }),
        // Where the end is an instant, its zone says on which day that was.
        ...(on === undefined || endAt !== undefined ? {} : { on }),
        ...(seconds === undefined ? {} : { seconds }),
      };
    },
    minutes: (row, { seconds }) => {
      const minutes = row.get('minutes');
      if (minutes !== '')
        return /^\d{1,9}(?:\.0{1,2})?$/.test(minutes)
          ? nonZero(Math.round(Number(minutes)))
          : { unreadable: 'minutes' };
      const text = row.get('hours');
      if (text === '') return fromTimes(row, seconds);
      const read = readHours(text, row.kind('hours') === 'number');
      if (read === undefined) return { unreadable: 'hours' };
      const unit = unitOf(row, text);
      if (unit === 'open') return 'open';
      if (unit === 'minutes') return nonZero(Number(text));
      if (unit === 'days') return nonZero(Math.round(Number(text.replace(',', '.')) * 24 * 60));
      if ('minutes' in read) return nonZero(read.minutes);
      evidence ??= hoursEvidence(textIn(textsOf('hours')));
      if (read.unclear === 'minutesOrParts') {
        form ??=
          evidence.minutesOrParts ??
          (ask({
            target: 'hours',
            id: 'hours.form',
            code: 'hoursForm',
            kind: 'choice',
            choices: ['minutes', 'parts'],
            samples: samplesOf('hours', (other) => /^\d+[.,]\d{2}$/.test(other)),
          }) as HoursReading | undefined) ??
          'open';
        if (form === 'open') return 'open';
        return nonZero(form === 'minutes' ? read.asMinutes : read.asParts);
      }
      if (evidence.decimalSign !== undefined && text.includes(evidence.decimalSign)) return nonZero(read.asParts);
      const answer = ask({
        target: 'hours',
        id: 'hours.thousands',
        code: 'thousands',
        kind: 'choice',
        choices: ['parts', 'thousands'],
        samples: samplesOf('hours', (other) => /^\d{1,3}[.,]\d{3}$/.test(other)),
      });
      if (answer === undefined) return 'open';
      return nonZero(answer === 'parts' ? read.asParts : read.asThousands);
    },
  };

  /** In what a cell counts: a whole number of a duration may be minutes, and a long part of one a part of a day. */
  function unitOf(row: TableRow, text: string): 'hours' | 'minutes' | 'days' | 'open' {
    if (context.mapping === undefined) return 'hours';
    if (/^0[.,]\d{3,}$/.test(text)) {
      const answer = ask({
        target: 'hours',
        id: 'hours.dayParts',
        code: 'dayParts',
        kind: 'choice',
        choices: ['ofHour', 'ofDay'],
        samples: [sampleOf(text, row.row)],
        facts: { value: text.slice(0, 8) },
      });
      return answer === undefined ? 'open' : answer === 'ofDay' ? 'days' : 'hours';
    }
    if (!/^\d+$/.test(text)) return 'hours';
    isDuration ??= DURATIONS.has(plainWord(named('hours'))) && !holdsOtherForms();
    if (!isDuration) return 'hours';
    const answer = ask({
      target: 'hours',
      id: 'hours.unit',
      code: 'durationUnit',
      kind: 'choice',
      choices: ['inHours', 'inMinutes'],
      samples: [sampleOf(text, row.row)],
    });
    return answer === undefined ? 'open' : answer === 'inMinutes' ? 'minutes' : 'hours';
  }

  function holdsOtherForms(): boolean {
    for (const { text } of textsOf('hours', true)) if (!/^\d+$/.test(text)) return true;
    return false;
  }

  /** Where a table has beginning and end and no worked time, somebody must say whether the one is the other. */
  function fromTimes(row: TableRow, seconds: number | undefined): Cell<number> {
    if (seconds === undefined || context.mapping === undefined || hasColumn('hours') || hasColumn('minutes'))
      return undefined;
    const answer = ask({
      target: 'start',
      id: 'hours.fromTimes',
      code: 'hoursFromTimes',
      kind: 'choice',
      choices: ['yes', 'no'],
      samples: [sampleOf(`${row.get('start')} – ${row.get('end')}`, row.row)],
    });
    if (answer === undefined) return 'open';
    if (answer === 'no') return undefined;
    const pause = row.get('break');
    const rest =
      pause === '' ? { minutes: 0 } : /^\d{1,3}$/.test(pause) ? { minutes: Number(pause) } : readHours(pause, false);
    if (rest === undefined || !('minutes' in rest)) return { unreadable: 'break' };
    // A break that is longer than the work is written in another unit.
    if (rest.minutes * 60 > seconds) return { unreadable: 'break' };
    return nonZero(Math.round(seconds / 60) - rest.minutes);
  }

  function hasColumn(column: string): boolean {
    return files.some(
      ({ shape }) => shape.kind === 'table' && (shape.columns.includes(column) || shape.fixed?.[column] !== undefined),
    );
  }

  function instantIn(
    moment: Moment | undefined,
    wall: string | undefined,
    zone: string | undefined,
  ): Instant | undefined {
    if (moment !== undefined && 'instant' in moment) return moment.instant;
    return wall === undefined || zone === undefined || !calendar.isZone(zone)
      ? undefined
      : calendar.instantAt(wall, zone);
  }
}

/** The numbers of a date in a cell, without weekday and time; `''` if its order is not open. */
function numbersIn(text: string): string {
  const [, day] = DATED.exec(text) ?? [];
  const written = readWrittenDate((day ?? text).trim());
  return written !== undefined && 'numbers' in written ? written.numbers : '';
}

/** The date of a spreadsheet's day number in one of the two systems, which are four years and a day apart. */
function serialDate(serial: number, system: 1900 | 1904): CalendarDate {
  return spreadsheetDate(system === 1904 ? serial + 1462 : serial);
}

function* textIn(entries: Iterable<{ readonly text: string }>): Generator<string> {
  for (const { text } of entries) yield text;
}

/** 24:00 is the midnight with which the next day begins. */
function wallOf(date: CalendarDate, clock: string): string {
  return clock.startsWith('24') ? `${dayAfter(date)}T00:00:00` : `${date}T${clock}`;
}

function wallIn(moment: Moment | undefined, date: CalendarDate | undefined): string | undefined {
  if (moment === undefined) return undefined;
  if ('wall' in moment) return moment.wall;
  return 'clock' in moment && date !== undefined ? wallOf(date, moment.clock) : undefined;
}

/** The end by the clock: after midnight where it would lie before the beginning, at midnight where the cell shows only a day. */
function endIn(
  moment: Moment | undefined,
  begun: string | undefined,
  date: CalendarDate | undefined,
): string | undefined {
  if (moment === undefined) return undefined;
  if ('wall' in moment) return moment.wall;
  if ('day' in moment)
    return begun === undefined || moment.day < begun.slice(0, 10) ? undefined : `${moment.day}T00:00:00`;
  if (!('clock' in moment)) return undefined;
  const day = begun?.slice(0, 10) ?? date;
  if (day === undefined) return undefined;
  const wall = wallOf(day, moment.clock);
  return begun !== undefined && wall < begun ? wallOf(dayAfter(day), moment.clock) : wall;
}

function secondsBetween(from: string | undefined, to: string | undefined): number | undefined {
  return from === undefined || to === undefined ? undefined : secondsOf(to) - secondsOf(from);
}

/** Zero means that nobody counted. */
function nonZero(minutes: number): number | undefined {
  return minutes === 0 ? undefined : minutes;
}
