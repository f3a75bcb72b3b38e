import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { didOf, publishStatusList } from '@kluscv/issuer';
import type { HttpsUrl } from '@kluscv/schema';
import { type BesideFormat, listBeside } from '@kluscv/sdk/issue';
import { expectCall, readCompactJws } from '@kluscv/schema/reading';
import type { Clock, Signer } from '@kluscv/sdk';
import { type WholeFile, writeAllWhole } from '../files/atomic-write.ts';
import { nodeError } from '../node-error.ts';
import { type FileLedger, fileLedger } from './file-ledger.ts';
import { baseOf, kindOfStore } from './store-file.ts';

/** How lists are signed, and where they are written to. */
export interface PublishOptions {
  readonly signer: Signer;
  readonly clock: Clock;
  /** Days until they go out of date. Default 30. */
  readonly days?: number;
  /**
   * Forms in which lists are published besides `vc+jwt`, each at an address of its own (`listBeside`). One in which a list was published once stays so.
   * Default: none.
   */
  readonly beside?: readonly BesideFormat[];
  /** Write the signed lists to this folder as well. Default: to `publish/` alone. */
  readonly to?: string | undefined;
}

const OPTIONS = { signer: { verificationMethod: 'text', sign: 'function' }, clock: 'function', to: 'text?' } as const;

/** Signs a list as it is now. @returns the file to publish, and the version of the bits that are in it */
type SignList = (
  list: HttpsUrl,
) => Promise<SignedNow & { readonly beside?: readonly (SignedNow & { readonly at: HttpsUrl })[] }>;

interface SignedNow {
  readonly value: string;
  readonly version: number;
}

const BESIDE: readonly BesideFormat[] = ['statuslist+jwt', 'data-integrity'];

/** The name of a list in the folder that is published: the last part of its address. */
export function listFile(url: HttpsUrl): string {
  expectCall('listFile', { url: [url, 'text'] });
  return url.slice(url.lastIndexOf('/') + 1);
}

/**
 * Signs lists and writes them to where they are published: all of them, or none. A list that somebody changed meanwhile is signed again, so whoever is last
 * leaves the newest one.
 *
 * @returns the files that were written
 * @throws KlusError `node.publication` for a folder that holds lists of another issuer, `node.file-not-written`, and what signing throws
 */
export async function publishLists(
  ledger: FileLedger,
  lists: readonly HttpsUrl[],
  options: PublishOptions,
): Promise<readonly string[]> {
  expectCall('publishLists', {
    ledger: [ledger, { published: 'text', bits: 'function' }],
    lists: [lists, ['text']],
    options: [options, OPTIONS],
  });
  assertOneIssuer(ledger, options.signer);
  const purposes = new Map((await ledger.lists()).map(({ url, purpose }) => [url, purpose]));
  return writeLists(
    ledger,
    lists,
    async (list) => {
      const signed = await publishStatusList(ledger, list, options);
      const kinds = besideFormats(ledger, list, options).filter(
        // A Token Status List cannot say that there is a newer version.
        (kind) => kind !== 'statuslist+jwt' || purposes.get(list) !== 'refresh',
      );
      const beside = [];
      for (const kind of kinds) {
        beside.push({ at: listBeside(list, kind), ...(await publishStatusList(ledger, list, { ...options, kind })) });
      }
      return { ...signed, beside };
    },
    options.to,
  );
}

/**
 * Publishes a list that was never published, wherever it is to be, before the first credential points to it: what `issuance` takes as `publish`.
 *
 * @throws KlusError `node.publication` at once, for a folder that holds lists of another issuer
 */
export function publishNew(ledger: FileLedger, options: PublishOptions): (list: HttpsUrl) => Promise<void> {
  expectCall('publishNew', { ledger: [ledger, { published: 'text' }], options: [options, OPTIONS] });
  assertOneIssuer(ledger, options.signer);
  const folders = foldersOf(ledger, options.to);
  return async (list) => {
    const addresses = [list, ...(options.beside ?? []).map((kind) => listBeside(list, kind))];
    if (folders.every((folder) => addresses.every((at) => existsSync(join(folder, listFile(at)))))) return;
    await publishLists(ledger, [list], options);
  };
}

/**
 * Sees whether the lists in a folder are of the issuer who is to sign: a list counts for credentials of the issuer that signed it only. With two issuers in one
 * folder, one of them makes credentials that nobody can check, or takes the list away from those of the other.
 *
 * @throws KlusError `node.publication`
 */
function assertOneIssuer(
  { published }: Pick<FileLedger, 'published'>,
  signer: Pick<Signer, 'verificationMethod'>,
): void {
  if (!existsSync(published)) return;
  for (const file of readdirSync(published)) {
    const jws = file.endsWith('.jwt') ? readCompactJws(readFileSync(join(published, file), 'utf8').trim()) : undefined;
    const keyId = jws?.ok === true ? jws.header['kid'] : undefined;
    // One folder is of one issuer, so the first list tells.
    if (typeof keyId !== 'string') continue;
    const other = didOf({ verificationMethod: keyId });
    if (other === didOf(signer)) return;
    throw nodeError('node.publication', 'The lists in this folder are of another issuer.', {
      at: published,
      found: other,
      hint: 'Take a status folder, and an address, of its own for each issuer, or the key of this one.',
    });
  }
}

/**
 * Sees whether credentials of a signer could get places in a status folder, and writes nothing: what a dry run foretells.
 *
 * @throws KlusError `node.publication` for a folder of another issuer; `node.store-unusable` for a new one without an address, or one with another
 */
export function assertUsableStore(
  folder: string,
  options: { readonly url?: string | undefined; readonly signer: Pick<Signer, 'verificationMethod'> },
): void {
  expectCall('assertUsableStore', {
    folder: [folder, 'text'],
    options: [options, { url: 'text?', signer: { verificationMethod: 'text' } }],
  });
  const { url, signer } = options;
  if (kindOfStore(folder) === 'none') baseOf(url, folder);
  else assertOneIssuer(fileLedger(folder, { url, now: () => '' }), signer);
}

/** Signs lists and writes them, again those that changed meanwhile. @returns the files */
export async function writeLists(
  ledger: Pick<FileLedger, 'published' | 'bits'>,
  lists: readonly HttpsUrl[],
  sign: SignList,
  to?: string,
): Promise<readonly string[]> {
  const folders = foldersOf(ledger, to);
  const written = new Set<string>();
  for (let left = lists; left.length > 0; ) {
    const files: WholeFile[] = [];
    const versions = new Map<HttpsUrl, number>();
    for (const list of left) {
      const { value, version, beside = [] } = await sign(list);
      // Somebody may have changed the list between two signatures.
      versions.set(
        list,
        beside.reduce((least, each) => Math.min(least, each.version), version),
      );
      for (const folder of folders) {
        files.push({ path: join(folder, listFile(list)), content: value });
        for (const { at, value: other } of beside) files.push({ path: join(folder, listFile(at)), content: other });
      }
    }
    writeAllWhole(files);
    for (const { path } of files) written.add(path);
    const changed: HttpsUrl[] = [];
    for (const list of left) if ((await ledger.bits(list)).version !== versions.get(list)) changed.push(list);
    left = changed;
  }
  return [...written];
}

/** In which other forms a list is to be published: those that are asked for, and those in which it is published already. */
function besideFormats(
  { published }: Pick<FileLedger, 'published'>,
  list: HttpsUrl,
  { beside = [] }: PublishOptions,
): readonly BesideFormat[] {
  return BESIDE.filter(
    (kind) => beside.includes(kind) || existsSync(join(published, listFile(listBeside(list, kind)))),
  );
}

function foldersOf({ published }: Pick<FileLedger, 'published'>, to: string | undefined): readonly string[] {
  return [published, ...(to === undefined ? [] : [to])];
}
