/**
 * Generates what `src/generated/` holds from `schemas/v1`: the types, the standalone validators and the bundled context.
 * `--check` writes nothing and fails when a file differs, so that code and standard can never drift apart.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';
import { compile } from 'json-schema-to-typescript';

const source = fileURLToPath(new URL('../../../schemas/v1/', import.meta.url));
const target = fileURLToPath(new URL('../src/generated/', import.meta.url));

interface Schema {
  readonly $id: string;
  readonly title: string;
}

const suffix = '.schema.json';
const names = (await readdir(source)).filter((name) => name.endsWith(suffix)).sort();
const schemas = await Promise.all(
  names.map(async (name) => JSON.parse(await readFile(source + name, 'utf8')) as Schema),
);
const context = JSON.parse(await readFile(`${source}context.jsonld`, 'utf8')) as object;

const files: Record<string, string> = {
  'model.ts': await model(),
  'validators.js': await validators(),
  'validators.d.ts': declarations(),
  'context.ts': `${banner('//')}export const workContext: object = ${JSON.stringify(context, null, 2)};\n`,
};

const check = process.argv.includes('--check');
let drifted = false;
await mkdir(target, { recursive: true });
for (const [name, text] of Object.entries(files)) {
  const before = await readFile(target + name, 'utf8').catch(() => '');
  if (before === text) continue;
  if (check) {
    drifted = true;
    console.error(`packages/schema/src/generated/${name} differs from schemas/v1: run \`npx pnpm@12 generate\``);
  } else {
    await writeFile(target + name, text);
    console.log(`wrote packages/schema/src/generated/${name}`);
  }
}
process.exitCode = drifted ? 1 : 0;

function banner(mark: string): string {
  return `${mark} Generated from schemas/v1 by packages/schema/scripts/generate.ts. Do not edit.\n`;
}

/** The types of all schemas in one module: each `title` once, every member readonly. */
async function model(): Promise<string> {
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
    banner('//') +
    text
      // The root exists only to reach every schema.
      .replace(/export interface Standard \{[\s\S]*?\n\}\n/, '')
      .replace(/^( +)(?!\*|readonly |\/)((?:["'$@\w]|\[)[^:\n]*\??:)(?=\s)/gm, '$1readonly $2')
      .replace(/^( +readonly [^:\n]+: )([A-Za-z]+\[\];)$/gm, '$1readonly $2')
      .replace(/^( +readonly [^:\n]+: )(\([\s\S]*?\)\[\];)$/gm, '$1readonly $2')
  );
}

/** Conditions (`anyOf` of `required`, `if`) say nothing that a type can express. */
function withoutConditions(key: string, value: unknown): unknown {
  if (key === 'if' || key === 'then') return undefined;
  if (key === 'anyOf' && Array.isArray(value)) return undefined;
  return value;
}

/** One bundled ES module with a validator a schema: no Ajv at run time, no `eval`. */
async function validators(): Promise<string> {
  const ajv = new Ajv2020({
    schemas,
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    allowUnionTypes: true,
    keywords: ['tsType'],
    inlineRefs: false,
    messages: false,
    code: { source: true, esm: true },
  });
  addFormats.default(ajv);
  const code = standaloneCode.default(
    ajv,
    Object.fromEntries(schemas.map(({ $id, title }) => [`is${title}`, $id])),
  );
  const bundle = await build({
    stdin: { contents: code, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    minify: true,
    treeShaking: true,
    write: false,
  });
  return `${banner('//')}${bundle.outputFiles[0]?.text ?? ''}`;
}

function declarations(): string {
  const lines = schemas.map(
    ({ title }) => `export declare const is${title}: Validator<import('./model.ts').${title}>;`,
  );
  return `${banner('//')}export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}
export interface Validator<Value> {
  (data: unknown): data is Value;
  errors?: readonly SchemaError[] | null;
}
${lines.join('\n')}
`;
}
