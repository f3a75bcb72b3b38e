import { readCapped } from './capped-stream.ts';

/** What is asked of a `Fetch`. The global `fetch` understands all of it. */
export interface FetchInit {
  readonly method: 'GET';
  readonly headers: Readonly<Record<string, string>>;
  /** A redirect leads to a host that nobody checked; it is an answer, not followed. */
  readonly redirect: 'manual';
  readonly credentials: 'omit';
  readonly signal: AbortSignal;
}

/** The part of a response that is read. */
export interface FetchResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: ReadableStream<Uint8Array> | null;
}

/** The part of `fetch` this package needs. There is no default: who is not handed a `Fetch` cannot reach the network. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

/** Limits of one request. */
export interface FetchLimits {
  /** Largest body, in bytes. */
  readonly maxBytes: number;
  /** Longest time for the whole request, in milliseconds. */
  readonly timeoutMs: number;
  /** Media types that are accepted, without parameters. */
  readonly mediaTypes: readonly string[];
}

/** What came of one request: text, or why there is none. */
export type Fetched =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly ok: false;
      readonly error: 'notFound' | 'unreachable' | 'refused';
      readonly cause: FetchCause;
      readonly message: string;
    };

/** Why there is no document. */
export type FetchCause =
  | 'http.not-found'
  | 'http.redirect'
  | 'http.status'
  | 'http.media-type'
  | 'http.too-large'
  | 'http.timeout'
  | 'http.failed';

/** Asks for one document, within limits that are held while it arrives, also by a `fetch` that does not listen to its signal. Never throws. */
export async function fetchDocument(url: string, fetch: Fetch, limits: FetchLimits): Promise<Fetched> {
  const controller = new AbortController();
  let timer: unknown;
  const late = new Promise<Fetched>((resolve) => {
    // oxlint-disable-next-line no-restricted-globals -- a deadline, and no clock
    timer = setTimeout(() => {
      resolve(missing('unreachable', 'http.timeout', `${url} did not answer within ${limits.timeoutMs} ms.`));
      controller.abort();
    }, limits.timeoutMs);
  });
  try {
    return await Promise.race([asked(url, fetch, limits, controller.signal), late]);
  } finally {
    clearTimeout(timer as number);
  }
}

async function asked(url: string, fetch: Fetch, limits: FetchLimits, signal: AbortSignal): Promise<Fetched> {
  const { maxBytes, mediaTypes } = limits;
  try {
    const response = await fetch(url, {
      method: 'GET',
      headers: { accept: mediaTypes.join(', ') },
      redirect: 'manual',
      credentials: 'omit',
      signal,
    });
    const { status, body } = response;
    const mediaType = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
    const refusal = statusRefusal(url, status) ?? mediaTypeRefusal(url, mediaType, mediaTypes);
    if (refusal !== undefined) {
      await body?.cancel();
      return refusal;
    }
    const bytes = body === null ? new Uint8Array(0) : await readCapped(body, maxBytes);
    return bytes === undefined
      ? missing('refused', 'http.too-large', `${url} is larger than ${maxBytes} bytes.`)
      : { ok: true, bytes };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return missing('unreachable', 'http.failed', `${url} could not be reached (${reason}).`);
  }
}

function statusRefusal(url: string, status: number): Fetched | undefined {
  if (status === 200) return undefined;
  if (status === 404 || status === 410) {
    return missing('notFound', 'http.not-found', `${url} does not exist (status ${status}).`);
  }
  return status === 0 || (status >= 300 && status < 400)
    ? missing('refused', 'http.redirect', `${url} redirects to another address, which is not followed.`)
    : missing('unreachable', 'http.status', `${url} answered with status ${status}.`);
}

function mediaTypeRefusal(url: string, mediaType: string, accepted: readonly string[]): Fetched | undefined {
  if (accepted.includes(mediaType)) return undefined;
  return missing('refused', 'http.media-type', `${url} is of type "${mediaType}", not ${accepted.join(' or ')}.`);
}

function missing(error: (Fetched & { readonly ok: false })['error'], cause: FetchCause, message: string): Fetched {
  return { ok: false, error, cause, message };
}
