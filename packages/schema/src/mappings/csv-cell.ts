import { expectCall } from '../call.ts';

/** What a spreadsheet takes for the beginning of a formula, also in full width. */
const FORMULA = '=+-@＝＋－＠';

/**
 * A cell that no spreadsheet takes for a formula: an apostrophe stands before what would begin one, at the start and after every
 * character at which a spreadsheet with another separator would begin a new cell.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvCell(text: string): string {
  expectCall('csvCell', { text: [text, 'text'] });
  const begins = (at: number): boolean => FORMULA.includes(text[at] ?? ' ');
  // Each run of separators and white space once: looking for what follows from every place in it takes the square of its length.
  const safe = text.replaceAll(/[\s"';,|]+/g, (run: string, at: number) =>
    begins(at + run.length) && (at === 0 || /[;,|\t]/.test(run)) ? `${run}'` : run,
  );
  return `"${begins(0) ? "'" : ''}${safe.replaceAll('"', '""')}"`;
}
