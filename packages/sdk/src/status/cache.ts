import { expectCall } from '@kluscv/schema/reading';
import type { HttpsUrl, Instant } from '@kluscv/schema';
import { millisecondsOf } from '@kluscv/schema/time';
import type { Resolution } from '../resolution.ts';
import type { Clock } from '../runtime.ts';
import { listFacts } from './list-facts.ts';
import type { SignedStatusList } from '../proof/format.ts';
import type { StatusListSource } from './source.ts';

/** Settings of `cachedStatusSource`. */
export interface StatusCacheOptions {
  readonly clock: Clock;
  /** Milliseconds since some moment, which never go back, whatever is done to the clock. Default `performance.now()`. */
  readonly elapsedMs?: () => number;
  /** Longest time that a list is used without asking again, in milliseconds, however long the list itself allows. Default 900000 (15 minutes). */
  readonly maxAgeMs?: number;
  /** How many lists are kept. Default 100. */
  readonly maxLists?: number;
}

interface Kept {
  readonly value: SignedStatusList;
  readonly retrievedAt: Instant;
  /** By the clock. */
  readonly untilMs: number;
  /** By the time that has passed. */
  readonly untilElapsedMs: number;
}

const DEFAULT_TTL_MS = 300_000;

/**
 * Keeps status lists for as long as they allow (`ttl`), and says how old each answer is. A failure is never kept, and an old list never
 * takes the place of one that cannot be reached: it could hide a withdrawal.
 */
export function cachedStatusSource(source: StatusListSource, options: StatusCacheOptions): StatusListSource {
  expectCall('cachedStatusSource', {
    source: [source, { load: 'function' }],
    options: [options, { clock: 'function' }],
  });
  // oxlint-disable-next-line no-restricted-globals -- how much time has passed, and not which it is
  const { clock, elapsedMs = () => performance.now(), maxAgeMs = 900_000, maxLists = 100 } = options;
  const kept = new Map<HttpsUrl, Kept>();
  const asked = new Map<HttpsUrl, Promise<Resolution<SignedStatusList>>>();

  async function ask(url: HttpsUrl): Promise<Resolution<SignedStatusList>> {
    const [now, startedMs] = [clock(), elapsedMs()];
    const loaded = await source.load(url);
    if (!loaded.ok) return loaded;
    const { value, retrievedAt = now } = loaded;
    // What the list says of itself nobody has verified yet, so it can only shorten the time that the verifier allows.
    // Counted from when the list was fetched: an answer that was old already does not become young here.
    const lifeMs = Math.min(listFacts(value.value).ttlMs ?? DEFAULT_TTL_MS, maxAgeMs);
    const retrievedMs = millisecondsOf(retrievedAt) ?? 0;
    const untilMs = retrievedMs + lifeMs;
    const ageMs = Math.max(0, (millisecondsOf(now) ?? Number.POSITIVE_INFINITY) - retrievedMs);
    const untilElapsedMs = startedMs + lifeMs - ageMs;
    kept.delete(url);
    const [oldest] = kept.keys();
    if (kept.size >= maxLists && oldest !== undefined) kept.delete(oldest);
    kept.set(url, { value, retrievedAt, untilMs, untilElapsedMs });
    return { ok: true, value, retrievedAt };
  }

  return {
    async load(url) {
      const nowMs = millisecondsOf(clock()) ?? Number.POSITIVE_INFINITY;
      const known = kept.get(url);
      // A clock that was put back must not make a list young again; one that slept with the machine must not either.
      if (known !== undefined && nowMs < known.untilMs && elapsedMs() < known.untilElapsedMs) {
        return { ok: true, value: known.value, retrievedAt: known.retrievedAt };
      }
      // One request, however many ask at once.
      const pending = asked.get(url) ?? ask(url);
      asked.set(url, pending);
      try {
        return await pending;
      } finally {
        asked.delete(url);
      }
    },
  };
}
