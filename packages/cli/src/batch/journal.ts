import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DocumentAnswer } from '@kluscv/verifier';
import { claim } from '@kluscv/node/files';
import { CliError } from '../errors.ts';
import type { ExitCode } from '../exit.ts';

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
    readonly details: Readonly<Record<string, unknown>>;
    readonly exitCode: ExitCode;
  };
}

/**
 * What a batch has done so far: a line of JSON for each file, added when the file is done. It survives being killed at any moment: the file of a line that
 * was not finished is done again when the batch goes on. A file counts as done by its name and its content.
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
 * Opens the journal of a batch. Only its owner may read it: it holds what documents say. Of several processes that begin the same batch one gets it; who
 * resumes it twice at once has every file looked at twice, and loses nothing: each line is added in one go, and nobody's line is taken off.
 *
 * @param question what the batch asks; a journal of another question is refused
 * @throws CliError `batch.unfinished`, `batch.nothing-to-resume`, `batch.other`
 */
export function openJournal(path: string, question: string, { resume }: { readonly resume: boolean }): Journal {
  const head = JSON.stringify(question);
  if (resume && !existsSync(path)) throw new CliError('batch.nothing-to-resume', { at: path });
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if (!resume && !claim(path, `${head}\n`)) throw new CliError('batch.unfinished', { at: path });
  // Through one descriptor to the end, so that what somebody else has finished and removed does not come back.
  const file = openSync(path, 'a+', 0o600);
  const add = (lines: string): void => {
    writeSync(file, lines);
  };
  const done = new Map<string, string>();
  let earlier = 0;
  for (const { line, next } of linesOf(file)) {
    const entry = earlier === 0 ? undefined : entryIn(line);
    if (earlier === 0 && line !== head) break;
    if (entry !== undefined) done.set(entry.name, entry.sha256);
    earlier = next;
  }
  if (earlier === 0) {
    closeSync(file);
    throw new CliError('batch.other', { at: path });
  }
  // What was being written when a process was killed is a line of its own, which says nothing.
  if (fstatSync(file).size > earlier) add('\n');
  return {
    done,
    add,
    *entries() {
      for (const { line, next } of linesOf(file)) {
        if (next > earlier) return;
        const entry = entryIn(line);
        if (entry !== undefined) yield entry;
      }
    },
    close: () => {
      closeSync(file);
    },
    finish() {
      closeSync(file);
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
