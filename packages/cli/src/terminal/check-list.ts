import { EXIT, type ExitCode } from '../exit.ts';
import type { Io } from './io.ts';
import { printable, styleFor, wrap } from './terminal.ts';

/** One thing that was looked at. What is `wrong` stands in the way of somebody; what is `advised` costs speed or safety. */
export interface Check {
  readonly check: string;
  readonly outcome: 'right' | 'wrong' | 'advised' | 'unreachable';
  readonly text: string;
}

/** A list of checks for a person: sign, word and what was found. */
export function checkLines(io: Io, checks: readonly Check[]): string {
  const style = styleFor(io.color);
  const marks: Readonly<Record<Check['outcome'], string>> = {
    right: style.good('✓ right      '),
    wrong: style.bad('✗ wrong      '),
    advised: style.caution('! advice     '),
    unreachable: style.caution('? not checked'),
  };
  return checks
    .map(({ check, outcome, text }) => {
      const head = `  ${marks[outcome]}  ${check.padEnd(8)}  `;
      return `${head}${wrap(printable(text), io.width, ' '.repeat(27))}\n`;
    })
    .join('');
}

/** 1 if something is wrong, 3 if something could not be looked at, otherwise 0. */
export function exitOf(checks: readonly Check[]): ExitCode {
  if (checks.some(({ outcome }) => outcome === 'wrong')) return EXIT.rejected;
  return checks.some(({ outcome }) => outcome === 'unreachable') ? EXIT.indeterminate : EXIT.ok;
}
