import { type HttpsUrl, type Instant, readCompactJws } from '@kluscv/schema';
import { instantOf } from '../instant.ts';
import type { FormatId, ReadSignature } from '../proof/format.ts';

/** A signed status list as it is published: a credential, or for SD-JWTs a Token Status List. */
export interface SignedStatusList {
  readonly format: FormatId | 'statuslist+jwt';
  readonly value: string;
}

/** Where a credential says that its status can be seen, in a way that only its own format has. */
export interface StatusReference {
  readonly list: HttpsUrl;
  /** Its place in the list. */
  readonly index: number;
  /** Reads the list that was found there. Never throws. */
  read(list: SignedStatusList): Promise<StatusReading>;
}

/** What a list says, before anything of it is proven. */
export type StatusReading =
  | {
      readonly ok: true;
      /** The address that it says it has. */
      readonly id: HttpsUrl;
      readonly validFrom: Instant;
      readonly validUntil?: Instant;
      readonly signatures: readonly ReadSignature[];
      readonly length: number;
      /** The status at a position: 0 in force, 1 revoked, 2 suspended, others as the issuer says. */
      at(index: number): number | undefined;
    }
  /** `fault`: its form, or how it is secured; `reason`: the code of what is wrong. */
  | { readonly ok: false; readonly fault: 'malformed' | 'proof'; readonly reason: string };

/** What a list says of itself. Nobody has verified that yet. */
export interface ListFacts {
  readonly list: SignedStatusList;
  /** The address that it says it has. */
  readonly id?: HttpsUrl;
  readonly validFrom?: Instant;
  /** How long it may be kept, in milliseconds. */
  readonly ttlMs?: number;
}

/** Looks into a signed list without verifying it: it says in its header which of the two it is. */
export function listFacts(value: string): ListFacts {
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
