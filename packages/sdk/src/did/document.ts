import type { Did } from '@kluscv/schema';
import { isObject } from '@kluscv/schema/reading';
import type { Resolution } from '../resolution.ts';
import { type DidUrl, parseDidUrl } from './did-url.ts';

/** A public key in a DID document. */
export interface VerificationMethod {
  readonly id: DidUrl;
  readonly type: string;
  readonly controller: Did;
  readonly publicKeyJwk?: unknown;
  readonly publicKeyMultibase?: unknown;
}

/** What is known of a DID: its keys, and what each may be used for. Other members are kept and ignored. */
export interface DidDocument {
  readonly '@context'?: unknown;
  readonly id: Did;
  readonly verificationMethod?: readonly VerificationMethod[];
  /** Keys that may sign credentials: by name, or in place. */
  readonly assertionMethod?: readonly (DidUrl | VerificationMethod)[];
  readonly authentication?: readonly (DidUrl | VerificationMethod)[];
}

/** Relationships between a DID and a key. */
export type Relationship = 'assertionMethod' | 'authentication';

const MAX_METHODS = 100;

/** Reads somebody else's DID document: the right shape, and of the DID that was asked for. */
export function readDidDocument(value: unknown, did: Did): Resolution<DidDocument> {
  const malformed = (message: string): Resolution<DidDocument> => ({ ok: false, error: 'malformed', message });
  if (!isObject(value)) return malformed('The DID document is not a JSON object.');
  if (value['id'] !== did) {
    return { ok: false, error: 'refused', message: 'The DID document is that of another DID.' };
  }
  for (const member of ['verificationMethod', 'assertionMethod', 'authentication']) {
    const entries = value[member];
    if (entries === undefined) continue;
    if (!Array.isArray(entries)) return malformed(`"${member}" of the DID document is not a list.`);
    if (entries.length > MAX_METHODS)
      return malformed(`"${member}" of the DID document has over ${MAX_METHODS} entries.`);
    const fits = (entry: unknown): boolean =>
      isVerificationMethod(entry) || (member !== 'verificationMethod' && typeof entry === 'string');
    if (!entries.every(fits)) return malformed(`"${member}" of the DID document holds something that is not a key.`);
  }
  return { ok: true, value: value as unknown as DidDocument };
}

function isVerificationMethod(entry: unknown): entry is VerificationMethod {
  if (!isObject(entry)) return false;
  const { id, type, controller } = entry;
  const named = typeof id === 'string' && (id.startsWith('#') || parseDidUrl(id) !== undefined);
  return named && typeof type === 'string' && typeof controller === 'string';
}
