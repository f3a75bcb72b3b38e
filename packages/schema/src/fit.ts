// `@kluscv/schema/fit`: whether something follows the standard, as yes or no. What a verifier of many needs of the schemas.
import { type AnyCredential, type CredentialType, type CredentialTypes, credentialTypeOf } from './credential.ts';
import { isEndorsementCredential, isHoursStatementCredential, isWorkCredential } from './generated/fit.js';

export { isStatusListCredential, isTrustList, isWorkPresentation } from './generated/fit.js';

const FITS: { readonly [Type in CredentialType]: (document: unknown) => document is CredentialTypes[Type] } = {
  WorkCredential: isWorkCredential,
  WorkEndorsementCredential: isEndorsementCredential,
  HoursStatementCredential: isHoursStatementCredential,
};

/** The type whose schema a document has to follow. One of no known type is held against the schema of work credentials. */
export function schemaTypeOf(document: unknown): CredentialType {
  return credentialTypeOf(document) ?? 'WorkCredential';
}

/** Whether a document follows the schema of the type that it names. */
export function isAnyCredential(document: unknown): document is AnyCredential {
  return FITS[schemaTypeOf(document)](document);
}
