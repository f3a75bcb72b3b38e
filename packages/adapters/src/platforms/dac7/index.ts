import { isObject } from '@kluscv/schema';
import type { Adapter, Aggregate, OpenedFile } from '../../adapter.ts';
import { hasColumns } from '../../read/has-columns.ts';
import { DROP_REASONS } from '../../dropped.ts';
import { workerExport, type ExportEntry } from '../../read/define-adapter.ts';
import { textAt } from '../../text/json-value.ts';
import { tableFile } from '../../read/table-file.ts';
import { PERSONAL_SERVICES } from '../work-types.ts';
import type { Origin } from '../../work-unit.ts';
import { COUNTING, type CountingPlatform, countsWork } from './counting.ts';
import { NUMBERS, quartersOf, type Quarter } from './statement.ts';

/** The yearly statement that every platform in the EU gives its sellers (DAC7): how many activities in each quarter. */
export const dac7: Adapter = dac7Of(COUNTING);

/** The adapter, for these platforms that count pieces of work. The statements of others are told of only. */
export function dac7Of(counting: readonly CountingPlatform[]): Adapter {
  return {
    id: 'dac7',
    title: 'DAC7 yearly statement of personal services',
    recognizes: (file) => hasColumns(file, NUMBERS) || entriesIn(file).length > 0,
    parse: (files, { asOf, platform, ledger }) => {
      const years = new Map<string, readonly Quarter[]>();
      let rows = 0;
      let skipped = 0;
      let first: Origin | undefined;
      for (const file of files) {
        const table = tableFile(file, ledger);
        const take = (entry: ExportEntry, origin: Origin): void => {
          const reading = quartersOf(entry);
          const drop = (
            reason: 'badValue' | 'undated' | 'duplicate' | 'contradictory' | 'afterAsOf',
            message: string,
          ): void => {
            if (reason !== 'duplicate') skipped += 1;
            ledger.drop({ ...origin, reason, message });
          };
          if ('unreadable' in reading) {
            const undated = reading.unreadable === 'ReportingPeriod';
            drop(
              undated ? 'undated' : 'badValue',
              `"${reading.unreadable}": ${undated ? 'The statement does not say of which year it is. Add the year in this column.' : DROP_REASONS.badValue}`,
            );
            return;
          }
          const { year, quarters } = reading;
          const known = years.get(year);
          if (known !== undefined) {
            const isSame = JSON.stringify(known) === JSON.stringify(quarters);
            drop(
              isSame ? 'duplicate' : 'contradictory',
              isSame
                ? DROP_REASONS.duplicate
                : `A second statement for ${year} says something else. Hand over one platform's statement of one person, and of each year the latest.`,
            );
            return;
          }
          const past = quarters.filter(({ last }) => last <= asOf.slice(0, 7));
          if (past.length < quarters.length)
            drop('afterAsOf', 'A quarter that is not over by the date of the record was left out.');
          first ??= origin;
          years.set(year, past);
        };
        for (const row of table.rows()) take(row, { file: file.name, row: row.row });
        rows += table.rowsRead;
        skipped += table.rowsSkipped;
        entriesIn(file).forEach((value, index) => {
          rows += 1;
          take({ get: (name) => textAt(value, name) }, { file: file.name, pointer: `/${index}` });
        });
      }
      const quarters = [...years.values()].flat().toSorted((a, b) => (a.first < b.first ? -1 : 1));
      const [earliest] = quarters;
      const latest = quarters.at(-1);
      const aggregates: Aggregate[] = [];
      const activities = quarters.reduce((sum, quarter) => sum + quarter.activities, 0);
      if (!countsWork(platform?.name, counting)) {
        ledger.note({
          code: 'countNotAvailable',
          file: files[0]?.name ?? '',
          message: `The statement speaks of ${activities} activities. Some platforms count payments there and not pieces of work, and nothing is known of this one, so no record is made of it. Ask the platform for its data on your work.`,
        });
      } else if (earliest !== undefined && latest !== undefined && first !== undefined) {
        aggregates.push({
          origin: first,
          figures: {
            workType: 'personalServices',
            counts: { unitKind: 'activity', completed: activities },
            period: { first: earliest.first, last: latest.last },
            complete: skipped > 0 ? 'no' : 'unknown',
          },
        });
      }
      if (platform === undefined) {
        ledger.note({
          code: 'platformNameMissing',
          file: files[0]?.name ?? '',
          message: 'The name of the platform was not read. Give it, so that it stands in the record.',
        });
      }
      return workerExport({
        platform: platform ?? { name: 'Platform (not named in the statement)' },
        asOf,
        workTypes: new Map([['personalServices', PERSONAL_SERVICES]]),
        units: [],
        aggregates,
        files,
        rows,
        skipped,
        basis: 'dac7',
      });
    },
  };
}

function entriesIn({ shape }: OpenedFile): readonly unknown[] {
  if (shape.kind !== 'json') return [];
  const list: readonly unknown[] = Array.isArray(shape.value) ? shape.value : [shape.value];
  return list.filter((value) => isObject(value) && NUMBERS.every((name) => name in value));
}
