import type { ExportRecord, WorkType } from '@kluscv/schema';
import type { Aggregate, OpenedFile, ParseResult, ReadContext } from '../adapter.ts';
import { workerExport } from '../read/define-adapter.ts';
import { readDate } from '../text/calendar.ts';
import { echo } from '../text/echo.ts';
import { readWrittenDate } from '../text/written-date.ts';
import type { Origin } from '../work-unit.ts';

/** One entry of a résumé, as it is written. */
export interface DeclaredEntry {
  readonly position: string;
  /** Where the work was done. It stands beside the position, since the person names it. */
  readonly employer: string;
  readonly start: string;
  /** Empty, or a word such as "Present", for work that goes on. */
  readonly end: string;
  readonly isVolunteer?: boolean;
  readonly origin: Origin;
}

/** Words for work that goes on, in the languages of résumés. */
const GOES_ON =
  /^(?:present|now|current|today|heden|nu|tegenwoordig|heute|aktuell|laufend|nutid|i dag|présent|aujourd['’]hui|actuel|en cours)$/i;

/** Records of what a person says of their own work, and nobody else: one for each position at each employer. */
export function declaredWork(
  entries: readonly DeclaredEntry[],
  files: readonly OpenedFile[],
  { asOf, language, ledger }: ReadContext,
): ParseResult {
  const workTypes = new Map<string, WorkType>();
  const figures = new Map<string, { readonly figures: ExportRecord; readonly origin: Aggregate['origin'] }>();
  let skipped = 0;
  const until = asOf.slice(0, 7);
  for (const { position, employer, start, end, isVolunteer = false, origin } of entries) {
    const drop = (reason: 'missingValue' | 'undated' | 'afterAsOf', message: string): void => {
      skipped += 1;
      ledger.drop({ ...origin, reason, message });
    };
    const label = echo([position, employer].filter((part) => part !== '').join(', '), 80);
    if (label === '') {
      drop('missingValue', 'The position: a value that is needed is empty. Say what the work was.');
      continue;
    }
    const started = monthIn(start, '01');
    const goesOn = end === '' || GOES_ON.test(end);
    const ended = goesOn ? undefined : monthIn(end, '12');
    if (started === undefined || (!goesOn && ended === undefined)) {
      drop('undated', 'The beginning or the end is no month or year, such as "2023-04" or "2023". Write it so.');
      continue;
    }
    if (started > until || (ended ?? started) < started) {
      drop('afterAsOf', 'This work begins after the date of the record, or ends before it begins. Correct the dates.');
      continue;
    }
    if (/^\d{4}$/.test(start) || /^\d{4}$/.test(end)) {
      ledger.note({
        ...origin,
        code: 'yearsOnly',
        message: 'A year without a month was read as from its January, or up to its December.',
      });
    }
    const isOver = ended !== undefined && (ended <= until || /^\d{4}$/.test(end));
    const last = ended === undefined || ended > until ? until : ended;
    const key = `${isVolunteer ? 'volunteer' : 'work'}:${label}`.slice(0, 80);
    const before = figures.get(key)?.figures;
    const { completed = 0, partial = 0 } = before?.counts ?? {};
    const goingOn = partial + (isOver ? 0 : 1);
    workTypes.set(key, { label: { [language]: label } });
    figures.set(key, {
      origin: figures.get(key)?.origin ?? origin,
      figures: {
        workType: key,
        ...(isVolunteer ? { workRelation: 'volunteer' as const } : {}),
        counts: {
          unitKind: 'contract',
          completed: completed + (isOver ? 1 : 0),
          // An engagement that goes on is not completed.
          ...(goingOn === 0 ? {} : { partial: goingOn }),
        },
        period: {
          first: before === undefined || started < before.period.first ? started : before.period.first,
          last: before === undefined || last > before.period.last ? last : before.period.last,
        },
        complete: 'unknown',
      },
    });
  }
  return workerExport({
    platform: { name: 'Own résumé' },
    asOf,
    workTypes,
    units: [],
    aggregates: [...figures.values()],
    files,
    rows: entries.length,
    skipped,
    basis: 'manual',
    assurance: 'selfDeclared',
  });
}

/** The month of `2023-04`, `2023-04-17`, `Apr 2023` or `2023`. @param ofYear the month that stands for a year alone */
function monthIn(text: string, ofYear: '01' | '12'): string | undefined {
  if (/^(?:19|20)\d{2}$/.test(text)) return `${text}-${ofYear}`;
  if (/^\d{4}-\d{1,2}$/.test(text))
    return readDate(`${text.slice(0, 5)}${text.slice(5).padStart(2, '0')}-01`)?.slice(0, 7);
  const whole = readDate(text);
  if (whole !== undefined) return whole.slice(0, 7);
  const written = readWrittenDate(/^\p{L}/u.test(text) ? `1 ${text}` : text);
  return written !== undefined && 'date' in written ? written.date.slice(0, 7) : undefined;
}
