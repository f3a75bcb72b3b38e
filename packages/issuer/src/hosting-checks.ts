import { type Instant, readJson } from '@kluscv/schema';
import { expectCall } from '@kluscv/schema/reading';
import { type DidDocument, type DidUrl, type Fetch, type PublicJwk, webResolver } from '@kluscv/sdk';
import { publicJwkOf } from '@kluscv/sdk/issue';
import { signedListIn } from './signed-list.ts';

/** What a server answered that was asked for a document, or why there is no answer: `askHosted` of `@kluscv/node/fetch` asks. */
export type HostedAnswer =
  | {
      readonly ok: true;
      readonly status: number;
      /** By their names in lower case. */
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Uint8Array;
      /** When the certificate of the server ends. Default: it was asked without TLS. */
      readonly certificateUntil?: Instant;
    }
  | {
      readonly ok: false;
      /** What verifiers stumble over: a connection that is not safe, too large an answer, or that there is none. */
      readonly why: 'tls' | 'size' | 'silence';
      readonly message: string;
    };

/** A key that must be in a published document. */
export interface PublishedKey {
  /** Where it lies, for messages. */
  readonly file: string;
  /** Absolute name of the key: a DID and a fragment. */
  readonly verificationMethod: DidUrl;
  readonly jwk: PublicJwk;
}

/** What `wrong` means: it stands in the way of verifiers. What is `advised` costs speed or safety. */
export type HostingOutcome = 'right' | 'wrong' | 'advised' | 'unreachable';

/** The code of a finding about what an issuer publishes. */
export type HostingCode =
  | 'hosting.silent'
  | 'hosting.too-large'
  | 'hosting.unsafe'
  | 'hosting.without-tls'
  | 'hosting.certificate-ends'
  | 'hosting.certificate'
  | 'hosting.there'
  | 'hosting.redirects'
  | 'hosting.status'
  | 'hosting.document'
  | 'hosting.document-refused'
  | 'hosting.cross-origin'
  | 'hosting.no-cross-origin'
  | 'hosting.cache-unsaid'
  | 'hosting.cache-long'
  | 'hosting.cache'
  | 'hosting.no-etag'
  | 'hosting.etag'
  | 'hosting.secret'
  | 'hosting.key'
  | 'hosting.key-missing'
  | 'hosting.key-differs'
  | 'hosting.key-not-allowed'
  | 'hosting.list'
  | 'hosting.no-list'
  | 'hosting.list-elsewhere'
  | 'hosting.list-endless'
  | 'hosting.list-over';

/** What was looked at, and what it is worth. */
const HOSTING: Readonly<Record<HostingCode, readonly [check: string, outcome: HostingOutcome]>> = {
  'hosting.silent': ['answer', 'unreachable'],
  'hosting.too-large': ['answer', 'wrong'],
  'hosting.unsafe': ['tls', 'wrong'],
  'hosting.without-tls': ['tls', 'advised'],
  'hosting.certificate-ends': ['tls', 'advised'],
  'hosting.certificate': ['tls', 'right'],
  'hosting.there': ['answer', 'right'],
  'hosting.redirects': ['answer', 'wrong'],
  'hosting.status': ['answer', 'wrong'],
  'hosting.document': ['document', 'right'],
  'hosting.document-refused': ['document', 'wrong'],
  'hosting.cross-origin': ['cors', 'right'],
  'hosting.no-cross-origin': ['cors', 'wrong'],
  'hosting.cache-unsaid': ['cache', 'advised'],
  'hosting.cache-long': ['cache', 'advised'],
  'hosting.cache': ['cache', 'right'],
  'hosting.no-etag': ['etag', 'advised'],
  'hosting.etag': ['etag', 'right'],
  'hosting.secret': ['secret', 'wrong'],
  'hosting.key': ['key', 'right'],
  'hosting.key-missing': ['key', 'wrong'],
  'hosting.key-differs': ['key', 'wrong'],
  'hosting.key-not-allowed': ['key', 'wrong'],
  'hosting.list': ['list', 'right'],
  'hosting.no-list': ['list', 'wrong'],
  'hosting.list-elsewhere': ['list', 'wrong'],
  'hosting.list-endless': ['list', 'wrong'],
  'hosting.list-over': ['list', 'wrong'],
};

/** What goes with a finding; which of them, its words say. */
export interface HostingFacts {
  readonly reason?: string;
  readonly did?: string;
  readonly file?: string;
  readonly address?: string;
  readonly until?: string;
  readonly status?: number;
  readonly seconds?: number;
}

/** One thing that was looked at. */
export interface HostingFinding {
  readonly check: string;
  readonly outcome: HostingOutcome;
  readonly code: HostingCode;
  readonly facts: HostingFacts;
}

/** Longest time that a document may be kept, in seconds: until then a stolen key that was taken out is still accepted. */
export const LONGEST_MAX_AGE = 86_400;
/** A certificate that ends sooner should have been renewed. */
const CERTIFICATE_DAYS = 14;
const DAY_MS = 86_400_000;

type Answered = Extract<HostedAnswer, { readonly ok: true }>;

function found(code: HostingCode, facts: HostingFacts = {}): HostingFinding {
  const [check, outcome] = HOSTING[code];
  return { check, outcome, code, facts };
}

/**
 * What may be said of a hosted DID document, and of the keys that must be in it.
 *
 * @param now the time, against which certificates are held
 */
export async function documentChecks(
  did: string,
  answer: HostedAnswer,
  keys: readonly PublishedKey[],
  now: Instant,
): Promise<readonly HostingFinding[]> {
  expectCall('documentChecks', {
    did: [did, 'text'],
    answer: [answer, 'object'],
    keys: [keys, [{ file: 'text', verificationMethod: 'text', jwk: 'object' }]],
    now: [now, 'text'],
  });
  if (!answer.ok) return [unanswered(answer)];
  expectAnswer('documentChecks', answer);
  const resolution = await webResolver({ fetch: replay(answer) }).resolve(did);
  return [
    ...transport(answer, now),
    resolution.ok
      ? found('hosting.document', { did })
      : found('hosting.document-refused', { reason: resolution.message }),
    ...headers(answer),
    ...privateKeys(answer.body),
    ...(resolution.ok ? keys.map((key) => listed(resolution.value, key)) : []),
  ];
}

/** What may be said of a hosted status list. @param now the time, against which the list and certificates are held */
export function listChecks(address: string, answer: HostedAnswer, now: Instant): readonly HostingFinding[] {
  expectCall('listChecks', { address: [address, 'text'], answer: [answer, 'object'], now: [now, 'text'] });
  if (!answer.ok) return [unanswered(answer)];
  expectAnswer('listChecks', answer);
  return [...transport(answer, now), listContent(address, answer, now), ...headers(answer)];
}

function expectAnswer(call: string, answer: Answered): void {
  expectCall(call, { answer: [answer, { status: 'number', headers: 'object', body: 'bytes' }] });
}

/** The answer as verifiers get it, so that they and we judge alike. */
function replay({ status, headers: given, body }: Answered): Fetch {
  const names = new Headers({ ...given });
  return () => Promise.resolve({ status, headers: names, body: new Blob([body as Uint8Array<ArrayBuffer>]).stream() });
}

function unanswered({ why, message: reason }: Exclude<HostedAnswer, Answered>): HostingFinding {
  const code = { size: 'hosting.too-large', tls: 'hosting.unsafe', silence: 'hosting.silent' } as const;
  return found(code[why] ?? 'hosting.silent', { reason });
}

function transport({ status, certificateUntil }: Answered, now: Instant): readonly HostingFinding[] {
  return [
    certificate(certificateUntil, now),
    status === 200
      ? found('hosting.there')
      : found(status >= 300 && status < 400 ? 'hosting.redirects' : 'hosting.status', { status }),
  ];
}

function certificate(end: Instant | undefined, now: Instant): HostingFinding {
  if (end === undefined) return found('hosting.without-tls');
  const days = (Date.parse(end) - Date.parse(now)) / DAY_MS;
  const until = end.slice(0, 10);
  return found(days < CERTIFICATE_DAYS ? 'hosting.certificate-ends' : 'hosting.certificate', { until });
}

function headers({ headers: given }: Answered): readonly HostingFinding[] {
  const maxAge = /(?:^|[\s,])max-age=(\d+)/i.exec(given['cache-control'] ?? '')?.[1];
  const seconds = Number(maxAge);
  return [
    found(given['access-control-allow-origin'] === '*' ? 'hosting.cross-origin' : 'hosting.no-cross-origin'),
    maxAge === undefined
      ? found('hosting.cache-unsaid')
      : found(seconds > LONGEST_MAX_AGE ? 'hosting.cache-long' : 'hosting.cache', { seconds }),
    found((given['etag'] ?? given['last-modified']) === undefined ? 'hosting.no-etag' : 'hosting.etag'),
  ];
}

function listContent(address: string, { status, body }: Answered, now: Instant): HostingFinding {
  const list = status === 200 ? signedListIn(new TextDecoder().decode(body)) : undefined;
  if (list === undefined) return found('hosting.no-list');
  const { validUntil: until } = list;
  if (list.address !== address) return found('hosting.list-elsewhere', { address: list.address });
  if (until === undefined) return found('hosting.list-endless');
  return found(Date.parse(until) <= Date.parse(now) ? 'hosting.list-over' : 'hosting.list', { until });
}

/** The private half of a key in a published document is the worst that can happen, and has happened to others. */
function privateKeys(body: Uint8Array): readonly HostingFinding[] {
  const json = readJson(body, { maxBytes: 512 * 1024 });
  const methods: unknown = json.ok
    ? (json.value as { readonly verificationMethod?: unknown } | null)?.verificationMethod
    : [];
  const secret = (Array.isArray(methods) ? methods : []).some(
    (method: { readonly publicKeyJwk?: { readonly d?: unknown } } | null) => method?.publicKeyJwk?.d !== undefined,
  );
  return secret ? [found('hosting.secret')] : [];
}

function listed(document: DidDocument, { verificationMethod, jwk, file }: PublishedKey): HostingFinding {
  const absolute = (id: string): string => (id.startsWith('#') ? document.id + id : id);
  const method = document.verificationMethod?.find(({ id }) => absolute(id) === verificationMethod);
  if (method === undefined) return found('hosting.key-missing', { file });
  if (!isSame(method.publicKeyJwk, jwk)) return found('hosting.key-differs', { file });
  const allowed = document.assertionMethod?.some(
    (entry) => absolute(typeof entry === 'string' ? entry : entry.id) === verificationMethod,
  );
  return found(allowed === true ? 'hosting.key' : 'hosting.key-not-allowed', { file });
}

function isSame(published: unknown, jwk: PublicJwk): boolean {
  try {
    return JSON.stringify(publicJwkOf(published as PublicJwk)) === JSON.stringify(jwk);
  } catch {
    return false;
  }
}
