/** Numbers by two hashes, in one block: far less than an object for each. */
export interface HashTable {
  /** Where the numbers of an entry begin, its two hashes first, and whether it was there before. */
  place(high: number, low: number): { readonly from: number; readonly isNew: boolean };
  /** The numbers themselves. Ask again after `place`, which may move them. */
  readonly entries: Int32Array;
}

const EMPTY_PLACES = 4;
const NOTHING = new Int32Array(0);

/** An empty table, by open addressing. @param words how many numbers an entry has, its hashes included */
export function createHashTable(words: number): HashTable {
  let places = NOTHING;
  let entries = NOTHING;
  let count = 0;
  const freePlace = (hash: number): number => {
    let place = (hash >>> 0) % places.length;
    while (places[place] !== -1) place = (place + 1) % places.length;
    return place;
  };
  const grow = (): void => {
    const more = new Int32Array(Math.max(words * EMPTY_PLACES, entries.length * 2));
    more.set(entries);
    entries = more;
    places = new Int32Array(Math.ceil((more.length / words) * 1.5)).fill(-1);
    for (let at = 0; at < count; at += 1) places[freePlace(entries[at * words] ?? 0)] = at;
  };
  const find = (high: number, low: number): number | undefined => {
    if (places.length === 0) return undefined;
    let place = (high >>> 0) % places.length;
    for (let at = places[place] ?? -1; at !== -1; at = places[place] ?? -1) {
      if (entries[at * words] === high && entries[at * words + 1] === low) return at;
      place = (place + 1) % places.length;
    }
    return undefined;
  };
  return {
    place: (high, low) => {
      const found = find(high, low);
      if (found !== undefined) return { from: found * words, isNew: false };
      if ((count + 1) * words > entries.length) grow();
      const from = count * words;
      entries[from] = high;
      entries[from + 1] = low;
      places[freePlace(high)] = count;
      count += 1;
      return { from, isNew: true };
    },
    get entries() {
      return entries;
    },
  };
}
