import { zipFile } from './zip-file.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A sheet of a workbook, all its cells text. */
export interface SheetOf {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A workbook (XLSX) with one sheet, all its cells text. */
export function workbookOf(rows: SheetOf['rows']): Uint8Array {
  return workbookOfSheets([{ name: 'Werk', rows }]);
}

/** A workbook (XLSX) with several sheets, all their cells text. */
export function workbookOfSheets(sheets: readonly SheetOf[]): Uint8Array {
  const cell = (text: string, at: string): string =>
    `<c r="${at}" t="inlineStr"><is><t>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
  const content = ({ rows }: SheetOf): string => {
    const lines = rows.map((cells, row) => {
      const inside = cells.map((text, column) => cell(text, `${String.fromCodePoint(65 + column)}${row + 1}`));
      return `<row r="${row + 1}">${inside.join('')}</row>`;
    });
    return `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
  };
  const list = sheets.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const relations = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return zipFile([
    { name: '[Content_Types].xml', content: `<Types xmlns="${PACKAGE}/content-types"/>` },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
    },
    ...sheets.map((sheet, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, content: content(sheet) })),
  ]);
}
