import type { OpenedFile } from '../adapter.ts';
import { DROP_REASONS, type DropReason } from '../dropped.ts';
import type { Ledger } from '../ledger.ts';
import { echo } from '../text/echo.ts';
import { readRows, type RowOptions, type TableRow } from '../text/table.ts';

/** A table with its bookkeeping: rows that cannot be used go into the ledger, and are counted. */
export interface TableFile {
  /** The rows that could be taken apart. */
  rows(): Generator<TableRow>;
  /** Drops one row, saying in which column what is wrong. The value itself is never repeated. */
  drop(row: TableRow, reason: DropReason, column?: string, remedy?: string): void;
  /** Lists a row that is no work, and is missed by nobody. */
  leave(row: number, reason: 'totalsRow' | 'noteRow' | 'headerRow'): void;
  /** Rows read so far, good and bad. */
  readonly rowsRead: number;
  /** Rows that could not be used, other than for what came of the work. */
  readonly rowsSkipped: number;
}

/** Opens a file that was recognized as a table. */
export function tableFile(
  file: OpenedFile,
  ledger: Ledger,
  options: RowOptions & {
    /** What a row is that does not fit the columns, if it is no work. */
    readonly badRow?: (cells: readonly string[]) => 'totalsRow' | 'noteRow' | undefined;
  } = {},
): TableFile {
  const { shape, bytes, name } = file;
  let rowsRead = 0;
  let rowsSkipped = 0;
  return {
    *rows() {
      if (shape.kind !== 'table') return;
      for (const column of shape.repeated) {
        ledger.note({
          code: 'duplicateColumn',
          file: name,
          column: echo(column),
          message: `The column "${echo(column)}" occurs more than once; the first one was read.`,
        });
      }
      for (const row of readRows(bytes, shape, options)) {
        rowsRead += 1;
        if ('bad' in row) {
          const other = options.badRow?.(row.cells);
          if (other !== undefined) {
            ledger.drop({ file: name, row: row.row, reason: other, message: DROP_REASONS[other] });
            continue;
          }
          rowsSkipped += 1;
          ledger.drop({ file: name, row: row.row, reason: 'malformedRow', message: DROP_REASONS.malformedRow });
        } else {
          yield row;
        }
      }
    },
    drop: (of, reason, column, remedy) => {
      const { row } = of;
      rowsSkipped += 1;
      const where = column === undefined ? '' : `Column "${echo(column)}": `;
      const at = column === undefined ? {} : { column: echo(column) };
      const form =
        reason === 'badValue' && column !== undefined && remedy === undefined
          ? ` Its form is "${formOf(of.get(column))}".`
          : '';
      ledger.drop({ file: name, row, reason, ...at, message: `${where}${remedy ?? DROP_REASONS[reason]}${form}` });
    },
    leave: (row, reason) => {
      ledger.drop({ file: name, row, reason, message: DROP_REASONS[reason] });
    },
    get rowsRead() {
      return rowsRead;
    },
    get rowsSkipped() {
      return rowsSkipped;
    },
  };
}

/** What a cell looks like, with its figures and letters made the same: nobody's data are repeated in a message. */
export function formOf(text: string): string {
  return echo(text, 30).replaceAll(/\d/g, '0').replaceAll(/\p{L}/gu, 'x');
}
