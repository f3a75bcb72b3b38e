import type { ClientCategory, Clients, CountBand } from '@kluscv/schema';

/** Fewer clients than this are not told apart by category. */
const MIN_CLIENTS_PER_CATEGORY = 3;
/** Fewer clients than this have no share of repeats: "a client, who came back" is about that client. */
const MIN_CLIENTS_FOR_SHARE = 3;

/** Counts different clients by category, without keeping who they are. */
export interface ClientTally {
  add(client: string | undefined, category: ClientCategory | undefined): void;
  /** What can be said of the clients without pointing at one; `uncounted` if units name a category but no client. */
  clients(): { readonly clients?: Clients; readonly uncounted: boolean };
}

/**
 * An empty tally.
 *
 * @param before pieces of work before, of which nothing says for whom they were
 */
export function createClientTally(before = 0): ClientTally {
  const units = new Map<string, number>();
  const categories = new Map<string, ClientCategory>();
  let withoutClient = before;
  let withCategory = false;
  let total = before;
  return {
    add: (client, category) => {
      total += 1;
      if (category !== undefined) withCategory = true;
      if (client === undefined) {
        withoutClient += 1;
        return;
      }
      units.set(client, (units.get(client) ?? 0) + 1);
      if (category !== undefined && !categories.has(client)) categories.set(client, category);
    },
    clients: () => {
      if (withoutClient > 0) return { uncounted: withCategory || units.size > 0 };
      if (units.size === 0) return { uncounted: false };
      const byCategory = new Map<ClientCategory, number>();
      for (const category of categories.values()) byCategory.set(category, (byCategory.get(category) ?? 0) + 1);
      let other = 0;
      const codes: { code: ClientCategory; count: number }[] = [];
      for (const [code, count] of byCategory) {
        if (code === 'other' || count < MIN_CLIENTS_PER_CATEGORY) other += count;
        else codes.push({ code, count });
      }
      codes.sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
      if (other > 0) codes.push({ code: 'other', count: other });
      let repeated = 0;
      for (const count of units.values()) if (count > 1) repeated += count;
      return {
        uncounted: false,
        clients: {
          distinct: bandOf(units.size),
          ...(codes.length === 0
            ? {}
            : { categories: codes.map(({ code, count }) => ({ code, band: bandOf(count) })) }),
          ...(units.size < MIN_CLIENTS_FOR_SHARE ? {} : { repeatShare: shareOf(repeated, total) }),
        },
      };
    },
  };
}

function bandOf(count: number): CountBand {
  if (count >= 100) return '100+';
  if (count >= 50) return '50-99';
  if (count >= 25) return '25-49';
  if (count >= 10) return '10-24';
  return count >= 3 ? '3-9' : '1-2';
}

function shareOf(part: number, whole: number): NonNullable<Clients['repeatShare']> {
  const quarters = (part * 4) / whole;
  if (quarters >= 3) return '75-100';
  if (quarters >= 2) return '50-75';
  return quarters >= 1 ? '25-50' : '0-25';
}
