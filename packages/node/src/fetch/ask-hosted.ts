import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { TLSSocket } from 'node:tls';
import type { HostedAnswer } from '@kluscv/issuer';
import { expectCall } from '@kluscv/schema/reading';
import { nodeError } from '../node-error.ts';
import { assertAllowed, publicLookup } from './guarded-fetch.ts';
import { MAX_ANSWER, noAnswer, TOO_LARGE } from './no-answer.ts';

const TIMEOUT = 10_000;
/** A browser of somebody else asks with such a header, and gets the answer only if the server allows it. */
const ORIGIN = 'https://verifier.example';

/**
 * Asks a server for one document and keeps everything that it says. As verifiers do: `https` to a public address, no redirect.
 *
 * @param at server on this machine to ask in place of the one in the address
 */
export async function askHosted(address: string, at?: URL): Promise<HostedAnswer> {
  expectCall('askHosted', { address: [address, 'text'], at: [at, 'object?'] });
  if (!URL.canParse(address)) throw nodeError('node.address', 'This is no address.', { found: address });
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

/** The address of a server on this machine. @throws KlusError `node.address` for any other */
export function localServer(text: string): URL {
  expectCall('localServer', { text: [text, 'text'] });
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const local = url !== undefined && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (local && /^https?:$/.test(url.protocol) && url.username === '') return url;
  throw nodeError('node.address', 'This is no server on this machine.', {
    found: text,
    hint: 'Write it as http://localhost:8080, for instance. What is published elsewhere is asked at its own address.',
  });
}

function asked(url: URL, guarded: boolean): Promise<HostedAnswer> {
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
          headers: Object.fromEntries(
            Object.entries(response.headers).flatMap(([name, value]) =>
              typeof value === 'string' ? [[name, value]] : [],
            ),
          ),
          body: new Uint8Array(Buffer.concat(parts)),
          ...(until !== undefined && { certificateUntil: new Date(until).toISOString() }),
        });
      });
    });
    request.on('error', reject);
    request.end();
  });
}
