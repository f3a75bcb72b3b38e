// `@kluscv/schema/problems`: why something does not follow the standard. What a verifier loads with the first document that does not fit.
import type { CredentialType } from './credential.ts';
import type { Problem } from './errors.ts';
import {
  isEndorsementCredential,
  isHoursStatementCredential,
  isStatusListCredential,
  isWorkCredential,
  isWorkPresentation,
  type Validator,
} from './generated/validators.js';
import { schemaProblems } from './schema-problems.ts';

/** What a verifier holds against a schema. */
export type VerifiedSchema = CredentialType | 'StatusListCredential' | 'WorkPresentation';

const VALIDATORS: Readonly<Record<VerifiedSchema, Validator<unknown>>> = {
  WorkCredential: isWorkCredential,
  WorkEndorsementCredential: isEndorsementCredential,
  HoursStatementCredential: isHoursStatementCredential,
  StatusListCredential: isStatusListCredential,
  WorkPresentation: isWorkPresentation,
};

/** What is wrong with a document that `@kluscv/schema/fit` says no of, in words; the first hundred things. */
export function fitProblems(schema: VerifiedSchema, value: unknown): readonly Problem[] {
  return schemaProblems(VALIDATORS[schema], value);
}
