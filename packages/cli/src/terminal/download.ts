import { type Download, downloadFrom } from '@kluscv/verifier';
import { faultOf, guardedFetch, MAX_ANSWER, RequestRefused } from '@kluscv/node/fetch';
import { CliError } from '../errors.ts';
import { EXIT } from '../exit.ts';

/** What a public https address gives: no redirects, eight megabytes and ten seconds at most. Never throws. */
export async function download(address: string): Promise<Download> {
  return downloadFrom(address, guardedFetch(), (error) => {
    const fact = error instanceof Error ? error.message : String(error);
    if (!URL.canParse(address)) return { reason: 'address', fact: 'Invalid URL', later: false };
    if (isRefused(error)) return { reason: 'address', fact, later: false };
    const why = faultOf(error);
    if (why === 'tooLarge') return { reason: 'large', fact: String(MAX_ANSWER), later: false };
    if (why === 'other') return { reason: 'connection', fact, later: true };
    return { reason: why === 'timeout' ? why : 'connection', fact: '', later: true };
  });
}

/**
 * Fetches a document from a public https address.
 *
 * @throws CliError `address.no-document` where the address will not do, `address.no-answer` where the same one may do later
 */
export async function fetched(address: string): Promise<Uint8Array> {
  const answer = await download(address);
  if (answer.ok) return answer.bytes;
  const { later, reason, fact } = answer;
  const why = { at: address, why: { reason, fact } };
  throw later ? new CliError('address.no-answer', why, EXIT.indeterminate) : new CliError('address.no-document', why);
}

/** Whether a request was not made because of its address, which may be seen only when its name is looked up. */
function isRefused(error: unknown): boolean {
  return error instanceof RequestRefused || (error instanceof Error && isRefused(error.cause));
}
