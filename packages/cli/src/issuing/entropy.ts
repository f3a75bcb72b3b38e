import { randomFillSync } from 'node:crypto';
import type { RandomSource } from '@kluscv/sdk';

/** Bytes that are asked of the system at once: asking for each name alone costs as much as a tenth of its signature. */
const AHEAD = 4096;

let ahead = new Uint8Array(0);
let taken = 0;

/** The system's randomness, handed to what needs it. No byte is given twice. For names, not for keys: bytes not given yet lie in memory. */
export const randomBytes: RandomSource = (length) => {
  if (taken + length > ahead.length) {
    ahead = randomFillSync(new Uint8Array(Math.max(AHEAD, length)));
    taken = 0;
  }
  taken += length;
  return ahead.slice(taken - length, taken);
};
