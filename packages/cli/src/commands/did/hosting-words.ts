import { type HostingCode, type HostingFacts, type HostingFinding, LONGEST_MAX_AGE } from '@kluscv/issuer';
import type { Check } from '../../terminal/check-list.ts';

/** What is said of each finding about what an issuer publishes: only engineers read it, so English alone. */
const WORDS: Readonly<Record<HostingCode, (facts: HostingFacts) => string>> = {
  'hosting.silent': ({ reason }) => `There was no answer: ${reason}.`,
  'hosting.too-large': ({ reason }) => `It is too large, so verifiers refuse it: ${reason}.`,
  'hosting.unsafe': ({ reason }) => `The connection is not safe, so verifiers refuse it: ${reason}.`,
  'hosting.without-tls': () => 'Asked without TLS on this machine; the real address must have it.',
  'hosting.certificate-ends': ({ until }) => `The certificate ends on ${until}. Renew it.`,
  'hosting.certificate': ({ until }) => `The connection is safe; the certificate is valid until ${until}.`,
  'hosting.there': () => 'It is there, without a redirect.',
  'hosting.redirects': () => 'It redirects, and verifiers do not follow.',
  'hosting.status': ({ status }) => `It answers with status ${status}.`,
  'hosting.document': ({ did }) => `It is the DID document of ${did}.`,
  'hosting.document-refused': ({ reason }) => `Verifiers refuse it: ${reason}`,
  'hosting.cross-origin': () => 'Verifiers in browsers can read it.',
  'hosting.no-cross-origin': () =>
    'Verifiers in browsers cannot read it. Send the header `access-control-allow-origin: *`.',
  'hosting.cache-unsaid': () => 'It does not say how long it may be kept. Send `cache-control: public, max-age=300`.',
  'hosting.cache-long': ({ seconds }) =>
    `It may be kept for ${seconds} seconds: a change is not seen for so long. Send at most max-age=${LONGEST_MAX_AGE}.`,
  'hosting.cache': ({ seconds }) => `It may be kept for ${seconds} seconds.`,
  'hosting.no-etag': () => 'It has no ETag, so it is sent whole each time.',
  'hosting.etag': () => 'It is sent again only when it has changed.',
  'hosting.secret': () => 'A PRIVATE key is in it (member `d`). Take that key out, make another, and issue again.',
  'hosting.key': ({ file }) => `The key of ${file} is in it, and may sign credentials.`,
  'hosting.key-missing': ({ file }) => `The key of ${file} is not in it. Publish the document again.`,
  'hosting.key-differs': ({ file }) => `Under the name of the key of ${file} is another key.`,
  'hosting.key-not-allowed': ({ file }) =>
    `The key of ${file} is in it, but not in \`assertionMethod\`, so it may not sign credentials.`,
  'hosting.list': ({ until }) => `It is the signed list, valid until ${until}.`,
  'hosting.no-list': () => 'It is not a signed status list.',
  'hosting.list-elsewhere': ({ address }) => `It is the list of another address: ${address}.`,
  'hosting.list-endless': () => 'It does not say how long it is valid.',
  'hosting.list-over': ({ until }) => `It has been out of date since ${until}. Run \`kluscv status publish\`.`,
};

/** A finding in words. */
export function hostingCheck({ check, outcome, code, facts }: HostingFinding): Check & { readonly code: HostingCode } {
  return { check, outcome, code, text: WORDS[code](facts) };
}
