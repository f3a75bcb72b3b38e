import { readWallTime } from '../../text/calendar.ts';
import type { TableRow } from '../../text/table.ts';

/** The only columns that are read. */
export const COLUMNS = ['Task creation time', 'Task completion time', 'Is pickup task'] as const;

type Column = (typeof COLUMNS)[number];

/** One task: the pick-up or the drop-off of a delivery. */
export interface TaskRow {
  readonly row: number;
  /** As written; both tasks of a delivery carry the same. */
  readonly createdAt: string;
  /** Wall-clock time without zone; absent if the task was not completed. */
  readonly completedAt?: string;
  readonly isPickup: boolean;
}

/** The row as a task, or the column that cannot be read. */
export function readTask(row: TableRow): { readonly task: TaskRow } | { readonly unreadable: Column } {
  const createdAt = row.get('Task creation time');
  if (readWallTime(createdAt) === undefined) return { unreadable: 'Task creation time' };
  const isPickup = row.get('Is pickup task').toUpperCase();
  if (isPickup !== 'TRUE' && isPickup !== 'FALSE') return { unreadable: 'Is pickup task' };
  const completion = row.get('Task completion time');
  const completedAt = readWallTime(completion);
  if (completion !== '' && completedAt === undefined) return { unreadable: 'Task completion time' };
  return {
    task: {
      row: row.row,
      createdAt,
      isPickup: isPickup === 'TRUE',
      ...(completedAt === undefined ? {} : { completedAt }),
    },
  };
}
