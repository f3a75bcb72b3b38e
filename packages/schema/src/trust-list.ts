// `@kluscv/schema/trust-list`: what a verifier needs that reads a trust list and nothing else of the standard.
import { isTrustList as fits } from './generated/fit.js';
import type { TrustList } from './generated/model.ts';
import { isTrustList } from './generated/trust-list.js';
import { type Validation, validate } from './validation.ts';

/** Validates a trust list against its schema. */
export function validateTrustList(value: unknown): Validation<TrustList> {
  return validate(fits, isTrustList, value);
}
