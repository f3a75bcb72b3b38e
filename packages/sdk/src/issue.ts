import {
  CREDENTIALS_CONTEXT,
  credentialProblems,
  type Instant,
  type Issuer,
  type Problem,
  schemaUrl,
  type StatusEntry,
  validateWorkCredential,
  WORK_CONTEXT,
  type WorkCredential,
  type WorkRecord,
} from '@kluscv/schema';
import { parseDidUrl } from './did/did-url.ts';
import { sdkError } from './errors.ts';
import type { Signer } from './keys/signer.ts';
import type { ProofFormat, SecuredCredential } from './proof/format.ts';
import { joseFormat } from './proof/jose.ts';
import type { RandomSource } from './runtime.ts';
import { randomUuid } from './uuid.ts';

/** What a credential says besides the work. */
export interface CredentialOptions {
  readonly issuer: Issuer;
  readonly subject?: {
    /** A DID that the worker holds, or a `urn:uuid:` used for this worker by this issuer alone. Default: a new random `urn:uuid:`. */
    readonly id?: string;
    /** Name as the issuer knows it. Default: none. */
    readonly name?: string;
  };
  readonly validFrom: Instant;
  /** Default: no end. */
  readonly validUntil?: Instant;
  /** Where to see whether it was withdrawn (`allocateStatus`). Default: it cannot be withdrawn. */
  readonly status?: StatusEntry;
  /** For the identifiers: at least 16 bytes a call that nobody can guess. */
  readonly random: RandomSource;
  /** Marks the credential as a test, which no verifier accepts. Default false. */
  readonly test?: boolean;
}

/** The largest secured credential that a presentation can carry, in characters. */
const MAX_SECURED = 200_000 - 'data:application/vc+jwt,'.length;

/** Makes an unsecured credential of a work record. */
export function credentialFor(record: WorkRecord, options: CredentialOptions): WorkCredential {
  const { issuer, subject = {}, validFrom, validUntil, status, random, test = false } = options;
  return {
    '@context': [CREDENTIALS_CONTEXT, WORK_CONTEXT] as unknown as WorkCredential['@context'],
    id: `urn:uuid:${randomUuid(random)}`,
    type: test
      ? ['VerifiableCredential', 'WorkCredential', 'TestCredential']
      : ['VerifiableCredential', 'WorkCredential'],
    issuer,
    validFrom,
    ...(validUntil !== undefined && { validUntil }),
    credentialSchema: { id: schemaUrl('work-credential'), type: 'JsonSchema' },
    ...(status !== undefined && { credentialStatus: status }),
    credentialSubject: {
      id: subject.id ?? `urn:uuid:${randomUuid(random)}`,
      type: 'Worker',
      ...(subject.name !== undefined && { name: subject.name }),
      workRecord: record,
    },
  };
}

/**
 * Signs a credential. What the standard or plain arithmetic forbids is refused: credentials outlive software.
 *
 * @param options.format how it is secured. Default `vc+jwt`; others come from their own entries, such as `@kluscv/sdk/sd-jwt`
 * @throws KlusError `issue.schema`, `issue.newer`, `issue.semantics` (with `details.problems`), `issue.issuer`,
 *   `issue.too-large`, `signer.signature`
 */
export async function issueCredential(
  credential: WorkCredential,
  options: { readonly signer: Signer; readonly format?: ProofFormat },
): Promise<SecuredCredential> {
  const { signer, format = joseFormat } = options;
  const validation = validateWorkCredential(credential);
  if (!validation.ok) throw refusal('issue.schema', 'The credential does not follow the standard', validation.problems);
  if (credential.credentialSchema.id !== schemaUrl('work-credential')) {
    throw sdkError(
      'issue.newer',
      `The credential follows ${credential.credentialSchema.id}, which this package does not implement. Make it with credentialFor.`,
    );
  }
  const problems = credentialProblems(credential);
  if (problems.length > 0) throw refusal('issue.semantics', 'The credential breaks a rule of the standard', problems);
  const signerDid = parseDidUrl(signer.verificationMethod)?.did;
  if (signerDid !== credential.issuer.id) {
    throw sdkError(
      'issue.issuer',
      `The credential names ${credential.issuer.id} as issuer, but the key is ${signer.verificationMethod}. Sign with a key of the issuer.`,
    );
  }
  const secured = await format.secure(credential, signer);
  if (secured.value.length > MAX_SECURED) {
    throw sdkError(
      'issue.too-large',
      `The signed credential has ${secured.value.length} characters; ${MAX_SECURED} are allowed. Leave out some reviews.`,
    );
  }
  return secured;
}

function refusal(code: 'issue.schema' | 'issue.semantics', title: string, problems: readonly Problem[]): Error {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return sdkError(code, `${title}: at ${first?.pointer ?? '/'}: ${first?.message ?? ''}${more}`, {
    details: { problems },
  });
}
