import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemaChanges } from './schema-changes.ts';

const closed = {
  type: 'object',
  properties: { a: { type: 'string', maxLength: 5 } },
  required: ['a'],
  additionalProperties: false,
};
const within = (changes: object): object => ({ ...closed, ...changes });
const a = (changes: object): object => within({ properties: { a: { type: 'string', maxLength: 5, ...changes } } });

describe('schemaChanges', () => {
  it.each<[string, unknown, unknown, string]>([
    ['an optional member', closed, within({ properties: { ...closed.properties, b: {} } }), '/properties/b'],
    ['a member less required', closed, within({ required: [] }), '/required'],
    ['a longer text', closed, a({ maxLength: 6 }), '/properties/a/maxLength'],
    ['a limit taken away', closed, within({ properties: { a: { type: 'string' } } }), '/properties/a/maxLength'],
    ['a value more', { enum: ['x'] }, { enum: ['x', 'y'] }, '/enum'],
    ['a type more', { type: 'string' }, { type: ['string', 'integer'] }, '/type'],
    ['a lower minimum', { minimum: 3 }, { minimum: 1 }, '/minimum'],
    ['a definition', { $defs: {} }, { $defs: { b: {} } }, '/$defs/b'],
    ['anything goes', { items: { type: 'string' } }, { items: true }, '/items'],
  ])('calls this compatible: %s', (_, before, after, pointer) => {
    expect(schemaChanges(before, after)).toEqual([
      { pointer, breaking: false, message: expect.stringMatching(/\.$/) as unknown },
    ]);
  });

  it.each<[string, unknown, unknown, string]>([
    ['a member gone', closed, within({ properties: {} }), '/properties/a'],
    ['a member more required', within({ required: [] }), closed, '/required'],
    ['a shorter text', closed, a({ maxLength: 4 }), '/properties/a/maxLength'],
    ['a limit', { type: 'string' }, { type: 'string', maxLength: 5 }, '/maxLength'],
    ['a value less', { enum: ['x', 'y'] }, { enum: ['x'] }, '/enum'],
    ['a list of values', { type: 'string' }, { type: 'string', enum: ['x'] }, '/enum'],
    ['another type', { type: 'string' }, { type: 'integer' }, '/type'],
    ['another constant', { const: 1 }, { const: 2 }, '/const'],
    ['another pattern', { pattern: 'a' }, { pattern: 'b' }, '/pattern'],
    ['a new rule', {}, { uniqueItems: true }, '/uniqueItems'],
    ['a member where any was allowed', { properties: {} }, { properties: { b: {} } }, '/properties/b'],
    ['closed', { additionalProperties: true }, { additionalProperties: false }, '/additionalProperties'],
    ['another reference', { $ref: '#/$defs/a' }, { $ref: '#/$defs/b' }, '/$ref'],
    ['a definition gone', { $defs: { b: {} } }, { $defs: {} }, '/$defs/b'],
    ['nothing goes', { items: true }, { items: false }, '/items'],
    ['a higher minimum', { minimum: 1 }, { minimum: 3 }, '/minimum'],
    [
      'an address in another major version',
      { $ref: 'https://w3id.org/kluscv/1.0/a' },
      { $ref: 'https://w3id.org/kluscv/2.0/a' },
      '/$ref',
    ],
  ])('calls this breaking: %s', (_, before, after, pointer) => {
    expect(schemaChanges(before, after)).toEqual([
      { pointer, breaking: true, message: expect.stringMatching(/\.$/) as unknown },
    ]);
  });

  it.each<[string, unknown, unknown]>([
    ['words', { title: 'A', description: 'a' }, { title: 'B', description: 'b' }],
    [
      'the minor version in addresses',
      { $ref: 'https://w3id.org/kluscv/1.0/a' },
      { $ref: 'https://w3id.org/kluscv/1.1/a' },
    ],
    ['the order of members', { a: { type: 'string', pattern: 'x' } }, { a: { pattern: 'x', type: 'string' } }],
  ])('sees no change in %s', (_, before, after) => {
    expect(schemaChanges(before, after)).toEqual([]);
  });

  it('sees no change in the standard, and one that it makes', () => {
    const record = JSON.parse(
      readFileSync(new URL('../../../../schemas/v1/work-record.schema.json', import.meta.url), 'utf8'),
    ) as {
      required: string[];
    };
    expect(schemaChanges(record, structuredClone(record))).toEqual([]);
    expect(schemaChanges(record, { ...record, required: [...record.required, 'hours'] })).toMatchObject([
      { pointer: '/required', breaking: true },
    ]);
  });
});
