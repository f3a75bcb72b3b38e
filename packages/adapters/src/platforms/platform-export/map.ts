import type { CalendarDate, ExportUnit, WorkType } from '@kluscv/schema';
import type { OpenedFile, ReadContext } from '../../adapter.ts';
import type { Origin, WorkUnit } from '../../work-unit.ts';
import type { ExportHead } from './export.ts';

/** A unit of the export as a piece of work. */
export function unitOf(unit: ExportUnit, origin: Origin, client?: string): WorkUnit {
  const {
    workType,
    workRelation,
    team,
    trajectory,
    role = 'performer',
    start,
    end,
    minutes,
    minutesBasis = 'approved',
    id,
    kind,
    outcome,
    on,
    zone,
    clientCategory,
    rating,
    review,
  } = unit;
  return {
    id,
    kind,
    workType,
    role,
    ...(workRelation === undefined ? {} : { workRelation }),
    ...(team === undefined ? {} : { team }),
    ...(trajectory === undefined ? {} : { trajectory }),
    outcome,
    ...(start === undefined ? {} : { startAt: wholeSeconds(start) }),
    ...(end === undefined ? {} : { endAt: wholeSeconds(end) }),
    ...(on === undefined ? {} : { on }),
    ...(zone === undefined ? {} : { zone }),
    ...(minutes === undefined ? {} : { workedSeconds: minutes * 60, workedBasis: minutesBasis }),
    ...(minutes === undefined || minutesBasis !== 'measured' || start === undefined || end === undefined || start > end
      ? {}
      : { workedBetween: { from: wholeSeconds(start), to: wholeSeconds(end) } }),
    ...(clientCategory === undefined ? {} : { clientCategory }),
    ...(client === undefined ? {} : { client }),
    ...(rating === undefined ? {} : { rating }),
    ...(review === undefined ? {} : { review }),
    origin,
  };
}

/** The declared types of work by key; of keys that occur twice, the first. */
export function workTypesOf({ workTypes }: Pick<ExportHead, 'workTypes'>): {
  readonly byKey: ReadonlyMap<string, WorkType>;
  readonly repeated: readonly string[];
} {
  const byKey = new Map<string, WorkType>();
  const repeated: string[] = [];
  for (const { key, ...workType } of workTypes) {
    if (byKey.has(key)) repeated.push(key);
    else byKey.set(key, workType);
  }
  return { byKey, repeated };
}

/** The document's own date, unless that lies in the future: nobody can sign for days that have not been. */
export function asOfOf(
  stated: CalendarDate,
  file: Pick<OpenedFile, 'name'>,
  { asOf, ledger }: Pick<ReadContext, 'asOf' | 'ledger'>,
): CalendarDate {
  if (stated <= asOf) return stated;
  ledger.note({
    code: 'asOfAhead',
    file: file.name,
    message: `The date of the document (${stated}) lies after today's (${asOf}), which was used instead.`,
  });
  return asOf;
}

// Instants are compared as texts, so all have the same form.
function wholeSeconds(instant: string): string {
  return instant.replace(/\.\d+Z$/, 'Z');
}
