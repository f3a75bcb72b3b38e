import type { AnyCredential } from './credential.ts';
import { isAnyCredential, schemaTypeOf } from './fit.ts';
import { fitProblems } from './fit-problems.ts';
import type {
  EndorsementCredential,
  HoursStatementCredential,
  PlatformExport,
  StatusListCredential,
  VerificationReport,
  WorkCredential,
  WorkPresentation,
  WorkRecord,
} from './generated/model.ts';
import * as fit from './generated/fit.js';
import * as validators from './generated/validators.js';
import { type Validation, validate } from './validation.ts';

export { validateTrustList } from './trust-list.ts';
export type { Validation } from './validation.ts';

/** Validates a work record against its schema. */
export function validateWorkRecord(value: unknown): Validation<WorkRecord> {
  return validate(fit.isWorkRecord, validators.isWorkRecord, value);
}

/** Validates an unsecured work credential against its schema. */
export function validateWorkCredential(value: unknown): Validation<WorkCredential> {
  return validate(fit.isWorkCredential, validators.isWorkCredential, value);
}

/** Validates an unsecured endorsement credential against its schema. */
export function validateEndorsementCredential(value: unknown): Validation<EndorsementCredential> {
  return validate(fit.isEndorsementCredential, validators.isEndorsementCredential, value);
}

/** Validates an unsecured hours statement against its schema. */
export function validateHoursStatementCredential(value: unknown): Validation<HoursStatementCredential> {
  return validate(fit.isHoursStatementCredential, validators.isHoursStatementCredential, value);
}

/** Validates an unsecured credential against the schema of the type that it names. One of no known type is held against that of work credentials. */
export function validateCredential(value: unknown): Validation<AnyCredential> {
  return isAnyCredential(value)
    ? { ok: true, value }
    : { ok: false, problems: fitProblems(schemaTypeOf(value), value) };
}

/** Validates a presentation against its schema. */
export function validateWorkPresentation(value: unknown): Validation<WorkPresentation> {
  return validate(fit.isWorkPresentation, validators.isWorkPresentation, value);
}

/** Validates what a platform hands over against its schema. */
export function validatePlatformExport(value: unknown): Validation<PlatformExport> {
  return validate(fit.isPlatformExport, validators.isPlatformExport, value);
}

/** Validates a verification report against its schema. */
export function validateVerificationReport(value: unknown): Validation<VerificationReport> {
  return validate(fit.isVerificationReport, validators.isVerificationReport, value);
}

/** Validates a status list credential against its schema. */
export function validateStatusListCredential(value: unknown): Validation<StatusListCredential> {
  return validate(fit.isStatusListCredential, validators.isStatusListCredential, value);
}
