import { Buffer } from 'node:buffer';

// Bytes on Node, which looks at them in one go where JavaScript takes them one by one.

/** One character a byte: no byte is lost, and ASCII stays ASCII. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Whether all bytes are the same. */
export function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
