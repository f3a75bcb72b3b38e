import type { AnyCredential } from '@kluscv/schema';
import { validateUnsecuredCredential } from '@kluscv/schema/validate';
import { credentialTypeOf, STANDARD_VERSION } from '@kluscv/schema/reading';
import type { ProofReading } from '../../proof/format.ts';
import { newerVersion } from '../../proof/newer-version.ts';
import { type FindingOf, type FindingsOf, finding } from '@kluscv/schema/findings';
import { schemaFindings } from '../schema-findings.ts';

/** What the check found, and the credential if it is one. */
export interface StructureResult {
  readonly findings: FindingsOf<'structure'>;
  readonly credential?: AnyCredential;
}

/**
 * Checks that what was read follows the standard, in a version that is known here.
 *
 * @param alone whether it was handed in by itself, and not as part of a presentation
 */
export function checkStructure(reading: ProofReading, alone: boolean): StructureResult {
  if (!reading.ok) return { findings: reading.faults };
  const [first, ...rest] = reading.faults.filter(
    (fault): fault is FindingOf<'structure'> => fault.check === 'structure',
  );
  const newer = newerVersion(reading.document);
  if (newer !== undefined) {
    return {
      findings: [finding('structure', 'structure.newer', { version: newer }), ...(first ? [first, ...rest] : [])],
    };
  }
  if (!alone && credentialTypeOf(reading.document) === 'HoursStatementCredential') {
    return { findings: [finding('structure', 'structure.purpose-bound', {}, { pointer: '/type' })] };
  }
  const validation = validateUnsecuredCredential(reading.document);
  if (!validation.ok) {
    return { findings: [...schemaFindings(validation.problems), ...(first ? [first, ...rest] : [])] };
  }
  if (first !== undefined) return { findings: [first, ...rest] };
  const version = STANDARD_VERSION;
  return { findings: [finding('structure', 'structure.follows', { version })], credential: validation.value };
}
