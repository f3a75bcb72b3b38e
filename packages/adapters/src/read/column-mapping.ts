import { isObject } from '@kluscv/schema';
import type { OpenedFile } from '../adapter.ts';
import type { ExportProblem } from '../errors.ts';
import type { Ledger } from '../ledger.ts';
import { KNOWN_COLUMNS } from '../platforms/platform-csv/export.ts';
import { echo } from '../text/echo.ts';
import type { TableShape } from '../text/table.ts';
import type { ColumnMapping, ColumnSource } from './mapping.ts';
import { plainWord } from './mapping-words.ts';
import { unfoldDays, unfoldPeople } from './unfold.ts';

/** The files with the names of the platform-export CSV on their columns. */
export type Mapped =
  | { readonly ok: true; readonly files: readonly OpenedFile[]; readonly mapping?: ColumnMapping }
  | { readonly ok: false; readonly problem: ExportProblem };

/**
 * Takes the mapping out of the files, if there is one, and puts its names on the tables that have its columns.
 *
 * @param given a mapping from elsewhere
 * @param typed answers that go before those of the mapping
 */
export function applyMappings(
  files: readonly OpenedFile[],
  ledger: Ledger,
  given?: ColumnMapping,
  typed: Readonly<Record<string, string>> = {},
): Mapped {
  const documents = files.filter(isMapping);
  const [file, another] = documents;
  if (file === undefined && given === undefined) return { ok: true, files };
  const refused = (message: string, at?: OpenedFile): Mapped => ({
    ok: false,
    problem: { code: 'export.mapping', ...(at === undefined ? {} : { file: at.name }), message },
  });
  if (another !== undefined || (file !== undefined && given !== undefined)) {
    return refused('There is more than one column mapping. Hand over one.', file);
  }
  const mapping = file === undefined ? checkMapping(given) : mappingIn(file);
  if (typeof mapping === 'string') return refused(mapping, file);
  const answers = { ...mapping.answers, ...typed };
  const badRow = (of: OpenedFile, row: number): Mapped =>
    refused(`Row ${row} of "${echo(sheetOf(of.name))}" has too many or too few values. Correct it, or delete it.`, of);
  const rest: OpenedFile[] = [];
  for (const other of files.filter((one) => !isMapping(one))) {
    const plan = mapping.layout === 'days' ? unfoldDays(other, answers['week.year']) : undefined;
    if (plan !== undefined && 'badRow' in plan) return badRow(other, plan.badRow);
    rest.push(plan === undefined ? other : withShape(other, plan.shape));
  }
  const ignored = new Set((mapping.ignore ?? []).map(plainWord));
  const mapped: OpenedFile[] = [];
  let used = 0;
  for (const other of rest) {
    if (ignored.has(plainWord(sheetOf(other.name)))) {
      ledger.note({
        code: 'sheetIgnored',
        file: other.name,
        message: 'This was not read, because the mapping says that it holds no work.',
      });
      continue;
    }
    if (other.shape.kind !== 'table') {
      mapped.push(other);
      continue;
    }
    const lacking = lackingIn(other.shape, mapping);
    if (lacking.length === 0) {
      used += 1;
      const shape = mappedShape(other.shape, mapping);
      const how = answers['workers.several'];
      const people = how === 'each' || how === 'shared' ? unfoldPeople(other.bytes, shape, how) : undefined;
      if (people !== undefined && 'badRow' in people) return badRow(other, people.badRow);
      mapped.push(withShape(other, people === undefined ? shape : people.shape));
      continue;
    }
    const total = Object.keys(mapping.columns).length;
    const looksAlike = total - lacking.length >= 2;
    // A sheet that is nearly the same is work that would be left out without anybody noticing.
    if (looksAlike || rest.filter(({ shape }) => shape.kind === 'table').length === 1) {
      const [target = ''] = lacking;
      return refused(
        `"${echo(sheetOf(other.name))}" has no column "${echo(sourceWords(mapping.columns[target]))}", which the mapping names for ${target}. Its columns are: ${columnsIn(other.shape)}. Add the other name to the mapping ("${target}": ["…", "…"]), name the sheet in "ignore" if it holds no work, or make a new mapping.`,
        other,
      );
    }
    mapped.push(other);
  }
  if (used === 0) {
    return refused(
      'There is no table that the mapping could be used for. Hand it over together with its table.',
      file ?? rest[0],
    );
  }
  return { ok: true, files: mapped, mapping };
}

/** The same file, read in another way. Its text stays undecoded until somebody asks for it. */
function withShape(file: OpenedFile, shape: TableShape): OpenedFile {
  return {
    name: file.name,
    bytes: file.bytes,
    shape,
    get text() {
      return file.text;
    },
  };
}

/** The name of a sheet within its workbook, or of a file within its archive. */
export function sheetOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** The table as it is read with the mapping. */
export function mappedShape(shape: TableShape, { columns, fixed = {}, codes = {} }: ColumnMapping): TableShape {
  const targets = new Map<number, string>();
  const joined: Record<string, readonly number[]> = {};
  for (const [target, source] of Object.entries(columns)) {
    const places = placesOf(shape, source);
    if (places === undefined) continue;
    const [place = -1] = places;
    // A column that stands for two of ours, such as a name that is the reference too, keeps the first.
    if (places.length > 1 || targets.has(place)) joined[target] = places;
    else targets.set(place, target);
  }
  return {
    ...shape,
    header: shape.columns,
    // A column that is called like one of ours and is mapped to nothing is not that one.
    columns: shape.columns.map(
      (name, place) => targets.get(place) ?? (KNOWN_COLUMNS.has(name) ? `${name} (not mapped)` : name),
    ),
    fixed,
    codes: Object.fromEntries(Object.entries(codes).map(([target, known]) => [target, spellings(known)])),
    joined,
  };
}

/** Columns of the platform-export CSV that the mapping names and this table lacks. */
function lackingIn(shape: TableShape, { columns }: ColumnMapping): readonly string[] {
  return Object.keys(columns).filter((target) => placesOf(shape, columns[target] ?? '') === undefined);
}

function placesOf(shape: TableShape, source: ColumnSource): readonly number[] | undefined {
  if (typeof source === 'string') {
    const place = placeOf(shape, source);
    return place === undefined ? undefined : [place];
  }
  if (isList(source)) {
    for (const name of source) {
      const place = placeOf(shape, name);
      if (place !== undefined) return [place];
    }
    return undefined;
  }
  const places = source.join.map((name) => placeOf(shape, name));
  return places.includes(undefined) ? undefined : places.flatMap((place) => place ?? []);
}

/** A column is found by its name; capitals, spaces and how accents are composed make no difference where that is clear. */
function placeOf({ columns }: TableShape, name: string): number | undefined {
  const exact = columns.indexOf(name);
  if (exact !== -1) return exact;
  const word = plainWord(name);
  const alike = columns.flatMap((column, place) => (plainWord(column) === word ? [place] : []));
  return alike.length === 1 ? alike[0] : undefined;
}

/** A value counts in whatever capitals and composition of accents it stands. */
function spellings(codes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(codes).flatMap(([value, code]) => [
      [value, code],
      [plainWord(value), code],
    ]),
  );
}

function isList(source: ColumnSource): source is readonly string[] {
  return Array.isArray(source);
}

function sourceWords(source: ColumnSource | undefined): string {
  if (source === undefined || typeof source === 'string') return source ?? '';
  return isList(source) ? source.join('" or "') : source.join.join('" and "');
}

function columnsIn({ columns }: TableShape): string {
  return columns
    .filter((name) => name !== '')
    .slice(0, 12)
    .map((name) => `"${echo(name, 40)}"`)
    .join(', ');
}

function isMapping({ shape }: OpenedFile): boolean {
  return shape.kind === 'json' && isObject(shape.value) && 'columnMapping' in shape.value;
}

function mappingIn({ shape }: OpenedFile): ColumnMapping | string {
  return checkMapping(shape.kind === 'json' && isObject(shape.value) ? shape.value['columnMapping'] : undefined);
}

/** The mapping, or what is wrong with it. */
function checkMapping(value: unknown): ColumnMapping | string {
  if (!isObject(value) || !isObject(value['columns']) || !Object.values(value['columns']).every(isSource)) {
    return '"columnMapping" needs "columns": by column of the platform-export CSV, the column of the table.';
  }
  const { fixed = {}, codes = {}, ignore = [], source = 'platform', layout = 'rows', complete, answers = {} } = value;
  const columns = value['columns'] as ColumnMapping['columns'];
  if (!isTexts(fixed)) return '"fixed" must give a text for each column.';
  if (!isTexts(answers)) return '"answers" must give a text for each question.';
  if (!isNames(ignore)) return '"ignore" must be a list of names of sheets, files and columns.';
  if (source !== 'platform' && source !== 'worker') return '"source" must be "platform" or "worker".';
  if (layout !== 'rows' && layout !== 'days') return '"layout" must be "rows" or "days".';
  if (complete !== undefined && complete !== 'yes' && complete !== 'no' && complete !== 'unknown')
    return '"complete" must be "yes", "no" or "unknown".';
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
  const sources = Object.entries(columns)
    // A name may be the reference as well, where people are told apart by it.
    .filter(([target]) => target !== 'worker_name')
    .flatMap(([, from]) => (typeof from === 'string' ? [from] : []));
  const twice = sources.find((name, index) => sources.indexOf(name) !== index);
  if (twice !== undefined) return `The column "${echo(twice)}" of the table is used twice. Use it once.`;
  return {
    columns,
    fixed,
    codes: codes as Readonly<Record<string, Readonly<Record<string, string>>>>,
    ignore,
    source,
    layout,
    ...(complete === undefined ? {} : { complete }),
    answers,
  };
}

function isSource(value: unknown): boolean {
  if (typeof value === 'string') return true;
  return isNames(value) || (isObject(value) && isNames(value['join']) && value['join'].length > 0);
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string');
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return isObject(value) && Object.values(value).every((text) => typeof text === 'string');
}
