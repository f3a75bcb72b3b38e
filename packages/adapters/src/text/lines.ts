/** One line, without its line break. */
export interface Line {
  /** The first line is 1. */
  readonly row: number;
  /** Absent if the line is longer than a line may be. */
  readonly bytes?: Uint8Array;
}

/** Longest line, in bytes. */
const MAX_LINE = 1024 * 1024;
const LF = 0x0a;

/** The lines of bytes that come in pieces. Blank lines and a byte order mark are left out. */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Line, undefined> {
  let row = 0;
  // What a line has so far, from earlier chunks.
  let begun: Uint8Array[] = [];
  let size = 0;
  const take = (end: Uint8Array): Line | undefined => {
    row += 1;
    const whole = begun.length === 0 ? end : joined([...begun, end]);
    const isTooLong = size + end.length > MAX_LINE;
    begun = [];
    size = 0;
    if (isTooLong) return { row };
    const bytes = row === 1 && whole[0] === 0xef && whole[1] === 0xbb && whole[2] === 0xbf ? whole.subarray(3) : whole;
    return isBlank(bytes) ? undefined : { row, bytes };
  };
  for await (const chunk of chunks) {
    let at = 0;
    for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, at)) {
      const line = take(chunk.subarray(at, end));
      if (line !== undefined) yield line;
      at = end + 1;
    }
    const rest = chunk.subarray(at);
    size += rest.length;
    // A line that is too long already is only measured.
    if (rest.length > 0 && size <= MAX_LINE) begun.push(rest.slice());
  }
  const last = size > 0 ? take(new Uint8Array()) : undefined;
  if (last !== undefined) yield last;
  return undefined;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
