import type { VerificationReport } from '../generated/model.ts';
import { isVerificationReport } from '../generated/validators/verification-report.js';
import { validate, type Validation } from './validation.ts';

/** Validates a verification report against its schema. */
export function validateVerificationReport(value: unknown): Validation<VerificationReport> {
  return validate(isVerificationReport, value);
}
