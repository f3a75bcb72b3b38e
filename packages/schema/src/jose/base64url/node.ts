import { Buffer } from 'node:buffer';

// base64url on Node, whose own is fifteen times as fast as any that is written in JavaScript.

/** Bytes as base64url. */
export function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');
}

/** The bytes of canonical base64url, and `undefined` for everything else. */
export function decode(text: string): Uint8Array | undefined {
  // Not from the pool, which other bytes share.
  const buffer = Buffer.allocUnsafeSlow(Math.floor((text.length * 3) / 4));
  const length = buffer.write(text, 'base64url');
  // Node reads much that is not base64url. Only the canonical form comes out again as it went in.
  if (length !== buffer.length || buffer.toString('base64url') !== text) return undefined;
  return new Uint8Array(buffer.buffer, buffer.byteOffset, length);
}
