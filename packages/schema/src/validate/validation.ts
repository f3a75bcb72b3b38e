import type { Problem } from '../errors.ts';
import type { Validator } from '../generated/validators/validator.ts';
import { schemaProblems } from './schema-problems.ts';

/** What a schema says of a value: the value with its type, or the first ten things that are wrong with it. */
export type Validation<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Asks a validator. */
export function validate<Value>(is: Validator<Value>, value: unknown): Validation<Value> {
  // A validator keeps what it found until it is asked again.
  return is(value) ? { ok: true, value } : { ok: false, problems: schemaProblems(is.errors ?? []) };
}
