import { forbiddenMember, type Problem, schemaUrl, type WorkRelation, type WorkType } from '@kluscv/schema';
import type { Adapter, Aggregate, OpenedFile, ParsedWorker, ReadContext } from '../../adapter.ts';
import { hasColumns } from '../../detect.ts';
import type { ExportProblem } from '../../errors.ts';
import { type TableFile, tableFile } from '../../table-file.ts';
import { echo } from '../../text/echo.ts';
import type { TableRow } from '../../text/table.ts';
import type { WorkUnit } from '../../work-unit.ts';
import {
  checkHead,
  checkRecord,
  checkUnit,
  checkWorker,
  type ExportHead,
  isObject,
} from '../platform-export/export.ts';
import { asOfOf, unitOf, workTypesOf } from '../platform-export/map.ts';
import {
  codeOf,
  COLUMN_OF,
  FIGURES_COLUMNS,
  figuresEntry,
  KNOWN_COLUMNS,
  scaleIn,
  UNIT_COLUMNS,
  unitEntry,
} from './export.ts';

/** The CSV twin of the native JSON: one row a piece of work, or one row a worker and type of work with figures. */
export const platformCsv: Adapter = {
  id: 'platform-csv',
  title: 'platform-export CSV',
  recognizes: (file) => isUnits(file) || isFigures(file) || isDescription(file),
  parse: (files, context) => {
    const tables = files.filter(({ shape }) => shape.kind === 'table');
    const descriptions = files.filter(({ shape }) => shape.kind === 'json');
    const [first] = tables;
    if (first === undefined) {
      return refused({
        code: 'export.empty',
        file: descriptions[0]?.name ?? '',
        message:
          'This describes a platform but holds no work: it has no "workers", and no table came with it. Hand over both.',
      });
    }
    const head = headOf(descriptions, context);
    if (!head.ok) return head;
    const { platform, zone, ratingScale } = head.value;
    const workTypes = new Map<string, WorkType>(head.declared ? workTypesOf(head.value).byKey : []);
    const gathering = createGathering(context);
    let rows = 0;
    let scale: unknown = ratingScale;
    for (const file of tables) {
      const missing = missingColumns(file);
      if (missing !== undefined) return refused({ code: 'export.columns-missing', file: file.name, message: missing });
      noteUnknownColumns(file, context);
      const table = tableFile(file, context.ledger);
      for (const row of table.rows()) {
        const worker = gathering.workerOf(row, table, file);
        if (worker === undefined) continue;
        const key = row.get('work_type');
        if (!head.declared && key !== '' && !workTypes.has(key))
          workTypes.set(key, { label: { [context.language]: key } });
        scale ??= scaleIn(row);
        const origin = { file: file.name, row: row.row };
        if (isUnits(file)) {
          const entry = checkUnit(unitEntry(row, zone, context), '');
          const unit =
            entry.ok && entry.value.zone !== undefined && !context.calendar.isZone(entry.value.zone) ? notAZone : entry;
          if (unit.ok) {
            const client = row.get('client_ref');
            worker.units.push(unitOf(unit.value, origin, client === '' ? undefined : client));
          } else {
            worker.skipped += 1;
            dropRow(table, row, unit.problem);
          }
        } else {
          const record = checkRecord(figuresEntry(row, ratingScale ?? scaleIn(row)), '');
          if (record.ok) worker.aggregates.push({ figures: record.value, origin });
          else dropRow(table, row, record.problem);
        }
      }
      rows += table.rowsRead;
      gathering.lost += table.rowsSkipped;
    }
    const checkedScale = scale === undefined ? undefined : checkHead({ ...minimalHead(context), ratingScale: scale });
    return {
      ok: true,
      platform,
      assurance: 'issuerSigned',
      basis: 'issuerSystem',
      asOf: asOfOf(head.value.asOf, first, context),
      workTypes,
      ...(checkedScale?.ok === true && checkedScale.value.ratingScale !== undefined
        ? { ratingScale: checkedScale.value.ratingScale }
        : {}),
      ...(zone === undefined ? {} : { zone }),
      workers: gathering.workers(),
      files: files.map(({ name }) => name),
      rows,
    };
  },
};

const notAZone = {
  ok: false,
  problem: { code: 'zone', pointer: '/zone', message: 'This is no time zone. Use a name such as "Europe/Amsterdam".' },
} as const;

function isUnits(file: OpenedFile): boolean {
  return hasColumns(file, ['worker_ref', 'unit_id', 'outcome']);
}

function isFigures(file: OpenedFile): boolean {
  return !isUnits(file) && hasColumns(file, ['worker_ref', 'work_type', 'completed']);
}

/** A platform-export document without workers: it describes the platform of the table beside it. */
function isDescription({ shape }: OpenedFile): boolean {
  return (
    shape.kind === 'json' && isObject(shape.value) && isObject(shape.value['platform']) && !('workers' in shape.value)
  );
}

type Head =
  | {
      readonly ok: true;
      readonly value: ExportHead /** Whether the types of work are declared. */;
      readonly declared: boolean;
    }
  | { readonly ok: false; readonly problem: ExportProblem };

function headOf(descriptions: readonly OpenedFile[], context: ReadContext): Head {
  const [file, another] = descriptions;
  if (another !== undefined)
    return refused({
      code: 'export.ambiguous',
      message: 'There is more than one description of a platform. Hand over one with its tables.',
    });
  const document = file?.shape.kind === 'json' && isObject(file.shape.value) ? file.shape.value : undefined;
  if (document === undefined && context.platform === undefined) {
    return refused({
      code: 'export.platform-missing',
      message:
        'The table does not say which platform it comes from. Hand over a platform.json beside it, or give the name of the platform.',
    });
  }
  const head = checkHead({ ...minimalHead(context), ...document });
  const where = file === undefined ? {} : { file: file.name };
  if (!head.ok)
    return refused({ code: 'export.invalid', ...where, message: `${head.problem.message} (${head.problem.pointer})` });
  const { zone } = head.value;
  if (zone !== undefined && !context.calendar.isZone(zone)) {
    return refused({
      code: 'export.invalid',
      ...where,
      message: `"${echo(zone)}" is no time zone. Use a name such as "Europe/Amsterdam". (/zone)`,
    });
  }
  return { ok: true, value: head.value, declared: document !== undefined && 'workTypes' in document };
}

/** What a description may leave out. */
function minimalHead({ asOf, platform = { name: '-' } }: ReadContext): Readonly<Record<string, unknown>> {
  return { $schema: schemaUrl('platform-export'), platform, asOf, workTypes: [{ key: '-', label: { und: '-' } }] };
}

function missingColumns(file: OpenedFile): string | undefined {
  const needed: readonly string[] = isUnits(file) ? UNIT_COLUMNS : FIGURES_COLUMNS;
  const missing = needed.filter((column) => !hasColumns(file, [column]));
  if (isUnits(file) && !['end', 'start', 'date'].some((column) => hasColumns(file, [column]))) missing.push('date');
  if (missing.length === 0) return undefined;
  return `The table lacks the column${missing.length === 1 ? '' : 's'} ${missing.map((column) => `"${column}"`).join(', ')}. Add ${missing.length === 1 ? 'it' : 'them'}, spelled exactly like that.`;
}

function noteUnknownColumns({ shape, name }: OpenedFile, { ledger }: ReadContext): void {
  if (shape.kind !== 'table') return;
  for (const column of shape.columns) {
    if (column === '' || KNOWN_COLUMNS.has(column)) continue;
    const rule = forbiddenMember(column);
    ledger.note({
      code: rule === undefined ? 'unknownColumn' : 'neverSigned',
      file: name,
      column: echo(column),
      message: `The column "${echo(column)}" was not read${rule === undefined ? '' : `: ${rule.reason}, and is never signed. Leave it out of the table`}.`,
    });
  }
}

/** The row's problem, with the column in place of the pointer. */
function dropRow(table: TableFile, row: TableRow, { pointer, message }: Problem): void {
  const member = pointer.split('/').at(-1) ?? '';
  table.drop(row, 'invalid', COLUMN_OF[member], message);
}

interface GatheredWorker {
  readonly ref: string;
  name: string;
  workRelation: string;
  readonly units: WorkUnit[];
  readonly aggregates: Aggregate[];
  skipped: number;
}

function createGathering({ ledger }: ReadContext): {
  workerOf(row: TableRow, table: TableFile, file: OpenedFile): GatheredWorker | undefined;
  workers(): readonly ParsedWorker[];
  lost: number;
} {
  const byRef = new Map<string, GatheredWorker>();
  return {
    lost: 0,
    workerOf: (row, table, file) => {
      const ref = row.get('worker_ref');
      const name = row.get('worker_name');
      const relation = codeOf(row.get('work_relation')) ?? '';
      const known = byRef.get(ref);
      if (
        known !== undefined &&
        (name === '' || name === known.name) &&
        (relation === '' || relation === known.workRelation)
      )
        return known;
      const checked = checkWorker(
        { ref, ...(name === '' ? {} : { name }), ...(relation === '' ? {} : { workRelation: relation }), units: [] },
        '',
      );
      if (!checked.ok) {
        dropRow(table, row, checked.problem);
        return undefined;
      }
      if (known === undefined) {
        const worker: GatheredWorker = { ref, name, workRelation: relation, units: [], aggregates: [], skipped: 0 };
        byRef.set(ref, worker);
        return worker;
      }
      if (known.name === '') known.name = name;
      else if (name !== '' && name !== known.name) {
        ledger.note({
          code: 'nameConflict',
          file: file.name,
          row: row.row,
          column: 'worker_name',
          message:
            'This worker has another name in an earlier row, which was kept. Give each worker one reference and one name.',
        });
      }
      if (known.workRelation === '') known.workRelation = relation;
      return known;
    },
    workers() {
      const own = [...byRef.values()].reduce((sum, { skipped }) => sum + skipped, 0);
      // A row that could not be taken apart may be anybody's.
      const anybodys = this.lost > own;
      return [...byRef.values()].map(({ ref, name, workRelation, units, aggregates, skipped }) => ({
        ref,
        ...(name === '' ? {} : { name }),
        ...(workRelation === '' ? {} : { workRelation: workRelation as WorkRelation }),
        units,
        aggregates,
        coverage:
          skipped > 0
            ? { complete: 'no' as const, warnings: ['rowsSkipped' as const] }
            : anybodys
              ? { complete: 'unknown' as const, warnings: ['rowsSkipped' as const] }
              : { complete: 'yes' as const },
      }));
    },
  };
}

function refused(problem: ExportProblem): { readonly ok: false; readonly problem: ExportProblem } {
  return { ok: false, problem };
}
