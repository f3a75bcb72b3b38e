import { randomFillSync } from 'node:crypto';
import type { RandomSource } from '@kluscv/sdk';

/** The system's randomness, handed to what needs it. */
export const randomBytes: RandomSource = (length) => randomFillSync(new Uint8Array(length));
