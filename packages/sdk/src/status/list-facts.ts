import type { HttpsUrl, Instant } from '@kluscv/schema';
import { membersOf, readCompactJws, readJson } from '@kluscv/schema/reading';
import { instantOf } from '@kluscv/schema/time';
import type { SignedStatusList } from '../proof/format.ts';

/** What a list says of itself. Nobody has verified that yet. */
export interface ListFacts {
  readonly list: SignedStatusList;
  /** The address that it says it has. */
  readonly id?: HttpsUrl;
  readonly validFrom?: Instant;
  /** How long it may be kept, in milliseconds. */
  readonly ttlMs?: number;
}

/** Looks into a signed list without verifying it: it says in its header which of the two it is, or has its proof inside. */
export function listFacts(text: string): ListFacts {
  // What ends the last line of a file is not part of the list.
  const value = text.replace(/[\r\n]+$/, '');
  if (/^\s*\{/.test(value)) return factsInside(value);
  const jws = readCompactJws(value);
  const none: Readonly<Record<string, unknown>> = {};
  const { header, payload } = jws.ok ? jws : { header: none, payload: none };
  const isToken = header['typ'] === 'statuslist+jwt';
  const { ttl } = (isToken ? payload : (payload['credentialSubject'] ?? {})) as { readonly ttl?: unknown };
  const id = payload[isToken ? 'sub' : 'id'];
  const validFrom = isToken ? instantOf(payload['iat']) : payload['validFrom'];
  return {
    list: { format: isToken ? 'statuslist+jwt' : 'vc+jwt', value },
    ...(typeof id === 'string' && { id }),
    ...(typeof validFrom === 'string' && { validFrom }),
    // A Token Status List counts in seconds.
    ...(typeof ttl === 'number' && ttl >= 0 && { ttlMs: isToken ? ttl * 1000 : ttl }),
  };
}

/** The same of a list that is JSON with its proof inside. */
function factsInside(value: string): ListFacts {
  const json = readJson(value, { maxBytes: 1024 * 1024 });
  const { id, validFrom, credentialSubject } = membersOf(json.ok ? json.value : undefined);
  const { ttl } = membersOf(credentialSubject);
  return {
    list: { format: 'data-integrity', value },
    ...(typeof id === 'string' && { id }),
    ...(typeof validFrom === 'string' && { validFrom }),
    ...(typeof ttl === 'number' && ttl >= 0 && { ttlMs: ttl }),
  };
}
