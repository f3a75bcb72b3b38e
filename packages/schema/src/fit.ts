// `@kluscv/schema/fit`: whether something follows the standard, as yes or no. What a verifier of many needs of the schemas.
import { type AnyCredential, type CredentialType, type CredentialTypes, credentialTypeOf } from './credential.ts';
import {
  isEndorsementCredential,
  isHoursStatementCredential,
  isWorkCredential,
  type Validator,
} from './generated/validators.js';

export { isStatusListCredential, isTrustList, isWorkPresentation, type Validator } from './generated/validators.js';

const VALIDATORS: { readonly [Type in CredentialType]: Validator<CredentialTypes[Type]> } = {
  WorkCredential: isWorkCredential,
  WorkEndorsementCredential: isEndorsementCredential,
  HoursStatementCredential: isHoursStatementCredential,
};

/** The validator of the type that a document names. One of no known type is held against the schema of work credentials. */
export function credentialValidatorOf(document: unknown): Validator<AnyCredential> {
  return VALIDATORS[credentialTypeOf(document) ?? 'WorkCredential'];
}
