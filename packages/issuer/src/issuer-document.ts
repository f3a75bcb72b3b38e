import { readJson } from '@kluscv/schema';
import { expectCall } from '@kluscv/schema/reading';
import { type DidDocument, documentResolver, type DidUrl, type PublicJwk } from '@kluscv/sdk';
import { didWebDocument } from '@kluscv/sdk/issue';
import { issuerError } from './issuer-error.ts';
import type { Period } from './key-period.ts';

/** A key for a document, under its absolute name. */
export interface ListedKey extends Period {
  readonly verificationMethod: DidUrl;
  readonly jwk: PublicJwk;
}

const KEY = { verificationMethod: 'text', jwk: 'object' } as const;

/**
 * The document of a did:web with these keys, the newest first. The period of a key stands in its JWK: what is not known there is ignored, and
 * JSON-LD leaves a JWK alone.
 *
 * @throws KlusError `document.key-of-another` if a key belongs to another DID, and as `didWebDocument`
 */
export function issuerDocument(did: string, keys: readonly ListedKey[]): DidDocument {
  expectCall('issuerDocument', { did: [did, 'text'], keys: [keys, [KEY]] });
  const named = keys.map(({ verificationMethod, ...key }) => {
    const [owner, name = ''] = verificationMethod.split('#');
    if (owner === did) return { ...key, name };
    throw issuerError('document.key-of-another', `This key belongs to somebody else than ${did}.`, {
      at: verificationMethod,
    });
  });
  return didWebDocument({ did, keys: named });
}

/**
 * A document with a new key in front, and the end of the one that it takes over from. No key is ever taken out: what it signed stays checkable.
 *
 * @throws KlusError `document.no-such-key` if the old key is not in the document
 */
export function withNewKey(document: DidDocument, next: ListedKey, previous: DidUrl): DidDocument {
  expectCall('withNewKey', { document: [document, { id: 'text' }], next: [next, KEY], previous: [previous, 'text'] });
  const { verificationMethod: methods = [], assertionMethod: signing = [] } = document;
  expectCall('withNewKey', {
    document: [
      { methods, signing },
      { methods: ['object'], signing: 'list' },
    ],
  });
  const absolute = (id: string): string => (id.startsWith('#') ? document.id + id : id);
  if (!methods.some(({ id }) => absolute(id) === previous)) {
    throw issuerError('document.no-such-key', 'The old key is not in this DID document.', { found: previous });
  }
  const added = issuerDocument(document.id, [next]);
  return {
    ...document,
    verificationMethod: [
      ...(added.verificationMethod ?? []),
      ...methods.map((method) =>
        absolute(method.id) === previous && method.publicKeyJwk !== undefined && next.iat !== undefined
          ? { ...method, publicKeyJwk: { ...method.publicKeyJwk, exp: next.iat } }
          : method,
      ),
    ],
    assertionMethod: [next.verificationMethod, ...signing],
  };
}

/**
 * Reads a file with a DID document.
 *
 * @param at its name, for messages
 * @throws KlusError `document.unusable`
 */
export async function didDocumentFrom(bytes: Uint8Array, at: string): Promise<DidDocument> {
  expectCall('didDocumentFrom', { bytes: [bytes, 'bytes'], at: [at, 'text'] });
  const json = readJson(bytes, { maxBytes: 512 * 1024 });
  const id = json.ok ? (json.value as { readonly id?: unknown } | null)?.id : undefined;
  const resolution = json.ok && typeof id === 'string' ? await documentResolver([json.value]).resolve(id) : undefined;
  if (resolution?.ok === true) return resolution.value;
  throw issuerError('document.unusable', 'This is not a DID document.', {
    at,
    found: resolution?.message ?? (json.ok ? 'no member `id`' : json.message),
  });
}

/** A document as it is published. */
export function documentText(document: DidDocument): string {
  expectCall('documentText', { document: [document, 'object'] });
  return `${JSON.stringify(document, null, 2)}\n`;
}
