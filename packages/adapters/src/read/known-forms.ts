import type { OpenedFile } from '../adapter.ts';
import type { ExportProblem } from '../errors.ts';
import { hasColumns } from './has-columns.ts';
import { parseXml } from '../text/xml.ts';

/** Kinds of files by how their bytes begin, which are no data: what each is, and what to do. */
const BEGINNINGS: readonly { readonly begins: readonly number[]; readonly what: string }[] = [
  { begins: [0x25, 0x50, 0x44, 0x46], what: 'This is a PDF: a page to look at, and no data.' },
  { begins: [0xd0, 0xcf, 0x11, 0xe0], what: 'This is a workbook of before 2007 (XLS).' },
  { begins: [0x52, 0x61, 0x72, 0x21], what: 'This is a RAR archive.' },
  { begins: [0x37, 0x7a, 0xbc, 0xaf], what: 'This is a 7z archive.' },
  { begins: [0x1f, 0x8b], what: 'This is a GZ archive.' },
  { begins: [0x89, 0x50, 0x4e, 0x47], what: 'This is a picture: nothing can be counted in it.' },
  { begins: [0xff, 0xd8, 0xff], what: 'This is a picture: nothing can be counted in it.' },
];

/** Statements of money: what somebody was paid, and not what work was done. */
const MONEY: readonly { readonly columns: readonly string[]; readonly what: string }[] = [
  {
    columns: ['Date', 'Ref ID', 'Type', 'Description', 'Amount'],
    what: 'These are Upwork’s transactions: money, and not work. Ask for the work history (the JSON of the profile page, or the GraphQL answer), which has contracts, hours and reviews.',
  },
  {
    columns: ['Date', 'Activity', 'Description', 'From', 'Order', 'Currency', 'Amount'],
    what: 'These are Fiverr’s transactions: money, and not work. Ask for the orders with their status and delivery date.',
  },
];

/** What a file is, where it is known and holds no work that can be counted. */
export function knownForm(file: OpenedFile): ExportProblem | undefined {
  const { bytes, name } = file;
  const form = (message: string): ExportProblem => ({ code: 'export.form', file: name, message });
  const money = MONEY.find(({ columns }) => hasColumns(file, columns));
  if (money !== undefined) return form(money.what);
  const found = BEGINNINGS.find(({ begins }) => begins.every((byte, at) => bytes[at] === byte));
  if (found !== undefined) {
    return form(`${found.what} Ask for the data as CSV, XLSX or JSON, or save the table as CSV (UTF-8).`);
  }
  if (file.shape.kind !== 'other' || bytes.length === 0) return undefined;
  const begin = new TextDecoder().decode(bytes.subarray(0, 2048)).trimStart();
  if (/<(?:\w+:)?DPI_OECD[\s>]/.test(begin)) return form(aboutDpi(file));
  if (/^(?:<!doctype html|<html[\s>]|<head[\s>]|<table[\s>])/i.test(begin)) {
    return form(
      'This is a saved web page (HTML), and no data. Ask for the data as CSV, XLSX or JSON, or save the table as CSV (UTF-8).',
    );
  }
  if (begin.startsWith('<'))
    return form('This is XML of a kind that is not known here. Ask for the data as CSV, XLSX or JSON.');
  return undefined;
}

/** What an OpenDocument table is called, from the parts of its archive; nothing for other archives. */
export function isOpenDocument(names: readonly string[], archive: string): boolean {
  return names.includes(`${archive}/content.xml`) && names.includes(`${archive}/META-INF/manifest.xml`);
}

/** The numbers of the tax form are told, and not signed: some platforms count payments in them, and not pieces of work. */
function aboutDpi({ text }: OpenedFile): string {
  let value = '';
  let sum = 0;
  let inNumbers = false;
  try {
    parseXml(text, {
      open: (tag) => {
        value = '';
        if (tag === 'NumberOfActivities') inNumbers = true;
      },
      text: (piece) => {
        value += piece;
      },
      close: (tag) => {
        if (inNumbers && /^NumbQ[1-4]$/.test(tag) && /^\d{1,9}$/.test(value.trim())) sum += Number(value);
        if (tag === 'NumberOfActivities') inNumbers = false;
        return true;
      },
    });
  } catch {
    // Broken or not: it is what it is.
  }
  return `This is the OECD's form in which platforms report to tax offices (DPI, DAC7). It speaks of ${sum} activities; some platforms count payments there and not pieces of work, so no record is made of it. Ask the platform for its data on your work.`;
}
