import { createHash } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import { batchNetwork, type NetworkQuestion, replyTo } from '../../batch/network.ts';
import { DEFAULT_JOURNAL } from './default-journal.ts';
import { holdsSeveral, namesWithin } from '../../reading/documents.ts';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode, worst } from '../../exit.ts';
import { type Assessment, expectationsFrom } from '../../report/expectations.ts';
import { type Interrupt, interruptible, until } from '../../terminal/interrupt.ts';
import { filesBelow, type Io, isFolder, readInput } from '../../terminal/io.ts';
import { entriesOf, type Journal, openJournal } from '../../batch/journal.ts';
import { totalText } from '../../report/answer.ts';
import { minute } from '../../report/minute.ts';
import { progressOf } from '../../terminal/progress.ts';
import { reportersIn } from '../../report/reporters.ts';
import { sinksFrom } from '../../terminal/sinks.ts';
import { printable } from '../../terminal/terminal.ts';
import { messagesFor } from '../../terminal/language.ts';
import { type Speech, speechFor } from '../../terminal/speech.ts';
import { inOrder, threadsOf } from '@kluscv/node/threads';
import { threadCount, threadFile } from '../../batch/thread-count.ts';
import { clockFrom, networkFrom, verifierFrom } from '../../reading/verifier.ts';
import type { VerifyThreadData } from '../../batch/verify-worker.ts';
import { tellBundle, type VerifyOptions } from './run.ts';

/** Options of `kluscv verify batch`. */
export interface VerifyBatchOptions extends VerifyOptions {
  readonly resume?: boolean;
  readonly journal: string;
  readonly column?: string;
  readonly threads?: string;
}

/** Files that a thread is handed at once. */
const HANDFUL = 4;
/** Handfuls that are begun for each thread: while one waits for a page that takes long, the other must not run out. */
const BEGUN = 6;
/** Starting a thread takes about as long as so many files. */
const FILES_WORTH_A_THREAD = 16;

/** `kluscv verify batch`: a folder, or a table that names files; one row a person. What was done is kept, so that it can go on after a stop. */
export async function verifyBatch(io: Io, path: string, options: VerifyBatchOptions): Promise<ExitCode> {
  const speech = await speechFor(io, options.lang);
  expectationsFrom(options);
  const shared = readingOnce(io);
  // What is named wrongly is refused here rather than in every thread.
  const verifier = await verifierFrom(shared, options);
  const files = await filesOf(shared, path, options);
  if (files.length === 0) {
    throw new CliError(
      'cli.no-credential',
      'There is no file here.',
      { at: path, hint: 'Check the folder, or the column of the table.' },
      EXIT.noCredential,
    );
  }
  const reporters = [
    ...(options.reporter ?? (options.json === true ? [] : ['csv'])),
    ...(options.json === true ? ['json'] : []),
  ];
  if (options.quiet !== true) await tellBundle(io, verifier, speech);
  const sinks = await sinksFrom(io, reporters, reportersIn(speech, { at: options.at !== undefined }), {
    force: options.force,
  });
  const talk = options.quiet === true ? { ...io, stderr: () => {} } : io;
  const messages = await messagesFor(io);
  const interrupt = interruptible(talk, messages);
  let journal: Journal | undefined;
  try {
    journal = openJournal(options.journal, identityOf(path, options), { resume: options.resume === true });
    const codes = new Map<ExitCode, number>();
    const report = (entry: unknown): void => {
      const assessment = entry as Assessment;
      codes.set(assessment.exit, (codes.get(assessment.exit) ?? 0) + 1);
      for (const sink of sinks) sink.add(assessment);
    };
    for (const entry of journal.entries()) report(entry);
    await work(shared, files, { options, speech, journal, report, interrupt });
    if (interrupt.asked()) {
      tellHowToResume(io, path, options, messages.stopped(journal.done.size, files.length));
      for (const sink of sinks) sink.discard();
      journal.close();
      return EXIT.interrupted;
    }
    for (const sink of sinks) sink.end();
    journal.finish();
    if (options.quiet !== true) {
      io.stderr(`${totalText(codes, speech)}\n`);
      if (options.at !== undefined) io.stderr(`${speech.words.asOf(minute(clockFrom(io, options.at)()))}\n`);
    }
    return worst([...codes.keys()]);
  } catch (error) {
    for (const sink of sinks) sink.discard();
    journal?.close();
    throw error;
  } finally {
    interrupt.release();
  }
}

interface Desk {
  readonly options: VerifyBatchOptions;
  readonly speech: Speech;
  readonly journal: Journal;
  /** Adds an entry of the journal to the reports, which take their names only at the end: nothing is left for one core to do then. */
  readonly report: (entry: unknown) => void;
  readonly interrupt: Interrupt;
}

/** Verifies what the journal has not, on all cores, until it is done or somebody asks to stop. */
async function work(io: Io, files: readonly string[], desk: Desk): Promise<void> {
  const { options, speech, journal, report, interrupt } = desk;
  const left = files.filter((file) => !journal.done.has(file));
  const count = Math.min(threadCount(options.threads), Math.ceil(left.length / FILES_WORTH_A_THREAD));
  const network = batchNetwork(networkFrom(options), clockFrom(io, options.at));
  const data: VerifyThreadData = { options, locale: speech.locale };
  const threads = threadsOf<readonly string[], string>(threadFile('verify-worker'), count, data, async (question) => {
    const asked = question as NetworkQuestion | { readonly stdin: true };
    return 'stdin' in asked ? io.readStdin() : replyTo(network, asked);
  });
  const progress = progressOf(
    options.quiet === true ? { ...io, stderr: () => {} } : io,
    files.length,
    (await messagesFor(io)).progress,
  );
  progress.at(journal.done.size);
  const run = async (names: readonly string[]): Promise<readonly [readonly string[], string]> => [
    names,
    await threads.run(names),
  ];
  try {
    for await (const [names, lines] of inOrder(until(interrupt.asked, handfuls(left)), count * BEGUN, run)) {
      journal.add(names, lines);
      for (const entry of entriesOf(lines)) report(entry);
      progress.at(journal.done.size);
    }
  } finally {
    progress.end();
    await threads.end();
  }
}

function* handfuls(files: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < files.length; at += HANDFUL) yield files.slice(at, at + HANDFUL);
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

/** The files of a folder, the documents of an archive, or the files that a table names. What the batch itself writes is none of them. */
async function filesOf(
  io: Io,
  path: string,
  { column, journal, reporter = [] }: VerifyBatchOptions,
): Promise<readonly string[]> {
  const written = [journal, ...reporter.map((word) => word.slice(word.indexOf('=') + 1))];
  const own = new Set(written.flatMap((name) => [resolve(name), resolve(`${name}.lock`)]));
  if (isFolder(path)) {
    // Every file gets its answer, whatever it is: who counts the folder counts as many rows or more.
    const files = await filesBelow(
      path,
      (name) => !basename(name).startsWith('.') && !own.has(resolve(name)) && !name.endsWith('.part'),
    );
    return (await Promise.all(files.map((name) => namesWithin(io, name)))).flat();
  }
  if (holdsSeveral(path)) return namesWithin(io, path);
  const { parse } = await import('csv-parse/sync');
  const text = new TextDecoder('utf-8').decode(await readInput(io, path));
  let rows: readonly (readonly string[])[];
  try {
    rows = parse(text, {
      bom: true,
      delimiter: [',', ';', '\t'],
      relaxColumnCount: true,
      skipEmptyLines: true,
      trim: true,
    });
  } catch (error) {
    throw new CliError('cli.file-unreadable', 'This table cannot be read.', {
      at: path,
      found: (error as Error).message,
      hint: 'Save it as CSV.',
    });
  }
  const [head = [], ...rest] = rows;
  const names = column === undefined ? ['file', 'path', 'document', 'bestand', 'pdf'] : [column.toLowerCase()];
  const at = head.findIndex((name) => names.includes(name.toLowerCase()));
  if (at < 0) {
    throw new CliError('cli.usage', 'This table has no column with file names.', {
      at: path,
      found: head.join(', '),
      hint: 'Name it with --column.',
    });
  }
  const files = rest.map((row) => row[at] ?? '').filter((name) => name !== '');
  return [...new Set(files.map((name) => join(dirname(path), name)))];
}

/** Resuming with other options would mix two batches in one report. */
function identityOf(path: string, options: VerifyBatchOptions): string {
  const { trust, statusList, did, bundle, bundleSigner, issuer, require, allow, maxAge, offline, at, lang, column } =
    options;
  const asked = {
    path: resolve(path),
    trust,
    statusList,
    did,
    bundle,
    bundleSigner,
    issuer,
    require,
    allow,
    maxAge,
    offline,
    at,
    lang,
    column,
  };
  return `kluscv verify batch ${createHash('sha256').update(JSON.stringify(asked)).digest('hex').slice(0, 32)}`;
}

function tellHowToResume(io: Io, path: string, options: VerifyBatchOptions, done: string): void {
  const journal = options.journal === DEFAULT_JOURNAL ? '' : ` --journal ${options.journal}`;
  io.stderr(`${done}\n  kluscv verify batch ${printable(path)}${printable(journal)} --resume …\n`);
}
