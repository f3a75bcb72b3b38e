import type { StatusEntry } from '@kluscv/schema';
import { expectCall } from '@kluscv/schema/reading';
import { sdkError } from '../sdk-error.ts';
import type { Clock } from '../runtime.ts';
import type { IssuanceLog, StatusStore } from './ledger.ts';

/** When and why a credential is withdrawn. */
export interface WithdrawalOptions {
  readonly clock: Clock;
  /** For whoever looks into the books later; nothing about the work. Default: none is noted. */
  readonly reason?: string;
}

/**
 * Withdraws a credential, by its identifier: its place is the one that the log names, whatever a file of it says. Publish the list anew after it.
 *
 * @param credential identifier of the credential, such as `urn:uuid:…`
 * @returns the place that was set; its list is the one to publish
 * @throws KlusError `status.unlisted` if the log does not know it, or it has no place
 */
export async function revokeStored(
  store: Pick<StatusStore, 'set'> & Pick<IssuanceLog, 'find'>,
  credential: string,
  options: WithdrawalOptions,
): Promise<StatusEntry> {
  expectCall('revokeStored', arguments3(store, credential, options));
  return change(store, credential, true, options);
}

/**
 * Takes a suspension back, by the identifier of the credential.
 *
 * @returns the place that was cleared; its list is the one to publish
 * @throws KlusError `status.unlisted`, `status.permanent` for a revocation
 */
export async function reinstateStored(
  store: Pick<StatusStore, 'set'> & Pick<IssuanceLog, 'find'>,
  credential: string,
  options: WithdrawalOptions,
): Promise<StatusEntry> {
  expectCall('reinstateStored', arguments3(store, credential, options));
  return change(store, credential, false, options);
}

function arguments3(store: unknown, credential: unknown, options: unknown): Parameters<typeof expectCall>[1] {
  return {
    store: [store, { set: 'function', find: 'function' }],
    credential: [credential, 'text'],
    options: [options, { clock: 'function', reason: 'text?' }],
  };
}

async function change(
  store: Pick<StatusStore, 'set'> & Pick<IssuanceLog, 'find'>,
  credential: string,
  on: boolean,
  { clock, reason }: WithdrawalOptions,
): Promise<StatusEntry> {
  const status = (await store.find(credential))?.status;
  if (status === undefined) {
    throw sdkError(
      'status.unlisted',
      `The log does not know a place of ${credential}. Give the identifier of a credential that was issued with this store.`,
    );
  }
  const why = { credential, at: clock(), ...(reason !== undefined && { reason }) };
  await store.set(status.statusListCredential, Number(status.statusListIndex), on, why);
  return status;
}
