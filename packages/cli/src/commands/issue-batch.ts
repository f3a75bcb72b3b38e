import { createHash } from 'node:crypto';
import { closeSync, createReadStream, ftruncateSync, mkdirSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { CliError } from '../errors.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { interruptible } from '../interrupt.ts';
import { exists, type Io, isFolder, readInput } from '../io.ts';
import type { Answer, BatchTask, BatchTerms, IssuedLine } from '../issue-line.ts';
import { issuingThreads } from '../issuing-threads.ts';
import { linesOf, takeLock } from '../journal.ts';
import { signerFromText } from '../key-file.ts';
import { progressOf } from '../output/progress.ts';
import { printable } from '../output/terminal.ts';
import { daysAfter } from '../status-folder.ts';
import { daysOf, type IssueOptions } from './issue.ts';

/** Options of `kluscv issue batch`. */
export interface IssueBatchOptions extends IssueOptions {
  readonly resume?: boolean;
  readonly threads?: string;
}

/** Bytes that a thread is handed at once: to hand over single lines would cost more than it gains. */
const CHUNK = 256 * 1024;
/** Longest line, in bytes. */
const MAX_LINE = 16 * 1024 * 1024;
const NEWLINE = 0x0a;

/**
 * `kluscv issue batch`: signs what the lines of a file order, on all cores, and writes a line for each in the same order. The output is also the
 * journal: whatever stops the batch, it goes on after the last finished line. Memory does not grow with the file but by its keys.
 */
export async function issueBatch(io: Io, path: string, options: IssueBatchOptions): Promise<ExitCode> {
  const out = options.out === '.' ? 'credentials.ndjson' : options.out;
  const dryRun = options.dryRun === true;
  const key = new TextDecoder().decode(await readInput(io, options.key));
  // A key that cannot be used is refused here rather than in every thread.
  await signerFromText(key, options.key);
  assertFits(path, options);
  const validFrom = io.now();
  const terms: BatchTerms = {
    issuerName: options.issuerName,
    ...(options.role !== undefined && { role: options.role }),
    validFrom,
    validUntil: daysAfter(validFrom, daysOf(options)),
    test: options.test === true,
    dryRun,
  };
  const count = threadsOf(options);
  const output = dryRun ? nowhere() : await openOutput(out, options);
  const interrupt = interruptible();
  const threads = issuingThreads(count, { ...terms, key, keyFile: options.key });
  const progress = progressOf(io, statSync(path).size, output.bytesRead);
  const tally = { lines: 0, issued: 0, refused: 0, repeated: 0 };
  const begun = performance.now();
  let bytesRead = output.bytesRead;
  const take = ({ task, answer }: Done): void => {
    output.write(withoutRepeated(answer, task.firstLine, output.keys, tally));
    bytesRead += task.bytes.length;
    progress.at(bytesRead);
  };
  try {
    const window: Promise<Done>[] = [];
    for await (const task of tasksFrom(path, output)) {
      if (interrupt.asked()) break;
      // Its bytes go to the thread, and are not there any more when it answers.
      const { length } = task.bytes;
      window.push(threads.run(task).then((answer) => ({ task: { ...task, bytes: { length } }, answer })));
      if (window.length >= count * 3) take(await (window.shift() as Promise<Done>));
    }
    for (const done of window) take(await done);
  } finally {
    progress.end();
    interrupt.release();
    await threads.end();
    output.close();
  }
  const seconds = (performance.now() - begun) / 1000;
  if (options.json === true) io.stdout(`${JSON.stringify({ ...tally, out: dryRun ? null : out, dryRun }, null, 2)}\n`);
  const where = dryRun ? 'Dry run: nothing was written.' : `Written to ${printable(out)}.`;
  io.stderr(
    `${tally.issued} credentials ${dryRun ? 'would be ' : ''}signed by ${printable(options.issuerName)} (${(tally.issued / seconds).toFixed(0)} a second), ${tally.refused} refused, ${tally.repeated} lines repeated. ${where}\n`,
  );
  if (interrupt.asked()) {
    io.stderr(
      `Stopped. To go on, add --resume to the same command:\n  kluscv issue batch ${printable(path)} --resume …\n`,
    );
    return EXIT.interrupted;
  }
  return tally.refused > 0 ? EXIT.refused : EXIT.ok;
}

interface Done {
  readonly task: Omit<BatchTask, 'bytes'> & { readonly bytes: { readonly length: number } };
  readonly answer: Answer;
}

/** Where the lines go, and what is there already. */
interface Output {
  /** Keys that have their credentials. */
  readonly keys: Set<string>;
  readonly lines: number;
  /** Hash of the last line of orders that was done. */
  readonly lastInput?: string;
  /** Bytes of the orders that were done; set by reading them. */
  bytesRead: number;
  readonly write: (bytes: readonly Uint8Array[]) => void;
  readonly close: () => void;
}

function nowhere(): Output {
  return { keys: new Set(), lines: 0, bytesRead: 0, write: () => {}, close: () => {} };
}

async function openOutput(path: string, { resume, force }: IssueBatchOptions): Promise<Output> {
  const before = await exists(path);
  if (before && resume !== true && force !== true) {
    throw new CliError('cli.file-exists', 'There is a file of that name already.', {
      at: path,
      hint: 'Say --resume to go on with it, --force to begin anew, or choose another --out.',
    });
  }
  if (!before && resume === true) {
    throw new CliError('cli.journal-unusable', 'There is no batch to resume.', {
      at: path,
      hint: 'Leave --resume out to begin one.',
    });
  }
  mkdirSync(dirname(path), { recursive: true });
  const lock = `${path}.lock`;
  takeLock(
    lock,
    new CliError('cli.journal-unusable', 'Another kluscv is writing this file.', {
      at: path,
      hint: 'Wait until it is done.',
    }),
  );
  const file = openSync(path, resume === true ? 'r+' : 'w+', 0o600);
  const keys = new Set<string>();
  let lines = 0;
  let end = 0;
  let lastInput: string | undefined;
  const close = (): void => {
    closeSync(file);
    rmSync(lock, { force: true });
  };
  for (const { line, next } of linesOf(file)) {
    const done = issuedLine(line);
    if (done?.line !== lines + 1) {
      close();
      throw new CliError('cli.journal-unusable', 'This is not the output of such a batch.', {
        at: path,
        found: `line ${lines + 1}`,
        hint: 'Choose another --out.',
      });
    }
    keys.add(done.key);
    lastInput = done.input;
    lines += 1;
    end = next;
  }
  // What was being written when the process was killed.
  ftruncateSync(file, end);
  return {
    keys,
    lines,
    ...(lastInput !== undefined && { lastInput }),
    bytesRead: 0,
    write: (parts) => {
      for (const part of parts) end += writeSync(file, part, 0, part.length, end);
    },
    close,
  };
}

function issuedLine(text: string): Pick<IssuedLine, 'line' | 'input' | 'key'> | undefined {
  try {
    return JSON.parse(text) as IssuedLine;
  } catch {
    return undefined;
  }
}

/** The lines that are still to be done, in pieces that end with a line. @throws CliError if the file is not that of the output */
async function* tasksFrom(path: string, output: Output): AsyncGenerator<BatchTask> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 0;
  let sequence = 0;
  const taskOf = (bytes: Buffer): BatchTask => {
    const firstLine = line + 1;
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) line += 1;
    sequence += 1;
    // A copy of its own, which can be handed over.
    return { sequence, firstLine, bytes: Uint8Array.from(bytes) };
  };
  const skip = (bytes: Buffer): Buffer => {
    let from = 0;
    while (line < output.lines) {
      const to = bytes.indexOf(NEWLINE, from);
      if (to < 0) break;
      line += 1;
      if (line === output.lines && digestOf(bytes.subarray(from, to)) !== output.lastInput) throw otherFile(path);
      output.bytesRead += to + 1 - from;
      from = to + 1;
    }
    return bytes.subarray(from);
  };
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
    rest = skip(Buffer.concat([rest, chunk as Buffer]));
    const end = rest.lastIndexOf(NEWLINE) + 1;
    if (line >= output.lines && end > 0) {
      yield taskOf(rest.subarray(0, end));
      rest = rest.subarray(end);
    }
    if (rest.length > MAX_LINE) {
      throw new CliError('cli.file-too-large', 'A line of this file is too long.', { at: `${path}, line ${line + 1}` });
    }
  }
  if (rest.length > 0) rest = skip(Buffer.concat([rest, Buffer.from('\n')]));
  if (line < output.lines) throw otherFile(path);
  if (rest.length > 0) yield taskOf(rest);
}

function digestOf(line: Uint8Array): string {
  return createHash('sha256').update(line).digest('base64url');
}

function otherFile(path: string): CliError {
  return new CliError('cli.journal-unusable', 'The output was begun with another file of orders.', {
    at: path,
    hint: 'Give the file that the batch was begun with, or choose another --out.',
  });
}

/** The lines of an answer; one whose key has its credentials already says so instead of having them again. */
function withoutRepeated(
  { bytes, ends, keys, inputs, issued, refused }: Answer,
  firstLine: number,
  known: Set<string>,
  tally: { lines: number; issued: number; refused: number; repeated: number },
): readonly Uint8Array[] {
  const parts: Uint8Array[] = [];
  let from = 0;
  let whole = 0;
  for (const [index, end] of ends.entries()) {
    const key = keys[index] ?? '';
    tally.lines += 1;
    if (known.has(key)) {
      tally.repeated += 1;
      const line = {
        line: firstLine + index,
        input: inputs[index] ?? '',
        key,
        issued: [],
        refused: [],
        repeated: true,
      };
      parts.push(bytes.subarray(whole, from), new TextEncoder().encode(`${JSON.stringify(line)}\n`));
      whole = end;
    } else {
      known.add(key);
      tally.issued += issued[index] ?? 0;
      tally.refused += refused[index] ?? 0;
    }
    from = end;
  }
  parts.push(bytes.subarray(whole));
  return parts;
}

function threadsOf({ threads }: IssueBatchOptions): number {
  if (threads === undefined) return Math.min(availableParallelism(), 16);
  const count = Number(threads);
  if (Number.isInteger(count) && count >= 1 && count <= 64) return count;
  throw new CliError('cli.usage', 'This is no number of threads.', { found: threads, hint: 'Write --threads 2.' });
}

function assertFits(path: string, { status, name, subject }: IssueBatchOptions): void {
  if (path === '-' || isFolder(path)) {
    throw new CliError('cli.usage', 'A batch reads one file, line by line, so that it can be resumed.', { at: path });
  }
  if (name !== undefined || subject !== undefined) {
    throw new CliError('cli.usage', '--name and --subject fit one worker, not a batch.', {
      hint: 'Put the names into the lines.',
    });
  }
  if (status !== undefined) {
    throw new CliError('cli.usage', 'A batch keeps no status list.', {
      found: '--status',
      hint: 'Leave it out and choose --valid-days short enough, or use `kluscv issue`, which keeps one.',
    });
  }
}
