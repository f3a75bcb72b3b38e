import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { answerFrom, type DocumentAnswer } from '@kluscv/verifier';
import { messagesIn, timeText } from '@kluscv/verifier/messages';
import { batchNetwork, inOrder, type NetworkQuestion, replyTo, threadsOf } from '@kluscv/node/threads';
import { type Journal, entriesOf, type JournalEntry, openJournal } from '../../batch/journal.ts';
import { threadCount, threadFile } from '../../batch/thread-count.ts';
import type { VerifyTask, VerifyThreadData } from '../../batch/verify-worker.ts';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import type { NamedBytes } from '@kluscv/verifier';
import { clockFrom, networkFrom, type OwnVerifier, verifierFrom } from './options.ts';
import { type Interrupt, interruptible } from '../../terminal/interrupt.ts';
import { type Io, isFolder, readInput } from '../../terminal/io.ts';
import { localeFor, messagesFor } from '../../terminal/language.ts';
import { tellError } from '../../terminal/problem.ts';
import { progressOf } from '../../terminal/progress.ts';
import { shellWord } from '../../terminal/shell-word.ts';
import { sinksFrom } from '../../terminal/sinks.ts';
import { filesIn } from '../../terminal/files.ts';
import { journalPlace } from './journal-place.ts';
import { reportersFor } from './reporters.ts';
import { exitOf, Tally, tellBundle, type VerifyOptions } from './run.ts';
import { filesInTable } from './table.ts';
import { unreadAnswer } from './unread.ts';

/** Options of `kluscv verify batch`. */
export interface VerifyBatchOptions extends VerifyOptions {
  readonly resume?: boolean;
  /** Default: in the folder where programs of this user remember things. */
  readonly journal?: string;
  readonly column?: string;
  readonly threads?: string;
}

/** Files that a thread is handed at once. */
const HANDFUL = 4;
/** Handfuls that are begun for each thread: while one waits for a page that takes long, the other must not run out. */
const BEGUN = 6;
/** Starting a thread takes about as long as so many files. */
const FILES_WORTH_A_THREAD = 16;

/** A file of the batch: its name, or its content too where it lies in another file. */
type Item = string | NamedBytes;

/** `kluscv verify batch`: a folder, or a table that names files; a row for each work. What was done is kept, so that it can go on after a stop. */
export async function verifyBatch(io: Io, path: string, options: VerifyBatchOptions): Promise<ExitCode> {
  const messages = await messagesIn(localeFor(io, options.lang));
  const words = await messagesFor(io);
  const { quiet = false, json = false, resume = false } = options;
  const shared = readingOnce(io);
  // What is named wrongly is refused here rather than in every thread.
  const own = await verifierFrom(shared, options);
  const asked = [...(options.reporter ?? (json ? [] : ['csv'])), ...(json ? ['json'] : [])];
  const place = options.journal ?? journalPlace(io, path, own.question);
  const written = [place, ...asked.map((word) => word.slice(word.indexOf('=') + 1))];
  const batch = await batchOf(shared, path, options, own, written);
  const talk = quiet ? { ...io, stderr: () => {} } : io;
  if (!quiet) await tellBundle(io, own, options.lang);
  const sinks = await sinksFrom(io, asked, reportersFor(messages, asked), { force: options.force });
  const interrupt = interruptible(talk, words);
  const tally = new Tally();
  const errors: CliError[] = [];
  const report = async ({ name, answer, unread }: JournalEntry): Promise<void> => {
    if (answer !== undefined) {
      tally.add(answer);
      for (const sink of sinks) sink.add(answer);
    }
    if (unread === undefined) return;
    // With whatever facts its words need: they come from an error of the same code.
    const error = new CliError(unread.code as 'file.unreadable', unread.details, unread.exitCode);
    errors.push(error);
    const standIn = unreadAnswer(name, error.exitCode, own.clock());
    tally.addUnread(standIn);
    for (const sink of sinks) sink.add(standIn);
    await tellError(talk, error, name);
  };
  let journal: Journal | undefined;
  try {
    journal = openJournal(place, own.question, { resume });
    // Only what is still the same file is not looked at again.
    const kept = new Set<string>();
    if (resume) {
      for await (const item of batch.items()) {
        const sha256 = journal.done.get(nameOf(item));
        if (sha256 !== undefined && sha256 === (await hashOf(shared, item))) kept.add(nameOf(item));
      }
      const told = new Set<string>();
      for (const entry of journal.entries()) {
        if (!kept.has(entry.name) || journal.done.get(entry.name) !== entry.sha256 || told.has(entry.name)) continue;
        told.add(entry.name);
        await report(entry);
      }
    }
    const done = await work(shared, batch, { options, journal, kept, report, interrupt });
    if (interrupt.asked()) {
      const where = options.journal === undefined ? '' : ` --journal ${shellWord(options.journal)}`;
      io.stderr(`${words.stopped(done, batch.count)}\n  kluscv verify batch ${shellWord(path)}${where} --resume …\n`);
      for (const sink of sinks) sink.discard();
      journal.close();
      return EXIT.interrupted;
    }
    for (const answer of batch.beside()) {
      // What may be signed and could not be looked at counts.
      if (answer.reasons.length > 0) tally.add(answer);
      for (const sink of sinks) sink.add(answer);
    }
    for (const sink of sinks) sink.end();
    journal.finish();
    if (!quiet) {
      io.stderr(`${tally.text(messages)}\n`);
      if (options.at !== undefined) io.stderr(`${messages.asOf(timeText(own.clock(), messages))}\n`);
    }
    return exitOf(tally, errors);
  } catch (error) {
    for (const sink of sinks) sink.discard();
    journal?.close();
    throw error;
  } finally {
    interrupt.release();
  }
}

/** The files of a batch. */
interface Batch {
  readonly count: number;
  readonly items: () => AsyncIterable<Item> | Iterable<Item>;
  /** Answers about what the items lie in: what of it was not looked at. */
  readonly beside: () => readonly DocumentAnswer[];
}

/** What a batch is made of: the files of a folder, those that a table names, or the documents in one archive or file of lines. */
async function batchOf(
  io: Io,
  path: string,
  { column }: VerifyBatchOptions,
  { verifier }: OwnVerifier,
  written: readonly string[],
): Promise<Batch> {
  const listed = (names: readonly string[]): Batch => ({ count: names.length, items: () => names, beside: () => [] });
  if (isFolder(path)) {
    const own = new Set(written.map((name) => resolve(name)));
    return listed(await filesIn(path, (name) => own.has(resolve(name))));
  }
  const file = { name: path, bytes: await readInput(io, path) };
  let count = 0;
  let whole = false;
  for await (const part of verifier.open(file)) {
    if ('document' in part) count += 1;
    if ('obstacle' in part || ('document' in part && part.document.name === path)) whole = true;
  }
  if (!whole && count > 0) {
    const { obstacle: _, ...rest } = await verifier.examine({ name: path, bytes: new Uint8Array() });
    const skipped: DocumentAnswer['notLookedAt'][number][] = [];
    return {
      count,
      async *items() {
        skipped.length = 0;
        for await (const part of verifier.open(file)) {
          if ('document' in part) yield part.document;
          else if ('notLookedAt' in part) skipped.push(part.notLookedAt);
        }
      },
      beside: () => (skipped.length === 0 ? [] : [answerFrom({ ...rest, notLookedAt: skipped })]),
    };
  }
  const names = await filesInTable(file, column);
  return names === undefined ? listed([path]) : listed(names.map((name) => join(dirname(path), name)));
}

interface Desk {
  readonly options: VerifyBatchOptions;
  readonly journal: Journal;
  /** Names of the files that need not be looked at again. */
  readonly kept: ReadonlySet<string>;
  readonly report: (entry: JournalEntry) => Promise<void>;
  readonly interrupt: Interrupt;
}

/** Verifies what the journal has not, on all cores, until it is done or somebody asks to stop. @returns how many files are done */
async function work(io: Io, batch: Batch, desk: Desk): Promise<number> {
  const { options, journal, kept, report } = desk;
  const left = batch.count - kept.size;
  const count = Math.min(threadCount(options.threads), Math.ceil(left / FILES_WORTH_A_THREAD));
  let done = kept.size;
  if (count === 0) return done;
  const network = batchNetwork(networkFrom(options), clockFrom(io, options.at));
  const data: VerifyThreadData = { options };
  const threads = threadsOf<VerifyTask, string>(threadFile('verify-worker'), count, data, async (question) => {
    const asked = question as NetworkQuestion | { readonly stdin: true };
    return 'stdin' in asked ? io.readStdin() : replyTo(network, asked);
  });
  const { progress: say } = await messagesFor(io);
  const progress = progressOf(options.quiet === true ? { ...io, stderr: () => {} } : io, batch.count, say);
  progress.at(done);
  const run = async (files: VerifyTask): Promise<readonly [number, string]> => [files.length, await threads.run(files)];
  try {
    for await (const [files, lines] of inOrder(handfuls(batch, desk), count * BEGUN, run)) {
      journal.add(lines);
      for (const entry of entriesOf(lines)) await report(entry);
      done += files;
      progress.at(done);
    }
  } finally {
    progress.end();
    await threads.end();
  }
  return done;
}

async function* handfuls({ items }: Batch, { kept, interrupt }: Desk): AsyncGenerator<VerifyTask> {
  let handful: Item[] = [];
  for await (const item of items()) {
    if (kept.has(nameOf(item))) continue;
    handful.push(item);
    if (handful.length < HANDFUL) continue;
    if (interrupt.asked()) return;
    yield handful;
    handful = [];
  }
  if (handful.length > 0 && !interrupt.asked()) yield handful;
}

function nameOf(item: Item): string {
  return typeof item === 'string' ? item : item.name;
}

async function hashOf(io: Io, item: Item): Promise<string> {
  const bytes = typeof item === 'string' ? await readInput(io, item).catch(() => new Uint8Array()) : item.bytes;
  return createHash('sha256').update(bytes).digest('hex');
}

/** Reads the standard input once: a list may come from there, and every thread needs it. */
function readingOnce(io: Io): Io {
  let read: Promise<Uint8Array> | undefined;
  return {
    ...io,
    readStdin: async () => {
      read ??= io.readStdin();
      return read;
    },
  };
}
