import { VERIFIER } from '../expected.ts';
import type { CredentialReport, Finding, VerificationReport } from '@kluscv/schema';
import { isObject, expectCall } from '@kluscv/schema/reading';
import { sdkError } from '../sdk-error.ts';
import type { ProofReading, SecuredCredential } from '../proof/format.ts';
import { joseFormat } from '../proof/jose.ts';
import type { Eventual } from '../runtime.ts';
import type { VerifyOptions } from './context.ts';
import { credentialReport } from './credential-report.ts';
import { finding } from '@kluscv/schema/findings';
import { readInput, securedFromText, type VerificationInput } from './input.ts';
import { askingOnce } from './once.ts';
import { nameFindings, pageDateFindings, withSuperseded } from './presentation-findings.ts';
import { readClock } from './read-clock.ts';
import { reportOf } from './report.ts';

/** Settings of `verifyPresentation`. */
export interface VerifyPresentationOptions extends VerifyOptions {
  /**
   * What comparing the page with the credentials gave (`compare` of @kluscv/pdf), or `no-page` where the input has none. It must be said: a page
   * that nobody compared would look as if it had been.
   */
  readonly page: Finding | 'no-page';
  /** Name of the input for the report, such as a file name. Default: none. */
  readonly source?: string;
}

/**
 * Checks everything about what somebody hands in, and says what came of each check. Never throws for what somebody else wrote.
 *
 * @param input a presentation (the content of `kluscv.vp.json`), a presentation that its holder signed, a compact JWS, an SD-JWT, a credential with its proof inside, or an enveloped
 *   credential
 * @throws KlusError `verify.clock`, `verify.page`
 */
export async function verifyPresentation(
  input: VerificationInput,
  options: VerifyPresentationOptions,
): Promise<VerificationReport> {
  expectCall('verifyPresentation', { options: [options, VERIFIER] });
  const { source } = options;
  const page = pageFindings(options.page);
  const clocked = readClock(askingOnce(options));
  const checkedAt = clocked.now;
  const reading = await readInput(input, options.formats ?? []);
  if (!reading.ok) {
    return reportOf({ checkedAt, source, findings: [...reading.findings, ...page], credentials: [] });
  }
  const read = await Promise.all(reading.credentials.map(async (secured) => readSecured(secured, options)));
  const binding = reading.binding?.(clocked.options.resolver);
  const reports = await Promise.all(
    read.map((proof, index) => {
      const { format } = reading.credentials[index] ?? {};
      return credentialReport(proof, { format, alone: reading.alone, presented: binding }, clocked);
    }),
  );
  const credentials = withSuperseded(reports);
  const dates = options.page === 'no-page' ? [] : pageDateFindings(reading.renderedOn, credentials, checkedAt);
  const twice = repeated(read);
  const structure = twice === undefined ? reading.finding : finding('structure', 'structure.duplicate', { id: twice });
  return reportOf({
    checkedAt,
    source,
    findings: [structure, ...nameFindings(credentials), ...page, ...dates],
    credentials,
  });
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
  expectCall('verifyCredential', {
    secured: [secured, 'text or object'],
    options: [options, VERIFIER],
  });
  const known: SecuredCredential = typeof secured === 'string' ? securedFromText(secured) : secured;
  const reading = readSecured(known, options);
  const read = reading instanceof Promise ? await reading : reading;
  return credentialReport(read, { format: known.format, alone: true }, readClock(askingOnce(options)));
}

/** @throws KlusError `verify.page` */
function pageFindings(page: unknown): readonly Finding[] {
  if (page === 'no-page') return [finding('page', 'page.not-a-document', {})];
  if (isObject(page) && typeof page['check'] === 'string' && typeof page['code'] === 'string')
    return [page as unknown as Finding];
  throw sdkError(
    'verify.page',
    'Nothing is said about the page. Give what `compare` of @kluscv/pdf gave as `page`, or "no-page" if there is none.',
  );
}

function readSecured({ format, value }: SecuredCredential, { formats = [] }: VerifyOptions): Eventual<ProofReading> {
  const known = [joseFormat, ...formats].find(({ id }) => id === format);
  if (known === undefined || typeof value !== 'string') {
    return { ok: false, faults: [finding('structure', 'structure.format', { format })] };
  }
  return known.read(value);
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
