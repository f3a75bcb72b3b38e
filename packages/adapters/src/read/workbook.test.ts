import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { describe, expect, it } from 'vitest';
import { readExport } from './read-export.ts';
import { readTable } from './read-table.ts';

/** Excel's number of a day. */
const day = (date: string): number => Date.parse(`${date}Z`) / 86_400_000 + 25_569;
const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (value: number): string => `<c><v>${value}</v></c>`;
const date = (value: string): string => `<c s="1"><v>${day(value)}</v></c>`;

async function workbook(
  rows: readonly (readonly string[])[],
  parts: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Werk" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows
      .map(
        (cells, row) =>
          `<row r="${row + 1}">${cells.map((cell, column) => cell.replace('<c', `<c r="${'ABCDEFGHIJ'[column] ?? ''}${row + 1}"`)).join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`,
    ...parts,
  };
  for (const [name, content] of Object.entries(files)) await writer.add(name, new TextReader(content));
  return writer.close();
}

const HEADER = ['worker_ref', 'unit_id', 'unit_kind', 'work_type', 'outcome', 'start', 'end', 'hours', 'review'].map(
  text,
);
const ROW = [
  text('17'),
  number(1001),
  text('shift'),
  text('Moving'),
  text('completed'),
  date('2024-03-31T22:00:00'),
  date('2024-04-01T01:30:00'),
  number(3.5000000000000004),
  text('Said "well done", twice'),
];

describe('workbooks', () => {
  it('reads a sheet as the table that it is', async () => {
    const bytes = await workbook([HEADER, ROW]);
    const reading = await readExport([{ name: 'work.xlsx', bytes }], {
      asOf: '2024-12-31',
      platform: { name: 'Voorbeeld' },
    });
    expect(reading).toMatchObject({
      ok: true,
      adapter: 'platform-csv',
      records: [
        {
          counts: { unitKind: 'shift', completed: 1 },
          hours: { minutes: 210 },
          period: { first: '2024-04', last: '2024-04' },
          reviews: [{ text: 'Said "well done", twice' }],
        },
      ],
      sources: [{ files: ['work.xlsx/Werk'] }],
    });
  });

  it('is mapped like any table', async () => {
    const bytes = await workbook([
      ['Mitarbeiter', 'Auftrag', 'Leistung', 'Status', 'Datum'].map(text),
      [text('1'), text('2'), text('Umzug'), text('Erledigt'), date('2024-03-31')],
    ]);
    const answers = { unit_kind: 'task', source: 'platform', complete: 'no' };
    const { reading, questions } = await readTable([{ name: 'work.xlsx', bytes }], undefined, answers, {
      asOf: '2024-12-31',
      platform: { name: 'x' },
    });
    expect(questions).toEqual([]);
    expect(reading).toMatchObject({ records: [{ counts: { completed: 1 }, period: { last: '2024-03' } }] });
  });

  it.each([
    ['is damaged inside', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row' }],
    ['lacks its sheet', { 'xl/_rels/workbook.xml.rels': '<Relationships/>' }],
    ['declares entities', { 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "b">]><workbook>&a;</workbook>' }],
  ])('does not throw for one that %s', async (_, parts) => {
    const bytes = await workbook([HEADER, ROW], parts);
    const reading = await readExport([{ name: 'work.xlsx', bytes }], { asOf: '2024-12-31', platform: { name: 'x' } });
    expect(reading.ok).toBe(false);
  });
});
