import type { Fonts } from '../fonts/font-use.ts';
import type { BarsBlock, Block, GroupBlock, PairBlock, QrBlock, RowBlock, TextBlock } from './block.ts';
import { setLines, textWidth } from './lines.ts';
import { qrOperators } from './qr.ts';
import type { Source, Text } from './span.ts';
import { type LinePiece, type Mark, move, type Strip } from './strip.ts';
import { addNode, isHeading, type StructureNode } from './structure.ts';

/** Most that a fitting cell is widened, in points: two figures stand side by side, not at the ends of the page. */
const MOST_ADDED = 44;

/** Least space between cells: before a figure wraps, they move closer. */
const LEAST_GUTTER = 8;

/** Width of the line along a quotation, and of the space beside it. */
const BAR_WIDTH = 1.5;
const BAR_INDENT = 11;

/** Space between a name, its bar and its number. */
const BAR_GUTTER = 8;

/** Most of the width that names beside bars may take. */
const NAME_SHARE = 0.4;

/** Height up to which what belongs together is never torn, in points: about a quarter of a page. */
const SMALL = 190;

/** Arabic letters reach far below the line: the least height of a line, in sizes of its letters. */
const ARABIC_LEADING = 1.235;

/** Turns blocks into strips of `width` points, in reading order, and hangs their structure under `parent`. */
export function flow(fonts: Fonts, blocks: readonly Block[], width: number, parent: StructureNode): readonly Strip[] {
  return blocks.flatMap((block) => stripsOf(fonts, block, width, parent));
}

function stripsOf(fonts: Fonts, block: Block, width: number, parent: StructureNode): readonly Strip[] {
  switch (block.kind) {
    case 'text':
      return textStrips(fonts, block, width, parent);
    case 'group':
      return groupStrips(fonts, block, width, parent);
    case 'row':
      return rowStrips(fonts, block, width, parent);
    case 'pair':
      return pairStrips(fonts, block, width, parent);
    case 'bars':
      return barStrips(fonts, block, width, parent);
    case 'rule':
      return [
        strip(
          block.weight,
          block.gap,
          [{ kind: 'box', x: 0, y: 0, width, height: block.weight, fill: block.color }],
          true,
        ),
      ];
    case 'qr':
    default:
      return qrStrips(block, parent);
  }
}

function textStrips(fonts: Fonts, block: TextBlock, width: number, parent: StructureNode): readonly Strip[] {
  const { style, role = 'P' } = block;
  const node = addNode(parent, role, {
    ...(block.lang !== undefined && { lang: block.lang }),
    ...(isHeading(role) && { bookmark: block.bookmark ?? block.text }),
  });
  const lines = setLines(fonts, block.text, style, width, block.lang);
  const link = block.text.find((span) => span.link !== undefined)?.link;
  const inLanguage = new Map<Source, StructureNode>();
  const languageNode = ({ source, lang = '' }: LinePiece): StructureNode => {
    const known = inLanguage.get(source) ?? addNode(node, 'Span', { lang });
    inLanguage.set(source, known);
    return known;
  };
  return lines.map((line, index) => {
    const x = block.align === 'end' ? width - line.width : 0;
    // Half the height of capitals (0.714 of the size) below the middle.
    const baseline = style.leading * 0.5 + largest(line.runs, style.size) * 0.357;
    if (x !== 0) for (const run of line.runs) run.x += x;
    const { runs } = line;
    const marks: Mark[] = [];
    if (link === undefined) {
      for (const [from, to, piece] of byLanguage(line.says, block.lang)) {
        const owner = piece === undefined ? node : languageNode(piece);
        const says = line.says.slice(from, to);
        marks.push({ kind: 'text', baseline, runs: runs.slice(from, to), node: owner, says });
      }
    } else {
      const linkNode = addNode(node, 'Link');
      marks.push({ kind: 'text', baseline, runs, node: linkNode, says: line.says });
      marks.push({ kind: 'link', x, y: 0, width: line.width, height: style.leading, url: link, node: linkNode });
    }
    // A paragraph is not torn so that one line stands alone, at either end.
    const together = index === 0 || index === lines.length - 2;
    const last = index === lines.length - 1;
    const height = Math.max(style.leading, ARABIC_LEADING * largest(line.runs.filter(isArabic), 0));
    return strip(height, index === 0 ? block.gap : 0, marks, last ? block.keep === true : together);
  });
}

/** Stretches of a line that are in the language around them, or one piece in another: a screen reader changes its voice there. */
function byLanguage(
  says: readonly LinePiece[],
  around: string | undefined,
): readonly (readonly [number, number, LinePiece?])[] {
  const stretches: [number, number, LinePiece?][] = [];
  for (const [index, piece] of says.entries()) {
    const other = piece.lang !== undefined && piece.lang !== around;
    const last = stretches.at(-1);
    if (last !== undefined && (other ? last[2]?.source === piece.source : last[2] === undefined)) last[1] = index + 1;
    else stretches.push(other ? [index, index + 1, piece] : [index, index + 1]);
  }
  return stretches;
}

function isArabic({ font }: { readonly font: string }): boolean {
  return font === 'F4' || font === 'F5';
}

function largest(runs: readonly { readonly size: number }[], least: number): number {
  return runs.reduce((size, run) => Math.max(size, run.size), least);
}

function groupStrips(fonts: Fonts, block: GroupBlock, width: number, parent: StructureNode): readonly Strip[] {
  const node = block.role === undefined ? parent : addNode(parent, block.role);
  const indent = block.bar === undefined ? 0 : BAR_INDENT;
  const strips = flow(fonts, block.blocks, width - indent, node);
  const together = block.together === true && heightOf(strips) <= SMALL;
  return strips.map((inner, index) => {
    const last = index === strips.length - 1;
    const gap = inner.gap + (index === 0 ? (block.gap ?? 0) : 0);
    const marks = indent === 0 ? inner.marks : inner.marks.map((mark) => move(mark, indent, 0));
    const lead = index === 0 ? 0 : inner.gap;
    const bar: readonly Mark[] =
      block.bar === undefined
        ? []
        : [{ kind: 'box', x: 0, y: -lead, width: BAR_WIDTH, height: inner.height + lead, fill: block.bar }];
    const runningHead = inner.runningHead ?? (index === 0 ? undefined : block.runningHead);
    return {
      height: inner.height,
      gap,
      keep: last ? inner.keep || block.keep === true : inner.keep || together,
      marks: [...bar, ...marks],
      ...(runningHead === undefined ? {} : { runningHead }),
    };
  });
}

function rowStrips(fonts: Fonts, block: RowBlock, width: number, parent: StructureNode): readonly Strip[] {
  const { widths, gutter } = cellWidths(fonts, block, width);
  let x = 0;
  let height = 0;
  const marks: Mark[] = [];
  for (const [index, cell] of block.cells.entries()) {
    const cellWidth = widths[index] ?? 0;
    const stacked = stack(flow(fonts, cell.blocks, cellWidth, parent));
    for (const mark of stacked.marks) marks.push(move(mark, x, 0));
    height = Math.max(height, stacked.height);
    x += cellWidth + gutter;
  }
  return [strip(height, block.gap, marks, block.keep === true)];
}

function cellWidths(
  fonts: Fonts,
  block: RowBlock,
  width: number,
): { readonly widths: readonly number[]; readonly gutter: number } {
  const gutters = block.cells.length - 1;
  const least = block.cells.map((cell) => {
    if (typeof cell.width === 'number') return cell.width;
    return cell.width === 'fit'
      ? cell.blocks.reduce((most, inner) => Math.max(most, naturalWidth(fonts, inner)), 0)
      : 0;
  });
  const needed = least.reduce((sum, each) => sum + each, 0);
  const gutter = Math.min(block.gutter, Math.max(LEAST_GUTTER, (width - needed) / Math.max(1, gutters)));
  const left = width - gutter * gutters - needed;
  if (left < 0) return { widths: shared(least, width - gutter * gutters), gutter };
  const flexible = block.cells.filter((cell) => typeof cell.width !== 'number').length;
  const widths = least.map((each, index) => {
    const kind = block.cells[index]?.width;
    if (typeof kind === 'number') return each;
    return each + (kind === 'fit' ? Math.min(left / flexible, MOST_ADDED) : left / flexible);
  });
  return { widths, gutter };
}

/** What does not fit side by side: narrow cells keep their width, the others share the rest evenly and wrap. */
function shared(widths: readonly number[], room: number): readonly number[] {
  let most = room / widths.length;
  for (const [index, width] of widths.toSorted((a, b) => a - b).entries()) {
    const kept = widths.filter((each) => each <= width);
    if (index >= widths.length - 1 || width > most) break;
    most = (room - kept.reduce((sum, each) => sum + each, 0)) / (widths.length - kept.length);
  }
  return widths.map((width) => Math.min(width, most));
}

function naturalWidth(fonts: Fonts, block: Block): number {
  return block.kind === 'text' ? textWidth(fonts, block.text, block.style) : 0;
}

/** The label goes with the first strips of the value; the value may run on over the page. */
function pairStrips(fonts: Fonts, block: PairBlock, width: number, parent: StructureNode): readonly Strip[] {
  const row = addNode(parent, 'TR');
  const label = stack(flow(fonts, block.label, block.labelWidth - 14, addNode(row, 'TH', { scope: 'Row' })));
  const value = flow(fonts, block.value, width - block.labelWidth, addNode(row, 'TD'));
  const splits = block.splits ?? heightOf(value) > SMALL;
  let reached = 0;
  return value.map((inner, index) => {
    const last = index === value.length - 1;
    reached += inner.height + (index === 0 ? 0 : inner.gap);
    const short = Math.max(0, label.height - reached);
    const marks = inner.marks.map((mark) => move(mark, block.labelWidth, 0));
    return {
      ...inner,
      height: last ? inner.height + short : inner.height,
      gap: index === 0 ? inner.gap + (block.gap ?? 0) : inner.gap,
      keep: !last && (inner.keep || short > 0 || !splits),
      marks: index === 0 ? [...label.marks, ...marks] : marks,
    };
  });
}

function barStrips(fonts: Fonts, block: BarsBlock, width: number, parent: StructureNode): readonly Strip[] {
  const { style, rows } = block;
  const widest = (texts: readonly Text[]): number =>
    texts.reduce((most, text) => Math.max(most, textWidth(fonts, text, style)), 0);
  const nameWidth = Math.min(widest(rows.map(({ name }) => name)), width * NAME_SHARE) + BAR_GUTTER;
  const valueWidth = Math.min(widest(rows.map(({ value }) => value)), width - nameWidth);
  const room = Math.max(0, width - nameWidth - BAR_GUTTER - valueWidth);
  return rows.map((row, index) => {
    const node = addNode(parent, 'P');
    const length = row.share === undefined ? 0 : Math.max(0.75, room * row.share);
    const left = stack(
      flow(fonts, [{ kind: 'text', text: row.name, style, role: 'Span' }], nameWidth - BAR_GUTTER, node),
    );
    const at = nameWidth + (row.share === undefined ? 0 : length + BAR_GUTTER);
    const right = stack(flow(fonts, [{ kind: 'text', text: row.value, style, role: 'Span' }], width - at, node));
    const bar: readonly Mark[] =
      row.share === undefined
        ? []
        : [
            {
              kind: 'box',
              x: nameWidth,
              y: style.leading * 0.5 - 3.25,
              width: length,
              height: 6.5,
              fill: row.fill ?? style.color,
            },
          ];
    const marks = [...left.marks, ...bar, ...right.marks.map((mark) => move(mark, at, 0))];
    return strip(
      Math.max(left.height, right.height),
      index === 0 ? block.gap : 0,
      marks,
      index < Math.min(2, rows.length - 1),
    );
  });
}

function qrStrips(block: QrBlock, parent: StructureNode): readonly Strip[] {
  const node = addNode(parent, 'Figure', { alt: block.alt });
  const operators = qrOperators(block.content, block.size);
  return [
    strip(
      block.size,
      0,
      [{ kind: 'path', x: 0, y: block.size, width: block.size, operators, fill: '0 0 0', node }],
      false,
    ),
  ];
}

/** Height of strips on top of each other. */
function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, { height, gap }, index) => sum + height + (index === 0 ? 0 : gap), 0);
}

/** Puts strips on top of each other, as one. */
function stack(strips: readonly Strip[]): { readonly height: number; readonly marks: readonly Mark[] } {
  let height = 0;
  const marks: Mark[] = [];
  for (const [index, inner] of strips.entries()) {
    if (index > 0) height += inner.gap;
    for (const mark of inner.marks) marks.push(move(mark, 0, height));
    height += inner.height;
  }
  return { height, marks };
}

function strip(height: number, gap: number | undefined, marks: readonly Mark[], keep: boolean): Strip {
  return { height, gap: gap ?? 0, keep, marks };
}
