import { readdirSync, readFileSync } from 'node:fs';
// @ts-expect-error: it comes without types
import { contexts as w3cContexts } from '@digitalcredentials/credentials-v2-context';
// @ts-expect-error: it comes without types
import jsonldModule from 'jsonld';
import { describe, expect, it } from 'vitest';
import { workContext } from './generated/context.ts';
import { envelopedJws } from './jose/presentation.ts';
import { readCompactJws } from './jose/compact-jws.ts';
import { CREDENTIALS_CONTEXT, type SchemaName, WORK_CONTEXT } from './standard.ts';

interface JsonLd {
  expand(document: unknown, options: object): Promise<unknown>;
  compact(document: unknown, context: unknown, options: object): Promise<unknown>;
}
const jsonld = jsonldModule as JsonLd;
const contexts = w3cContexts as ReadonlyMap<string, object>;

const root = new URL('../../../', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const bundled = new Map<string, object>([
  [CREDENTIALS_CONTEXT, contexts.get(CREDENTIALS_CONTEXT) as object],
  [WORK_CONTEXT, workContext],
]);

/** Contexts come from packages; anything else is a request that must not happen. */
function documentLoader(url: string): Promise<{ contextUrl?: string; documentUrl: string; document: object }> {
  const document = bundled.get(url);
  if (document === undefined) return Promise.reject(new Error(`${url} is not bundled`));
  return Promise.resolve({ documentUrl: url, document });
}

/** Expansion in safe mode: an undefined term is an error, not a loss. */
const expand = (document: object): Promise<unknown> => jsonld.expand(document, { documentLoader, safe: true });

const linked: readonly SchemaName[] = ['work-credential', 'endorsement', 'hours-statement', 'work-presentation'];
const vectors = linked.flatMap((kind) => {
  const file = read(`test/vectors/v1/${kind}.json`) as { vectors: { id: string; valid: boolean; data: object }[] };
  return file.vectors.filter(({ valid }) => valid).map(({ id, data }) => [id, data] as const);
});
const records = (
  read('test/vectors/v1/work-record.json') as { vectors: { id: string; valid: boolean; data: object }[] }
).vectors
  .filter(({ valid }) => valid)
  .map(({ id, data }) => [id, { '@context': [CREDENTIALS_CONTEXT, WORK_CONTEXT], ...data }] as const);
const examples = readdirSync(new URL('examples/credentials/', root))
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, read(`examples/credentials/${name}`) as object] as const);

describe('the context', () => {
  it.each([...vectors, ...records, ...examples])('defines every term of %s', async (_, document) => {
    const expanded = await expand(document);
    expect(JSON.stringify(expanded)).not.toMatch(/"_:b/);
    expect(expanded).not.toEqual([]);
  });

  it('defines every member of the credentials inside a presentation', async () => {
    for (const [, document] of examples) {
      const enveloped = (document as { verifiableCredential?: readonly { id: string }[] }).verifiableCredential ?? [];
      for (const item of enveloped) {
        const reading = readCompactJws(envelopedJws(item as Parameters<typeof envelopedJws>[0]));
        if (!reading.ok) throw new Error(reading.message);
        await expand(reading.payload);
      }
    }
  });

  it('refuses a term that nobody defined', async () => {
    const [, record] = records[0] ?? ['', {}];
    await expect(expand({ ...record, colour: 'blue' })).rejects.toThrow(/safe mode/i);
  });

  it.each([...vectors.slice(0, 1), ...examples])('gives back what went in: %s', async (_, document) => {
    const context = (document as { '@context': readonly string[] })['@context'];
    const compacted = await jsonld.compact(await expand(document), context, { documentLoader, safe: true });
    expect(await expand(compacted as object)).toEqual(await expand(document));
    // An envelope lies outside the context (W3C sets it to null there), so compaction names its members as JSON-LD does.
    if (!('verifiableCredential' in document)) expect(compacted).toEqual(document);
  });
});

describe('every member of the schemas that are linked data', () => {
  const own = (workContext as { '@context': Record<string, unknown> })['@context'];
  const w3c = new Set(['@context', ...terms(bundled.get(CREDENTIALS_CONTEXT))]);

  it.each(linked.map((name) => [name]))('%s has terms for all', (name) => {
    const members = [...membersOf(read(`schemas/v1/${name}.schema.json`))];
    expect(members.filter((member) => !(member in own) && !w3c.has(member))).toEqual([]);
  });

  it('lists of objects are JSON values: others cannot tell apart the nodes of a long list', () => {
    const lists = new Set(linked.flatMap((name) => [...listsOfObjects(read(`schemas/v1/${name}.schema.json`))]));
    lists.delete('verifiableCredential');
    // Of W3C, which says what it is.
    lists.delete('proof');
    expect([...lists].filter((term) => (own[term] as { '@type'?: string })['@type'] !== '@json')).toEqual([]);
    expect(lists.size).toBe(14);
  });

  it('and the context has no term that no schema knows', () => {
    const members = new Set(linked.flatMap((name) => [...membersOf(read(`schemas/v1/${name}.schema.json`))]));
    const unused = Object.keys(own).filter((term) => /^[a-z]/.test(term) && !members.has(term));
    expect(unused).toEqual([]);
  });
});

describe('the vocabulary', () => {
  interface Term {
    readonly '@id': string;
    readonly comment?: string;
  }
  const terms = (read('schemas/vocab.jsonld') as { readonly '@graph': readonly Term[] })['@graph'];

  it('says what every term means', () => {
    expect(terms.filter(({ comment = '' }) => comment === '').map((term) => term['@id'])).toEqual([]);
    expect(new Set(terms.map((term) => term['@id'])).size).toBe(terms.length);
  });

  it('is linked data itself', async () => {
    const { '@context': context, '@graph': graph } = read('schemas/vocab.jsonld') as {
      '@context': object;
      '@graph': readonly object[];
    };
    const expanded = (await jsonld.expand(
      { '@context': context, '@graph': graph },
      { documentLoader, safe: true },
    )) as readonly unknown[];
    expect(expanded).toHaveLength(terms.length);
  });
});

/** Names of all members that a schema, and every schema that it refers to, gives to objects. Language maps have no members. */
function membersOf(schema: unknown, found = new Set<string>(), visited = new Set<unknown>()): ReadonlySet<string> {
  if (typeof schema !== 'object' || schema === null || visited.has(schema)) return found;
  visited.add(schema);
  const { properties, $ref } = schema as { readonly properties?: Record<string, unknown>; readonly $ref?: string };
  if (typeof $ref === 'string' && $ref.startsWith('https:')) {
    const [address = '', fragment] = $ref.split('#');
    const document = read(`schemas/v1/${address.slice(address.lastIndexOf('/') + 1)}`);
    const steps = (fragment ?? '').split('/').slice(1);
    membersOf(
      steps.reduce((at, step) => (at as Record<string, unknown>)[step], document),
      found,
      new Set([...visited, $ref]),
    );
  }
  for (const name of Object.keys(properties ?? {})) found.add(name);
  for (const inner of Object.values(schema)) membersOf(inner, found, visited);
  return found;
}

/** Names of the members, in a schema and in every schema that it refers to, that are lists of objects. */
function listsOfObjects(schema: unknown, found = new Set<string>(), visited = new Set<unknown>()): ReadonlySet<string> {
  if (typeof schema !== 'object' || schema === null || visited.has(schema)) return found;
  visited.add(schema);
  const { $ref } = schema as { readonly $ref?: string };
  if (typeof $ref === 'string' && $ref.startsWith('https:')) {
    listsOfObjects(definition($ref), found, new Set([...visited, $ref]));
  }
  for (const [name, member] of Object.entries((schema as { readonly properties?: object }).properties ?? {})) {
    const { items } = (member ?? {}) as { readonly items?: { readonly $ref?: string; readonly properties?: object } };
    const item = items?.$ref?.startsWith('https:') === true ? definition(items.$ref) : items;
    if (typeof item === 'object' && 'properties' in item) found.add(name);
  }
  for (const inner of Object.values(schema)) listsOfObjects(inner, found, visited);
  return found;
}

function definition($ref: string): object {
  const [address = '', fragment = ''] = $ref.split('#');
  const steps = fragment.split('/').slice(1);
  const document = read(`schemas/v1/${address.slice(address.lastIndexOf('/') + 1)}`);
  return steps.reduce((at, step) => (at as Record<string, unknown>)[step], document) as object;
}

/** Every name that a context defines, in scoped contexts too. */
function terms(context: unknown): readonly string[] {
  if (typeof context !== 'object' || context === null) return [];
  return Object.entries(context).flatMap(([name, value]) => [name, ...terms(value)]);
}
