import { compile } from 'json-schema-to-typescript';
import type { Schema } from './standard-files.ts';

/** The types of all schemas in one module: each `title` once, every member readonly. */
export async function modelSource(schemas: readonly Schema[]): Promise<string> {
  const everything = {
    title: 'Standard',
    type: 'object',
    properties: Object.fromEntries(schemas.map(({ $id, title }) => [title, { $ref: $id }])),
    required: schemas.map(({ title }) => title),
    additionalProperties: false,
  };
  const text = await compile(everything as Parameters<typeof compile>[0], 'Standard', {
    bannerComment: '',
    ignoreMinAndMaxItems: true,
    unknownAny: true,
    style: { singleQuote: true, printWidth: 100 },
    $refOptions: {
      resolve: {
        standard: {
          order: 1,
          canRead: true,
          read: ({ url }: { url: string }) => {
            const found = schemas.find(({ $id }) => $id === url);
            if (found === undefined) throw new Error(`no schema has the address ${url}`);
            return JSON.stringify(found, withoutConditions);
          },
        },
      },
    },
  });
  return (
    text
      // The root exists only to reach every schema.
      .replace(/export interface Standard \{[\s\S]*?\n\}\n/, '')
      .replaceAll(/^( +)(?!\*|readonly |\/)((?:["'$@\w]|\[)[^:\n]*\??:)(?=\s)/gm, '$1readonly $2')
      .replaceAll(/^( +readonly [^:\n]+: |export type \w+ = )([A-Za-z]+\[\];)$/gm, '$1readonly $2')
      .replaceAll(/^( +readonly [^:\n]+: )(\['[\s\S]*?\];)$/gm, '$1readonly $2')
      .replaceAll(/^( +readonly [^:\n]+: )(\[\n[\s\S]*?\];)$/gm, '$1readonly $2')
      .replaceAll(/^( +readonly [^:\n]+: )(\([\s\S]*?\)\[\];)$/gm, '$1readonly $2')
  );
}

/** Conditions say nothing that a type can express; a choice of lists is one that the compiler does not know by itself. */
function withoutConditions(key: string, value: unknown): unknown {
  // Words beside a reference would make a second type of the one that is referred to.
  if (isReference(value)) return { ...value, description: undefined };
  if (isListChoice(value)) {
    const lists = value.enum.map((list) => `readonly ${JSON.stringify(list).replaceAll('"', "'")}`);
    return { ...value, tsType: lists.join(' | ') };
  }
  if (isTypeChoice(value)) return { ...value, anyOf: undefined, type: value.anyOf.map(({ type }) => type) };
  if (key === 'if' || key === 'then' || key === 'else') return undefined;
  if ((key === 'anyOf' || key === 'allOf') && Array.isArray(value) && !value.every(isReference)) return undefined;
  return value;
}

function isListChoice(value: unknown): value is { readonly enum: readonly (readonly unknown[])[] } {
  if (typeof value !== 'object' || value === null || !('enum' in value)) return false;
  return Array.isArray(value.enum) && value.enum.every(Array.isArray);
}

/** Plain values of different types, each with limits of its own. */
function isTypeChoice(value: unknown): value is { readonly anyOf: readonly { readonly type: string }[] } {
  if (typeof value !== 'object' || value === null || !('anyOf' in value) || !Array.isArray(value.anyOf)) return false;
  return value.anyOf.every(
    (each: { readonly type?: unknown }) => typeof each.type === 'string' && each.type !== 'object',
  );
}

/** A reference to a definition with a title: a type of its own. */
function isReference(value: unknown): value is { readonly $ref: string } {
  return (
    typeof value === 'object' && value !== null && '$ref' in value && !/\/(?:line|text|uuid)$/.test(String(value.$ref))
  );
}
