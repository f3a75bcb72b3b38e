// Makes files that programs read differently, and archives with odd entries. Whoever reads this can make them all; none is kept.
import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of an archive, and what is odd about it. */
export interface OddEntry {
  /** Written as it is, harmful ones too. */
  readonly name: string;
  readonly content: Uint8Array;
  /** Whether it says that it has a password. Default false. */
  readonly locked?: boolean;
  /** Whether its packed bytes are written over. Default false. */
  readonly damaged?: boolean;
  /** Whether it lies there as it is. Default false: packed. */
  readonly stored?: boolean;
  /** Whether the directory leaves it out. Default false. */
  readonly unlisted?: boolean;
  /** Bytes of its extra field, where nothing looks. Default: none. */
  readonly extra?: Uint8Array;
}

/** A ZIP, byte for byte the same each time. */
export function zipOf(entries: readonly OddEntry[], comment = ''): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, locked = false, damaged = false, stored = false, unlisted = false, extra } of entries) {
    const data = stored ? Buffer.from(content) : deflateRawSync(content);
    if (damaged) data.fill(0xff, 0, Math.min(64, data.length));
    const path = Buffer.from(name);
    const field = Buffer.from(extra ?? []);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x0800 + (locked ? 1 : 0), 2);
    facts.writeUInt16LE(stored ? 0 : 8, 4);
    facts.writeUInt16LE(0x5a21, 8);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(path.length, 22);
    facts.writeUInt16LE(field.length, 24);
    parts.push(Buffer.from('PK\u0003\u0004'), facts, path, field, data);
    const inDirectory = Buffer.from(facts);
    inDirectory.writeUInt16LE(0, 24);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    if (!unlisted) directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), inDirectory, rest, path]));
    offset += 30 + path.length + field.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  end.writeUInt16LE(Buffer.byteLength(comment), 16);
  return new Uint8Array(Buffer.concat([...parts, listed, Buffer.from('PK\u0005\u0006'), end, Buffer.from(comment)]));
}

/** A page that says something else, as a PDF that needs no table: readers put it together by its objects. */
export const FORGED_PAGE: Uint8Array = Buffer.from(
  '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 100] >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
  'latin1',
);

/** What they are made of: a genuine KlusCV, and a picture with a genuine code. */
export interface Genuine {
  readonly pdf: Uint8Array;
  /** A PNG. */
  readonly picture: Uint8Array;
}

interface OddFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
const text = (content: string): Uint8Array => Buffer.from(content, 'latin1');

/** A PNG with a chunk of text before its picture. */
function withText(picture: Uint8Array, content: Uint8Array): Uint8Array {
  const body = Buffer.concat([text('tEXt'), text('k\0'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length - 4);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return joined(picture.subarray(0, 33), length, body, check, picture.subarray(33));
}

/** Moves the places that the directory of a ZIP names, so that it fits behind what stands in front of it. */
function behind(front: Uint8Array, archive: Uint8Array): Uint8Array {
  const moved = Buffer.from(archive);
  const end = moved.lastIndexOf('PK\u0005\u0006');
  const at = moved.readUInt32LE(end + 16);
  for (let entry = at; moved.readUInt32LE(entry) === 0x02014b50; ) {
    moved.writeUInt32LE(moved.readUInt32LE(entry + 42) + front.length, entry + 42);
    entry += 46 + moved.readUInt16LE(entry + 28) + moved.readUInt16LE(entry + 30) + moved.readUInt16LE(entry + 32);
  }
  moved.writeUInt32LE(at + front.length, end + 16);
  return joined(front, moved);
}

/** One way a file can be two. */
export const POLYGLOTS: Readonly<Record<string, (genuine: Genuine) => OddFile>> = {
  'a ZIP behind the end of a PDF': ({ pdf }) => ({
    name: 'cv.pdf',
    bytes: joined(FORGED_PAGE, zipOf([{ name: 'cv.pdf', content: pdf }])),
  }),
  'a ZIP behind the end of a PDF, its places moved': ({ pdf }) => ({
    name: 'cv.pdf',
    bytes: behind(FORGED_PAGE, zipOf([{ name: 'cv.pdf', content: pdf }])),
  }),
  'a ZIP behind a genuine PDF': ({ pdf }) => ({
    name: 'cv.bin',
    bytes: joined(pdf, zipOf([{ name: 'a.txt', content: text('x') }])),
  }),
  'a ZIP in a PDF, with the end of one as its comment': ({ pdf }) => ({
    name: 'cv',
    bytes: joined(FORGED_PAGE, zipOf([{ name: 'cv.pdf', content: pdf }], '\nstartxref\n9\n%%EOF\n')),
  }),
  'a PDF in the first entry of a ZIP that is called a PDF': ({ pdf }) => ({
    name: 'Amina.PDF',
    bytes: zipOf([
      { name: '0', content: FORGED_PAGE, stored: true },
      { name: 'cv.pdf', content: pdf },
    ]),
  }),
  'a PDF in an entry that the ZIP does not list': ({ pdf }) => ({
    name: 'cv.zip',
    bytes: zipOf([
      { name: '0', content: FORGED_PAGE, stored: true, unlisted: true },
      { name: 'cv.pdf', content: pdf },
    ]),
  }),
  'a PDF in the extra field of a ZIP': ({ pdf }) => ({
    name: 'cv.zip',
    bytes: zipOf([{ name: 'cv.pdf', content: pdf, extra: FORGED_PAGE }]),
  }),
  'a PNG with a PDF in its text': ({ picture }) => ({ name: 'cv.pdf', bytes: withText(picture, FORGED_PAGE) }),
  'a PNG with a PDF in its text, called a picture': ({ picture }) => ({
    name: 'cv.png',
    bytes: withText(picture, FORGED_PAGE),
  }),
  'a JPEG with a PDF in its comment': () => ({
    name: 'cv.jpg',
    bytes: joined(text('\u00ff\u00d8\u00ff\u00fe\u0001\u0000'), FORGED_PAGE),
  }),
  'a GIF with a PDF behind its head': () => ({
    name: 'cv.gif',
    bytes: joined(text('GIF89a\u0001\0\u0001\0\0\0\0'), FORGED_PAGE),
  }),
  'a WebP with a PDF in it': () => ({
    name: 'cv.webp',
    bytes: joined(text('RIFF\u0000\u0001\0\0WEBPVP8 '), FORGED_PAGE),
  }),
  'a page of the web in front of a genuine PDF': ({ pdf }) => ({
    name: 'cv.html',
    bytes: joined(text('<!DOCTYPE html><body>Forged</body>\n'), pdf),
  }),
  'the same, called a PDF': ({ pdf }) => ({
    name: 'cv.pdf',
    bytes: joined(text('<!-- --><script>document.title=1</script>\n'), pdf),
  }),
  'a genuine PDF that is called a page': ({ pdf }) => ({ name: 'cv.htm', bytes: pdf }),
  'a genuine PDF that is called a ZIP': ({ pdf }) => ({ name: 'cv.zip', bytes: pdf }),
  'a ZIP that is called a PDF with a dot behind': ({ pdf }) => ({
    name: 'cv.pdf.',
    bytes: zipOf([{ name: 'cv.pdf', content: pdf }]),
  }),
  'a picture that is called a PDF': ({ picture }) => ({ name: 'cv.pdf ', bytes: picture }),
};

/** JSON-LD that costs its reader more than its size: labelled blank nodes that all know each other. */
export function cliqueGraph(size: number): Readonly<Record<string, unknown>> {
  const nodes = Array.from({ length: size }, (_, at) => `_:b${at}`);
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    relatedResource: nodes.map((id) => ({
      id,
      relatedResource: nodes.filter((other) => other !== id).map((other) => ({ id: other })),
    })),
  };
}

/** Different objects in a list that may hold no two that are the same. */
export function longList(length: number): readonly Readonly<Record<string, unknown>>[] {
  return Array.from({ length }, (_, at) => ({ label: { nl: 'x' }, at }));
}
