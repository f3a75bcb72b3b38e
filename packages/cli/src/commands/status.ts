import type { WorkCredential } from '@kluscv/schema';
import { CliError } from '../errors.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { readAll } from '../inputs.ts';
import type { Io } from '../io.ts';
import { didOf, signerFromFile } from '../key-file.ts';
import { ownCredential } from '../own-credential.ts';
import { printable } from '../output/terminal.ts';
import { openStatusFolder } from '../status-folder.ts';

/** Options of `kluscv status revoke`. */
export interface StatusRevokeOptions {
  readonly status: string;
  readonly key: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `kluscv status revoke`: withdraws credentials for good. All of them, or none if one cannot be withdrawn. */
export async function statusRevoke(io: Io, paths: readonly string[], options: StatusRevokeOptions): Promise<ExitCode> {
  const signer = await signerFromFile(io, options.key);
  const files = await readAll(io, paths, ['.jwt']);
  const credentials = files.map((file) => revocable(ownCredential(file, didOf(signer)), file.name));
  if (options.dryRun !== true) {
    const folder = await openStatusFolder(io, options.status);
    try {
      for (const { entry } of credentials) folder.revoke(entry);
      await folder.save(signer);
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
  const verb = options.dryRun === true ? 'Would be withdrawn' : 'Withdrawn';
  if (options.json === true)
    io.stdout(
      `${JSON.stringify({ revoked: options.dryRun === true ? [] : done, dryRun: options.dryRun === true }, null, 2)}\n`,
    );
  else io.stdout(`${done.map(({ file, id }) => printable(`${verb}: ${id} (${file})`)).join('\n')}\n`);
  if (options.dryRun !== true)
    io.stderr(`Now publish ${printable(options.status)}/publish again: verifiers see the withdrawal from then on.\n`);
  return EXIT.ok;
}

/** A credential with its place in a status list. */
type Revocable = Pick<WorkCredential, 'id'> & { readonly entry: NonNullable<WorkCredential['credentialStatus']> };

function revocable({ id, credentialStatus: entry }: WorkCredential, at: string): Revocable {
  if (entry === undefined) {
    throw new CliError('cli.usage', 'This credential has no place in a status list, so it cannot be withdrawn.', {
      at,
      hint: 'Issue with --status from now on; this one ends on its own date.',
    });
  }
  return { id, entry };
}
