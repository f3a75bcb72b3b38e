/** What a file is, by its content. */
export type DocumentKind = 'pdf' | 'picture' | 'archive' | 'mail' | 'lines' | 'text' | 'other';

/** Kinds of files that are told apart, by what a person calls them. */
export const FILE_FORMATS = [
  'pdf',
  'png',
  'jpeg',
  'gif',
  'webp',
  'bmp',
  'tiff',
  'svg',
  'heic',
  'avif',
  'zip',
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
  'office97',
  'outlookMessage',
  'rtf',
  'postscript',
  'rar',
  '7z',
  'gzip',
  'bzip2',
  'xz',
  'zstd',
  'tar',
  'cab',
  'icloud',
  'eml',
  'lines',
  'json',
  'jwt',
  'text',
  'html',
  'xml',
  'pgp',
  'pem',
  'cms',
  'sound',
  'video',
  'program',
  'unknown',
] as const;

/** What a file is called by people. */
export type FileFormat = (typeof FILE_FORMATS)[number];

/** Formats of the kinds that are opened. Everything else is `other`. */
const KINDS: Readonly<Partial<Record<FileFormat, DocumentKind>>> = {
  pdf: 'pdf',
  png: 'picture',
  jpeg: 'picture',
  gif: 'picture',
  webp: 'picture',
  bmp: 'picture',
  zip: 'archive',
  eml: 'mail',
  lines: 'lines',
  json: 'text',
  jwt: 'text',
  text: 'text',
  html: 'text',
  xml: 'text',
  svg: 'text',
  pgp: 'text',
  pem: 'text',
};

/** What holds files, and is not opened here. */
export const PACKINGS: ReadonlySet<FileFormat> = new Set([
  'rar',
  '7z',
  'gzip',
  'bzip2',
  'xz',
  'zstd',
  'tar',
  'cab',
  'outlookMessage',
]);

/** The kind that a format is of. */
export function kindOf(format: FileFormat): DocumentKind {
  return KINDS[format] ?? 'other';
}
