import { expectCall } from '@kluscv/schema/reading';
import type { Fetch } from '@kluscv/sdk';
import type { Download } from './checking.ts';

/** Most that is fetched, in bytes, and how long one request may take. */
const MAX_BYTES = 8 * 1024 * 1024;
const TIMEOUT_MS = 10_000;

/** Answers of a server that say nothing of the address: too slow, too early, too many requests. */
const PASSING: readonly number[] = [408, 425, 429];

/** Why a request failed. */
export type DownloadFailure = Omit<Extract<Download, { readonly ok: false }>, 'ok'>;

/**
 * Fetches what an address holds: no redirects, eight megabytes and ten seconds at most. Never throws.
 *
 * @param failure what an error of `fetch` stands for. Default: a connection that may do later
 */
export async function downloadFrom(
  address: string,
  fetch: Fetch,
  failure: (error: unknown) => DownloadFailure = failureOf,
): Promise<Download> {
  expectCall('downloadFrom', {
    address: [address, 'text'],
    fetch: [fetch, 'function'],
    failure: [failure, 'function'],
  });
  const tooLarge: Download = { ok: false, reason: 'large', fact: String(MAX_BYTES), later: false };
  try {
    const { status, headers, body } = await fetch(address, {
      method: 'GET',
      headers: { accept: 'application/pdf, application/vc+jwt, application/json, */*;q=0.1' },
      redirect: 'manual',
      credentials: 'omit',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (status !== 200 || body === null) {
      // What nobody reads would keep the connection.
      await body?.cancel();
      const elsewhere = status >= 300 && status < 400 ? headers.get('location') : null;
      if (elsewhere !== null && URL.canParse(elsewhere, address)) {
        return { ok: false, reason: 'redirect', fact: new URL(elsewhere, address).href, later: false };
      }
      return { ok: false, reason: 'status', fact: String(status), later: status >= 500 || PASSING.includes(status) };
    }
    if (Number(headers.get('content-length')) > MAX_BYTES) {
      await body.cancel();
      return tooLarge;
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of body) {
      size += chunk.length;
      // Counted here: what comes packed is larger than on its way.
      if (size > MAX_BYTES) return tooLarge;
      chunks.push(chunk);
    }
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return { ok: true, bytes };
  } catch (error) {
    return { ok: false, ...failure(error) };
  }
}

function failureOf(error: unknown): DownloadFailure {
  const reason = error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'connection';
  return { reason, fact: error instanceof Error ? error.message : String(error), later: true };
}
