import type { Coverage, Problem, WorkRelation } from '@kluscv/schema';
import type { Aggregate, ParsedWorker, ReadContext } from '../../adapter.ts';
import type { TableRow } from '../../text/table.ts';
import type { WorkUnit } from '../../work-unit.ts';
import { checkWorker } from '../platform-export/export.ts';
import { codeOf } from './export.ts';

/** One worker, gathered from rows in any order. */
export interface GatheredWorker {
  readonly units: WorkUnit[];
  readonly aggregates: Aggregate[];
  /** Rows of this worker that could not be used. */
  skipped: number;
}

/** The workers of the tables, by reference. */
export interface Workers {
  /** The worker of a row, or what is wrong with the columns that concern the worker. */
  workerOf(row: TableRow, file: string): GatheredWorker | { readonly problem: Problem };
  /** @param lost rows that could not be used, of any worker or none */
  parsed(lost: number): readonly ParsedWorker[];
}

interface Entry extends GatheredWorker {
  readonly ref: string;
  name: string;
  workRelation: string;
}

/** Nobody yet. */
export function createWorkers({ ledger }: ReadContext): Workers {
  const byRef = new Map<string, Entry>();
  return {
    workerOf: (row, file) => {
      const ref = row.get('worker_ref');
      const name = row.get('worker_name');
      const workRelation = codeOf(row.get('work_relation')) ?? '';
      const known = byRef.get(ref);
      const saysNothingNew =
        known !== undefined &&
        (name === '' || name === known.name) &&
        (workRelation === '' || workRelation === known.workRelation);
      if (saysNothingNew) return known;
      const checked = checkWorker(
        {
          ref,
          ...(name === '' ? {} : { name }),
          ...(workRelation === '' ? {} : { workRelation }),
          units: [],
        },
        '',
      );
      if (!checked.ok) return { problem: checked.problem };
      if (known === undefined) {
        const entry: Entry = { ref, name, workRelation, units: [], aggregates: [], skipped: 0 };
        byRef.set(ref, entry);
        return entry;
      }
      if (known.name === '') known.name = name;
      if (known.workRelation === '') known.workRelation = workRelation;
      if (name !== '' && name !== known.name) {
        ledger.note({
          code: 'nameConflict',
          file,
          row: row.row,
          column: 'worker_name',
          message:
            'This worker has another name in an earlier row, which was kept. Give each worker one reference and one name.',
        });
      }
      return known;
    },
    parsed: (lost) => {
      const entries = [...byRef.values()];
      // A row that could not be taken apart may be anybody's.
      const isAnybodys = lost > entries.reduce((sum, { skipped }) => sum + skipped, 0);
      return entries.map(({ ref, name, workRelation, units, aggregates, skipped }) => ({
        ref,
        ...(name === '' ? {} : { name }),
        // The schema accepted it as one.
        ...(workRelation === '' ? {} : { workRelation: workRelation as WorkRelation }),
        units,
        aggregates,
        coverage: coverageOf(skipped, isAnybodys),
      }));
    },
  };
}

function coverageOf(skipped: number, mayLackRows: boolean): Pick<Coverage, 'complete' | 'warnings'> {
  if (skipped === 0 && !mayLackRows) return { complete: 'yes' };
  return { complete: skipped > 0 ? 'no' : 'unknown', warnings: ['rowsSkipped'] };
}
