import { expectCall } from '@kluscv/schema/reading';
import { readJson } from '@kluscv/schema';
import type { ExportFile, FileShape, OpenedFile } from '../adapter.ts';
import { isArchive, MAX_EXPORT_BYTES, openArchive } from './archive.ts';
import type { ExportProblem } from '../errors.ts';
import type { Ledger } from '../ledger.ts';
import { toUtf8 } from '../text/decode.ts';
import { echo } from '../text/echo.ts';
import { readHeader, readSheetHeader } from '../text/table.ts';
import { isOpenDocument } from './known-forms.ts';
import { isColumnWord } from './mapping-words.ts';
import { isWorkbook, readWorkbook } from './workbook.ts';

/** The files that were inside, opened, or why nothing could be opened. */
export type Opening =
  | {
      readonly ok: true;
      readonly files: readonly OpenedFile[];
      readonly nested: readonly string[];
      readonly locked: readonly string[];
    }
  | { readonly ok: false; readonly problem: ExportProblem };

/** Takes files out of their archives, decodes them and looks what each one is. What is no text is left out. */
export async function openFiles(files: readonly ExportFile[], ledger: Ledger): Promise<Opening> {
  expectCall('openFiles', { files: [files, [{ name: 'text', bytes: 'bytes' }]], ledger: [ledger, 'object'] });
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total > MAX_EXPORT_BYTES) {
    return {
      ok: false,
      problem: {
        code: 'export.too-large',
        message:
          'The files together are larger than 256 MiB. Hand over only the file with the work in it, or split the export.',
      },
    };
  }
  const opened: OpenedFile[] = [];
  let left = MAX_EXPORT_BYTES;
  const nested: string[] = [];
  const locked: string[] = [];
  for (const file of files) {
    if (!isArchive(file.bytes)) {
      opened.push(openFile(file, ledger));
      continue;
    }
    const archive = await openArchive(file, { maxBytes: left });
    if (!archive.ok) return archive;
    for (const { bytes } of archive.files) left -= bytes.length;
    if (isWorkbook(archive.files, file)) {
      const workbook = readWorkbook(archive.files, file);
      if (!workbook.ok) return workbook;
      for (const { name, rows, is1904 } of workbook.sheets) {
        if (rows.length === 0) continue;
        const table = readSheetHeader(rows, isColumnWord);
        const shape: FileShape = table === undefined ? { kind: 'other' } : { ...table, is1904 };
        opened.push(openedFile(`${file.name}/${echo(name, 60)}`, new Uint8Array(), shape, true));
      }
      continue;
    }
    if (
      isOpenDocument(
        archive.files.map(({ name }) => name),
        file.name,
      )
    ) {
      return {
        ok: false,
        problem: {
          code: 'export.form',
          file: file.name,
          message: 'This is an OpenDocument table (ODS). Save the sheet with the work as CSV (UTF-8) or XLSX.',
        },
      };
    }
    for (const { name } of archive.nested) nested.push(name);
    for (const { name, reason } of archive.unread) {
      if (reason !== 'locked' && reason !== 'method') continue;
      locked.push(name);
      ledger.note({ code: 'entryNotRead', file: name, message: UNREAD[reason] });
    }
    for (const inner of archive.files) opened.push(openFile(inner, ledger));
  }
  return { ok: true, files: opened, nested, locked };
}

/** What was not taken out, and could hold work. */
const UNREAD = {
  locked: 'This file in the archive has a password and was not read. Unpack it with the password and hand it over too.',
  method: 'This file in the archive is packed in a way that is not read here. Unpack it and hand it over too.',
} as const;

function openFile(file: ExportFile, ledger: Ledger): OpenedFile {
  const decoding = toUtf8(file.bytes);
  if (decoding === undefined) return openedFile(file.name, file.bytes, { kind: 'other' }, false);
  const { utf8, encoding } = decoding;
  const shape = shapeOf(utf8, encoding !== 'windows-1252');
  if (encoding === 'windows-1252' && shape.kind === 'table') {
    ledger.note({
      code: 'encodingGuessed',
      file: file.name,
      message:
        'The file is not UTF-8 and was read as Windows-1252. If letters with accents look wrong, save it as UTF-8.',
    });
  }
  return openedFile(file.name, utf8, shape, true);
}

/** The text is decoded when somebody asks for it: of a large table, nobody does. */
function openedFile(name: string, bytes: Uint8Array, shape: FileShape, isText: boolean): OpenedFile {
  return {
    name,
    bytes,
    shape,
    get text() {
      return isText ? new TextDecoder().decode(bytes) : '';
    },
  };
}

function shapeOf(utf8: Uint8Array, isUnicode: boolean): FileShape {
  const start = new TextDecoder().decode(utf8.subarray(0, 1000)).trimStart();
  if (start.startsWith('{') || start.startsWith('[')) {
    if (!isUnicode) return { kind: 'brokenJson', message: 'The JSON is not UTF-8. Save it as UTF-8.' };
    const reading = readJson(utf8, { maxBytes: MAX_EXPORT_BYTES });
    return reading.ok ? { kind: 'json', value: reading.value } : { kind: 'brokenJson', message: reading.message };
  }
  if (start.startsWith('<')) return { kind: 'other' };
  return readHeader(utf8, isColumnWord) ?? { kind: 'other' };
}
