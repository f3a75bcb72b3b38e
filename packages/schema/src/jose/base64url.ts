// One of two halves, by export condition: Node's own means on Node, a table elsewhere.
import { expectCall } from '../call.ts';
import { decode, encode } from '#base64url';

/** Encodes bytes as base64url without padding (RFC 4648, section 5). */
export function encodeBase64url(bytes: Uint8Array): string {
  expectCall('encodeBase64url', { bytes: [bytes, 'bytes'] });
  return encode(bytes);
}

/**
 * Decodes base64url without padding, and only its one canonical form: no white space, no padding, no stray bits in the last character.
 * Lenient decoders give one credential many encodings, and every list of seen or withdrawn ones a hole.
 *
 * @returns `undefined` if the text is not canonical base64url
 */
export function decodeBase64url(text: string): Uint8Array | undefined {
  expectCall('decodeBase64url', { text: [text, 'text'] });
  return decode(text);
}
