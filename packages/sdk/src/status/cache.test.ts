import { describe, expect, it } from 'vitest';
import { fixturePlatform, LIST_URL } from '../platform.fixture.ts';
import type { Resolution } from '../resolution.ts';
import type { SecuredCredential } from '../proof/format.ts';
import { cachedStatusSource } from './cache.ts';

const platform = await fixturePlatform();
const list = await platform.list();

function counted(answers: (asked: number) => Resolution<SecuredCredential>) {
  let asked = 0;
  const source = {
    load: () => {
      asked += 1;
      return Promise.resolve(answers(asked));
    },
  };
  return { source, asked: () => asked };
}

const at = (minute: number) => `2025-07-01T12:${String(minute).padStart(2, '0')}:00Z`;

describe('cachedStatusSource', () => {
  it('asks again when the list’s own ttl of five minutes is over, and says how old an answer is', async () => {
    const { source, asked } = counted(() => ({ ok: true, value: list }));
    let minute = 0;
    const cached = cachedStatusSource(source, { clock: () => at(minute) });
    const ages: unknown[] = [];
    for (minute of [0, 4, 5, 9, 10]) ages.push(await cached.load(LIST_URL));
    expect(ages.map((age) => (age as { readonly retrievedAt: string }).retrievedAt)).toEqual([0, 0, 5, 5, 10].map(at));
    expect(asked()).toBe(3);
  });

  it('never keeps a list for longer than the verifier allows', async () => {
    const { source, asked } = counted(() => ({ ok: true, value: list }));
    let minute = 0;
    const cached = cachedStatusSource(source, { clock: () => at(minute), maxAgeMs: 60_000 });
    await cached.load(LIST_URL);
    minute = 1;
    await cached.load(LIST_URL);
    expect(asked()).toBe(2);
  });

  it('an old answer is not made young', async () => {
    const { source, asked } = counted(() => ({ ok: true, value: list, retrievedAt: '2025-07-01T11:00:00Z' }));
    const cached = cachedStatusSource(source, { clock: () => at(0) });
    expect(await cached.load(LIST_URL)).toMatchObject({ retrievedAt: '2025-07-01T11:00:00Z' });
    await cached.load(LIST_URL);
    expect(asked()).toBe(2);
  });

  it('keeps no failure, and puts no old list in its place', async () => {
    const { source } = counted((asked) =>
      asked === 2 ? { ok: false, error: 'unreachable', message: 'Nobody answers.' } : { ok: true, value: list },
    );
    let minute = 0;
    const cached = cachedStatusSource(source, { clock: () => at(minute) });
    expect((await cached.load(LIST_URL)).ok).toBe(true);
    minute = 6;
    expect((await cached.load(LIST_URL)).ok).toBe(false);
    expect((await cached.load(LIST_URL)).ok).toBe(true);
  });

  it('asks once, however many ask at once', async () => {
    const { source, asked } = counted(() => ({ ok: true, value: list }));
    const cached = cachedStatusSource(source, { clock: () => at(0) });
    await Promise.all(Array.from({ length: 20 }, () => cached.load(LIST_URL)));
    expect(asked()).toBe(1);
  });

  it('keeps no more lists than it may', async () => {
    const { source, asked } = counted(() => ({ ok: true, value: list }));
    const cached = cachedStatusSource(source, { clock: () => at(0), maxLists: 2 });
    for (const name of ['a', 'b', 'c', 'a']) await cached.load(`https://platform.example/${name}`);
    expect(asked()).toBe(4);
  });

  it('lets a list grow old by the time that has passed, whatever is done to the clock', async () => {
    const { source, asked } = counted(() => ({ ok: true, value: list }));
    let [minute, elapsed] = [30, 0];
    const cached = cachedStatusSource(source, { clock: () => at(minute), elapsedMs: () => elapsed });
    await cached.load(LIST_URL);
    // The clock is put back by half an hour, and six minutes pass.
    [minute, elapsed] = [0, 6 * 60_000];
    await cached.load(LIST_URL);
    expect(asked()).toBe(2);
    // A machine that slept counts by its clock.
    minute = 10;
    await cached.load(LIST_URL);
    expect(asked()).toBe(3);
  });
});
