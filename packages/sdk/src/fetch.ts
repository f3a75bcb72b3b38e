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
  | { readonly ok: false; readonly error: 'notFound' | 'unreachable' | 'refused'; readonly message: string };

/** Asks for one document, within limits that are held while it arrives. Never throws. */
export async function fetchDocument(url: string, fetch: Fetch, limits: FetchLimits): Promise<Fetched> {
  const { maxBytes, timeoutMs, mediaTypes } = limits;
  let response: FetchResponse;
  try {
    response = await fetch(url, {
      method: 'GET',
      headers: { accept: mediaTypes.join(', ') },
      redirect: 'manual',
      credentials: 'omit',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.status === 404 || response.status === 410) {
      await response.body?.cancel();
      return { ok: false, error: 'notFound', message: `${url} does not exist (status ${response.status}).` };
    }
    if (response.status !== 200) {
      await response.body?.cancel();
      const redirected = response.status === 0 || (response.status >= 300 && response.status < 400);
      return redirected
        ? { ok: false, error: 'refused', message: `${url} redirects to another address, which is not followed.` }
        : { ok: false, error: 'unreachable', message: `${url} answered with status ${response.status}.` };
    }
    const mediaType = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
    if (!mediaTypes.includes(mediaType)) {
      await response.body?.cancel();
      return {
        ok: false,
        error: 'refused',
        message: `${url} is of type "${mediaType}", not ${mediaTypes.join(' or ')}.`,
      };
    }
    const bytes = response.body === null ? new Uint8Array(0) : await readCapped(response.body, maxBytes);
    return bytes === undefined
      ? { ok: false, error: 'refused', message: `${url} is larger than ${maxBytes} bytes.` }
      : { ok: true, bytes };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, error: 'unreachable', message: `${url} could not be reached (${reason}).` };
  }
}
