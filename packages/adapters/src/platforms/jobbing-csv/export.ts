import type { CalendarDate } from '@kluscv/schema';
import { readDate } from '../../text/calendar.ts';
import type { TableRow } from '../../text/table.ts';

/** The columns by which the table is recognized. Of these and the rest, only those in `JobRow` are read. */
export const COLUMNS = [
  'category',
  'subcategory',
  'skill',
  'date',
  'nb_hours',
  'extra_hours',
  'state',
  'paid_at',
  'postulated_at',
  'terminated_state',
] as const;

/** One row: this worker's application to a job, and what became of it. */
export interface JobRow {
  readonly row: number;
  /** Platform's identifier of the job. */
  readonly id: string;
  /** What became of this worker's application; `terminated_state` says what became of the job, maybe with somebody else. */
  readonly state: string;
  readonly cancelReason: string;
  readonly isPaid: boolean;
  readonly date?: CalendarDate;
  readonly kindOfWork: string;
  /** Billed hours with the extra ones; absent if not known. */
  readonly hours?: number;
}

/** The row as a job, or the column that cannot be read. */
export function readJob(
  row: TableRow,
): { readonly job: JobRow } | { readonly unreadable: 'date' | 'nb_hours' | 'extra_hours' | 'state' | 'subcategory' } {
  const state = row.get('state').toUpperCase();
  if (state === '') return { unreadable: 'state' };
  const dateCell = row.get('date');
  const date = readDate(dateCell);
  if (dateCell !== '' && date === undefined) return { unreadable: 'date' };
  const kindOfWork = [row.get('subcategory'), row.get('skill'), row.get('category')].find((label) => label !== '');
  if (kindOfWork === undefined) return { unreadable: 'subcategory' };
  const hours = readHours(row.get('nb_hours'));
  if (hours === 'unreadable') return { unreadable: 'nb_hours' };
  const extra = readHours(row.get('extra_hours'));
  if (extra === 'unreadable') return { unreadable: 'extra_hours' };
  return {
    job: {
      row: row.row,
      id: row.get('id'),
      state,
      cancelReason: row.get('cancel_reason').toUpperCase(),
      isPaid: row.get('paid_at') !== '',
      kindOfWork,
      ...(date === undefined ? {} : { date }),
      ...(hours === undefined ? {} : { hours: hours + (extra ?? 0) }),
    },
  };
}

/** Decimal hours; empty means unknown. */
function readHours(cell: string): number | undefined | 'unreadable' {
  if (cell === '') return undefined;
  return /^\d{1,4}(\.\d{1,4})?$/.test(cell) ? Number(cell) : 'unreadable';
}
