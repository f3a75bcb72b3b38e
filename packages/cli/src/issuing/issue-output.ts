import { closeSync, ftruncateSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { CliError } from '../errors.ts';
import { exists } from '../terminal/io.ts';
import type { Answer, IssuedLine, LineRefusal } from './issue-line.ts';
import { dropPdf, keepPdf } from './issue-pdf.ts';
import { linesOf } from '../batch/journal.ts';
import { takeLock } from './lock.ts';
import type { DoneBefore } from './order-chunks.ts';

/** What came of the lines of one run. */
export interface Tally {
  readonly lines: number;
  readonly issued: number;
  readonly refused: number;
  readonly repeated: number;
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
  readonly take: (answer: Answer, firstLine: number) => void;
  readonly tally: Tally;
  readonly close: () => void;
}

/** An output that keeps nothing but why, for a dry run. */
export function noOutput(): IssueOutput {
  return outputTo(undefined, '', { lines: 0, keys: new Set(), close: () => {} });
}

/**
 * Opens the output of a batch, for one process alone. It is the journal as well: one line a line of orders, in the same order, and only whole
 * lines count.
 *
 * @param options.pdf folder of the PDFs, if there are any
 * @throws CliError `cli.file-exists` or `cli.journal-unusable`
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
    throw new CliError('cli.file-exists', 'There is a file of that name already.', {
      at: path,
      hint: 'Say --resume to go on with it, --force to begin anew, or choose another --out.',
    });
  }
  if (!before && resume) {
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
  const file = openSync(path, resume ? 'r+' : 'w+', 0o600);
  const close = (): void => {
    closeSync(file);
    rmSync(lock, { force: true });
  };
  const keys = new Set<string>();
  let lines = 0;
  let end = 0;
  let lastInput: string | undefined;
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
  const write = (part: Uint8Array): void => {
    for (let from = 0; from < part.length; ) {
      const written = writeSync(file, part, from, part.length - from, end);
      from += written;
      end += written;
    }
  };
  return outputTo(write, pdf, { lines, keys, close, ...(lastInput !== undefined && { lastInput }) });
}

function outputTo(
  write: ((part: Uint8Array) => void) | undefined,
  folder: string,
  before: DoneBefore & { readonly keys: Set<string>; readonly close: () => void },
): IssueOutput {
  const { keys, close, ...doneBefore } = before;
  const refusals: Refusal[] = [];
  const repeats: number[] = [];
  const most = write === undefined ? Number.POSITIVE_INFINITY : SHOWN;
  const tally = {
    lines: 0,
    issued: 0,
    refused: 0,
    repeated: 0,
    refusals,
    ...(write === undefined && { repeats }),
  };
  return {
    ...doneBefore,
    tally,
    close,
    take({ output, lines }, firstLine) {
      let from = 0;
      let whole = 0;
      for (const [index, { key, end, issued, refused, pdf }] of lines.entries()) {
        tally.lines += 1;
        if (keys.has(key)) {
          tally.repeated += 1;
          if (write === undefined) repeats.push(firstLine + index);
          if (pdf !== undefined) dropPdf(folder, pdf, firstLine + index);
          write?.(new Uint8Array(output, whole, from - whole));
          write?.(repeated(new Uint8Array(output, from, end - from)));
          whole = end;
        } else {
          keys.add(key);
          // Before its line: a line that is written says that all of it is there.
          if (pdf !== undefined) keepPdf(folder, pdf, firstLine + index);
          tally.issued += issued;
          tally.refused += refused;
          if (refused > 0 && refusals.length < most) {
            const { line, refused: all } = lineIn(new Uint8Array(output, from, end - from));
            refusals.push(...all.slice(0, most - refusals.length).map((one) => ({ line, ...one })));
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
