import { fileURLToPath } from 'node:url';
import { _ } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { isCalendarDate, isInstant } from '../src/calendar.ts';
import type { Schema } from './standard-files.ts';

/** Bundled ES modules with a validator a schema: no Ajv at run time, no `eval`. */
export interface ValidatorSources {
  /** Says yes or no. */
  readonly fit: string;
  /** Says also what is wrong. */
  readonly validators: string;
  /** The same for trust lists alone, which are explained by those who need nothing else explained. */
  readonly trustList: string;
}

/** The code of the modules, compiled from the schemas in one go. */
export async function validatorSources(schemas: readonly Schema[]): Promise<ValidatorSources> {
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
  const compiled = (titles: readonly string[]): string =>
    compact(
      standaloneCode.default(
        ajv,
        Object.fromEntries(schemas.flatMap(({ $id, title }) => (titles.includes(title) ? [[`is${title}`, $id]] : []))),
      ),
    );
  const titles = schemas.map(({ title }) => title);
  return {
    fit: await bundled(withoutErrors(compiled(titles))),
    validators: await bundled(errorPrelude + compiled(titles.filter((title) => title !== TRUST_LIST))),
    trustList: await bundled(errorPrelude + compiled([TRUST_LIST])),
  };
}

const TRUST_LIST = 'TrustList';

async function bundled(code: string): Promise<string> {
  const bundle = await build({
    stdin: {
      contents: prelude + withoutTwins(withoutSchemas(code)),
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
`;

const errorPrelude = `function joinErrors(errors, more, place) {
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
  return short;
}

/** The same checks in the same order, and nothing of what they would report: an answer of yes or no needs no pointers and no texts. */
function withoutErrors(code: string): string {
  const short = code
    .replaceAll(/vErrors = addError\(vErrors, (?:(?!errors\+\+).)*?\);errors\+\+;/gs, 'errors++;')
    .replaceAll(
      /const (err\d+) = \{\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/g,
      'errors++;',
    )
    .replaceAll(
      /vErrors = joinErrors\(vErrors, validate\d+\.errors, (?:(?!errors =).)*?\);errors = vErrors\.length;/g,
      'errors++;',
    )
    .replaceAll(/if\(vErrors !== null\)\{if\((_errs\d+)\)\{vErrors\.length = \1;\}else \{vErrors = null;\}\}/g, '')
    .replaceAll(/validate\d+\.errors = vErrors;/g, '')
    .replaceAll('let vErrors = null;', '')
    .replaceAll(/ && \(missing\d+ = (?:"[^"]*"|[\w$.]+)\)/g, '')
    .replaceAll(/let missing\d+;/g, '');
  if (/vErrors|missing\d|\.errors/.test(short)) {
    throw new Error('Ajv writes other code than it did: look at `withoutErrors` again');
  }
  return short;
}

/** A definition that several schemas refer to is compiled for each of them. One of the same text is enough. */
function withoutTwins(code: string): string {
  const named =
    /const ((?:pattern|func)\d+) = (new RegExp\("(?:[^"\\]|\\.)*", "u"\)|[^;"]*(?:"[^"]*"[^;"]*)?);|function (validate\d+)(\(data\)\{.*?return errors === 0;\})/gs;
  const kept = new Map<string, string>();
  const twins = new Map<string, string>();
  const rest = code.replaceAll(named, (whole, constant?: string, value?: string, validator?: string, body?: string) => {
    const name = constant ?? validator ?? '';
    // A validator keeps its errors under its own name.
    const text = value ?? (body ?? '').replaceAll(new RegExp(`\\b${name}\\b`, 'g'), '');
    const twin = kept.get(text);
    if (twin === undefined) kept.set(text, name);
    else twins.set(name, twin);
    return twin === undefined ? whole : '';
  });
  if (twins.size === 0) return code;
  // Those that refer to twins have become twins themselves.
  return withoutTwins(rest.replaceAll(/\b(?:pattern|func|validate)\d+\b/g, (name) => twins.get(name) ?? name));
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

/** The types of the module that says yes or no. */
export function fitTypes(schemas: readonly Schema[]): string {
  return schemas
    .map(
      ({ title }) =>
        `${documented(title)}export declare function is${title}(data: unknown): data is ${modelOf(title)};\n`,
    )
    .join('');
}

/** The types of the module that says also what is wrong. */
export function validatorsTypes(schemas: readonly Schema[]): string {
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
${schemas
  .filter(({ title }) => title !== TRUST_LIST)
  .map(validatorType)
  .join('')}`;
}

/** The types of the module that says also what is wrong with a trust list. */
export function trustListTypes(schemas: readonly Schema[]): string {
  const [type] = schemas.filter(({ title }) => title === TRUST_LIST).map(validatorType);
  return `import type { Validator } from './validators.js';\n${type ?? ''}`;
}

function validatorType({ title }: Schema): string {
  return `${documented(title)}export declare const is${title}: Validator<${modelOf(title)}>;\n`;
}

function documented(title: string): string {
  return `/** Whether a value follows the schema of \`${title}\`. */\n`;
}

function modelOf(title: string): string {
  return `import('./model.ts').${title}`;
}
