import { REGISTER, SIGNER } from '../expected.ts';
import type { Did, Instant, StatusListCredential } from '@kluscv/schema';
import { validateStatusListCredential } from '@kluscv/schema/validate';
import { CREDENTIALS_CONTEXT, expectCall } from '@kluscv/schema/reading';
import { parseDidUrl } from '../did/did-url.ts';
import { sdkError } from '../sdk-error.ts';
import type { Signer } from '../keys/signer.ts';
import type { ProofFormat, SecuredCredential } from '../proof/format.ts';
import { joseFormat } from '../proof/jose.ts';
import { encodeBitstring } from './bitstring.ts';
import type { StatusRegister } from './register.ts';
import { MAX_LIST_TEXT } from './source.ts';

/** What a published list says besides its bits. */
export interface StatusListOptions {
  /** The issuer of the credentials that point to the list. A list by anybody else counts for nothing. */
  readonly issuer: Did;
  readonly validFrom: Instant;
  /** When the list goes out of date. An old list could hide a withdrawal, so publish a new one before this. */
  readonly validUntil: Instant;
  /** How long a verifier may keep it, in milliseconds. Default 300000 (5 minutes). */
  readonly ttlMs?: number;
}

/** Makes the unsecured credential of a status list as it is now. */
export async function statusListCredential(
  register: StatusRegister,
  options: StatusListOptions,
): Promise<StatusListCredential> {
  expectCall('statusListCredential', {
    register: [register, REGISTER],
    options: [options, { issuer: 'text', validFrom: 'text', validUntil: 'text' }],
  });
  const { issuer, validFrom, validUntil, ttlMs = 300_000 } = options;
  return {
    '@context': [CREDENTIALS_CONTEXT],
    id: register.url,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom,
    validUntil,
    credentialSubject: {
      id: `${register.url}#list`,
      type: 'BitstringStatusList',
      statusPurpose: register.purpose,
      encodedList: await encodeBitstring(register.set),
      ttl: ttlMs,
    },
  };
}

/**
 * Signs a status list, for publication at its address.
 *
 * @param options.format how it is secured. Default `vc+jwt`; with its proof inside (`@kluscv/data-integrity`), libraries that know JSON-LD alone read it

 * @throws KlusError `issue.schema`, `issue.issuer`, `status.too-large`, and as `signatureBy`
 */
export async function issueStatusList(
  credential: StatusListCredential,
  options: { readonly signer: Signer; readonly format?: ProofFormat },
): Promise<SecuredCredential> {
  expectCall('issueStatusList', { options: [options, { signer: SIGNER }] });
  const { signer, format = joseFormat } = options;
  const validation = validateStatusListCredential(credential);
  if (!validation.ok) {
    const [first] = validation.problems;
    throw sdkError(
      'issue.schema',
      `The status list does not follow the standard: at ${first?.pointer ?? ''}: ${first?.message ?? ''}`,
      {
        details: { problems: validation.problems },
      },
    );
  }
  if (parseDidUrl(signer.verificationMethod)?.did !== credential.issuer) {
    throw sdkError(
      'issue.issuer',
      `The list names ${credential.issuer} as issuer, but the key is ${signer.verificationMethod}. Sign with a key of the issuer.`,
    );
  }
  const secured = await format.secure(credential, signer);
  refuseUnreadableList(secured.value, credential.id);
  return secured;
}

/**
 * Refuses a signed list that no verifier would read.
 *
 * @throws KlusError `status.too-large`
 */
export function refuseUnreadableList(value: string, url: string): void {
  if (value.length <= MAX_LIST_TEXT) return;
  throw sdkError(
    'status.too-large',
    `The signed list ${url} has ${value.length} characters; verifiers read ${MAX_LIST_TEXT}. Point new credentials to another, shorter list.`,
  );
}
