import { expectCall } from '@kluscv/schema/reading';
import { join } from 'node:path';
import type { HttpsUrl } from '@kluscv/schema';
import { type WholeFile, writeAllWhole } from '../files/atomic-write.ts';
import type { FileLedger } from './file-ledger.ts';

/** Signs a list as it is now. @returns the file to publish, and the version of the bits that are in it */
export type SignList = (list: HttpsUrl) => Promise<{ readonly value: string; readonly version: number }>;

/** The name of a list in the folder that is published: the last part of its address. */
export function listFile(url: HttpsUrl): string {
  expectCall('listFile', { url: [url, 'text'] });
  return url.slice(url.lastIndexOf('/') + 1);
}

/**
 * Signs lists and writes them to `publish/`, and to another folder as well: all of them, or none. A list that somebody changed meanwhile is signed again,
 * so whoever is last leaves the newest one.
 *
 * @param to default: `publish/` alone
 * @returns the files that were written
 * @throws KlusError `node.file-not-written`, and what signing throws
 */
export async function publishLists(
  ledger: FileLedger,
  lists: readonly HttpsUrl[],
  sign: SignList,
  to?: string,
): Promise<readonly string[]> {
  expectCall('publishLists', {
    ledger: [ledger, { published: 'text', bits: 'function' }],
    lists: [lists, ['text']],
    sign: [sign, 'function'],
    to: [to, 'text?'],
  });
  const folders = [ledger.published, ...(to === undefined ? [] : [to])];
  const written = new Set<string>();
  for (let left = lists; left.length > 0; ) {
    const files: WholeFile[] = [];
    const versions = new Map<HttpsUrl, number>();
    for (const list of left) {
      const { value, version } = await sign(list);
      versions.set(list, version);
      for (const folder of folders) files.push({ path: join(folder, listFile(list)), content: value });
    }
    writeAllWhole(files);
    for (const { path } of files) written.add(path);
    const changed: HttpsUrl[] = [];
    for (const list of left) if ((await ledger.bits(list)).version !== versions.get(list)) changed.push(list);
    left = changed;
  }
  return [...written];
}
