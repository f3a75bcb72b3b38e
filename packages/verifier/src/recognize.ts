import { type DocumentKind, type FileFormat, kindOf } from './file-format.ts';
import { type Contents, contentsOf } from './archive-directory.ts';

/** What a file is, and whether programs agree about that. */
export interface Recognition {
  readonly kind: DocumentKind;
  readonly format: FileFormat;
  /** The other format that a reader may take it for, or the ending that promises another one. */
  readonly ambiguous?: { readonly second: FileFormat } | { readonly ending: string };
}

/** How far readers look for the head of a PDF. */
const PDF_REACH = 1024;
/** How much of a file is looked at for what is told by its first words. */
const GLANCE = 8192;

/** What programs open a file as because of its ending. Endings that are not here promise nothing. */
const PROMISES: Readonly<Record<string, readonly FileFormat[]>> = {
  pdf: ['pdf'],
  zip: ['zip'],
  png: ['png', 'jpeg', 'gif', 'webp', 'bmp', 'tiff', 'heic', 'avif'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  pptx: ['pptx'],
  odt: ['odt'],
  ods: ['ods'],
  html: ['html', 'xml'],
  svg: ['svg', 'xml'],
};
const SAME_PROMISE: Readonly<Record<string, string>> = {
  jpg: 'png',
  jpeg: 'png',
  jpe: 'png',
  jfif: 'png',
  gif: 'png',
  webp: 'png',
  bmp: 'png',
  tif: 'png',
  tiff: 'png',
  heic: 'png',
  heif: 'png',
  avif: 'png',
  htm: 'html',
  xhtml: 'html',
  shtml: 'html',
  mht: 'html',
  mhtml: 'html',
};

/** Formats whose bytes a program shows or unpacks for what they are, so that another promise makes two files of one. */
const SHOWN: ReadonlySet<FileFormat> = new Set(['pdf', 'png', 'jpeg', 'gif', 'webp', 'bmp', 'zip']);

/**
 * What a file is, by its content. The name is asked only for what it promises to programs that go by it, and for what no content tells.
 */
export function recognize(bytes: Uint8Array, name = ''): Recognition {
  const ending = endingOf(name);
  const head = latin1(bytes.subarray(0, GLANCE));
  const pdfAt = pdfHeadAt(bytes, head);
  const contents = contentsOf(bytes);
  // What stands in front of an archive is judged by itself.
  const front = contents === undefined || contents.from === 0 ? bytes : bytes.subarray(0, contents.from);
  const whole = formatOf(front, head, ending, contents);
  // The rest of a PDF is no text, whatever a reader shows of what stands in front of it.
  const isFronted = whole === 'unknown' && pdfAt !== undefined && pdfAt > 0;
  const first = isFronted ? textFormat(bytes.subarray(0, pdfAt), ending) : whole;
  const found = (format: FileFormat, ambiguous?: Recognition['ambiguous']): Recognition => ({
    kind: kindOf(format),
    format,
    ...(ambiguous !== undefined && { ambiguous }),
  });
  if (pdfAt !== undefined) {
    if (contents !== undefined && !isInEntry(pdfAt, contents)) return found('pdf', { second: 'zip' });
    if (contents === undefined && first === 'zip') return found('pdf', { second: 'zip' });
    if (first !== 'pdf' && first !== 'zip' && !isPackedZip(first)) {
      const harmless = first === 'unknown' || (first === 'text' && !looksLikeHtml(head));
      // A few bytes before the head are an accident; a page, a picture or a letter there is not.
      return harmless ? byEnding(found, 'pdf', ending) : found('pdf', { second: first });
    }
  } else if (contents !== undefined && first !== 'zip' && !isPackedZip(first)) {
    if (first === 'unknown') return byEnding(found, 'zip', ending);
    return found(first, { second: 'zip' });
  }
  return byEnding(found, first, ending);
}

function byEnding(
  found: (format: FileFormat, ambiguous?: Recognition['ambiguous']) => Recognition,
  format: FileFormat,
  ending: string,
): Recognition {
  const promised = PROMISES[SAME_PROMISE[ending] ?? ending];
  if (promised === undefined || promised.includes(format) || !SHOWN.has(format)) return found(format);
  return found(format, { ending });
}

/**
 * The ending of a name in lower case, without the dot, as programs see it: capitals, compatibility forms, and dots, blanks and invisible
 * characters behind it do not count.
 */
export function endingOf(name: string): string {
  const shown = name
    .normalize('NFKC')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/ \(\d+\)$/, '')
    .replace(/[?#].*$/su, (tail) => (/^https?:/i.test(name) ? '' : tail))
    .slice(-512)
    .replace(/[.\s]+$/u, '')
    .toLowerCase();
  const last = shown.slice(Math.max(shown.lastIndexOf('/'), shown.lastIndexOf('\\')) + 1);
  const dot = last.lastIndexOf('.');
  return dot < 0 ? '' : last.slice(dot + 1).trim();
}

/** Where the head of a PDF stands, if readers of PDF would read the file. */
function pdfHeadAt(bytes: Uint8Array, head: string): number | undefined {
  const at = head.slice(0, PDF_REACH + 4).indexOf('%PDF-');
  if (at < 0 || at >= PDF_REACH) return undefined;
  if (at === 0) return 0;
  // Text may speak of `%PDF-`. What is read as one has objects.
  return indexOfAscii(bytes, ' obj', at) >= 0 ? at : undefined;
}

/** Whether this place is inside an unpacked entry that the archive lists: then whoever opens the archive sees it. */
function isInEntry(at: number, { entries }: Contents): boolean {
  return entries.some(({ from, to, method }) => method === 0 && from !== undefined && at >= from && at < to);
}

const PACKED: ReadonlySet<FileFormat> = new Set([
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'ods',
  'epub',
  'pages',
  'pkpass',
  'asic',
  'jar',
]);

function isPackedZip(format: FileFormat): boolean {
  return PACKED.has(format);
}

const HEADS: readonly (readonly [FileFormat, string])[] = [
  ['pdf', '%PDF-'],
  ['png', '\u0089PNG\r\n\u001a\n'],
  ['jpeg', '\u00ff\u00d8\u00ff'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['rar', 'Rar!\u001a\u0007'],
  ['7z', "7z\u00bc\u00af'\u001c"],
  ['gzip', '\u001f\u008b'],
  ['bzip2', 'BZh'],
  ['xz', '\u00fd7zXZ\0'],
  ['zstd', '(\u00b5/\u00fd'],
  ['cab', 'MSCF'],
  ['rtf', '{\\rtf'],
  ['postscript', '%!PS'],
  ['program', 'MZ'],
  ['program', '\u007fELF'],
  ['program', '#!'],
  ['sound', 'ID3'],
  ['sound', 'OggS'],
  ['sound', 'fLaC'],
];

function formatOf(bytes: Uint8Array, head: string, ending: string, contents: Contents | undefined): FileFormat {
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return zipFormat(contents, ending);
  const known = HEADS.find(([, start]) => head.startsWith(start));
  if (known !== undefined && !(known[0] === 'program' && isText(bytes))) return known[0];
  if (head.startsWith('RIFF')) return ({ WEBP: 'webp', WAVE: 'sound' }[head.slice(8, 12)] as FileFormat) ?? 'video';
  if (head.startsWith('BM') && head.charCodeAt(6) === 0 && head.charCodeAt(14) < 125 && head.charCodeAt(15) === 0)
    return 'bmp';
  if (head.slice(4, 8) === 'ftyp') return boxFormat(head.slice(8, 32));
  if (head.startsWith('bplist00')) return ending === 'icloud' ? 'icloud' : 'unknown';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) {
    return ending === 'msg' || indexOfAscii(bytes, '_\0_\0s\0u\0b\0s\0t\0g\0', 0) >= 0 ? 'outlookMessage' : 'office97';
  }
  if (head.slice(257, 262) === 'ustar') return 'tar';
  if (/^0[\u0080-\u0084]/.test(head) && head.includes('\u0006\u0009*\u0086H\u0086\u00f7\r\u0001\u0007')) return 'cms';
  return textFormat(bytes, ending);
}

function zipFormat(contents: Contents | undefined, ending: string): FileFormat {
  // Who calls it an archive gets it opened, whatever is in it.
  if (contents === undefined || ending === 'zip') return 'zip';
  const has = (test: (name: string) => boolean): boolean => contents.entries.some(({ name }) => test(name));
  if (has((name) => name === '[Content_Types].xml')) {
    if (has((name) => name.startsWith('word/'))) return 'docx';
    if (has((name) => name.startsWith('xl/'))) return 'xlsx';
    if (has((name) => name.startsWith('ppt/'))) return 'pptx';
  }
  if (has((name) => name.startsWith('Index/') && name.endsWith('.iwa')) || has((name) => name === 'Index.zip'))
    return 'pages';
  if (has((name) => name === 'pass.json') && has((name) => name === 'manifest.json')) return 'pkpass';
  if (contents.entries[0]?.name === 'mimetype') {
    const type = contents.mimetype ?? '';
    if (type.includes('opendocument.spreadsheet')) return 'ods';
    if (type.includes('opendocument')) return 'odt';
    if (type.includes('epub')) return 'epub';
    if (type.includes('asic')) return 'asic';
  }
  return has((name) => name === 'META-INF/MANIFEST.MF') ? 'jar' : 'zip';
}

function boxFormat(brands: string): FileFormat {
  if (/^avi[fs]/.test(brands)) return 'avif';
  return /^(?:hei[cxms]|hev[cx]|mif1|msf1)/.test(brands) ? 'heic' : 'video';
}

function textFormat(bytes: Uint8Array, ending: string): FileFormat {
  if (!isText(bytes)) return 'unknown';
  const text = glanceOf(bytes);
  const start = text.trimStart();
  if (start === '') return 'text';
  if (isMail(text)) return 'eml';
  if (start.startsWith('-----BEGIN PGP')) return 'pgp';
  if (start.startsWith('-----BEGIN ')) return 'pem';
  if (ending === 'ndjson' || ending === 'jsonl' || hasDocumentALine(start)) return 'lines';
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(start))
    return 'svg';
  if (looksLikeHtml(start) && !(start.startsWith('<?xml') && !/<html[\s>]/i.test(start))) return 'html';
  if (/^<(?:\?xml|[A-Za-z][\w:.-]*[\s/>])/.test(start)) return 'xml';
  if (/^[[{]/.test(start)) return 'json';
  return /^e[wy3][\w-]*\.[\w-]+\.[\w-]*/.test(start) ? 'jwt' : 'text';
}

function looksLikeHtml(text: string): boolean {
  return /<(?:!doctype\s+html|html|head|body|script|iframe|table|style|title|div|h1|p|a|br|b|img|font)[\s>/]/i.test(
    text.slice(0, 2048),
  );
}

/** A text of one, two or more bytes a character: hardly a character that no text has. */
export function isText(bytes: Uint8Array): boolean {
  const part = bytes.subarray(0, GLANCE);
  if (part.length === 0) return true;
  let zeros = [0, 0];
  let controls = 0;
  for (const [at, byte] of part.entries()) {
    if (byte === 0) zeros = at % 2 === 0 ? [(zeros[0] ?? 0) + 1, zeros[1] ?? 0] : [zeros[0] ?? 0, (zeros[1] ?? 0) + 1];
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1a)
      controls += 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (controls * 50 > part.length) return false;
  if (even + odd === 0) return true;
  // UTF-16 of what is written in Latin letters has a zero in every second place.
  const sixteen = Math.max(even, odd) * 5 > part.length * 2 && Math.min(even, odd) * 20 <= part.length;
  return sixteen || (even + odd) * 50 <= part.length;
}

/** The first words of a text, whatever it is encoded in. */
function glanceOf(bytes: Uint8Array): string {
  const part = bytes.subarray(0, GLANCE);
  const text = new TextDecoder(encodingOf(bytes)).decode(part);
  return text.replace(/^\uFEFF/, '');
}

/** How a text is encoded, by its byte order mark or by where its zeros stand. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const part = bytes.subarray(0, 64);
  if (part.length < 4 || part.length % 2 !== 0) return 'utf-8';
  const zeros = (from: number): number => part.filter((byte, at) => at % 2 === from && byte === 0).length;
  if (zeros(1) * 4 > part.length && zeros(0) === 0) return 'utf-16le';
  return zeros(0) * 4 > part.length && zeros(1) === 0 ? 'utf-16be' : 'utf-8';
}

const MAIL_FIELDS =
  /^(?:from|to|cc|bcc|date|subject|message-id|mime-version|content-type|received|return-path|delivered-to|reply-to|sender|dkim-signature|x-[\w-]+):/i;

/** Whether a text begins with the head of a mail: fields alone, two of them known. */
function isMail(text: string): boolean {
  const lines = text
    .trimStart()
    .replace(/^From .*\r?\n/, '')
    .split(/\r?\n/, 64);
  let known = 0;
  for (const line of lines) {
    if (line === '' || known >= 4) break;
    if (MAIL_FIELDS.test(line)) known += 1;
    else if (!/^[\t ]|^[\x21-\x39\x3b-\x7e]+:/.test(line)) return false;
  }
  return (
    known >= 2 &&
    /^(?:from|date|subject|message-id|mime-version|received|return-path|delivered-to):/im.test(lines.join('\n'))
  );
}

/** Whether each of the first two lines is a whole document. */
function hasDocumentALine(text: string): boolean {
  const [first = '', second = ''] = text
    .split(/\r?\n/, 64)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return (
    isDocument(first) &&
    (isDocument(second) || (second.length > 0 && isDocumentBegun(second) && text.length >= GLANCE / 2))
  );
}

function isDocument(line: string): boolean {
  return /^\{.*\}$/.test(line) || /^"?e[wy3][\w-]{8,}\.[\w-]{8,}\.[\w-]{16,}(?:~[\w.~-]*)?"?$/.test(line);
}

function isDocumentBegun(line: string): boolean {
  return line.startsWith('{"') || /^"?e[wy3][\w-]{8,}\.[\w-]{8,}/.test(line);
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function indexOfAscii(bytes: Uint8Array, text: string, from: number): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < text.length && bytes[at + same] === text.charCodeAt(same)) same += 1;
    if (same === text.length) return at;
  }
  return -1;
}
