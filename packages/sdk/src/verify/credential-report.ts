import type { AnyCredential, CredentialReport, Finding } from '@kluscv/schema';
import type { FormatId, ProofReading } from '../proof/format.ts';
import type { HolderBinding } from '../proof/holder-binding.ts';
import { type CheckId, type CheckIdOf, checksOf, finding, type FindingsOf, verdictOf } from '@kluscv/schema/findings';
import { checkHolder } from './checks/holder.ts';
import { checkIssuer } from './checks/issuer.ts';
import { checkProof } from './checks/proof.ts';
import { checkSemantics } from './checks/semantics.ts';
import { checkStatus } from './checks/status.ts';
import { checkStructure } from './checks/structure.ts';
import { checkValidity } from './checks/validity.ts';
import type { CheckContext, Clocked } from './context.ts';

/** All checks of a credential. Who leaves one out does not compile. */
type CredentialFindings = { readonly [Check in CheckIdOf<'credential'>]: FindingsOf<Check> };
type LaterFindings = Omit<CredentialFindings, 'structure' | 'proof'>;

const FORMAT_IDS: readonly FormatId[] = ['vc+jwt', 'vc+sd-jwt', 'dc+sd-jwt', 'data-integrity'];

/** How a credential came in. */
interface HandedIn {
  readonly format: FormatId | undefined;
  /** By itself, and not as part of a presentation. */
  readonly alone: boolean;
  /** What the holder signed over the presentation, if anything. */
  readonly presented?: HolderBinding | undefined;
}

/** Makes every check of one credential. Never throws for what somebody else wrote. */
export async function credentialReport(
  reading: ProofReading,
  { format, alone, presented }: HandedIn,
  clocked: Clocked,
): Promise<CredentialReport> {
  const structure = checkStructure(reading, alone);
  const proving = checkProof(reading, structure, clocked.options);
  const { credential } = structure;
  const context: CheckContext | undefined = credential && {
    ...clocked,
    credential,
    bindings: [reading.ok ? reading.binding : undefined, presented].filter((binding) => binding !== undefined),
    status: reading.ok ? reading.status : undefined,
  };
  // While keys are fetched and the signature is verified. Nothing of it is said if it does not hold.
  const own = context && ownFindings(context);
  const proof = await proving;
  const proven = proof.every(({ outcome }) => outcome === 'passed');
  const others =
    context !== undefined && own !== undefined && proven
      ? { ...own, ...(await askedFindings(context)) }
      : skippedFindings(credential === undefined ? 'structure' : 'proof');
  const findings: CredentialFindings = { structure: structure.findings, proof, ...others };
  return credentialReportOf(findings, format, proven ? credential : undefined);
}

function credentialReportOf(
  byCheck: CredentialFindings,
  format: FormatId | undefined,
  credential: AnyCredential | undefined,
): CredentialReport {
  const findings = checksOf('credential').flatMap((check): readonly Finding[] => byCheck[check]);
  return {
    verdict: verdictOf(findings, 'credential'),
    // A format that nobody knows has no name in a report.
    format: FORMAT_IDS.find((id) => id === format) ?? 'vc+jwt',
    findings,
    ...(credential !== undefined && { credential }),
  };
}

/** What follows from the credential and the time alone. */
function ownFindings(context: CheckContext): Pick<LaterFindings, 'validity' | 'semantics'> {
  return { validity: checkValidity(context), semantics: checkSemantics(context) };
}

/** What the caller's own code is asked for, and may ask others: only of what is proven. */
async function askedFindings(context: CheckContext): Promise<Omit<LaterFindings, 'validity' | 'semantics'>> {
  return { issuer: checkIssuer(context), status: await statusFindings(context), holder: await checkHolder(context) };
}

async function statusFindings(context: CheckContext): Promise<LaterFindings['status']> {
  if (context.credential.credentialStatus === undefined && context.status === undefined) {
    return [finding('status', 'status.none', {})];
  }
  return checkStatus(context);
}

/** What rests on a check that did not pass says nothing, and says why. */
function skippedFindings(check: CheckId): LaterFindings {
  return {
    issuer: [finding('issuer', 'issuer.skipped', { check })],
    validity: [finding('validity', 'validity.skipped', { check })],
    status: [finding('status', 'status.skipped', { check })],
    holder: [finding('holder', 'holder.skipped', { check })],
    semantics: [finding('semantics', 'semantics.skipped', { check })],
  };
}
