import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { CliError } from '../errors.ts';
import { takeLock } from './lock.ts';

/** Bytes that are read at once. */
const CHUNK = 256 * 1024;
const NEWLINE = 0x0a;

/**
 * What a batch has done so far: a line of JSON for each item, added when the item is done. It survives being killed at any moment: a line that
 * was not finished is taken off when the batch goes on, and its item is done again.
 */
export interface Journal {
  /** Keys of the items that are done. */
  readonly done: ReadonlySet<string>;
  /** Adds what `journalLine` made of items. */
  readonly add: (keys: readonly string[], lines: string) => void;
  /** Everything that was added so far, in order, read from the disk one by one. */
  readonly entries: () => Generator;
  /** Keeps the journal for another run. */
  readonly close: () => void;
  /** Removes it: the batch is done. */
  readonly finish: () => void;
}

/**
 * Opens the journal of a batch, for one process alone.
 *
 * @param batch what the batch is; a journal of another is refused
 * @throws CliError `cli.journal-unusable`
 */
export function openJournal(path: string, batch: string, { resume }: { readonly resume: boolean }): Journal {
  const before = existsSync(path);
  if (before && !resume) throw new CliError('batch.unfinished', { at: path });
  if (!before && resume) throw new CliError('batch.nothing-to-resume', { at: path });
  mkdirSync(dirname(path), { recursive: true });
  const lock = `${path}.lock`;
  takeLock(lock, new CliError('batch.in-use', { at: path }));
  const file = openSync(path, before ? 'r+' : 'wx+');
  const done = new Set<string>();
  let end = 0;
  const release = (): void => {
    closeSync(file);
    rmSync(lock, { force: true });
  };
  const append = (text: string): void => {
    const bytes = Buffer.from(text);
    writeSync(file, bytes, 0, bytes.length, end);
    end += bytes.length;
  };
  try {
    for (const { line, next } of linesOf(file)) {
      const [key] = parsed(line) ?? [];
      if (end === 0 && key !== batch) {
        throw new CliError('batch.other', { at: path });
      }
      if (key === undefined) break;
      if (end > 0) done.add(key);
      end = next;
    }
    // What was being written when the process was killed.
    ftruncateSync(file, end);
    if (end === 0) append(`${JSON.stringify([batch])}\n`);
  } catch (error) {
    release();
    throw error;
  }
  return {
    done,
    add(keys, lines) {
      append(lines);
      for (const key of keys) done.add(key);
    },
    *entries() {
      let first = true;
      for (const { line } of linesOf(file)) {
        if (!first) yield parsed(line)?.[1];
        first = false;
      }
    },
    close: release,
    finish() {
      release();
      rmSync(path, { force: true });
    },
  };
}

/** An item that is done, as a line of its journal. */
export function journalLine(key: string, entry: unknown): string {
  return `${JSON.stringify([key, entry])}\n`;
}

/** What `journalLine` was given, of each of its lines. */
export function entriesOf(lines: string): readonly unknown[] {
  return lines
    .split('\n')
    .slice(0, -1)
    .map((line) => parsed(line)?.[1]);
}

/** The finished lines of a file, and where the next begins. */
export function* linesOf(file: number): Generator<{ readonly line: string; readonly next: number }> {
  const chunk = Buffer.alloc(CHUNK);
  let rest: Buffer = Buffer.alloc(0);
  let at = 0;
  let next = 0;
  for (;;) {
    const size = readSync(file, chunk, 0, CHUNK, at);
    if (size === 0) return;
    at += size;
    rest = Buffer.concat([rest, chunk.subarray(0, size)]);
    let from = 0;
    for (let to = rest.indexOf(NEWLINE); to >= 0; to = rest.indexOf(NEWLINE, from)) {
      next += to + 1 - from;
      yield { line: rest.toString('utf8', from, to), next };
      from = to + 1;
    }
    rest = rest.subarray(from);
  }
}

function parsed(line: string): readonly [string, unknown?] | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return Array.isArray(value) && typeof value[0] === 'string' ? [value[0], value[1]] : undefined;
  } catch {
    return undefined;
  }
}
