import { parse } from 'csv-parse/sync';
import { plainWord } from './plain-word.ts';

/** How a table is written, as far as its header shows. */
export interface TableShape {
  readonly kind: 'table';
  readonly delimiter: ',' | ';' | '\t' | '|';
  /** Column names, trimmed; of columns with the same name, the first keeps it and the others are not read. */
  readonly columns: readonly string[];
  /** Names that occurred more than once. */
  readonly repeated: readonly string[];
  /** Row of the header, as a spreadsheet numbers it; of a header of two lines, the second. Default 1. */
  readonly headerRow?: number;
  /** The names as they stand in the table, where `columns` has others. Default `columns`. */
  readonly header?: readonly string[];
  /** The rows of a sheet; absent for a table that is text. */
  readonly sheet?: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** Of a workbook, whether its day numbers begin in 1904 and not in 1900. Default false. */
  readonly is1904?: boolean;
  /** Columns that the table does not have, with the value that every row has in them. Default: none. */
  readonly fixed?: Readonly<Record<string, string>>;
  /** By column: values that stand for others. Default: none. */
  readonly codes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Columns that are made of several, which are put together with a space: by name, their places. Default: none. */
  readonly joined?: Readonly<Record<string, readonly number[]>>;
}

/** Whether a cell of a table is a text (of a CSV, each is), or a number or moment of a workbook. */
export type CellKind = 'text' | 'number' | 'moment';

/** One row of a table, with its number as a spreadsheet shows it. */
export interface TableRow {
  readonly row: number;
  /** All cells as they are kept, to tell rows apart. */
  readonly cells: readonly string[];
  /** The value of a column, trimmed; `''` if the column is not there. */
  get(column: string): string;
  /** What the value of a column is. */
  kind(column: string): CellKind;
  /** Whether the day numbers of its workbook begin in 1904; nothing for a table that is text, where nobody knows. */
  readonly is1904: boolean | undefined;
}

/** A row that could not be taken apart. */
export interface BadRow {
  readonly row: number;
  readonly bad: true;
  /** What could be made out of it. */
  readonly cells: readonly string[];
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
/** Rows among which the header is looked for. */
const HEADER_WITHIN = 40;

/** Says of a column name whether tables of work use it. */
export type KnowsColumn = (name: string) => boolean;

/**
 * The header of a table in UTF-8, read with the delimiter that gives the most known columns, else the most columns; nothing if no
 * delimiter gives two. A line `sep=;` and title rows above the header are passed over.
 */
export function readHeader(utf8: Uint8Array, knows: KnowsColumn = () => false): TableShape | undefined {
  const blank = afterBlankLines(utf8, 0);
  const start = utf8.subarray(blank.at, blank.at + MAX_ROW);
  const line = new TextDecoder().decode(start.subarray(0, 16));
  const separator = /^sep=(.)(?:\r|\n)/i.exec(line)?.[1];
  let best: { readonly shape: TableShape; readonly known: number; readonly width: number } | undefined;
  for (const delimiter of DELIMITERS) {
    if (separator !== undefined && separator !== delimiter) continue;
    const rows = records(start, delimiter, { limit: HEADER_WITHIN, relaxed: true }).rows.map(({ cells }, index) => ({
      row: blank.lines + index + 1,
      cells,
    }));
    const found = findHeader(separator === undefined ? rows : rows.slice(1), knows);
    if (found === undefined || found.columns.length > MAX_COLUMNS) continue;
    const width = found.columns.filter((name) => name !== '').length;
    const row = best?.shape.headerRow ?? 1;
    const isBetter =
      best === undefined ||
      found.known > best.known ||
      (found.known === best.known && (found.row < row || (found.row === row && width > best.width)));
    if (!isBetter) continue;
    best = { shape: shapeOf(found, delimiter), known: found.known, width };
  }
  return best?.shape;
}

/** The header of a sheet; nothing if the sheet is no table. */
export function readSheetHeader(
  rows: NonNullable<TableShape['sheet']>,
  knows: KnowsColumn = () => false,
): TableShape | undefined {
  const found = findHeader(
    rows.slice(0, HEADER_WITHIN).map(({ row, cells }) => ({ row, cells: cells.map(unmarked) })),
    knows,
  );
  return found === undefined ? undefined : { ...shapeOf(found, ','), sheet: rows };
}

interface FoundHeader {
  readonly row: number;
  readonly columns: readonly string[];
  /** How many of its names are known. */
  readonly known: number;
}

function shapeOf({ row, columns }: FoundHeader, delimiter: TableShape['delimiter']): TableShape {
  const repeated = columns.filter(
    (name, index) => name !== '' && columns.indexOf(name) === index && columns.lastIndexOf(name) !== index,
  );
  return { kind: 'table', delimiter, columns, repeated, ...(row === 1 ? {} : { headerRow: row }) };
}

/**
 * The row that names the columns: the first with nearly as many known names as any, else the first with two names. A row of groups
 * above it (`Work | | | Client`), and a second line of names, are part of the header.
 */
function findHeader(
  rows: readonly { readonly row: number; readonly cells: readonly string[] }[],
  knows: KnowsColumn,
): FoundHeader | undefined {
  const candidates = rows.map(({ row, cells }, index) => {
    const names = cells.map((cell) => cell.trim());
    const filled = names.filter((name) => name !== '');
    return { row, index, names, filled: filled.length, known: filled.filter((name) => knows(name)).length };
  });
  const most = candidates.reduce((top, { known }) => Math.max(top, known), 0);
  const header =
    most >= 2
      ? candidates.find(({ known, filled }) => known >= 2 && known * 2 > most && filled >= 2)
      : candidates.find(({ filled }) => filled >= 2);
  if (header === undefined) return undefined;
  const above = candidates[header.index - 1];
  const below = candidates[header.index + 1];
  if (most >= 2 && below !== undefined && isNames(below.names) && below.known >= 2 && isGroups(header.names)) {
    return withGroups(below, header.names);
  }
  if (most >= 2 && above !== undefined && above.filled >= 2 && isNames(above.names) && isGroups(above.names)) {
    return withGroups(header, above.names);
  }
  return { row: header.row, columns: trimEnd(header.names), known: header.known };
}

/** Names of columns hold no figures by themselves. */
function isNames(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '' || /\p{L}/u.test(cell));
}

/** A name that stands over several columns leaves the cells after it empty. */
function isGroups(cells: readonly string[]): boolean {
  return cells.some((cell, index) => cell === '' && cells.slice(0, index).some((before) => before !== ''));
}

function withGroups(
  { row, names, known }: { readonly row: number; readonly names: readonly string[]; readonly known: number },
  groups: readonly string[],
): FoundHeader {
  let group = '';
  const width = Math.max(names.length, groups.length);
  const columns = Array.from({ length: width }, (_, index) => {
    group = groups[index] || group;
    const name = names[index] ?? '';
    if (name === '') return groups[index] ?? '';
    return group !== '' && names.indexOf(name) !== names.lastIndexOf(name) ? `${group} ${name}` : name;
  });
  return { row, columns: trimEnd(columns), known };
}

function trimEnd(names: readonly string[]): readonly string[] {
  const last = names.findLastIndex((name) => name !== '');
  return names.slice(0, last + 1);
}

/** A cell of a sheet without the mark of its kind. */
export function unmarked(cell: string): string {
  return cell.charCodeAt(0) <= 2 ? cell.slice(1) : cell;
}

/** The same row, with other values where `changed` has one. */
export function withValues(row: TableRow, changed: ReadonlyMap<string, string>): TableRow {
  return {
    row: row.row,
    cells: row.cells,
    is1904: row.is1904,
    kind: (column) => row.kind(column),
    get: (column) => changed.get(column) ?? row.get(column),
  };
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
export function* readRows(data: Uint8Array, shape: TableShape, options: RowOptions = {}): Generator<TableRow | BadRow> {
  const width = shape.columns.length;
  const headerRow = shape.headerRow ?? 1;
  const frame = frameOf(shape, options.empty);
  if (shape.sheet !== undefined) {
    for (const { row, cells } of shape.sheet) {
      if (row > headerRow && !isBlank(cells)) yield new Row(row, cells, frame);
    }
    return;
  }
  let at = 0;
  let row = 0;
  let restarts = 0;
  while (at < data.length && restarts <= MAX_RESTARTS) {
    const blank = afterBlankLines(data, at);
    at = blank.at;
    row += blank.lines;
    if (at === data.length) break;
    let end = windowEnd(data, at);
    const cut = blankRun(data, at, end);
    let found = records(data.subarray(at, cut ?? end), shape.delimiter);
    // The blank lines were inside a value.
    if (cut !== undefined && found.failed) found = records(data.subarray(at, end), shape.delimiter);
    else end = cut ?? end;
    let next = found.failed ? at : end;
    for (const { cells, from, to } of found.rows) {
      row += 1;
      if (found.failed) next = at + to;
      if (row <= headerRow || isBlank(cells)) continue;
      const fitting = fit(cells, width);
      if (fitting !== undefined) {
        yield new Row(row, fitting, frame);
        continue;
      }
      yield { row, bad: true, cells };
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
      yield { row, bad: true, cells: only?.cells ?? [] };
      restarts += 1;
    } else if (row > headerRow) {
      yield new Row(row, fitting, frame);
    }
    at = line;
  }
  if (at < data.length) yield { row: row + 1, bad: true, cells: [] };
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

/** What the rows of a table have in common. */
interface RowFrame {
  readonly places: ReadonlyMap<string, number>;
  readonly joined: ReadonlyMap<string, readonly number[]>;
  readonly fixed: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly empty: string | undefined;
  readonly isSheet: boolean;
  readonly is1904: boolean | undefined;
}

function frameOf(shape: TableShape, empty: string | undefined): RowFrame {
  const places = new Map<string, number>();
  shape.columns.forEach((name, index) => {
    if (!places.has(name)) places.set(name, index);
  });
  return {
    places,
    joined: new Map(Object.entries(shape.joined ?? {})),
    fixed: new Map(Object.entries(shape.fixed ?? {})),
    codes: new Map(Object.entries(shape.codes ?? {}).map(([name, codes]) => [name, new Map(Object.entries(codes))])),
    empty,
    isSheet: shape.sheet !== undefined,
    is1904: shape.sheet === undefined ? undefined : (shape.is1904 ?? false),
  };
}

class Row implements TableRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly #frame: RowFrame;

  constructor(row: number, cells: readonly string[], frame: RowFrame) {
    this.row = row;
    this.cells = cells;
    this.#frame = frame;
  }

  get(column: string): string {
    const { places, fixed, codes, empty, joined } = this.#frame;
    const place = places.get(column);
    let cell: string;
    if (place === undefined) {
      const several = joined.size === 0 ? undefined : joined.get(column);
      if (several === undefined) return fixed.get(column) ?? '';
      cell = several
        .map((at) => this.#at(at))
        .filter((part) => part !== '')
        .join(' ');
    } else cell = this.#at(place);
    if (cell === empty) cell = '';
    const known = codes.size === 0 || cell === '' ? undefined : codes.get(column);
    return known === undefined ? cell : (known.get(cell) ?? known.get(plainWord(cell)) ?? cell);
  }

  get is1904(): boolean | undefined {
    return this.#frame.is1904;
  }

  kind(column: string): CellKind {
    const { isSheet, places } = this.#frame;
    if (!isSheet) return 'text';
    const mark = this.cells[places.get(column) ?? -1]?.charCodeAt(0);
    return mark === 1 ? 'number' : mark === 2 ? 'moment' : 'text';
  }

  #at(place: number): string {
    const cell = this.cells[place] ?? '';
    return (this.#frame.isSheet ? unmarked(cell) : cell).trim();
  }
}

/** Where the window ends: after a line break, so that no row is cut that need not be. */
function windowEnd(data: Uint8Array, at: number): number {
  if (at + WINDOW >= data.length) return data.length;
  const last = data.lastIndexOf(LF, at + WINDOW);
  if (last > at) return last + 1;
  const next = data.indexOf(LF, at + WINDOW);
  return next === -1 ? data.length : next + 1;
}

/** Where the first line begins that is not blank, and how many were before it. Spreadsheets leave them by the million. */
function afterBlankLines(data: Uint8Array, from: number): { readonly at: number; readonly lines: number } {
  let at = from;
  let lines = 0;
  while (data[at] === LF || data[at] === CR) {
    at += data[at] === CR && data[at + 1] === LF ? 2 : 1;
    lines += 1;
  }
  return { at, lines };
}

/** So many line breaks one after the other are passed over, and not taken apart. */
const BLANK_RUN = 16;

/** Where a run of blank lines begins, if there is one. */
function blankRun(data: Uint8Array, from: number, to: number): number | undefined {
  let breaks = 0;
  for (let at = from; at < to; at += 1) {
    if (data[at] === LF || data[at] === CR) breaks += 1;
    else breaks = 0;
    if (breaks === BLANK_RUN) {
      // The first line break ends the row before.
      const first = at - BLANK_RUN + 1;
      return first + (data[first] === CR && data[first + 1] === LF ? 2 : 1);
    }
  }
  return undefined;
}

/** Just after the end of the line that begins at `at`. */
function lineEnd(data: Uint8Array, at: number): number {
  for (let index = at; index < data.length; index += 1) {
    if (data[index] === LF) return index + 1;
    if (data[index] === CR) return data[index + 1] === LF ? index + 2 : index + 1;
  }
  return data.length;
}
