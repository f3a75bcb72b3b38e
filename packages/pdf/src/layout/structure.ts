import type { Text } from './span.ts';

/** Standard structure types of PDF 1.7 that the pages use. */
export type Role =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'Span'
  | 'BlockQuote'
  | 'Figure'
  | 'Link'
  | 'Form'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD';

/** One element of the logical structure: what a screen reader walks through, in reading order. */
export interface StructureNode {
  readonly role: Role;
  readonly lang?: string;
  /** What a picture shows, in words. */
  readonly alt?: string;
  /** For a `TH`: what it heads. */
  readonly scope?: 'Row' | 'Column';
  /** For a heading: what its bookmark says. */
  readonly bookmark?: Text;
  readonly children: StructureChild[];
}

/** An element holds elements, pieces of marked content on a page, and links. */
export type StructureChild =
  | { readonly kind: 'node'; readonly node: StructureNode }
  | { readonly kind: 'content'; readonly page: number; readonly id: number }
  | { readonly kind: 'annotation'; readonly page: number; readonly index: number };

/** True of the roles that get a bookmark. */
export function isHeading(role: Role): role is 'H1' | 'H2' | 'H3' {
  return role === 'H1' || role === 'H2' || role === 'H3';
}

/** Adds an element to another and returns it. */
export function addNode(
  parent: StructureNode,
  role: Role,
  more: Omit<StructureNode, 'role' | 'children'> = {},
): StructureNode {
  const node: StructureNode = { role, ...more, children: [] };
  parent.children.push({ kind: 'node', node });
  return node;
}
