import { fileURLToPath } from 'node:url';
import { _ } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { isCalendarDate, isInstant } from '../src/time.ts';
import { boundedKeywords } from './bounded-keywords.ts';
import type { Schema } from './standard-files.ts';

/** A bundled ES module with a validator for each of these titles: no Ajv at run time, no `eval`. @param schemas all of the standard */
export async function validatorsSource(schemas: readonly Schema[], titles: readonly string[]): Promise<string> {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    inlineRefs: false,
    messages: false,
    formats: { date: isCalendarDate, 'date-time': isInstant },
    code: { source: true, esm: true, formats: _`formats` },
  });
  for (const definition of boundedKeywords) ajv.removeKeyword(definition.keyword).addKeyword(definition);
  // Nobody reads the words for people in the code.
  for (const schema of schemas) ajv.addSchema(JSON.parse(JSON.stringify(schema, withoutWords)) as Schema);
  const code = standaloneCode.default(
    ajv,
    Object.fromEntries(
      schemas.filter(({ title }) => titles.includes(title)).map(({ $id, title }) => [`is${title}`, $id]),
    ),
  );
  const bundle = await build({
    stdin: { contents: prelude + code, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    minify: true,
    write: false,
  });
  return bundle.outputFiles[0]?.text ?? '';
}

const prelude = `import { isCalendarDate, isInstant } from '../src/time.ts';
const formats = { date: isCalendarDate, 'date-time': isInstant };
`;

function withoutWords(key: string, value: unknown): unknown {
  const words = key === 'description' || key === 'title';
  return words && typeof value === 'string' ? undefined : value;
}

/** What validators are, in a file of its own. */
export const validatorType = `/** One rule that a value breaks, as Ajv tells it. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Says whether a value follows a schema, and keeps what it found wrong until it is asked again. */
export interface Validator<Value> {
  (data: unknown): data is Value;
  errors?: readonly SchemaError[] | null;
}
`;

/** The types of a module. */
export function validatorsTypes(titles: readonly string[]): string {
  return `import type { Validator } from './validator.ts';
${titles
  .map(
    (title) =>
      `\n/** Whether a value follows the schema of \`${title}\`. */\nexport declare const is${title}: Validator<import('../model.ts').${title}>;\n`,
  )
  .join('')}`;
}
