import type { HttpsUrl, StatusEntry } from '@kluscv/schema';
import { sdkError } from '../sdk-error.ts';
import type { StatusPurpose } from '../status/register.ts';
import { type Counters, listOf, listUrl, numbered } from './counters.ts';
import type { ListState } from './ledger.ts';
import { type Permutation, permutationOf } from './permutation.ts';

/** Turns numbers into places and back: what every store has in common. */
export interface Books {
  /** The places of so many numbers from the first one on. */
  entries(counters: Counters, purpose: StatusPurpose, first: number, count: number): Promise<readonly StatusEntry[]>;
  /** The lists that were begun. */
  lists(counters: Counters): readonly ListState[];
  /** One list. @throws KlusError `status.unallocated` if there is no such list */
  list(counters: Counters, url: HttpsUrl): ListState;
  /** Whether a place was given away. @throws KlusError `status.unallocated` if there is no such list */
  isGiven(counters: Counters, list: HttpsUrl, index: number): Promise<boolean>;
}

const PURPOSES: readonly StatusPurpose[] = ['revocation', 'suspension', 'refresh'];

/**
 * The books of one issuer.
 *
 * @param base address of the folder under which the lists are published
 * @param secret 32 bytes that are published nowhere: who has them can tell the order of issuing
 */
export function booksOf(base: HttpsUrl, secret: Uint8Array): Books {
  const permutations = new Map<HttpsUrl, Promise<Permutation>>();
  const shuffled = (url: HttpsUrl, size: number): Promise<Permutation> => {
    const known = permutations.get(url) ?? permutationOf(secret, url, size);
    permutations.set(url, known);
    return known;
  };
  const lists = (counters: Counters): readonly ListState[] =>
    PURPOSES.flatMap((purpose) => {
      const counter = counters[purpose];
      if (counter === undefined) return [];
      // Lists before the first series are of an earlier form: a store keeps them apart.
      const first = counter.series[0]?.list ?? 0;
      return Array.from({ length: counter.lists - first }, (_, at) => ({
        url: listUrl(base, purpose, first + at),
        purpose,
        ...listOf(counter, first + at),
      }));
    });
  const list = (counters: Counters, url: HttpsUrl): ListState => {
    const state = lists(counters).find((one) => one.url === url);
    if (state !== undefined) return state;
    throw sdkError(
      'status.unallocated',
      `${url} is no list of this issuer. Take the entry from the credential itself.`,
    );
  };
  return {
    lists,
    list,
    async entries(counters, purpose, first, count) {
      const counter = counters[purpose];
      const entries: StatusEntry[] = [];
      if (counter === undefined) return entries;
      for (let number = first; number < first + count; number += 1) {
        const { list: at, offset, size } = numbered(counter, number);
        const url = listUrl(base, purpose, at);
        const index = (await shuffled(url, size)).at(offset);
        entries.push({
          id: `${url}#${index}`,
          type: 'BitstringStatusListEntry',
          statusPurpose: purpose,
          statusListIndex: String(index),
          statusListCredential: url,
        });
      }
      return entries;
    },
    async isGiven(counters, url, index) {
      const { size, given } = list(counters, url);
      if (!Number.isInteger(index) || index < 0 || index >= size) return false;
      return (await shuffled(url, size)).numberOf(index) < given;
    },
  };
}
