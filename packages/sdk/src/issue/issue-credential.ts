import { SIGNER } from '../expected.ts';
import type {
  AnyCredential,
  CredentialType,
  EndorsementCredential,
  HoursStatement,
  HoursStatementCredential,
  Instant,
  Issuer,
  Problem,
  StatusEntry,
  Supersedes,
  WorkCredential,
  WorkEndorsement,
  WorkRecord,
} from '@kluscv/schema';
import { validateUnsecuredCredential } from '@kluscv/schema/validate';
import { CREDENTIAL_SCHEMAS, CREDENTIALS_CONTEXT, schemaUrl, WORK_CONTEXT, expectCall } from '@kluscv/schema/reading';
import { credentialProblems } from '@kluscv/schema/rules';
import { parseDidUrl } from '../did/did-url.ts';
import type { SdkErrorCode } from '../errors.ts';
import { sdkError } from '../sdk-error.ts';
import type { Signer } from '../keys/signer.ts';
import type { ProofFormat, SecuredCredential } from '../proof/format.ts';
import { joseFormat } from '../proof/jose.ts';
import type { RandomSource } from '../runtime.ts';
import { randomUuid } from '../uuid.ts';
import { refusals } from './refusals.ts';

/** What a credential can state of a person: its work, what somebody who saw it says, or the hours of a month for one addressee. */
export type Statement = WorkRecord | WorkEndorsement | HoursStatement;

/** The credential that holds a statement. */
export type CredentialOf<Stated extends Statement> = Stated extends WorkRecord
  ? WorkCredential
  : Stated extends WorkEndorsement
    ? EndorsementCredential
    : HoursStatementCredential;

/** What a credential says besides the statement. */
export interface CredentialOptions {
  readonly issuer: Issuer;
  readonly subject?: {
    /** A DID that the worker holds, or a `urn:uuid:` used for this worker by this issuer alone. Default: a new random `urn:uuid:`. */
    readonly id?: string;
    /** Name as the issuer knows it. Default: none. */
    readonly name?: string;
  };
  readonly validFrom: Instant;
  /** Default: no end. An hours statement must have one, 100 days later at most. */
  readonly validUntil?: Instant;
  /** An earlier credential of the same issuer that this one takes the place of. Default: none. */
  readonly supersedes?: Supersedes;
  /** Where to see whether it was withdrawn (`allocateStatus`). Default: it cannot be withdrawn. */
  readonly status?: StatusEntry;
  /** For the identifiers: at least 16 bytes a call that nobody can guess. */
  readonly random: RandomSource;
  /** Marks the credential as a test, which no verifier accepts. Default false. */
  readonly test?: boolean;
}

/** The largest secured credential that a presentation can carry, in characters. */
const MAX_SECURED = 200_000 - 'data:application/vc+jwt,'.length;

/** For each kind of statement, the credential that holds it, and as which member of its subject. */
const HOLDERS: Readonly<Record<Statement['type'], { readonly type: CredentialType; readonly member: string }>> = {
  WorkRecord: { type: 'WorkCredential', member: 'workRecord' },
  WorkEndorsement: { type: 'WorkEndorsementCredential', member: 'endorsement' },
  HoursStatement: { type: 'HoursStatementCredential', member: 'hoursStatement' },
};

/** Makes an unsecured credential of a work record, an endorsement or an hours statement. Whether it follows the standard is seen when it is signed. */
export function credentialFor<Stated extends Statement>(
  statement: Stated,
  options: CredentialOptions,
): CredentialOf<Stated> {
  expectCall('credentialFor', {
    statement: [statement, { type: 'text' }],
    options: [options, { issuer: 'object', validFrom: 'text', random: 'function' }],
  });
  const { issuer, subject = {}, validFrom, validUntil, supersedes, status, random, test = false } = options;
  if (!Object.hasOwn(HOLDERS, statement.type)) {
    throw sdkError(
      'issue.schema',
      `There is no statement of the type ${statement.type as string}. Give a WorkRecord, a WorkEndorsement or an HoursStatement.`,
    );
  }
  const { type, member } = HOLDERS[statement.type];
  const credential = {
    '@context': [CREDENTIALS_CONTEXT, WORK_CONTEXT],
    id: `urn:uuid:${randomUuid(random)}`,
    type: ['VerifiableCredential', type, ...(test ? ['TestCredential'] : [])],
    issuer,
    validFrom,
    ...(validUntil !== undefined && { validUntil }),
    ...(supersedes !== undefined && { supersedes }),
    credentialSchema: { id: schemaUrl(CREDENTIAL_SCHEMAS[type]), type: 'JsonSchema' },
    ...(status !== undefined && { credentialStatus: status }),
    credentialSubject: {
      id: subject.id ?? `urn:uuid:${randomUuid(random)}`,
      type: 'Worker',
      ...(subject.name !== undefined && { name: subject.name }),
      [member]: statement,
    },
  };
  return credential as unknown as CredentialOf<Stated>;
}

/**
 * Signs a credential of any type of the standard. What the standard or plain arithmetic forbids is refused: credentials outlive software.
 *
 * @param options.format how it is secured. Default `vc+jwt`; others come from their own entries, such as `@kluscv/sdk/sd-jwt`
 * So is what no verifier could check: half a character in a text, a DID that leads nowhere, work after the day of signing, a signer whose first signature
 * does not verify.
 *
 * @throws KlusError `issue.schema`, `issue.semantics`, `issue.text`, `issue.did`, `issue.future` (with `details.problems`), `issue.newer`,
 *   `issue.issuer`, `issue.too-large`, and as `signatureBy`
 */
export async function issueCredential(
  credential: AnyCredential,
  options: { readonly signer: Signer; readonly format?: ProofFormat },
): Promise<SecuredCredential> {
  expectCall('issueCredential', { options: [options, { signer: SIGNER }] });
  const { signer, format = joseFormat } = options;
  const validation = validateUnsecuredCredential(credential);
  if (!validation.ok) throw refusal('issue.schema', 'The credential does not follow the standard', validation.problems);
  if (credential.credentialSchema.id !== schemaUrl(CREDENTIAL_SCHEMAS[credential.type[1]])) {
    throw sdkError(
      'issue.newer',
      `The credential follows ${credential.credentialSchema.id}, which this package does not implement. Make it with credentialFor.`,
    );
  }
  const problems = credentialProblems(credential);
  if (problems.length > 0) throw refusal('issue.semantics', 'The credential breaks a rule of the standard', problems);
  const refused = refusals(credential);
  if (refused.length > 0) {
    throw refusal(refused[0]?.code as SdkErrorCode, 'No verifier would accept this credential', refused);
  }
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

function refusal(code: SdkErrorCode, title: string, problems: readonly Problem[]): Error {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return sdkError(code, `${title}: at ${first?.pointer ?? '/'}: ${first?.message ?? ''}${more}`, {
    details: { problems },
  });
}
