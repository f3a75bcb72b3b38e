import type { ExportFile } from '../adapter.ts';
import type { ExportProblem } from '../errors.ts';
import { echo } from '../text/echo.ts';
import { parseXml } from '../text/xml.ts';
import { cellReader, type CellReader, numberFormats } from './workbook-cells.ts';

/** One row of a sheet: what its cells show, with a mark before what is a number or a moment. Empty cells are `''`. */
export interface SheetRow {
  /** As the spreadsheet numbers it. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** One sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** Whether day numbers begin in 1904. */
  readonly is1904: boolean;
}

/** The sheets of a workbook, or why there are none. */
export type WorkbookReading =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly problem: ExportProblem };

/** Most columns that a row may reach; a table of work has some dozens. */
const MAX_COLUMNS = 1_000;
/** Most cells with something in them, of all sheets. */
const MAX_CELLS = 6_000_000;

/** Whether what came out of an archive are the parts of an XLSX workbook. */
export function isWorkbook(parts: readonly ExportFile[], archive: ExportFile): boolean {
  return parts.some(({ name }) => name === `${archive.name}/xl/workbook.xml`);
}

/**
 * Reads the sheets of an XLSX workbook as their cells show them: identifiers with their leading zeros, dates and times as such. Only
 * cells that are there take room, so that one far-away cell costs what it holds.
 *
 * @param parts what came out of the archive, whose limits keep a bomb out of here
 */
export function readWorkbook(parts: readonly ExportFile[], archive: ExportFile): WorkbookReading {
  const refused = (message: string): WorkbookReading => ({
    ok: false,
    problem: { code: 'export.workbook', file: archive.name, message },
  });
  const byName = new Map(parts.map(({ name, bytes }) => [name.slice(archive.name.length + 1), bytes]));
  const textOf = (name: string): string => {
    const bytes = byName.get(name);
    return bytes === undefined ? '' : new TextDecoder('utf-8').decode(bytes);
  };
  try {
    const { names, is1904 } = sheetsIn(textOf('xl/workbook.xml'));
    const targets = relationsIn(textOf('xl/_rels/workbook.xml.rels'));
    const cells = cellReader({
      strings: stringsIn(textOf('xl/sharedStrings.xml')),
      formats: numberFormats(textOf('xl/styles.xml')),
      is1904,
    });
    const sheets: Sheet[] = [];
    let left = MAX_CELLS;
    for (const { name, relation } of names) {
      const target = targets.get(relation) ?? '';
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      if (!byName.has(path)) continue;
      const rows = rowsIn(textOf(path), cells, left);
      if (typeof rows === 'string') return refused(`Sheet "${echo(name)}": ${rows}`);
      for (const row of rows) left -= row.cells.length;
      sheets.push({ name, rows, is1904 });
    }
    return { ok: true, sheets };
  } catch {
    return refused('The workbook cannot be read. Open it in a spreadsheet and save the sheet as CSV (UTF-8).');
  }
}

function rowsIn(xml: string, { read }: CellReader, most: number): readonly SheetRow[] | string {
  const rows: SheetRow[] = [];
  let problem: string | undefined;
  let row = 0;
  let column = -1;
  let cells: string[] = [];
  let type = '';
  let style = 0;
  let value = '';
  let collects = false;
  let inText = false;
  let count = 0;
  parseXml(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        const number = Number(attributes()['r'] ?? row + 1);
        row = Number.isSafeInteger(number) && number > row ? number : row + 1;
        cells = [];
        column = -1;
      } else if (name === 'c') {
        const { r, t, s } = attributes();
        column = r === undefined ? column + 1 : columnOf(r);
        type = t ?? 'n';
        style = Number(s ?? 0);
        value = '';
        inText = type === 'inlineStr';
      } else if ((name === 'v' && !inText) || (name === 't' && inText)) collects = true;
      // Furigana are no part of the text.
      else if (name === 'rPh') inText = false;
    },
    text: (text) => {
      if (collects) value += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') collects = false;
      else if (name === 'c') {
        const shown = read(type, style, value);
        if (shown === '') return true;
        count += 1;
        if (column >= MAX_COLUMNS || column < 0) {
          problem = `A cell stands in row ${row}, column ${column + 1}; a table of work has no more than ${MAX_COLUMNS} columns. Delete what stands far to the right, or save the table as CSV (UTF-8).`;
          return false;
        }
        if (count > most) {
          problem =
            'The workbook has more cells than can be read at once. Save the sheet as CSV (UTF-8), or split it by year.';
          return false;
        }
        while (cells.length < column) cells.push('');
        cells[column] = shown;
      } else if (name === 'row' && cells.length > 0) rows.push({ row, cells });
      return true;
    },
  });
  return problem ?? rows;
}

/** The column of a reference such as `AB12`, from 0; -1 if it is none. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const code = letter.charCodeAt(0) - 64;
    if (code < 1 || code > 26) break;
    column = column * 26 + code;
    if (column > 100_000) break;
  }
  return column - 1;
}

function sheetsIn(xml: string): {
  readonly names: readonly { readonly name: string; readonly relation: string }[];
  readonly is1904: boolean;
} {
  const names: { name: string; relation: string }[] = [];
  let is1904 = false;
  parseXml(xml, {
    open: (tag, attributes) => {
      if (tag === 'sheet') {
        const found = attributes();
        names.push({ name: found['name'] ?? '', relation: found['r:id'] ?? found['relationships:id'] ?? '' });
      } else if (tag === 'workbookPr') is1904 = ['1', 'true'].includes(attributes()['date1904'] ?? '');
    },
  });
  return { names, is1904 };
}

function relationsIn(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  parseXml(xml, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const { Id: id, Target: target } = attributes();
      if (id !== undefined && target !== undefined) targets.set(id, target);
    },
  });
  return targets;
}

function stringsIn(xml: string): readonly string[] {
  const strings: string[] = [];
  let value = '';
  let collects = false;
  let inRuby = false;
  parseXml(xml, {
    open: (name) => {
      if (name === 'si') value = '';
      else if (name === 'rPh') inRuby = true;
      else if (name === 't') collects = !inRuby;
    },
    text: (text) => {
      if (collects) value += text;
    },
    close: (name) => {
      if (name === 'si') strings.push(value);
      else if (name === 'rPh') inRuby = false;
      else if (name === 't') collects = false;
      return true;
    },
  });
  return strings;
}
