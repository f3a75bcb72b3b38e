import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  fstatSync,
  ftruncateSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { notWritten } from '@kluscv/node/files';
import type { IssuedEntry } from '@kluscv/sdk/ledger';
import { CliError } from '../../errors.ts';
import { exists } from '../../terminal/io.ts';
import type { IssuedLine, LineRefusal } from '@kluscv/issuer';
import type { Answer } from './batch-task.ts';
import { dropPdf, keepPdf } from './issue-pdf.ts';
import { linesOf } from '../../batch/journal.ts';
import type { DoneBefore } from './order-chunks.ts';

/** What came of the lines of one run. */
export interface Tally {
  readonly lines: number;
  readonly issued: number;
  readonly refused: number;
  readonly repeated: number;
  /** Lines that are not done: whoever has the key did not sign just now, or something is to be asked first. */
  readonly pending: number;
  /** Of these, lines about which something is to be asked first. */
  readonly held: number;
  /** What was signed and should be looked at all the same: how many lines, and the first ten. */
  readonly told: number;
  readonly toLookAt: readonly Refusal[];
  /** Why they are not done: the first ten. */
  readonly waiting: readonly Refusal[];
  /** Refusals to be shown: the first ten; in a dry run, which has no output to look them up in, all. */
  readonly refusals: readonly Refusal[];
  /** In a dry run, the lines whose key an earlier line has. */
  readonly repeats?: readonly number[];
}

/** Why nothing was signed, and where it was ordered. */
export type Refusal = Pick<IssuedLine, 'line'> & LineRefusal;

/** Refusals that are shown to people. */
export const SHOWN = 10;

/** Where the lines go, and what is there already. */
export interface IssueOutput extends DoneBefore {
  /** Writes the lines of an answer, but for those whose key has its credentials already: they say so instead of having them again. */
  readonly take: (
    answer: Answer,
    firstLine: number,
    log?: (entries: readonly IssuedEntry[]) => Promise<void>,
  ) => Promise<void>;
  /** @throws CliError `issuing.taken-over` if somebody else has taken the batch over: what was written is not there then */
  readonly finish: () => void;
  readonly tally: Tally;
  readonly close: () => void;
}

/** An output that keeps nothing but why, for a dry run. */
export function noOutput(): IssueOutput {
  return outputTo(undefined, '', { lines: 0, keys: new Set(), close: () => {} });
}

/**
 * Opens the output of a batch. It is the journal as well: a line for each line of orders that is done, and only whole lines count. Whoever goes on with it
 * takes a copy in its place, so a process that was believed dead, on whatever machine, writes into nothing that counts, and notices.
 *
 * @param options.pdf folder of the PDFs, if there are any
 * @throws CliError `issuing.output-exists`, `issuing.other-output`, `batch.nothing-to-resume`
 */
export async function openIssueOutput(
  path: string,
  {
    resume = false,
    force = false,
    pdf = '',
  }: { readonly resume?: boolean; readonly force?: boolean; readonly pdf?: string },
): Promise<IssueOutput> {
  const before = await exists(path);
  if (before && !resume && !force) {
    throw new CliError('issuing.output-exists', { at: path });
  }
  if (!before && resume) {
    throw new CliError('batch.nothing-to-resume', { at: path });
  }
  const part = `${path}.${randomBytes(6).toString('hex')}.part`;
  let file: number;
  try {
    mkdirSync(dirname(path), { recursive: true });
    if (resume) copyFileSync(path, part, constants.COPYFILE_FICLONE);
    file = openSync(part, resume ? 'r+' : 'wx+', 0o600);
  } catch (error) {
    rmSync(part, { force: true });
    throw notWritten(path, error);
  }
  const keys = new Set<string>();
  const seen = new Set<number>();
  let lines = 0;
  let end = 0;
  let lastInput: string | undefined;
  try {
    for (const { line, next } of linesOf(file)) {
      const done = issuedLine(line);
      if (done === undefined || !Number.isSafeInteger(done.line) || done.line < 1 || seen.has(done.line)) {
        throw new CliError('issuing.other-output', { at: path, found: `line ${seen.size + 1}` });
      }
      seen.add(done.line);
      keys.add(done.key);
      if (done.line > lines) {
        lines = done.line;
        lastInput = done.input;
      }
      end = next;
    }
    // What was being written when the process was killed.
    ftruncateSync(file, end);
    if (resume || force) renameSync(part, path);
    else linkSync(part, path);
  } catch (error) {
    closeSync(file);
    throw error instanceof CliError ? error : notWritten(path, error);
  } finally {
    rmSync(part, { force: true });
  }
  const own = fstatSync(file);
  const assertOurs = (): void => {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.ino === own.ino && there.dev === own.dev) return;
    throw new CliError('issuing.taken-over', { at: path });
  };
  const write = (part: Uint8Array): void => {
    assertOurs();
    try {
      for (let from = 0; from < part.length; ) {
        const written = writeSync(file, part, from, part.length - from, end);
        from += written;
        end += written;
      }
    } catch (error) {
      throw notWritten(path, error);
    }
  };
  const missing = new Set<number>();
  for (let line = 1; line < lines; line += 1) if (!seen.has(line)) missing.add(line);
  return outputTo(write, pdf, {
    lines,
    missing,
    keys,
    close: () => {
      closeSync(file);
    },
    assertOurs,
    ...(lastInput !== undefined && { lastInput }),
  });
}

function outputTo(
  write: ((part: Uint8Array) => void) | undefined,
  folder: string,
  before: DoneBefore & { readonly keys: Set<string>; readonly close: () => void; readonly assertOurs?: () => void },
): IssueOutput {
  const { keys, close, assertOurs, ...doneBefore } = before;
  const refusals: Refusal[] = [];
  const repeats: number[] = [];
  const waiting: Refusal[] = [];
  const toLookAt: Refusal[] = [];
  const most = write === undefined ? Number.POSITIVE_INFINITY : SHOWN;
  const tally = {
    lines: 0,
    issued: 0,
    refused: 0,
    repeated: 0,
    pending: 0,
    held: 0,
    told: 0,
    toLookAt,
    refusals,
    waiting,
    ...(write === undefined && { repeats }),
  };
  return {
    ...doneBefore,
    tally,
    close,
    finish: () => assertOurs?.(),
    async take({ output, lines }, firstLine, log) {
      const own = new Set<string>();
      const done = lines.filter(({ key, pending }) => {
        const first = pending === undefined && !keys.has(key) && !own.has(key);
        if (first) own.add(key);
        return first;
      });
      // The log first: what left and is not in it could not be found when it has to be withdrawn.
      await log?.(done.flatMap(({ entries }) => entries));
      assertOurs?.();
      let from = 0;
      let whole = 0;
      for (const [index, { key, end, issued, refused, pdf, pending, told }] of lines.entries()) {
        const number = firstLine + index;
        tally.lines += 1;
        if (pending !== undefined || keys.has(key)) {
          if (pdf !== undefined) dropPdf(folder, pdf, number);
          write?.(new Uint8Array(output, whole, from - whole));
          whole = end;
          if (pending !== undefined) {
            tally.pending += 1;
            if (pending.some(({ code }) => code.startsWith('warning.'))) tally.held += 1;
            for (const one of pending.slice(0, SHOWN - waiting.length)) waiting.push({ line: number, ...one });
          } else {
            tally.repeated += 1;
            if (write === undefined) repeats.push(number);
            write?.(repeated(new Uint8Array(output, from, end - from)));
          }
        } else {
          keys.add(key);
          // Before its line: a line that is written says that all of it is there.
          if (pdf !== undefined) keepPdf(folder, pdf, number);
          tally.issued += issued;
          if (told !== undefined) {
            tally.told += 1;
            for (const one of told.slice(0, SHOWN - toLookAt.length)) toLookAt.push({ line: number, ...one });
          }
          tally.refused += refused;
          if (refused > 0 && refusals.length < most) {
            const { line, refused: all } = lineIn(new Uint8Array(output, from, end - from));
            for (const one of all.slice(0, most - refusals.length)) refusals.push({ line, ...one });
          }
        }
        from = end;
      }
      write?.(new Uint8Array(output, whole, from - whole));
    },
  };
}

function repeated(bytes: Uint8Array): Uint8Array {
  const { line, input, key } = lineIn(bytes);
  const without = { line, input, key, issued: [], refused: [], repeated: true };
  return new TextEncoder().encode(`${JSON.stringify(without)}\n`);
}

function lineIn(bytes: Uint8Array): IssuedLine {
  return JSON.parse(new TextDecoder().decode(bytes)) as IssuedLine;
}

function issuedLine(text: string): Pick<IssuedLine, 'line' | 'input' | 'key'> | undefined {
  try {
    return JSON.parse(text) as IssuedLine;
  } catch {
    return undefined;
  }
}
