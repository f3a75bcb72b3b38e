import type { Coverage } from '@kluscv/schema';
import type { Adapter } from '../../adapter.ts';
import { hasColumns } from '../../read/has-columns.ts';
import { DROP_REASONS } from '../../dropped.ts';
import { tableFile } from '../../read/table-file.ts';
import type { WorkUnit } from '../../work-unit.ts';
import { COLUMNS, readTask, type TaskRow } from './export.ts';
import { DELIVERY } from '../work-types.ts';
import { pair, unitOf, WORK_TYPE_KEY } from './map.ts';

/** Wolt's courier export: the table of tasks, two for each delivery. */
export const woltCourier: Adapter = {
  id: 'wolt-courier',
  title: "Wolt courier's export (courier tasks)",
  recognizes: (file) => hasColumns(file, COLUMNS),
  parse: (files, { asOf, ledger }) => {
    const units: WorkUnit[] = [];
    let rows = 0;
    let skipped = 0;
    for (const file of files) {
      const table = tableFile(file, ledger);
      const tasks: TaskRow[] = [];
      for (const row of table.rows()) {
        const reading = readTask(row);
        if ('task' in reading) tasks.push(reading.task);
        else table.drop(row, row.get(reading.unreadable) === '' ? 'missingValue' : 'badValue', reading.unreadable);
      }
      const { deliveries, unpaired } = pair(tasks);
      for (const delivery of deliveries) units.push(unitOf(delivery, file.name));
      for (const { row } of unpaired)
        ledger.drop({ file: file.name, row, reason: 'unpaired', message: DROP_REASONS.unpaired });
      rows += table.rowsRead;
      skipped += table.rowsSkipped + unpaired.length;
    }
    const [first] = files;
    ledger.note({
      code: 'timesWithoutZone',
      file: first?.name ?? '',
      message: 'The times in this export have no time zone. Dates are taken as they are written.',
    });
    const warnings: NonNullable<Coverage['warnings']> =
      skipped > 0 ? ['timesWithoutZone', 'rowsSkipped'] : ['timesWithoutZone'];
    return {
      ok: true,
      platform: { name: 'Wolt', url: 'https://wolt.com' },
      assurance: 'importedSelfSigned',
      basis: 'workerExport',
      asOf,
      identifiersAreMade: true,
      workTypes: new Map([[WORK_TYPE_KEY, DELIVERY]]),
      workers: [
        { ref: 'self', units, aggregates: [], coverage: { complete: skipped > 0 ? 'no' : 'unknown', warnings } },
      ],
      files: files.map(({ name }) => name),
      rows,
    };
  },
};
