import { readJson } from '@kluscv/schema';
import { type DidDocument, documentResolver, type DidUrl, parseDidUrl, type PublicJwk } from '@kluscv/sdk';
import { didWebDocument } from '@kluscv/sdk/issue';
import { CliError } from '../errors.ts';
import type { NamedBytes } from '@kluscv/verifier';
import type { Period } from './key-period.ts';

/** A key for a document, under its absolute name. */
export interface ListedKey extends Period {
  readonly verificationMethod: DidUrl;
  readonly jwk: PublicJwk;
}

/**
 * The document of a did:web with these keys, the newest first. The period of a key stands in its JWK: what is not known there is ignored, and
 * JSON-LD leaves a JWK alone.
 *
 * @throws CliError `cli.usage` if a key belongs to another DID
 */
export function issuerDocument(did: string, keys: readonly ListedKey[]): DidDocument {
  const named = keys.map(({ verificationMethod, ...key }) => {
    const [owner, name = ''] = verificationMethod.split('#');
    if (owner === did) return { ...key, name };
    throw new CliError('cli.usage', 'This key belongs to somebody else.', {
      at: verificationMethod,
      found: `not ${did}`,
    });
  });
  return didWebDocument({ did, keys: named });
}

/**
 * A document with a new key in front, and the end of the one that it takes over from. No key is ever taken out: what it signed stays checkable.
 *
 * @throws CliError `cli.list-unusable` if the old key is not in the document
 */
export function withNewKey(document: DidDocument, next: ListedKey, previous: DidUrl, at: string): DidDocument {
  const methods = document.verificationMethod ?? [];
  const absolute = (id: string): string => (id.startsWith('#') ? document.id + id : id);
  if (!methods.some(({ id }) => absolute(id) === previous)) {
    throw new CliError('cli.list-unusable', 'The old key is not in this DID document.', { at, found: previous });
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
    assertionMethod: [next.verificationMethod, ...(document.assertionMethod ?? [])],
  };
}

/** Reads a file with a DID document. @throws CliError `cli.list-unusable` */
export async function didDocumentFrom({ name, bytes }: NamedBytes): Promise<DidDocument> {
  const json = readJson(bytes, { maxBytes: 512 * 1024 });
  const id = json.ok ? (json.value as { readonly id?: unknown } | null)?.id : undefined;
  const resolution = json.ok && typeof id === 'string' ? await documentResolver([json.value]).resolve(id) : undefined;
  if (resolution?.ok === true) return resolution.value;
  throw new CliError('cli.list-unusable', 'This is not a DID document.', {
    at: name,
    found: resolution?.message ?? (json.ok ? 'no member `id`' : json.message),
    hint: 'Make one with `kluscv did init`.',
  });
}

/** A document as it is published. */
export function documentText(document: DidDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The DID of a key. */
export function ownerOf(verificationMethod: DidUrl): string {
  return parseDidUrl(verificationMethod)?.did ?? verificationMethod;
}
