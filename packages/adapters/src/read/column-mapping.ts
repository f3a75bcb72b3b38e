import { isObject } from '@kluscv/schema';
import type { OpenedFile } from '../adapter.ts';
import type { ExportProblem } from '../errors.ts';
import { KNOWN_COLUMNS } from '../platforms/platform-csv/export.ts';
import { echo } from '../text/echo.ts';
import type { TableShape } from '../text/table.ts';

/** How the columns of somebody's own table become those of the platform-export CSV. Saved once, used for every table of that kind. */
export interface ColumnMapping {
  /** By column of the platform-export CSV: the column of the table. */
  readonly columns: Readonly<Record<string, string>>;
  /** Columns that the table does not have, with the value for every row. Default: none. */
  readonly fixed?: Readonly<Record<string, string>>;
  /** By column of the platform-export CSV: what each value of the table means. Default: none. */
  readonly codes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A mapping as it is saved: a JSON document with this one member. */
export interface ColumnMappingDocument {
  readonly columnMapping: ColumnMapping;
}

/** Takes the mapping out of the files, if there is one, and puts its names on the tables that have its columns. */
export function applyMappings(
  files: readonly OpenedFile[],
):
  | { readonly ok: true; readonly files: readonly OpenedFile[] }
  | { readonly ok: false; readonly problem: ExportProblem } {
  const documents = files.filter(isMapping);
  const [file, another] = documents;
  if (file === undefined) return { ok: true, files };
  const refused = (message: string): { readonly ok: false; readonly problem: ExportProblem } => ({
    ok: false,
    problem: { code: 'export.mapping', file: file.name, message },
  });
  if (another !== undefined) return refused('There is more than one column mapping. Hand over one.');
  const mapping = mappingIn(file);
  if (typeof mapping === 'string') return refused(mapping);
  const rest = files.filter((other) => !isMapping(other));
  const tables = rest.filter(({ shape }) => shape.kind === 'table');
  const needed = Object.values(mapping.columns);
  const lacks = (shape: TableShape): string | undefined => needed.find((column) => !shape.columns.includes(column));
  if (tables.every(({ shape }) => shape.kind !== 'table' || lacks(shape) !== undefined)) {
    const [table] = tables;
    const missing = table?.shape.kind === 'table' ? lacks(table.shape) : undefined;
    return refused(
      missing === undefined
        ? 'There is no table that the mapping could be used for. Hand it over together with its table.'
        : `The table has no column "${echo(missing)}", which the mapping names. Correct the mapping, or make a new one.`,
    );
  }
  return {
    ok: true,
    files: rest.map((other) =>
      other.shape.kind === 'table' && lacks(other.shape) === undefined
        ? { ...other, shape: mappedShape(other.shape, mapping) }
        : other,
    ),
  };
}

/** The table as it is read with the mapping. */
export function mappedShape(shape: TableShape, { columns, fixed = {}, codes = {} }: ColumnMapping): TableShape {
  const targets = new Map(Object.entries(columns).map(([target, source]) => [source, target]));
  return {
    ...shape,
    // A column that is called like one of ours and is mapped to nothing is not that one.
    columns: shape.columns.map(
      (name) => targets.get(name) ?? (KNOWN_COLUMNS.has(name) ? `${name} (not mapped)` : name),
    ),
    fixed,
    codes,
  };
}

function isMapping({ shape }: OpenedFile): boolean {
  return shape.kind === 'json' && isObject(shape.value) && 'columnMapping' in shape.value;
}

/** The mapping of a file, or what is wrong with it. */
function mappingIn({ shape }: OpenedFile): ColumnMapping | string {
  const value = shape.kind === 'json' && isObject(shape.value) ? shape.value['columnMapping'] : undefined;
  if (!isObject(value) || !isTexts(value['columns'])) {
    return '"columnMapping" needs "columns": by column of the platform-export CSV, the column of the table.';
  }
  const { columns, fixed = {}, codes = {} } = value;
  if (!isTexts(fixed)) return '"fixed" must give a text for each column.';
  if (!isObject(codes) || !Object.values(codes).every(isTexts))
    return '"codes" must give, for each column, a text for each value.';
  const unknown = [...Object.keys(columns), ...Object.keys(fixed), ...Object.keys(codes)].find(
    (name) => !KNOWN_COLUMNS.has(name),
  );
  if (unknown !== undefined) {
    return `There is no column "${echo(unknown)}" in the platform-export CSV. Known are: ${[...KNOWN_COLUMNS].join(', ')}.`;
  }
  const both = Object.keys(fixed).find((name) => Object.hasOwn(columns, name));
  if (both !== undefined) return `"${both}" is both in "columns" and in "fixed". Take it out of one of them.`;
  const sources = Object.values(columns);
  const twice = sources.find((name, index) => sources.indexOf(name) !== index);
  if (twice !== undefined) return `The column "${echo(twice)}" of the table is used twice. Use it once.`;
  return { columns, fixed, codes: codes as Readonly<Record<string, Readonly<Record<string, string>>>> };
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return isObject(value) && Object.values(value).every((text) => typeof text === 'string');
}
