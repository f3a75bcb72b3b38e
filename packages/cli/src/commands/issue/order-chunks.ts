import { hash } from 'node:crypto';
import { CliError } from '../../errors.ts';
import type { BatchTask } from './batch-task.ts';

/** Bytes that a thread is handed at once: to hand over single lines would cost more than it gains. */
export const CHUNK: number = 256 * 1024;
/** Longest line, in bytes. */
const MAX_LINE = 16 * 1024 * 1024;
const NEWLINE = 0x0a;

/** Lines of orders, wherever they come from. */
export interface OrderSource {
  /** Its name, for messages. */
  readonly path: string;
  /** Writes the bytes that come next into the buffer, from this place on; returns how many, 0 at the end. */
  readonly read: (into: Buffer, at: number) => number;
}

/** What was done before. */
export interface DoneBefore {
  readonly lines: number;
  /** Hash of the last line of orders that was done. */
  readonly lastInput?: string;
  /** Lines before the last one that are not done. Default: none. */
  readonly missing?: ReadonlySet<number>;
}

/** Buffers that go to a thread with a task and come back with its answer, to be used again: so nothing is left to be collected. */
export interface Slot {
  readonly input: ArrayBuffer;
  readonly output: ArrayBuffer;
}

/**
 * The lines that are still to be done, in pieces that end with a line.
 *
 * @param chunk bytes of a piece, if no line is longer. Default 262,144
 * @param free slots that are not in use; a new one is made when there is none
 * @throws CliError if these are not the orders that the output was begun with
 */
export function* chunksFrom(
  source: OrderSource,
  before: DoneBefore,
  free: Slot[],
  chunk: number = CHUNK,
): Generator<BatchTask> {
  let line = 0;
  let offset = 0;
  // What was read beyond the last line end: it belongs to the next piece.
  let rest: Buffer = Buffer.alloc(0);
  for (let ended = false; !ended; ) {
    const { input, output } = free.pop() ?? { input: new ArrayBuffer(chunk), output: new ArrayBuffer(2 * chunk) };
    let bytes = Buffer.from(input);
    bytes.set(rest);
    let length = rest.length;
    let end = 0;
    while (end === 0 && !ended) {
      if (length === bytes.length) bytes = larger(bytes, `${source.path}, line ${line + 1}`);
      const read = source.read(bytes, length);
      ended = read === 0;
      end = bytes.subarray(length, length + read).lastIndexOf(NEWLINE) + 1;
      if (end > 0) end += length;
      length += read;
    }
    // Many programs leave the last line end out.
    if (ended) end = length;
    rest = Buffer.from(bytes.subarray(end, length));
    let from = 0;
    while (line < before.lines && from < end) {
      const to = lineEnd(bytes, from, end);
      line += 1;
      if (line === before.lines && digestOf(bytes.subarray(from, to)) !== before.lastInput) throw otherFile(source);
      // A copy: what is around it stays here.
      if (before.missing?.has(line) === true) {
        const own = Uint8Array.from(bytes.subarray(from, to));
        const task = { firstLine: line, offset, from: 0, end: own.length };
        yield { ...task, input: own.buffer, output: new ArrayBuffer(4 * own.length + 4096) };
      }
      from = Math.min(to + 1, end);
    }
    const firstLine = line + 1;
    for (let at = from; at < end; at = lineEnd(bytes, at, end) + 1) line += 1;
    if (from < end) yield { firstLine, offset, from, end, input: bytes.buffer, output };
    else free.push({ input: bytes.buffer, output });
    offset += end;
  }
  if (line < before.lines) throw otherFile(source);
}

/** Where a line ends: at its line end, or with the piece. */
export function lineEnd(bytes: Buffer, from: number, end: number): number {
  const at = bytes.indexOf(NEWLINE, from);
  return at < 0 || at > end ? end : at;
}

/** What stands for a line of orders in the output. */
export function digestOf(line: Uint8Array): string {
  return hash('sha256', line, 'base64url');
}

function larger(bytes: Buffer, at: string): Buffer<ArrayBuffer> {
  if (bytes.length >= MAX_LINE) {
    throw new CliError('issuing.line-too-long', { at, bytes: MAX_LINE });
  }
  // A buffer of its own, not a part of a shared one: it is handed over.
  const more = Buffer.from(new ArrayBuffer(bytes.length * 2));
  more.set(bytes);
  return more;
}

function otherFile({ path }: OrderSource): CliError {
  return new CliError('issuing.other-orders', { at: path });
}
