import type { AnyCredential } from './credential.ts';
import type { Problem } from './errors.ts';
import { credentialValidatorOf } from './fit.ts';
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
} from './generated/model.ts';
import {
  isEndorsementCredential,
  isHoursStatementCredential,
  isPlatformExport,
  isStatusListCredential,
  isTrustList,
  isVerificationReport,
  isWorkCredential,
  isWorkPresentation,
  isWorkRecord,
  type Validator,
} from './generated/validators.js';
import { schemaProblems } from './schema-problems.ts';

/** What a schema says of a value: the value with its type, or everything that is wrong with it. */
export type Validation<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

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

/** Validates an unsecured credential against the schema of the type that it names. One of no known type is held against that of work credentials. */
export function validateCredential(value: unknown): Validation<AnyCredential> {
  return validate(credentialValidatorOf(value), value);
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

/** Validates a trust list against its schema. */
export function validateTrustList(value: unknown): Validation<TrustList> {
  return validate(isTrustList, value);
}

/** Validates a status list credential against its schema. */
export function validateStatusListCredential(value: unknown): Validation<StatusListCredential> {
  return validate(isStatusListCredential, value);
}

function validate<Value>(is: Validator<Value>, value: unknown): Validation<Value> {
  return is(value) ? { ok: true, value } : { ok: false, problems: schemaProblems(is, value) };
}
