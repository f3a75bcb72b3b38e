import { type PDFContext, PDFHexString, type PDFRef } from 'pdf-lib';
import type { PaintedPage } from '../layout/paint.ts';
import type { StructureChild, StructureNode } from '../layout/structure.ts';
import { Spelled } from './spelled.ts';

/** What the tree is hung on: the pages, and the annotations of each. */
export interface TaggedPages {
  readonly painted: readonly PaintedPage[];
  readonly pages: readonly PDFRef[];
  readonly annotations: readonly (readonly TaggedAnnotation[])[];
}

/** An annotation and its element. */
export interface TaggedAnnotation {
  readonly ref: PDFRef;
  readonly node: StructureNode;
}

/** The tree, and its element for each node. */
export interface WrittenStructure {
  readonly tree: PDFRef;
  readonly elements: ReadonlyMap<StructureNode, PDFRef>;
}

/**
 * Number under which the parent tree lists the element of an annotation: pages come first, then links page by page. What else is on the last page
 * counts on from its links.
 */
export function annotationParentKey(painted: readonly PaintedPage[], page: number, index: number): number {
  return painted.length + painted.slice(0, page).reduce((sum, { links }) => sum + links.length, 0) + index;
}

/**
 * Writes the logical structure, through which screen readers and text extraction follow the page.
 *
 * @see ISO 32000-1, 14.7
 */
export function writeStructure(context: PDFContext, root: StructureNode, tagged: TaggedPages): WrittenStructure {
  const treeRef = context.nextRef();
  const elements = new Map<StructureNode, PDFRef>();
  const rootRef = writeElement(context, root, treeRef, tagged, elements);
  const ownersOf = (page: PaintedPage): PDFRef[] => page.owners.map((owner) => elements.get(owner) ?? treeRef);
  const numbers: (number | PDFRef | PDFRef[])[] = tagged.painted.flatMap((page, index) => [index, ownersOf(page)]);
  let next = tagged.painted.length;
  for (const { node } of tagged.annotations.flat()) {
    numbers.push(next, elements.get(node) ?? treeRef);
    next += 1;
  }
  const parentTree = context.register(context.obj({ Nums: numbers }));
  context.assign(
    treeRef,
    context.obj({ Type: 'StructTreeRoot', K: rootRef, ParentTree: parentTree, ParentTreeNextKey: next }),
  );
  return { tree: treeRef, elements };
}

function writeElement(
  context: PDFContext,
  node: StructureNode,
  parent: PDFRef,
  tagged: TaggedPages,
  elements: Map<StructureNode, PDFRef>,
): PDFRef {
  const ref = context.nextRef();
  elements.set(node, ref);
  const home = node.children.find((child) => child.kind === 'content')?.page;
  const page = home === undefined ? undefined : tagged.pages[home];
  let text = `<<\n/Type /StructElem\n/S /${node.role}\n/P ${parent.tag}`;
  if (node.children.length > 0) {
    text += '\n/K [';
    for (const child of node.children) text += ` ${spelledChild(context, child, ref, home, tagged, elements)}`;
    text += ' ]';
  }
  if (page !== undefined) text += `\n/Pg ${page.tag}`;
  if (node.lang !== undefined) text += `\n/Lang ${PDFHexString.fromText(node.lang).toString()}`;
  if (node.alt !== undefined) text += `\n/Alt ${PDFHexString.fromText(node.alt).toString()}`;
  if (node.scope !== undefined) text += `\n/A <<\n/O /Table\n/Scope /${node.scope}\n>>`;
  context.assign(ref, new Spelled(`${text}\n>>`));
  return ref;
}

function spelledChild(
  context: PDFContext,
  child: StructureChild,
  parent: PDFRef,
  home: number | undefined,
  tagged: TaggedPages,
  elements: Map<StructureNode, PDFRef>,
): string {
  if (child.kind === 'node') return writeElement(context, child.node, parent, tagged, elements).tag;
  const page = tagged.pages[child.page];
  if (page === undefined) throw new RangeError(`There is no page ${child.page}.`);
  if (child.kind === 'content') {
    return child.page === home ? String(child.id) : `<<\n/Type /MCR\n/Pg ${page.tag}\n/MCID ${child.id}\n>>`;
  }
  const annotation = tagged.annotations[child.page]?.[child.index];
  if (annotation === undefined) throw new RangeError(`There is no annotation ${child.index} on page ${child.page}.`);
  return `<<\n/Type /OBJR\n/Pg ${page.tag}\n/Obj ${annotation.ref.tag}\n>>`;
}
