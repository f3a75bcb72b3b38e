import { disclosures, typeMetadataIntegrity } from '../generated/disclosure.ts';

/** Whether a worker may leave one claim out when showing a credential. */
export interface ClaimDisclosure {
  /** Where the claim is: names of members; `null` stands for every item of a list. */
  readonly path: readonly (string | null)[];
  /**
   * `always`: an issuer must make the claim separately disclosable. `allowed`: it may. `never`: it must not, since the rest would
   * mislead without it.
   */
  readonly sd: 'always' | 'allowed' | 'never';
}

/**
 * For every claim of a credential, whether it is selectively disclosable. An hours statement is shown whole, to one addressee: nothing of it is.
 *
 * @param name the schema of the credential
 * @see https://datatracker.ietf.org/doc/draft-ietf-oauth-sd-jwt-vc/
 */
export function disclosureOf(name: 'work-credential' | 'endorsement' | 'hours-statement'): readonly ClaimDisclosure[] {
  return disclosures[name];
}

/**
 * SHA-256 of the type metadata of a credential as it is published, in the form of `vct#integrity`.
 *
 * @param name the schema of the credential
 * @see https://www.w3.org/TR/SRI/
 */
export function typeIntegrityOf(name: 'work-credential' | 'endorsement' | 'hours-statement'): string {
  return typeMetadataIntegrity[name];
}
