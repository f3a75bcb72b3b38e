import type { Did, HttpsUrl, Instant } from '@kluscv/schema';
import { expectCall, KlusError } from '@kluscv/schema/reading';
import type { Clock, SignedStatusList, Signer } from '@kluscv/sdk';
import { type BesideFormat, issueStatusList, listBeside, statusListCredential } from '@kluscv/sdk/issue';
import type { Ledger } from '@kluscv/sdk/ledger';
import { issueTokenStatusList } from '@kluscv/sdk/sd-jwt';
import { proofInside } from './securing.ts';

/** How long a published list is valid, in days: an old one could hide a withdrawal, so it must be signed anew within this time. */
export const LIST_DAYS = 30;

/** How a list is signed for publication. */
export interface PublicationTerms {
  readonly signer: Signer;
  readonly clock: Clock;
  /** Days until it goes out of date. Default 30. */
  readonly days?: number;
  /** `vc+jwt`: a Bitstring Status List. The others say the same at an address beside it (`listBeside`): a Token Status List, or JSON with a proof. Default `vc+jwt`. */
  readonly kind?: 'vc+jwt' | BesideFormat;
}

/** The DID of a signer or a key: what stands before the `#` of its name. */
export function didOf(key: Pick<Signer, 'verificationMethod'>): Did {
  expectCall('didOf', { key: [key, { verificationMethod: 'text' }] });
  const { verificationMethod } = key;
  return verificationMethod.slice(0, verificationMethod.indexOf('#'));
}

/** The instant so many days later. */
export function daysAfter(instant: Instant, days: number): Instant {
  expectCall('daysAfter', { instant: [instant, 'text'], days: [days, 'number'] });
  const date = new Date(instant);
  date.setUTCDate(date.getUTCDate() + days);
  if (Number.isNaN(date.getTime())) {
    throw new KlusError(
      'call.argument',
      `daysAfter: there is no day ${days} days after ${instant}. Give an RFC 3339 instant and a number of days.`,
    );
  }
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

/**
 * Signs a list as it is now: what is to be published at its address.
 *
 * @throws KlusError `status.unallocated` for no list of this issuer, `status.too-large`, and as a signer throws
 */
export async function publishStatusList(
  ledger: Pick<Ledger, 'bits' | 'lists'>,
  list: HttpsUrl,
  terms: PublicationTerms,
): Promise<SignedStatusList & { readonly version: number }> {
  expectCall('publishStatusList', {
    ledger: [ledger, { bits: 'function', lists: 'function' }],
    list: [list, 'text'],
    terms: [terms, { signer: { verificationMethod: 'text', sign: 'function' }, clock: 'function' }],
  });
  const { signer, clock, days = LIST_DAYS, kind = 'vc+jwt' } = terms;
  const { bits, version } = await ledger.bits(list);
  const purpose = (await ledger.lists()).find(({ url }) => url === list)?.purpose ?? 'revocation';
  const url = kind === 'vc+jwt' ? list : listBeside(list, kind);
  const register = { url, purpose, length: bits.length * 8, allocated: new Uint8Array(0), set: bits };
  const validFrom = clock();
  const validUntil = daysAfter(validFrom, days);
  if (kind === 'statuslist+jwt') {
    const signed = await issueTokenStatusList(register, { signer, issuedAt: validFrom, expiresAt: validUntil });
    return { ...signed, version };
  }
  const credential = await statusListCredential(register, { issuer: didOf(signer), validFrom, validUntil });
  const inside = kind === 'data-integrity' ? { format: await proofInside(signer, clock) } : {};
  const secured = await issueStatusList(credential, { signer, ...inside });
  return { format: kind, value: secured.value, version };
}
