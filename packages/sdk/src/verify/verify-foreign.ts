import { VERIFIER } from '../expected.ts';
import type { AnyCredential, Did, Instant, StatusEntry, VerificationReport } from '@kluscv/schema';
import { CREDENTIAL_SCHEMAS, expectCall } from '@kluscv/schema/reading';
import { checksOf, finding, type FindingOf, type FindingsOf, verdictOf } from '@kluscv/schema/findings';
import type { FormatId, ReadSignature, StatusReference } from '../proof/format.ts';
import { checkHolder } from './checks/holder.ts';
import { checkIssuer } from './checks/issuer.ts';
import { checkProof } from './checks/proof.ts';
import { checkStatus } from './checks/status.ts';
import { checkValidity } from './checks/validity.ts';
import type { CheckContext, VerifyOptions } from './context.ts';
import { askingOnce } from './once.ts';
import { readClock } from './read-clock.ts';
import { reportOf } from './report.ts';

/** What of somebody else's credential can be checked as one of our own is. Whoever reads it says what stands there; nothing of it is proven. */
export interface ForeignReading {
  readonly format: FormatId;
  readonly issuer: Did;
  /** What the issuer calls itself. Default: its identifier. */
  readonly issuerName?: string;
  readonly types: readonly string[];
  /** Default: it does not say. */
  readonly validFrom?: Instant;
  /** Default: no end. */
  readonly validUntil?: Instant;
  /** Its places in status lists of the kind that is read here. */
  readonly status: readonly StatusEntry[];
  /** Kinds of status that are not read here, as it names them. */
  readonly otherStatus: readonly string[];
  /** Its place in a list that only its format has. Default: none. */
  readonly statusReference?: StatusReference;
  /** All must hold. */
  readonly signatures: readonly ReadSignature[];
}

/** Before any credential: for one that does not say since when it holds. */
const LONG_AGO: Instant = '1970-01-01T00:00:00Z';

/**
 * Checks signature, issuer, dates and status of a credential that does not follow this standard. Its form and its content are not judged, so the
 * report is `indeterminate` at best. Never throws for what somebody else wrote.
 *
 * @throws KlusError `verify.clock`
 */
export async function verifyForeign(reading: ForeignReading, options: VerifyOptions): Promise<VerificationReport> {
  expectCall('verifyForeign', { reading: [reading, { format: 'text' }], options: [options, VERIFIER] });
  const clocked = readClock(askingOnce(options));
  const { format, issuer, validFrom, validUntil, types, statusReference } = reading;
  const structure: FindingsOf<'structure'> = [finding('structure', 'structure.foreign', {})];
  const proof = await checkProof(
    {
      ok: true,
      document: { issuer, ...(validFrom !== undefined && { validFrom }) },
      faults: [],
      signatures: reading.signatures,
    },
    { findings: structure },
    clocked.options,
  );
  const proven = proof.every(({ outcome }) => outcome === 'passed');
  const context: CheckContext = {
    ...clocked,
    // Only these members are asked for by the checks below.
    credential: {
      // None of these follows its schema, whatever it calls itself.
      type: types.filter((type) => !Object.hasOwn(CREDENTIAL_SCHEMAS, type)),
      issuer: { id: issuer, name: reading.issuerName ?? issuer },
      validFrom: validFrom ?? LONG_AGO,
      ...(validUntil !== undefined && { validUntil }),
      credentialSubject: {},
    } as unknown as AnyCredential,
    bindings: [],
    status: statusReference,
  };
  const others = proven
    ? [
        ...checkIssuer(context),
        ...checkValidity(context),
        ...(await statusFindings(reading, context)),
        ...(await checkHolder(context)),
      ]
    : (['issuer', 'validity', 'status', 'holder'] as const).map((check) =>
        finding(check, `${check}.skipped`, { check: 'proof' }),
      );
  const semantics = finding('semantics', 'semantics.skipped', { check: 'structure' });
  const findings = [...structure, ...proof, ...others, semantics].toSorted(
    (a, b) => ORDER.indexOf(a.check) - ORDER.indexOf(b.check),
  );
  return reportOf({
    checkedAt: clocked.now,
    source: undefined,
    findings: [finding('structure', 'structure.single', {}), finding('page', 'page.not-a-document', {})],
    credentials: [{ verdict: verdictOf(findings, 'credential'), format, findings }],
  });
}

const ORDER: readonly string[] = checksOf('credential');

async function statusFindings(
  { status, otherStatus, statusReference }: ForeignReading,
  context: CheckContext,
): Promise<readonly FindingOf<'status'>[]> {
  const found: FindingOf<'status'>[] = otherStatus.map((type) => finding('status', 'status.unknown', { status: type }));
  for (const entry of status) {
    const credential = { ...context.credential, credentialStatus: entry } as AnyCredential;
    for (const each of await checkStatus({ ...context, credential, status: undefined })) found.push(each);
  }
  if (statusReference !== undefined) for (const each of await checkStatus(context)) found.push(each);
  return found.length === 0 ? [finding('status', 'status.none', {})] : found;
}
