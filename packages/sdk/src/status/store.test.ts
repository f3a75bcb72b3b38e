import { describe, expect, it } from 'vitest';
import { countingRandom, LIST_URL } from '../platform.fixture.ts';
import { bitAt } from './bitstring.ts';
import { createStatusList } from './register.ts';
import { allocateStored, memoryStatusStore, setStored, type StatusStore } from './store.ts';

async function begun(purpose: 'revocation' | 'suspension' = 'revocation'): Promise<StatusStore> {
  const store = memoryStatusStore();
  await store.replace(createStatusList({ url: LIST_URL, purpose }), undefined);
  return store;
}

describe('a status store', () => {
  it('gives no position twice, however many ask at once', async () => {
    const store = await begun();
    const random = countingRandom();
    const entries = await Promise.all(Array.from({ length: 10 }, () => allocateStored(store, LIST_URL, random)));
    expect(new Set(entries.map(({ statusListIndex }) => statusListIndex)).size).toBe(10);
    expect((await store.read(LIST_URL))?.version).toBe(11);
  });

  it('keeps a position before it is told: after a crash in between it is lost, and not given again', async () => {
    const store = await begun();
    const crashing: StatusStore = {
      ...store,
      async replace(register, previous) {
        await store.replace(register, previous);
        throw new Error('The power is out.');
      },
    };
    await expect(allocateStored(crashing, LIST_URL, countingRandom(5))).rejects.toThrow('power');
    const stored = await store.read(LIST_URL);
    const lost = stored?.register.allocated.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);
    expect(lost).toBe(1);
    const entry = await allocateStored(store, LIST_URL, countingRandom(5));
    expect(bitAt(stored?.register.allocated ?? new Uint8Array(0), Number(entry.statusListIndex))).toBe(false);
  });

  it('a crash before the write changes nothing', async () => {
    const store = await begun();
    const crashing: StatusStore = { ...store, replace: () => Promise.reject(new Error('The disk is full.')) };
    await expect(allocateStored(crashing, LIST_URL, countingRandom())).rejects.toThrow('disk');
    expect((await store.read(LIST_URL))?.version).toBe(1);
  });

  it('withdraws, twice as once, and takes a suspension back', async () => {
    const store = await begun('suspension');
    const entry = await allocateStored(store, LIST_URL, countingRandom());
    const isSet = async () =>
      bitAt((await store.read(LIST_URL))?.register.set ?? new Uint8Array(0), Number(entry.statusListIndex));
    await setStored(store, entry, true);
    await setStored(store, entry, true);
    expect(await isSet()).toBe(true);
    await setStored(store, entry, false);
    expect(await isSet()).toBe(false);
  });

  it('gives up when others are always faster, and says what is missing', async () => {
    const store: StatusStore = { ...(await begun()), replace: () => Promise.resolve(false) };
    await expect(allocateStored(store, LIST_URL, countingRandom())).rejects.toMatchObject({ code: 'status.busy' });
    await expect(allocateStored(memoryStatusStore(), LIST_URL, countingRandom())).rejects.toMatchObject({
      code: 'status.stored',
    });
  });
});
