import type { OpenedFile } from '../adapter.ts';

/** Whether the file is a table that has all these columns. */
export function hasColumns({ shape }: Pick<OpenedFile, 'shape'>, columns: readonly string[]): boolean {
  return (
    shape.kind === 'table' &&
    columns.every(
      (column) =>
        shape.columns.includes(column) ||
        Object.hasOwn(shape.fixed ?? {}, column) ||
        Object.hasOwn(shape.joined ?? {}, column),
    )
  );
}
