import { type AnyCredential, type CredentialType, credentialTypeOf } from '../credential.ts';
import type { Problem } from '../errors.ts';
import type {
  EndorsementCredential,
  HoursStatementCredential,
  PlatformExport,
  StatusListCredential,
  TrustList,
  VerificationReport,
  WorkCredential,
  WorkPresentation,
  WorkRecord,
} from '../generated/model.ts';
import { isPlatformExport } from '../generated/validators/platform-export.js';
import { isStatusListCredential } from '../generated/validators/status-list-credential.js';
import { isTrustList } from '../generated/validators/trust-list.js';
import type { Validator } from '../generated/validators/validator.ts';
import { isVerificationReport } from '../generated/validators/verification-report.js';
import {
  isEndorsementCredential,
  isHoursStatementCredential,
  isWorkCredential,
  isWorkRecord,
} from '../generated/validators/work-credential.js';
import { isWorkPresentation } from '../generated/validators/work-presentation.js';
import { schemaProblems } from './schema-problems.ts';

/** What a schema says of a value: the value with its type, or the first ten things that are wrong with it. */
export type Validation<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

function validate<Value>(is: Validator<Value>, value: unknown): Validation<Value> {
  // A validator keeps what it found until it is asked again.
  return is(value) ? { ok: true, value } : { ok: false, problems: schemaProblems(is.errors ?? []) };
}

/** Validates a work record against its schema. */
export function validateWorkRecord(value: unknown): Validation<WorkRecord> {
  return validate(isWorkRecord, value);
}

/** Validates an unsecured work credential against its schema. */
export function validateWorkCredential(value: unknown): Validation<WorkCredential> {
  return validate(isWorkCredential, value);
}

/** Validates an unsecured endorsement credential against its schema. */
export function validateEndorsementCredential(value: unknown): Validation<EndorsementCredential> {
  return validate(isEndorsementCredential, value);
}

/** Validates an unsecured hours statement against its schema. */
export function validateHoursStatementCredential(value: unknown): Validation<HoursStatementCredential> {
  return validate(isHoursStatementCredential, value);
}

const CREDENTIALS: Readonly<Record<CredentialType, (value: unknown) => Validation<AnyCredential>>> = {
  WorkCredential: validateWorkCredential,
  WorkEndorsementCredential: validateEndorsementCredential,
  HoursStatementCredential: validateHoursStatementCredential,
};

/** Validates an unsecured credential against the schema of the type that it names. One of no known type is held against that of work credentials. */
export function validateCredential(value: unknown): Validation<AnyCredential> {
  return CREDENTIALS[credentialTypeOf(value) ?? 'WorkCredential'](value);
}

/** Validates a presentation against its schema. */
export function validateWorkPresentation(value: unknown): Validation<WorkPresentation> {
  return validate(isWorkPresentation, value);
}

/** Validates what a platform hands over against its schema. */
export function validatePlatformExport(value: unknown): Validation<PlatformExport> {
  return validate(isPlatformExport, value);
}

/** Validates a verification report against its schema. */
export function validateVerificationReport(value: unknown): Validation<VerificationReport> {
  return validate(isVerificationReport, value);
}

/** Validates a status list credential against its schema. */
export function validateStatusListCredential(value: unknown): Validation<StatusListCredential> {
  return validate(isStatusListCredential, value);
}

/** Validates a trust list against its schema. */
export function validateTrustList(value: unknown): Validation<TrustList> {
  return validate(isTrustList, value);
}
