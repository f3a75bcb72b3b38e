import { parse } from 'csv-parse/sync';

/** How a table is written, as far as its first row shows. */
export interface TableShape {
  readonly kind: 'table';
  readonly delimiter: ',' | ';' | '\t' | '|';
  /** Column names, trimmed; of columns with the same name, the first keeps it and the others are not read. */
  readonly columns: readonly string[];
  /** Names that occurred more than once. */
  readonly repeated: readonly string[];
  /** Columns that the table does not have, with the value that every row has in them. Default: none. */
  readonly fixed?: Readonly<Record<string, string>>;
  /** By column: values that stand for others. Default: none. */
  readonly codes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** One row of a table, with its number as a spreadsheet shows it (the header is row 1). */
export interface TableRow {
  readonly row: number;
  /** The value of a column, trimmed; `''` if the column is not there. */
  get(column: string): string;
}

/** A row that could not be taken apart. */
export interface BadRow {
  readonly row: number;
  readonly bad: true;
}

/** Longest row, in bytes: a stray quote must not swallow the whole file. */
const MAX_ROW = 128 * 1024;
/** Bytes that are parsed at once; far more than the longest row. */
const WINDOW = 512 * 1024;
const MAX_COLUMNS = 1_000;
/** Stray quotes after which the rest is given up: each costs a new start, and a file like that is no table. */
const MAX_RESTARTS = 1_000;
const LF = 0x0a;
const CR = 0x0d;

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The header of a table, read with the delimiter that gives the most columns; nothing if no delimiter gives two. */
export function readHeader(text: string): TableShape | undefined {
  const start = new TextEncoder().encode(text.slice(0, MAX_ROW));
  let best: TableShape | undefined;
  for (const delimiter of DELIMITERS) {
    const header = records(start, delimiter, { limit: 1, relaxed: true }).rows[0];
    if (header === undefined || header.cells.length < 2 || header.cells.length > MAX_COLUMNS) continue;
    if (best !== undefined && header.cells.length <= best.columns.length) continue;
    const columns = header.cells.map((name) => name.trim());
    const repeated = columns.filter(
      (name, index) => name !== '' && columns.indexOf(name) === index && columns.lastIndexOf(name) !== index,
    );
    best = { kind: 'table', delimiter, columns, repeated };
  }
  return best;
}

/** How the cells of a table are understood. */
export interface RowOptions {
  /** A text that stands for an empty cell, such as `NULL`. Default: none. */
  readonly empty?: string;
}

/**
 * The rows of a table, one after the other. A row that cannot be taken apart costs itself only: reading goes on at the next line,
 * even if a missing quote makes the rest of the file look like one value.
 */
export function* readRows(text: string, shape: TableShape, options: RowOptions = {}): Generator<TableRow | BadRow> {
  const data = new TextEncoder().encode(text);
  const width = shape.columns.length;
  const places = new Map<string, number>();
  shape.columns.forEach((name, index) => {
    if (!places.has(name)) places.set(name, index);
  });
  let at = 0;
  let row = 0;
  let restarts = 0;
  while (at < data.length && restarts <= MAX_RESTARTS) {
    const end = windowEnd(data, at);
    const found = records(data.subarray(at, end), shape.delimiter);
    let next = found.failed ? at : end;
    for (const { cells, from, to } of found.rows) {
      row += 1;
      if (found.failed) next = at + to;
      if (row === 1 || isBlank(cells)) continue;
      const fitting = fit(cells, width);
      if (fitting !== undefined) {
        yield tableRow(row, fitting, places, shape, options.empty);
        continue;
      }
      yield { row, bad: true };
      const line = lineEnd(data, at + from);
      // A stray quote joined rows that are sound by themselves: go back to the second of them.
      if (line < at + to && areSound(data.subarray(line, at + to), shape.delimiter, width)) {
        next = line;
        restarts += 1;
        break;
      }
    }
    if (next > at) {
      at = next;
      continue;
    }
    // Not even one row: the quotes in it are wrong. Within its own line that may still be clear.
    const line = lineEnd(data, at);
    const [only, another] = records(data.subarray(at, line), shape.delimiter, { relaxed: true }).rows;
    const fitting = only === undefined || another !== undefined ? undefined : fit(only.cells, width);
    row += 1;
    if (fitting === undefined) {
      yield { row, bad: true };
      restarts += 1;
    } else if (row > 1) {
      yield tableRow(row, fitting, places, shape, options.empty);
    }
    at = line;
  }
  if (at < data.length) yield { row: row + 1, bad: true };
}

interface Found {
  readonly rows: readonly { readonly cells: readonly string[]; readonly from: number; readonly to: number }[];
  /** Whether the bytes do not end with a whole row. */
  readonly failed: boolean;
}

/** @param how.limit rows that are wanted; @param how.relaxed whether quotes may stand in the middle of a value */
function records(
  data: Uint8Array,
  delimiter: string,
  how: { readonly limit?: number; readonly relaxed?: boolean } = {},
): Found {
  const rows: { cells: readonly string[]; from: number; to: number }[] = [];
  let from = 0;
  try {
    // The parser works on any byte array; its types only know Node's.
    parse(data as Parameters<typeof parse>[0], {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: how.relaxed ?? false,
      max_record_size: MAX_ROW,
      ...(how.limit === undefined ? {} : { to: how.limit }),
      on_record: (cells: string[], context) => {
        rows.push({ cells, from, to: context.bytes });
        from = context.bytes;
        return null;
      },
    });
    return { rows, failed: false };
  } catch {
    return { rows, failed: true };
  }
}

function areSound(data: Uint8Array, delimiter: string, width: number): boolean {
  const { rows, failed } = records(data, delimiter);
  return !failed && rows.every(({ cells }) => isBlank(cells) || fit(cells, width) !== undefined);
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** The cells, if there are as many as columns; empty ones too many at the end do no harm. */
function fit(cells: readonly string[], width: number): readonly string[] | undefined {
  if (cells.length === width) return cells;
  return cells.length > width && isBlank(cells.slice(width)) ? cells.slice(0, width) : undefined;
}

function tableRow(
  row: number,
  cells: readonly string[],
  places: ReadonlyMap<string, number>,
  { fixed = {}, codes = {} }: TableShape,
  empty: string | undefined,
): TableRow {
  return {
    row,
    get: (column) => {
      const place = places.get(column);
      if (place === undefined) return Object.hasOwn(fixed, column) ? (fixed[column] ?? '') : '';
      const written = (cells[place] ?? '').trim();
      const cell = written === empty ? '' : written;
      const known = Object.hasOwn(codes, column) ? codes[column] : undefined;
      return known !== undefined && Object.hasOwn(known, cell) ? (known[cell] ?? '') : cell;
    },
  };
}

/** Where the window ends: after a line break, so that no row is cut that need not be. */
function windowEnd(data: Uint8Array, at: number): number {
  if (at + WINDOW >= data.length) return data.length;
  const last = data.lastIndexOf(LF, at + WINDOW);
  if (last > at) return last + 1;
  const next = data.indexOf(LF, at + WINDOW);
  return next === -1 ? data.length : next + 1;
}

/** Just after the end of the line that begins at `at`. */
function lineEnd(data: Uint8Array, at: number): number {
  for (let index = at; index < data.length; index += 1) {
    if (data[index] === LF) return index + 1;
    if (data[index] === CR) return data[index + 1] === LF ? index + 2 : index + 1;
  }
  return data.length;
}
