import { zlibSync } from 'fflate';
import {
  getDefaultSRGBProfile,
  PDFContext,
  PDFHexString,
  PDFName,
  PDFRawStream,
  type PDFRef,
  PDFString,
  PDFWriter,
} from 'pdf-lib';
import { embedPresentation, EMBEDDED_NAME, fileIdentifier } from '../embed.ts';
import { type Fonts, fontsInUse } from '../fonts/font-use.ts';
import { operand } from '../layout/number.ts';
import type { PageFrame, PaintedPage } from '../layout/paint.ts';
import type { StructureNode } from '../layout/structure.ts';
import { embedFont } from './fonts.ts';
import { type DocumentFacts, pdfDate, xmpPacket } from './metadata.ts';
import { writeOutline } from './outline.ts';
import { annotationParentKey, type TaggedAnnotation, writeStructure } from './structure-tree.ts';
import { type Hole, openHole, writeSignature } from '../seal/hole.ts';

/** What a document is made of. */
export interface DocumentInput {
  readonly facts: DocumentFacts;
  readonly frame: PageFrame;
  readonly painted: readonly PaintedPage[];
  readonly structure: StructureNode;
  readonly fonts: Fonts;
  /** The embedded file. */
  readonly json: Uint8Array;
  /** SHA-256 that names the presentation. */
  readonly hash: Uint8Array;
  /** The element of the field for a seal. Default: the file has no room for a seal. */
  readonly sealField?: StructureNode | undefined;
}

/** A file, and the room for a seal in it. */
export interface WrittenDocument {
  readonly bytes: Uint8Array;
  readonly hole?: Hole;
}

/**
 * Writes the file. The library only spells the objects: what they hold, their order, their names and dates come from here, so that the same
 * input gives the same bytes on every engine. Variable text goes in as hexadecimal strings, which need no escaping.
 */
export async function writeDocument(input: DocumentInput): Promise<WrittenDocument> {
  const { facts, frame, painted, fonts } = input;
  const context = PDFContext.create();
  const catalogRef = context.nextRef();
  const pagesRef = context.nextRef();
  const pageRefs = painted.map(() => context.nextRef());
  const used = fontsInUse(fonts);
  const resources = context.register(
    context.obj({ Font: Object.fromEntries(used.map((use) => [use.key, embedFont(context, use)])) }),
  );
  const annotations: TaggedAnnotation[][] = painted.map(({ links }, page) =>
    links.map((link, index) => ({
      node: link.node,
      ref: context.register(
        context.obj({
          Type: 'Annot',
          Subtype: 'Link',
          Rect: link.rect.map((edge) => Number(operand(edge))),
          Border: [0, 0, 0],
          F: 4,
          Contents: PDFHexString.fromText(link.url),
          StructParent: annotationParentKey(painted, page, index),
          A: { Type: 'Action', S: 'URI', URI: PDFString.of(link.url) },
        }),
      ),
    })),
  );
  const { sealField } = input;
  const field = sealField && writeSealField(context, sealField, painted, pageRefs, facts.date);
  if (field !== undefined) annotations.at(-1)?.push(field);
  for (const [index, page] of painted.entries()) {
    const contents = context.register(
      PDFRawStream.of(
        context.obj({ Filter: 'FlateDecode' }),
        zlibSync(new TextEncoder().encode(page.content), { level: 1, mem: 2 }),
      ),
    );
    const pageRef = pageRefs[index];
    if (pageRef === undefined) continue;
    const dict = context.obj({
      Type: 'Page',
      Parent: pagesRef,
      MediaBox: [0, 0, Number(operand(frame.width)), Number(operand(frame.height))],
      Resources: resources,
      Contents: contents,
      StructParents: index,
      Tabs: 'S',
    });
    const own = annotations[index] ?? [];
    if (own.length > 0) dict.set(PDFName.of('Annots'), context.obj(own.map(({ ref }) => ref)));
    context.assign(pageRef, dict);
  }
  context.assign(pagesRef, context.obj({ Type: 'Pages', Kids: pageRefs, Count: pageRefs.length }));

  const structure = writeStructure(context, input.structure, { painted, pages: pageRefs, annotations });
  const outlineRef = writeOutline(context, input.structure, structure.elements, painted, pageRefs, fonts.direction);
  const fileRef = embedPresentation(context, input.json, facts.date);
  const metadataRef = context.register(
    PDFRawStream.of(context.obj({ Type: 'Metadata', Subtype: 'XML' }), new TextEncoder().encode(xmpPacket(facts))),
  );
  const profile = context.register(PDFRawStream.of(context.obj({ N: 3, Filter: 'FlateDecode' }), packedColorProfile()));
  const outputIntent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB'),
    DestOutputProfile: profile,
  });
  const day = PDFString.of(pdfDate(facts.date));
  const infoRef = context.register(
    context.obj({
      Title: PDFHexString.fromText(facts.title),
      Producer: PDFHexString.fromText(facts.producer),
      CreationDate: day,
      ModDate: day,
    }),
  );
  context.assign(
    catalogRef,
    context.obj({
      Type: 'Catalog',
      Pages: pagesRef,
      Lang: PDFHexString.fromText(facts.lang),
      MarkInfo: { Marked: true },
      StructTreeRoot: structure.tree,
      Outlines: outlineRef,
      ViewerPreferences: { DisplayDocTitle: true, ...(fonts.direction === 'rtl' && { Direction: 'R2L' }) },
      Metadata: metadataRef,
      OutputIntents: [outputIntent],
      AF: [fileRef],
      Names: { EmbeddedFiles: { Names: [PDFString.of(EMBEDDED_NAME), fileRef] } },
      // 3: there is a signature, and whoever appends to the file keeps what stands before.
      ...(field !== undefined && { AcroForm: { Fields: [field.ref], SigFlags: 3 } }),
    }),
  );
  const identifier = fileIdentifier(input.hash);
  context.trailerInfo = { Root: catalogRef, Info: infoRef, ID: context.obj([identifier, identifier]) };
  // The library would otherwise let the event loop turn every few objects.
  const bytes = await PDFWriter.forContext(context, Number.MAX_SAFE_INTEGER).serializeToBuffer();
  return field === undefined ? { bytes } : { bytes, hole: openHole(bytes) };
}

/** Writes the field that holds the seal: without a size, so there is nothing to see, and nothing to draw. */
function writeSealField(
  context: PDFContext,
  node: StructureNode,
  painted: readonly PaintedPage[],
  pages: readonly PDFRef[],
  date: string,
): TaggedAnnotation {
  const last = painted.length - 1;
  const index = painted[last]?.links.length ?? 0;
  const label = PDFHexString.fromText(node.alt ?? '');
  const ref = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFHexString.fromText('Seal'),
      TU: label,
      Contents: label,
      V: writeSignature(context, date),
      Rect: [0, 0, 0, 0],
      // Printed, and locked: PDF/A allows no hidden ones.
      F: 4 + 128,
      ...(pages[last] !== undefined && { P: pages[last] }),
      StructParent: annotationParentKey(painted, last, index),
    }),
  );
  node.children.push({ kind: 'annotation', page: last, index });
  return { ref, node };
}

let colorProfile: Uint8Array | undefined;

/** What the colors mean, which an archive must know. The same in every file. */
function packedColorProfile(): Uint8Array {
  colorProfile ??= zlibSync(getDefaultSRGBProfile());
  return colorProfile;
}
