import { expectCall } from '@kluscv/schema/reading';
import { nodeError } from '../node-error.ts';
import { localServer } from './ask-hosted.ts';
import { noAnswer } from './no-answer.ts';

const TIMEOUT = 15_000;
/** There is less room for a whole seal. */
const MAX_ANSWER = 65_536;

/**
 * Asks a time-stamping authority over HTTP (RFC 3161, 3.4): the one request that making a PDF can cause, and only to the address that was typed.
 *
 * @param address `https`, or `http` for an authority on this machine
 * @returns what `cmsSeal` of `@kluscv/pdf/seal` takes as `timeStamp`
 * @throws KlusError `node.address` for another address
 */
export function timeStampFrom(address: string): (query: Uint8Array) => Promise<Uint8Array> {
  expectCall('timeStampFrom', { address: [address, 'text'] });
  const url = authorityAt(address);
  return async (query) => {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
        body: Uint8Array.from(query),
        redirect: 'error',
        credentials: 'omit',
        signal: AbortSignal.timeout(TIMEOUT),
      });
      if (response.status !== 200) throw new Error(`status ${response.status}`);
      return await bodyOf(response);
    } catch (error) {
      throw new Error(`${url.host} gave no time-stamp: ${noAnswer(error)}.`, { cause: error });
    }
  };
}

function authorityAt(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'https:' && url.username === '' && url.password === '') return url;
  if (url?.protocol === 'http:') return localServer(address);
  throw nodeError('node.address', 'This is no address of a time-stamping authority.', {
    found: address,
    hint: 'Write it as https://tsa.example/, without a user name.',
  });
}

async function bodyOf(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > MAX_ANSWER) throw new Error(`more than ${MAX_ANSWER} bytes`);
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}
