import { styleText } from 'node:util';

export { escapeUnsafe, jsonText, printable, wrap } from '@kluscv/verifier/plain-text';

/** Styles for a terminal, or none. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly caution: (text: string) => string;
}

type Format = Parameters<typeof styleText>[0];

/** Color only where a person looks and did not refuse it (`NO_COLOR`, `--no-color`). */
export function styleFor(color: boolean): Style {
  const paint = (format: Format) => (text: string) =>
    color ? styleText(format, text, { validateStream: false }) : text;
  return { bold: paint('bold'), dim: paint('dim'), good: paint('green'), bad: paint('red'), caution: paint('yellow') };
}

/** A number and what it counts, for the words that are English only: `1 credential`, `2 credentials`. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
