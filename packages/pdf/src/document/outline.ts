import type { Direction } from '../layout/direction.ts';
import { operand } from '../layout/number.ts';
import type { PaintedPage } from '../layout/paint.ts';
import type { Text } from '../layout/span.ts';
import type { StructureNode } from '../layout/structure.ts';
import { type FileObjects, type Reference, spelledArray, spelledDictionary, spelledText } from './objects.ts';

/** Space left above a heading that a bookmark opens, in points. */
const ABOVE = 12;

interface Bookmark {
  readonly node: StructureNode;
  readonly title: Text;
  readonly children: Bookmark[];
}

/**
 * Writes a bookmark for each heading, nested as the headings are. It opens the place and names the element, where a screen reader goes on, and
 * where it is said which words are in another language: marks inside of a title would say it as well, but readers print them.
 *
 * @see ISO 32000-1, 12.3.3
 */
export function writeOutline(
  objects: FileObjects,
  root: StructureNode,
  elements: ReadonlyMap<StructureNode, Reference>,
  painted: readonly PaintedPage[],
  pages: readonly Reference[],
  direction: Direction,
): Reference {
  const outline = objects.reserve();
  const items = bookmarksOf(root);

  const writeItems = (siblings: readonly Bookmark[], parent: Reference): readonly Reference[] => {
    const refs = siblings.map(() => objects.reserve());
    for (const [index, { node, title, children }] of siblings.entries()) {
      const ref = refs[index];
      const element = elements.get(node);
      const place = firstContent(node);
      const page = pages[place?.page ?? -1];
      const top = painted[place?.page ?? -1]?.tops[place?.id ?? -1];
      if (ref === undefined || element === undefined || page === undefined || top === undefined)
        throw new RangeError('A heading is on no page.');
      const inside = writeItems(children, ref);
      objects.put(
        ref,
        spelledDictionary({
          Title: spelledText(titleText(title, direction)),
          Parent: parent,
          Dest: spelledArray([page, '/XYZ', 'null', operand(top + ABOVE), 'null']),
          SE: element,
          Prev: refs[index - 1],
          Next: refs[index + 1],
          ...ends(inside),
          // Only the first level is open.
          ...(children.length > 0 && { Count: parent === outline ? children.length : -children.length }),
        }),
      );
    }
    return refs;
  };

  const refs = writeItems(items, outline);
  const shown = items.reduce((sum, { children }) => sum + 1 + children.length, 0);
  objects.put(outline, spelledDictionary({ Type: '/Outlines', ...ends(refs), Count: shown }));
  return outline;
}

function ends(refs: readonly Reference[]): Readonly<Record<string, Reference>> {
  const [first] = refs;
  const last = refs.at(-1);
  return first === undefined || last === undefined ? {} : { First: first, Last: last };
}

/** The headings below an element in reading order, each under the nearest one before it that is of a higher rank. */
function bookmarksOf(root: StructureNode): readonly Bookmark[] {
  const top: Bookmark[] = [];
  const open: Bookmark[] = [];
  const visit = (node: StructureNode): void => {
    if (node.bookmark !== undefined) {
      const bookmark: Bookmark = { node, title: node.bookmark, children: [] };
      while ((open.at(-1)?.node.role ?? '') >= node.role) open.pop();
      (open.at(-1)?.children ?? top).push(bookmark);
      open.push(bookmark);
    }
    for (const child of node.children) if (child.kind === 'node') visit(child.node);
  };
  visit(root);
  return top;
}

function firstContent(node: StructureNode): { readonly page: number; readonly id: number } | undefined {
  for (const child of node.children) {
    if (child.kind === 'content') return child;
    const inside = child.kind === 'node' ? firstContent(child.node) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** Readers of the file find out by the first letter which way a line runs; a mark that is not seen says it before a foreign word does. */
function titleText(title: Text, direction: Direction): string {
  const words = title.map(({ text }) => text).join('');
  return direction === 'rtl' ? `\u200f${words}` : words;
}
