import type { Bidi } from 'bidi-js';
import type { Span } from './span.ts';

/** Which way a text runs. */
export type Direction = 'ltr' | 'rtl';

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Letters that run from right to left. */
const TURNED = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Letters of any script: what has none takes the direction around it. */
const LETTER = /[A-Za-z\u00c0-\u1fff\u3040-\uffff]/;

const ISOLATE = '\u2068';
const END_OF_ISOLATE = '\u2069';

/** True if some of the text runs from right to left. */
export function needsBidi(text: string): boolean {
  return TURNED.test(text);
}

/** The direction of a language, or of what is around it. */
export function directionOf(lang: string | undefined, around: Direction): Direction {
  if (lang === undefined) return around;
  return RIGHT_TO_LEFT.has(lang.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/**
 * The level of each code unit of the spans of a paragraph: odd runs from right to left. A claim is kept apart from the words around it, so that a
 * name cannot turn a sentence.
 *
 * @see https://www.unicode.org/reports/tr9/
 */
export function levelsOf(bidi: Bidi, spans: readonly Span[], base: Direction): readonly Uint8Array[] {
  let text = '';
  const starts: number[] = [];
  for (const { text: part, source } of spans) {
    const apart = source.key === undefined && LETTER.test(part);
    starts.push(text.length + (apart ? 1 : 0));
    text += apart ? ISOLATE + part + END_OF_ISOLATE : part;
  }
  const { levels } = bidi.getEmbeddingLevels(text, base);
  return spans.map(({ text: part }, index) => {
    const start = starts[index] ?? 0;
    return levels.subarray(start, start + part.length);
  });
}

/** The order, from left to right, in which pieces with these levels stand on a line (rule L2). */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index);
  for (let level = levels.reduce((a, b) => Math.max(a, b), 0); level > 0; level -= 1) {
    for (let at = 0; at < order.length; ) {
      let end = at;
      while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end += 1;
      if (end > at) reverse(order, at, end);
      at = end + 1;
    }
  }
  return order;
}

/** Turns a part of a list round, in place. */
function reverse(list: number[], from: number, to: number): void {
  for (const [index, value] of list.slice(from, to).toReversed().entries()) list[from + index] = value;
}
