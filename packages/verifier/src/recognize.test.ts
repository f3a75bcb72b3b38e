import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { endingOf, recognize } from './recognize.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const join = (...parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};
const pdf = bytes('%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\nstartxref\n9\n%%EOF');
const png = join(bytes('\u0089PNG\r\n\u001a\n'), bytes('\0\0\0\u000dIHDR\0\0\0\u0001\0\0\0\u0001\u0008\u0006\0\0\0'));
const jpeg = bytes('\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0');
const gif = bytes('GIF89a\u0001\0\u0001\0');
const webp = bytes('RIFF\u0010\0\0\0WEBPVP8L');
const text = bytes('Beste mevrouw, hierbij mijn KlusCV.');
const packed = zipSync({ 'cv.pdf': pdf });
const stored = zipSync({ 'cv.pdf': [pdf, { level: 0 }] });

describe('what a file is', () => {
  it.each([
    ['a PDF', pdf, 'pdf', 'pdf'],
    ['a PDF after a few bytes', join(bytes('\n\n\0'), pdf), 'pdf', 'pdf'],
    ['a PNG', png, 'picture', 'png'],
    ['a JPEG', jpeg, 'picture', 'jpeg'],
    ['a GIF', gif, 'picture', 'gif'],
    ['a WebP', webp, 'picture', 'webp'],
    ['a ZIP', packed, 'archive', 'zip'],
    ['a ZIP with a PDF that is not packed', stored, 'archive', 'zip'],
    ['an empty ZIP', zipSync({}), 'archive', 'zip'],
    ['HEIC', bytes('\0\0\0\u0018ftypheic\0\0\0\0'), 'other', 'heic'],
    ['AVIF', bytes('\0\0\0\u0018ftypavif\0\0\0\0'), 'other', 'avif'],
    ['RAR', bytes('Rar!\u001a\u0007\u0001\0'), 'other', 'rar'],
    ['7z', bytes("7z\u00bc\u00af'\u001c\0\u0004"), 'other', '7z'],
    ['a Word document', zipSync({ '[Content_Types].xml': text, 'word/document.xml': text }), 'other', 'docx'],
    ['a workbook', zipSync({ '[Content_Types].xml': text, 'xl/workbook.xml': text }), 'other', 'xlsx'],
    [
      'an OpenDocument text',
      zipSync({ mimetype: [bytes('application/vnd.oasis.opendocument.text'), { level: 0 }], 'content.xml': text }),
      'other',
      'odt',
    ],
    ['a document of Pages', zipSync({ 'Index/Document.iwa': text }), 'other', 'pages'],
    ['a text', text, 'text', 'text'],
    ['JSON', bytes(' {"a":1}'), 'text', 'json'],
    ['a JWT', bytes('eyJhbGciOiJFZERTQSJ9.eyJhIjoxfQ.c2ln'), 'text', 'jwt'],
    ['UTF-16', join(bytes('\u00ff\u00fe'), bytes('e\0y\0J\0h\0.\0a\0.\0b\0')), 'text', 'jwt'],
    ['a page', bytes('<!DOCTYPE html><html><body>Hi'), 'text', 'html'],
    ['XML', bytes('<?xml version="1.0"?><a/>'), 'text', 'xml'],
    ['SVG', bytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'text', 'svg'],
    ['a mail', bytes('From: a@example.com\r\nSubject: CV\r\n\r\nHi %PDF-1.7'), 'mail', 'eml'],
    ['JSON a line', bytes('{"a":1}\n{"a":2}\n'), 'lines', 'lines'],
    ['laid out JSON', bytes('{\n  "a": 1\n}\n'), 'text', 'json'],
    ['noise', bytes('\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008'), 'other', 'unknown'],
    ['nothing', bytes(''), 'text', 'text'],
  ] as const)('%s', (_, given, kind, format) => {
    expect(recognize(given)).toEqual({ kind, format });
  });
});

describe('two files in one', () => {
  it.each([
    ['a PDF with a ZIP behind its end', join(pdf, packed)],
    ['a PDF with a ZIP and a comment behind its end', join(pdf, packed, bytes('\n%%EOF\n'))],
    ['a ZIP with a PDF in front of its entries', join(bytes('MZ'), pdf, packed)],
    [
      'a ZIP with a PDF in an entry that is not listed',
      join(bytes('PK\u0003\u0004\u0014\0\0\0\0\0\0\0!\0\0\0\0\0\0\0\0\0\0\0\0\0\u0001\0\0\x000'), pdf, packed),
    ],
    ['a PNG with a PDF in it', join(png, pdf)],
    ['a JPEG with a PDF in it', join(jpeg, pdf)],
    ['a GIF with a PDF in it', join(gif, pdf)],
    ['a WebP with a PDF in it', join(webp, pdf)],
    ['a page with a PDF in it', join(bytes('<html><body>Forged</body></html>'), pdf)],
    ['a page after a comment with a PDF in it', join(bytes('<!-- x --><div>Forged</div>'), pdf)],
    [
      'a page with a PDF in it that is no text',
      join(bytes('<!-- x --><script>1</script>'), pdf, bytes('\u0001\u0002\u0003'.repeat(500))),
    ],
    ['JSON with a PDF in it', join(bytes('{"a":"'), pdf, bytes('"}'))],
    ['a PNG with a ZIP behind it', join(png, packed)],
    ['a text with a ZIP behind it', join(text, packed)],
  ])('%s', (_, given) => {
    for (const name of ['', 'cv.pdf', 'cv.zip', 'cv.bin', 'cv.txt']) {
      expect(recognize(given, name).ambiguous, name).toBeDefined();
    }
  });

  it.each([
    [packed, 'cv.pdf'],
    [stored, 'cv.PDF'],
    [packed, 'cv.pdf.'],
    [packed, 'cv.pdf . '],
    [packed, 'cv.p\u200bdf'],
    [packed, 'C:\\map\\cv.Pdf'],
    [png, 'cv.pdf'],
    [jpeg, 'cv.pdf'],
    [pdf, 'cv.zip'],
    [pdf, 'cv.ZiP'],
    [pdf, 'cv.html'],
    [pdf, 'cv.png'],
  ])('a name that promises another kind', (given, name) => {
    expect(recognize(given, name).ambiguous).toEqual({ ending: endingOf(name) });
  });

  it.each([
    [pdf, 'cv.pdf'],
    [pdf, 'cv.txt'],
    [pdf, 'cv.bin'],
    [pdf, 'cv'],
    [pdf, ''],
    [packed, 'cv.bin'],
    [stored, 'cv.zip'],
    [stored, 'cv'],
    [jpeg, 'scan.png'],
    [text, 'cv.pdf'],
    [pdf, 'https://example.com/cv.pdf?file=a.zip'],
  ])('nothing where a name promises what it is, or nothing', (given, name) => {
    expect(recognize(given, name).ambiguous).toBeUndefined();
  });

  it('finds nothing in an archive that holds `%PDF-` among what it packed', () => {
    const archive = zipSync({ 'a%PDF-1.txt': text });
    expect(recognize(archive, 'a.zip').ambiguous).toBeUndefined();
  });
});

it('takes capitals, blanks, dots and invisible characters of an ending for what programs see', () => {
  for (const name of ['a.PDF', 'a.pdf.', 'a.pdf ', 'a.pdf\u0000', 'a.\u202epdf', 'x/y.z/a.pdf', 'a.zip.pdf', 'a．pdf'])
    expect(endingOf(name)).toBe('pdf');
  for (const name of ['pdf', 'a.d/pdf', '', '...']) expect(endingOf(name)).toBe('');
});
