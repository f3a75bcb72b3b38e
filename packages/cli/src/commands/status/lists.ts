import { join } from 'node:path';
import { readCompactJws } from '@kluscv/schema';
import type { StatusPurpose } from '@kluscv/sdk/issue';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { exists, type Io, readInput } from '../../terminal/io.ts';
import { signerFor } from '../../terminal/keys.ts';
import { counted, printable } from '../../terminal/terminal.ts';
import {
  baseOf,
  existingLedger,
  fileLedger,
  kindOfStore,
  listFile,
  migrateStore,
  publishLists,
} from '@kluscv/node/store';
import { begunList, listUrl } from '@kluscv/sdk/ledger';

/** Options of `kluscv status create`. */
export interface StatusCreateOptions {
  readonly status: string;
  readonly statusUrl?: string;
  readonly key: string;
  readonly purpose: StatusPurpose;
  readonly size?: string;
  readonly to?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `kluscv status create`: another list in a folder, signed and ready to be published. */
export async function statusCreate(io: Io, options: StatusCreateOptions): Promise<ExitCode> {
  const { status, key, purpose, json, dryRun = false } = options;
  const signer = await signerFor(io, key);
  const size = sizeOf(options.size);
  const list = dryRun ? await listToBegin(io, options, size) : await begun(io, options, size);
  if (!dryRun) await publishLists(existingLedger(status, io), [list], { signer, clock: io.now, to: options.to });
  if (json === true) io.stdout(`${JSON.stringify({ list, purpose, dryRun }, null, 2)}\n`);
  else io.stdout(`${printable(list)}\n`);
  io.stderr(
    dryRun
      ? 'Dry run: no list was begun.\n'
      : `The list is in ${printable(options.to ?? join(status, 'publish'))}: publish it at that address. Keep the folder, and a copy of it.\n`,
  );
  return EXIT.ok;
}

async function begun(
  io: Io,
  { status, statusUrl, purpose }: StatusCreateOptions,
  size: number | undefined,
): Promise<string> {
  // What no list can have is refused before a folder is made.
  begunList({}, purpose, size);
  const ledger = fileLedger(status, { url: statusUrl, now: io.now });
  try {
    return await ledger.begin(purpose, size);
  } finally {
    ledger.close();
  }
}

async function listToBegin(
  io: Io,
  { status, statusUrl, purpose }: StatusCreateOptions,
  size: number | undefined,
): Promise<string> {
  begunList({}, purpose, size);
  if (kindOfStore(status) === 'none') return listUrl(baseOf(statusUrl, status), purpose, 0);
  const ledger = fileLedger(status, { url: statusUrl, now: io.now });
  const before = (await ledger.lists()).filter((list) => list.purpose === purpose).length;
  return listUrl(ledger.base, purpose, before);
}

/** Options of `kluscv status migrate`. */
export interface StatusMigrateOptions {
  readonly status: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `kluscv status migrate`: brings a folder of an earlier kluscv into the form of today, and keeps it as it was beside. */
export async function statusMigrate(io: Io, { status, dryRun = false, json }: StatusMigrateOptions): Promise<ExitCode> {
  const { lists, logged, backup } = migrateStore(status, { now: io.now(), dryRun });
  if (json === true) io.stdout(`${JSON.stringify({ lists, logged, backup, dryRun }, null, 2)}\n`);
  else {
    for (const { list, given, set } of lists) {
      io.stdout(`${printable(list)}\n  ${counted(given, 'place')} given away, ${set} set\n`);
    }
  }
  io.stderr(
    dryRun
      ? `Dry run: nothing was changed. The log knows ${counted(logged, 'credential')}.\n`
      : `Done: the log knows ${counted(logged, 'credential')}, and what was there is kept in ${printable(backup)}. Lists stay at their addresses; new credentials get places in new lists.\n`,
  );
  return Promise.resolve(EXIT.ok);
}

/** Options of `kluscv status publish`. */
export interface StatusPublishOptions {
  readonly status: string;
  readonly key: string;
  readonly to?: string;
  readonly days: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `kluscv status publish`: every list of a folder, signed anew and written as static files; all of them or none. */
export async function statusPublish(io: Io, options: StatusPublishOptions): Promise<ExitCode> {
  const { status, key, json, dryRun = false } = options;
  const days = Number(options.days);
  if (!Number.isInteger(days) || days < 1 || days > 366) {
    throw new CliError('withdrawal.days', { found: options.days });
  }
  const signer = await signerFor(io, key);
  const ledger = existingLedger(status, io);
  const lists = (await ledger.lists()).map(({ url }) => url);
  if (dryRun) {
    io.stdout(
      json === true
        ? `${JSON.stringify({ lists, files: [], dryRun }, null, 2)}\n`
        : lists.map((list) => `${printable(list)}\n`).join(''),
    );
    io.stderr('Dry run: nothing was signed or written.\n');
    return EXIT.ok;
  }
  const files = await publishLists(ledger, lists, { signer, clock: io.now, days, to: options.to });
  if (json === true) io.stdout(`${JSON.stringify({ lists, files, dryRun }, null, 2)}\n`);
  else for (const file of files) io.stdout(`${printable(file)}\n`);
  io.stderr(`Signed anew for ${counted(days, 'day')}. Do it again within that time, and after each withdrawal.\n`);
  return EXIT.ok;
}

/** How things stand with one list. */
export interface StatusListState {
  readonly list: string;
  readonly purpose: StatusPurpose;
  readonly size: number;
  /** Positions that were given away. */
  readonly allocated: number;
  /** Positions that are set: withdrawn, suspended, or with a newer version. */
  readonly set: number;
  /** When the published list goes out of date; absent if it was never published. */
  readonly validUntil?: string;
}

const SET: Readonly<Record<StatusPurpose, string>> = {
  revocation: 'withdrawn',
  suspension: 'suspended',
  refresh: 'with a newer version',
};

/** `kluscv status list`: what the lists of a folder are for, how full they are and how long they are valid. */
export async function statusList(
  io: Io,
  { status, json }: { readonly status: string; readonly json?: boolean },
): Promise<ExitCode> {
  const states = await statusListStates(io, status);
  if (json === true) {
    io.stdout(`${JSON.stringify({ lists: states }, null, 2)}\n`);
    return EXIT.ok;
  }
  for (const { list, purpose, size, allocated, set, validUntil } of states) {
    const until = validUntil === undefined ? 'not published yet' : `valid until ${validUntil}`;
    io.stdout(
      printable(
        `${list}\n  ${purpose}: ${allocated} of ${size} places given away (${percent(allocated / size)}), ${set} ${SET[purpose]}; ${until}\n`,
        { lines: true },
      ),
    );
  }
  return EXIT.ok;
}

/** How things stand with the lists of a folder. @throws KlusError `node.store-unusable` */
export async function statusListStates(io: Io, folder: string): Promise<readonly StatusListState[]> {
  const ledger = existingLedger(folder, io);
  return Promise.all(
    (await ledger.lists()).map(async ({ url, purpose, size, given }) => {
      const validUntil = await publishedUntil(io, join(ledger.published, listFile(url)));
      const set = bits((await ledger.bits(url)).bits);
      return { list: url, purpose, size, allocated: given, set, ...(validUntil !== undefined && { validUntil }) };
    }),
  );
}

/** A share as people read it. */
export function percent(share: number): string {
  return share > 0 && share < 0.01 ? 'under 1 %' : `${Math.floor(share * 100)} %`;
}

async function publishedUntil(io: Io, file: string): Promise<string | undefined> {
  if (!(await exists(file))) return undefined;
  const jws = readCompactJws(new TextDecoder().decode(await readInput(io, file)));
  const until = jws.ok ? jws.payload['validUntil'] : undefined;
  return typeof until === 'string' ? until : undefined;
}

function bits(bytes: Uint8Array): number {
  let count = 0;
  for (let byte of bytes) for (; byte > 0; byte >>= 1) count += byte & 1;
  return count;
}

function sizeOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const size = Number(text);
  // What the list itself cannot have is said by who makes it.
  if (Number.isInteger(size) && size > 0) return size;
  throw new CliError('withdrawal.size', { found: text });
}
