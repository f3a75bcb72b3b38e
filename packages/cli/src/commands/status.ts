import { join } from 'node:path';
import type { AnyCredential } from '@kluscv/schema';
import type { StatusPurpose } from '@kluscv/sdk';
import { confirmed } from '../ask.ts';
import { CliError } from '../errors.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { readAll } from '../inputs.ts';
import type { Io } from '../io.ts';
import { didOf, signerFor } from '../key-file.ts';
import { ownCredential } from '../own-credential.ts';
import { printable } from '../output/terminal.ts';
import { openStatusFolder, publishedTo } from '../status-folder.ts';

/** Options of `kluscv status revoke`, `suspend` and `restore`. */
export interface StatusChangeOptions {
  readonly status: string;
  readonly key: string;
  readonly reason?: string;
  readonly to?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** What may be done to a credential's place in a list. */
export type StatusAction = 'revoke' | 'suspend' | 'restore';

const WORDS: Readonly<
  Record<StatusAction, { readonly done: string; readonly would: string; readonly question: string }>
> = {
  revoke: { done: 'Withdrawn', would: 'Would be withdrawn', question: 'Withdraw for good' },
  suspend: { done: 'Suspended', would: 'Would be suspended', question: 'Suspend' },
  restore: { done: 'Restored', would: 'Would be restored', question: 'Restore' },
};

/** `kluscv status revoke`, `suspend` and `restore`: all of the credentials, or none if it cannot be done to one. */
export async function statusChange(
  io: Io,
  action: StatusAction,
  paths: readonly string[],
  options: StatusChangeOptions,
): Promise<ExitCode> {
  const dryRun = options.dryRun === true;
  const signer = await signerFor(io, options.key);
  const files = await readAll(io, paths, ['.jwt']);
  const credentials = files.map((file) => changeable(ownCredential(file, didOf(signer)), action, file.name));
  const words = WORDS[action];
  if (!dryRun) {
    const many = credentials.length === 1 ? 'one credential' : `${credentials.length} credentials`;
    if (options.yes !== true && !(await confirmed(io, `${words.question}: ${many}?`))) {
      io.stderr('Nothing was changed.\n');
      return EXIT.refused;
    }
    const folder = await openStatusFolder(io, options.status);
    try {
      for (const { id, entry } of credentials) {
        const change = { credential: id, ...(options.reason !== undefined && { reason: options.reason }) };
        if (action === 'restore') folder.restore(entry, change);
        else folder.revoke(entry, change);
      }
      await folder.save(signer, publishedTo(options));
    } finally {
      await folder.close();
    }
  }
  const done = credentials.map(({ id, entry }, index) => ({
    file: files[index]?.name,
    id,
    index: entry.statusListIndex,
    list: entry.statusListCredential,
  }));
  const verb = dryRun ? words.would : words.done;
  if (options.json === true) {
    const member = { revoke: 'revoked', suspend: 'suspended', restore: 'restored' }[action];
    io.stdout(`${JSON.stringify({ [member]: dryRun ? [] : done, dryRun }, null, 2)}\n`);
  } else io.stdout(`${done.map(({ file, id }) => printable(`${verb}: ${id} (${file})`)).join('\n')}\n`);
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
type Changeable = Pick<AnyCredential, 'id'> & { readonly entry: NonNullable<AnyCredential['credentialStatus']> };

const NEEDS: Readonly<Record<StatusAction, StatusPurpose>> = {
  revoke: 'revocation',
  suspend: 'suspension',
  restore: 'suspension',
};

function changeable({ id, credentialStatus: entry }: AnyCredential, action: StatusAction, at: string): Changeable {
  if (entry === undefined) {
    throw new CliError('cli.usage', `This credential has no place in a status list, so one cannot ${action} it.`, {
      at,
      hint: 'Issue with --status from now on; this one ends on its own date.',
    });
  }
  if (entry.statusPurpose !== NEEDS[action]) {
    throw new CliError('cli.usage', `The place of this credential is in a list of ${entry.statusPurpose}s.`, {
      at,
      hint:
        entry.statusPurpose === 'revocation'
          ? 'It can be withdrawn for good (`kluscv status revoke`), and nothing else. To be able to suspend, issue with --status-purpose suspension.'
          : 'It can be suspended and restored, and stays suspended for as long as you like: `kluscv status suspend`.',
    });
  }
  return { id, entry };
}
