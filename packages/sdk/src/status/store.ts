import { expectCall } from '@kluscv/schema/reading';
import { ENTRY, STORE } from '../expected.ts';
import type { StatusEntry } from '@kluscv/schema';
import { sdkError } from '../sdk-error.ts';
import type { RandomSource } from '../runtime.ts';
import { allocateStatus, reinstate, revoke, type StatusRegister } from './register.ts';

/** A register and its version: what was read, so that nobody overwrites what another wrote meanwhile. */
export interface StoredRegister {
  readonly register: StatusRegister;
  readonly version: number;
}

/**
 * Where the registers of an issuer are kept. `replace` is all or nothing: after a crash the store holds the old register or the new one.
 */
export interface StatusStore {
  read(url: string): Promise<StoredRegister | undefined>;
  /**
   * Writes a register in place of the version that was read; `undefined` for one that is new.
   *
   * @returns whether it was written; if not, another writer was faster
   */
  replace(register: StatusRegister, previous: number | undefined): Promise<boolean>;
}

/** A store in memory: for tests, and for programs that write the registers elsewhere. */
export function memoryStatusStore(): StatusStore {
  const registers = new Map<string, StoredRegister>();
  return {
    read: (url) => Promise.resolve(registers.get(url)),
    replace(register, previous) {
      const fits = registers.get(register.url)?.version === previous;
      if (fits) registers.set(register.url, { register, version: (previous ?? 0) + 1 });
      return Promise.resolve(fits);
    },
  };
}

/** How often a change is tried again because another writer was faster. */
const MAX_TRIES = 20;

/**
 * Gives away a free position, and keeps that before it is told: after a crash a position may be lost, but none is ever given twice.
 *
 * @throws KlusError `status.stored` if there is no such register, `status.full`, `status.busy`
 */
export async function allocateStored(store: StatusStore, url: string, random: RandomSource): Promise<StatusEntry> {
  expectCall('allocateStored', { store: [store, STORE], url: [url, 'text'], random: [random, 'function'] });
  return change(store, url, (register) => {
    const allocated = allocateStatus(register, random);
    return { register: allocated.register, result: allocated.entry };
  });
}

/**
 * Withdraws a credential, or takes a suspension back, and keeps that. Done twice it is the same as once.
 *
 * @throws KlusError `status.stored`, `status.unallocated`, `status.permanent`, `status.busy`
 */
export async function setStored(store: StatusStore, entry: StatusEntry, withdrawn: boolean): Promise<void> {
  expectCall('setStored', { store: [store, STORE], entry: [entry, ENTRY], withdrawn: [withdrawn, 'flag'] });
  await change(store, entry.statusListCredential, (register) => ({
    register: withdrawn ? revoke(register, entry) : reinstate(register, entry),
    result: undefined,
  }));
}

async function change<Result>(
  store: StatusStore,
  url: string,
  make: (register: StatusRegister) => { readonly register: StatusRegister; readonly result: Result },
): Promise<Result> {
  for (let attempt = 0; attempt < MAX_TRIES; attempt += 1) {
    const stored = await store.read(url);
    if (stored === undefined) {
      throw sdkError('status.stored', `There is no register of ${url}. Begin one with createStatusList and replace.`);
    }
    const { register, result } = make(stored.register);
    if (await store.replace(register, stored.version)) return result;
  }
  throw sdkError('status.busy', `The register of ${url} is being written by too many at once. Try again.`);
}
