import type { ProofReading } from '../../proof/format.ts';
import { issuerOf, signatureFaults } from '../../proof/signatures.ts';
import type { VerifyOptions } from '../context.ts';
import { type FindingOf, type FindingsOf, finding } from '@kluscv/schema/findings';
import type { StructureResult } from './structure.ts';

/** Checks that the issuer signed exactly this. What is malformed is not worth a request; what is merely newer is. */
export async function checkProof(
  reading: ProofReading,
  structure: StructureResult,
  { resolver, signatureThread: thread }: Pick<VerifyOptions, 'resolver' | 'signatureThread'>,
): Promise<FindingsOf<'proof'>> {
  if (!reading.ok) return [finding('proof', 'proof.skipped', { check: 'structure' })];
  const [fault, ...more] = reading.faults.filter((found): found is FindingOf<'proof'> => found.check === 'proof');
  if (fault !== undefined) return [fault, ...more];
  if (structure.findings.some(({ outcome }) => outcome === 'failed')) {
    return [finding('proof', 'proof.skipped', { check: 'structure' })];
  }
  const issuer = issuerOf(reading.document);
  if (issuer === undefined) return [finding('proof', 'proof.issuer.invalid', { issuer: '–' })];
  const { validFrom } = reading.document;
  const at = typeof validFrom === 'string' ? validFrom : undefined;
  const [wrong, ...rest] = await signatureFaults(reading.signatures, { issuer, resolver, at, thread });
  if (wrong !== undefined) return [wrong, ...rest];
  return [finding('proof', 'proof.intact', { date: at?.slice(0, 10) ?? '–' })];
}
