import { expectCall } from '@kluscv/schema/reading';
import type { HttpsUrl, Instant } from '@kluscv/schema';
import { type Fetch, fetchDocument } from '../fetch.ts';
import { millisecondsOf } from '@kluscv/schema/time';
import type { Resolution } from '../resolution.ts';
import { listFacts } from './list-facts.ts';
import type { SignedStatusList } from '../proof/format.ts';

/** Where status lists come from. */
export interface StatusListSource {
  load(url: HttpsUrl): Promise<Resolution<SignedStatusList>>;
}

/** Settings of `statusSource`. */
export interface StatusSourceOptions {
  /** How to reach the network. It decides which hosts may be reached: the address comes out of a credential. */
  readonly fetch: Fetch;
  /** Longest time for one list, in milliseconds. Default 5000. */
  readonly timeoutMs?: number;
}

/** The longest signed list that is read, in bytes. */
export const MAX_LIST_TEXT: number = 512 * 1024;
// Plain file servers do not know the type of a signed credential.
const MEDIA_TYPES = [
  'application/vc+jwt',
  'application/statuslist+jwt',
  // With the proof inside.
  'application/vc',
  'application/vc+ld+json',
  'application/ld+json',
  'application/json',
  'application/jwt',
  'text/plain',
  'application/octet-stream',
  'binary/octet-stream',
  // Nor does one that says nothing.
  '',
];

/** Fetches status lists: the whole list, so that the issuer does not learn whose credential is being checked. One request a list. */
export function statusSource(options: StatusSourceOptions): StatusListSource {
  expectCall('statusSource', { options: [options, { fetch: 'function' }] });
  const { fetch, timeoutMs = 5000 } = options;
  return {
    async load(url) {
      if (!url.startsWith('https://'))
        return {
          ok: false,
          error: 'invalid',
          cause: 'list.not-https',
          message: 'The address of the status list is not https.',
        };
      const fetched = await fetchDocument(url, fetch, { maxBytes: MAX_LIST_TEXT, timeoutMs, mediaTypes: MEDIA_TYPES });
      if (!fetched.ok) return fetched;
      return { ok: true, value: listFacts(new TextDecoder().decode(fetched.bytes)).list };
    },
  };
}

/** Answers from lists that are at hand, of two with one address from the newer. No network. What a list says is as old as its own `validFrom`. */
export function statusSourceFrom(lists: readonly (SignedStatusList | string)[]): StatusListSource {
  expectCall('statusSourceFrom', { lists: [lists, ['text or object']] });
  for (const [index, list] of lists.entries()) {
    if (typeof list === 'object') expectCall('statusSourceFrom', { [`lists[${index}]`]: [list, { value: 'text' }] });
  }
  const byUrl = new Map<string, { readonly value: SignedStatusList; readonly retrievedAt?: Instant }>();
  for (const given of lists) {
    const { list, id, validFrom } = listFacts(typeof given === 'string' ? given : given.value);
    if (id === undefined) continue;
    // The older one could hide a withdrawal. That the newer one is forged shows when it is verified, and is never good.
    const isOlder = (millisecondsOf(validFrom ?? '') ?? 0) < (millisecondsOf(byUrl.get(id)?.retrievedAt ?? '') ?? 0);
    if (!isOlder) byUrl.set(id, { value: list, ...(validFrom !== undefined && { retrievedAt: validFrom }) });
  }
  return {
    load(url) {
      const list = byUrl.get(url);
      return Promise.resolve(
        list === undefined
          ? {
              ok: false,
              error: 'notFound',
              cause: 'list.not-at-hand',
              message: 'The status list is not among those at hand.',
            }
          : { ok: true, ...list },
      );
    },
  };
}
