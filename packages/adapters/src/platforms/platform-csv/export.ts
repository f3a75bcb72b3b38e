import { readDate } from '../../text/calendar.ts';
import type { TableRow } from '../../text/table.ts';
import type { RowTimes } from './cells.ts';

/** Columns without which no row of a table of work can be read. One of `end`, `start` and `date` comes on top. */
export const UNIT_COLUMNS = ['worker_ref', 'unit_kind', 'work_type', 'outcome'] as const;

/** Columns without which no row of a table of figures can be read. */
export const FIGURES_COLUMNS = [
  'worker_ref',
  'work_type',
  'unit_kind',
  'completed',
  'first_month',
  'last_month',
] as const;

/** Everything that is read, by member of the schema: which column it comes from. */
export const COLUMN_OF: Readonly<Record<string, string>> = {
  ref: 'worker_ref',
  name: 'worker_name',
  workRelation: 'work_relation',
  workType: 'work_type',
  id: 'unit_id',
  kind: 'unit_kind',
  unitKind: 'unit_kind',
  role: 'role',
  outcome: 'outcome',
  start: 'start',
  end: 'end',
  on: 'date',
  zone: 'zone',
  minutes: 'minutes',
  minutesBasis: 'minutes_basis',
  basis: 'minutes_basis',
  clientCategory: 'client_category',
  rating: 'rating',
  text: 'review',
  lang: 'review_language',
  month: 'review_month',
  completed: 'completed',
  partial: 'partial',
  sessions: 'sessions',
  first: 'first_month',
  last: 'last_month',
  last3Months: 'last_3_months',
  last12Months: 'last_12_months',
  mean: 'rating_mean',
  count: 'rating_count',
  min: 'rating_min',
  max: 'rating_max',
  scale: 'rating_max',
  reviewsTotal: 'reviews_total',
  complete: 'complete',
  team: 'team_role',
  size: 'team_size',
  share: 'team_share',
  numerator: 'team_share',
  denominator: 'team_share',
  trajectory: 'trajectory_id',
  label: 'trajectory',
};

/** Columns that are read and stand for no member of their own. */
const OTHER_COLUMNS = ['client_ref', 'hours', 'break', 'rating_min', 'trajectory_first', 'trajectory_last'];

/** Every column that is read. */
export const KNOWN_COLUMNS: ReadonlySet<string> = new Set([...Object.values(COLUMN_OF), ...OTHER_COLUMNS]);

/** A row as the entry of a platform-export document that it stands for, to be checked by the schema. */
export type Entry = Readonly<Record<string, unknown>>;

/**
 * A row of a table of work, of which times and worked time are read. Cells that cannot be read are passed on as they are, so that the
 * schema names them.
 */
export function unitEntry(
  row: TableRow,
  { startAt, endAt, on }: RowTimes,
  minutes: number | undefined,
  language: string,
): Entry {
  return present({
    // The schema wants one; rows without are told apart by all they hold.
    id: row.get('unit_id') || '-',
    kind: codeOf(row.get('unit_kind')),
    workType: row.get('work_type'),
    team: teamIn(row),
    trajectory: trajectoryIn(row, language),
    role: codeOf(row.get('role')),
    outcome: codeOf(row.get('outcome')),
    start: startAt,
    end: endAt,
    on,
    zone: row.get('zone'),
    minutes,
    minutesBasis: codeOf(row.get('minutes_basis')),
    clientCategory: codeOf(row.get('client_category')),
    rating: decimalOf(row.get('rating')),
    review:
      row.get('review') === ''
        ? undefined
        : present({
            text: row.get('review').replaceAll('\r\n', '\n').replaceAll('\r', '\n'),
            lang: row.get('review_language'),
            month: row.get('review_month'),
          }),
  });
}

/** That the work of a row was done in a team: `lead` or `member`, and of its hours `3/8` or `3:8` for the share. */
function teamIn(row: TableRow): Entry | undefined {
  const role = row.get('team_role');
  const share = row.get('team_share');
  const size = row.get('team_size');
  if (role === '' && share === '' && size === '') return undefined;
  const [, numerator, denominator] = /^(\d{1,7})\s*[/:]\s*(\d{1,7})$/.exec(share) ?? [];
  return present({
    // Of whom the table says only a share or a size, it says that there were others.
    role: role === '' ? 'member' : codeOf(role),
    size: bandOf(size),
    share:
      share === ''
        ? undefined
        : numerator === undefined
          ? { numerator: share }
          : { numerator: Number(numerator), denominator: Number(denominator) },
  });
}

/** The band of a number of people; a band stays as it is. */
function bandOf(size: string): string {
  if (!/^\d{1,4}$/.test(size)) return size.replaceAll(/\s/g, '').replace('–', '-');
  const people = Number(size);
  return people < 2 ? size : people < 5 ? '2-4' : people < 10 ? '5-9' : '10+';
}

function trajectoryIn(row: TableRow, language: string): Entry | undefined {
  const id = row.get('trajectory_id');
  const label = row.get('trajectory');
  if (id === '' && label === '') return undefined;
  return present({
    id: /^[0-9a-f]{8}-/i.test(id) ? `urn:uuid:${id.toLowerCase()}` : id,
    label: label === '' ? undefined : { [language]: label },
    first: monthIn(row.get('trajectory_first')),
    last: monthIn(row.get('trajectory_last')),
  });
}

/** A row of a table of figures. */
export function figuresEntry(row: TableRow, scale: unknown, minutes: number | undefined): Entry {
  const last3Months = integerOf(row.get('last_3_months'));
  const last12Months = integerOf(row.get('last_12_months'));
  const count = integerOf(row.get('rating_count'));
  return present({
    workType: row.get('work_type'),
    workRelation: codeOf(row.get('work_relation')),
    counts: present({
      unitKind: codeOf(row.get('unit_kind')),
      completed: integerOf(row.get('completed')),
      partial: nonZero(integerOf(row.get('partial'))),
      sessions: nonZero(integerOf(row.get('sessions'))),
      byRecency:
        last3Months === undefined && last12Months === undefined ? undefined : present({ last3Months, last12Months }),
    }),
    hours: minutes === undefined ? undefined : { minutes, basis: codeOf(row.get('minutes_basis')) ?? 'approved' },
    ratings:
      nonZero(count) === undefined
        ? undefined
        : [
            present({
              scale,
              count,
              // A mean below three ratings says more about a client than about the work; the standard has none.
              mean: typeof count === 'number' && count < 3 ? undefined : decimalOf(row.get('rating_mean')),
              linkage: 'aggregateOnly',
              ratedBy: 'client',
            }),
          ],
    reviewsTotal: integerOf(row.get('reviews_total')),
    period: { first: monthIn(row.get('first_month')), last: monthIn(row.get('last_month')) },
    complete: codeOf(row.get('complete')),
  });
}

/** The rating scale that a row states: `rating_max`, from `rating_min` (1 if it is not given). */
export function scaleIn(row: TableRow): Entry | undefined {
  const max = integerOf(row.get('rating_max'));
  const min = integerOf(row.get('rating_min')) ?? 1;
  return max === undefined ? undefined : { kind: max === 5 ? 'stars' : 'points', min, max };
}

/** `cancelled_by_client`, `Cancelled by client` and `cancelledByClient` are the same code. */
export function codeOf(cell: string): string | undefined {
  if (cell === '') return undefined;
  const words = cell.split(/[\s_-]+/).filter((word) => word !== '');
  const [first = '', ...rest] =
    words.length > 1 || cell === cell.toUpperCase() ? words.map((word) => word.toLowerCase()) : words;
  return (
    first.slice(0, 1).toLowerCase() +
    first.slice(1) +
    rest.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')
  );
}

function integerOf(cell: string): number | string | undefined {
  if (cell === '') return undefined;
  return /^\d{1,9}$/.test(cell) ? Number(cell) : cell;
}

function nonZero(value: number | string | undefined): number | string | undefined {
  return value === 0 ? undefined : value;
}

/** A decimal with point or comma, rounded half up to two decimals. */
function decimalOf(cell: string): string | undefined {
  if (cell === '') return undefined;
  const [, whole, fraction = ''] = /^(\d{1,6})(?:[.,](\d{1,12}))?$/.exec(cell) ?? [];
  if (whole === undefined) return cell;
  if (fraction.length <= 2) return `${Number(whole)}${fraction === '' ? '' : `.${fraction}`}`;
  const hundredths = Number(whole) * 100 + Number(fraction.slice(0, 2)) + (Number(fraction[2]) >= 5 ? 1 : 0);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}

/** `2025-03`, or the month of a date. */
function monthIn(cell: string): string {
  return readDate(cell)?.slice(0, 7) ?? cell;
}

function present(members: Readonly<Record<string, unknown>>): Entry {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined && value !== ''));
}
