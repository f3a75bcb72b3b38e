import type { Fonts } from '../fonts/font-use.ts';
import { setLines } from './lines.ts';
import { operand } from './number.ts';
import type { PageContent } from './paginate.ts';
import type { Text } from './span.ts';
import type { LinePiece, Mark, Run } from './strip.ts';
import type { TextStyle } from './style.ts';
import type { StructureNode } from './structure.ts';

/** A page as the file holds it. */
export interface PaintedPage {
  /** The content stream, one character a byte. */
  readonly content: string;
  readonly links: readonly PaintedLink[];
  /** The element that each piece of marked content belongs to, by its number. */
  readonly owners: readonly StructureNode[];
  /** Where each of these pieces begins: points from the lower edge of the page. */
  readonly tops: readonly number[];
  /** What the page says, line by line, with where it comes from: what tests hold against the credentials. */
  readonly lines: readonly (readonly LinePiece[])[];
}

/** A place on the page that opens an address. */
export interface PaintedLink {
  readonly rect: readonly [number, number, number, number];
  readonly url: string;
  readonly node: StructureNode;
}

/** Size and margins of a page, in points. */
export interface PageFrame {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** From the upper edge to the text. */
  readonly top: number;
}

/** What a page carries besides its content: heads and feet, which are no part of the text. */
export interface Decoration {
  readonly text: Text;
  readonly style: TextStyle;
  /** Baseline, from the upper edge of the page. */
  readonly baseline: number;
  readonly align: 'start' | 'end';
  /** A band behind the text, from the upper edge of the page and as wide as it. */
  readonly band?: string;
}

/** Writes the content stream of one page. */
export function paint(
  fonts: Fonts,
  page: PageContent,
  pageIndex: number,
  frame: PageFrame,
  decorations: readonly Decoration[],
): PaintedPage {
  const painter = new Painter(frame, pageIndex, fonts.direction === 'rtl');
  for (const { strip, y } of page.placed) {
    for (const mark of strip.marks) painter.mark(mark, frame.margin, frame.top + y);
  }
  for (const decoration of decorations) {
    const width = frame.width - 2 * frame.margin;
    if (decoration.band !== undefined) {
      painter.mark(
        { kind: 'box', x: 0, y: 0, width: frame.width, height: decoration.baseline + 9, fill: decoration.band },
        0,
        0,
      );
    }
    const [line] = setLines(fonts, decoration.text, decoration.style, width);
    if (line === undefined) continue;
    const x = decoration.align === 'end' ? width - line.width : 0;
    if (x !== 0) for (const run of line.runs) run.x += x;
    painter.mark({ kind: 'text', baseline: decoration.baseline, runs: line.runs, says: line.says }, frame.margin, 0);
  }
  return painter.finish();
}

/** Collects operators and leaves out those that change nothing. */
class Painter {
  readonly #frame: PageFrame;
  readonly #pageIndex: number;
  readonly #fromRight: boolean;
  readonly #operators: string[] = [];
  readonly #links: PaintedLink[] = [];
  readonly #owners: StructureNode[] = [];
  readonly #tops: number[] = [];
  readonly #lines: (readonly LinePiece[])[] = [];
  #open: StructureNode | 'artifact' | undefined;
  #fill = '';
  #font = '';

  constructor(frame: PageFrame, pageIndex: number, fromRight: boolean) {
    this.#frame = frame;
    this.#pageIndex = pageIndex;
    this.#fromRight = fromRight;
  }

  mark(mark: Mark, left: number, top: number): void {
    const bottom = this.#frame.height - top;
    switch (mark.kind) {
      case 'text':
        this.#belongsTo(
          mark.node,
          bottom - mark.baseline + mark.runs.reduce((most, { size }) => Math.max(most, size), 0),
        );
        this.#show(mark.runs, left, bottom - mark.baseline);
        this.#lines.push(mark.says);
        return;
      case 'box': {
        this.#belongsTo(mark.node, bottom - mark.y);
        this.#setFill(mark.fill);
        const box = [this.#at(left + mark.x, mark.width), bottom - mark.y - mark.height, mark.width, mark.height];
        this.#operators.push(`${box.map(operand).join(' ')} re f`);
        return;
      }
      case 'path':
        this.#belongsTo(mark.node, bottom - mark.y);
        this.#setFill(mark.fill);
        this.#operators.push(
          `q 1 0 0 1 ${operand(this.#at(left + mark.x, mark.width))} ${operand(bottom - mark.y)} cm ${mark.operators} Q`,
        );
        return;
      case 'link': {
        const x = this.#at(left + mark.x, mark.width);
        this.#links.push({
          rect: [x, bottom - mark.y - mark.height, x + mark.width, bottom - mark.y],
          url: mark.url,
          node: mark.node,
        });
        mark.node.children.push({ kind: 'annotation', page: this.#pageIndex, index: this.#links.length - 1 });
        return;
      }
    }
  }

  /** One text object a line, as long as each run begins where the pen is left by the one before. */
  #show(runs: readonly Run[], left: number, baseline: number): void {
    let text = '';
    let pen = Number.NaN;
    for (const run of runs) {
      const x = this.#at(left + run.x, run.width);
      const font = `/${run.font} ${operand(run.size)} Tf `;
      const set = (run.color === this.#fill ? '' : `${run.color} rg `) + (font === this.#font ? '' : font);
      this.#fill = run.color;
      this.#font = font;
      const goesOn = Math.abs(x - pen) < 0.001;
      if (goesOn) text += ` ${set}${run.show}`;
      else text += `${text === '' ? '' : ' ET\n'}BT ${set}${operand(x)} ${operand(baseline)} Td ${run.show}`;
      pen = run.exact ? x + run.width : Number.NaN;
    }
    if (text !== '') this.#operators.push(`${text} ET`);
  }

  finish(): PaintedPage {
    this.#close();
    return {
      content: this.#operators.join('\n'),
      links: this.#links,
      owners: this.#owners,
      tops: this.#tops,
      lines: this.#lines,
    };
  }

  /** Everything is laid out from where reading begins; a page from right to left is the mirror image, but for its glyphs. */
  #at(x: number, width: number): number {
    return this.#fromRight ? this.#frame.width - x - width : x;
  }

  /** Neighbors of one element share one piece of marked content. */
  #belongsTo(node: StructureNode | undefined, top: number): void {
    const owner = node ?? 'artifact';
    if (this.#open === owner) return;
    this.#close();
    this.#open = owner;
    if (owner === 'artifact') {
      this.#operators.push('/Artifact BMC');
      return;
    }
    const id = this.#owners.push(owner) - 1;
    this.#tops.push(top);
    owner.children.push({ kind: 'content', page: this.#pageIndex, id });
    this.#operators.push(`/${owner.role} <</MCID ${id}>> BDC`);
  }

  #close(): void {
    if (this.#open !== undefined) this.#operators.push('EMC');
    this.#open = undefined;
  }

  #setFill(color: string): void {
    if (color === this.#fill) return;
    this.#fill = color;
    this.#operators.push(`${color} rg`);
  }
}
