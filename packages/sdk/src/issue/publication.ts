import type { HttpsUrl } from '@kluscv/schema';
import { encodeBase64url, expectCall } from '@kluscv/schema/reading';
import { runtime } from '#runtime';
import type { DidDocument } from '../did/document.ts';
import { didWebUrl } from '../did/web.ts';
import { readPublicJwk } from '../keys/jwk.ts';
import { sdkError } from '../sdk-error.ts';
import type { SignedStatusList } from '../proof/format.ts';

/** Settings of `publicationHandler`. */
export interface PublicationOptions {
  /** The document of a did:web, with every key that was ever used. */
  readonly document: DidDocument;
  /** The signed status list of an address, or `undefined` if there is none. Default: there are none. */
  readonly statusList?: (url: HttpsUrl) => Promise<SignedStatusList | undefined>;
  /** How long a verifier or a CDN may keep an answer, in seconds. Default 300. */
  readonly maxAgeSeconds?: number;
}

const COMMON = {
  // Verifiers in browsers are on other sites, and there is nothing secret here.
  'access-control-allow-origin': '*',
  'x-content-type-options': 'nosniff',
} as const;

/**
 * Serves what an issuer must publish, as one handler for any server that speaks `Request` and `Response`: `did.json`, status lists, and its keys once more
 * for those who know no DIDs (`jwt-vc-issuer`).
 *
 * @throws KlusError `did.unusable` if the document is not that of a did:web
 */
export function publicationHandler(options: PublicationOptions): (request: Request) => Promise<Response> {
  expectCall('publicationHandler', { options: [options, { document: { id: 'text' } }] });
  const { document, statusList = () => Promise.resolve(undefined), maxAgeSeconds = 300 } = options;
  const address = didWebUrl(document.id);
  if (address === undefined)
    throw sdkError('did.unusable', `${document.id} is not a did:web. Make it with didWebDocument.`);
  const { origin, pathname } = new URL(address);
  const place = pathname.replace(/^\/\.well-known\/did\.json$/, '').replace(/\/did\.json$/, '');
  const documents: ReadonlyMap<string, readonly [text: string, type: string]> = new Map([
    [pathname, [JSON.stringify(document), 'application/did+json']],
    [
      `/.well-known/jwt-vc-issuer${place}`,
      [JSON.stringify(issuerMetadata(`${origin}${place}`, document)), 'application/json'],
    ],
  ]);
  const published = async (path: string): Promise<readonly [text: string, type: string] | undefined> => {
    const own = documents.get(path);
    if (own !== undefined) return own;
    // By the address that is signed: a server behind a proxy hears another host than the one that was asked.
    const list = await statusList(`${origin}${path}`);
    if (list === undefined) return undefined;
    return [list.value, list.format === 'data-integrity' ? 'application/vc' : `application/${list.format}`];
  };
  return async (request) => {
    if (request.method === 'OPTIONS') {
      const allow = { 'access-control-allow-methods': 'GET, HEAD', 'access-control-allow-headers': 'if-none-match' };
      return new Response(null, { status: 204, headers: { ...COMMON, ...allow } });
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response(null, { status: 405, headers: { ...COMMON, allow: 'GET, HEAD, OPTIONS' } });
    }
    const found = await published(new URL(request.url).pathname);
    if (found === undefined) return new Response(null, { status: 404, headers: COMMON });
    const [text, type] = found;
    const body = new TextEncoder().encode(text);
    const etag = `"${encodeBase64url(await runtime.sha256(body))}"`;
    const headers = { ...COMMON, etag, 'cache-control': `public, max-age=${maxAgeSeconds}` };
    const known = request.headers.get('if-none-match');
    if (known !== null && (known === '*' || known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag))) {
      return new Response(null, { status: 304, headers });
    }
    return new Response(request.method === 'HEAD' ? null : body, {
      status: 200,
      headers: { ...headers, 'content-type': type, 'content-length': String(body.length) },
    });
  };
}

/**
 * The keys with which an issuer signs, for libraries that find them by an `https` address. A key that was revoked is not among them: there is no place to
 * say since when.
 *
 * @see https://datatracker.ietf.org/doc/draft-ietf-oauth-sd-jwt-vc/
 */
function issuerMetadata(issuer: HttpsUrl, { verificationMethod = [], assertionMethod = [] }: DidDocument): object {
  const signing = new Set(assertionMethod.map((each) => (typeof each === 'string' ? each : each.id)));
  const embedded = assertionMethod.filter((each) => typeof each !== 'string');
  const keys = [...verificationMethod, ...embedded].flatMap(({ id, publicKeyJwk, revoked }) => {
    const jwk = readPublicJwk(publicKeyJwk);
    return jwk.ok && revoked === undefined && signing.has(id) ? [{ ...jwk.jwk, kid: id, use: 'sig' }] : [];
  });
  return { issuer, jwks: { keys } };
}
