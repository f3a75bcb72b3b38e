// Everybody's validator, as strict as it can be, takes every schema as it is published: no keyword that does nothing, no type left to be guessed.
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats, { type FormatsPlugin } from 'ajv-formats';
import { describe, expect, it } from 'vitest';

const addFormats = ajvFormats as unknown as FormatsPlugin;
const root = new URL('../../../', import.meta.url);
const folders = ['schemas/', 'test/vectors/'];
const schemas = folders.flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => {
      return [folder + name, JSON.parse(readFileSync(new URL(folder + name, root), 'utf8')) as object] as const;
    }),
);

describe('Ajv with strict: true', () => {
  it('is asked about every schema', () => {
    expect(schemas.map(([path]) => path)).toContain('schemas/v1/work-record.schema.json');
    expect(schemas.length).toBeGreaterThanOrEqual(13);
  });

  it.each(schemas)('accepts %s, and warns of nothing', (path, schema) => {
    const warnings: unknown[] = [];
    const logger = {
      log: () => undefined,
      warn: (...words: unknown[]) => warnings.push(words),
      error: () => undefined,
    };
    const ajv = new Ajv2020({ strict: true, allErrors: true, logger });
    addFormats(ajv);
    for (const [other, also] of schemas) if (other !== path && other.startsWith('schemas/v1/')) ajv.addSchema(also);
    expect(() => ajv.compile(schema)).not.toThrow();
    expect(warnings).toEqual([]);
  });
});
