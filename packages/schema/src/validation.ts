import type { Problem } from './errors.ts';
import type { Validator } from './generated/validators.js';
import { schemaProblems } from './schema-problems.ts';

/** What a schema says of a value: the value with its type, or everything that is wrong with it. */
export type Validation<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Asks for yes or no, and for what is wrong only after a no. */
export function validate<Value>(
  fits: (value: unknown) => value is Value,
  validator: Validator<Value>,
  value: unknown,
): Validation<Value> {
  return fits(value) ? { ok: true, value } : { ok: false, problems: schemaProblems(validator, value) };
}
