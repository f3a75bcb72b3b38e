import { defaultDocumentLoader, type DocumentLoader } from '@digitalbazaar/vc';
import { workContext } from '@kluscv/schema';
import { CREDENTIALS_CONTEXT, WORK_CONTEXT } from '@kluscv/schema/reading';

/** JSON-LD contexts by their exact address. */
export type Contexts = Readonly<Record<string, object>>;

/** Knows contexts that are at hand, and nothing else: there is no network, and nothing to take a context’s place. */
export interface ContextLibrary {
  has(address: unknown): boolean;
  readonly load: DocumentLoader;
}

/** The contexts of W3C credentials and of the standard, and those handed in. The first two cannot be replaced. */
export function contextLibrary(more: Contexts = {}): ContextLibrary {
  const contexts = new Map<unknown, object>([...Object.entries(more), [WORK_CONTEXT, workContext]]);
  return {
    has: (address) => address === CREDENTIALS_CONTEXT || contexts.has(address),
    async load(address) {
      const document = contexts.get(address);
      // What the library brings along: W3C’s own contexts.
      if (document === undefined || address === CREDENTIALS_CONTEXT) return defaultDocumentLoader(address);
      return { contextUrl: null, documentUrl: address, document };
    },
  };
}
