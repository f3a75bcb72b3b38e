import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { forbiddenChanges, type SchemaSet } from './schema-releases.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

const BASE = { type: 'object', properties: { a: { type: 'string' } }, required: ['a'], additionalProperties: false };

const version = (number: string, changes: object = {}): { readonly $id: string } => ({
  $id: `https://w3id.org/kluscv/${number}/a.schema.json`,
  ...BASE,
  ...changes,
});
const more = { properties: { a: { type: 'string' }, b: { type: 'string' } } };
const stricter = { required: ['a', 'b'] };

describe('a version after a released one', () => {
  const released: SchemaSet = { 'a.schema.json': version('1.0') };

  it.each<[string, SchemaSet]>([
    ['the same', { 'a.schema.json': version('1.0') }],
    ['an optional member in a minor version', { 'a.schema.json': version('1.1', more) }],
    ['other words in a minor version', { 'a.schema.json': version('1.1', { description: 'New.' }) }],
    ['a schema more', { 'a.schema.json': version('1.0'), 'b.schema.json': version('1.0') }],
    ['whatever in a major version', { 'a.schema.json': version('2.0', stricter) }],
  ])('may be %s', (_, next) => {
    expect(forbiddenChanges(released, next)).toEqual([]);
  });

  it.each<[string, SchemaSet, string]>([
    ['an optional member at the same address', { 'a.schema.json': version('1.0', more) }, '/properties/b'],
    ['other words at the same address', { 'a.schema.json': version('1.0', { description: 'New.' }) }, ''],
    ['a member more required in a minor version', { 'a.schema.json': version('1.1', stricter) }, '/required'],
    ['a schema gone', {}, ''],
  ])('may not be %s', (_, next, pointer) => {
    expect(forbiddenChanges(released, next)).toMatchObject([{ file: 'a.schema.json', pointer }]);
  });
});

const releases = `${root}frozen/`;
const versions = readdirSync(releases, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

function schemasIn(folder: string): SchemaSet {
  const names = readdirSync(folder).filter((name) => name.endsWith('.schema.json'));
  return Object.fromEntries(
    names.map((name) => [name, JSON.parse(readFileSync(folder + name, 'utf8')) as { readonly $id?: string }]),
  );
}

describe('the schemas of this version', () => {
  it.each(versions)('keep what is frozen as %s', (version) => {
    const frozen = schemasIn(`${releases}${version}/schemas/v1/`);
    expect(Object.keys(frozen)).not.toEqual([]);
    // A draft is renewed by `npx pnpm@12 freeze`, in the commit that changes it.
    expect(forbiddenChanges(frozen, schemasIn(`${root}schemas/v1/`))).toEqual([]);
  });

  it('has something to keep', () => {
    expect(versions).not.toEqual([]);
  });
});
