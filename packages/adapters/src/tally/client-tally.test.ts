import type { ClientCategory } from '@kluscv/schema';
import { describe, expect, it } from 'vitest';
import { createClientTally } from './client-tally.ts';

function count(
  units: readonly (readonly [string | undefined, ClientCategory?])[],
): ReturnType<ReturnType<typeof createClientTally>['clients']> {
  const tally = createClientTally();
  for (const [client, category] of units) tally.add(client, category);
  return tally.clients();
}

describe('createClientTally', () => {
  it('counts clients, not pieces of work', () => {
    const units = ['a', 'b', 'c', 'a', 'a', 'a', 'a', 'a', 'a', 'a'].map((client) => [client, 'household'] as const);
    expect(count(units)).toEqual({
      uncounted: false,
      clients: { distinct: '3-9', categories: [{ code: 'household', band: '3-9' }], repeatShare: '75-100' },
    });
  });

  it('puts categories with fewer than three clients together', () => {
    const units = [
      ...['a', 'b', 'c'].map((client) => [client, 'household'] as const),
      ['d', 'care'] as const,
      ['e', 'care'] as const,
      ['f', 'office'] as const,
    ];
    expect(count(units).clients).toEqual({
      distinct: '3-9',
      categories: [
        { code: 'household', band: '3-9' },
        { code: 'other', band: '3-9' },
      ],
      repeatShare: '0-25',
    });
  });

  it('says nothing of repeats where that would be about one or two clients', () => {
    expect(
      count([
        ['a', 'care'],
        ['a', 'care'],
      ]).clients,
    ).toEqual({ distinct: '1-2', categories: [{ code: 'other', band: '1-2' }] });
  });

  it('does not count clients where a piece of work does not say whose it was', () => {
    expect(
      count([
        ['a', 'care'],
        [undefined, 'care'],
      ]),
    ).toEqual({ uncounted: true });
    expect(count([[undefined, 'household']])).toEqual({ uncounted: true });
    expect(count([[undefined], [undefined]])).toEqual({ uncounted: false });
  });
});
