// base64url of browsers and of everything else that is not Node, over a table.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const CODES: Uint8Array = new TextEncoder().encode(ALPHABET);

/** The value of each character; of one that is not of the alphabet, a number with bits that no value has. */
const VALUES = new Uint8Array(256).fill(0xff);
for (let index = 0; index < ALPHABET.length; index += 1) VALUES[ALPHABET.charCodeAt(index)] = index;

/** `Uint8Array.prototype.toBase64` where the engine has it (browsers of 2025). */
interface Base64Bytes {
  toBase64?(options: { alphabet: 'base64url'; omitPadding: true }): string;
}

/** Bytes as base64url. */
export function encode(bytes: Uint8Array): string {
  const native = (bytes as Base64Bytes).toBase64?.({ alphabet: 'base64url', omitPadding: true });
  if (native !== undefined) return native;
  // Over a table: `btoa` wants a string of one character a byte first, which costs fifteen times as much.
  const text = new Uint8Array(Math.ceil((bytes.length * 4) / 3));
  let at = 0;
  for (let index = 0; index < bytes.length; index += 3) {
    const held = ((bytes[index] as number) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    text[at] = CODES[held >> 18] as number;
    text[at + 1] = CODES[(held >> 12) & 63] as number;
    // Beyond the end nothing is written: so the last group gets as many characters as it has bytes for.
    text[at + 2] = CODES[(held >> 6) & 63] as number;
    text[at + 3] = CODES[held & 63] as number;
    at += 4;
  }
  return new TextDecoder().decode(text);
}

/** The bytes of canonical base64url, and `undefined` for everything else. */
export function decode(text: string): Uint8Array | undefined {
  const rest = text.length % 4;
  if (rest === 1) return undefined;
  const codes = new Uint8Array(text.length);
  // A character beyond ASCII takes more than one byte: then the bytes do not fit, or there are more than characters.
  const { read, written } = new TextEncoder().encodeInto(text, codes);
  if (read !== text.length || written !== text.length) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  const whole = text.length - rest;
  let seen = 0;
  let at = 0;
  for (let index = 0; index < whole; index += 4) {
    const a = VALUES[codes[index] as number] as number;
    const b = VALUES[codes[index + 1] as number] as number;
    const c = VALUES[codes[index + 2] as number] as number;
    const d = VALUES[codes[index + 3] as number] as number;
    seen |= a | b | c | d;
    bytes[at] = (a << 2) | (b >> 4);
    bytes[at + 1] = (b << 4) | (c >> 2);
    bytes[at + 2] = (c << 6) | d;
    at += 3;
  }
  if (rest > 0) {
    const a = VALUES[codes[whole] as number] as number;
    const b = VALUES[codes[whole + 1] as number] as number;
    const c = rest === 3 ? (VALUES[codes[whole + 2] as number] as number) : 0;
    seen |= a | b | c;
    bytes[at] = (a << 2) | (b >> 4);
    if (rest === 3) bytes[at + 1] = (b << 4) | (c >> 2);
    const stray = rest === 3 ? c & 0x03 : b & 0x0f;
    if (stray !== 0) return undefined;
  }
  return (seen & 0xc0) === 0 ? bytes : undefined;
}
