import type { Checking } from './checking.ts';
import { isContainer, openContainer } from './containers/open-container.ts';
import { VERIFIER_ADDRESS } from '@kluscv/schema';
import { sha256Hex } from './digest.ts';
import {
  type Examination,
  mayBeSigned,
  type NamedBytes,
  type Note,
  type NotLookedAt,
  type Obstacle,
  obstacle,
} from './examination.ts';
import { readCodes } from './picture.ts';
import { recognize, type Recognition } from './recognize.ts';
import { readText, type TextContent, type TextReading } from './text.ts';

/** What one document gave, without the facts of its file. */
type Content = Partial<Pick<Examination, 'obstacle' | 'report' | 'via'>> &
  Pick<Examination, 'parts' | 'foreign' | 'notes' | 'notLookedAt' | 'inside'>;

type Via = Examination['via'];

const NOTHING: Content = { parts: [], foreign: [], notes: [], notLookedAt: [], inside: [] };

/** A file in a file in a file: as far as a PDF that is attached, or packed into text, is followed. */
const DEEPEST = 3;

/** Looks at one file, whatever it is: what is signed in it is verified, and what lies in it is looked at as well. */
export async function examineFile(
  file: NamedBytes,
  checking: Checking,
  recognition?: Recognition,
): Promise<Examination> {
  const known = recognition ?? recognize(file.bytes, file.name);
  const content = isContainer(known)
    ? await inContainer(file, known, checking)
    : await inDocument(file, known, checking, 0);
  return examinationOf(file, known, content, checking);
}

async function examinationOf(
  { name, bytes }: NamedBytes,
  { kind, format }: Recognition,
  content: Content,
  { now }: Checking,
): Promise<Examination> {
  return {
    ...(name !== '' && { source: name }),
    sha256: await sha256Hex(bytes),
    size: bytes.length,
    kind,
    format,
    checkedAt: now,
    ...content,
  };
}

async function inContainer(file: NamedBytes, recognition: Recognition, checking: Checking): Promise<Content> {
  if (file.bytes.length > checking.limits.maxBytes) {
    return because(obstacle('tooLarge', { limit: checking.limits.maxBytes }));
  }
  const inside: Examination[] = [];
  const notLookedAt: NotLookedAt[] = [];
  let why: Obstacle | undefined;
  for await (const part of openContainer(file, recognition, checking.limits)) {
    if ('obstacle' in part) why = part.obstacle;
    else if ('notLookedAt' in part) notLookedAt.push(part.notLookedAt);
    else if (inside.length >= checking.limits.maxEntries) {
      // As many answers as there are lines would be longer than the file. Who has more asks for them one by one (`open`).
      notLookedAt.push({ name: part.document.name, code: 'beyondLimit', facts: {} });
      break;
    } else {
      const examination = await examineFile(part.document, checking, part.recognition);
      const aside = setAside(examination, recognition);
      if (aside === undefined) inside.push(examination);
      else notLookedAt.push(aside);
    }
  }
  if (why === undefined && inside.length === 0) why = whyEmpty(notLookedAt, recognition.format);
  return { ...NOTHING, ...(why !== undefined && { obstacle: why }), notLookedAt, inside };
}

/** What lies in a container that nobody can look into may be signed; only where all was looked at there is nothing. */
function whyEmpty(notLookedAt: readonly NotLookedAt[], format: Recognition['format']): Obstacle {
  const codes = new Set(notLookedAt.map(({ code }) => code));
  if (codes.has('locked')) return obstacle('archiveLocked', {});
  const why = obstacle('emptyContainer', { format });
  const unseen = codes.has('otherFormat') || notLookedAt.some(mayBeSigned);
  return unseen ? { ...why, answer: 'unreadable' } : why;
}

/** What lies beside the documents of a container and is none: a logo in a mail, a read-me, a spreadsheet. It is named, and gets no answer. */
function setAside(examination: Examination, container: Recognition): NotLookedAt | undefined {
  const { obstacle: why, source: name = '', kind, format, inside } = examination;
  if (why === undefined || inside.length > 0 || container.kind === 'lines') return undefined;
  if (why.code === 'otherFormat') return { name, code: 'otherFormat', facts: { format } };
  if (why.code === 'unknownFormat') return { name, code: 'unknownFormat', facts: {} };
  const plain = why.code === 'plainText' || why.code === 'plainJson' || why.code === 'empty';
  const logo = kind === 'picture' && why.code === 'pictureWithout' && container.kind === 'mail';
  return plain || logo ? { name, code: 'nothingSigned', facts: { format } } : undefined;
}

/** Looks at a file that is one document. */
async function inDocument(
  file: NamedBytes,
  { kind, format, ambiguous }: Recognition,
  checking: Checking,
  depth: number,
): Promise<Content> {
  const { bytes } = file;
  if (bytes.length === 0) return because(obstacle('empty', {}));
  if (bytes.length > checking.limits.maxBytes)
    return because(obstacle('tooLarge', { limit: checking.limits.maxBytes }));
  if (ambiguous !== undefined) {
    return because(
      'ending' in ambiguous
        ? obstacle('otherEnding', { ending: ambiguous.ending, format })
        : obstacle('twoKinds', { first: format, second: ambiguous.second }),
    );
  }
  switch (kind) {
    case 'pdf':
      return inPdf(file, checking, depth);
    case 'picture':
      return inPicture(file, format, checking, depth);
    case 'text':
    case 'lines':
    case 'mail':
      return inText(format === 'svg' ? ((await baked(bytes, 'svg')) ?? bytes) : bytes, file, format, checking, depth);
    case 'archive':
    case 'other':
      if (format === 'cms') return { ...NOTHING, foreign: [{ kind: 'cms', facts: {} }] };
      return because(format === 'unknown' ? obstacle('unknownFormat', {}) : obstacle('otherFormat', { format }));
    default:
      return kind satisfies never;
  }
}

function because(why: Obstacle, notes: readonly Note[] = []): Content {
  return { ...NOTHING, obstacle: why, notes };
}

async function inText(
  input: Uint8Array | string,
  file: NamedBytes,
  format: Recognition['format'],
  checking: Checking,
  depth: number,
): Promise<Content> {
  const content = await readText(input, format, { source: file.name === '' ? undefined : file.name }, checking);
  return fromText(content, file, checking, depth);
}

/** One thing that is signed is the document's own; several are documents in it. */
async function fromText(content: TextContent, file: NamedBytes, checking: Checking, depth: number): Promise<Content> {
  if ('packed' in content) {
    const inner = await documentInside(content.packed, file.name, checking, depth);
    return { ...inner, notes: [...content.notes, ...inner.notes] };
  }
  const { readings, notLookedAt } = content;
  const [first, ...others] = readings;
  if (first === undefined) return because(obstacle('plainText', {}));
  if (others.length === 0) return { ...NOTHING, ...first, notLookedAt };
  const inside = await Promise.all(readings.map((reading, index) => partOf(reading, file, index, checking)));
  return { ...NOTHING, notLookedAt, inside };
}

async function partOf(reading: TextReading, file: NamedBytes, index: number, checking: Checking): Promise<Examination> {
  const name = `${file.name === '' ? '' : `${file.name}:`}${index + 1}`;
  return examinationOf(
    { name, bytes: file.bytes },
    { kind: 'text', format: 'jwt' },
    { ...NOTHING, ...reading },
    checking,
  );
}

/** A file that was found in another one, as far down as is followed. */
async function documentInside(bytes: Uint8Array, name: string, checking: Checking, depth: number): Promise<Content> {
  const recognition = recognize(bytes);
  if (depth >= DEEPEST) return because(obstacle('otherFormat', { format: recognition.format }));
  return isContainer(recognition)
    ? inContainer({ name, bytes }, recognition, checking)
    : inDocument({ name, bytes }, recognition, checking, depth + 1);
}

async function inPdf(file: NamedBytes, checking: Checking, depth: number): Promise<Content> {
  // What draws a page, and its fonts, are for who has one.
  const { readPdf } = await import('./pdf.ts');
  const reading = await readPdf(file.bytes);
  if (reading.kind === 'kluscv') {
    const { presentation, page, notes } = reading;
    const source = file.name === '' ? undefined : file.name;
    const content = await readText(presentation, 'json', { source, page }, checking);
    const inner = await fromText(content, file, checking, depth);
    // Something is embedded, and is nothing that can be read.
    const damaged = inner.obstacle?.answer === 'nothing' ? { obstacle: obstacle('pdfDamaged', {}) } : {};
    return { ...inner, ...damaged, notes: [...notes, ...inner.notes] };
  }
  const { attachments, leftOut, obstacle: why } = reading;
  const inside: Examination[] = [];
  const notLookedAt: NotLookedAt[] = [];
  for (const [index, bytes] of attachments.entries()) {
    const name = `${file.name === '' ? '' : `${file.name}/`}${index + 1}`;
    const examination = await attachment({ name, bytes }, checking, depth);
    if (examination === undefined) notLookedAt.push({ name, code: 'attachment', facts: {} });
    else inside.push(examination);
  }
  for (let index = 0; index < leftOut; index += 1) notLookedAt.push({ name: file.name, code: 'damaged', facts: {} });
  if (inside.length === 0) return { ...because(why), notLookedAt };
  notLookedAt.push({ name: file.name, code: 'otherPages', facts: {} });
  const [only, ...others] = inside;
  if (only === undefined || others.length > 0) return { ...NOTHING, notLookedAt, inside };
  // One is the answer about the file itself.
  const { obstacle: ofOnly, report, parts, foreign, notes, notLookedAt: more, inside: deeper } = only;
  return {
    ...(ofOnly !== undefined && { obstacle: ofOnly }),
    ...(report !== undefined && { report }),
    via: 'attachment',
    parts,
    foreign,
    notes,
    notLookedAt: [...notLookedAt, ...more],
    inside: deeper,
  };
}

/** What is attached to a PDF, if something signed is in it. */
async function attachment(file: NamedBytes, checking: Checking, depth: number): Promise<Examination | undefined> {
  const recognition = recognize(file.bytes);
  if (!['pdf', 'text'].includes(recognition.kind) || depth >= DEEPEST) return undefined;
  const content = await inDocument(file, recognition, checking, depth + 1);
  const examination = await examinationOf(file, recognition, through('attachment', content), checking);
  const told = examination.report !== undefined || examination.foreign.length > 0 || examination.inside.length > 0;
  return told || examination.obstacle?.answer === 'ambiguousFile' ? examination : undefined;
}

/** What was come by through something else, itself and in all its parts. */
function through(via: NonNullable<Via>, content: Content): Content {
  return { ...content, via, inside: content.inside.map((each) => ({ ...each, ...through(via, each) })) };
}

async function inPicture(
  file: NamedBytes,
  format: Recognition['format'],
  checking: Checking,
  depth: number,
): Promise<Content> {
  const badge = format === 'png' ? await baked(file.bytes, 'png') : undefined;
  if (badge !== undefined) return through('picture', await inText(badge, file, 'jwt', checking, depth));
  const codes = await readCodes(file.bytes, format, checking.qrDecoder);
  if (!codes.ok) return because(codes.obstacle);
  const texts = codes.texts.map((text) => text.trim());
  // Every page has the code that leads to where one checks: it says nothing beside another one.
  const telling = texts.filter((text) => text.replace(/\/$/, '') !== VERIFIER_ADDRESS);
  if (telling.length === 0) return because(obstacle('codeOfVerifier', {}));
  const contents: Content[] = [];
  for (const text of telling) contents.push(through('picture', await inCode(text, file, checking, depth)));
  const [first, ...others] = contents;
  if (first !== undefined && others.length === 0) return first;
  const inside = await Promise.all(
    contents.map((content, index) =>
      examinationOf(
        { name: `${file.name === '' ? '' : `${file.name}:`}${index + 1}`, bytes: file.bytes },
        { kind: 'picture', format },
        content,
        checking,
      ),
    ),
  );
  return { ...NOTHING, inside };
}

/** What a code holds, or leads to. */
async function inCode(text: string, file: NamedBytes, checking: Checking, depth: number): Promise<Content> {
  const address = /^https:\/\/\S+$/i.test(text) ? text : undefined;
  const own = await inText(text, file, 'text', checking, depth);
  if (own.obstacle?.answer !== 'nothing') return own;
  if (address === undefined) return because(obstacle('codeOther', { text: text.slice(0, 500) }));
  if (checking.download === undefined) return because(obstacle('codeOffline', { address }));
  const download = await checking.download(address);
  if (!download.ok) {
    const { reason, later } = download;
    const why = obstacle('codeUnanswered', { address, reason, later: later ? 1 : 0 });
    // What is there is not known, which is not the same as nothing.
    return because(later ? { ...why, answer: 'unchecked' } : why);
  }
  return documentInside(download.bytes, `${file.name} (${address})`, checking, depth);
}

/** What looks into pictures is loaded for a picture. */
async function baked(bytes: Uint8Array, format: 'png' | 'svg'): Promise<string | undefined> {
  const { bakedInPng, bakedInSvg } = await import('./foreign/baked-badge.ts');
  return format === 'png' ? bakedInPng(bytes) : bakedInSvg(new TextDecoder().decode(bytes));
}
