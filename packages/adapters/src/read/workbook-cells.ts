import { spreadsheetDate } from '../text/civil.ts';
import { parseXml } from '../text/xml.ts';

/** Stands before a cell that holds a number. No cell can begin with it: XML does not allow it. */
export const NUMBER = '\u0001';
/** Stands before a cell that holds a date, a time, or both. */
export const MOMENT = '\u0002';

/** Reads single cells. */
export interface CellReader {
  /** What a cell shows, marked; `''` for an empty one. @param type the `t` of the cell @param style its `s` */
  readonly read: (type: string, style: number, value: string) => string;
}

/** How a number is shown, as far as a table of work depends on it. */
export type NumberFormat =
  | { readonly kind: 'general' }
  | { readonly kind: 'date' }
  | { readonly kind: 'elapsed' }
  | { readonly kind: 'digits'; readonly pattern: string };

const GENERAL: NumberFormat = { kind: 'general' };

/** Formats that every workbook has by number; those that are not here show a number as it is. */
function builtIn(id: number): NumberFormat {
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58)) {
    return { kind: 'date' };
  }
  return id === 46 ? { kind: 'elapsed' } : GENERAL;
}

/** The formats of a workbook by the style that cells name. */
export function numberFormats(styles: string): readonly NumberFormat[] {
  const own = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  parseXml(styles, {
    open: (name, attributes) => {
      if (name === 'numFmt') {
        const { numFmtId, formatCode } = attributes();
        own.set(Number(numFmtId), formatOf(formatCode ?? ''));
      } else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attributes()['numFmtId'] ?? 0);
        formats.push(own.get(id) ?? builtIn(id));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
      return true;
    },
  });
  return formats;
}

/** What a format code shows: the first section of it, without colours and literal text. */
function formatOf(code: string): NumberFormat {
  const [section = ''] = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const bare = section.replaceAll(/"[^"]*"|\\.|_.|\*./g, '');
  if (/\[(?:h+|m+|s+)\]/i.test(bare)) return { kind: 'elapsed' };
  const letters = bare.replaceAll(/\[[^\]]*\]/g, '');
  if (/[dyhs]/i.test(letters) || /m/i.test(letters)) return { kind: 'date' };
  // Zeros that stand for digits: 00000 shows 42 as 00042.
  return /^(?:[^.,%E#?]*0){2,}[^.,%E]*$/i.test(letters) ? { kind: 'digits', pattern: section } : GENERAL;
}

/** A reader for the cells of one workbook. */
export function cellReader(workbook: {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly is1904: boolean;
}): CellReader {
  const { strings, formats, is1904 } = workbook;
  return {
    read: (type, style, value) => {
      if (type === 's') return textOf(strings[Number(value)] ?? '');
      if (type === 'str' || type === 'inlineStr') return textOf(value);
      if (value === '') return '';
      if (type === 'b') return value === '1' ? 'true' : 'false';
      if (type === 'e') return textOf(value);
      if (type === 'd') return MOMENT + value.replace(/Z$/, '');
      const number = Number(value);
      if (!Number.isFinite(number)) return textOf(value);
      const format = formats[style] ?? GENERAL;
      if (format.kind === 'date' && number >= 0) return MOMENT + momentText(number, is1904);
      if (format.kind === 'elapsed' && number >= 0) return MOMENT + elapsedText(number);
      if (format.kind === 'digits' && Number.isInteger(number) && number >= 0)
        return digitsText(number, format.pattern);
      return NUMBER + numberText(number, value);
    },
  };
}

/** A mark at the beginning of somebody's text would be taken for ours. */
function textOf(text: string): string {
  return text.startsWith(NUMBER) || text.startsWith(MOMENT) ? ` ${text}` : text;
}

/**
 * A number in plain digits. What a spreadsheet keeps as 7.6000000000000005 it shows as 7.6; whole numbers are exact up to fifteen
 * digits, beyond which spreadsheets keep zeros: those stay in scientific notation, so that no identifier is made of them.
 */
function numberText(number: number, written: string): string {
  if (Number.isInteger(number)) return Math.abs(number) < 1e15 ? String(number) : number.toExponential();
  const shown = Number(number.toPrecision(15));
  const text = String(shown);
  return /e/i.test(text) ? written : text;
}

/** `00042` for 42 in the format `00000`; literal text of the format stands where it stands. */
function digitsText(number: number, pattern: string): string {
  const digits = String(number);
  const places = pattern.replaceAll(/"[^"]*"|\\./g, '').split('0').length - 1;
  const padded = digits.padStart(places, '0');
  const extra = padded.length - places;
  let at = 0;
  return pattern.replaceAll(
    /"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|0|[^0]/g,
    (sign: string, quoted?: string, escaped?: string) => {
      if (quoted !== undefined) return quoted;
      if (escaped !== undefined) return escaped;
      if (sign === '0') {
        const end = at === 0 ? extra + 1 : at + extra + 1;
        const shown = padded.slice(at === 0 ? 0 : at + extra, end);
        at += 1;
        return shown;
      }
      return sign.length > 1 || sign === '#' || sign === '?' ? '' : sign;
    },
  );
}

/**
 * A date (`2026-04-03`), a date with a time (`2026-04-03T18:00:00`) or, without a day, a time (`18:00:00`). A whole number is a date:
 * midnight is told from a date by the column, not by the cell. Spreadsheets know no zones, and count a 29 February 1900.
 */
function momentText(serial: number, is1904: boolean): string {
  const seconds = Math.round(serial * 86_400);
  const days = Math.floor(seconds / 86_400);
  const time = clockText(seconds - days * 86_400);
  if (days === 0) return time;
  const date = spreadsheetDate(is1904 ? days + 1462 : days);
  return time === '00:00:00' ? date : `${date}T${time}`;
}

function elapsedText(serial: number): string {
  const seconds = Math.round(serial * 86_400);
  return `${Math.floor(seconds / 3600)}${clockText(seconds % 3600).slice(2)}`;
}

function clockText(seconds: number): string {
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
