import type { Did, HttpsUrl } from '@kluscv/schema';
import { readJson, expectCall } from '@kluscv/schema/reading';
import { type Fetch, fetchDocument } from '../fetch.ts';
import { readDidDocument } from './document.ts';
import type { DidResolver } from './resolver.ts';

/** Settings of `webResolver`. */
export interface WebResolverOptions {
  /** How to reach the network. It decides which hosts may be reached: a DID comes out of a document that nobody has verified yet. */
  readonly fetch: Fetch;
  /** Longest time for one document, in milliseconds. Default 5000. */
  readonly timeoutMs?: number;
}

const MAX_DOCUMENT = 512 * 1024;
const MEDIA_TYPES = ['application/did+json', 'application/did', 'application/did+ld+json', 'application/json'];

const HOST = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/;
const SEGMENT = /^(?!\.{1,2}$)[A-Za-z0-9._~-]+$/;

/**
 * Where the document of a did:web lies.
 *
 * @returns `undefined` if it is not a well-formed did:web: a host name in lower case (no address), a port as `%3A8443`, plain path segments
 * @see https://w3c-ccg.github.io/did-method-web/
 */
export function didWebUrl(did: Did): HttpsUrl | undefined {
  if (typeof did !== 'string') return undefined;
  const [scheme, method, authority, ...path] = did.split(':');
  if (scheme !== 'did' || method !== 'web' || authority === undefined) return undefined;
  const [host = '', port, ...rest] = authority.split(/%3a/i);
  if (rest.length > 0 || !HOST.test(host) || !path.every((segment) => SEGMENT.test(segment))) return undefined;
  if (port !== undefined && !(/^[1-9]\d{0,4}$/.test(port) && Number(port) <= 65_535)) return undefined;
  // A URL parser turns 0x7f.1 and 2130706433 into 127.0.0.1: what it changes, or reads as an address, is no host name.
  const url = urlFrom(`https://${host}${port === undefined ? '' : `:${port}`}`);
  if (url?.hostname !== host || /^[\d.]+$/.test(host)) return undefined;
  return `${url.origin}/${path.length === 0 ? '.well-known' : path.join('/')}/did.json`;
}

/** Resolves did:web: the document that the domain publishes. One request a DID, no redirects. */
export function webResolver(options: WebResolverOptions): DidResolver {
  expectCall('webResolver', { options: [options, { fetch: 'function' }] });
  const { fetch, timeoutMs = 5000 } = options;
  return {
    methods: ['web'],
    async resolve(did) {
      const url = didWebUrl(did);
      if (url === undefined)
        return {
          ok: false,
          error: 'invalid',
          cause: 'did.web',
          message: 'The did:web does not name a host and a path.',
        };
      const fetched = await fetchDocument(url, fetch, { maxBytes: MAX_DOCUMENT, timeoutMs, mediaTypes: MEDIA_TYPES });
      if (!fetched.ok) return fetched;
      const json = readJson(fetched.bytes, { maxBytes: MAX_DOCUMENT });
      return json.ok
        ? readDidDocument(json.value, did)
        : { ok: false, error: 'malformed', cause: json.code, message: json.message };
    },
  };
}

/** As `URL.parse`, which engines of before 2024 lack. */
function urlFrom(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
