import { expectCall } from '@kluscv/schema/reading';
import type { HttpsUrl } from '@kluscv/schema';
import { sdkError } from '../sdk-error.ts';
import { assertLength, type StatusPurpose } from '../status/register.ts';
import { MIN_LIST_LENGTH } from '../status/bitstring.ts';

/** Lists of one size, one after the other. Whoever begins a list begins a series: what is free of the list before stays free. */
interface Series {
  /** The number of the first place. */
  readonly from: number;
  /** The first of its lists, from 0. */
  readonly list: number;
  /** Places of each list. */
  readonly size: number;
}

/** How far one purpose has come. Its counter never rolls over: list and place follow from the number. */
export interface Counter {
  readonly series: readonly Series[];
  /** The number of the place that is given away next. */
  readonly next: number;
  /** Lists that were begun. */
  readonly lists: number;
}

/** The counters of an issuer: plain data, to be kept by a store as it is. */
export type Counters = Readonly<Partial<Record<StatusPurpose, Counter>>>;

/** Where a number lies. */
export interface Numbered {
  /** Which list of its purpose, from 0. */
  readonly list: number;
  /** How many numbers of the list come before it. */
  readonly offset: number;
  readonly size: number;
}

const EMPTY: Counter = { series: [], next: 0, lists: 0 };

/** Takes the next numbers of a purpose; a list that is full is followed by another. @throws KlusError `status.length` */
export function taken(
  counters: Counters,
  purpose: StatusPurpose,
  count: number,
): { readonly counters: Counters; readonly first: number } {
  expectCall('taken', { counters: [counters, 'object'], purpose: [purpose, 'text'], count: [count, 'number'] });
  const begun = counters[purpose]?.lists === undefined ? begunList(counters, purpose).counters : counters;
  const counter = begun[purpose] ?? EMPTY;
  const next = counter.next + count;
  const lists = count === 0 ? counter.lists : Math.max(counter.lists, numbered(counter, next - 1).list + 1);
  return { counters: { ...begun, [purpose]: { ...counter, next, lists } }, first: counter.next };
}

/**
 * Begins another list, of which the next numbers will be. What is free of the list before stays free.
 *
 * @param size places. Default: as many as the list before, or 131,072
 * @throws KlusError `status.length`
 */
export function begunList(
  counters: Counters,
  purpose: StatusPurpose,
  size?: number,
): { readonly counters: Counters; readonly list: number } {
  expectCall('begunList', { counters: [counters, 'object'], purpose: [purpose, 'text'] });
  const { series, next, lists } = counters[purpose] ?? EMPTY;
  const last = series.at(-1);
  const places = size ?? last?.size ?? MIN_LIST_LENGTH;
  assertLength(places);
  const added: Series = { from: next, list: lists, size: places };
  const counter: Counter = { series: [...series, added], next, lists: lists + 1 };
  return { counters: { ...counters, [purpose]: counter }, list: lists };
}

/** In which list a number lies. */
export function numbered({ series }: Counter, number: number): Numbered {
  const own = series.findLast(({ from }) => from <= number);
  if (own === undefined) throw sdkError('status.stored', 'The counter of the status lists is damaged.');
  const offset = number - own.from;
  return { list: own.list + Math.floor(offset / own.size), offset: offset % own.size, size: own.size };
}

/** What is known of one list: its size, and how many of its places were given away. */
export function listOf({ series, next }: Counter, list: number): { readonly size: number; readonly given: number } {
  const at = series.findLastIndex((one) => one.list <= list);
  const own = series[at];
  if (own === undefined) throw sdkError('status.stored', 'The counter of the status lists is damaged.');
  const end = series[at + 1]?.from ?? next;
  const first = own.from + (list - own.list) * own.size;
  return { size: own.size, given: Math.min(Math.max(end - first, 0), own.size) };
}

/** The address of a list: `…/revocation.jwt`, and of the second `…/revocation-2.jwt`. */
export function listUrl(base: HttpsUrl, purpose: StatusPurpose, list: number): HttpsUrl {
  return `${base}/${purpose}${list === 0 ? '' : `-${list + 1}`}.jwt`;
}
