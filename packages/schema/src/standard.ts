/** The version of the standard that this package implements: `major.minor`. */
export const STANDARD_VERSION = '1.0';

const BASE = `https://w3id.org/kluscv/${STANDARD_VERSION}/`;

/** Address of the W3C Verifiable Credentials 2.0 context. */
export const CREDENTIALS_CONTEXT = 'https://www.w3.org/ns/credentials/v2';

/** Address of the KlusCV context, which defines every member of the standard. */
export const WORK_CONTEXT = 'https://w3id.org/kluscv/1.0/context.jsonld';

/** Where a person finds out how to check a KlusCV. A constant: nothing in a document can change it. */
export const VERIFIER_ADDRESS = 'https://w3id.org/kluscv/verify';

/** The schemas of the standard, by the names of their files. */
export type SchemaName =
  | 'work-record'
  | 'work-credential'
  | 'endorsement'
  | 'hours-statement'
  | 'work-presentation'
  | 'platform-export'
  | 'verification-report'
  | 'trust-list'
  | 'status-list-credential';

/** Address of one schema of the standard: its `$id`. */
export function schemaUrl(name: SchemaName): string {
  return `${BASE}${name}.schema.json`;
}
