import type { EndorsementCredential, HoursStatementCredential, WorkCredential } from './generated/model.ts';

/** The credentials that the standard defines, by the type that each names in `type`. */
export interface CredentialTypes {
  readonly WorkCredential: WorkCredential;
  readonly WorkEndorsementCredential: EndorsementCredential;
  readonly HoursStatementCredential: HoursStatementCredential;
}

/** A type of credential that the standard defines. */
export type CredentialType = keyof CredentialTypes;

/** Any credential of the standard, before it is secured. */
export type AnyCredential = CredentialTypes[CredentialType];

/** The schema of each type of credential. */
export const CREDENTIAL_SCHEMAS: {
  readonly WorkCredential: 'work-credential';
  readonly WorkEndorsementCredential: 'endorsement';
  readonly HoursStatementCredential: 'hours-statement';
} = {
  WorkCredential: 'work-credential',
  WorkEndorsementCredential: 'endorsement',
  HoursStatementCredential: 'hours-statement',
};

/** The type that a document gives itself, if it is one of the standard. Nothing else of it is looked at. */
export function credentialTypeOf(document: unknown): CredentialType | undefined {
  const { type } = (document ?? {}) as { readonly type?: unknown };
  const named: unknown = Array.isArray(type) ? type[1] : undefined;
  return typeof named === 'string' && Object.hasOwn(CREDENTIAL_SCHEMAS, named) ? (named as CredentialType) : undefined;
}

/** Whether a credential is of this type. */
export function isOfType<Type extends CredentialType>(
  credential: AnyCredential,
  type: Type,
): credential is CredentialTypes[Type] {
  return credentialTypeOf(credential) === type;
}
