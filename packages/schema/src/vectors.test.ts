import { readdirSync, readFileSync } from 'node:fs';
import {
  type JsonSchemaDraft202012,
  registerSchema,
  type SchemaObject,
  setShouldValidateFormat,
  validate,
} from '@hyperjump/json-schema/draft-2020-12';
import '@hyperjump/json-schema/formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from './errors.ts';
import type { WorkPresentation, WorkRecord } from './generated/model.ts';
import type { AnyCredential } from './credential.ts';
import { credentialProblems, presentationProblems, semanticProblems } from './rules/credential-problems.ts';
import { type SchemaName, schemaUrl } from './standard.ts';
import {
  type Validation,
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

interface Vector {
  readonly id: string;
  readonly description: string;
  readonly valid: boolean;
  readonly problems: readonly { readonly code: string; readonly pointer: string }[];
  readonly data: unknown;
}
interface VectorFile {
  readonly kind: SchemaName;
  readonly numberOfVectors: number;
  readonly vectors: readonly Vector[];
}

/** JSON, as the second validator types it. */
type JsonValue = NonNullable<Exclude<JsonSchemaDraft202012, boolean>['const']>;

const root = new URL('../../../', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const files = readdirSync(new URL('test/vectors/v1/', root)).map(
  (name) => read(`test/vectors/v1/${name}`) as VectorFile,
);
const schemas = readdirSync(new URL('schemas/v1/', root)).filter((name) => name.endsWith('.schema.json'));

const validators: Readonly<Partial<Record<SchemaName, (value: unknown) => Validation<unknown>>>> = {
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

const credentials: ReadonlySet<SchemaName> = new Set(['work-credential', 'endorsement', 'hours-statement']);

function problemsOf(kind: SchemaName, data: unknown): readonly Problem[] {
  const validation = validators[kind]?.(data);
  if (validation === undefined) throw new Error(`no validator for ${kind}`);
  if (!validation.ok) return validation.problems;
  if (kind === 'work-record') return semanticProblems(validation.value as WorkRecord);
  if (kind === 'work-presentation') return presentationProblems(validation.value as WorkPresentation);
  return credentials.has(kind) ? credentialProblems(validation.value as AnyCredential) : [];
}

const place = ({ code, pointer }: { readonly code: string; readonly pointer: string }): string =>
  `${code} at ${pointer || 'the whole'}`;

describe.each(files.map((file) => [file.kind, file] as const))('vectors: %s', (kind, file) => {
  const { numberOfVectors, vectors } = file;
  it('is whole', () => {
    expect(vectors).toHaveLength(numberOfVectors);
    const isVectorFile = new Ajv2020({ strictTypes: false, strictRequired: false }).compile(
      read('test/vectors/vectors.schema.json') as object,
    );
    isVectorFile(file);
    expect(isVectorFile.errors ?? []).toEqual([]);
  });

  it.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_, { data, problems }) => {
    const found = problemsOf(kind, data);
    expect(found.map(place).toSorted()).toEqual(problems.map(place).toSorted());
    for (const { message } of found) expect(message).toMatch(/\S\.$/);
  });
});

describe('another author’s validator', () => {
  beforeAll(() => {
    setShouldValidateFormat(true);
    for (const name of schemas) registerSchema(read(`schemas/v1/${name}`) as SchemaObject);
  });

  it.each(
    files.flatMap(({ kind, vectors }) => vectors.map((vector) => [`${kind} ${vector.id}`, kind, vector] as const)),
  )('agrees on %s', async (_, kind, { data, problems }) => {
    const { valid } = await validate(schemaUrl(kind), data as JsonValue);
    expect(valid).toBe(validators[kind]?.(data).ok);
    // A rule that no schema can express is not its business.
    expect(valid).toBe(
      !problems.some(({ code, pointer }) => code.startsWith('schema.') || isMember(data, code, pointer)),
    );
  });
});

/** Whether what must not be signed is there as a member, which a schema refuses, and not in a text, which it cannot read. */
function isMember(data: unknown, code: string, pointer: string): boolean {
  if (!code.startsWith('neverSigned.') || pointer.startsWith('/extensions/')) return false;
  const steps = pointer.split('/').slice(1);
  const value = steps.reduce((at: unknown, step) => (at as Record<string, unknown> | undefined)?.[step], data);
  const texts = /\/(text|label\/\w+|name)$/;
  return value !== undefined && !texts.test(pointer);
}
