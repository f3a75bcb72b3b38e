import { decodeBase64url } from '@kluscv/schema';
import { embedPresentation, EMBEDDED_NAME, fileIdentifier } from '../embed.ts';
import { type Fonts, fontsInUse } from '../fonts/font-use.ts';
import { operand } from '../layout/number.ts';
import type { PageFrame, PaintedPage } from '../layout/paint.ts';
import type { StructureNode } from '../layout/structure.ts';
import { embedFont } from './fonts.ts';
import { colorProfile } from './generated/color-profile.ts';
import { type DocumentFacts, pdfDate, xmpPacket } from './metadata.ts';
import { FileObjects, type Reference, spelledArray, spelledDictionary, spelledText } from './objects.ts';
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
 * Writes the file: the same input gives the same bytes on every engine. Variable text goes in as hexadecimal strings, which need no
 * escaping.
 */
export function writeDocument(input: DocumentInput): WrittenDocument {
  const { facts, frame, painted, fonts } = input;
  const objects = new FileObjects();
  const catalogRef = objects.reserve();
  const pagesRef = objects.reserve();
  const pageRefs = painted.map(() => objects.reserve());
  const used = Object.fromEntries(fontsInUse(fonts).map((use) => [use.key, embedFont(objects, use)]));
  const resources = objects.add(spelledDictionary({ Font: spelledDictionary(used) }));
  const annotations: TaggedAnnotation[][] = painted.map(({ links }, page) =>
    links.map((link, index) => ({
      node: link.node,
      ref: objects.add(
        spelledDictionary({
          Type: '/Annot',
          Subtype: '/Link',
          Rect: spelledArray(link.rect.map(operand)),
          Border: '[ 0 0 0 ]',
          F: 4,
          Contents: spelledText(link.url),
          StructParent: annotationParentKey(painted, page, index),
          A: spelledDictionary({ Type: '/Action', S: '/URI', URI: `(${link.url})` }),
        }),
      ),
    })),
  );
  const { sealField } = input;
  const field = sealField && writeSealField(objects, sealField, painted, pageRefs, facts.date);
  if (field !== undefined) annotations.at(-1)?.push(field);
  for (const [index, page] of painted.entries()) {
    const contents = objects.addStream({}, bytesOf(page.content));
    const pageRef = pageRefs[index];
    if (pageRef === undefined) continue;
    const own = annotations[index] ?? [];
    objects.put(
      pageRef,
      spelledDictionary({
        Type: '/Page',
        Parent: pagesRef,
        MediaBox: spelledArray([0, 0, operand(frame.width), operand(frame.height)]),
        Resources: resources,
        Contents: contents,
        StructParents: index,
        Tabs: '/S',
        Annots: own.length > 0 ? spelledArray(own.map(({ ref }) => ref)) : undefined,
      }),
    );
  }
  objects.put(pagesRef, spelledDictionary({ Type: '/Pages', Kids: spelledArray(pageRefs), Count: pageRefs.length }));

  const structure = writeStructure(objects, input.structure, { painted, pages: pageRefs, annotations });
  const outlineRef = writeOutline(objects, input.structure, structure.elements, painted, pageRefs, fonts.direction);
  const fileRef = embedPresentation(objects, input.json, facts.date);
  const metadataRef = objects.addStream(
    { Type: '/Metadata', Subtype: '/XML' },
    new TextEncoder().encode(xmpPacket(facts)),
  );
  const profile = objects.addStream({ N: 3, Filter: '/FlateDecode' }, packedColorProfile());
  const outputIntent = spelledDictionary({
    Type: '/OutputIntent',
    S: '/GTS_PDFA1',
    OutputConditionIdentifier: '(sRGB)',
    DestOutputProfile: profile,
  });
  const day = pdfDate(facts.date);
  const infoRef = objects.add(
    spelledDictionary({
      Title: spelledText(facts.title),
      Producer: spelledText(facts.producer),
      CreationDate: day,
      ModDate: day,
    }),
  );
  objects.put(
    catalogRef,
    spelledDictionary({
      Type: '/Catalog',
      Pages: pagesRef,
      Lang: spelledText(facts.lang),
      MarkInfo: spelledDictionary({ Marked: 'true' }),
      StructTreeRoot: structure.tree,
      Outlines: outlineRef,
      ViewerPreferences: spelledDictionary({
        DisplayDocTitle: 'true',
        Direction: fonts.direction === 'rtl' ? '/R2L' : undefined,
      }),
      Metadata: metadataRef,
      OutputIntents: spelledArray([outputIntent]),
      AF: spelledArray([fileRef]),
      Names: spelledDictionary({
        EmbeddedFiles: spelledDictionary({ Names: spelledArray([`(${EMBEDDED_NAME})`, fileRef]) }),
      }),
      // 3: there is a signature, and whoever appends to the file keeps what stands before.
      AcroForm: field && spelledDictionary({ Fields: spelledArray([field.ref]), SigFlags: 3 }),
    }),
  );
  const identifier = fileIdentifier(input.hash);
  const bytes = objects.file({ Root: catalogRef, Info: infoRef, ID: spelledArray([identifier, identifier]) });
  return field === undefined ? { bytes } : { bytes, hole: openHole(bytes) };
}

/** Writes the field that holds the seal: without a size, so there is nothing to see, and nothing to draw. */
function writeSealField(
  objects: FileObjects,
  node: StructureNode,
  painted: readonly PaintedPage[],
  pages: readonly Reference[],
  date: string,
): TaggedAnnotation {
  const last = painted.length - 1;
  const index = painted[last]?.links.length ?? 0;
  const label = spelledText(node.alt ?? '');
  const ref = objects.add(
    spelledDictionary({
      Type: '/Annot',
      Subtype: '/Widget',
      FT: '/Sig',
      T: spelledText('Seal'),
      TU: label,
      Contents: label,
      V: writeSignature(objects, date),
      Rect: '[ 0 0 0 0 ]',
      // Printed, and locked: PDF/A allows no hidden ones.
      F: 4 + 128,
      P: pages[last],
      StructParent: annotationParentKey(painted, last, index),
    }),
  );
  node.children.push({ kind: 'annotation', page: last, index });
  return { ref, node };
}

/** A content stream as bytes: one for each character. */
function bytesOf(content: string): Uint8Array {
  const bytes = new Uint8Array(content.length);
  for (let at = 0; at < content.length; at += 1) bytes[at] = content.charCodeAt(at);
  return bytes;
}

let packedProfile: Uint8Array | undefined;

/** What the colors mean, which an archive must know. The same in every file. */
function packedColorProfile(): Uint8Array {
  packedProfile ??= decodeBase64url(colorProfile) ?? new Uint8Array();
  return packedProfile;
}
