import type { RandomSource } from './runtime.ts';

/**
 * A random UUID (version 4).
 *
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-5.4
 */
export function randomUuid(random: RandomSource): string {
  const bytes = random(16).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  let text = '';
  for (const [at, byte] of bytes.entries()) text += `${DASHED.has(at) ? '-' : ''}${HEX[byte]}`;
  return text;
}

/** Before which bytes there is a dash. */
const DASHED: ReadonlySet<number> = new Set([4, 6, 8, 10]);
const HEX: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
