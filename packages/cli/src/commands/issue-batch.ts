import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { CliError } from '../errors.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { interruptible, until } from '../interrupt.ts';
import { type Io, isFolder } from '../io.ts';
import type { Answer, BatchTask, BatchTerms } from '../issue-line.ts';
import { noOutput, openIssueOutput } from '../issue-output.ts';
import { readKeyText, signerFromText } from '../key-file.ts';
import { chunksFrom, type OrderSource, type Slot } from '../order-chunks.ts';
import { progressOf } from '../output/progress.ts';
import { printable } from '../output/terminal.ts';
import { daysAfter } from '../status-folder.ts';
import { inOrder, threadCount, threadsOf } from '../threads.ts';
import { daysOf, type IssueOptions } from './issue.ts';

/** Options of `kluscv issue batch`. */
export interface IssueBatchOptions extends IssueOptions {
  readonly resume?: boolean;
  readonly threads?: string;
}

/**
 * `kluscv issue batch`: signs what the lines of a file order, on all cores, and writes a line for each in the same order. The output is also the
 * journal: whatever stops the batch, it goes on after the last finished line. Memory does not grow with the file but by its keys.
 */
export async function issueBatch(io: Io, path: string, options: IssueBatchOptions): Promise<ExitCode> {
  const out = options.out === '.' ? 'credentials.ndjson' : options.out;
  const dryRun = options.dryRun === true;
  const key = await readKeyText(io, options.key);
  // A key that cannot be used is refused here rather than in every thread.
  await signerFromText(key, options.key);
  assertFits(path, options);
  const validFrom = io.now();
  const days = daysOf(options);
  const terms: BatchTerms = {
    issuerName: options.issuerName,
    ...(options.role !== undefined && { role: options.role }),
    validFrom,
    validUntil: {
      WorkRecord: daysAfter(validFrom, days('WorkRecord')),
      WorkEndorsement: daysAfter(validFrom, days('WorkEndorsement')),
      HoursStatement: daysAfter(validFrom, days('HoursStatement')),
    },
    test: options.test === true,
    dryRun,
  };
  const count = threadCount(options.threads);
  const output = dryRun ? noOutput() : await openIssueOutput(out, options);
  const orders = ordersOf(path);
  const interrupt = interruptible();
  const threads = threadsOf<BatchTask, Answer>('issue-worker', count, { ...terms, key, keyFile: options.key }, () =>
    Promise.resolve(),
  );
  const free: Slot[] = [];
  const progress = progressOf(io, orders.size, 'credentials');
  const begun = performance.now();
  try {
    const tasks = until(interrupt.asked, chunksFrom(orders, output, free));
    const run = async (task: BatchTask): Promise<{ readonly begin: number; readonly end: number } & Answer> => {
      const { offset, from, end } = task;
      return { begin: offset + from, end: offset + end, ...(await threads.run(task, [task.input, task.output])) };
    };
    for await (const { begin, end, ...answer } of inOrder(tasks, count * 3, run)) {
      progress.at(begin, output.tally.issued);
      output.take(answer);
      free.push(answer);
      progress.at(end, output.tally.issued);
    }
  } finally {
    progress.end();
    interrupt.release();
    await threads.end();
    orders.close();
    output.close();
  }
  const { tally } = output;
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

/** The orders, and how many bytes they are. */
function ordersOf(path: string): OrderSource & { readonly size: number; readonly close: () => void } {
  const file = openSync(path, 'r');
  return {
    path,
    size: statSync(path).size,
    read: (into, at) => readSync(file, into, at, into.length - at, null),
    close: () => {
      closeSync(file);
    },
  };
}

function assertFits(path: string, { status, name, subject, supersedes }: IssueBatchOptions): void {
  if (path === '-' || isFolder(path)) {
    throw new CliError('cli.usage', 'A batch reads one file, line by line, so that it can be resumed.', { at: path });
  }
  if (name !== undefined || subject !== undefined) {
    throw new CliError('cli.usage', '--name and --subject fit one worker, not a batch.', {
      hint: 'Put the names into the lines.',
    });
  }
  if (supersedes !== undefined) {
    throw new CliError('cli.usage', '--supersedes fits one credential, not a batch.', { hint: 'Use `kluscv issue`.' });
  }
  if (status !== undefined) {
    throw new CliError('cli.usage', 'A batch keeps no status list.', {
      found: '--status',
      hint: 'Leave it out and choose --valid-days short enough, or use `kluscv issue`, which keeps one.',
    });
  }
}
