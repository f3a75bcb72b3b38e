import { workContext } from '@kluscv/schema';
import { type Members, WORK_CONTEXT } from '@kluscv/schema/reading';
import type { ContextLibrary } from './contexts.ts';
import { type Suite, suiteOf } from './cryptosuites.ts';

const VOCABULARY = 'https://w3id.org/kluscv/vocab#';

/**
 * How lists of objects were defined before 1.0: as RDF lists and sets of nodes. Others could not tell the nodes of a list apart at the depth that they
 * look to, so these are JSON values now. What was signed before then has another canonical form, and is no forgery.
 *
 * @see docs/decisions/0122-lists-of-objects-are-json-values.md
 */
const BEFORE: Readonly<Record<string, object>> = {
  ...ofKind('@list', ['days', 'endorsements', 'learningOutcomes', 'ratings', 'reviews']),
  ...ofKind('@set', ['categories', 'criteria', 'deliverables', 'distribution', 'expenses']),
  ...ofKind('@set', ['levels', 'mappings', 'skills']),
  identifiers: {
    '@id': `${VOCABULARY}identifiers`,
    '@container': '@set',
    '@context': { value: `${VOCABULARY}registerNumber`, '@protected': true },
  },
};

function ofKind(container: string, terms: readonly string[]): Readonly<Record<string, object>> {
  return Object.fromEntries(
    terms.map((term) => [term, { '@id': VOCABULARY + term, '@container': container }] as const),
  );
}

/** The context of the standard as it was before 1.0. */
export const earlierContext: object = {
  '@context': { ...(workContext as { readonly '@context': object })['@context'], ...BEFORE },
};

/** The same contexts, with that of the standard as it was before 1.0. */
export function earlierLibrary(library: ContextLibrary): ContextLibrary {
  return {
    ...library,
    async load(address) {
      if (address !== WORK_CONTEXT) return library.load(address);
      return { contextUrl: null, documentUrl: address, document: earlierContext };
    },
  };
}

/**
 * Before 1.0, a list of reviews was a chain of nodes that can only be told apart along the chain. The library gives up earlier by default, against
 * documents made to take for ever.
 */
export const MAX_EARLIER_ITERATIONS = 20_000;

/** Whether a document has another canonical form than it had before 1.0. */
export function hadAnotherForm(document: Members, suite: Suite): boolean {
  if (suite === suiteOf('eddsa-jcs-2022')) return false;
  const contexts: unknown = document['@context'];
  return (contexts === WORK_CONTEXT || (Array.isArray(contexts) && contexts.includes(WORK_CONTEXT))) && names(document);
}

function names(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(names);
  return Object.entries(value).some(([name, inner]: [string, unknown]) => Object.hasOwn(BEFORE, name) || names(inner));
}
