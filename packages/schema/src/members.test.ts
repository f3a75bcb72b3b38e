import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  validateEndorsementCredential,
  validateHoursStatementCredential,
  validatePlatformExport,
  validateStatusListCredential,
  validateTrustList,
  validateVerificationReport,
  validateWorkCredential,
  validateWorkPresentation,
  validateWorkRecord,
} from './validate/validate.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
type Node = Readonly<Record<string, unknown>>;

const schemas = new Map(
  readdirSync(new URL('schemas/v1/', root))
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => read(`schemas/v1/${name}`) as Node)
    .map((schema) => [String(schema['$id']), schema]),
);

const validators = {
  'work-record': validateWorkRecord,
  'work-credential': validateWorkCredential,
  endorsement: validateEndorsementCredential,
  'hours-statement': validateHoursStatementCredential,
  'work-presentation': validateWorkPresentation,
  'platform-export': validatePlatformExport,
  'trust-list': validateTrustList,
  'status-list-credential': validateStatusListCredential,
  'verification-report': validateVerificationReport,
};

/** Members that take anything of their type: a platform's private keys, words of a report (never signed), and lists that may be empty. */
const OPEN: readonly string[] = [
  '/workTypes/*/key',
  '/workers/*/ref',
  '/workers/*/records',
  '/workers/*/records/*/workType',
  '/workers/*/units',
  '/units/*/id',
  '/units/*/workType',
  '/source',
  '/message',
  '/details',
  '/details/*',
  '/pointer',
  '/problem',
  '/findings',
  '/credentials',
  '/issuers',
  '/extensions/*/value',
];

/** A place in a document that is accepted. */
interface Place {
  readonly document: unknown;
  readonly pointer: string;
  readonly value: unknown;
}

/** The members of each object of the schemas that some accepted document shows. */
const shown = new Map<Node, Set<string>>();

/** Walks a schema and documents side by side, and finds one place for every member that a document shows. */
function walk(schema: Node, places: readonly Place[], name: string, base: string, found: Map<string, Place>): void {
  const here = resolved(schema, base);
  const { items, additionalProperties } = here.schema;
  for (const [member, property] of Object.entries(
    (here.schema['properties'] ?? {}) as Readonly<Record<string, Node>>,
  )) {
    const inside = places.flatMap((place) =>
      inner(place)
        .filter(([key]) => key === member)
        .map(([, at]) => at),
    );
    const [first] = inside;
    if (first === undefined) continue;
    found.set(`${name}/${member}`, first);
    shown.set(here.schema, (shown.get(here.schema) ?? new Set()).add(member));
    walk(property, inside, `${name}/${member}`, here.base, found);
  }
  for (const each of (here.schema['anyOf'] ?? []) as readonly Node[]) {
    const way = resolved(each, here.base);
    // What a value of another type holds, another of the ways says.
    const isMeant = ({ value }: Place): boolean => (way.schema['type'] === 'array') === Array.isArray(value);
    walk(way.schema, places.filter(isMeant), name, way.base, found);
  }
  for (const each of [items, additionalProperties]) {
    if (!isObject(each)) continue;
    const inside = places.flatMap((place) => inner(place).map(([, at]) => at));
    const [first] = inside;
    if (first === undefined) continue;
    found.set(`${name}/*`, first);
    walk(each, inside, `${name}/*`, here.base, found);
  }
}

/** What a value holds, and where. */
function inner({ document, pointer, value }: Place): readonly (readonly [string, Place])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([key, at]) => [
    key,
    { document, pointer: `${pointer}/${key.replaceAll('/', '~1')}`, value: at as unknown },
  ]);
}

function resolved(schema: Node, base: string): { readonly schema: Node; readonly base: string } {
  const reference = schema['$ref'];
  if (typeof reference !== 'string') return { schema, base };
  const url = new URL(reference, base);
  const document = schemas.get(url.href.split('#')[0] ?? '');
  const target = url.hash
    .slice(1)
    .split('/')
    .slice(1)
    .reduce((at: unknown, step) => (at as Node)[step], document) as Node;
  return resolved(target, url.href);
}

const isObject = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy of a document with another value at a pointer that the document has. */
function replaced(document: unknown, pointer: string, value: unknown): unknown {
  const copy = structuredClone(document) as Record<string, unknown>;
  const path = steps(pointer);
  const last = path.pop() ?? '';
  const parent = path.reduce((at: Record<string, unknown>, step) => at[step] as Record<string, unknown>, copy);
  parent[last] = value;
  return copy;
}

const steps = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/'));

describe.each(Object.entries(validators))('every member of %s', (kind, validateIt) => {
  const vectors = (read(`test/vectors/v1/${kind}.json`) as { vectors: { valid: boolean; data: unknown }[] }).vectors;
  const places = vectors.filter(({ valid }) => valid).map(({ data }) => ({ document: data, pointer: '', value: data }));
  const id = `https://w3id.org/kluscv/1.0/${kind}.schema.json`;
  const found = new Map<string, Place>();
  walk(schemas.get(id) ?? {}, places, '', id, found);

  it.each([...found])('%s is looked at', (name, { document, pointer }) => {
    expect(validateIt(document)).toMatchObject({ ok: true });
    const validation = validateIt(replaced(document, pointer, null));
    if (validation.ok) expect.unreachable('null is accepted');
    else expect(validation.problems.map((problem) => problem.pointer)).toContain(pointer);
    if (OPEN.some((member) => name.endsWith(member))) return;
    // No other member takes anything of its type: text is of a form, figures have a range, objects are closed.
    const others = ['neither\u202e', -7, { surely: 'not' }, []].map((value) =>
      validateIt(replaced(document, pointer, value)),
    );
    expect(others.filter(({ ok }) => ok)).toEqual([]);
  });
});

it('every member of every schema stands in a document that is accepted', () => {
  const missing: string[] = [];
  const look = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    const { properties } = schema as { readonly properties?: object };
    if (isObject(properties) && 'type' in schema) {
      for (const name of Object.keys(properties)) {
        if (shown.get(schema)?.has(name) !== true) missing.push(`${path}/${name}`);
      }
    }
    for (const [name, inner] of Object.entries(schema)) look(inner, `${path}/${name}`);
  };
  for (const [id, schema] of schemas) look(schema, id.slice(id.lastIndexOf('/') + 1));
  expect(missing).toEqual([]);
});
