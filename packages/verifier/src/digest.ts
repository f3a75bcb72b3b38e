import { base16 } from '@scure/base';

/** SHA-256, by the means of the engine. */
export async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource));
}

/** The same in hexadecimal, lower case. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  return base16.encode(await sha256(bytes)).toLowerCase();
}
