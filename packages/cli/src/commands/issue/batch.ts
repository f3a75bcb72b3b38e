import type { RenderManifest } from '@kluscv/schema';
import type { Signer } from '@kluscv/sdk';
import { besideFor, daysAfter, formatTerms, issueLines } from '@kluscv/issuer';
import type { StatusPurpose } from '@kluscv/sdk/issue';
import { assertUsableStore, type FileLedger, fileLedger, publishNew, type PublishOptions } from '@kluscv/node/store';
import { confirmed } from '../../terminal/ask.ts';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { interruptible, until } from '../../terminal/interrupt.ts';
import { type Io, isFolder } from '../../terminal/io.ts';
import type { Answer, BatchTask, ThreadTerms } from './batch-task.ts';
import { lineTools } from './line-tools.ts';
import { type IssueOutput, noOutput, openIssueOutput, type Refusal, SHOWN } from './issue-output.ts';
import { readKeyText, signerFromText } from '@kluscv/node/keys';
import { keyOptions } from '../../terminal/keys.ts';
import { CHUNK, chunksFrom, digestOf, lineEnd, type Slot } from './order-chunks.ts';
import { type OpenOrders, openOrders, type TableOptions } from './order-sources.ts';
import { counted, printable } from '../../terminal/terminal.ts';
import { progressOf } from '../../terminal/progress.ts';
import { inOrder, threadsOf } from '@kluscv/node/threads';
import { threadCount, threadFile } from '../../batch/thread-count.ts';
import { daysOf, type IssueOptions } from './run.ts';

/** Options of `kluscv issue batch`. */
export interface IssueBatchOptions extends IssueOptions, TableOptions {
  readonly resume?: boolean;
  readonly threads?: string;
  readonly preview?: string;
  readonly pdf?: string;
  readonly lang: RenderManifest['locale'];
  readonly paper: RenderManifest['paper'];
}

/** The same as `CHUNK` where pages are drawn: a page takes long, and nobody who stops a batch waits for hundreds. */
const CHUNK_WITH_PDF = 16 * 1024;

/** Places of a status list that are reserved at once. */
const BLOCK = 512;

/**
 * `kluscv issue batch`: signs what the lines of a file order, on all cores, and writes a line for each in the same order. The output is also the
 * journal: whatever stops the batch, it goes on after the last finished line. Memory does not grow with the file but by its keys.
 */
export async function issueBatch(io: Io, path: string, options: IssueBatchOptions): Promise<ExitCode> {
  const dryRun = options.dryRun === true;
  const form = formatTerms(options);
  assertFits(path, options);
  const key = await readKeyText(options.key, keyOptions(io));
  // A key that cannot be used is refused here rather than in every thread.
  const signer = await signerFromText(key, options.key, io);
  const validFrom = io.now();
  const days = daysOf(options);
  const terms: ThreadTerms = {
    issuerName: options.issuerName,
    ...(options.role !== undefined && { role: options.role }),
    validFrom,
    validUntil: {
      WorkRecord: daysAfter(validFrom, days('WorkRecord')),
      WorkEndorsement: daysAfter(validFrom, days('WorkEndorsement')),
      HoursStatement: daysAfter(validFrom, days('HoursStatement')),
    },
    ...(options.statusPurpose !== undefined && { purpose: options.statusPurpose }),
    test: options.test === true,
    yes: options.yes === true,
    securing: form,
    dryRun,
    status: options.status !== undefined && !dryRun,
    ...(options.pdf !== undefined &&
      !dryRun && {
        pdf: {
          folder: options.pdf,
          render: {
            renderer: 'kluscv-render/1',
            locale: options.lang,
            paper: options.paper,
            renderedOn: validFrom.slice(0, 10),
          },
        },
      }),
  };
  if (options.preview !== undefined) return preview(io, path, signer, { ...terms, dryRun: true }, options);
  const count = threadCount(options.threads);
  if (options.status !== undefined && dryRun) assertUsableStore(options.status, { url: options.statusUrl, signer });
  const closing: (() => unknown)[] = [];
  let done: ExitCode | 'again';
  try {
    const orders = await openOrders(io, path, options);
    closing.push(orders.close);
    const ledger = terms.status ? fileLedger(options.status ?? '', { url: options.statusUrl, now: io.now }) : undefined;
    if (ledger !== undefined) closing.push(ledger.close);
    // Last, so that nothing is begun if something else is wrong.
    const output = dryRun ? noOutput() : await openIssueOutput(outOf(options), options);
    closing.push(output.close);
    done = await issueAll(io, options, { key, signer, terms, count, output, orders, ...(ledger && { ledger }) });
  } finally {
    for (const close of closing.toReversed()) await close();
  }
  return done === 'again' ? issueBatch(io, path, { ...options, resume: true, force: false, yes: true }) : done;
}

interface Desk {
  readonly key: string;
  readonly signer: Signer;
  readonly terms: ThreadTerms;
  readonly count: number;
  readonly output: IssueOutput;
  readonly orders: OpenOrders;
  readonly ledger?: FileLedger;
}

async function issueAll(io: Io, options: IssueBatchOptions, desk: Desk): Promise<ExitCode | 'again'> {
  const { key, signer, terms, count, output, orders, ledger } = desk;
  const interrupt = interruptible(io);
  const places =
    ledger &&
    placesOf(
      ledger,
      { signer, clock: io.now, to: options.publishTo, beside: besideFor(options.format ?? 'vc+jwt') },
      terms.purpose,
    );
  const data = { ...terms, key, keyFile: options.key, keyName: io.keyName };
  const threads = threadsOf<BatchTask, Answer>(threadFile('issue-worker'), count, data, async () => places?.());
  const free: Slot[] = [];
  const progress = progressOf(
    io,
    orders.size,
    ({ percent, made, rate, left }) =>
      `${percent} %: ${counted(made, 'credential')}, ${rate} a second${left === undefined ? '' : `, ${left} left`}`,
  );
  const begun = performance.now();
  try {
    const tasks = until(
      interrupt.asked,
      chunksFrom(orders, output, free, terms.pdf === undefined ? CHUNK : CHUNK_WITH_PDF),
    );
    const run = async (
      task: BatchTask,
    ): Promise<{ readonly begin: number; readonly end: number } & Pick<BatchTask, 'firstLine'> & Answer> => {
      const { firstLine, offset, from, end } = task;
      return {
        firstLine,
        begin: offset + from,
        end: offset + end,
        ...(await threads.run(task, [task.input, task.output])),
      };
    };
    for await (const { firstLine, begin, end, ...answer } of inOrder(tasks, count * 3, run)) {
      progress.at(begin, output.tally.issued);
      await output.take(answer, firstLine, ledger && (async (entries) => ledger.issued(entries)));
      free.push(answer);
      progress.at(end, output.tally.issued);
    }
    output.finish();
  } finally {
    progress.end();
    interrupt.release();
    await threads.end();
  }
  const { tally } = output;
  const { dryRun } = terms;
  const out = outOf(options);
  const seconds = (performance.now() - begun) / 1000;
  const { refusals, repeats, waiting, toLookAt, ...counts } = tally;
  if (options.json === true) {
    const why = {
      refusals,
      ...(tally.told > 0 && { toLookAt }),
      ...(tally.pending > 0 && { waiting }),
      ...(repeats !== undefined && { repeats }),
    };
    const result = { ...counts, before: output.lines, ...why, out: dryRun ? null : out, dryRun };
    io.stdout(`${JSON.stringify(result, null, 2)}\n`);
  }
  const where = dryRun ? 'Dry run: nothing was written.' : `Written to ${printable(out)}.`;
  const before = output.lines === 0 ? '' : `, ${counted(output.lines, 'line')} done before`;
  io.stderr(
    `${counted(tally.issued, 'credential')} ${dryRun ? 'would be ' : ''}signed by ${printable(options.issuerName)} (${(tally.issued / seconds).toFixed(0)} a second), ${tally.refused} refused, ${counted(tally.repeated, 'line')} repeated${before}. ${where}\n`,
  );
  const shown = refusals.slice(0, SHOWN);
  for (const refusal of shown) tellRefusal(io, refusal);
  if (tally.refused > shown.length) {
    io.stderr(
      `  … and ${tally.refused - shown.length} more, ${dryRun ? 'which --json lists' : 'each in its line of the output, under `refused`'}.\n`,
    );
  }
  if (tally.told > 0) io.stderr(`${counted(tally.told, 'line')} to look at all the same:\n`);
  for (const one of toLookAt) tellRefusal(io, one);
  if (interrupt.asked()) {
    io.stderr(
      `Stopped. To go on, add --resume to the same command:\n  kluscv issue batch ${printable(orders.path)} --resume …\n`,
    );
    return EXIT.interrupted;
  }
  if (tally.pending > 0) return notDone(io, tally, dryRun);
  return tally.refused > 0 ? EXIT.refused : EXIT.ok;
}

/** Says what is not done and why, and asks a person at a terminal what is to be asked. */
async function notDone(
  io: Io,
  { pending, held, waiting }: IssueOutput['tally'],
  dryRun: boolean,
): Promise<ExitCode | 'again'> {
  if (pending > held) {
    io.stderr(`${counted(pending - held, 'line')} not done: whoever has the key did not sign just now.\n`);
  }
  if (held > 0) io.stderr(`${counted(held, 'line')} not signed: this is to be asked first.\n`);
  for (const one of waiting) tellRefusal(io, one);
  if (dryRun) {
    io.stderr(pending > held ? 'Try again later.\n' : 'To sign them all the same, say --yes.\n');
    return EXIT.refused;
  }
  if (held > 0 && io.interactive?.() === true && (await confirmed(io, (ask) => ask.sign))) return 'again';
  io.stderr(`To do them, add --resume${held > 0 ? ' --yes' : ''} to the same command.\n`);
  return EXIT.refused;
}

function tellRefusal(io: Io, { line, worker, code, message }: Refusal): void {
  const said = code.startsWith('warning.') ? printable(message) : `${printable(message)} (${code})`;
  io.stderr(`  line ${line}${worker === undefined ? '' : `, ${printable(worker)}`}: ${said}\n`);
}

/** `--preview`: shows what the first lines would become. Signs it to see whether it can be signed, and keeps nothing. */
async function preview(
  io: Io,
  path: string,
  signer: Signer,
  terms: ThreadTerms,
  options: IssueBatchOptions,
): Promise<ExitCode> {
  const count = Number(options.preview);
  if (!Number.isInteger(count) || count < 1 || count > 1000) {
    throw new CliError('issuing.preview', { found: options.preview });
  }
  const orders = await openOrders(io, path, options);
  const credentials: object[] = [];
  const refused: object[] = [];
  let shown = 0;
  try {
    for (const { firstLine, from, end, input } of chunksFrom(orders, { lines: 0 }, [])) {
      const bytes = Buffer.from(input);
      for (let [at, number] = [from, firstLine]; at < end && shown < count; number += 1) {
        const line = bytes.subarray(at, lineEnd(bytes, at, end));
        at += line.length + 1;
        shown += 1;
        const read = { bytes: line, number, digest: digestOf(line) };
        const [result] = await issueLines([read], lineTools(signer, terms), { ...terms, preview: true });
        for (const { unsigned } of result?.issued ?? []) credentials.push(unsigned as object);
        for (const one of [...(result?.refused ?? []), ...(result?.pending ?? [])]) {
          refused.push({ line: number, ...one });
        }
      }
      if (shown >= count) break;
    }
  } finally {
    orders.close();
  }
  io.stdout(`${JSON.stringify({ credentials, refused }, null, 2)}\n`);
  io.stderr(
    `Preview: ${counted(credentials.length, 'credential')} of the first ${shown === 1 ? 'line' : `${shown} lines`}; nothing was written.\n`,
  );
  return refused.length > 0 ? EXIT.refused : EXIT.ok;
}

/** Gives the threads places of the status lists, a block at a time and each once. A list is published before a credential points to it. */
function placesOf(
  ledger: FileLedger,
  publishing: PublishOptions,
  purpose: StatusPurpose | undefined,
): () => Promise<unknown> {
  const published = new Set<string>();
  const publishOnce = publishNew(ledger, publishing);
  const block = async (): Promise<unknown> => {
    const entries = await ledger.reserve(purpose ?? 'revocation', BLOCK);
    for (const { statusListCredential: list } of entries) {
      if (published.has(list)) continue;
      await publishOnce(list);
      published.add(list);
    }
    return entries;
  };
  // One block after the other: a list is published once.
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    last = last.then(block);
    return last;
  };
}

function outOf({ out }: IssueBatchOptions): string {
  return out === '.' ? 'credentials.ndjson' : out;
}

function assertFits(path: string, { name, subject, supersedes, pdf, format }: IssueBatchOptions): void {
  if (path === '-' || isFolder(path)) throw new CliError('issuing.one-file', { at: path });
  if (name !== undefined || subject !== undefined) throw new CliError('issuing.names-in-lines');
  if (supersedes !== undefined) throw new CliError('issuing.supersedes-many');
  if (pdf !== undefined && format === 'data-integrity') throw new CliError('issuing.no-page');
}
