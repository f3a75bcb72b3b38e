import { type AnyCredential, type CredentialType, credentialTypeOf } from '../credential.ts';
import type {
  EndorsementCredential,
  HoursStatementCredential,
  StatusListCredential,
  TrustList,
  WorkCredential,
  WorkPresentation,
  WorkRecord,
} from '../generated/model.ts';
import { isStatusListCredential } from '../generated/validators/status-list-credential.js';
import { isTrustList } from '../generated/validators/trust-list.js';
import {
  isEndorsementCredential,
  isHoursStatementCredential,
  isWorkCredential,
  isWorkRecord,
} from '../generated/validators/work-credential.js';
import { isWorkPresentation } from '../generated/validators/work-presentation.js';
import { validate, type Validation } from './validation.ts';

export type { Validation } from './validation.ts';
// In files of their own, since whoever verifies a credential needs neither.
export { validatePlatformExport } from './validate-export.ts';
export { validateVerificationReport } from './validate-report.ts';

/** Validates a work record against its schema. */
export function validateWorkRecord(value: unknown): Validation<WorkRecord> {
  return validate(isWorkRecord, value);
}

/** Validates a work credential, with or without a proof inside, against its schema. */
export function validateWorkCredential(value: unknown): Validation<WorkCredential> {
  return validate(isWorkCredential, value);
}

/** Validates an endorsement credential, with or without a proof inside, against its schema. */
export function validateEndorsementCredential(value: unknown): Validation<EndorsementCredential> {
  return validate(isEndorsementCredential, value);
}

/** Validates an hours statement, with or without a proof inside, against its schema. */
export function validateHoursStatementCredential(value: unknown): Validation<HoursStatementCredential> {
  return validate(isHoursStatementCredential, value);
}

const CREDENTIALS: Readonly<Record<CredentialType, (value: unknown) => Validation<AnyCredential>>> = {
  WorkCredential: validateWorkCredential,
  WorkEndorsementCredential: validateEndorsementCredential,
  HoursStatementCredential: validateHoursStatementCredential,
};

/** Validates a credential, with or without a proof inside, against the schema of the type that it names. One of no known type is held against that of work credentials. */
export function validateCredential(value: unknown): Validation<AnyCredential> {
  return CREDENTIALS[credentialTypeOf(value) ?? 'WorkCredential'](value);
}

/** Validates a credential that lies in an envelope, or is about to be signed: as `validateCredential`, and it must not bring a proof of its own. */
export function validateUnsecuredCredential(value: unknown): Validation<AnyCredential> {
  const validation = validateCredential(value);
  if (!validation.ok || validation.value.proof === undefined) return validation;
  const message = 'A credential in an envelope, or about to be signed, must not have a "proof" of its own. Remove it.';
  return { ok: false, problems: [{ code: 'schema.additionalProperties', pointer: '/proof', message }] };
}

/** Validates a presentation against its schema. */
export function validateWorkPresentation(value: unknown): Validation<WorkPresentation> {
  return validate(isWorkPresentation, value);
}

/** Validates a status list credential against its schema. */
export function validateStatusListCredential(value: unknown): Validation<StatusListCredential> {
  return validate(isStatusListCredential, value);
}

/** Validates a trust list against its schema. */
export function validateTrustList(value: unknown): Validation<TrustList> {
  return validate(isTrustList, value);
}
