import { disclosures } from './generated/disclosure.ts';

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
 * For every claim of a credential, whether it is selectively disclosable.
 *
 * @param name the schema of the credential. An hours statement has no entry: it is shown whole, to one addressee
 * @see https://datatracker.ietf.org/doc/draft-ietf-oauth-sd-jwt-vc/
 */
export function disclosureOf(name: 'work-credential' | 'endorsement'): readonly ClaimDisclosure[] {
  return disclosures[name];
}
