import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DocumentAnswer } from '@kluscv/verifier';
import { CliError, type Place } from '../errors.ts';
import type { ExitCode } from '../exit.ts';
import { takeLock } from './lock.ts';

/** Bytes that are read at once. */
const CHUNK = 256 * 1024;
const NEWLINE = 0x0a;

/** What came of one file: its answer, or why it could not be read. */
export interface JournalEntry {
  readonly name: string;
  /** SHA-256 of its content. Empty where it could not be read. */
  readonly sha256: string;
  readonly answer?: DocumentAnswer;
  readonly unread?: {
    readonly code: string;
    readonly message: string;
    readonly details: Readonly<Record<string, unknown>>;
    readonly place: Place;
    readonly exitCode: ExitCode;
  };
}

/**
 * What a batch has done so far: a line of JSON for each file, added when the file is done. It survives being killed at any moment: a line that was not
 * finished is taken off when the batch goes on, and its file is done again. A file counts as done by its name and its content.
 */
export interface Journal {
  /** SHA-256 of the content of each file that is done, by its name. */
  readonly done: ReadonlyMap<string, string>;
  /** Adds what `journalLine` made of entries. */
  readonly add: (lines: string) => void;
  /** Everything that was added before this run, in order, read from the disk one by one. */
  readonly entries: () => Generator<JournalEntry>;
  /** Keeps the journal for another run. */
  readonly close: () => void;
  /** Removes it: the batch is done. */
  readonly finish: () => void;
}

/**
 * Opens the journal of a batch, for one process alone. Only its owner may read it: it holds what documents say.
 *
 * @param question what the batch asks; a journal of another question is refused
 * @throws CliError `cli.journal-unusable`
 */
export function openJournal(path: string, question: string, { resume }: { readonly resume: boolean }): Journal {
  const before = existsSync(path);
  if (before && !resume) throw new CliError('batch.unfinished', { at: path });
  if (!before && resume) throw new CliError('batch.nothing-to-resume', { at: path });
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const lock = `${path}.lock`;
  takeLock(lock, new CliError('batch.in-use', { at: path }));
  const file = openSync(path, before ? 'r+' : 'wx+', 0o600);
  const done = new Map<string, string>();
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
      if (end === 0) {
        if (line !== JSON.stringify(question)) {
          throw new CliError('batch.other', { at: path });
        }
      } else {
        const entry = entryIn(line);
        if (entry === undefined) break;
        done.set(entry.name, entry.sha256);
      }
      end = next;
    }
    // What was being written when the process was killed.
    ftruncateSync(file, end);
    if (end === 0) append(`${JSON.stringify(question)}\n`);
  } catch (error) {
    release();
    throw error;
  }
  const earlier = end;
  return {
    done,
    add: append,
    *entries() {
      let first = true;
      for (const { line, next } of linesOf(file)) {
        if (next > earlier) return;
        const entry = first ? undefined : entryIn(line);
        first = false;
        if (entry !== undefined) yield entry;
      }
    },
    close: release,
    finish() {
      release();
      rmSync(path, { force: true });
    },
  };
}

/** What came of a file, as a line of the journal. */
export function journalLine(entry: JournalEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

/** What `journalLine` was given, of each of its lines. */
export function entriesOf(lines: string): readonly JournalEntry[] {
  return lines
    .split('\n')
    .slice(0, -1)
    .flatMap((line) => entryIn(line) ?? []);
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

function entryIn(line: string): JournalEntry | undefined {
  try {
    const value = JSON.parse(line) as Partial<JournalEntry> | null;
    return typeof value?.name === 'string' && typeof value.sha256 === 'string' ? (value as JournalEntry) : undefined;
  } catch {
    return undefined;
  }
}
