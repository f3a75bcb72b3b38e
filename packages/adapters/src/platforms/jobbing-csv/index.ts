import type { WorkType } from '@kluscv/schema';
import type { Adapter } from '../../adapter.ts';
import { hasColumns } from '../../read/has-columns.ts';
import { tableFile } from '../../read/table-file.ts';
import type { WorkUnit } from '../../work-unit.ts';
import { COLUMNS, readJob } from './export.ts';
import { unitOf, workTypeKey, workTypeOf } from './map.ts';

/** The export of a jobbing platform of France and Switzerland (`data_jobs_….csv`), which does not name itself. */
export const jobbingCsv: Adapter = {
  id: 'jobbing-csv',
  title: 'jobbing platform export (data_jobs)',
  recognizes: (file) => hasColumns(file, COLUMNS),
  parse: (files, { asOf, platform, language, ledger }) => {
    const units: WorkUnit[] = [];
    const workTypes = new Map<string, WorkType>();
    let rows = 0;
    let skipped = 0;
    for (const file of files) {
      const table = tableFile(file, ledger, { empty: 'NULL' });
      for (const row of table.rows()) {
        const reading = readJob(row);
        if ('unreadable' in reading) {
          table.drop(row, row.get(reading.unreadable) === '' ? 'missingValue' : 'badValue', reading.unreadable);
          continue;
        }
        const key = workTypeKey(reading.job);
        if (!workTypes.has(key)) workTypes.set(key, workTypeOf(key, language));
        units.push(unitOf(reading.job, file.name));
      }
      rows += table.rowsRead;
      skipped += table.rowsSkipped;
    }
    const [first] = files;
    if (platform === undefined) {
      ledger.note({
        code: 'platformNameMissing',
        file: first?.name ?? '',
        message:
          'This export does not name its platform. Give the name of the platform, so that it stands in the record.',
      });
    }
    return {
      ok: true,
      platform: platform ?? { name: 'Jobbing platform (not named in its export)' },
      assurance: 'importedSelfSigned',
      basis: 'workerExport',
      asOf,
      workTypes,
      workers: [
        {
          ref: 'self',
          units,
          aggregates: [],
          coverage: skipped > 0 ? { complete: 'no', warnings: ['rowsSkipped'] } : { complete: 'unknown' },
        },
      ],
      files: files.map(({ name }) => name),
      rows,
    };
  },
};
