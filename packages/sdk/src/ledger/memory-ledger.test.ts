import { array, assert as check, constantFrom, integer, oneof, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StatusEntry } from '@kluscv/schema';
import { bitAt } from '../status/bitstring.ts';
import { begunList, type Counters, listOf, numbered, taken } from './counters.ts';
import type { Ledger } from './ledger.ts';
import { memoryLedger } from './memory-ledger.ts';

const at = '2026-11-30T12:00:00Z';
const base = 'https://platform.example/status';
const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

async function issued(ledger: Ledger, credential: string, purpose: StatusEntry['statusPurpose'] = 'revocation') {
  const [status] = (await ledger.reserve(purpose, 1)) as readonly [StatusEntry];
  await ledger.issued([{ credential, at, key: `key of ${credential}`, status }]);
  return { list: status.statusListCredential, index: Number(status.statusListIndex), status };
}

describe('counters', () => {
  test('never come back, whatever is asked of them', () => {
    const step = oneof(
      record({ count: integer({ min: 0, max: 300_000 }) }),
      record({ size: constantFrom(undefined, 131_072, 131_080, 262_144) }),
    );
    check(
      property(array(step, { maxLength: 12 }), (steps) => {
        let counters: Counters = {};
        let given = 0;
        let lists = 0;
        for (const one of steps) {
          const before = counters.revocation?.next ?? 0;
          if ('count' in one) {
            const next = taken(counters, 'revocation', one.count);
            expect(next.first).toBeGreaterThanOrEqual(before);
            counters = next.counters;
            given += one.count;
            for (const number of one.count === 0 ? [] : [next.first, next.first + one.count - 1]) {
              const { list, offset, size } = numbered(counters.revocation!, number);
              expect(list).toBeLessThan(counters.revocation!.lists);
              expect(offset).toBeLessThan(size);
            }
          } else counters = begunList(counters, 'revocation', one.size).counters;
          const now = counters.revocation!;
          expect(now.next).toBeGreaterThanOrEqual(before);
          expect(now.lists).toBeGreaterThanOrEqual(lists);
          lists = now.lists;
        }
        const counter = counters.revocation;
        const all = Array.from({ length: lists }, (_, list) => listOf(counter!, list).given);
        expect(all.reduce((sum, one) => sum + one, 0)).toBe(given);
      }),
    );
  });
});

describe('a ledger', () => {
  test('gives away no place twice, over the end of a list', async () => {
    const ledger = memoryLedger({ base, random });
    const seen = new Set<string>();
    for (const count of [1, 131_000, 100, 5, 2]) {
      for (const { id } of await ledger.reserve('revocation', count)) seen.add(id ?? '');
    }
    expect(seen.size).toBe(131_108);
    expect(await ledger.lists()).toEqual([
      { url: `${base}/revocation.jwt`, purpose: 'revocation', size: 131_072, given: 131_072 },
      { url: `${base}/revocation-2.jwt`, purpose: 'revocation', size: 131_072, given: 36 },
    ]);
  });

  test('changes what the log knows, and nothing by the name of another', async () => {
    const ledger = memoryLedger({ base, random });
    const one = await issued(ledger, 'urn:uuid:one');
    const other = await issued(ledger, 'urn:uuid:other');
    await expect(
      ledger.set(other.list, other.index, true, { credential: 'urn:uuid:one', at, unlisted: true }),
    ).rejects.toMatchObject({ code: 'status.holder' });
    await ledger.set(one.list, one.index, true, { credential: 'urn:uuid:one', at });
    const { bits } = await ledger.bits(one.list);
    expect([bitAt(bits, one.index), bitAt(bits, other.index)]).toEqual([true, false]);
    await expect(ledger.set(one.list, one.index, false, { credential: 'urn:uuid:one', at })).rejects.toMatchObject({
      code: 'status.permanent',
    });
    const [place] = (await ledger.reserve('suspension', 1)) as readonly [StatusEntry];
    const lost = [place.statusListCredential, Number(place.statusListIndex), true] as const;
    const why = { credential: 'urn:uuid:lost', at };
    await expect(ledger.set(...lost, why)).rejects.toMatchObject({ code: 'status.unlisted' });
    await ledger.set(...lost, { ...why, unlisted: true });
    const free = Array.from({ length: 9 }, (_, index) => index).find(
      (index) => ![one.index, other.index].includes(index),
    );
    await expect(ledger.set(one.list, free!, true, { ...why, unlisted: true })).rejects.toMatchObject({
      code: 'status.unallocated',
    });
  });

  test('finds by identifier, by key and by place', async () => {
    const ledger = memoryLedger({ base, random });
    const { status } = await issued(ledger, 'urn:uuid:one');
    expect(await ledger.find('urn:uuid:one')).toMatchObject({ status });
    expect(await ledger.byKey('key of urn:uuid:one')).toMatchObject([{ credential: 'urn:uuid:one' }]);
    expect(await ledger.holders([status])).toEqual(['urn:uuid:one']);
    expect(await ledger.find('urn:uuid:two')).toBeUndefined();
  });
});
