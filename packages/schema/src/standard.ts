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

const VERSIONED = /^https:\/\/w3id\.org\/kluscv\/(\d{1,3})\.(\d{1,3})\//;

/** The version of the standard that an address belongs to, if it is a later one than ours: what it says, nobody here knows. */
export function newerVersionAt(address: unknown): string | undefined {
  const [, major, minor] = (typeof address === 'string' ? VERSIONED.exec(address) : null) ?? [];
  if (major === undefined || minor === undefined) return undefined;
  const [ourMajor, ourMinor] = STANDARD_VERSION.split('.').map(Number);
  const isNewer = Number(major) > (ourMajor ?? 0) || (Number(major) === ourMajor && Number(minor) > (ourMinor ?? 0));
  return isNewer ? `${Number(major)}.${Number(minor)}` : undefined;
}
