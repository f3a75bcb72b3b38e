import type { Did, HttpsUrl, Instant } from '@kluscv/schema';
import type { Clock, SignedStatusList, Signer } from '@kluscv/sdk';
import { issueStatusList, statusListCredential } from '@kluscv/sdk/issue';
import type { Ledger } from '@kluscv/sdk/ledger';
import { issueTokenStatusList } from '@kluscv/sdk/sd-jwt';

/** How long a published list is valid, in days: an old one could hide a withdrawal, so it must be signed anew within this time. */
export const LIST_DAYS = 30;

/** How a list is signed for publication. */
export interface PublicationTerms {
  readonly signer: Signer;
  readonly clock: Clock;
  /** Days until it goes out of date. Default 30. */
  readonly days?: number;
  /** `vc+jwt`: a Bitstring Status List. `statuslist+jwt`: a Token Status List, at an address of its own. Default `vc+jwt`. */
  readonly kind?: SignedStatusList['format'];
}

/** The DID of a signer: what stands before the `#`. */
export function didOf({ verificationMethod }: Signer): Did {
  return verificationMethod.slice(0, verificationMethod.indexOf('#'));
}

/** The instant so many days later. */
export function daysAfter(instant: Instant, days: number): Instant {
  const date = new Date(instant);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

/**
 * Signs a list as it is now.
 *
 * @throws KlusError `status.unallocated` for no list of this issuer, `status.too-large`, and as a signer throws
 */
export async function signedStatusList(
  ledger: Pick<Ledger, 'bits' | 'lists'>,
  list: HttpsUrl,
  { signer, clock, days = LIST_DAYS, kind = 'vc+jwt' }: PublicationTerms,
): Promise<SignedStatusList & { readonly version: number }> {
  const { bits, version } = await ledger.bits(list);
  const purpose = (await ledger.lists()).find(({ url }) => url === list)?.purpose ?? 'revocation';
  const register = { url: list, purpose, length: bits.length * 8, allocated: new Uint8Array(0), set: bits };
  const validFrom = clock();
  const validUntil = daysAfter(validFrom, days);
  if (kind === 'statuslist+jwt') {
    const signed = await issueTokenStatusList(register, { signer, issuedAt: validFrom, expiresAt: validUntil });
    return { ...signed, version };
  }
  const credential = await statusListCredential(register, { issuer: didOf(signer), validFrom, validUntil });
  return { format: 'vc+jwt', value: (await issueStatusList(credential, { signer })).value, version };
}
