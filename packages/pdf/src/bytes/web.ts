import { unzlibSync } from 'fflate';

// Bytes in browsers and in everything else that is not Node.

/** One character a byte: no byte is lost, and ASCII stays ASCII. */
export function latin1(bytes: Uint8Array): string {
  // The label means windows-1252, which has another character for some of the bytes beyond ASCII: one each, which is what matters.
  return new TextDecoder('latin1').decode(bytes);
}

/** Whether all bytes are the same. */
export function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** The bytes of a font, which are kept deflated, in base64. */
export function inflated(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return unzlibSync(bytes);
}
