import { expectCall } from '@kluscv/schema/reading';
/** A shuffled list of places: where the n-th that is given away lies, and back. Both take the same time for every number. */
export interface Permutation {
  /** The place of the number `0 ≤ number < size`. */
  readonly at: (number: number) => number;
  /** The number of a place: the inverse of `at`. */
  readonly numberOf: (place: number) => number;
  /** How often the network was walked so far: what `at` and `numberOf` cost. */
  readonly walks: () => number;
}

const ROUNDS = 10;
/** Cells of 16 bits that one HMAC fills. */
const CELLS = 16;

/**
 * A permutation of `0 … size - 1` that only who has the key can follow: a Feistel network over the next even number of bits, walked again while it
 * leads out of the list (less than four times on average). Its rounds are tabulated once, a few hundred HMACs, so each place costs no cryptography.
 *
 * @param name what is shuffled; another name, another order
 * @param size number of places, from 2 to 2^28
 */
export async function permutationOf(secret: Uint8Array, name: string, size: number): Promise<Permutation> {
  expectCall('permutationOf', { secret: [secret, 'bytes'], name: [name, 'text'], size: [size, 'number'] });
  const half = Math.max(1, Math.ceil(Math.ceil(Math.log2(size)) / 2));
  const cells = 1 << half;
  const mask = cells - 1;
  const table = await tabulated(secret, `kluscv-places/1 ${name} ${size}`, ROUNDS * cells);
  let walks = 0;
  const forward = (number: number): number => {
    walks += 1;
    let [left, right] = [number >>> half, number & mask];
    for (let round = 0; round < ROUNDS; round += 1) {
      [left, right] = [right, (left ^ (table[round * cells + right] ?? 0)) & mask];
    }
    return left * cells + right;
  };
  const backward = (place: number): number => {
    walks += 1;
    let [left, right] = [place >>> half, place & mask];
    for (let round = ROUNDS - 1; round >= 0; round -= 1) {
      [left, right] = [(right ^ (table[round * cells + left] ?? 0)) & mask, left];
    }
    return left * cells + right;
  };
  const walked = (step: (value: number) => number, from: number): number => {
    let value = step(from);
    while (value >= size) value = step(value);
    return value;
  };
  return { at: (number) => walked(forward, number), numberOf: (place) => walked(backward, place), walks: () => walks };
}

async function tabulated(secret: Uint8Array, name: string, length: number): Promise<Uint16Array> {
  const key = await crypto.subtle.importKey('raw', secret.slice(), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const table = new Uint16Array(Math.ceil(length / CELLS) * CELLS);
  const blocks = Array.from({ length: table.length / CELLS }, async (_, block) => {
    const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`${name} ${block}`));
    table.set(new Uint16Array(mac), block * CELLS);
  });
  await Promise.all(blocks);
  return table;
}
