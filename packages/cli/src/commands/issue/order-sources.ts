import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { type ImportOptions, readExportFrom, refuseEmpty } from '../import/run.ts';
import { type Orders, ordersIn } from '@kluscv/issuer';
import { readJson } from '@kluscv/schema';
import { CliError } from '../../errors.ts';
import { type Io, readInput } from '../../terminal/io.ts';
import type { OrderSource } from './order-chunks.ts';

/** Endings of tables and archives, which are read whole; everything else is lines. */
const TABLES = ['.csv', '.tsv', '.xlsx', '.zip'];

/** Orders, how many bytes they are, and how to let go of them. */
export interface OpenOrders extends OrderSource {
  readonly size: number;
  readonly close: () => void;
}

/** What a table may need to be told, as for `kluscv import`. */
export interface TableOptions extends Pick<ImportOptions, 'adapter' | 'platform' | 'language'> {
  /** File that says what the columns of the table mean. */
  readonly mapping?: string;
}

/** Opens orders: lines as they stand in their file, or a table, of which each person becomes a line. */
export async function openOrders(io: Io, path: string, options: TableOptions): Promise<OpenOrders> {
  if (options.mapping !== undefined || TABLES.includes(extname(path).toLowerCase())) {
    return tableOrders(io, path, options);
  }
  const reading = await wholeReading(io, path);
  return reading === undefined ? lineOrders(path) : readingOrders(path, reading);
}

/** Longest reading that is read whole, in bytes. */
const MAX_READING = 256 * 1024 * 1024;

/** The orders in what `kluscv import --out` wrote: one JSON over many lines. `undefined` where each line is an order. */
async function wholeReading(io: Io, path: string): Promise<Orders | undefined> {
  const file = openSync(path, 'r');
  const begin = Buffer.alloc(64);
  const length = readSync(file, begin, 0, begin.length, 0);
  closeSync(file);
  if (!/^\uFEFF?\s*\{\s*\n/.test(begin.toString('utf8', 0, length))) return undefined;
  const json = readJson(await readInput(io, path), { maxBytes: MAX_READING });
  const orders = json.ok ? ordersIn(json.value) : undefined;
  if (orders !== undefined) return orders;
  throw json.ok
    ? new CliError('issuing.not-orders', { at: path })
    : new CliError('json.unreadable', { at: path, found: json.message });
}

function lineOrders(path: string): OpenOrders {
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

async function tableOrders(
  io: Io,
  path: string,
  { adapter, platform, language, mapping }: TableOptions,
): Promise<OpenOrders> {
  // Of the day on which it was saved: read again on another day, it must give the same lines, or the batch could not go on.
  const asOf = statSync(path).mtime.toISOString().slice(0, 10);
  const reading = await readExportFrom(io, mapping === undefined ? [path] : [path, mapping], {
    asOf,
    // Nobody said that the table reaches up to that day.
    asOfIsStated: false,
    ...(adapter !== undefined && { adapter }),
    ...(platform !== undefined && { platform }),
    ...(language !== undefined && { language }),
  });
  refuseEmpty(reading, [path]);
  return readingOrders(path, reading);
}

/** Each person becomes a line. */
function readingOrders(path: string, { records, workers }: Orders): OpenOrders {
  const lines = workers.map((worker): string => {
    const own = worker.records.map((index) => records[index]);
    const order = { key: worker.ref, records: own, workers: [{ ...worker, records: own.map((_, index) => index) }] };
    return `${JSON.stringify(order)}\n`;
  });
  let next = 0;
  let rest: Buffer = Buffer.alloc(0);
  return {
    path,
    size: lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0),
    read(into, at) {
      if (rest.length === 0) {
        const line = lines[next] ?? '';
        next += 1;
        rest = Buffer.from(line);
      }
      const size = rest.copy(into, at);
      rest = rest.subarray(size);
      return size;
    },
    close: () => {},
  };
}
