import { assert as check, asyncProperty, integer, uint8Array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { permutationOf } from './permutation.ts';

const secret = Uint8Array.from({ length: 32 }, (_, index) => index * 7);
const sizes = integer({ min: 2, max: 5000 });

describe('a shuffled list', () => {
  test('holds every place once, and knows the number of each', async () => {
    await check(
      asyncProperty(sizes, uint8Array({ minLength: 32, maxLength: 32 }), async (size, key) => {
        const { at, numberOf } = await permutationOf(key, 'list', size);
        const places = Array.from({ length: size }, (_, number) => at(number));
        expect(places.toSorted((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, index) => index));
        expect(places.map(numberOf)).toEqual(Array.from({ length: size }, (_, index) => index));
      }),
      { numRuns: 40 },
    );
  });

  test.each([131_072, 131_080, 1_048_576])(
    'of %i costs the same for each of 100,000 places, and spreads them',
    async (size) => {
      const { at, walks } = await permutationOf(secret, 'list', size);
      const costs: number[] = [];
      const places = new Set<number>();
      const eighths = Array.from({ length: 8 }, () => 0);
      let rising = 0;
      let before = -1;
      for (let number = 0; number < 100_000; number += 1) {
        const place = at(number);
        places.add(place);
        const eighth = Math.floor((place * 8) / size);
        eighths[eighth] = (eighths[eighth] ?? 0) + 1;
        if (place > before) rising += 1;
        before = place;
        if (number % 10_000 === 9_999) costs.push(walks());
      }
      expect(places.size).toBe(100_000);
      // A place is outside the list three times in four at most.
      const each = costs.map((cost, index) => cost - (costs[index - 1] ?? 0));
      for (const cost of each) expect(cost).toBeLessThan(10_000 * 4.2);
      expect(Math.max(...each) / Math.min(...each), 'the last as cheap as the first').toBeLessThan(1.1);
      for (const count of eighths) expect(Math.abs(count - 12_500)).toBeLessThan(800);
      // An order that can be seen would rise, or fall, more often than by chance.
      expect(Math.abs(rising - 50_000)).toBeLessThan(1_500);
    },
  );

  test('is another for another key, another list and another size', async () => {
    const first = async (key: Uint8Array, name: string, size: number): Promise<readonly number[]> => {
      const { at } = await permutationOf(key, name, size);
      return [0, 1, 2, 3].map(at);
    };
    const all = await Promise.all([
      first(secret, 'a', 131_072),
      first(secret, 'b', 131_072),
      first(secret, 'a', 131_080),
      first(secret.toReversed(), 'a', 131_072),
    ]);
    expect(new Set(all.map(String)).size).toBe(4);
  });
});
