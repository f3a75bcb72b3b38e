import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { didDocumentFrom, type SignedList, signedListIn } from '@kluscv/issuer';
import { expectCall } from '@kluscv/schema/reading';
import { type DidDocument, didWebUrl, type SignedStatusList } from '@kluscv/sdk';
import { publicationHandler } from '@kluscv/sdk/issue';
import { nodeError, reasonOf } from '../node-error.ts';

/** What a folder holds that an issuer publishes. */
export interface Published {
  readonly document: DidDocument;
  readonly documentFile: string;
  /** Files of signed status lists, by their addresses. */
  readonly lists: ReadonlyMap<string, string>;
  /** Addresses of lists that lie under another host than the document. */
  readonly elsewhere: readonly string[];
}

/**
 * Finds what is to be published below a folder: its DID document, and every signed status list. Nothing else of the folder is ever sent.
 *
 * @throws KlusError `node.publication` if there is no DID document, or more than one; `document.unusable`
 */
export async function publishedIn(folder: string): Promise<Published> {
  expectCall('publishedIn', { folder: [folder, 'text'] });
  const files = filesBelow(folder);
  const documentFile = documentFileIn(folder, files);
  const document = await didDocumentFrom(readFileSync(documentFile), documentFile);
  const origin = originOf(document);
  const lists = new Map<string, string>();
  const newest = new Map<string, number>();
  const elsewhere: string[] = [];
  for (const file of files.filter((name) => /\.(?:jwt|json)$/.test(name) && name !== documentFile)) {
    const list = listIn(file);
    if (list === undefined) continue;
    const { address, validFrom = '' } = list;
    const from = Date.parse(validFrom) || 0;
    if (URL.parse(address)?.origin !== origin) elsewhere.push(address);
    // A copy that somebody kept of an older list would bring back what was withdrawn.
    else if (from >= (newest.get(address) ?? 0)) {
      newest.set(address, from);
      lists.set(address, file);
    }
  }
  return { document, documentFile, lists, elsewhere };
}

/** How often a folder is looked through at most, in milliseconds. */
const PATIENCE = 1000;

/** A handler for what is in the folder now: what is published anew is sent from the next request on. */
export function folderHandler(
  folder: string,
  first: Published,
  onError: (error: unknown) => void,
): (request: Request) => Promise<Response> {
  expectCall('folderHandler', {
    folder: [folder, 'text'],
    first: [first, { document: { id: 'text' }, documentFile: 'text', lists: 'object' }],
    onError: [onError, 'function'],
  });
  let now = first;
  let version = versionOf(first);
  let handler = handlerOf(first);
  let lookedAt = performance.now();
  return async (request) => {
    // What is not known may be new; but whoever asks for nothing at all must not keep the disk busy.
    const missing = !now.lists.has(`${originOf(now.document)}${new URL(request.url).pathname}`);
    const again = missing && performance.now() - lookedAt > PATIENCE;
    if (versionOf(now) !== version || again) {
      lookedAt = performance.now();
      try {
        now = await publishedIn(folder);
        handler = handlerOf(now);
      } catch (error) {
        // A file that is being written, or wrong: what was published before is better than nothing.
        onError(error);
      }
      version = versionOf(now);
    }
    return handler(request);
  };
}

function handlerOf({ document, lists }: Published): (request: Request) => Promise<Response> {
  return publicationHandler({
    document,
    statusList: async (url): Promise<SignedStatusList | undefined> => {
      const file = lists.get(url);
      return file === undefined ? undefined : listIn(file)?.list;
    },
  });
}

function listIn(file: string): SignedList | undefined {
  return signedListIn(readFileSync(file, 'utf8'));
}

function originOf({ id }: DidDocument): string {
  const address = didWebUrl(id);
  return address === undefined ? '' : new URL(address).origin;
}

/** Changes when a file is written. */
function versionOf({ documentFile, lists }: Published): string {
  return [documentFile, ...lists.values()]
    .map((file) => statSync(file, { throwIfNoEntry: false }))
    .map((stats) => `${stats?.mtimeMs} ${stats?.ino}`)
    .join();
}

function documentFileIn(folder: string, files: readonly string[]): string {
  for (const name of [join(folder, 'did.json'), join(folder, '.well-known', 'did.json')]) {
    if (existsSync(name)) return name;
  }
  const named = files.filter(
    (file) => basename(file).endsWith('did.json') && !file.includes(`${sep}node_modules${sep}`),
  );
  const [only] = named;
  if (only !== undefined && named.length === 1) return only;
  throw nodeError(
    'node.publication',
    named.length === 0 ? 'There is no DID document in this folder.' : 'There are several DID documents in this folder.',
    { at: folder, ...(named.length > 0 && { found: named.join(', ') }) },
  );
}

/** The files below a folder. A link is a file only if it leads to one: it may lead back, or to what has no end. */
function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() || (entry.isSymbolicLink() && leadsToFile(join(entry.parentPath, entry.name))))
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted();
  } catch (error) {
    throw nodeError('node.file-unreadable', 'This folder cannot be read.', { at: folder, found: reasonOf(error) });
  }
}

function leadsToFile(link: string): boolean {
  return statSync(link, { throwIfNoEntry: false })?.isFile() ?? false;
}
