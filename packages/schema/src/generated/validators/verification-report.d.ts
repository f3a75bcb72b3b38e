// Generated from schemas/v1 by packages/schema/scripts/generate.ts. Do not edit.
import type { Validator } from './validator.ts';

/** Whether a value follows the schema of `VerificationReport`. */
export declare const isVerificationReport: Validator<import('../model.ts').VerificationReport>;
