import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import type { CliError } from '../errors.ts';

/** How long a process may take from making a lock to writing its number into it, in milliseconds. */
const MAKING = 2000;

/**
 * Takes a lock: a file with the number of its process, which whoever took it removes. That of a process that was killed is taken over.
 *
 * @throws what is given, if another process has it
 */
export function takeLock(path: string, taken: CliError): void {
  for (const again of [true, false]) {
    try {
      const file = openSync(path, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      if (!again || !clear(path)) throw taken;
    }
  }
}

/** Puts the lock of a process that is no more out of the way. @returns whether there is room now */
function clear(path: string): boolean {
  try {
    const holder = readFileSync(path, 'latin1');
    if (isAlive(holder) || (holder === '' && Date.now() - statSync(path).mtimeMs < MAKING)) return false;
    // By another name first: what is removed must be what was looked at, and not the lock of somebody who was quicker.
    const aside = `${path}.${process.pid}`;
    renameSync(path, aside);
    const same = readFileSync(aside, 'latin1') === holder;
    if (same) rmSync(aside, { force: true });
    else renameSync(aside, path);
    return same;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    throw error;
  }
}

function isAlive(holder: string): boolean {
  const pid = Number(holder);
  try {
    return Number.isInteger(pid) && pid > 0 && pid !== process.pid && process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
