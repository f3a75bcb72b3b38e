import { expectCall } from '@kluscv/schema/reading';
import type { HttpsUrl, StatusEntry } from '@kluscv/schema';
import { ENTRY } from '../expected.ts';
import { sdkError } from '../sdk-error.ts';
import type { RandomSource } from '../runtime.ts';
import { withBit } from '../status/bitstring.ts';
import { booksOf } from './books.ts';
import { assertChangeable } from './change.ts';
import { begunList, type Counters, listUrl, taken } from './counters.ts';
import type { IssuedEntry, Ledger, PlacedChange } from './ledger.ts';

/** Settings of `memoryLedger`. */
export interface MemoryLedgerOptions {
  /** https address of the folder under which the lists are published. */
  readonly base: HttpsUrl;
  /** For the key that shuffles the places: 32 bytes that nobody can guess. */
  readonly random: RandomSource;
}

/** A ledger in memory: for tests, and to see what would come of something. What it knows ends with the process. */
export function memoryLedger(options: MemoryLedgerOptions): Ledger {
  expectCall('memoryLedger', { options: [options, { base: 'text', random: 'function' }] });
  const { base, random } = options;
  const books = booksOf(base, random(32).slice());
  let counters: Counters = {};
  let version = 0;
  const set = new Map<HttpsUrl, Uint8Array>();
  const log: IssuedEntry[] = [];
  const holderOf = ({ statusListCredential, statusListIndex }: StatusEntry): string | undefined =>
    log.find(
      ({ status }) =>
        status?.statusListCredential === statusListCredential && status.statusListIndex === statusListIndex,
    )?.credential;
  const setAll = async (changes: readonly PlacedChange[]): Promise<void> => {
    expectCall('setAll', { changes: [changes, [CHANGE]] });
    for (const change of changes) {
      const { url, purpose } = books.list(counters, change.list);
      if (!(await books.isGiven(counters, url, change.index))) {
        throw sdkError(
          'status.unallocated',
          `Place ${change.index} was not given away by ${url}. Take the entry from the credential itself.`,
        );
      }
      assertChangeable(change, purpose, holderOf(entryAt(url, purpose, change.index)));
    }
    for (const { list, index, on } of changes) {
      set.set(list, withBit(set.get(list) ?? new Uint8Array(books.list(counters, list).size / 8), index, on));
    }
    version += 1;
  };
  return {
    async reserve(purpose, count) {
      const next = taken(counters, purpose, count);
      counters = next.counters;
      return books.entries(counters, purpose, next.first, count);
    },
    set: async (list, index, on, why) => {
      expectCall('set', { list: [list, 'text'], index: [index, 'number'], on: [on, 'flag'], why: [why, CHANGE.why] });
      return setAll([{ list, index, on, why }]);
    },
    setAll,
    bits: async (list) => ({
      bits: (set.get(list) ?? new Uint8Array(books.list(counters, list).size / 8)).slice(),
      version,
    }),
    issued: async (entries) => {
      expectCall('issued', { entries: [entries, ['object']] });
      for (const entry of entries) log.push(entry);
    },
    find: async (credential) => log.find((entry) => entry.credential === credential),
    byKey: async (key) => log.filter((entry) => entry.key === key),
    lists: async () => books.lists(counters),
    begin: async (purpose, size) => {
      const next = begunList(counters, purpose, size);
      counters = next.counters;
      return listUrl(base, purpose, next.list);
    },
    holders: async (entries) => {
      expectCall('holders', { entries: [entries, [ENTRY]] });
      return entries.map(holderOf);
    },
  };
}

const CHANGE = { list: 'text', index: 'number', on: 'flag', why: { credential: 'text' } } as const;

function entryAt(list: HttpsUrl, statusPurpose: StatusEntry['statusPurpose'], index: number): StatusEntry {
  return {
    type: 'BitstringStatusListEntry',
    statusPurpose,
    statusListIndex: String(index),
    statusListCredential: list,
  };
}
