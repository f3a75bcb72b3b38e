import type { AnyCredential, CredentialReport, Finding, VerificationReport } from '@kluscv/schema';
import { sdkError } from '../sdk-error.ts';
import { later } from '../later.ts';
import { millisecondsOf } from '../instant.ts';
import type { HolderBinding } from '../proof/holder-binding.ts';
import type { FormatId, ProofReading, SecuredCredential } from '../proof/format.ts';
import { joseFormat } from '../proof/jose.ts';
import { type CheckId, type CheckIdOf, checksOf } from './checks.ts';
import { checkHolder } from './checks/holder.ts';
import { checkIssuer } from './checks/issuer.ts';
import { checkProof } from './checks/proof.ts';
import { checkValidity } from './checks/validity.ts';
import type * as content from './content.ts';
import type { CheckContext, VerifyOptions } from './context.ts';
import { type FindingsOf, finding } from './findings.ts';
import { readInput, securedFromText, type VerificationInput } from './input.ts';
import { askingOnce } from './once.ts';
import { reportOf, verdictOf } from './report.ts';
import { worded } from './worded.ts';

/** Settings of `verifyPresentation`. */
export interface VerifyPresentationOptions extends VerifyOptions {
  /** What comparing the page with the credentials gave (`compare` of @kluscv/pdf). Default: the input has no page. */
  readonly page?: Finding;
  /** Name of the input for the report, such as a file name. Default: none. */
  readonly source?: string;
}

const CONTENT = /* @__PURE__ */ later(() => import('./content.ts'));
const STATUS = /* @__PURE__ */ later(() => import('./checks/status.ts'));

/** All checks of a credential. Who leaves one out does not compile. */
type CredentialFindings = { readonly [Check in CheckIdOf<'credential'>]: FindingsOf<Check> };
type LaterFindings = Omit<CredentialFindings, 'structure' | 'proof'>;

/**
 * Checks everything about what somebody hands in, and says what came of each check. Never throws for what somebody else wrote.
 *
 * @param input a presentation (the content of `kluscv.vp.json`), a presentation that its holder signed, a compact JWS, an SD-JWT, a credential with its proof inside, or an enveloped
 *   credential
 * @throws KlusError `verify.clock`
 */
export async function verifyPresentation(
  input: VerificationInput,
  options: VerifyPresentationOptions,
): Promise<VerificationReport> {
  const { page = finding('page', 'page.not-a-document', {}), source } = options;
  const clocked = readClock(askingOnce(options));
  const checkedAt = clocked.now;
  const reading = await readInput(input, options.formats ?? []);
  if (!reading.ok) {
    return worded(reportOf({ checkedAt, source, findings: [...reading.findings, page], credentials: [] }));
  }
  const read = await Promise.all(reading.credentials.map((secured) => readSecured(secured, options)));
  const binding = reading.binding?.(clocked.options.resolver);
  const credentials = await Promise.all(
    read.map((proof, index) => {
      const { format } = reading.credentials[index] ?? {};
      return credentialReport(proof, { format, alone: reading.alone, presented: binding }, clocked);
    }),
  );
  const twice = repeated(read);
  const structure = twice === undefined ? reading.finding : finding('structure', 'structure.duplicate', { id: twice });
  return worded(reportOf({ checkedAt, source, findings: [structure, page], credentials }));
}

/**
 * Checks one secured credential, and says what came of each check. Never throws for what somebody else wrote.
 *
 * @throws KlusError `verify.clock`
 */
export async function verifyCredential(
  secured: SecuredCredential | string,
  options: VerifyOptions,
): Promise<CredentialReport> {
  const known: SecuredCredential = typeof secured === 'string' ? securedFromText(secured) : secured;
  const read = await readSecured(known, options);
  return credentialReport(read, { format: known.format, alone: true }, readClock(askingOnce(options)));
}

const FORMAT_IDS: readonly FormatId[] = ['vc+jwt', 'vc+sd-jwt', 'dc+sd-jwt', 'data-integrity'];

/** How a credential came in. */
interface HandedIn {
  readonly format: FormatId | undefined;
  /** By itself, and not as part of a presentation. */
  readonly alone: boolean;
  /** What the holder signed over the presentation, if anything. */
  readonly presented?: HolderBinding | undefined;
}

type Clocked = Omit<CheckContext, 'credential' | 'bindings' | 'status'>;

function readClock(options: VerifyOptions): Clocked {
  const now: unknown = options.clock();
  const nowMs = typeof now === 'string' ? millisecondsOf(now) : undefined;
  if (typeof now !== 'string' || nowMs === undefined) {
    throw sdkError(
      'verify.clock',
      'The clock did not give an RFC 3339 instant in UTC. Let it return text such as 2026-11-21T12:00:00Z.',
    );
  }
  return { options, now, nowMs };
}

async function readSecured(
  { format, value }: SecuredCredential,
  { formats = [] }: VerifyOptions,
): Promise<ProofReading> {
  const known = [joseFormat, ...formats].find(({ id }) => id === format);
  if (known === undefined || typeof value !== 'string') {
    return { ok: false, faults: [finding('structure', 'structure.format', { format })] };
  }
  return known.read(value);
}

async function credentialReport(
  reading: ProofReading,
  { format, alone, presented }: HandedIn,
  clocked: Clocked,
): Promise<CredentialReport> {
  const parts = CONTENT.now ?? (await CONTENT.load());
  const structured = parts.checkStructure(reading, alone);
  const structure = structured instanceof Promise ? await structured : structured;
  const proving = checkProof(reading, structure, clocked.options);
  const { credential } = structure;
  const context: CheckContext | undefined = credential && {
    ...clocked,
    credential,
    bindings: [reading.ok ? reading.binding : undefined, presented].filter((binding) => binding !== undefined),
    status: reading.ok ? reading.status : undefined,
  };
  // While keys are fetched and the signature is verified. Nothing of it is said if it does not hold.
  const own = context && ownFindings(parts, context);
  const proof = await proving;
  const proven = proof.every(({ outcome }) => outcome === 'passed');
  const others =
    context !== undefined && own !== undefined && proven
      ? { ...own, ...(await askedFindings(context)) }
      : skippedFindings(credential === undefined ? 'structure' : 'proof');
  const findings: CredentialFindings = { structure: structure.findings, proof, ...others };
  return worded(credentialReportOf(findings, format, proven ? credential : undefined));
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
function ownFindings(
  { checkSemantics }: typeof content,
  context: CheckContext,
): Pick<LaterFindings, 'validity' | 'semantics'> {
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
  const { checkStatus } = STATUS.now ?? (await STATUS.load());
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

/** The identifier of a credential that is there twice: by identifier, since one credential can have several valid signatures. */
function repeated(readings: readonly ProofReading[]): string | undefined {
  const seen = new Set<string>();
  for (const reading of readings) {
    if (!reading.ok) continue;
    const { id } = reading.document;
    if (typeof id !== 'string') continue;
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return undefined;
}
