import type { Text } from './span.ts';
import type { Strip } from './strip.ts';

/** A strip with its place: `y` points below the top of the page's text area. */
export interface Placed {
  readonly strip: Strip;
  readonly y: number;
}

/** A page's strips, and what its head says if it begins inside a section. */
export interface PageContent {
  readonly placed: readonly Placed[];
  readonly runningHead?: Text;
}

/** A last page with less than this part of its height in use looks like a mistake. */
const STRAY_SHARE = 0.15;

/** What may be taken from the spaces between parts, so that a stray rest finds room; spaces below `WIDE` points stay as they are. */
const TIGHTER = [0.8, 0.6];
const WIDE = 6;

/**
 * Deals strips out over pages of `height` points. A few lines that would stand alone on the last are taken in by tightening the spaces; where that is not
 * enough, the section that they are the end of goes over as a whole.
 */
export function paginate(strips: readonly Strip[], height: number): readonly PageContent[] {
  const pages = deal(strips, height);
  const last = pages.at(-1)?.placed.at(-1);
  if (pages.length < 2 || last === undefined || last.y + last.strip.height > STRAY_SHARE * height) return pages;
  for (const factor of TIGHTER) {
    const tighter = deal(
      strips.map((strip) => (strip.gap < WIDE ? strip : { ...strip, gap: strip.gap * factor })),
      height,
    );
    if (tighter.length < pages.length) return tighter;
  }
  const start = sectionStart(strips, strips.length - (pages.at(-1)?.placed.length ?? 0));
  const whole = [...deal(strips.slice(0, start), height), ...deal(strips.slice(start), height)];
  return start > 0 && whole.length === pages.length ? whole : pages;
}

/** Where the section begins that a strip continues: all but the first of a section's strips have its running head. */
function sectionStart(strips: readonly Strip[], at: number): number {
  const head = strips[at]?.runningHead;
  return head === undefined ? at : strips.findLastIndex((strip, index) => index < at && strip.runningHead !== head);
}

/**
 * Strips that are kept together move together, as long as a page can hold them; a chain
 * longer than a page is split where it must be. Every strip is looked at a fixed number of times.
 */
function deal(strips: readonly Strip[], height: number): readonly PageContent[] {
  const pages: Placed[][] = [[]];
  let y = 0;
  let at = 0;
  while (at < strips.length) {
    let end = at;
    while (end < strips.length - 1 && strips[end]?.keep === true) end += 1;
    const chain = strips.slice(at, end + 1);
    at = end + 1;
    const page = pages.at(-1) ?? [];
    const needed = chain.reduce(
      (sum, strip, index) => sum + strip.height + (index === 0 && page.length === 0 ? 0 : strip.gap),
      0,
    );
    if (y + needed > height && page.length > 0) {
      pages.push([]);
      y = 0;
    }
    for (const strip of chain) {
      const current = pages.at(-1) ?? [];
      const gap = current.length === 0 ? 0 : strip.gap;
      if (y + gap + strip.height > height && current.length > 0) {
        pages.push([{ strip, y: 0 }]);
        y = strip.height;
        continue;
      }
      current.push({ strip, y: y + gap });
      y += gap + strip.height;
    }
  }
  return pages.map((placed) => {
    const runningHead = placed[0]?.strip.runningHead;
    return { placed, ...(runningHead === undefined ? {} : { runningHead }) };
  });
}
