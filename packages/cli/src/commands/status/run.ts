import { join } from 'node:path';
import type { StatusEntry } from '@kluscv/schema';
import { registerEntry, type StatusPurpose } from '@kluscv/sdk/issue';
import { confirmed } from '../../terminal/ask.ts';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { readAll } from '../../terminal/files.ts';
import type { Io } from '../../terminal/io.ts';
import { didOf, ENDINGS } from '@kluscv/issuer';
import { existingLedger, type FileLedger, publishLists } from '@kluscv/node/store';
import { signerFor } from '../../terminal/keys.ts';
import { assertListed, assertSigned, ownCredential } from './own-credential.ts';
import { messagesFor } from '../../terminal/language.ts';
import { printable } from '../../terminal/terminal.ts';

/** Options of `kluscv status revoke`, `suspend`, `restore` and `refresh`. */
export interface StatusChangeOptions {
  readonly status: string;
  readonly key: string;
  readonly reason?: string;
  readonly did?: readonly string[];
  readonly unlisted?: boolean;
  readonly to?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** What may be done to a credential's place in a list. */
export type StatusAction = 'revoke' | 'suspend' | 'restore' | 'refresh';

const WORDS: Readonly<Record<StatusAction, { readonly done: string; readonly would: string }>> = {
  revoke: { done: 'Withdrawn', would: 'Would be withdrawn' },
  suspend: { done: 'Suspended', would: 'Would be suspended' },
  restore: { done: 'Restored', would: 'Would be restored' },
  refresh: {
    done: 'Has a newer version',
    would: 'Would have a newer version',
  },
};

/** `kluscv status revoke`, `suspend`, `restore` and `refresh`: all of the credentials, or none if it cannot be done to one. */
export async function statusChange(
  io: Io,
  action: StatusAction,
  paths: readonly string[],
  options: StatusChangeOptions,
): Promise<ExitCode> {
  const dryRun = options.dryRun === true;
  const signer = await signerFor(io, options.key);
  // What is typed wrongly is refused before anybody is asked.
  const ledger = existingLedger(options.status, io);
  const credentials = await credentialsOf(io, action, paths, { options, issuer: didOf(signer), ledger });
  const words = WORDS[action];
  if (!dryRun) {
    if (options.yes !== true && !(await confirmed(io, (ask) => ask[action](credentials.length)))) {
      io.stderr(`${(await messagesFor(io)).ask.nothingChanged}\n`);
      return EXIT.refused;
    }
    const { reason, unlisted = false } = options;
    await ledger.setAll(
      credentials.map(({ id, entry }) => ({
        list: entry.statusListCredential,
        index: Number(entry.statusListIndex),
        on: action !== 'restore',
        why: { credential: id, at: io.now(), ...(reason !== undefined && { reason }), ...(unlisted && { unlisted }) },
      })),
    );
    const lists = [...new Set(credentials.map(({ entry }) => entry.statusListCredential))];
    await publishLists(ledger, lists, { signer, clock: io.now, to: options.to });
  }
  const done = credentials.map(({ id, entry, file }) => ({
    ...(file !== undefined && { file }),
    id,
    index: entry.statusListIndex,
    list: entry.statusListCredential,
  }));
  const verb = dryRun ? words.would : words.done;
  if (options.json === true) {
    const member = { revoke: 'revoked', suspend: 'suspended', restore: 'restored', refresh: 'refreshed' }[action];
    io.stdout(`${JSON.stringify({ [member]: dryRun ? [] : done, dryRun }, null, 2)}\n`);
  } else
    io.stdout(
      `${done.map(({ file, id }) => printable(`${verb}: ${id}${file === undefined ? '' : ` (${file})`}`)).join('\n')}\n`,
    );
  if (!dryRun) {
    io.stderr(
      options.to === undefined
        ? `Now publish ${printable(join(options.status, 'publish'))} again: verifiers see the change from then on.\n`
        : `Written to ${printable(options.to)}: verifiers see the change from now on.\n`,
    );
  }
  return EXIT.ok;
}

/** A credential with its place in a status list. */
interface Changeable {
  readonly id: string;
  readonly entry: StatusEntry;
  /** The file that it was read from, if it was. */
  readonly file?: string;
}

/** The credentials that are named: by a file that holds one, a folder of them, or the identifier of one that was issued from the folder. */
async function credentialsOf(
  io: Io,
  action: StatusAction,
  names: readonly string[],
  {
    options,
    issuer,
    ledger,
  }: { readonly options: StatusChangeOptions; readonly issuer: string; readonly ledger: FileLedger },
): Promise<readonly Changeable[]> {
  const isId = (name: string): boolean => name.startsWith('urn:uuid:');
  const files = await readAll(
    io,
    names.filter((name) => !isId(name)),
    Object.values(ENDINGS),
  );
  const read: Changeable[] = [];
  for (const file of files) {
    const { id, credentialStatus } = await ownCredential(file, issuer);
    const entry = fitting(credentialStatus, action, file.name);
    await assertSigned(io, file, options);
    read.push({ id, entry, file: file.name });
  }
  const placed = read.map(({ id, entry, file = '' }) => ({ id, entry, at: file }));
  await assertListed(ledger, placed, options.unlisted === true);
  const known: Changeable[] = [];
  for (const id of names.filter(isId)) {
    const found = await ledger.find(id);
    if (found === undefined) {
      throw new CliError('withdrawal.unknown', { at: options.status, found: id });
    }
    known.push({ id, entry: fitting(found.status, action, id) });
  }
  return [...read, ...known];
}

const NEEDS: Readonly<Record<StatusAction, StatusPurpose>> = {
  revoke: 'revocation',
  suspend: 'suspension',
  restore: 'suspension',
  refresh: 'refresh',
};

/** The place, if this can be done to it. @throws CliError `withdrawal.no-place`, `withdrawal.in-…` */
function fitting(entry: StatusEntry | undefined, action: StatusAction, at: string): StatusEntry {
  if (entry === undefined) {
    throw new CliError('withdrawal.no-place', { at });
  }
  if (entry.statusPurpose !== NEEDS[action]) {
    throw new CliError(`withdrawal.in-${entry.statusPurpose}`, { at });
  }
  return registerEntry(entry);
}
