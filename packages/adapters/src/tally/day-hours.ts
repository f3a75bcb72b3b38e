import type { CalendarDate } from '@kluscv/schema';
import { dayNumber } from '../text/civil.ts';
import { createHashTable } from './hash-table.ts';
import { hashOf } from './same-work.ts';

/** A day on which one person's work comes to more time than a day has. */
export interface FullDay {
  readonly worker: string;
  readonly on: CalendarDate;
  readonly minutes: number;
  /** Row of the piece of work with which it became too much. */
  readonly row: number;
}

/** Adds up worked time by person and day: eighteen bytes for each, and nothing for each row. */
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
  const table = createHashTable(WORDS);
  const full = new Map<string, FullDay>();
  let lastWorker = '';
  let lastHash: readonly [number, number] = [0, 0];
  return {
    add: (worker, on, minutes, row) => {
      if (worker !== lastWorker) [lastWorker, lastHash] = [worker, hashOf(worker)];
      const day = dayNumber(on);
      const { from } = table.place(Math.imul(lastHash[0] ^ day, 2_654_435_761) | 0, (lastHash[1] + day) | 0);
      const { entries } = table;
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
