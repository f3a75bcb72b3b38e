import { Buffer } from 'node:buffer';
import type { Base64urlCodec } from './codec.ts';

/** base64url on Node, whose own is fifteen times as fast as any that is written in JavaScript. */
export const codec: Base64urlCodec = {
  encode(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');
  },
  decode(text) {
    // Not from the pool, which other bytes share.
    const buffer = Buffer.alloc(Math.floor((text.length * 3) / 4));
    const length = buffer.write(text, 'base64url');
    // Node reads much that is not base64url. Only the canonical form comes out again as it went in.
    if (length !== buffer.length || buffer.toString('base64url') !== text) return undefined;
    return new Uint8Array(buffer.buffer, buffer.byteOffset, length);
  },
};
