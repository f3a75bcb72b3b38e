import { spawnSync } from 'node:child_process';
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

function git(...args: readonly string[]): string {
  return spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 }).stdout ?? '';
}

const [tag] = git('tag', '--list', '@kluscv/schema@*', '--sort=-version:refname').split('\n').filter(Boolean);

describe.skipIf(tag === undefined)(
  'the schemas of this version (skipped until a version is tagged as released)',
  () => {
    it('keep what was released', () => {
      const folder = 'schemas/v1/';
      const isSchema = (name: string): boolean => name.endsWith('.schema.json');
      const names = git('ls-tree', '--name-only', `${tag}:${folder}`).split('\n').filter(isSchema);
      const released = names.map((name) => [name, JSON.parse(git('show', `${tag}:${folder}${name}`)) as object]);
      const next = readdirSync(root + folder)
        .filter(isSchema)
        .map((name) => [name, JSON.parse(readFileSync(root + folder + name, 'utf8')) as object]);
      expect(names).not.toEqual([]);
      expect(
        forbiddenChanges(Object.fromEntries(released) as SchemaSet, Object.fromEntries(next) as SchemaSet),
      ).toEqual([]);
    });
  },
);
