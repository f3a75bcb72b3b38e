import type { CalendarDate } from '@kluscv/schema';
import { dayNumber } from '../text/civil.ts';
import { hashOf } from './same-work.ts';

/** A day on which one person's work comes to more time than a day has. */
export interface FullDay {
  readonly worker: string;
  readonly on: CalendarDate;
  readonly minutes: number;
  /** Row of the piece of work with which it became too much. */
  readonly row: number;
}

/** Adds up worked time by person and day: sixteen bytes for each, and nothing for each row. */
export interface DayHours {
  add(worker: string, on: CalendarDate, minutes: number, row: number): void;
  /** The days that are too long, in the order in which they became so. */
  readonly full: readonly FullDay[];
}

/** Two hashes and the minutes. */
const WORDS = 3;
const DAY = 24 * 60;
/** Most days that are listed. */
const MAX_FULL = 10_000;

/** Nothing worked yet. */
export function createDayHours(): DayHours {
  let places = new Int32Array(0);
  let entries = new Int32Array(0);
  let count = 0;
  const full = new Map<string, FullDay>();
  let lastWorker = '';
  let lastHash: readonly [number, number] = [0, 0];
  const freePlace = (hash: number): number => {
    let place = (hash >>> 0) % places.length;
    while (places[place] !== -1) place = (place + 1) % places.length;
    return place;
  };
  const grow = (): void => {
    const more = new Int32Array(Math.max(WORDS * 16, entries.length * 2));
    more.set(entries);
    entries = more;
    places = new Int32Array(Math.ceil((more.length / WORDS) * 1.5)).fill(-1);
    for (let at = 0; at < count; at += 1) places[freePlace(entries[at * WORDS] ?? 0)] = at;
  };
  const entryOf = (high: number, low: number): number => {
    if ((count + 1) * WORDS > entries.length) grow();
    let place = (high >>> 0) % places.length;
    for (let at = places[place] ?? -1; at !== -1; at = places[place] ?? -1) {
      if (entries[at * WORDS] === high && entries[at * WORDS + 1] === low) return at * WORDS;
      place = (place + 1) % places.length;
    }
    places[place] = count;
    const from = count * WORDS;
    entries[from] = high;
    entries[from + 1] = low;
    count += 1;
    return from;
  };
  return {
    add: (worker, on, minutes, row) => {
      if (worker !== lastWorker) [lastWorker, lastHash] = [worker, hashOf(worker)];
      const day = dayNumber(on);
      const from = entryOf(Math.imul(lastHash[0] ^ day, 2_654_435_761) | 0, (lastHash[1] + day) | 0);
      const sum = (entries[from + 2] ?? 0) + minutes;
      entries[from + 2] = sum;
      if (sum <= DAY) return;
      const key = `${worker}|${on}`;
      const known = full.get(key);
      if (known !== undefined || full.size < MAX_FULL)
        full.set(key, { worker, on, minutes: sum, row: known?.row ?? row });
    },
    get full() {
      return [...full.values()];
    },
  };
}
