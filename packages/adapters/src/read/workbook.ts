import type { ExportFile } from '../adapter.ts';
import type { ExportProblem } from '../errors.ts';
import { echo } from '../text/echo.ts';

/** The sheets of a workbook as tables, or why there are none. */
export type WorkbookReading =
  | { readonly ok: true; readonly files: readonly ExportFile[] }
  | { readonly ok: false; readonly problem: ExportProblem };

/** Whether what came out of an archive are the parts of an XLSX workbook. */
export function isWorkbook(parts: readonly ExportFile[], archive: ExportFile): boolean {
  return parts.some(({ name }) => name === `${archive.name}/xl/workbook.xml`);
}

/**
 * Reads the sheets of an XLSX workbook as tables with commas. The archive must have been taken apart before: its limits are what keeps
 * a bomb out of here. The reader is loaded only for a workbook.
 */
export async function openWorkbook(file: ExportFile): Promise<WorkbookReading> {
  try {
    const { default: readSheets } = await import('read-excel-file/universal');
    const sheets = await readSheets(file.bytes.slice().buffer);
    const encoder = new TextEncoder();
    return {
      ok: true,
      files: sheets.map(({ sheet, data }) => ({
        name: `${file.name}/${echo(sheet, 60)}`,
        bytes: encoder.encode(data.map((row) => `${row.map(cellText).join(',')}\n`).join('')),
      })),
    };
  } catch {
    return {
      ok: false,
      problem: {
        code: 'export.archive-damaged',
        file: file.name,
        message: 'The workbook cannot be read. Open it in a spreadsheet and save the sheet as CSV (UTF-8).',
      },
    };
  }
}

function cellText(value: unknown): string {
  if (value instanceof Date) return momentText(value);
  // What a spreadsheet shows as 7.6 it may keep as 7.6000000000000005.
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : '';
}

/** A date, a date with a time, or (in the first days of spreadsheet time) a time. Spreadsheets know no zones. */
function momentText(moment: Date): string {
  if (Number.isNaN(moment.getTime())) return '';
  const [date = '', time = ''] = moment.toISOString().slice(0, 19).split('T');
  if (date < '1900-01-02') return time;
  return time === '00:00:00' ? date : `${date}T${time}`;
}
