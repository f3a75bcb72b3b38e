import type { PaintedPage } from '../layout/paint.ts';
import type { StructureChild, StructureNode } from '../layout/structure.ts';
import { type FileObjects, type Reference, spelledArray, spelledDictionary, spelledText } from './objects.ts';

/** What the tree is hung on: the pages, and the annotations of each. */
export interface TaggedPages {
  readonly painted: readonly PaintedPage[];
  readonly pages: readonly Reference[];
  readonly annotations: readonly (readonly TaggedAnnotation[])[];
}

/** An annotation and its element. */
export interface TaggedAnnotation {
  readonly ref: Reference;
  readonly node: StructureNode;
}

/** The tree, and its element for each node. */
export interface WrittenStructure {
  readonly tree: Reference;
  readonly elements: ReadonlyMap<StructureNode, Reference>;
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
export function writeStructure(objects: FileObjects, root: StructureNode, tagged: TaggedPages): WrittenStructure {
  const treeRef = objects.reserve();
  const elements = new Map<StructureNode, Reference>();
  const rootRef = writeElement(objects, root, treeRef, tagged, elements);
  const ownersOf = (page: PaintedPage): string =>
    spelledArray(page.owners.map((owner) => elements.get(owner) ?? treeRef));
  const numbers: (number | string)[] = tagged.painted.flatMap((page, index) => [index, ownersOf(page)]);
  let next = tagged.painted.length;
  for (const { node } of tagged.annotations.flat()) {
    numbers.push(next, elements.get(node) ?? treeRef);
    next += 1;
  }
  const parentTree = objects.add(spelledDictionary({ Nums: spelledArray(numbers) }));
  objects.put(
    treeRef,
    spelledDictionary({ Type: '/StructTreeRoot', K: rootRef, ParentTree: parentTree, ParentTreeNextKey: next }),
  );
  return { tree: treeRef, elements };
}

function writeElement(
  objects: FileObjects,
  node: StructureNode,
  parent: Reference,
  tagged: TaggedPages,
  elements: Map<StructureNode, Reference>,
): Reference {
  const ref = objects.reserve();
  elements.set(node, ref);
  const home = node.children.find((child) => child.kind === 'content')?.page;
  const page = home === undefined ? undefined : tagged.pages[home];
  let text = `<<\n/S /${node.role}\n/P ${parent}`;
  if (node.children.length > 0) {
    text += '\n/K [';
    for (const child of node.children) text += ` ${spelledChild(objects, child, ref, home, tagged, elements)}`;
    text += ' ]';
  }
  if (page !== undefined) text += `\n/Pg ${page}`;
  if (node.lang !== undefined) text += `\n/Lang ${spelledText(node.lang)}`;
  if (node.alt !== undefined) text += `\n/Alt ${spelledText(node.alt)}`;
  if (node.scope !== undefined) text += `\n/A <<\n/O /Table\n/Scope /${node.scope}\n>>`;
  objects.put(ref, `${text}\n>>`);
  return ref;
}

function spelledChild(
  objects: FileObjects,
  child: StructureChild,
  parent: Reference,
  home: number | undefined,
  tagged: TaggedPages,
  elements: Map<StructureNode, Reference>,
): string {
  if (child.kind === 'node') return writeElement(objects, child.node, parent, tagged, elements);
  const page = tagged.pages[child.page];
  if (page === undefined) throw new RangeError(`There is no page ${child.page}.`);
  if (child.kind === 'content') {
    return child.page === home ? String(child.id) : `<<\n/Type /MCR\n/Pg ${page}\n/MCID ${child.id}\n>>`;
  }
  const annotation = tagged.annotations[child.page]?.[child.index];
  if (annotation === undefined) throw new RangeError(`There is no annotation ${child.index} on page ${child.page}.`);
  return `<<\n/Type /OBJR\n/Pg ${page}\n/Obj ${annotation.ref}\n>>`;
}
