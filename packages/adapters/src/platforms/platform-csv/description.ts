import { isObject, schemaUrl } from '@kluscv/schema';
import type { OpenedFile, ReadContext } from '../../adapter.ts';
import type { ExportProblem } from '../../errors.ts';
import { echo } from '../../text/echo.ts';
import { checkHead, type ExportHead } from '../platform-export/export.ts';

/** Whether this is a platform-export document without workers: it describes the platform of the table beside it. */
export function isDescription({ shape }: OpenedFile): boolean {
  return (
    shape.kind === 'json' && isObject(shape.value) && isObject(shape.value['platform']) && !('workers' in shape.value)
  );
}

/** What concerns all rows, and whether it declares the types of work. */
export type Description =
  | { readonly ok: true; readonly head: ExportHead; readonly declaresWorkTypes: boolean }
  | { readonly ok: false; readonly problem: ExportProblem };

/** Reads the description that came with the tables, or makes one of what the caller knows. */
export function readDescription(files: readonly OpenedFile[], context: ReadContext): Description {
  const [file, another] = files;
  if (another !== undefined) {
    return refused({
      code: 'export.ambiguous',
      message: 'There is more than one description of a platform. Hand over one with its tables.',
    });
  }
  const document = file?.shape.kind === 'json' && isObject(file.shape.value) ? file.shape.value : undefined;
  if (document === undefined && context.platform === undefined) {
    return refused({
      code: 'export.platform-missing',
      message: 'The table does not say which platform it comes from.',
    });
  }
  const checked = checkHead({ ...minimalHead(context), ...document });
  const where = file === undefined ? {} : { file: file.name };
  if (!checked.ok) {
    const { message, pointer } = checked.problem;
    return refused({ code: 'export.invalid', ...where, message: `${message} (${pointer})` });
  }
  const { zone } = checked.value;
  if (zone !== undefined && !context.calendar.isZone(zone)) {
    return refused({
      code: 'export.invalid',
      ...where,
      message: `"${echo(zone)}" is no time zone. Use a name such as "Europe/Amsterdam". (/zone)`,
    });
  }
  return { ok: true, head: checked.value, declaresWorkTypes: document !== undefined && 'workTypes' in document };
}

/** What a description may leave out. */
export function minimalHead({
  asOf,
  platform = { name: '-' },
}: Pick<ReadContext, 'asOf' | 'platform'>): Readonly<Record<string, unknown>> {
  return { $schema: schemaUrl('platform-export'), platform, asOf, workTypes: [{ key: '-', label: { und: '-' } }] };
}

function refused(problem: ExportProblem): { readonly ok: false; readonly problem: ExportProblem } {
  return { ok: false, problem };
}
