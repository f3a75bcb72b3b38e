import type { ClaimRef, Source, Text } from './span.ts';
import type { Color } from './style.ts';
import type { StructureNode } from './structure.ts';

/** A run of glyphs in one font, size and color. */
export interface Run {
  readonly font: string;
  readonly size: number;
  readonly color: Color;
  readonly x: number;
  readonly width: number;
  /** Operators that show the glyphs. */
  readonly show: string;
}

/** Text of one line, placed in its strip. `node` is absent for what only decorates (page numbers, running heads). */
export interface TextMark {
  readonly kind: 'text';
  readonly baseline: number;
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
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: Color;
  readonly node?: StructureNode;
}

/** A picture drawn by path operators, in points from its lower left corner. */
export interface PathMark {
  readonly kind: 'path';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly operators: string;
  readonly fill: Color;
  readonly node: StructureNode;
}

/** An area that opens an address when clicked. */
export interface LinkMark {
  readonly kind: 'link';
  readonly x: number;
  readonly y: number;
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

/** The same mark, moved. */
export function moved(mark: Mark, dx: number, dy: number): Mark {
  return mark.kind === 'text'
    ? { ...mark, baseline: mark.baseline + dy, runs: mark.runs.map((run) => ({ ...run, x: run.x + dx })) }
    : { ...mark, x: mark.x + dx, y: mark.y + dy };
}

/** Names the place of a claim in an error message. */
export function placeOf(claim: ClaimRef | undefined): string {
  return claim === undefined ? 'a label' : `${claim.pointer} of credential ${claim.credential + 1}`;
}
