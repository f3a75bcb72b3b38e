import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type SchemaName, schemaUrl, WORK_CONTEXT } from './standard.ts';

const folder = new URL('../../../schemas/v1/', import.meta.url);
const schemas = readdirSync(folder).filter((name) => name.endsWith('.schema.json'));

describe('schemaUrl', () => {
  it.each(schemas)('is the `$id` of %s', (name) => {
    const { $id } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { $id: string };
    expect(schemaUrl(name.replace('.schema.json', '') as SchemaName)).toBe($id);
  });

  it('lies beside the context', () => {
    expect(WORK_CONTEXT).toBe('https://w3id.org/kluscv/1.0/context.jsonld');
  });
});
