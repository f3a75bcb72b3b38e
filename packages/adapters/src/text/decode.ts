/** What bytes say when read as text, and how sure that is. */
export type Decoding =
  | { readonly ok: true; readonly text: string; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' }
  | { readonly ok: false };

/**
 * Reads bytes as text: UTF-8 strictly, UTF-16 if a byte order mark says so, else Windows-1252, which is a guess. A byte order mark
 * is removed. What holds NUL characters is no text.
 */
export function decode(bytes: Uint8Array): Decoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return strict(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return strict(bytes, 'utf-16be');
  // A table or JSON has no NUL; pictures, property lists and the like nearly always have one at the start.
  if (bytes.subarray(0, 8192).includes(0)) return { ok: false };
  const utf8 = strict(bytes, 'utf-8');
  if (utf8.ok) return utf8;
  return strict(bytes, 'windows-1252');
}

function strict(bytes: Uint8Array, encoding: (Decoding & { ok: true })['encoding']): Decoding {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? { ok: false } : { ok: true, text, encoding };
  } catch {
    return { ok: false };
  }
}
