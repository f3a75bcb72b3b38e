import type { CalendarDate, Decimal } from '@kluscv/schema';
import { readDate } from '../../text/calendar.ts';
import { decimalOf } from '../../text/decimal.ts';
import type { ExportEntry } from '../../read/define-adapter.ts';

/** What is read of a contract. Titles, clients, charges and what the freelancer wrote about clients are not. */
export interface Contract {
  readonly id: string;
  readonly isHourly: boolean;
  readonly isEnded: boolean;
  readonly startedOn?: CalendarDate;
  readonly endedOn?: CalendarDate;
  /** Billed hours, where the contract is paid by the hour. */
  readonly hours?: number;
  /** What the client gave, 1 to 5; absent where there is none, or where the platform holds it back. */
  readonly score?: Decimal;
  /** What the client wrote in public. */
  readonly comment?: string;
}

/** A contract, or the member that cannot be read. */
export type ContractReading = Contract | { readonly unreadable: string };

/** An entry of `talentWorkHistory`. */
export function graphqlContract(entry: ExportEntry): ContractReading {
  const feedback = 'feedback.feedbackToFreelancer';
  const isShown =
    entry.get(`${feedback}.feedbackSuppressed`) !== 'true' && entry.get(`${feedback}.isPublic`) !== 'false';
  return read(entry, {
    id: 'contract.id',
    start: 'contract.startDate',
    end: 'contract.endDate',
    hours: 'contractAggregate.hours',
    type: 'contract.terms.jobType',
    status: 'contract.status',
    score: isShown ? `${feedback}.score` : undefined,
    comment: isShown && entry.get(`${feedback}.commentPublic`) !== 'false' ? `${feedback}.comment` : undefined,
  });
}

/** An entry of the profile page's JSON. */
export function webContract(entry: ExportEntry): ContractReading {
  return read(entry, {
    id: 'id',
    start: 'startedOn',
    end: 'endedOn',
    hours: 'totalHours',
    type: 'type',
    status: 'status',
    score: 'feedback.score',
    // Only what says of itself that it is public.
    comment: entry.get('feedback.commentIsPublic') === 'true' ? 'feedback.comment' : undefined,
  });
}

interface Members {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly hours: string;
  readonly type: string;
  readonly status: string;
  readonly score: string | undefined;
  readonly comment: string | undefined;
}

function read(entry: ExportEntry, at: Members): ContractReading {
  const start = entry.get(at.start);
  const startedOn = dayOf(start);
  if (start !== '' && startedOn === undefined) return { unreadable: at.start };
  const end = entry.get(at.end);
  const endedOn = dayOf(end);
  if (end !== '' && endedOn === undefined) return { unreadable: at.end };
  const hours = entry.get(at.hours);
  if (hours !== '' && !/^\d{1,6}(\.\d{1,12})?$/.test(hours)) return { unreadable: at.hours };
  const status = entry.get(at.status).toUpperCase();
  const scored = at.score === undefined ? '' : entry.get(at.score);
  const score = decimalOf(scored);
  if (scored !== '' && score === undefined) return { unreadable: at.score ?? '' };
  const comment = at.comment === undefined ? '' : entry.get(at.comment);
  return {
    id: entry.get(at.id),
    isHourly: isHourly(entry.get(at.type), Number(hours), entry),
    isEnded: endedOn !== undefined || status === 'ENDED' || status === 'CLOSED' || status === 'COMPLETED',
    ...(startedOn === undefined ? {} : { startedOn }),
    ...(endedOn === undefined ? {} : { endedOn }),
    ...(hours === '' ? {} : { hours: Number(hours) }),
    ...(score === undefined || Number(score) === 0 ? {} : { score }),
    ...(comment === '' ? {} : { comment }),
  };
}

/** The profile page writes the kind of a contract as a number: what is paid by the hour has hours and an hourly rate. */
function isHourly(type: string, hours: number, entry: ExportEntry): boolean {
  if (type === '' || /^\d+$/.test(type))
    return hours > 0 && (type === '' || Number(entry.get('hourlyRate.amount')) > 0);
  return type.toUpperCase() === 'HOURLY';
}

/** `2024-05-01`, the same with a time after it, or `20240501`. */
function dayOf(text: string): CalendarDate | undefined {
  return readDate(text) ?? (/^\d{4}-\d{2}-\d{2}[T ]/.test(text) ? readDate(text.slice(0, 10)) : undefined);
}
