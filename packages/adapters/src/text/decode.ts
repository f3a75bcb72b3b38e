/** Text in UTF-8 without byte order mark, and what it was written in. */
export interface Decoding {
  readonly utf8: Uint8Array;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/** Bytes that are looked at together. */
const PIECE = 1024 * 1024;

/**
 * Reads bytes as text: UTF-8 strictly, UTF-16 if a byte order mark says so, else Windows-1252, which is a guess. A byte order mark
 * is removed. Nothing for what holds NUL characters: that is no text. UTF-8 is looked through piece by piece and handed back as it is.
 */
export function toUtf8(bytes: Uint8Array): Decoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  if (bytes.includes(0)) return undefined;
  const body = first === 0xef && second === 0xbb && third === 0xbf ? bytes.subarray(3) : bytes;
  return isUtf8(body) ? { utf8: body, encoding: 'utf-8' } : decoded(bytes, 'windows-1252');
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PIECE) decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function decoded(bytes: Uint8Array, encoding: Decoding['encoding']): Decoding | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : { utf8: new TextEncoder().encode(text), encoding };
  } catch {
    return undefined;
  }
}
