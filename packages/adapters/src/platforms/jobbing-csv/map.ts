import type { WorkType } from '@kluscv/schema';
import { echo } from '../../text/echo.ts';
import type { Outcome, WorkUnit } from '../../work-unit.ts';
import type { JobRow } from './export.ts';

/** A job as a piece of work. Work was done only if this worker's application ended in payment. */
export function unitOf(job: JobRow, file: string): WorkUnit {
  const { hours, date } = job;
  return {
    ...(job.id === '' ? {} : { id: job.id }),
    kind: 'gig',
    workType: workTypeKey(job),
    role: 'performer',
    outcome: outcomeOf(job),
    ...(date === undefined ? {} : { on: date }),
    ...(hours === undefined || hours === 0
      ? {}
      : { workedSeconds: Math.round(hours * 3600), workedBasis: 'billed' as const }),
    origin: { file, row: job.row },
  };
}

function outcomeOf({ state, isPaid, cancelReason }: JobRow): Outcome {
  switch (state) {
    case 'PAID':
      return isPaid ? 'completed' : 'unknown';
    case 'BOOKED':
      return 'scheduled';
    case 'POSTULATED':
      return 'applied';
    case 'CANCELED':
      if (cancelReason.startsWith('CANCEL_CUSTOMER')) return 'cancelledByClient';
      return cancelReason.startsWith('CANCEL_JOBBER') ? 'cancelledByWorker' : 'unknown';
    default:
      return 'unknown';
  }
}

/** Key of the type of work: the platform's finest label. */
export function workTypeKey({ kindOfWork }: JobRow): string {
  return echo(kindOfWork, 120);
}

/** The label as it stands: French in every export seen, unless the caller knows better. */
export function workTypeOf(key: string, language: string): WorkType {
  return { label: { [language === 'und' ? 'fr' : language]: key } };
}
