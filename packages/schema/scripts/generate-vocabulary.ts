/**
 * Writes `schemas/vocab.jsonld`: every term of the context with its label, what the schemas say of it, and the terms of others that mean the
 * same or nearly the same. `--check` writes nothing and fails when the file differs.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { schemasOf, standardFiles, standardFolder } from './standard-files.ts';

const VOCAB = 'https://w3id.org/kluscv/vocab#';
const standard = await standardFiles('v1');
const contextFile = standard.find(({ path }) => path === 'v1/context.jsonld');
if (contextFile === undefined) throw new Error('schemas/v1/context.jsonld is missing');
const context = (contextFile.value as { '@context': Record<string, unknown> })['@context'];

/** Terms of others: `exact` where one can stand for the other, `close` where it is near, `broad` where it says less. */
const ALIGNED: Readonly<Record<string, Readonly<Record<'exact' | 'close' | 'broad', readonly string[]>>>> = {
  WorkCredential: align({ close: ['https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential'] }),
  WorkEndorsementCredential: align({
    close: ['https://purl.imsglobal.org/spec/vc/ob/vocab.html#EndorsementCredential'],
  }),
  WorkRecord: align({ close: ['https://schema.org/OrganizationRole'] }),
  Worker: align({ broad: ['https://schema.org/Person'] }),
  about: align({ close: ['https://schema.org/description'] }),
  amount: align({ close: ['https://schema.org/value'] }),
  code: align({
    close: ['https://schema.org/codeValue', 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#targetCode'],
  }),
  count: align({ close: ['https://schema.org/ratingCount'] }),
  country: align({ close: ['https://schema.org/addressCountry'] }),
  currency: align({ exact: ['https://schema.org/currency'] }),
  endedOn: align({ close: ['https://schema.org/endDate'] }),
  first: align({ close: ['https://schema.org/startDate'] }),
  identifiers: align({ broad: ['https://schema.org/identifier'] }),
  last: align({ close: ['https://schema.org/endDate'] }),
  learningOutcomes: align({ close: ['http://data.europa.eu/snb/model/elm/LearningOutcome'] }),
  levels: align({ broad: ['https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement'] }),
  mappings: align({ close: ['https://purl.imsglobal.org/spec/vc/ob/vocab.html#alignment'] }),
  max: align({ close: ['https://schema.org/bestRating', 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#valueMax'] }),
  mean: align({ close: ['https://schema.org/ratingValue'] }),
  min: align({
    close: ['https://schema.org/worstRating', 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#valueMin'],
  }),
  platform: align({ close: ['https://schema.org/worksFor'] }),
  ratings: align({ close: ['https://schema.org/aggregateRating'] }),
  reviews: align({ close: ['https://schema.org/review'] }),
  reviewsTotal: align({ close: ['https://schema.org/reviewCount'] }),
  scheme: align({ close: ['https://schema.org/inCodeSet', 'https://schema.org/targetFramework'] }),
  skills: align({ close: ['https://schema.org/skills', 'http://data.europa.eu/esco/model#Skill'] }),
  startedOn: align({ close: ['https://schema.org/startDate'] }),
  workType: align({ close: ['https://schema.org/hasOccupation', 'http://data.europa.eu/esco/model#Occupation'] }),
};

const descriptions = new Map<string, readonly string[]>();
const schemas = schemasOf(standard);
for (const schema of schemas) collect(schema);
describe('TestCredential', 'Marks a credential made with a development key; it is never accepted.');
describe('Worker', 'A person who works.');
describe(
  'WorkEndorsementCredential',
  'What a supervisor, trainer or coach states about a person’s work, over their own signature.',
);

const graph = Object.entries(context)
  .map(([term, definition]) => ({
    term,
    id: typeof definition === 'string' ? definition : (definition as { '@id'?: string } | null)?.['@id'],
  }))
  .filter(({ id }) => id?.startsWith(VOCAB) === true)
  .map(({ term, id }) => {
    const isClass = /^[A-Z]/.test(term);
    const comment = (descriptions.get(term) ?? []).join(' ');
    const { exact = [], close = [], broad = [] } = ALIGNED[term] ?? {};
    return {
      '@id': id,
      '@type': isClass ? 'rdfs:Class' : 'rdf:Property',
      label: words(term),
      ...(comment !== '' && { comment }),
      ...(exact.length > 0 && { exactMatch: exact }),
      ...(close.length > 0 && { closeMatch: close }),
      ...(broad.length > 0 && { broadMatch: broad }),
      isDefinedBy: 'https://w3id.org/kluscv/vocab',
    };
  });

const text = `${JSON.stringify(
  {
    '@context': {
      rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
      rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
      skos: 'http://www.w3.org/2004/02/skos/core#',
      label: { '@id': 'rdfs:label', '@language': 'en' },
      comment: { '@id': 'rdfs:comment', '@language': 'en' },
      isDefinedBy: { '@id': 'rdfs:isDefinedBy', '@type': '@id' },
      exactMatch: { '@id': 'skos:exactMatch', '@type': '@id' },
      closeMatch: { '@id': 'skos:closeMatch', '@type': '@id' },
      broadMatch: { '@id': 'skos:broadMatch', '@type': '@id' },
    },
    '@graph': graph,
  },
  null,
  2,
)}\n`;

for (const term of Object.keys(ALIGNED)) {
  if (!graph.some(({ '@id': id }) => id === VOCAB + term)) {
    console.error(`the alignment of "${term}" is of a term that the context does not have`);
    process.exitCode = 1;
  }
}
const path = `${standardFolder}vocab.jsonld`;
const before = await readFile(path, 'utf8').catch(() => '');
if (before !== text && process.argv.includes('--check')) {
  console.error('schemas/vocab.jsonld differs from the context: run `npx pnpm@12 generate`');
  process.exitCode = 1;
} else if (before !== text) {
  await writeFile(path, text);
  console.log('wrote schemas/vocab.jsonld');
}

function align(terms: {
  readonly exact?: readonly string[];
  readonly close?: readonly string[];
  readonly broad?: readonly string[];
}): Readonly<Record<'exact' | 'close' | 'broad', readonly string[]>> {
  return { exact: [], close: [], broad: [], ...terms };
}

/** What the schemas say of each member and of each type, once each. */
function collect(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  const { title, description, properties } = node as {
    readonly title?: unknown;
    readonly description?: unknown;
    readonly properties?: Readonly<Record<string, { readonly description?: unknown; readonly $ref?: string }>>;
  };
  if (typeof title === 'string' && typeof description === 'string') describe(title, description);
  for (const [name, member] of Object.entries(properties ?? {})) {
    const said = member.description ?? referred(member.$ref)?.description;
    if (typeof said === 'string') describe(name, said);
  }
  for (const inner of Object.values(node)) collect(inner);
}

/** What a reference leads to, if it is a definition of some schema of the standard. */
function referred(reference: string | undefined): { readonly description?: unknown } | undefined {
  const [address = '', fragment] = reference?.split('#') ?? [];
  const found = schemas.find(
    (schema) =>
      schema.$id === address || (address === '' && fragment !== undefined && at(schema, fragment) !== undefined),
  );
  return at(found, fragment ?? '') as { readonly description?: unknown } | undefined;
}

function at(document: unknown, fragment: string): unknown {
  return fragment
    .split('/')
    .slice(1)
    .reduce((node: unknown, step) => (node as Record<string, unknown> | undefined)?.[step], document);
}

function describe(term: string, description: string): void {
  const known = descriptions.get(term) ?? [];
  if (!known.includes(description)) descriptions.set(term, [...known, description]);
}

/** `last12Months` → `last 12 months`. */
function words(term: string): string {
  return term
    .replaceAll(/([a-z])([A-Z0-9])/g, '$1 $2')
    .replaceAll(/(\d)([A-Z])/g, '$1 $2')
    .toLowerCase();
}
