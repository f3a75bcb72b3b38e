import { type HttpsUrl, type Instant, readCompactJws } from '@kluscv/schema';
import type { SignedStatusList } from '@kluscv/sdk';

/** A signed status list of either kind, and what it says of itself. Nobody has verified that yet. */
export interface SignedList {
  readonly list: SignedStatusList;
  /** Where it says that it is published. */
  readonly address: HttpsUrl;
  readonly validUntil?: Instant;
}

/** Reads a text that may be a signed status list. @returns `undefined` for anything else */
export function signedListIn(text: string): SignedList | undefined {
  const value = text.trim();
  const jws = readCompactJws(value);
  if (!jws.ok) return undefined;
  const { id, type, validUntil, sub, exp } = jws.payload;
  if (jws.header['typ'] === 'statuslist+jwt') {
    if (typeof sub !== 'string') return undefined;
    // Beyond the year 9999 there is no instant.
    const ends = typeof exp === 'number' && exp > 0 && exp < 253_402_300_800;
    const list = { format: 'statuslist+jwt', value } as const;
    return { list, address: sub, ...(ends && { validUntil: new Date(exp * 1000).toISOString() }) };
  }
  if (typeof id !== 'string' || !Array.isArray(type) || !type.includes('BitstringStatusListCredential')) {
    return undefined;
  }
  const ends = typeof validUntil === 'string' && !Number.isNaN(Date.parse(validUntil));
  return { list: { format: 'vc+jwt', value }, address: id, ...(ends && { validUntil }) };
}
