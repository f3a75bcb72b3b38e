import type { Fetch } from '@kluscv/sdk';
import type { Download } from './checking.ts';

/** Most that is fetched, in bytes, and how long one request may take. */
const MAX_BYTES = 8 * 1024 * 1024;
const TIMEOUT_MS = 10_000;

/** Answers of a server that say nothing of the address: too slow, too early, too many requests. */
const PASSING: readonly number[] = [408, 425, 429];

/** Fetches what an address holds: no redirects, eight megabytes and ten seconds at most. Never throws. */
export async function downloadFrom(address: string, fetch: Fetch): Promise<Download> {
  const failed = (reason: string, later: boolean): Download => ({ ok: false, reason, later });
  try {
    const { status, body } = await fetch(address, {
      method: 'GET',
      headers: { accept: 'application/pdf, application/vc+jwt, application/json, */*;q=0.1' },
      redirect: 'manual',
      credentials: 'omit',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (status !== 200 || body === null) {
      // What nobody reads would keep the connection.
      await body?.cancel();
      return failed(`status ${status}`, status >= 500 || PASSING.includes(status));
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of body) {
      size += chunk.length;
      // Counted here: what comes packed is larger than on its way.
      if (size > MAX_BYTES) return failed('too large', false);
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
    return failed(error instanceof Error ? error.message : String(error), true);
  }
}
