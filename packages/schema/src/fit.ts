// `@kluscv/schema/fit`: whether something follows the standard, as yes or no. What a verifier of many needs of the schemas.
import { type AnyCredential, type CredentialType, type CredentialTypes, credentialTypeOf } from './credential.ts';
import { endorsementCredential, hoursStatementCredential, workCredential } from './generated/schemas.ts';
import type { SchemaOf } from './schema-fit.ts';

export { statusListCredential, trustList, workPresentation } from './generated/schemas.ts';
export { fits, type Schema, type SchemaOf, type SchemaType } from './schema-fit.ts';

const SCHEMAS: { readonly [Type in CredentialType]: SchemaOf<CredentialTypes[Type]> } = {
  WorkCredential: workCredential,
  WorkEndorsementCredential: endorsementCredential,
  HoursStatementCredential: hoursStatementCredential,
};

/** The schema of the type that a document names. One of no known type is held against that of work credentials. */
export function credentialSchemaOf(document: unknown): SchemaOf<AnyCredential> {
  return SCHEMAS[credentialTypeOf(document) ?? 'WorkCredential'];
}
