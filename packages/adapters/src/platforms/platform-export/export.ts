import {
  type ExportRecord,
  type ExportUnit,
  type ExportWorker,
  isObject,
  type PlatformExport,
  type Problem,
  schemaUrl,
  validatePlatformExport,
} from '@kluscv/schema';

/** What a platform hands over, without its workers: what concerns the whole document. */
export type ExportHead = Omit<PlatformExport, 'workers'>;

/** A worker's own members, without the work. */
export type WorkerHead = Pick<ExportWorker, 'ref' | 'name' | 'workRelation'>;

/** One entry that passed its schema, or what is wrong with it. */
export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

// The schema speaks of whole documents. To judge one part, it is put into the smallest document that is otherwise in order.
const PLATFORM = { name: '-' };
const HEAD = {
  $schema: schemaUrl('platform-export'),
  platform: PLATFORM,
  asOf: '2000-01-01',
  workTypes: [{ key: '-', label: { und: '-' } }],
};

/** The document without its workers, checked. */
export function checkHead(document: Readonly<Record<string, unknown>>): Checked<ExportHead> {
  const checked = check({ ...document, workers: [{ ref: '-', records: [] }] }, '');
  return checked.ok ? { ok: true, value: checked.value } : checked;
}

/** One worker without records and units, checked. `pointer` is where the worker stands. */
export function checkWorker(worker: unknown, pointer: string): Checked<WorkerHead> {
  if (!isObject(worker))
    return {
      ok: false,
      problem: {
        code: 'schema.type',
        pointer,
        message: 'A worker must be an object. Give it at least "ref" and "units" or "records".',
      },
    };
  const { records, units, ...head } = worker;
  for (const [name, value] of [
    ['records', records],
    ['units', units],
  ] as const) {
    if (value !== undefined && !Array.isArray(value)) {
      return {
        ok: false,
        problem: {
          code: 'schema.type',
          pointer: `${pointer}/${name}`,
          message: `"${name}" must be a list. Put the entries into square brackets.`,
        },
      };
    }
  }
  const given = { ...(records === undefined ? {} : { records: [] }), ...(units === undefined ? {} : { units: [] }) };
  const checked = check({ ...HEAD, workers: [{ ...head, ...given }] }, pointer);
  const [value] = checked.ok ? checked.value.workers : [];
  return checked.ok ? { ok: true, value: value as WorkerHead } : checked;
}

/** One piece of work, checked. */
export function checkUnit(unit: unknown, pointer: string): Checked<ExportUnit> {
  const checked = check({ ...HEAD, workers: [{ ref: '-', units: [unit] }] }, pointer);
  return checked.ok ? { ok: true, value: unit as ExportUnit } : checked;
}

/** One entry of figures, checked. */
export function checkRecord(record: unknown, pointer: string): Checked<ExportRecord> {
  const checked = check({ ...HEAD, workers: [{ ref: '-', records: [record] }] }, pointer);
  return checked.ok ? { ok: true, value: record as ExportRecord } : checked;
}

function check(document: unknown, pointer: string): Checked<PlatformExport> {
  const validation = validatePlatformExport(document);
  if (validation.ok) return validation;
  const [first] = validation.problems;
  const within = first?.pointer.replace(/^\/workers\/0(\/(units|records)\/0)?/, '') ?? '';
  return {
    ok: false,
    problem: {
      code: first?.code ?? 'schema',
      pointer: `${pointer}${within}`,
      message: first?.message ?? 'This does not follow the schema. Correct it.',
    },
  };
}
