import { deflateSync } from 'node:zlib';
import { presentationJson } from '@kluscv/schema';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Extraction, extract } from './extract.ts';
import { render } from './render.ts';
import { credentialOf, ONE_GIG, presentationOf } from './testing/presentations.ts';

const presentation = presentationOf([credentialOf(ONE_GIG)]);
const json = presentationJson(presentation);

let file = '';

beforeAll(async () => {
  file = Buffer.from(await render(presentation)).toString('latin1');
});

function extractText(text: string): Extraction {
  return extract(new Uint8Array(Buffer.from(text, 'latin1')));
}

/** A PDF as other software writes it, with one embedded file. */
function otherPdf(stream: string, dictionary = `/Type /EmbeddedFile /Length ${stream.length}`): string {
  return `%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n7 0 obj <</F (kluscv.vp.json) /EF << /F 8 0 R >> >> endobj\n8 0 obj << ${dictionary} >>\nstream\n${stream}\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`;
}

function textOf(extraction: Extraction): string {
  return extraction.ok ? new TextDecoder().decode(extraction.presentation) : extraction.code;
}

describe('extract', () => {
  test('takes the presentation out of its own files by the strict reader', () => {
    const extraction = extractText(file);
    expect(extraction).toMatchObject({ ok: true, how: 'strict' });
    expect(textOf(extraction)).toBe(json);
  });

  const recovered: readonly (readonly [string, (text: string) => string])[] = [
    ['leading bytes', (text) => `\n${text}`],
    ['trailing bytes', (text) => `${text}\n`],
    ['another version in the header', (text) => text.replace('%PDF-1.7', '%PDF-1.6')],
    [
      'an appended revision',
      (text) => `${text}\n99 0 obj\n<<>>\nendobj\nxref\n0 0\ntrailer\n<</Prev 5>>\nstartxref\n9\n%%EOF`,
    ],
    ['a moved cross-reference table', (text) => text.replace(/startxref\n\d+/, 'startxref\n12')],
    ['a wrong offset', (text) => text.replace('0000000016 00000 n', '0000000017 00000 n')],
    ['a comment between objects', (text) => text.replace('endobj\n\n2 0 obj', 'endobj\n%\n2 0 obj')],
    ['a script', (text) => text.replace('/Tabs /S', '/AA 9 0 R')],
    ['an action on opening', (text) => text.replace('/MarkInfo', '/OpenAction 9 0 R')],
    ['a name spelled by code', (text) => text.replace('/Tabs /S', '/J#53 /S')],
    ['a text that is not the renderer’s', (text) => text.replace('(Adobe)', '(Evil.)')],
    ['a wrong length', (text) => text.replace(/\/Length \d+\n>>\nstream\n\{/, '/Length 17\n>>\nstream\n{')],
    ['a cut-off end', (text) => text.slice(0, text.indexOf('<?xpacket'))],
  ];
  test.each(recovered)('recovers the presentation from a file with %s', (_, change) => {
    const changed = change(file);
    expect(changed).not.toBe(file);
    const extraction = extractText(changed);
    expect(extraction).toMatchObject({ ok: true, how: 'recovered', because: expect.stringMatching(/./) as unknown });
    expect(textOf(extraction)).toBe(json);
  });

  test.each([
    ['unpacked', otherPdf(json)],
    ['without a length', otherPdf(json, '/Type /EmbeddedFile')],
    ['with its length elsewhere', otherPdf(json, '/Type /EmbeddedFile /Length 12 0 R')],
    ['with CRLF', otherPdf(json).replaceAll('\n', '\r\n')],
    [
      'packed',
      otherPdf(
        deflateSync(json).toString('latin1'),
        `/Type/EmbeddedFile/Filter/FlateDecode/Length ${deflateSync(json).length}`,
      ),
    ],
    [
      'packed, in an array',
      otherPdf(
        deflateSync(json).toString('latin1'),
        `/Filter [ /FlateDecode ] /Type /EmbeddedFile /Length ${deflateSync(json).length}`,
      ),
    ],
    ['under another name', otherPdf(json).replace('kluscv.vp.json', 'attachment-1')],
  ])('recovers what other software saved %s', (_, text) => {
    expect(textOf(extractText(text))).toBe(json);
  });

  const bomb = deflateSync(Buffer.alloc(50_000_000)).toString('latin1');
  const refused: readonly (readonly [string, string, string])[] = [
    ['an empty file', '', 'pdf.not-a-pdf'],
    ['a picture', '\u0089PNG\r\n\u001a\n', 'pdf.not-a-pdf'],
    ['JSON', json, 'pdf.not-a-pdf'],
    ['only a header', '%PDF-1.7', 'pdf.no-credential'],
    ['another PDF', otherPdf('x').replace('/EmbeddedFile', '/XObject'), 'pdf.no-credential'],
    ['an electronic invoice', otherPdf('<Invoice/>').replace('kluscv.vp.json', 'factur-x.xml'), 'pdf.no-credential'],
    ['an encrypted file', otherPdf(json).replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 9 0 R'), 'pdf.encrypted'],
    [
      'two embedded files',
      otherPdf(json).replace('trailer', '9 0 obj << /Type /EmbeddedFile >>\nstream\n{}\nendstream\nendobj\ntrailer'),
      'pdf.several-credentials',
    ],
    ['an older and a newer embedded file', `${otherPdf(json)}${otherPdf(json)}`, 'pdf.several-credentials'],
    [
      'very many embedded files',
      otherPdf(json).replace('trailer', `${'/EmbeddedFile '.repeat(1000)}trailer`),
      'pdf.several-credentials',
    ],
    ['a bomb', otherPdf(bomb, `/Type /EmbeddedFile /Filter /FlateDecode /Length ${bomb.length}`), 'pdf.too-large'],
    ['damaged packing', otherPdf('xxxx', '/Type /EmbeddedFile /Filter /FlateDecode /Length 4'), 'pdf.damaged'],
    ['unusual packing', otherPdf(json, '/Type /EmbeddedFile /Filter /LZWDecode'), 'pdf.damaged'],
    ['two packings', otherPdf(json, '/Type /EmbeddedFile /Filter [/ASCII85Decode /FlateDecode]'), 'pdf.damaged'],
    ['a large embedded file', otherPdf(json + ' '.repeat(300_000)), 'pdf.too-large'],
    ['more than 5 MB', `%PDF-1.7${' '.repeat(6_000_000)}`, 'pdf.too-large'],
  ];
  test.each(refused)('refuses %s', (_, text, code) => {
    const extraction = extractText(text);
    expect(extraction).toMatchObject({ ok: false, code });
    expect(extraction.ok || extraction.message).toMatch(/[A-Z].*\. .*\.$/);
  });

  test('refuses a file that breaks off inside the credentials', () => {
    const cut = file.slice(0, file.indexOf('"verifiableCredential"'));
    expect(extractText(cut)).toMatchObject({ ok: false, code: 'pdf.damaged' });
  });

  test.each([
    ['names', '%PDF-1.7\n' + '/EmbeddedFile'.repeat(380_000)],
    ['brackets', '%PDF-1.7\n1 0 obj\n' + '<<'.repeat(2_400_000)],
    ['parentheses', '%PDF-1.7\n1 0 obj\n' + '('.repeat(4_900_000)],
    ['streams', '%PDF-1.7\n' + '1 0 obj<</Type/EmbeddedFile>>stream\n'.repeat(140_000)],
    ['encryption', '%PDF-1.7\n' + '/Encrypt 1 0 '.repeat(370_000)],
    ['white space', `%PDF-1.7\n/Encrypt${' '.repeat(5_000_000)}`],
  ])('answers for 5 MB of %s, where anything but one pass would not end', (_, text) => {
    expect(extractText(text)).toMatchObject({ ok: false });
  });
});
