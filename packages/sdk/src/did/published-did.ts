import type { Did } from '@kluscv/schema';
import { isDid, methodOf, parseDidUrl } from './did-url.ts';
import { jwkDocument, keyDocument } from './key-documents.ts';
import { didWebUrl } from './web.ts';

/**
 * Why nobody could find the keys of a DID that is about to be signed: it is not written in its one form, or leads nowhere. Reading is more lenient.
 *
 * @returns what is wrong and what to do, or `undefined` if it can be found
 */
export function didFault(did: unknown): string | undefined {
  if (!isDid(did)) return 'It is not a DID. Write it as did:web:platform.example or did:key:z6Mk….';
  const method = methodOf(did);
  if (method === 'web') return webFault(did);
  if (method !== 'key' && method !== 'jwk') {
    return `No verifier looks up the method "${method}". Take did:web, did:key or did:jwk.`;
  }
  const { ok } = method === 'key' ? keyDocument(did) : jwkDocument(did);
  return ok ? undefined : 'It does not hold a usable Ed25519 or P-256 key. Take it from didKeyFor.';
}

/** Why nobody could find the document of a did:web. @returns what is wrong and what to do, or `undefined` */
export function webFault(did: Did): string | undefined {
  const [, , authority = '', ...path] = did.split(':');
  const [host = '', port] = authority.split(/%3a/i);
  if (/[A-Z]/.test(host)) return `Host names are written small. Write ${did.replace(host, host.toLowerCase())}.`;
  if (host.endsWith('.')) return 'The host name ends in a dot. Leave the dot out.';
  if (host.includes('_')) return 'A host name has no underscore. Publish the document under a name without one.';
  if (path.includes('')) return 'A part of the path is empty. Leave one of the colons out.';
  if (path.length > 0 && port === undefined && /^\d{1,5}$/.test(path[0] ?? '') && path.length === 1) {
    return `A port is written with %3A. Write did:web:${host}%3A${path[0]}, or a path that is not a number.`;
  }
  if (port !== undefined && !authority.includes('%3A')) return 'A port is written with %3A, not with %3a.';
  if (port === '443') return 'Port 443 is the one that is meant without a port. Leave it out.';
  if (didWebUrl(did) === undefined) {
    return 'It does not name a host and a path that a verifier can ask. Write it as did:web:platform.example:path.';
  }
  if (!host.includes('.') && host !== 'localhost')
    return 'The host is none that others can reach. Take the name of a public host.';
  return undefined;
}

/** What a key can be called: the fragment of its name. */
export const KEY_NAME: RegExp = /^[A-Za-z0-9._~-]{1,200}$/;

/**
 * Why no verifier could find the key of this name.
 *
 * @returns what is wrong and what to do, or `undefined` if it can be found
 */
export function keyNameFault(name: unknown): string | undefined {
  const parsed = parseDidUrl(name);
  if (parsed === undefined || !KEY_NAME.test(parsed.fragment)) {
    return 'It is not the name of a key. Write it as did:web:platform.example#key-1.';
  }
  const { did, fragment } = parsed;
  const fault = didFault(did);
  if (fault !== undefined) return fault;
  const method = methodOf(did);
  // The fragment of a did:key is its key again, and of a did:jwk `0`; of others whatever the issuer called it.
  const own = method === 'key' ? did.slice('did:key:'.length) : method === 'jwk' ? '0' : fragment;
  return fragment === own ? undefined : `The one key of this DID is called #${own}. Take its name from didKeyFor.`;
}
