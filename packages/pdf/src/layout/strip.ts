import type { ClaimRef, Source, Text } from './span.ts';
import type { Color } from './style.ts';
import type { StructureNode } from './structure.ts';

/** A run of glyphs in one font, size and color. */
export interface Run {
  readonly font: string;
  readonly size: number;
  readonly color: Color;
  x: number;
  readonly width: number;
  /** Operators that show the glyphs. */
  readonly show: string;
  /** True if readers put the pen where we do: the widths in the file, in thousandths of the size, are not rounded. */
  readonly exact: boolean;
}

/** Text of one line, placed in its strip. `node` is absent for what only decorates (page numbers, running heads). */
export interface TextMark {
  readonly kind: 'text';
  baseline: number;
  readonly runs: readonly Run[];
  readonly node?: StructureNode;
  /** What the line says, and where it comes from. */
  readonly says: readonly LinePiece[];
}

/** A part of a line with one source. */
export interface LinePiece {
  readonly text: string;
  readonly source: Source;
  /** Language, if it is not that of the labels. */
  readonly lang?: string | undefined;
}

/** A filled rectangle. With a `node` it is part of a picture, else decoration. */
export interface BoxMark {
  readonly kind: 'box';
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: Color;
  readonly node?: StructureNode;
}

/** A picture drawn by path operators, in points from its lower left corner. */
export interface PathMark {
  readonly kind: 'path';
  x: number;
  y: number;
  readonly width: number;
  readonly operators: string;
  readonly fill: Color;
  readonly node: StructureNode;
}

/** An area that opens an address when clicked. */
export interface LinkMark {
  readonly kind: 'link';
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
  readonly url: string;
  readonly node: StructureNode;
}

/** Something drawn. Positions are in points, downward from the top left corner of the strip. */
export type Mark = TextMark | BoxMark | PathMark | LinkMark;

/** A horizontal slice of the page that is never split. */
export interface Strip {
  readonly height: number;
  /** Space above, left out at the top of a page. */
  readonly gap: number;
  /** True if the next strip must be on the same page. */
  readonly keep: boolean;
  readonly marks: readonly Mark[];
  /** Said at the top of a page that begins with this strip. */
  readonly runningHead?: Text;
}

/** Moves a mark. Each is made for one place on one page, so none is copied. */
export function move(mark: Mark, dx: number, dy: number): Mark {
  if (mark.kind === 'text') {
    mark.baseline += dy;
    if (dx !== 0) for (const run of mark.runs) run.x += dx;
  } else {
    mark.x += dx;
    mark.y += dy;
  }
  return mark;
}

/** Names the place of a claim in an error message. */
export function placeOf(claim: ClaimRef | undefined): string {
  return claim === undefined ? 'a label' : `${claim.pointer} of credential ${claim.credential + 1}`;
}
