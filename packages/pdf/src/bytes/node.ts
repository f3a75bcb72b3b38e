import { Buffer } from 'node:buffer';
import { inflateSync } from 'node:zlib';

// Bytes on Node, which looks at them in one go where JavaScript takes them one by one.

/** One character a byte: no byte is lost, and ASCII stays ASCII. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Whether all bytes are the same. */
export function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** The bytes of a font, which are kept deflated, in base64. */
export function inflated(text: string): Uint8Array {
  const { buffer, byteOffset, length } = inflateSync(Buffer.from(text, 'base64'));
  // No `Buffer`: its `slice` is not a copy.
  return new Uint8Array(buffer, byteOffset, length);
}
