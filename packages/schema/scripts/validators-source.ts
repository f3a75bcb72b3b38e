import { fileURLToPath } from 'node:url';
import { _ } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { isCalendarDate, isInstant } from '../src/calendar.ts';
import type { Schema } from './standard-files.ts';

/** One bundled ES module with a validator a schema: no Ajv at run time, no `eval`. */
export async function validatorsSource(schemas: readonly Schema[]): Promise<string> {
  const ajv = new Ajv2020({
    // Nobody reads the words for people in the code.
    schemas: schemas.map((schema) => JSON.parse(JSON.stringify(schema, withoutWords)) as Schema),
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    allowUnionTypes: true,
    inlineRefs: false,
    messages: false,
    formats: { date: isCalendarDate, 'date-time': isInstant },
    code: { source: true, esm: true, formats: _`formats` },
  });
  const code = standaloneCode.default(ajv, Object.fromEntries(schemas.map(({ $id, title }) => [`is${title}`, $id])));
  const bundle = await build({
    stdin: {
      contents: withoutSchemas(compact(code)),
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      loader: 'js',
    },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    minify: true,
    treeShaking: true,
    write: false,
  });
  return bundle.outputFiles[0]?.text ?? '';
}

const prelude = `import { isCalendarDate, isInstant } from '../src/calendar.ts';
const formats = { date: isCalendarDate, 'date-time': isInstant };
function joinErrors(errors, more, place) {
  const placed = more.map((error) => ({ ...error, instancePath: place + error.instancePath }));
  return errors === null ? placed : errors.concat(placed);
}
function addError(errors, instancePath, keyword, params) {
  const error = { instancePath, keyword, params };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}
`;

/**
 * Ajv repeats eight statements for every error that it can report, and keeps what only `unevaluatedProperties` would need. Without
 * both, the code is half as long and has no side effect at import, so that a bundler drops the validators that nobody uses.
 */
function compact(code: string): string {
  const short = code
    .replaceAll(
      /const (err\d+) = \{instancePath(:(?:(?!vErrors).)*?)?,schemaPath:"(?:[^"\\]|\\.)*",keyword:("[^"]*"),params:(\{(?:(?!vErrors).)*?\})(?:,propertyName:\w+)?\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}/gs,
      (_, _name, path: string | undefined, keyword: string, params: string) =>
        `vErrors = addError(vErrors, ${path?.slice(':instancePath+'.length) ?? '""'}, ${keyword}, ${params});`,
    )
    .replaceAll(/validate\d+\.evaluated = \{(?:[^{}]|\{[^{}]*\})*\};/g, '')
    .replaceAll(
      /const evaluated\d+ = validate\d+\.evaluated;(?:if\(evaluated\d+\.dynamic(?:Props|Items)\)\{evaluated\d+\.(?:props|items) = undefined;\})*/g,
      '',
    )
    // Where a value stands is put together when there is something to say of it, and not on the way to every value.
    .replaceAll(
      /(validate\d+)(\([^,;]+), \{instancePath:instancePath\+((?:(?!,parentData:).)+),parentData:(?:(?!rootData).)+rootData,dynamicAnchors\}\)\)\)\{vErrors = vErrors === null \? \1\.errors : vErrors\.concat\(\1\.errors\);/g,
      '$1$2))){vErrors = joinErrors(vErrors, $1.errors, $3);',
    )
    .replaceAll(/(function validate\d+\(data), \{instancePath="",[^)]*\}=\{\}\)/g, '$1)')
    // A text has at most as many characters as units, so most need no counting.
    .replaceAll(/func\d+\((data\d*)\) > (\d+)/g, '$1.length > $2 && $&')
    .replaceAll(/func\d+\((data\d*)\) < 1\b/g, '$1.length < 1');
  if (/schemaPath|evaluated|instancePath|dynamicAnchors/.test(short))
    throw new Error('Ajv writes other code than it did: look at `compact` again');
  return prelude + short;
}

/**
 * Ajv copies every schema into the code whole, for the lists and names that the code takes out of it. Here only these stand in the code, each
 * once, so that a bundler drops those of the validators that nobody uses.
 */
function withoutSchemas(code: string): string {
  const copies = new Map<string, unknown>();
  const rest = code.replaceAll(
    /const (schema\d+) = (\{(?:[^"}]|"(?:[^"\\]|\\.)*"|\}(?!;))*\});/g,
    (_, name: string, json: string) => {
      copies.set(name, JSON.parse(json));
      return '';
    },
  );
  const names = new Map<string, string>();
  const short = rest.replaceAll(
    /\b(schema\d+)((?:\.[A-Za-z_$][\w$]*|\["(?:[^"\\]|\\.)*"\])+)/g,
    (_, name: string, path: string) => {
      const steps = [...path.matchAll(/\.([\w$]+)|\[("(?:[^"\\]|\\.)*")\]/g)].map(
        ([, member, quoted]) => member ?? (JSON.parse(quoted ?? '""') as string),
      );
      const value = steps.reduce((at: unknown, step) => (at as Record<string, unknown>)[step], copies.get(name));
      // Of the members of an object, the code only asks whether there is one of a name.
      const needed = steps.at(-1) === 'properties' ? mapValues(value as object) : value;
      const json = JSON.stringify(needed);
      if (json === undefined) throw new Error(`Ajv refers to ${name}${path}, which is not there`);
      const known = names.get(json) ?? `part${names.size}`;
      names.set(json, known);
      return known;
    },
  );
  if (/\bschema\d+\b/.test(short)) throw new Error('Ajv writes other code than it did: look at `withoutSchemas` again');
  return `${[...names].map(([json, name]) => `const ${name} = ${json};\n`).join('')}${short}`;
}

function mapValues(members: object): Readonly<Record<string, 1>> {
  return Object.fromEntries(Object.keys(members).map((name) => [name, 1]));
}

function withoutWords(key: string, value: unknown): unknown {
  const words = key === 'description' || key === 'title';
  return words && typeof value === 'string' ? undefined : value;
}

/** The types of the validators' module. */
export function validatorsTypes(schemas: readonly Schema[]): string {
  const lines = schemas.map(
    ({ title }) =>
      `/** Whether a value follows the schema of \`${title}\`. */\nexport declare const is${title}: Validator<import('./model.ts').${title}>;`,
  );
  return `/** One rule that a value breaks, as Ajv tells it. */
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
${lines.join('\n')}
`;
}
