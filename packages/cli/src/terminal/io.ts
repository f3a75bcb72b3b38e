import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '@kluscv/schema';
import { CliError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import { escapeUnsafe } from './terminal.ts';

/** Everything that the command does to the world goes through here, so that each command can be run in a test. */
export interface Io {
  /** Data: what a pipe receives. */
  readonly stdout: (text: string | Uint8Array) => void;
  /** Talk: what a person reads. */
  readonly stderr: (text: string) => void;
  readonly readStdin: () => Promise<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether stdout is a terminal that takes color. */
  readonly color: boolean;
  /** Columns of the terminal, at most 100, or as many as `COLUMNS` asks for; 80 where there is neither. */
  readonly width: number;
  readonly now: () => Instant;
  /** Whether a person sits at a terminal, on both sides of it, so that a question can be answered. Default: nobody does. */
  readonly interactive?: () => boolean;
  /** File with the passphrase of encrypted keys, `-` for the standard input. Default: a person is asked. */
  readonly passphraseFile?: string;
  /** Name of a key that does not say its own, as PEM does not. Default: its did:key. */
  readonly keyName?: string;
  /** Language of the answers, as it was asked for. Default: the system's. */
  readonly lang?: string;
  /** Whether a person sees stderr as it is written, so that progress can be shown. Default false. */
  readonly watched?: boolean;
}

/** Largest file that is read whole, in bytes: exports are the largest inputs. */
const MAX_FILE = 512 * 1024 * 1024;

/** The world as it is. */
export function processIo(): Io {
  const { env, stdout, stderr } = process;
  let stdinRead = false;
  // Who reads only the beginning (`| head`) has what he wants: the command ends as it would have, with its own exit code.
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // A full disk is told by whoever tells what nobody caught.
      if (error.code !== 'EPIPE') throw new CliError('output.not-written', { found: reasonOf(error) }, EXIT.bug);
    });
  return {
    // Data goes into files as it is. What a terminal would obey or hide has no business there, whoever forgot it.
    stdout: (text) => {
      stdout.write(stdout.isTTY && typeof text === 'string' ? escapeUnsafe(text) : text);
    },
    stderr: (text) => {
      stderr.write(stderr.isTTY ? escapeUnsafe(text) : text);
    },
    readStdin: async () => {
      if (stdinRead) {
        throw new CliError('file.stdin-twice', { at: '-' });
      }
      stdinRead = true;
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
        size += chunk.length;
        if (size > MAX_FILE) throw new CliError('file.stdin-too-large', { at: '-' });
        chunks.push(chunk);
      }
      return new Uint8Array(Buffer.concat(chunks));
    },
    env,
    color: env['NO_COLOR'] === undefined && env['TERM'] !== 'dumb' && (stdout.isTTY ?? false),
    width: widthOf(stdout.columns, env['COLUMNS']),
    interactive: () => process.stdin.isTTY && stderr.isTTY,
    watched: (stderr.isTTY ?? false) && env['TERM'] !== 'dumb',
    now: () => instantOf(new Date()),
  };
}

/** @param asked `COLUMNS`, by which a person says how wide lines may be, also in a pipe or a file */
export function widthOf(terminal: number | undefined, asked: string | undefined): number {
  const columns = Number(asked);
  return Number.isInteger(columns) && columns >= 40 ? columns : Math.min(terminal ?? 80, 100);
}

/** Whole seconds, in UTC. The first `toISOString` of a process costs as much as a signature. */
export function instantOf(date: Date): Instant {
  const [month, day, hours, minutes, seconds] = [
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  ].map((part) => String(part).padStart(2, '0'));
  return `${date.getUTCFullYear()}-${month}-${day}T${hours}:${minutes}:${seconds}Z`;
}

/** Where a command is run, on this machine or another. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly platform: NodeJS.Platform;
}

/** Where the command is run. */
export function here({ env }: Pick<Io, 'env'>): Surroundings {
  return { env, cwd: process.cwd(), platform: process.platform };
}

/**
 * Reads one file, or the standard input for `-`.
 *
 * @throws CliError `file.missing`, `file.unreadable` or `file.too-large`
 */
export async function readInput(io: Io, path: string): Promise<Uint8Array> {
  if (path === '-') return io.readStdin();
  // In one go: a short command would spend more on setting up the asynchronous way than on reading.
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const stats = fstatSync(file);
    if (stats.size > MAX_FILE) throw tooLarge(path, `${stats.size} bytes`);
    return stats.isFile() ? new Uint8Array(readFileSync(file)) : drained(file, path);
  } catch (error) {
    throw error instanceof CliError ? error : fileError(path, error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** What comes out of a pipe or a device, which do not say how much it will be. */
function drained(file: number, path: string): Uint8Array {
  const parts: Buffer[] = [];
  let size = 0;
  for (;;) {
    const part = Buffer.allocUnsafe(65_536);
    const read = readSync(file, part);
    if (read === 0) return new Uint8Array(Buffer.concat(parts));
    size += read;
    if (size > MAX_FILE) throw tooLarge(path, 'no end');
    parts.push(part.subarray(0, read));
  }
}

function tooLarge(at: string, found: string): CliError {
  return new CliError('file.too-large', { at, found, bytes: MAX_FILE });
}

/** Whether the path is a folder. `-` is none. @throws CliError `file.missing` */
export function isFolder(path: string): boolean {
  if (path === '-') return false;
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw fileError(path, error);
  }
}

/** Whether there is a file of that name. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Whether there is a file or folder of that name. */
export async function exists(path: string): Promise<boolean> {
  const { stat } = await import('node:fs/promises');
  return stat(path).then(
    () => true,
    () => false,
  );
}

/**
 * The files below a folder, sorted. A link to a file is a file; one to a folder is not followed, since it may lead back, nor one to a device or a
 * pipe, which has no end. A link that leads nowhere and a folder that may not be looked into are among them, so that whoever reads them learns why.
 *
 * @param wanted which files, by their name. Default: all
 */
export async function filesBelow(
  folder: string,
  wanted: (name: string) => boolean = () => true,
): Promise<readonly string[]> {
  const { readdir } = await import('node:fs/promises');
  const found: string[] = [];
  const folders = [folder];
  for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
    const here = at;
    const entries = await readdir(here, { withFileTypes: true }).catch(() => undefined);
    if (entries === undefined) found.push(here);
    for (const entry of entries ?? []) {
      const name = join(here, entry.name);
      if (entry.isDirectory()) folders.push(name);
      else if ((entry.isFile() || (entry.isSymbolicLink() && !leadsElsewhere(name))) && wanted(name)) found.push(name);
    }
  }
  return found.toSorted();
}

function leadsElsewhere(link: string): boolean {
  try {
    return !statSync(link).isFile();
  } catch {
    return false;
  }
}

function fileError(path: string, error: unknown): CliError {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? new CliError('file.missing', { at: path })
    : new CliError('file.unreadable', { at: path, found: reasonOf(error) });
}

/** Why the system refused, in its own short word. */
export function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error));
}
