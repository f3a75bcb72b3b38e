import { VERIFIER_ADDRESS } from '@kluscv/schema';
import { encode } from 'uqr';
import { operand } from './number.ts';

/** The mask that the rules of QR codes choose for an address. To weigh all eight is most of what a code costs, and comes to the same each time. */
export const MASKS: Readonly<Partial<Record<string, number>>> = { [VERIFIER_ADDRESS]: 2 };

/** There is one address and one size; drawing it takes longer than a page of text. */
const drawn = new Map<string, string>();

/**
 * A QR code (level M) as one path of `size` points: modules that touch in a line are one rectangle, so that no hair lines show
 * between them. The quiet zone of four modules is left to the caller's white space.
 */
export function qrOperators(content: string, size: number): string {
  const key = `${size} ${content}`;
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const { data } = encode(content, { ecc: 'M', border: 0, maskPattern: MASKS[content] ?? -1 });
  const side = operand(size / data.length);
  const rectangles: string[] = [];
  for (const [row, modules] of data.entries()) {
    for (let column = 0; column < modules.length; column += 1) {
      if (modules[column] !== true) continue;
      let end = column;
      while (modules[end + 1] === true) end += 1;
      rectangles.push(`${column} ${data.length - 1 - row} ${end - column + 1} 1 re`);
      column = end;
    }
  }
  const operators = `${side} 0 0 ${side} 0 0 cm ${rectangles.join(' ')} f`;
  drawn.set(key, operators);
  return operators;
}
