import { expectCall } from '@kluscv/schema/reading';
import type { Instant } from '@kluscv/schema';
import type { PendingStore, StoredEntry } from './pending-store.ts';

/** Limits of a `memoryStore`. */
export interface MemoryStoreOptions {
  /** What time it is. */
  readonly clock: () => Instant;
  /** Most entries at a time. Default 10,000. */
  readonly maxEntries?: number;
  /** Most characters of JSON at a time, all entries together. Default 64,000,000. */
  readonly maxSize?: number;
}

/** A store in the memory of one process: a restart forgets every pending link, and workers press the button again. */
export function memoryStore(options: MemoryStoreOptions): PendingStore & { readonly count: () => number } {
  expectCall('memoryStore', { options: [options, { clock: 'function' }] });
  const { clock, maxEntries = 10_000, maxSize = 64_000_000 } = options;
  const entries = new Map<
    string,
    { readonly json: string; readonly until: number; readonly owner: string | undefined }
  >();
  let size = 0;

  function remove(key: string): void {
    size -= entries.get(key)?.json.length ?? 0;
    entries.delete(key);
  }

  function removeExpired(): void {
    const now = Date.parse(clock());
    for (const [key, { until }] of entries) if (until <= now) remove(key);
  }

  function live(key: string): StoredEntry | undefined {
    removeExpired();
    const found = entries.get(key);
    return found === undefined ? undefined : (JSON.parse(found.json) as StoredEntry);
  }

  function put(key: string, entry: StoredEntry): boolean {
    const json = JSON.stringify(entry);
    const before = entries.get(key)?.json.length ?? 0;
    if (entries.size + (entries.has(key) ? 0 : 1) > maxEntries || size - before + json.length > maxSize) return false;
    remove(key);
    entries.set(key, { json, until: Date.parse(entry.expiresAt), owner: entry.owner });
    size += json.length;
    return true;
  }

  return {
    add: async (key, entry) => {
      expectCall('add', { key: [key, 'text'], entry: [entry, { expiresAt: 'text' }] });
      removeExpired();
      for (const [other, { owner }] of entries)
        if (owner !== undefined && owner === entry.owner && other !== key) remove(other);
      return put(key, entry);
    },
    read: (key) => Promise.resolve(live(key)),
    replace: async (key, entry) => {
      expectCall('replace', { key: [key, 'text'], entry: [entry, { expiresAt: 'text' }] });
      return live(key) !== undefined && put(key, entry);
    },
    take: (key) => {
      const entry = live(key);
      remove(key);
      return Promise.resolve(entry);
    },
    count: () => {
      removeExpired();
      return entries.size;
    },
  };
}
