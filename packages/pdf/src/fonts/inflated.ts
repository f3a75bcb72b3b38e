import { unzlibSync } from 'fflate';

/** The bytes of a font, which are kept deflated, in base64. A bundle for one engine may put what is quickest there in this place. */
export function inflated(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return unzlibSync(bytes);
}
