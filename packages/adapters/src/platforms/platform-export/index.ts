import { isObject } from '@kluscv/schema';
import type { Adapter, Aggregate, OpenedFile, ParsedWorker, ReadContext } from '../../adapter.ts';
import type { ExportProblem } from '../../errors.ts';
import { echo } from '../../text/echo.ts';
import type { WorkUnit } from '../../work-unit.ts';
import { type Checked, checkHead, checkRecord, checkUnit, checkWorker, type ExportHead } from './export.ts';
import { asOfOf, unitOf, workTypesOf } from './map.ts';

/** The native JSON: what a platform hands over to have credentials made. */
export const platformExport: Adapter = {
  id: 'platform-export',
  title: 'platform-export JSON',
  recognizes: (file) =>
    file.shape.kind === 'json' &&
    isObject(file.shape.value) &&
    'platform' in file.shape.value &&
    'workers' in file.shape.value,
  parse: (files, context) => {
    const [file, another] = files;
    if (file === undefined || another !== undefined)
      return refused({
        code: 'export.ambiguous',
        message: 'These are several platform-export documents. Read one at a time.',
      });
    return parseDocument(file, context);
  },
};

function parseDocument(file: OpenedFile, context: ReadContext): ReturnType<Adapter['parse']> {
  const { ledger, calendar } = context;
  const document = file.shape.kind === 'json' && isObject(file.shape.value) ? file.shape.value : {};
  const head = checkHead(document);
  if (!head.ok)
    return refused({
      code: 'export.invalid',
      file: file.name,
      message: `${head.problem.message} (${head.problem.pointer === '' ? 'the document' : head.problem.pointer})`,
    });
  const { platform, zone, ratingScale } = head.value;
  if (zone !== undefined && !calendar.isZone(zone)) {
    return refused({
      code: 'export.invalid',
      file: file.name,
      message: `"${echo(zone)}" is no time zone. Use a name such as "Europe/Amsterdam". (/zone)`,
    });
  }
  const entries = document['workers'];
  if (!Array.isArray(entries))
    return refused({
      code: 'export.invalid',
      file: file.name,
      message: '"workers" must be a list. Put the workers into square brackets. (/workers)',
    });
  const { byKey, repeated } = workTypesOf(head.value);
  for (const key of repeated) {
    ledger.note({
      code: 'workTypeRepeated',
      file: file.name,
      message: `The type of work "${echo(key)}" is declared twice; the first declaration was used.`,
    });
  }
  const asOf = asOfOf(head.value.asOf, file, context);
  const workers = new Map<string, Gathered>();
  let rows = 0;
  entries.forEach((entry: unknown, index) => {
    const pointer = `/workers/${index}`;
    const worker = checkWorker(entry, pointer);
    if (!worker.ok) {
      drop(worker, file, context);
      return;
    }
    const { ref } = worker.value;
    const gathered = workers.get(ref) ?? { ...worker.value, units: [], aggregates: [], skipped: 0 };
    workers.set(ref, gathered);
    const { units = [], records = [] } = entry as {
      readonly units?: readonly unknown[];
      readonly records?: readonly unknown[];
    };
    rows += units.length + records.length;
    units.forEach((unit, place) => {
      const origin = { file: file.name, pointer: `${pointer}/units/${place}` };
      const checked = checkZone(checkUnit(unit, origin.pointer), origin.pointer, context);
      if (checked.ok) gathered.units.push(unitOf(checked.value, origin));
      else {
        gathered.skipped += 1;
        drop(checked, file, context);
      }
    });
    records.forEach((record, place) => {
      const origin = { file: file.name, pointer: `${pointer}/records/${place}` };
      const checked = checkRecord(record, origin.pointer);
      if (checked.ok) gathered.aggregates.push({ figures: checked.value, origin });
      else drop(checked, file, context);
    });
  });
  return {
    ok: true,
    platform,
    assurance: 'issuerSigned',
    basis: 'issuerSystem',
    asOf,
    workTypes: byKey,
    ...(ratingScale === undefined ? {} : { ratingScale }),
    ...(zone === undefined ? {} : { zone }),
    workers: [...workers.values()].map((worker) => parsedWorker(worker, head.value.complete ?? 'yes')),
    files: [file.name],
    rows,
  };
}

interface Gathered {
  readonly ref: string;
  readonly name?: string;
  readonly workRelation?: NonNullable<ParsedWorker['workRelation']>;
  readonly units: WorkUnit[];
  readonly aggregates: Aggregate[];
  /** Units of this worker that could not be used. */
  skipped: number;
}

/** What was gathered of a worker. A history with a piece missing is not whole. */
function parsedWorker({ skipped, ...worker }: Gathered, complete: NonNullable<ExportHead['complete']>): ParsedWorker {
  return { ...worker, coverage: skipped === 0 ? { complete } : { complete: 'no', warnings: ['rowsSkipped'] } };
}

function checkZone<Value extends { readonly zone?: string }>(
  checked: Checked<Value>,
  pointer: string,
  { calendar }: ReadContext,
): Checked<Value> {
  if (!checked.ok || checked.value.zone === undefined || calendar.isZone(checked.value.zone)) return checked;
  return {
    ok: false,
    problem: {
      code: 'zone',
      pointer: `${pointer}/zone`,
      message: `"${echo(checked.value.zone)}" is no time zone. Use a name such as "Europe/Amsterdam".`,
    },
  };
}

function drop({ problem }: Checked<unknown> & { readonly ok: false }, file: OpenedFile, { ledger }: ReadContext): void {
  ledger.drop({ file: file.name, pointer: problem.pointer, reason: 'invalid', message: problem.message });
}

function refused(problem: ExportProblem): { readonly ok: false; readonly problem: ExportProblem } {
  return { ok: false, problem };
}
