import { globSync } from 'node:fs';
import { CliError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { faultOf, guardedFetch, MAX_ANSWER, RequestRefused } from '@kluscv/node/fetch';
import type { AddressFault } from '../terminal/messages/en.ts';

/** Answers of a server that say nothing of the address: too slow, too early, too many requests. */
const PASSING: readonly number[] = [408, 425, 429];

/** The files that a pattern such as `inbox/*.pdf` names, for shells that do not expand it. Sorted. */
export function matching(pattern: string): readonly string[] {
  return globSync(pattern).toSorted();
}

/**
 * Fetches a document from a public https address: no redirects, eight megabytes and ten seconds at most.
 *
 * @throws CliError `address.no-document` where the address will not do, `address.no-answer` where the same one may do later
 */
export async function fetched(address: string): Promise<Uint8Array> {
  const failed = (fault: AddressFault['fault'], fact = ''): CliError =>
    new CliError('address.no-document', { at: address, why: { fault, fact } });
  const unanswered = (fault: AddressFault['fault'], fact = ''): CliError =>
    new CliError('address.no-answer', { at: address, why: { fault, fact } }, EXIT.indeterminate);
  const broken = (error: unknown): CliError => {
    const { message } = error as Error;
    const why = faultOf(error);
    if (why === 'tooLarge') return failed(why, String(MAX_ANSWER));
    if (!URL.canParse(address)) return failed(why, 'Invalid URL');
    return isRefused(error) ? failed(why, message) : unanswered(why, message);
  };
  let response: Awaited<ReturnType<ReturnType<typeof guardedFetch>>>;
  try {
    response = await guardedFetch()(address, {
      method: 'GET',
      headers: { accept: 'application/pdf, application/vc+jwt, application/json, */*;q=0.1' },
      redirect: 'manual',
      credentials: 'omit',
      signal: AbortSignal.timeout(10_000),
    });
  } catch (error) {
    throw broken(error);
  }
  const { status, headers, body } = response;
  if (status !== 200 || body === null) {
    // What nobody reads would keep the connection, and with it the command.
    await body?.cancel();
    const elsewhere = status >= 300 && status < 400 ? headers.get('location') : null;
    if (elsewhere !== null && URL.canParse(elsewhere, address)) {
      throw failed('redirect', new URL(elsewhere, address).href);
    }
    throw (status >= 500 || PASSING.includes(status) ? unanswered : failed)('status', String(status));
  }
  if (Number(headers.get('content-length')) > MAX_ANSWER) {
    await body.cancel();
    throw failed('tooLarge', String(MAX_ANSWER));
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    // Counted again: what comes packed is larger here than on its way.
    for await (const chunk of body) {
      size += chunk.length;
      if (size > MAX_ANSWER) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw broken(error);
  }
  if (size > MAX_ANSWER) throw failed('tooLarge', String(MAX_ANSWER));
  return new Uint8Array(Buffer.concat(chunks));
}

/** Whether a request was not made because of its address, which may be seen only when its name is looked up. */
function isRefused(error: unknown): boolean {
  return error instanceof RequestRefused || (error instanceof Error && isRefused(error.cause));
}
