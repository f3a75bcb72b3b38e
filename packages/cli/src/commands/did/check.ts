import { didWebUrl } from '@kluscv/sdk';
import { CliError } from '../../errors.ts';
import type { ExitCode } from '../../exit.ts';
import { documentChecks, listChecks } from '@kluscv/issuer';
import { askHosted, localServer } from '@kluscv/node/fetch';
import { existingLedger } from '@kluscv/node/store';
import type { Io } from '../../terminal/io.ts';
import { type Check, checkLines, exitOf } from '../../terminal/check-list.ts';
import { printable } from '../../terminal/terminal.ts';
import { keysIn } from '../keys/shown.ts';
import { hostingCheck } from './hosting-words.ts';

/** Options of `kluscv did check`. */
export interface DidCheckOptions {
  readonly key?: readonly string[];
  readonly status?: string;
  readonly at?: string;
  readonly json?: boolean;
}

/** What was looked at, and what was found. */
export interface HostingReport {
  readonly address: string;
  readonly checks: readonly Check[];
}

/** `kluscv did check`: asks for what an issuer publishes, as verifiers will, and says what stands in their way. */
export async function didCheck(io: Io, did: string, options: DidCheckOptions): Promise<ExitCode> {
  const reports = await hostingReports(io, did, options);
  const checks = reports.flatMap((report) => report.checks);
  if (options.json === true) io.stdout(`${JSON.stringify({ did, documents: reports }, null, 2)}\n`);
  else for (const { address, checks: found } of reports) io.stdout(`${printable(address)}\n${checkLines(io, found)}`);
  return exitOf(checks);
}

/** The same for whoever wants to go on with it. @throws CliError `did.not-published` if it is no did:web */
export async function hostingReports(
  io: Io,
  did: string,
  { key = [], status, at }: DidCheckOptions,
): Promise<readonly HostingReport[]> {
  const address = didWebUrl(did);
  if (address === undefined) {
    throw new CliError('did.not-published', { found: did });
  }
  const server = at === undefined ? undefined : localServer(at);
  const keys = await keysIn(io, key);
  const lists = status === undefined ? [] : (await existingLedger(status, io).lists()).map(({ url }) => url);
  const now = io.now();
  return Promise.all([
    askHosted(address, server).then(async (answer) => ({
      address,
      checks: (await documentChecks(did, answer, keys, now)).map(hostingCheck),
    })),
    ...lists.map(async (list) => ({
      address: list,
      checks: listChecks(list, await askHosted(list, server), now).map(hostingCheck),
    })),
  ]);
}
