import { describe, expect, it } from 'vitest';
import { countingRandom, LIST_URL } from '../platform.fixture.ts';
import { bitAt } from './bitstring.ts';
import {
  allocateStatus,
  createStatusList,
  reinstate,
  revoke,
  statusRegisterFrom,
  statusRegisterJson,
} from './register.ts';

const empty = createStatusList({ url: LIST_URL });

describe('createStatusList', () => {
  it('begins with 131,072 free positions', () => {
    expect(empty).toMatchObject({ url: LIST_URL, purpose: 'revocation', length: 131_072 });
    expect([...empty.allocated, ...empty.set].every((byte) => byte === 0)).toBe(true);
  });

  it.each([
    'http://platform.example/status/1',
    'https://user@platform.example/status/1',
    'https://platform.example/status/1#list',
    'platform.example/status/1',
    '',
  ])('refuses the address "%s"', (url) => {
    expect(() => createStatusList({ url })).toThrow(expect.objectContaining({ code: 'status.address' }));
  });

  it.each([0, 8, 131_071, 131_073, 131_080.5, 2_097_160, 8_388_616, Number.NaN])('refuses %d positions', (length) => {
    expect(() => createStatusList({ url: LIST_URL, length })).toThrow(
      expect.objectContaining({ code: 'status.length' }),
    );
  });
});

describe('allocateStatus', () => {
  it('gives each position once, in no order, and leaves the old register alone', () => {
    const random = countingRandom();
    let register = empty;
    const indices: number[] = [];
    for (let count = 0; count < 500; count += 1) {
      const next = allocateStatus(register, random);
      indices.push(Number(next.entry.statusListIndex));
      register = next.register;
    }
    expect(new Set(indices).size).toBe(500);
    expect(indices.every((index) => index >= 0 && index < empty.length && bitAt(register.allocated, index))).toBe(true);
    expect(indices.slice(1).filter((index, at) => index > (indices[at] ?? 0)).length).toBeGreaterThan(150);
    expect(indices.slice(1).filter((index, at) => index > (indices[at] ?? 0)).length).toBeLessThan(350);
    expect(empty.allocated.every((byte) => byte === 0)).toBe(true);
  });

  it('makes the entry of a credential', () => {
    const { entry } = allocateStatus(empty, () => new Uint8Array(6));
    expect(entry).toEqual({
      id: `${LIST_URL}#0`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '0',
      statusListCredential: LIST_URL,
    });
  });

  it('finds the last free position, and then says that the list is full', () => {
    const allocated = new Uint8Array(16_384).fill(0xff);
    allocated[9000] = 0xf7;
    const nearlyFull = { ...empty, allocated };
    const { entry, register } = allocateStatus(nearlyFull, () => new Uint8Array(6));
    expect(entry.statusListIndex).toBe(String(9000 * 8 + 4));
    expect(() => allocateStatus(register, countingRandom())).toThrow(expect.objectContaining({ code: 'status.full' }));
  });
});

describe('revoke and reinstate', () => {
  const { register, entry } = allocateStatus(empty, countingRandom());
  const suspensions = allocateStatus(createStatusList({ url: LIST_URL, purpose: 'suspension' }), countingRandom());

  it('set and clear the bit of one entry', () => {
    expect(bitAt(revoke(register, entry).set, Number(entry.statusListIndex))).toBe(true);
    expect(revoke(register, Number(entry.statusListIndex))).toEqual(revoke(register, entry));
    const suspended = revoke(suspensions.register, suspensions.entry);
    expect(reinstate(suspended, suspensions.entry)).toEqual(suspensions.register);
  });

  it.each([
    ['a position that was never given away', () => revoke(empty, entry), 'status.unallocated'],
    ['a position outside the list', () => revoke(register, 131_072), 'status.unallocated'],
    ['a position that is no number', () => revoke(register, { ...entry, statusListIndex: 'x' }), 'status.unallocated'],
    [
      'an entry of another list',
      () => revoke(register, { ...entry, statusListCredential: 'https://other.example/1' }),
      'status.unallocated',
    ],
    ['a revocation that is to be taken back', () => reinstate(revoke(register, entry), entry), 'status.permanent'],
  ])('refuse %s', (_what, act, code) => {
    expect(act).toThrow(expect.objectContaining({ code }));
  });
});

describe('stored registers', () => {
  it('come back as they went in', () => {
    const { register, entry } = allocateStatus(empty, countingRandom());
    const book = revoke(register, entry);
    expect(statusRegisterFrom(JSON.parse(JSON.stringify(statusRegisterJson(book))))).toEqual(book);
  });

  const json = statusRegisterJson(empty);
  it.each([
    ['nothing', undefined],
    ['no address', { ...json, url: undefined }],
    ['another purpose', { ...json, purpose: 'message' }],
    ['another length', { ...json, length: 131_080 }],
    ['too few bits', { ...json, allocated: json.allocated.slice(4) }],
    ['bits that are none', { ...json, set: `${json.set}*` }],
    ['no bits', { ...json, set: 5 }],
  ])('are refused with %s', (_what, stored) => {
    expect(() => statusRegisterFrom(stored)).toThrow(expect.objectContaining({ code: 'status.stored' }));
  });
});
