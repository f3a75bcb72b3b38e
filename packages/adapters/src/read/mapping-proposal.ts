import type { ExportFile } from '../adapter.ts';
import { type ColumnMapping, mappedShape } from './column-mapping.ts';
import { createLedger } from '../ledger.ts';
import { openFiles } from './open-files.ts';
import { KNOWN_COLUMNS, UNIT_COLUMNS } from '../platforms/platform-csv/export.ts';
import { readRows, type TableShape } from '../text/table.ts';
import { plainWord, SYNONYMS, VALUE_CODES } from './mapping-words.ts';

/** A mapping that somebody should look at before it is used. */
export interface MappingProposal {
  readonly mapping: ColumnMapping;
  /** Columns of the table that nothing was proposed for. They are not read. */
  readonly unused: readonly string[];
  /** Columns without which no row can be read, and for which the table seems to have none. */
  readonly missing: readonly string[];
  /** Values whose meaning is not known, by column. They have to be added to `codes`. */
  readonly unknownValues: Readonly<Record<string, readonly string[]>>;
  /** The first rows as they would be read: by column, the value. */
  readonly preview: readonly Readonly<Record<string, string>>[];
}

/** Rows that are looked at. */
const LOOKED_AT = 2_000;
const SHOWN = 5;
const MAX_VALUES = 50;

/**
 * Proposes how a table's columns become those of the platform-export CSV, by names and values in Dutch, English, German and French.
 *
 * @returns nothing if the file is no table
 */
export async function proposeMapping(file: ExportFile): Promise<MappingProposal | undefined> {
  const opening = await openFiles([file], createLedger());
  const opened = opening.ok ? opening.files.find(({ shape }) => shape.kind === 'table') : undefined;
  if (opened?.shape.kind !== 'table') return undefined;
  const { shape, text } = opened;
  const columns: Record<string, string> = {};
  for (const name of shape.columns) {
    const target = KNOWN_COLUMNS.has(name) ? name : SYNONYMS.get(plainWord(name));
    if (target !== undefined && !Object.hasOwn(columns, target)) columns[target] = name;
  }
  const fixed: Record<string, string> = Object.hasOwn(columns, 'unit_kind') ? {} : { unit_kind: 'task' };
  const { codes, unknownValues } = codesOf(text, shape, columns);
  const mapping: ColumnMapping = { columns, fixed, ...(Object.keys(codes).length === 0 ? {} : { codes }) };
  const has = (name: string): boolean => Object.hasOwn(columns, name) || Object.hasOwn(fixed, name);
  const missing = UNIT_COLUMNS.filter((name) => !has(name)).map(String);
  if (!has('end') && !has('start') && !has('date')) missing.push('date');
  return {
    mapping,
    unused: shape.columns.filter((name) => name !== '' && !Object.values(columns).includes(name)),
    missing,
    unknownValues,
    preview: previewOf(text, mappedShape(shape, mapping), [...Object.keys(columns), ...Object.keys(fixed)]),
  };
}

function codesOf(
  text: string,
  shape: TableShape,
  columns: Readonly<Record<string, string>>,
): {
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly unknownValues: Readonly<Record<string, readonly string[]>>;
} {
  const found = new Map<string, Set<string>>();
  let rows = 0;
  for (const row of readRows(text, shape)) {
    rows += 1;
    if (rows > LOOKED_AT) break;
    if ('bad' in row) continue;
    for (const target of VALUE_CODES.keys()) {
      const source = columns[target];
      if (source === undefined) continue;
      const values = found.get(target) ?? new Set();
      found.set(target, values);
      if (row.get(source) !== '' && values.size < MAX_VALUES) values.add(row.get(source));
    }
  }
  const codes: Record<string, Record<string, string>> = {};
  const unknownValues: Record<string, string[]> = {};
  for (const [target, values] of found) {
    const known = VALUE_CODES.get(target);
    for (const value of values) {
      const code = known?.get(plainWord(value));
      if (code === undefined) (unknownValues[target] ??= []).push(value);
      else if (code !== value) (codes[target] ??= {})[value] = code;
    }
  }
  return { codes, unknownValues };
}

function previewOf(
  text: string,
  shape: TableShape,
  columns: readonly string[],
): readonly Readonly<Record<string, string>>[] {
  const preview: Record<string, string>[] = [];
  for (const row of readRows(text, shape)) {
    if ('bad' in row) continue;
    preview.push(Object.fromEntries(columns.map((column) => [column, row.get(column)])));
    if (preview.length === SHOWN) break;
  }
  return preview;
}
