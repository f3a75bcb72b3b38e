import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileLedger, fileLedger, kindOfStore, listFile, publishLists } from '@kluscv/node/store';
import { publishStatusList } from '@kluscv/issuer';
import { type HttpsUrl, readCompactJws } from '@kluscv/schema';
import type { Signer } from '@kluscv/sdk';
import { CliError } from '../errors.ts';
import type { Io } from '../terminal/io.ts';

/** Opens a status folder. @param url where it is published; needed when it is new @throws KlusError `node.store-unusable` */
export function openLedger(io: Io, folder: string, url?: string): FileLedger {
  return fileLedger(folder, { url, now: io.now });
}

/** Opens a status folder that is there already. @throws CliError `cli.list-unusable` if it is not */
export function existingLedger(io: Io, folder: string): FileLedger {
  if (kindOfStore(folder) !== 'none') return openLedger(io, folder);
  throw new CliError('cli.list-unusable', 'There is no status list in this folder.', {
    at: folder,
    hint: 'Begin one with `kluscv status create`.',
  });
}

/** How lists are signed for publication. */
export interface PublishOptions {
  readonly signer: Signer;
  /** Days until they go out of date. Default 30. */
  readonly days?: number;
  /** Write the signed lists to this folder as well. */
  readonly to?: string | undefined;
}

/** Signs lists and writes them to where they are published. @returns the files */
export async function publish(
  io: Io,
  ledger: FileLedger,
  lists: readonly HttpsUrl[],
  { signer, days, to }: PublishOptions,
): Promise<readonly string[]> {
  expectSameIssuer(ledger, signer);
  const terms = { signer, clock: io.now, ...(days !== undefined && { days }) };
  return publishLists(ledger, lists, async (list) => publishStatusList(ledger, list, terms), to);
}

/**
 * A list counts for credentials of the issuer that signed it only: with two issuers in one folder, one of them makes credentials that nobody can
 * check, or takes the list away from those of the other.
 *
 * @throws CliError `cli.list-unusable` for a folder that holds lists of another issuer
 */
function expectSameIssuer({ published }: FileLedger, { verificationMethod }: Signer): void {
  if (!existsSync(published)) return;
  const [issuer] = verificationMethod.split('#');
  for (const file of readdirSync(published)) {
    const jws = file.endsWith('.jwt') ? readCompactJws(readFileSync(join(published, file), 'utf8').trim()) : undefined;
    const keyId = jws?.ok === true ? jws.header['kid'] : undefined;
    // One folder is of one issuer, so the first list tells.
    if (typeof keyId !== 'string') continue;
    const [other] = keyId.split('#');
    if (other === issuer) return;
    throw new CliError('cli.list-unusable', 'The lists in this folder are of another issuer.', {
      at: published,
      found: other ?? keyId,
      hint: 'Take a status folder, and an address, of its own for each issuer, or the key of this one.',
    });
  }
}

/**
 * Publishes a list that was never published, wherever it is to be, before the first credential points to it.
 *
 * @throws CliError `cli.list-unusable` at once, for a folder that holds lists of another issuer
 */
export function publishNew(
  io: Io,
  ledger: FileLedger,
  { signer, to }: PublishOptions,
): (list: HttpsUrl) => Promise<void> {
  expectSameIssuer(ledger, signer);
  const folders = [ledger.published, ...(to === undefined ? [] : [to])];
  return async (list) => {
    if (folders.every((folder) => existsSync(join(folder, listFile(list))))) return;
    await publish(io, ledger, [list], { signer, to });
  };
}
