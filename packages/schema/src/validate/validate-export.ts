import type { PlatformExport } from '../generated/model.ts';
import { isPlatformExport } from '../generated/validators/platform-export.js';
import { validate, type Validation } from './validation.ts';

/** Validates what a platform hands over against its schema. */
export function validatePlatformExport(value: unknown): Validation<PlatformExport> {
  return validate(isPlatformExport, value);
}
