import { latin1 } from '#bytes';
import { VERIFIER_ADDRESS } from '@kluscv/schema';
import { HEADER } from './document/objects.ts';
import { EMBEDDED_NAME } from './embed.ts';

/** What the gate says of a file: the one embedded file, or why the file is not laid out as the renderer does it. */
export type GateReading =
  | {
      readonly ok: true;
      readonly embedded: Uint8Array;
      /** True if there is a signature, or something that calls itself one. */
      readonly sealed: boolean;
    }
  | { readonly ok: false; readonly because: string };

const XREF_ENTRY_LENGTH = 20;
const FIRST_ENTRY = '0000000000 65535 f \n';

/** More objects than the pages of a KlusCV can have. */
const MAX_OBJECTS = 100_000;

/**
 * Every name that the renderer writes. What is not here (`/JS`, `/OpenAction`, `/Encrypt`, `/ObjStm` …) has no business in a KlusCV. `/Prev` is
 * here for bookmarks; in the trailer, where it would mean an older revision, nothing is allowed but what is spelled out there.
 */
const NAMES: ReadonlySet<string> = new Set(
  (
    'A AF AFRelationship AcroForm Action Adobe.PPKLite Alt Annot Annots Ascent BaseFont BlockQuote Border ByteRange CIDFontType2 CIDSystemInfo CIDToGIDMap CapHeight Catalog ' +
    'CheckSum Contents Count CreationDate DW Desc DescendantFonts Descent Dest Direction DisplayDocTitle Document EF ETSI.CAdES.detached EmbeddedFile EmbeddedFiles Encoding F F1 F2 F3 F4 F5 FT Fields ' +
    'Figure Filespec Filter First Flags FlateDecode Font FontBBox FontDescriptor FontFile2 FontName Form H1 H2 H3 ID Identity Identity-H Info ItalicAngle K Kids ' +
    'KLUSCV+NotoEmoji KLUSCV+NotoNaskhArabic-Bold KLUSCV+NotoNaskhArabic-Regular R2L KLUSCV+NotoSans-Bold KLUSCV+NotoSans-Regular Lang Last Length Length1 Link M MCID MCR MarkInfo Marked MediaBox Metadata ModDate N Names Next Nums O OBJR ' +
    'Obj Ordering OutputCondition OutputConditionIdentifier OutputIntent OutputIntents Outlines P Page Pages Params Parent ParentTree ParentTreeNextKey Prev ' +
    'DestOutputProfile GTS_PDFA1 Pg Producer Rect Registry Resources Root Row S SE Scope Sect Sig SigFlags Size Source Span StemV StructParent StructParents ' +
    'StructTreeRoot SubFilter Subtype Supplement T TD TH TR TU Table Tabs Title ToUnicode Type Type0 UF URI V ViewerPreferences W Widget XML XYZ application#2Fvp'
  ).split(' '),
);

/** Every literal string that the renderer writes, besides dates. All variable text is hexadecimal. */
const STRINGS: ReadonlySet<string> = new Set([EMBEDDED_NAME, 'Adobe', 'Identity', 'sRGB', VERIFIER_ADDRESS]);

const DATE = /^D:[0-9]{14}Z$/;

interface IndirectObject {
  /** The dictionary, or the whole of an object without a stream. */
  readonly text: string;
  readonly stream?: Uint8Array;
}

/**
 * Reads a file only if it is laid out exactly as the renderer writes: one revision, a classic cross-reference table that tells the truth, objects
 * one after the other without anything between, and no name that the renderer does not use. One pass, nothing is unpacked or interpreted.
 *
 * What passes is not thereby genuine: only the comparison of bytes says that.
 */
export function readStrictly(bytes: Uint8Array): GateReading {
  const text = latin1(bytes);
  if (!text.startsWith(HEADER)) return refused('the header is another');
  const tail = /\nstartxref\n([0-9]{1,10})\n%%EOF$/.exec(text.slice(-64));
  if (tail === null) return refused('the file does not end as it should, or something was appended');
  const xrefAt = Number(tail[1]);
  const offsets = readCrossReferences(text, xrefAt);
  if (typeof offsets === 'string') return refused(offsets);
  let embedded: Uint8Array | undefined;
  let specifications = 0;
  let sealed = false;
  let all = '';
  for (const [index, offset] of offsets.entries()) {
    const end = offsets[index + 1] ?? xrefAt;
    const object = readObject(bytes, text, index + 1, offset, end);
    if (typeof object === 'string') return refused(`object ${index + 1}: ${object}`);
    all += `${object.text}\n`;
    if (object.text.includes('/Type /EmbeddedFile')) {
      if (embedded !== undefined) return refused('there are two embedded files');
      if (object.stream === undefined || object.text.includes('/Filter')) return refused('the embedded file is packed');
      embedded = object.stream;
    }
    sealed ||= object.text.includes('/Type /Sig\n');
    if (object.text.includes('/Type /Filespec')) {
      specifications += 1;
      if (!object.text.includes(`/F (${EMBEDDED_NAME})`)) return refused('the embedded file has another name');
    }
  }
  const problem = problemIn(all);
  if (problem !== undefined) return refused(problem);
  if (embedded === undefined || specifications !== 1) return refused('there is no embedded file');
  return { ok: true, embedded, sealed };
}

/** Offsets of objects 1, 2, 3 …, or what is wrong with the table or the trailer. */
function readCrossReferences(text: string, xrefAt: number): readonly number[] | string {
  const start = /^xref\n0 ([0-9]{1,6})\n/.exec(text.slice(xrefAt, xrefAt + 16));
  if (start === null) return 'there is no cross-reference table where the file says';
  const count = Number(start[1]);
  if (count < 2 || count > MAX_OBJECTS) return 'the number of objects is out of range';
  const entriesAt = xrefAt + start[0].length;
  if (!text.startsWith(FIRST_ENTRY, entriesAt)) return 'the cross-reference table is another';
  const offsets: number[] = [];
  let previous = HEADER.length - 1;
  for (let object = 1; object < count; object += 1) {
    const entry = text.slice(entriesAt + object * XREF_ENTRY_LENGTH, entriesAt + (object + 1) * XREF_ENTRY_LENGTH);
    if (!/^[0-9]{10} 00000 n \n$/.test(entry)) return 'the cross-reference table is another';
    const offset = Number(entry.slice(0, 10));
    if (offset <= previous || offset >= xrefAt) return 'the objects are not in order';
    offsets.push(offset);
    previous = offset;
  }
  if (offsets[0] !== HEADER.length) return 'there is something before the first object';
  const trailer = text.slice(entriesAt + count * XREF_ENTRY_LENGTH);
  const expected =
    /^\ntrailer\n<<\n\/Size ([0-9]+)\n\/Root 1 0 R\n\/Info [0-9]+ 0 R\n\/ID \[ <[0-9a-f]{32}> <[0-9a-f]{32}> \]\n>>\n\nstartxref\n[0-9]+\n%%EOF$/.exec(
      trailer,
    );
  return expected === null || Number(expected[1]) !== count ? 'the trailer is another' : offsets;
}

function readObject(
  bytes: Uint8Array,
  text: string,
  number: number,
  from: number,
  to: number,
): IndirectObject | string {
  const begin = `${number} 0 obj\n`;
  const end = '\nendobj\n\n';
  if (!text.startsWith(begin, from)) return 'it does not begin where the table says';
  if (!text.startsWith(end, to - end.length)) return 'it does not end where the next begins';
  const bodyAt = from + begin.length;
  const bodyEnd = to - end.length;
  const keyword = '\nstream\n';
  const streamAt = text.slice(bodyAt, Math.min(bodyEnd, bodyAt + 65_536)).indexOf(keyword);
  if (streamAt < 0) return { text: text.slice(bodyAt, bodyEnd) };
  const dictionary = text.slice(bodyAt, bodyAt + streamAt);
  const length = /\n\/Length ([0-9]{1,8})\n>>$/.exec(dictionary);
  const dataAt = bodyAt + streamAt + keyword.length;
  const dataEnd = dataAt + Number(length?.[1]);
  if (length === null || text.slice(dataEnd, bodyEnd) !== '\nendstream') return 'its stream has another length';
  return { text: dictionary, stream: bytes.subarray(dataAt, dataEnd) };
}

/** What no object may hold, streams aside. All of them at once: a literal that reached from one into the next would hold a line end. */
function problemIn(text: string): string | undefined {
  if (/[^\n\u0020-\u007e]/.test(text)) return 'it holds control characters';
  for (const [, literal = ''] of text.matchAll(/\(([^()]*)\)/g)) {
    if (!STRINGS.has(literal) && !DATE.test(literal)) return 'it holds a text that the renderer does not write';
  }
  const rest = text.replace(/\([^()]*\)/g, '()');
  if (/[%{}\\]|\([^)]|[^(]\)/.test(rest)) return 'it holds signs that the renderer does not write';
  for (let at = rest.indexOf('/'); at >= 0; at = rest.indexOf('/', at + 1)) {
    let end = at + 1;
    while (end < rest.length && !endsName(rest.charCodeAt(end))) end += 1;
    const name = rest.slice(at + 1, end);
    if (!NAMES.has(name)) return `it holds /${name.slice(0, 40)}, which the renderer does not write`;
  }
  return undefined;
}

/** White space, or one of `/<>[]()`. */
function endsName(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0x2f ||
    code === 0x3c ||
    code === 0x3e ||
    code === 0x5b ||
    code === 0x5d ||
    code === 0x28 ||
    code === 0x29
  );
}

function refused(because: string): GateReading {
  return { ok: false, because };
}
