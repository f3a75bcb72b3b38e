import { type HttpsUrl, type Instant, readCompactJws } from '@kluscv/schema';
import { expectCall, membersOf, readJson } from '@kluscv/schema/reading';
import type { SignedStatusList } from '@kluscv/sdk';

/** A signed status list of either kind, and what it says of itself. Nobody has verified that yet. */
export interface SignedList {
  readonly list: SignedStatusList;
  /** Where it says that it is published. */
  readonly address: HttpsUrl;
  readonly validFrom?: Instant;
  readonly validUntil?: Instant;
}

/** Reads a text that may be a signed status list. @returns `undefined` for anything else */
export function signedListIn(text: string): SignedList | undefined {
  expectCall('signedListIn', { text: [text, 'text'] });
  const value = text.trim();
  if (value.startsWith('{')) return listInside(value);
  const jws = readCompactJws(value);
  if (!jws.ok) return undefined;
  const { id, type, validFrom, validUntil, sub, iat, exp } = jws.payload;
  if (jws.header['typ'] === 'statuslist+jwt') {
    if (typeof sub !== 'string') return undefined;
    const list = { format: 'statuslist+jwt', value } as const;
    return { list, address: sub, ...period(ofSeconds(iat), ofSeconds(exp)) };
  }
  if (typeof id !== 'string' || !Array.isArray(type) || !type.includes('BitstringStatusListCredential')) {
    return undefined;
  }
  return { list: { format: 'vc+jwt', value }, address: id, ...period(validFrom, validUntil) };
}

/** The same of JSON with its proof inside. */
function listInside(value: string): SignedList | undefined {
  const json = readJson(value, { maxBytes: 1024 * 1024 });
  const { id, type, validFrom, validUntil, proof } = membersOf(json.ok ? json.value : undefined);
  const isList = Array.isArray(type) && type.includes('BitstringStatusListCredential');
  if (typeof id !== 'string' || !isList || proof === undefined) return undefined;
  return { list: { format: 'data-integrity', value }, address: id, ...period(validFrom, validUntil) };
}

function period(from: unknown, until: unknown): Pick<SignedList, 'validFrom' | 'validUntil'> {
  return { ...(isInstant(from) && { validFrom: from }), ...(isInstant(until) && { validUntil: until }) };
}

function isInstant(value: unknown): value is Instant {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

/** Beyond the year 9999 there is no instant. */
function ofSeconds(seconds: unknown): Instant | undefined {
  const isTime = typeof seconds === 'number' && seconds > 0 && seconds < 253_402_300_800;
  return isTime ? new Date(seconds * 1000).toISOString() : undefined;
}
