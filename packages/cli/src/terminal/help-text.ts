import type { help } from './help/nl.ts';

/** A text of the help that an employer meets, as the code has it. Each language has all of them; the help of other commands stays English. */
export type HelpText = keyof typeof help;
