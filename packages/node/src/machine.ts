import { expectCall } from '@kluscv/schema/reading';
import { randomFillSync } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { RandomSource } from '@kluscv/sdk';

/** The system's randomness. */
export const random: RandomSource = (length) => {
  expectCall('random', { length: [length, 'number'] });
  return randomFillSync(new Uint8Array(length));
};

/** Waits. @param milliseconds for how long */
export async function wait(milliseconds: number): Promise<void> {
  expectCall('wait', { milliseconds: [milliseconds, 'number'] });
  await setTimeout(milliseconds);
}
