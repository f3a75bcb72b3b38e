import { printable } from './terminal.ts';

/** A path as it is typed into a shell: in quotes where it holds more than letters, digits and what paths are made of. */
export function shellWord(path: string): string {
  const text = printable(path);
  if (/^[\p{L}\p{N}\p{M}_./:\\@=+,~-]+$/u.test(text)) return text;
  // Double quotes are understood by every shell; inside them a POSIX shell still acts on these four.
  return /["$`!]/.test(text) ? `'${text.replaceAll("'", String.raw`'\''`)}'` : `"${text}"`;
}
