import type { Text } from './span.ts';
import type { Color, TextStyle } from './style.ts';
import type { Role } from './structure.ts';

/** Something on the page, before it has a place: what the sections are written in. */
export type Block = TextBlock | GroupBlock | RowBlock | PairBlock | BarsBlock | RuleBlock | QrBlock;

/** A paragraph or heading. */
export interface TextBlock {
  readonly kind: 'text';
  readonly text: Text;
  readonly style: TextStyle;
  /** Default: `P`. */
  readonly role?: Role;
  /** Space above, in points. Default: 0. */
  readonly gap?: number;
  /** True if what follows must be on the same page. Default: false. */
  readonly keep?: boolean;
  /** Default: `start`. */
  readonly align?: 'start' | 'end';
  /** Language, if it is not that of the labels. */
  readonly lang?: string;
  /** What the bookmark of a heading says. Default: what the heading says. */
  readonly bookmark?: Text;
}

/** Blocks that belong together. */
export interface GroupBlock {
  readonly kind: 'group';
  readonly blocks: readonly Block[];
  /** Structure element around the blocks. Default: none. */
  readonly role?: Role;
  readonly gap?: number;
  /** True if the group is moved to the next page rather than split, unless it is higher than a quarter of a page. Default: false. */
  readonly together?: boolean;
  /** True if what follows must be on the same page. Default: false. */
  readonly keep?: boolean;
  /** Draws a line along the left side and indents. Default: none. */
  readonly bar?: Color;
  /** Said at the top of every page that begins inside the group. */
  readonly runningHead?: Text;
}

/** Blocks side by side, never split. */
export interface RowBlock {
  readonly kind: 'row';
  /** `width` in points; `fit` takes what the text needs and a share of what is left over; other cells share what is left. */
  readonly cells: readonly { readonly width?: number | 'fit'; readonly blocks: readonly Block[] }[];
  /** Space between cells, in points. */
  readonly gutter: number;
  readonly gap?: number;
  readonly keep?: boolean;
}

/** A row of a table of facts: what it is about on the left, the facts on the right. */
export interface PairBlock {
  readonly kind: 'pair';
  readonly label: readonly Block[];
  readonly value: readonly Block[];
  readonly labelWidth: number;
  readonly gap?: number;
  /** True if the value may run on over the page. Default: only if it is higher than a quarter of a page. */
  readonly splits?: boolean;
}

/** Rows of a name, a bar and a number; names and bars line up. */
export interface BarsBlock {
  readonly kind: 'bars';
  readonly rows: readonly BarRow[];
  readonly style: TextStyle;
  readonly gap?: number;
}

/** One row. `share` of the longest bar, 0 to 1; without it the row has no bar. */
export interface BarRow {
  readonly name: Text;
  readonly value: Text;
  readonly share?: number;
  readonly fill?: Color;
}

/** A line across. */
export interface RuleBlock {
  readonly kind: 'rule';
  readonly weight: number;
  readonly color: Color;
  readonly gap?: number;
}

/** The constant address of the verifier, as a QR code of `size` points. */
export interface QrBlock {
  readonly kind: 'qr';
  readonly content: string;
  readonly alt: string;
  readonly size: number;
}
