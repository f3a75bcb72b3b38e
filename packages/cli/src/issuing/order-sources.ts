import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { type ImportOptions, readExportFrom, refuseEmpty } from '../commands/import/run.ts';
import type { Io } from '../terminal/io.ts';
import type { OrderSource } from './order-chunks.ts';

/** Endings of tables and archives, which are read whole; everything else is lines. */
const TABLES = ['.csv', '.tsv', '.xlsx', '.zip'];

/** Orders, how many bytes they are, and how to let go of them. */
export interface OpenOrders extends OrderSource {
  readonly size: number;
  readonly close: () => void;
}

/** What a table may need to be told, as for `kluscv import`. */
export type TableOptions = Pick<ImportOptions, 'adapter' | 'platform' | 'language'>;

/** Opens orders: lines as they stand in their file, or a table, of which each person becomes a line. */
export async function openOrders(io: Io, path: string, options: TableOptions): Promise<OpenOrders> {
  return TABLES.includes(extname(path).toLowerCase()) ? tableOrders(io, path, options) : lineOrders(path);
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

async function tableOrders(io: Io, path: string, { adapter, platform, language }: TableOptions): Promise<OpenOrders> {
  // Of the day on which it was saved: read again on another day, it must give the same lines, or the batch could not go on.
  const asOf = statSync(path).mtime.toISOString().slice(0, 10);
  const reading = await readExportFrom(io, [path], {
    asOf,
    ...(adapter !== undefined && { adapter }),
    ...(platform !== undefined && { platform }),
    ...(language !== undefined && { language }),
  });
  refuseEmpty(reading, [path]);
  const { records, workers } = reading;
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
