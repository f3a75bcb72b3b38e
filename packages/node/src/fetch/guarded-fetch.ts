import { expectCall, KlusError } from '@kluscv/schema/reading';
import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, fetch as undiciFetch } from 'undici';
import type { Fetch } from '@kluscv/sdk';
import { MAX_ANSWER, noAnswer } from './no-answer.ts';

/** Why a request was not made. The addresses come out of documents that anybody can write. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
}

/** Looks the addresses of a name up, all of them, as `lookup` of `node:dns` does. */
export type Lookup = (
  hostname: string,
  options: { readonly all: true },
  done: (error: Error | null, addresses: readonly { readonly address: string; readonly family: number }[]) => void,
) => void;

/**
 * A `Fetch` for addresses that stand in somebody else's document: `https` on port 443 only, no credentials, no redirects, and
 * only to public addresses. The address that was checked is the one that is connected to, so a name that changes between the
 * two look-ups (DNS rebinding) gains nothing.
 *
 * @param resolve how names are looked up. Default: the system's way
 * @see docs/network.md
 */
export function guardedFetch(resolve: Lookup = lookup): Fetch {
  expectCall('guardedFetch', { resolve: [resolve, 'function'] });
  const agent = new Agent({
    connect: {
      timeout: 5_000,
      lookup: publicLookup(resolve),
    },
    headersTimeout: 5_000,
    bodyTimeout: 5_000,
    maxResponseSize: MAX_ANSWER,
  });
  return async (address, init) => {
    assertAllowed(address);
    try {
      const { status, headers, body } = await undiciFetch(address, { ...init, dispatcher: agent });
      return { status, headers, body: body === null ? null : explained(body as ReadableStream<Uint8Array>) };
    } catch (error) {
      throw new Error(noAnswer(error), { cause: error });
    }
  };
}

/** The pieces as they are asked for; a body that ends too early says why. */
function explained(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          throw new Error(noAnswer(error), { cause: error });
        }
      },
      cancel: async (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

/** Looks a name up for a connection, and refuses it if any of its addresses is not public. @param resolve Default: the system's way */
export function publicLookup(resolve: Lookup = lookup): LookupFunction {
  expectCall('publicLookup', { resolve: [resolve, 'function'] });
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) {
        callback(error, [], 0);
        return;
      }
      const refused = addresses.find(({ address }) => !isPublic(address));
      if (refused !== undefined || addresses.length === 0) {
        callback(new RequestRefused(`${hostname} is not a public address`), [], 0);
        return;
      }
      callback(null, options.all === true ? [...addresses] : (addresses[0]?.address ?? ''), addresses[0]?.family ?? 0);
    });
  };
}

/**
 * Refuses an address that is never fetched.
 * @throws RequestRefused for everything but `https` to a public name on port 443; KlusError `call.argument` for what is no address
 */
export function assertAllowed(address: string): void {
  expectCall('assertAllowed', { address: [address, 'text'] });
  const url = URL.parse(address);
  if (url === null)
    throw new KlusError('call.argument', 'assertAllowed: this is no address. Give one that begins with https.');
  if (url.protocol !== 'https:') throw new RequestRefused('only https addresses are fetched');
  if (url.port !== '') throw new RequestRefused('only port 443 is used');
  if (url.username !== '' || url.password !== '') throw new RequestRefused('an address must not hold credentials');
  // `lookup` is not called for a literal address, so a literal must be refused here. The URL parser has already turned every
  // spelling of one (2130706433, 0x7f.1, full-width digits) into its plain form.
  const host = url.hostname.replaceAll(/^\[|\]$|\.$/g, '');
  if (ipaddr.isValid(host)) throw new RequestRefused('an address must name a host, not a number');
  if (!host.includes('.') || /(^|\.)(localhost|local|internal|home\.arpa|onion)$/i.test(host)) {
    throw new RequestRefused(`${host} is not a public name`);
  }
}

/** Whether an IP address is one of the public internet. */
export function isPublic(address: string): boolean {
  expectCall('isPublic', { address: [address, 'text'] });
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  // Of IPv6 only this was ever given out; what lies elsewhere, such as the old spelling of an IPv4 address, has no range of its own here.
  return parsed.kind() === 'ipv4' || parsed.match(ipaddr.parse('2000::'), 3);
}
