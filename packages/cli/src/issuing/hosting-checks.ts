import { type Instant, readJson } from '@kluscv/schema';
import { type DidDocument, type PublicJwk, webResolver } from '@kluscv/sdk';
import { publicJwkOf } from '@kluscv/sdk/issue';
import { type Hosted, replay } from './hosted.ts';
import type { KeyInfo } from './key-info.ts';
import type { Check } from '../terminal/check-list.ts';
import { signedListIn } from './signed-list.ts';

/** A document is fetched anew after this time at the latest: until then a stolen key that was taken out is still accepted. */
const LONGEST_MAX_AGE = 86_400;
/** A certificate that ends sooner should have been renewed. */
const CERTIFICATE_DAYS = 14;

const right = (check: string, text: string): Check => ({ check, outcome: 'right', text });
const wrong = (check: string, text: string): Check => ({ check, outcome: 'wrong', text });
const advised = (check: string, text: string): Check => ({ check, outcome: 'advised', text });

/** What may be said of a hosted DID document and of the keys that are to be in it. */
export async function documentChecks(
  did: string,
  answer: Hosted,
  keys: readonly KeyInfo[],
  now: Instant,
): Promise<readonly Check[]> {
  if (!answer.ok) return [unanswered(answer)];
  const resolution = await webResolver({ fetch: replay(answer) }).resolve(did);
  return [
    ...transport(answer, now),
    resolution.ok
      ? right('document', `It is the DID document of ${did}.`)
      : wrong('document', `Verifiers refuse it: ${resolution.message}`),
    ...headers(answer),
    ...privateKeys(answer.body),
    ...(resolution.ok ? keys.map((key) => listed(resolution.value, key)) : []),
  ];
}

/** What may be said of a hosted status list. */
export function listChecks(address: string, answer: Hosted, now: Instant): readonly Check[] {
  if (!answer.ok) return [unanswered(answer)];
  return [...transport(answer, now), listContent(address, answer, now), ...headers(answer)];
}

function unanswered({ why, message }: Extract<Hosted, { readonly ok: false }>): Check {
  if (why === 'size') return wrong('answer', `It is too large, so verifiers refuse it: ${message}.`);
  return why === 'tls'
    ? wrong('tls', `The connection is not safe, so verifiers refuse it: ${message}.`)
    : { check: 'answer', outcome: 'unreachable', text: `There was no answer: ${message}.` };
}

function transport({ status, certificateUntil }: Extract<Hosted, { readonly ok: true }>, now: Instant): Check[] {
  const days =
    certificateUntil === undefined ? undefined : (Date.parse(certificateUntil) - Date.parse(now)) / 86_400_000;
  const until = certificateUntil?.slice(0, 10) ?? '';
  return [
    days === undefined
      ? advised('tls', 'Asked without TLS on this machine; the real address must have it.')
      : days < CERTIFICATE_DAYS
        ? advised('tls', `The certificate ends on ${until}. Renew it.`)
        : right('tls', `The connection is safe; the certificate is valid until ${until}.`),
    status === 200
      ? right('answer', 'It is there, without a redirect.')
      : wrong(
          'answer',
          status >= 300 && status < 400
            ? 'It redirects, and verifiers do not follow.'
            : `It answers with status ${status}.`,
        ),
  ];
}

function headers({ headers: given }: Extract<Hosted, { readonly ok: true }>): Check[] {
  const cache = given['cache-control'] ?? '';
  const maxAge = /(?:^|[\s,])max-age=(\d+)/i.exec(cache)?.[1];
  const marked = given.etag ?? given['last-modified'];
  return [
    given['access-control-allow-origin'] === '*'
      ? right('cors', 'Verifiers in browsers can read it.')
      : wrong('cors', 'Verifiers in browsers cannot read it. Send the header `access-control-allow-origin: *`.'),
    maxAge === undefined
      ? advised('cache', 'It does not say how long it may be kept. Send `cache-control: public, max-age=300`.')
      : Number(maxAge) > LONGEST_MAX_AGE
        ? advised(
            'cache',
            `It may be kept for ${maxAge} seconds: a change is not seen for so long. Send at most max-age=${LONGEST_MAX_AGE}.`,
          )
        : right('cache', `It may be kept for ${maxAge} seconds.`),
    marked === undefined
      ? advised('etag', 'It has no ETag, so it is sent whole each time.')
      : right('etag', 'It is sent again only when it has changed.'),
  ];
}

function listContent(address: string, { status, body }: Extract<Hosted, { readonly ok: true }>, now: Instant): Check {
  const list = status === 200 ? signedListIn(new TextDecoder().decode(body)) : undefined;
  if (list === undefined) return wrong('list', 'It is not a signed status list.');
  const { validUntil } = list;
  if (list.address !== address) return wrong('list', `It is the list of another address: ${list.address}.`);
  if (validUntil === undefined) return wrong('list', 'It does not say how long it is valid.');
  return Date.parse(validUntil) <= Date.parse(now)
    ? wrong('list', `It has been out of date since ${validUntil}. Run \`kluscv status publish\`.`)
    : right('list', `It is the signed list, valid until ${validUntil}.`);
}

/** The private half of a key in a published document is the worst that can happen, and has happened to others. */
function privateKeys(body: Uint8Array): Check[] {
  const json = readJson(body, { maxBytes: 512 * 1024 });
  const methods: unknown = json.ok
    ? (json.value as { readonly verificationMethod?: unknown } | null)?.verificationMethod
    : [];
  const secret = (Array.isArray(methods) ? methods : []).some(
    (method: { readonly publicKeyJwk?: { readonly d?: unknown } } | null) => method?.publicKeyJwk?.d !== undefined,
  );
  return secret
    ? [wrong('secret', 'A PRIVATE key is in it (member `d`). Take that key out, make another, and issue again.')]
    : [];
}

function listed(document: DidDocument, { verificationMethod, jwk, file }: KeyInfo): Check {
  const absolute = (id: string): string => (id.startsWith('#') ? document.id + id : id);
  const method = document.verificationMethod?.find(({ id }) => absolute(id) === verificationMethod);
  if (method === undefined) return wrong('key', `The key of ${file} is not in it. Publish the document again.`);
  if (!isSame(method.publicKeyJwk, jwk)) return wrong('key', `Under the name of the key of ${file} is another key.`);
  const allowed = document.assertionMethod?.some(
    (entry) => absolute(typeof entry === 'string' ? entry : entry.id) === verificationMethod,
  );
  return allowed === true
    ? right('key', `The key of ${file} is in it, and may sign credentials.`)
    : wrong('key', `The key of ${file} is in it, but not in \`assertionMethod\`, so it may not sign credentials.`);
}

function isSame(published: unknown, jwk: PublicJwk): boolean {
  try {
    return JSON.stringify(publicJwkOf(published as PublicJwk)) === JSON.stringify(jwk);
  } catch {
    return false;
  }
}
