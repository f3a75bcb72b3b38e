import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StatusEntry } from '@kluscv/schema';
import { allocateStatus, createStatusList, revoke, statusRegisterFrom, statusRegisterJson } from '@kluscv/sdk/issue';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileLedger, type FileLedger } from './file-ledger.ts';
import { migrateStore } from './migrate.ts';
import { writeLists } from './publish.ts';

const url = 'https://platform.example/status';
const at = '2026-11-30T12:00:00Z';
const now = (): string => at;
let folder = '';
const open = (): FileLedger => fileLedger(join(folder, 'status'), { url, now });
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kluscv-ledger-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function issued(ledger: FileLedger, credential: string, key?: string): Promise<StatusEntry> {
  const [status] = (await ledger.reserve('revocation', 1)) as readonly [StatusEntry];
  await ledger.issued([{ credential, at, status, ...(key !== undefined && { key }) }]);
  return status;
}

describe('a ledger in a folder', () => {
  test('gives two that use it at once no place twice, and each finds what the other issued', async () => {
    const [one, other] = [open(), open()];
    const seen = new Set<string>();
    for (let round = 0; round < 20; round += 1) {
      const entries = await Promise.all([one, other].map((ledger) => ledger.reserve('revocation', 3)));
      for (const { id } of entries.flat()) seen.add(id ?? '');
    }
    expect(seen.size).toBe(120);
    const status = await issued(one, 'urn:uuid:one', 'amina@platform.example');
    expect(await other.find('urn:uuid:one')).toMatchObject({ status });
    expect(await other.byKey('amina@platform.example')).toMatchObject([{ credential: 'urn:uuid:one' }]);
    expect(await other.holders([status])).toEqual(['urn:uuid:one']);
    await other.set(status.statusListCredential, Number(status.statusListIndex), true, {
      credential: 'urn:uuid:one',
      at,
    });
    const { bits, version } = await one.bits(status.statusListCredential);
    expect([bits.some((byte) => byte > 0), version]).toEqual([true, 1]);
    const places = join(folder, 'status/places');
    const text = readdirSync(places)
      .map((name) => readFileSync(join(places, name), 'utf8'))
      .join('')
      .match(/amina/);
    expect(text, 'no key stands in it').toBeNull();
  });

  test('keeps a place before it is told: after a crash in between it is lost, and not given again', async () => {
    const given: string[] = [];
    for (let crash = 0; crash < 30; crash += 1) {
      // Whoever dies here has told nobody, and noted nothing as issued.
      for (const { id } of await open().reserve('revocation', 7)) given.push(id ?? '');
      // Dead while it was writing, it leaves what has no number yet.
      writeFileSync(join(folder, `status/places/.${crash}.part`), '{"at":');
    }
    const [list] = await open().lists();
    expect(new Set(given).size).toBe(210);
    expect(list?.given).toBe(210);
    const [next] = await open().reserve('revocation', 1);
    expect(given).not.toContain(next?.id);
    expect(await open().holders([next as StatusEntry])).toEqual([undefined]);
  });

  test('has a torn last line lose nothing but that line', async () => {
    const status = await issued(open(), 'urn:uuid:whole');
    await issued(open(), 'urn:uuid:torn');
    const places = join(folder, 'status/places');
    const last = join(places, readdirSync(places).toSorted().at(-1) ?? '');
    truncateSync(last, readFileSync(last).length - 9);
    const ledger = open();
    expect(await ledger.find('urn:uuid:torn')).toBeUndefined();
    expect(await ledger.find('urn:uuid:whole')).toMatchObject({ status });
    await issued(ledger, 'urn:uuid:next');
    expect(await open().find('urn:uuid:next')).toBeDefined();
  });

  test('is refused by an earlier command, which reads its register first', () => {
    open();
    const read = (): unknown => JSON.parse(readFileSync(join(folder, 'status/register.json'), 'utf8'));
    expect(() => statusRegisterFrom(read())).toThrow(expect.objectContaining({ code: 'status.stored' }));
  });

  test('is refused when a file of it is missing', async () => {
    for (const id of ['a', 'b', 'c']) await issued(open(), `urn:uuid:${id}`);
    const places = join(folder, 'status/places');
    const [, second = ''] = readdirSync(places).toSorted();
    rmSync(join(places, second));
    expect(() => open()).toThrow(expect.objectContaining({ code: 'node.store-unusable' }));
    rmSync(join(folder, 'status/register.json'));
    expect(() => open()).toThrow(expect.objectContaining({ code: 'node.store-unusable' }));
  });

  test('begins another list when one is full, or when it is told to', async () => {
    const ledger = open();
    await ledger.reserve('revocation', 131_000);
    const over = await ledger.reserve('revocation', 100);
    expect(new Set(over.map(({ statusListCredential }) => statusListCredential)).size).toBe(2);
    expect(await ledger.begin('revocation', 262_144)).toBe(`${url}/revocation-3.jwt`);
    const [entry] = await ledger.reserve('revocation', 1);
    expect(entry?.statusListCredential).toBe(`${url}/revocation-3.jwt`);
    expect(await open().lists()).toMatchObject([
      { size: 131_072, given: 131_072 },
      { size: 131_072, given: 28 },
      { size: 262_144, given: 1 },
    ]);
  });

  test('publishes again what was changed while it was being signed', async () => {
    const ledger = open();
    const status = await issued(ledger, 'urn:uuid:one');
    const list = status.statusListCredential;
    let signed = 0;
    const sign = async (): Promise<{ value: string; version: number }> => {
      const { bits, version } = await ledger.bits(list);
      signed += 1;
      if (signed === 1) {
        await open().set(list, Number(status.statusListIndex), true, { credential: 'urn:uuid:one', at });
      }
      return { value: String(bits.some((byte) => byte > 0)), version };
    };
    const [file = ''] = await writeLists(ledger, [list], sign);
    expect([signed, readFileSync(file, 'utf8')]).toEqual([2, 'true']);
  });
});

describe('a folder of an earlier form', () => {
  const old = (): { readonly entry: StatusEntry; readonly status: string } => {
    const status = join(folder, 'status');
    mkdirSync(status);
    const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
    const { register, entry } = allocateStatus(createStatusList({ url: `${url}/revocation.jwt` }), random);
    const { register: both, entry: other } = allocateStatus(register, random);
    writeFileSync(join(status, 'register.json'), JSON.stringify(statusRegisterJson(revoke(both, other))));
    const list = createStatusList({ url: `${url}/suspension.jwt`, purpose: 'suspension' });
    writeFileSync(join(status, 'register-suspension.json'), JSON.stringify(statusRegisterJson(list)));
    const line = { at, action: 'issue', list: entry.statusListCredential, index: entry.statusListIndex };
    writeFileSync(join(status, 'log.ndjson'), `${JSON.stringify({ ...line, credential: 'urn:uuid:old' })}\n{"torn`);
    return { entry, status };
  };

  test('is refused with the remedy, then migrated with a backup, and loses nothing', async () => {
    const { entry, status } = old();
    expect(() => open()).toThrow(
      expect.objectContaining({
        details: expect.objectContaining({ hint: expect.stringContaining('migrate') as string }) as object,
      }),
    );
    const before = readdirSync(status);
    expect(migrateStore(status, { now: at, dryRun: true })).toMatchObject({
      logged: 1,
      lists: [{ given: 2, set: 1 }, { given: 0 }],
    });
    expect(readdirSync(status)).toEqual(before);
    migrateStore(status, { now: at, dryRun: false });
    expect(readdirSync(join(status, 'before-migration')).toSorted()).toEqual(before.toSorted());
    const ledger = open();
    expect(await ledger.find('urn:uuid:old')).toMatchObject({ status: { statusListIndex: entry.statusListIndex } });
    const place = [entry.statusListCredential, Number(entry.statusListIndex)] as const;
    await ledger.set(...place, true, { credential: 'urn:uuid:old', at });
    const { bits } = await ledger.bits(place[0]);
    expect(bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0)).toBe(2);
    const [next] = await ledger.reserve('revocation', 1);
    expect(next?.statusListCredential).toBe(`${url}/revocation-2.jwt`);
    expect(() => migrateStore(status, { now: at, dryRun: false })).toThrow(
      expect.objectContaining({ code: 'node.store-unusable' }),
    );
  });
});
