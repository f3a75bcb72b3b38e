import { expectCall } from '@kluscv/schema/reading';
import type { Did } from '@kluscv/schema';
import type { Resolution } from '../resolution.ts';
import { isDid, methodOf } from './did-url.ts';
import { type DidDocument, readDidDocument } from './document.ts';

/** Methods whose identifiers are keys. */
const KEYS_THEMSELVES: readonly string[] = ['key', 'jwk'];

/** Finds DID documents. */
export interface DidResolver {
  /** The DID methods it knows, such as `web`. */
  readonly methods: readonly string[];
  resolve(did: Did): Promise<Resolution<DidDocument>>;
  /**
   * The same answer at once, if nobody has to be asked for it: it follows from the DID, or is kept here. Default: nothing is at hand.
   *
   * @returns `undefined` if somebody has to be asked
   */
  atHand?(did: Did): Resolution<DidDocument> | undefined;
}

/** Several resolvers as one. They are asked in order; the next is asked only if one knows the method but has no such document. */
export function resolverFrom(resolvers: readonly DidResolver[]): DidResolver {
  expectCall('resolverFrom', { resolvers: [resolvers, [{ methods: 'list', resolve: 'function' }]] });
  return {
    methods: [...new Set(resolvers.flatMap(({ methods }) => methods))],
    async resolve(did) {
      const method = methodOf(did);
      let answer: Resolution<DidDocument> = {
        ok: false,
        error: 'unsupported',
        cause: 'did.method',
        message: `No resolver for the DID method "${method}" was given.`,
      };
      for (const resolver of resolvers) {
        if (!resolver.methods.includes(method)) continue;
        // In order, one at a time: documents at hand spare a request.
        answer = await resolver.resolve(did);
        if (answer.ok || answer.error !== 'notFound') return answer;
      }
      return answer;
    },
    atHand(did) {
      const method = methodOf(did);
      let answer: Resolution<DidDocument> | undefined;
      for (const resolver of resolvers) {
        if (!resolver.methods.includes(method)) continue;
        answer = resolver.atHand?.(did);
        // Whether the next one is to be asked hangs on what this one would only know by asking.
        if (answer === undefined || answer.ok || answer.error !== 'notFound') return answer;
      }
      return answer;
    },
  };
}

/**
 * Answers from documents that are at hand, such as an archive of a platform that ended. No network.
 *
 * @param documents DID documents as JSON; one that is not well formed is answered as `malformed` when it is asked for, and one of a did:key or did:jwk is
 *   never used
 */
export function documentResolver(documents: readonly unknown[]): DidResolver {
  expectCall('documentResolver', { documents: [documents, 'list'] });
  const byDid = new Map<Did, unknown>();
  for (const document of documents) {
    if (typeof document !== 'object' || document === null || !('id' in document) || !isDid(document.id)) continue;
    // Such an identifier is its key: a document that says otherwise is not one of it.
    if (!KEYS_THEMSELVES.includes(methodOf(document.id))) byDid.set(document.id, document);
  }
  const atHand = (did: Did): Resolution<DidDocument> =>
    byDid.has(did)
      ? readDidDocument(byDid.get(did), did)
      : {
          ok: false,
          error: 'notFound',
          cause: 'did.not-at-hand',
          message: 'The DID is not among the documents at hand.',
        };
  return {
    methods: [...new Set([...byDid.keys()].map(methodOf))],
    resolve: (did) => Promise.resolve(atHand(did)),
    atHand,
  };
}
