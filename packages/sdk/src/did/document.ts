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
  /** When its owner withdrew it, as an `xsd:dateTimeStamp`. */
  readonly revoked?: unknown;
  /** Until when it is used, as an `xsd:dateTimeStamp`. */
  readonly expires?: unknown;
}

/** What is known of a DID: its keys, and what each may be used for. Other members are kept and ignored. */
export interface DidDocument {
  readonly '@context'?: unknown;
  readonly id: Did;
  /** Whether its owner ended the identifier. */
  readonly deactivated?: unknown;
  readonly verificationMethod?: readonly VerificationMethod[];
  /** Keys that may sign credentials: by name, or in place. */
  readonly assertionMethod?: readonly (DidUrl | VerificationMethod)[];
  readonly authentication?: readonly (DidUrl | VerificationMethod)[];
  /** What stands among the keys and cannot be read as one. A key that is not found may be one of these. */
  readonly unread?: readonly unknown[];
}

/** Relationships between a DID and a key. */
export type Relationship = 'assertionMethod' | 'authentication';

const MAX_METHODS = 100;

/**
 * Reads somebody else's DID document: one of the DID that was asked for. What cannot be read in it is set apart (`unread`), so that one odd entry does not
 * spoil the others.
 */
export function readDidDocument(value: unknown, did: Did): Resolution<DidDocument> {
  const malformed = (cause: string, message: string): Resolution<DidDocument> => {
    return { ok: false, error: 'malformed', cause, message };
  };
  if (!isObject(value)) return malformed('did.not-object', 'The DID document is not a JSON object.');
  if (value['id'] !== did) {
    return { ok: false, error: 'refused', cause: 'did.other', message: 'The DID document is that of another DID.' };
  }
  const unread: unknown[] = [];
  const read: Record<string, readonly unknown[]> = {};
  for (const member of ['verificationMethod', 'assertionMethod', 'authentication']) {
    const entries = value[member];
    if (entries === undefined) continue;
    if (!Array.isArray(entries)) {
      unread.push(entries);
      read[member] = [];
      continue;
    }
    if (entries.length > MAX_METHODS) {
      return malformed('did.too-many-keys', `"${member}" of the DID document has over ${MAX_METHODS} entries.`);
    }
    const isReadable = (entry: unknown): boolean =>
      isVerificationMethod(entry) || (member !== 'verificationMethod' && typeof entry === 'string');
    read[member] = entries.filter(isReadable);
    for (const entry of entries as readonly unknown[]) if (!isReadable(entry)) unread.push(entry);
  }
  const document = unread.length === 0 ? value : { ...value, ...read, unread };
  return { ok: true, value: document as unknown as DidDocument };
}

function isVerificationMethod(entry: unknown): entry is VerificationMethod {
  if (!isObject(entry)) return false;
  const { id, type, controller } = entry;
  const named = typeof id === 'string' && (id.startsWith('#') || parseDidUrl(id) !== undefined);
  return named && typeof type === 'string' && typeof controller === 'string';
}

/** Whether a document says that it is no longer in use. Its owner wanted that, whatever stands there besides `false`. */
export function isDeactivated({ deactivated }: DidDocument): boolean {
  return deactivated !== undefined && deactivated !== null && deactivated !== false;
}
