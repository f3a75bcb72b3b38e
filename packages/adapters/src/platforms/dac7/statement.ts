import type { Month } from '@kluscv/schema';
import type { ExportEntry } from '../../read/define-adapter.ts';

/** The only figures that are read: how many activities. Consideration, fees and taxes stand beside them and are left alone. */
export const NUMBERS = [
  'PersonalService_NumbQ1',
  'PersonalService_NumbQ2',
  'PersonalService_NumbQ3',
  'PersonalService_NumbQ4',
] as const;

/** Under these names statements say of which year they are: the year, or its last day. */
const YEAR_COLUMNS = ['ReportingPeriod', 'ReportableYear', 'Year'] as const;

/** A quarter in which there was work. */
export interface Quarter {
  readonly first: Month;
  readonly last: Month;
  readonly activities: number;
}

/** The quarters with work of one statement, or the member that cannot be read. */
export function quartersOf(
  entry: ExportEntry,
): { readonly year: string; readonly quarters: readonly Quarter[] } | { readonly unreadable: string } {
  const stated = YEAR_COLUMNS.map((name) => entry.get(name)).find((value) => value !== '') ?? '';
  const [, year] = /^((?:19|20)\d{2})(?:-\d{2}-\d{2})?$/.exec(stated) ?? [];
  if (year === undefined) return { unreadable: 'ReportingPeriod' };
  const quarters: Quarter[] = [];
  for (const [index, name] of NUMBERS.entries()) {
    const cell = entry.get(name);
    if (cell !== '' && !/^\d{1,8}(\.0+)?$/.test(cell)) return { unreadable: name };
    const activities = Math.trunc(Number(cell));
    if (activities === 0) continue;
    const month = (number: number): string => `${year}-${String(number).padStart(2, '0')}`;
    quarters.push({ first: month(index * 3 + 1), last: month(index * 3 + 3), activities });
  }
  return { year, quarters };
}
