import type { RecognizedIssuer, TrustList } from '@kluscv/schema';
import { didWebUrl, isDid } from '@kluscv/sdk';
import { trustFrom } from '@kluscv/sdk/trust';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { readAll } from '../../terminal/files.ts';
import type { Io } from '../../terminal/io.ts';
import { counted, printable } from '../../terminal/terminal.ts';
import { trustListAt, trustListFrom, trustListText } from './list-file.ts';
import { writeWhole } from '@kluscv/node/files';

/** Name of a list that nobody named. */
const UNNAMED = 'Issuers that we recognize';

/** What the commands have in common that change a list. */
interface ChangeOptions {
  readonly trust: readonly string[];
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Options of `kluscv trust add`. */
export interface TrustAddOptions extends ChangeOptions {
  readonly name: string;
  readonly since?: string;
  readonly until?: string;
  readonly listName?: string;
  readonly force?: boolean;
}

/** `kluscv trust add`: an issuer more on a list, which is begun if it is not there. */
export async function trustAdd(io: Io, did: string, options: TrustAddOptions): Promise<ExitCode> {
  const { name, since, until, listName, force = false } = options;
  const file = onlyFile(options);
  const list = await trustListAt(io, file, listName ?? UNNAMED);
  if (!isDid(did) || (did.startsWith('did:web:') && didWebUrl(did) === undefined)) {
    throw new CliError('trust.not-an-issuer', { found: did });
  }
  const before = list.issuers.find(({ id }) => id === did);
  if (before !== undefined && !force) {
    throw new CliError('trust.listed', { at: file, found: before.name });
  }
  const { resembles } = trustFrom([list]).decide(did, io.now().slice(0, 10));
  if (resembles !== undefined && !force) {
    throw new CliError('trust.look-alike', { at: file, found: resembles.did });
  }
  const issuer: RecognizedIssuer = {
    id: did,
    name,
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
  };
  const issuers = [...list.issuers.filter(({ id }) => id !== did), issuer];
  return save(
    io,
    file,
    { ...list, ...(listName !== undefined && { name: listName }), issuers },
    { ...options, issuer },
  );
}

/** Options of `kluscv trust remove`. */
export interface TrustRemoveOptions extends ChangeOptions {
  readonly until?: string;
}

/** `kluscv trust remove`: an issuer less, or with an end: from the day after it, nothing of it is recognized any more. */
export async function trustRemove(io: Io, did: string, options: TrustRemoveOptions): Promise<ExitCode> {
  const file = onlyFile(options);
  const [read] = await readAll(io, [file], ['.json']);
  const list = trustListFrom(read ?? { name: file, bytes: new Uint8Array() });
  const issuer = list.issuers.find(({ id }) => id === did);
  if (issuer === undefined) {
    throw new CliError('trust.not-listed', { at: file, found: did });
  }
  const { until } = options;
  const issuers = list.issuers.flatMap((one) =>
    one.id !== did ? [one] : until === undefined ? [] : [{ ...one, until }],
  );
  return save(
    io,
    file,
    { ...list, issuers },
    { ...options, issuer: until === undefined ? issuer : { ...issuer, until } },
  );
}

/** `kluscv trust list`: whom the lists recognize, and whether they do today. */
export async function trustList(
  io: Io,
  { trust, json }: { readonly trust: readonly string[]; readonly json?: boolean },
): Promise<ExitCode> {
  const today = io.now().slice(0, 10);
  const lists = (await readAll(io, trust, ['.json'])).map((file) => {
    const { name, updatedOn, issuers } = trustListFrom(file);
    return {
      file: file.name,
      name,
      ...(updatedOn !== undefined && { updatedOn }),
      issuers: issuers.map((issuer) => ({ ...issuer, state: stateOf(issuer, today) })),
    };
  });
  if (json === true) {
    io.stdout(`${JSON.stringify({ lists }, null, 2)}\n`);
    return EXIT.ok;
  }
  for (const { file, name, updatedOn, issuers } of lists) {
    const many = counted(issuers.length, 'issuer');
    io.stdout(`${printable(`${name} (${file}${updatedOn === undefined ? '' : `, of ${updatedOn}`}): ${many}`)}\n`);
    for (const { id, name: issuer, state, since, until } of issuers) {
      const when = {
        recognized: until === undefined ? '' : `, until ${until}`,
        ended: `, until ${until}`,
        'not yet': `, from ${since}`,
      };
      io.stdout(`  ${state}${when[state]}: ${printable(`${issuer}, ${id}`)}\n`);
    }
  }
  return EXIT.ok;
}

function stateOf({ since, until }: RecognizedIssuer, today: string): 'recognized' | 'ended' | 'not yet' {
  if (until !== undefined && today > until) return 'ended';
  return since !== undefined && today < since ? 'not yet' : 'recognized';
}

function onlyFile({ trust: [file, ...more] }: ChangeOptions): string {
  if (file !== undefined && more.length === 0) return file;
  throw new CliError('trust.several-lists');
}

async function save(
  io: Io,
  file: string,
  list: TrustList,
  { dryRun = false, json, issuer }: ChangeOptions & { readonly issuer: RecognizedIssuer },
): Promise<ExitCode> {
  const text = trustListText({ ...list, updatedOn: io.now().slice(0, 10) });
  if (!dryRun) writeWhole(file, text, { force: true });
  if (json === true) io.stdout(`${JSON.stringify({ file, issuer, issuers: list.issuers.length, dryRun }, null, 2)}\n`);
  else io.stdout(dryRun ? text : `${printable(file)}\n`);
  io.stderr(
    dryRun
      ? 'Dry run: nothing was written.\n'
      : `The list has ${counted(list.issuers.length, 'issuer')} now. Use it: kluscv verify … --trust ${printable(file)}\n`,
  );
  return EXIT.ok;
}
