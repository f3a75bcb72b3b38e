// The interpreter against Ajv: the same answer, and the same list of errors, for what is right and for all that can be made wrong with it.
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { isCalendarDate, isInstant } from './calendar.ts';
import {
  endorsementCredential,
  hoursStatementCredential,
  platformExport,
  statusListCredential,
  trustList,
  verificationReport,
  workCredential,
  workPresentation,
  workRecord,
} from './generated/schemas.ts';
import { schemaErrors } from './schema-errors.ts';
import { fits, type Schema } from './schema-fit.ts';
import { type SchemaName, schemaUrl } from './standard.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const named = (folder: string, end: string): readonly string[] =>
  readdirSync(new URL(folder, root)).filter((name) => name.endsWith(end));

const ajv = new Ajv2020({
  schemas: named('schemas/v1/', '.schema.json').map((name) => read(`schemas/v1/${name}`) as object),
  allErrors: true,
  strictTypes: false,
  strictRequired: false,
  formats: { date: isCalendarDate, 'date-time': isInstant },
});

const schemas: Readonly<Record<SchemaName, Schema>> = {
  endorsement: endorsementCredential,
  'hours-statement': hoursStatementCredential,
  'platform-export': platformExport,
  'status-list-credential': statusListCredential,
  'trust-list': trustList,
  'verification-report': verificationReport,
  'work-credential': workCredential,
  'work-presentation': workPresentation,
  'work-record': workRecord,
};

interface VectorFile {
  readonly kind: SchemaName;
  readonly vectors: readonly { readonly valid: boolean; readonly data: unknown }[];
}

const files = named('test/vectors/v1/', '.json').map((name) => read(`test/vectors/v1/${name}`) as VectorFile);

/** What can stand where something else should. */
const STRANGERS: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e12,
  '',
  ' ',
  'a\u200b',
  '\u{1F600}'.repeat(60),
  'x'.repeat(3000),
  '2025-02-30',
  '2025-02-30T00:00:00Z',
  [],
  [null],
  Array.from({ length: 60 }, () => 'document'),
  {},
  { unknown: 1 },
  { 'a/b~c': 'x', '': {} },
];

/** Every copy of a value in which one place is missing, doubled, or something else. */
function* changed(value: unknown): Generator {
  yield* STRANGERS;
  if (Array.isArray(value)) {
    yield [...(value as unknown[]), ...(value as unknown[])];
    for (const [index, entry] of value.entries()) {
      yield value.toSpliced(index, 1);
      for (const other of changed(entry)) yield value.with(index, other);
    }
  } else if (typeof value === 'object' && value !== null) {
    yield { ...value, unknown: value };
    for (const [name, entry] of Object.entries(value)) {
      yield { ...value, [name]: undefined };
      const { [name as never]: _gone, ...rest } = value as Record<string, unknown>;
      yield rest;
      for (const other of changed(entry)) yield { ...value, [name]: other };
    }
  }
}

/** What only says that something inside is wrong is told by its inside. */
const WRAPPERS: ReadonlySet<string> = new Set(['if', 'anyOf', 'propertyNames']);

function ofAjv({ keyword, instancePath, params, schema }: ErrorObject): string {
  const { additionalProperty, missingProperty, limit, pattern, format, allowedValue, allowedValues, type } = params;
  const expected: unknown =
    additionalProperty ?? missingProperty ?? limit ?? pattern ?? format ?? allowedValue ?? allowedValues ?? type;
  const name = keyword === 'false schema' ? 'absent' : keyword;
  return `${instancePath} ${name} ${JSON.stringify(expected ?? (keyword === 'uniqueItems' ? (schema ?? true) : false))}`;
}

describe.each(files.map(({ kind, vectors }) => [kind, vectors] as const))('%s', (kind, vectors) => {
  const schema = schemas[kind];
  const isValid = ajv.getSchema(schemaUrl(kind));

  function same(value: unknown): boolean {
    const valid = isValid?.(value);
    expect(fits(schema, value)).toBe(valid);
    const expected = (isValid?.errors ?? []).filter(({ keyword }) => !WRAPPERS.has(keyword)).map(ofAjv);
    const found = schemaErrors(schema, value).map(
      ({ path, keyword, expected: rule }) => `${path} ${keyword} ${JSON.stringify(rule)}`,
    );
    if (valid === true) expect(found).toEqual([]);
    else expect(found).toEqual(expected.slice(0, 100));
    return valid === true;
  }

  it('is told as Ajv tells it, of every vector', () => {
    for (const { data } of vectors) same(data);
  });

  it('is told as Ajv tells it, of everything that can be made wrong', () => {
    const [{ data } = { data: undefined }] = vectors
      .filter(({ valid }) => valid)
      .toSorted((a, b) => JSON.stringify(b.data).length - JSON.stringify(a.data).length);
    let [fitting, wrong] = [0, 0];
    for (const value of changed(data)) {
      if (same(value)) fitting += 1;
      else wrong += 1;
    }
    expect(fitting).toBeGreaterThan(0);
    expect(wrong).toBeGreaterThan(100);
  });
});
