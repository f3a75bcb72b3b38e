import type { Block, PairBlock } from '../layout/block.ts';
import type { Text } from '../layout/span.ts';
import { STYLES, type TextStyle } from '../layout/style.ts';

/** Width of the column of labels, in points. */
export const LABEL_WIDTH = 124;

/** A row of facts: a label, a remark under it if there is one, and the facts. */
export function fact(label: Text, value: readonly Block[], remark: Text = []): PairBlock {
  return {
    kind: 'pair',
    label: [
      { kind: 'text', text: label, style: { ...STYLES.label, bold: true } },
      ...(remark.length === 0 ? [] : [paragraph(remark, STYLES.note)]),
    ],
    value,
    labelWidth: LABEL_WIDTH,
    gap: 9,
  };
}

/** A paragraph in the body style, or another. */
export function paragraph(text: Text, style: TextStyle = STYLES.body, gap = 0): Block {
  return { kind: 'text', text, style, gap };
}
