import { decodeBase64url } from '@kluscv/schema/reading';
import { readCapped } from '../capped-stream.ts';

/** What came of reading a token status list. */
export type TokenStatusReading =
  | { readonly ok: true; readonly statuses: TokenStatuses }
  | { readonly ok: false; readonly error: 'bits' | 'not-base64url' | 'not-zlib' | 'too-large' };

/** The statuses of a token status list. */
export interface TokenStatuses {
  /** How many there are. */
  readonly length: number;
  /** The status at a position: 0 valid, 1 invalid, 2 suspended, others as the issuer says. `undefined` beyond the end, which is never good. */
  at(index: number): number | undefined;
}

/** The most bytes that a list may unpack to. */
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * Reads the list inside a Token Status List, as credentials in the format `dc+sd-jwt` use it. Its signature is not looked at here.
 *
 * @param list the claim `status_list`
 * @see https://datatracker.ietf.org/doc/draft-ietf-oauth-status-list/
 */
export async function readTokenStatusList(list: unknown): Promise<TokenStatusReading> {
  const { bits, lst } = (list ?? {}) as { readonly bits?: unknown; readonly lst?: unknown };
  if (bits !== 1 && bits !== 2 && bits !== 4 && bits !== 8) return { ok: false, error: 'bits' };
  const packed = typeof lst === 'string' ? decodeBase64url(lst) : undefined;
  if (packed === undefined) return { ok: false, error: 'not-base64url' };
  let bytes: Uint8Array | undefined;
  try {
    const stream = new Response(packed as BufferSource).body;
    const unpacked = stream?.pipeThrough(new DecompressionStream('deflate'));
    bytes = unpacked === undefined ? new Uint8Array(0) : await readCapped(unpacked, MAX_BYTES);
  } catch {
    return { ok: false, error: 'not-zlib' };
  }
  if (bytes === undefined) return { ok: false, error: 'too-large' };
  const content = bytes;
  const each = 8 / bits;
  return {
    ok: true,
    statuses: {
      length: content.length * each,
      at(index) {
        const byte = Number.isInteger(index) ? content[Math.floor(index / each)] : undefined;
        // The first status is in the lowest bits.
        return byte === undefined ? undefined : (byte >> ((index % each) * bits)) & ((1 << bits) - 1);
      },
    },
  };
}
