import { spawn } from 'node:child_process';
import * as files from 'node:fs/promises';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allocateStored, createStatusList, setStored, type StatusRegister } from '../issue/index.ts';
import { countingRandom, LIST_URL } from '../platform.fixture.ts';
import { bitAt } from '../status/bitstring.ts';
import { fileStatusStore } from './index.ts';

const newFolder = (): string => join(mkdtempSync(join(tmpdir(), 'kluscv-store-')), 'lists');
const begun = async (folder: string, url = LIST_URL) => {
  const store = fileStatusStore({ folder, files });
  expect(await store.replace(createStatusList({ url }), undefined)).toBe(true);
  return store;
};
const givenAway = ({ allocated }: StatusRegister): number =>
  allocated.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);

describe('fileStatusStore', () => {
  it('keeps what it is told, for the next process too', async () => {
    const folder = newFolder();
    const store = await begun(folder);
    await begun(folder, 'https://platform.example/status/2');
    const entry = await allocateStored(store, LIST_URL, countingRandom());
    await setStored(store, entry, true);
    const { register, version } = (await fileStatusStore({ folder, files }).read(LIST_URL))!;
    expect([version, givenAway(register), bitAt(register.set, Number(entry.statusListIndex))]).toEqual([3, 1, true]);
    expect(givenAway((await store.read('https://platform.example/status/2'))!.register)).toBe(0);
    expect(await store.read('https://platform.example/status/3')).toBeUndefined();
    // This version and the one before, of one list; the only one of the other.
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it('lets one writer of each version through', async () => {
    const store = await begun(newFolder());
    const { register } = (await store.read(LIST_URL))!;
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => store.replace(register, 1)));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await store.replace(register, undefined)).toBe(false);
    expect(await store.replace(register, 1)).toBe(false);
    expect(await store.replace(register, 7)).toBe(false);
  });

  it('does not let through a writer that was overtaken so far that its version is free again', async () => {
    const folder = newFolder();
    const store = await begun(folder);
    const { register } = (await store.read(LIST_URL))!;
    const slow = fileStatusStore({
      folder,
      files: {
        ...files,
        async link(draft, name) {
          for (let round = 0; round < 3; round += 1) await allocateStored(store, LIST_URL, countingRandom(round + 1));
          await files.link(draft, name);
        },
      },
    });
    expect(await slow.replace(register, 1)).toBe(false);
    const stored = (await store.read(LIST_URL))!;
    expect([stored.version, givenAway(stored.register)]).toEqual([4, 3]);
  });

  it('a full disk changes nothing, and leaves nothing', async () => {
    const folder = newFolder();
    const store = await begun(folder);
    const before = readdirSync(folder);
    const full = fileStatusStore({
      folder,
      files: {
        ...files,
        async open(path, flags, mode) {
          const file = await files.open(path, flags, mode);
          return {
            writeFile: () => Promise.reject(new Error('ENOSPC')),
            sync: () => file.sync(),
            close: () => file.close(),
          };
        },
      },
    });
    await expect(allocateStored(full, LIST_URL, countingRandom())).rejects.toThrow('ENOSPC');
    expect(readdirSync(folder)).toEqual(before);
    expect((await store.read(LIST_URL))!.version).toBe(1);
  });

  it('takes no damaged file for a list', async () => {
    const folder = newFolder();
    const store = await begun(folder);
    const [name = ''] = readdirSync(folder);
    const text = readFileSync(join(folder, name), 'utf8');
    for (const damaged of ['', '{}', text.slice(0, -2), text.replace('"length":131072', '"length":131080')]) {
      writeFileSync(join(folder, name), damaged);
      await expect(store.read(LIST_URL)).rejects.toMatchObject({ code: 'status.stored' });
    }
  });

  it('killed while it writes, it has given away every position that it told, and none twice', async () => {
    const folder = newFolder();
    await begun(folder);
    const entry = new URL('./index.ts', import.meta.url).href;
    const root = new URL('../issue/index.ts', import.meta.url).href;
    const script = `
      import * as files from 'node:fs/promises';
      import { randomBytes } from 'node:crypto';
      const { fileStatusStore } = await import(${JSON.stringify(entry)});
      const { allocateStored } = await import(${JSON.stringify(root)});
      const store = fileStatusStore({ folder: ${JSON.stringify(folder)}, files });
      for (;;) {
        const { statusListIndex } = await allocateStored(store, ${JSON.stringify(LIST_URL)}, (length) => Uint8Array.from(randomBytes(length)))
          .catch((error) => { if (error.code !== 'status.busy') throw error; return {}; });
        if (statusListIndex !== undefined) process.stdout.write(statusListIndex + '\\n');
      }`;
    const run = (afterTold: number): Promise<readonly string[]> =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, ['--conditions=@kluscv/source', '--input-type=module', '-e', script]);
        let told = '';
        let said = '';
        child.stdout.on('data', (chunk: Buffer) => {
          told += chunk.toString();
          if (told.split('\n').length > afterTold) child.kill('SIGKILL');
        });
        child.stderr.on('data', (chunk: Buffer) => {
          said += chunk.toString();
        });
        child.on('close', (_code, signal) => {
          // What was cut off in the middle of a line was not told.
          if (signal === 'SIGKILL') resolve(told.split('\n').slice(0, -1));
          else reject(new Error(said));
        });
      });
    const told = (await Promise.all([run(3), run(11), run(20)])).flat();
    expect(told.length).toBeGreaterThan(33);
    expect(new Set(told).size).toBe(told.length);
    const { register } = (await fileStatusStore({ folder, files }).read(LIST_URL))!;
    expect(told.filter((index) => !bitAt(register.allocated, Number(index)))).toEqual([]);
    expect(givenAway(register)).toBeLessThan(told.length + 60);
  }, 60_000);
});
