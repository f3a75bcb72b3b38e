import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as fit from '../generated/fit.js';
import * as trustList from '../generated/trust-list.js';
import * as validators from '../generated/validators.js';

type Title = keyof typeof fit;
const FITS: Readonly<Record<Title, (value: unknown) => boolean>> = { ...fit };
const VALIDATORS: Readonly<Record<Title, validators.Validator<unknown>>> = { ...validators, ...trustList };

interface VectorFile {
  readonly kind: string;
  readonly vectors: readonly { readonly valid: boolean; readonly data: unknown }[];
}

const root = new URL('../../../', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const titleOf = (kind: string): Title =>
  `is${(read(`schemas/v1/${kind}.schema.json`) as { readonly title: string }).title}` as Title;
const files = readdirSync(new URL('test/vectors/v1/', root))
  .map((name) => read(`test/vectors/v1/${name}`) as VectorFile)
  .filter(({ kind }) => readdirSync(new URL('schemas/v1/', root)).includes(`${kind}.schema.json`))
  .map(({ kind, vectors }) => ({ kind, title: titleOf(kind), vectors }));

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

describe('yes or no, and why', () => {
  it('exist for every schema', () => {
    expect(Object.keys(fit).toSorted()).toEqual(Object.keys(VALIDATORS).toSorted());
    expect(new Set(files.map(({ title }) => title))).toEqual(new Set(Object.keys(fit)));
  });

  it.each(files)(
    'agree on $kind: vectors, and whatever differs from the longest valid one in one place',
    ({ title, vectors }) => {
      const [fits, validator] = [FITS[title], VALIDATORS[title]] as const;
      const agree = (value: unknown): void => {
        const expected = validator(value);
        // Said of the value only when it fails: there are a great many.
        if (fits(value) !== expected) expect({ value, fits: fits(value) }).toEqual({ value, fits: expected });
        if (!expected && (validator.errors ?? []).length === 0)
          expect.unreachable(`no reason: ${JSON.stringify(value)}`);
      };
      for (const { data } of vectors) agree(data);
      const valid = vectors.filter((vector) => vector.valid).map(({ data }) => data);
      expect(valid).not.toEqual([]);
      const longest = valid.toSorted((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)[0];
      let [count, fitting] = [0, 0];
      for (const value of variants(longest)) {
        agree(value);
        count += 1;
        fitting += Number(fits(value));
      }
      // Some of them fit, and some do not: else nothing was compared.
      expect(fitting).toBeGreaterThan(0);
      expect(count).toBeGreaterThan(fitting);
    },
  );
});
