import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { TLSSocket } from 'node:tls';
import type { Fetch } from '@kluscv/sdk';
import { CliError } from '../errors.ts';
import { assertAllowed, publicLookup } from './guarded-fetch.ts';
import { MAX_ANSWER, noAnswer, TOO_LARGE } from '@kluscv/node/fetch';

/** What a server answered, or why there is no answer. */
export type Hosted =
  | {
      readonly ok: true;
      readonly status: number;
      readonly headers: IncomingMessage['headers'];
      readonly body: Uint8Array;
      /** When the certificate of the server ends; absent without TLS. */
      readonly certificateUntil?: string;
    }
  | {
      readonly ok: false;
      /** What verifiers stumble over: a connection that is not safe, too large an answer, or that there is none. */
      readonly why: 'tls' | 'size' | 'silence';
      readonly message: string;
    };

const TIMEOUT = 10_000;
/** A browser of somebody else asks with such a header, and gets the answer only if the server allows it. */
const ORIGIN = 'https://verifier.example';

/**
 * Asks a server for one document and keeps everything that it says. As verifiers do: `https` to a public address, no redirect.
 *
 * @param at server on this machine to ask in place of the one in the address
 */
export async function askHosted(address: string, at?: URL): Promise<Hosted> {
  const url = at === undefined ? new URL(address) : onServer(at, new URL(address));
  try {
    if (at === undefined) assertAllowed(address);
    return await asked(url, at === undefined);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const tls = /CERT|SIGNATURE|^EPROTO$|^ERR_(TLS|SSL)/.test(code);
    return { ok: false, why: tls ? 'tls' : error instanceof TooLarge ? 'size' : 'silence', message: noAnswer(error) };
  }
}

class TooLarge extends Error {}

/** A path is set, not resolved: `//other.example/` would lead to another server. */
function onServer(at: URL, { pathname }: URL): URL {
  const url = new URL(at.origin);
  url.pathname = pathname;
  return url;
}

/** The address of a server on this machine. @throws CliError `cli.usage` for any other */
export function localServer(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const local = url !== undefined && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (local && /^https?:$/.test(url.protocol) && url.username === '') return url;
  throw new CliError('cli.usage', 'Only a server on this machine can be asked in place of the real one.', {
    found: text,
    hint: 'Write --at http://localhost:8080, for instance. What is published elsewhere is asked at its own address.',
  });
}

/** The answer as verifiers get it, so that they and we judge alike. */
export function replay(answer: Extract<Hosted, { readonly ok: true }>): Fetch {
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) if (typeof value === 'string') headers.set(name, value);
  const { status, body } = answer;
  return () => Promise.resolve({ status, headers, body: new Blob([body as Uint8Array<ArrayBuffer>]).stream() });
}

function asked(url: URL, guarded: boolean): Promise<Hosted> {
  return new Promise((resolve, reject) => {
    const options = {
      headers: { accept: '*/*', origin: ORIGIN },
      signal: AbortSignal.timeout(TIMEOUT),
      agent: false as const,
      ...(guarded && { lookup: publicLookup() }),
    };
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options, (response) => {
      const { socket } = response;
      const until = socket instanceof TLSSocket ? socket.getPeerCertificate().valid_to : undefined;
      const parts: Uint8Array[] = [];
      let size = 0;
      response.on('error', reject);
      response.on('data', (part: Uint8Array) => {
        size += part.length;
        if (size > MAX_ANSWER) response.destroy(new TooLarge(TOO_LARGE));
        else parts.push(part);
      });
      response.on('end', () => {
        resolve({
          ok: true,
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: new Uint8Array(Buffer.concat(parts)),
          ...(until !== undefined && { certificateUntil: new Date(until).toISOString() }),
        });
      });
    });
    request.on('error', reject);
    request.end();
  });
}
