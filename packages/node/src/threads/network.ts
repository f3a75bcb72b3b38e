import { expectCall } from '@kluscv/schema/reading';
import type { Did, HttpsUrl } from '@kluscv/schema';
import { cachedStatusSource, type Clock, type DidResolver, type Resolution, type StatusListSource } from '@kluscv/sdk';

/** What a verification asks of the network. */
export interface Network {
  /** Knows did:web. */
  readonly web: DidResolver;
  readonly statusLists: StatusListSource;
}

const NETWORK = { web: { resolve: 'function' }, statusLists: { load: 'function' } } as const;

/** Requests that a batch makes at once. */
const MOST_REQUESTS = 8;
/** How long a DID document is used again, in milliseconds; a status list says so itself. */
const DOCUMENT_AGE = 15 * 60_000;
/** How long nobody is asked again who did not answer, in milliseconds. */
const FAILURE_AGE = 60_000;
/** Answers that are kept; the oldest go. */
const MOST_ANSWERS = 10_000;

/** What a thread of a batch asks of the network. */
export type NetworkQuestion = { readonly resolve: Did } | { readonly load: HttpsUrl };

/** The network of a whole batch: each document is fetched once, however many files and threads ask for it, and only so many at once. */
export function batchNetwork(network: Network, clock: Clock): Network {
  expectCall('batchNetwork', { network: [network, NETWORK], clock: [clock, 'function'] });
  const { web, statusLists } = network;
  const turn = atMost(MOST_REQUESTS);
  const load = remembered((url: HttpsUrl) => turn(() => statusLists.load(url)), 0);
  return {
    web: { methods: web.methods, resolve: remembered((did: Did) => turn(() => web.resolve(did)), DOCUMENT_AGE) },
    statusLists: cachedStatusSource({ load }, { clock }),
  };
}

/** Replies to a thread. */
export function replyTo(network: Network, question: NetworkQuestion): Promise<Resolution<unknown>> {
  expectCall('replyTo', { network: [network, NETWORK], question: [question, 'object'] });
  const { web, statusLists } = network;
  return 'resolve' in question ? web.resolve(question.resolve) : statusLists.load(question.load);
}

/** The network as a thread sees it: it asks the one of the batch. */
export function askingNetwork(ask: <Reply>(question: NetworkQuestion) => Promise<Reply>, clock: Clock): Network {
  expectCall('askingNetwork', { ask: [ask, 'function'], clock: [clock, 'function'] });
  const web: DidResolver = { methods: ['web'], resolve: async (did) => ask({ resolve: did }) };
  const statusLists: StatusListSource = { load: async (url) => ask({ load: url }) };
  // A list can be half a megabyte, which is not to be handed over for each file.
  return { web, statusLists: cachedStatusSource(statusLists, { clock }) };
}

function remembered<Key, Value>(
  load: (key: Key) => Promise<Resolution<Value>>,
  age: number,
): (key: Key) => Promise<Resolution<Value>> {
  const kept = new Map<Key, { readonly answer: Promise<Resolution<Value>>; until: number }>();
  return async (key) => {
    const known = kept.get(key);
    if (known !== undefined && performance.now() < known.until) return known.answer;
    const entry = { answer: load(key), until: Number.POSITIVE_INFINITY };
    kept.delete(key);
    const [oldest] = kept.keys();
    if (kept.size >= MOST_ANSWERS && oldest !== undefined) kept.delete(oldest);
    kept.set(key, entry);
    const answer = await entry.answer;
    entry.until = performance.now() + (answer.ok ? age : FAILURE_AGE);
    return answer;
  };
}

/** Lets so many run at once; the others wait for their turn. */
function atMost(limit: number): <Result>(run: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (run) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
