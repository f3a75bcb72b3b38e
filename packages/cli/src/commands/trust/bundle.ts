import type { Did } from '@kluscv/schema';
import { type DidDocument, type DidResolver, didWebUrl, type Fetch, statusSource, webResolver } from '@kluscv/sdk';
import { signTrustBundle, type TrustBundle } from '@kluscv/sdk/trust';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { readAll, refuseExisting, textOf } from '../../terminal/files.ts';
import type { Io } from '../../terminal/io.ts';
import { didDocumentFrom, didOf, type SignedList, signedListIn } from '@kluscv/issuer';
import { signerFor } from '../../terminal/keys.ts';
import { printable } from '../../terminal/terminal.ts';
import { trustListFrom } from './list-file.ts';
import { writeWhole } from '@kluscv/node/files';

/** Options of `kluscv trust bundle`. */
export interface TrustBundleOptions {
  readonly trust: readonly string[];
  readonly did?: readonly string[];
  readonly statusList?: readonly string[];
  readonly fetch?: boolean;
  readonly key: string;
  readonly out: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `kluscv trust bundle`: all that a verification needs of others, in one signed and dated file. Whole or not at all. */
export async function trustBundle(io: Io, options: TrustBundleOptions, using?: Fetch): Promise<ExitCode> {
  const { out, force = false, dryRun = false, json } = options;
  await refuseExisting(dryRun ? [] : [out], force);
  const signer = await signerFor(io, options.key);
  const { lists, ...others } = await gathered(io, options, using);
  const bundle: TrustBundle = { ...others, statusLists: lists.map(({ list }) => list) };
  const text = await signTrustBundle(bundle, { signer });
  if (!dryRun) writeWhole(out, `${text}\n`, { force });
  const issuers = bundle.trustLists.flatMap((list) => list.issuers.map(({ id }) => id));
  const documents = bundle.didDocuments.map(({ id }) => id);
  const absent = issuers.filter((id) => didWebUrl(id) !== undefined && !documents.includes(id));
  const result = {
    file: out,
    signer: didOf(signer),
    createdAt: bundle.createdAt,
    trustLists: bundle.trustLists.map(({ name }) => name),
    didDocuments: documents,
    statusLists: lists.map(({ address }) => address),
    absent,
    dryRun,
  };
  if (json === true) io.stdout(`${JSON.stringify(result, null, 2)}\n`);
  else {
    io.stdout(`${printable(out)}\n`);
    io.stderr(
      `Trust lists: ${bundle.trustLists.length}. DID documents: ${documents.length}. Status lists: ${bundle.statusLists.length}. Signed by ${result.signer}.\n`,
    );
  }
  for (const id of absent)
    io.stderr(`Not in it: the document of ${printable(id)}. Hand it over with --did, or say --fetch.\n`);
  io.stderr(
    dryRun
      ? 'Dry run: nothing was written.\n'
      : `Use it: kluscv verify FILE --offline --bundle ${printable(out)} --bundle-signer ${result.signer}${didWebUrl(result.signer) === undefined ? '' : ' --did DOCUMENT-OF-THE-SIGNER'}\n`,
  );
  return EXIT.ok;
}

async function gathered(
  io: Io,
  options: TrustBundleOptions,
  using: Fetch | undefined,
): Promise<Omit<TrustBundle, 'statusLists'> & { readonly lists: readonly SignedList[] }> {
  const trustLists = (await readAll(io, options.trust, ['.json'])).map(trustListFrom);
  const given = await readAll(io, options.did ?? [], ['.json']);
  const documents = await Promise.all(given.map(async ({ name, bytes }) => didDocumentFrom(bytes, name)));
  const paths = options.statusList ?? [];
  const files = await readAll(
    io,
    paths.filter((path) => !isAddress(path)),
    ['.jwt'],
  );
  const lists = files.map((file) => statusListIn(file.name, textOf(file)));

  const wanted = trustLists
    .flatMap(({ issuers }) => issuers.map(({ id }) => id))
    .filter((id) => didWebUrl(id) !== undefined && !documents.some((document) => document.id === id));
  const addresses = paths.filter(isAddress);
  if (options.fetch === true || addresses.length > 0) {
    const fetch = using ?? (await import('@kluscv/node/fetch')).guardedFetch();
    const web = webResolver({ fetch });
    const source = statusSource({ fetch });
    if (options.fetch === true) for (const id of new Set(wanted)) documents.push(await fetched(web, id));
    for (const address of addresses) {
      const list = await source.load(address);
      if (!list.ok) throw unreachable(address, list.message);
      lists.push(statusListIn(address, list.value.value));
    }
  }
  return { createdAt: io.now(), didDocuments: documents, lists, trustLists };
}

async function fetched(web: DidResolver, id: Did): Promise<DidDocument> {
  const resolution = await web.resolve(id);
  if (resolution.ok) return resolution.value;
  throw unreachable(id, resolution.message);
}

/** A bundle that lacks what was asked for would be taken for one that has it. */
function unreachable(at: string, found: string): CliError {
  return new CliError('trust.not-fetched', { at, found }, EXIT.indeterminate);
}

function statusListIn(name: string, text: string): SignedList {
  const list = signedListIn(text);
  if (list !== undefined) return list;
  throw new CliError('trust.not-a-status-list', { at: name });
}

function isAddress(path: string): boolean {
  return path.startsWith('https://');
}
