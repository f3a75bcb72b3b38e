import addFormats from 'ajv-formats';
import { Ajv2020, type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as platformExport from '../generated/validators/platform-export.js';
import * as statusListCredential from '../generated/validators/status-list-credential.js';
import * as trustList from '../generated/validators/trust-list.js';
import type { Validator } from '../generated/validators/validator.ts';
import * as verificationReport from '../generated/validators/verification-report.js';
import * as credentials from '../generated/validators/work-credential.js';
import * as workPresentation from '../generated/validators/work-presentation.js';
import { isCalendarDate, isInstant } from '../time.ts';
import { hasNoTwins } from './has-no-twins.ts';
import { MAX_PROBLEMS } from './max-problems.ts';
import { validateWorkPresentation, validateWorkRecord } from './validate.ts';

const validators = {
  ...credentials,
  ...workPresentation,
  ...statusListCredential,
  ...trustList,
  ...verificationReport,
  ...platformExport,
};

type Title = keyof typeof validators;
const VALIDATORS: Readonly<Record<Title, Validator<unknown>>> = { ...validators };

interface VectorFile {
  readonly kind: string;
  readonly vectors: readonly { readonly valid: boolean; readonly data: unknown }[];
}

const root = new URL('../../../../', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const schemas = readdirSync(new URL('schemas/v1/', root))
  .filter((name) => name.endsWith('.schema.json'))
  .map((name) => read(`schemas/v1/${name}`) as AnySchemaObject & { readonly title: string });
const kinds = readdirSync(new URL('test/vectors/v1/', root))
  .map((name) => read(`test/vectors/v1/${name}`) as VectorFile)
  .filter(({ kind }) => readdirSync(new URL('schemas/v1/', root)).includes(`${kind}.schema.json`))
  .map(({ kind, vectors }) => {
    const { title, $id } = read(`schemas/v1/${kind}.schema.json`) as { readonly title: string; readonly $id: string };
    return { kind, is: VALIDATORS[`is${title}` as Title], $id, vectors };
  });

/** Ajv with keywords of its own. */
const plain = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allowUnionTypes: true });
addFormats.default(plain);
plain.addFormat('date', isCalendarDate).addFormat('date-time', isInstant);
for (const schema of schemas) plain.addSchema(schema);

/** What is put in the place of each value: every JSON type, and texts and lists that are too long, or hold what no text may. */
const OTHERS: readonly unknown[] = [
  null,
  true,
  -1,
  1e9,
  '',
  'x',
  '\u202e',
  'a'.repeat(5000),
  // As many characters as the longest text may have, each of two code units; and one more.
  '😀',
  '😀'.repeat(1000),
  '😀'.repeat(1001),
  [],
  Array(200).fill('x'),
  {},
  { x: 1 },
];

/** Every value that differs in one place: one member or entry left out, replaced, repeated or added. */
function* variants(value: unknown): Generator {
  yield* OTHERS;
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    yield [...(value as readonly unknown[]), value[0]];
    for (const [at, inner] of value.entries()) {
      yield value.toSpliced(at, 1);
      for (const variant of variants(inner)) yield value.with(at, variant);
    }
    return;
  }
  yield { ...value, unknown: 1 };
  for (const [name, inner] of Object.entries(value)) {
    const { [name]: _, ...others } = value as Readonly<Record<string, unknown>>;
    yield others;
    for (const variant of variants(inner)) yield { ...value, [name]: variant };
  }
}

describe('keywords at a bounded cost mean what those of Ajv mean', () => {
  it.each(kinds)(
    'for $kind: vectors, and whatever differs from the longest valid one in one place',
    ({ $id, is, vectors }) => {
      const expected = plain.getSchema($id) as ValidateFunction;
      const agree = (value: unknown): void => {
        const fits = expected(value);
        // Said of the value only when it fails: there are a great many.
        if (is(value) !== fits) expect({ value, fits: !fits }).toEqual({ value, fits });
        if (!fits && (is.errors ?? []).length === 0) expect.unreachable(`no reason: ${JSON.stringify(value)}`);
      };
      for (const { data } of vectors) agree(data);
      const valid = vectors.filter((vector) => vector.valid).map(({ data }) => data);
      expect(valid).not.toEqual([]);
      const longest = valid.toSorted((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)[0];
      let [count, fitting] = [0, 0];
      for (const value of variants(longest)) {
        agree(value);
        count += 1;
        fitting += Number(expected(value));
      }
      // Some of them fit, and some do not: else nothing was compared.
      expect(fitting).toBeGreaterThan(0);
      expect(count).toBeGreaterThan(fitting);
    },
  );
});

/** A value that counts how often somebody looks into it. */
function counted(value: object, counter: { looks: number }): object {
  return new Proxy(value, {
    get(target, name, receiver) {
      counter.looks += 1;
      const inner: unknown = Reflect.get(target, name, receiver);
      return typeof inner === 'object' && inner !== null ? counted(inner, counter) : inner;
    },
    ownKeys(target) {
      counter.looks += 1;
      return Reflect.ownKeys(target);
    },
  });
}

interface Node {
  readonly $ref?: string;
  readonly type?: unknown;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly allOf?: readonly Node[];
  readonly anyOf?: readonly Node[];
  readonly $defs?: Readonly<Record<string, Node>>;
}

/** Where every list of a schema stands: names of members, and `0` for an entry. */
function listsOf(title: string): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const resolve = (ref: string, base: string): readonly [Node, string] => {
    const [file = '', pointer = ''] = ref.split('#');
    const $id = file === '' ? base : new URL(file, base).href;
    const whole = schemas.find((schema) => schema['$id'] === $id) as unknown as Node;
    const steps = pointer.split('/').slice(1);
    return [steps.reduce((at: unknown, step) => (at as Record<string, unknown>)[step], whole) as Node, $id];
  };
  const walk = (node: Node, base: string, path: readonly string[]): void => {
    if (path.length > 8) return;
    if (node.$ref !== undefined) walk(...resolve(node.$ref, base), path);
    for (const each of [...(node.allOf ?? []), ...(node.anyOf ?? [])]) walk(each, base, path);
    for (const [name, inner] of Object.entries(node.properties ?? {})) walk(inner, base, [...path, name]);
    if (node.items !== undefined) {
      if (!found.some((known) => known.join() === path.join())) found.push(path);
      walk(node.items, base, [...path, '0']);
    }
  };
  const schema = schemas.find((each) => each.title === title);
  walk(schema as unknown as Node, String(schema?.['$id']), []);
  return found;
}

/** A document that has a list at a path, and nothing else. */
function withListAt(path: readonly string[], list: readonly unknown[]): object {
  return path.reduceRight((inner: unknown, name) => (name === '0' ? [inner] : { [name]: inner }), list) as object;
}

describe('the work of validating', () => {
  const ITEMS: Readonly<Record<string, (index: number) => unknown>> = {
    texts: (index) => `x${index}`,
    objects: (index) => ({ text: `x${index}`, n: [index] }),
  };
  const cases = kinds.flatMap(({ kind, is }) => {
    const title = schemas.find(({ $id }) => String($id).endsWith(`/${kind}.schema.json`))?.title ?? '';
    return listsOf(title).map((path) => ({ kind, path: path.join('/'), is, steps: path }));
  });

  it('is asked of every list of every schema', () => {
    expect(cases.length).toBeGreaterThan(60);
  });

  it.each(cases)('grows no faster than a list: $kind $path', ({ is, steps }) => {
    for (const make of Object.values(ITEMS)) {
      const looks = (count: number): number => {
        const counter = { looks: 0 };
        is(
          counted(
            withListAt(
              steps,
              Array.from({ length: count }, (_, index) => make(index)),
            ),
            counter,
          ),
        );
        return counter.looks;
      };
      expect(looks(4000)).toBeLessThanOrEqual(2.5 * looks(2000) + 100);
    }
  });

  it('never looks into a list that is longer than it may be', () => {
    const counter = { looks: 0 };
    const presentation = { verifiableCredential: Array.from({ length: 10_000 }, (_, index) => ({ id: `${index}` })) };
    expect(validators.isWorkPresentation(counted(presentation, counter))).toBe(false);
    expect(counter.looks).toBeLessThan(100);
  });

  it('ends with ten problems', () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`x${index}`, index]));
    for (const reading of [
      validateWorkRecord(many),
      validateWorkPresentation({ verifiableCredential: Array(50).fill(many) }),
    ]) {
      expect(reading.ok ? 0 : reading.problems.length).toBe(MAX_PROBLEMS);
    }
  });
});

describe('hasNoTwins', () => {
  it.each<[unknown[], boolean]>([
    [[], true],
    [[1, '1', true, 'true', null, 'null', [1], ['1'], { a: 1 }, '{"a":1}'], true],
    [['a', 'b', 'a'], false],
    [
      [
        { a: 1, b: { c: 1, d: 2 } },
        { b: { d: 2, c: 1 }, a: 1 },
      ],
      false,
    ],
    [
      [
        [1, 2],
        [2, 1],
      ],
      true,
    ],
    [[0, -0], false],
    [[1n, 1n], true],
  ])('of %o is %s', (items, answer) => {
    expect(hasNoTwins(items)).toBe(answer);
  });
});
