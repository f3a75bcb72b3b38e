import { CliError } from '../errors.ts';
import { printable, wrap } from '../terminal/terminal.ts';
import { spanOf } from '../report/overlaps.ts';
import type { SecuredFile } from './secured-files.ts';

/** A KlusCV and the credentials that it was made of may be given together. */
export function withoutRepeats(files: readonly SecuredFile[]): readonly SecuredFile[] {
  const seen = new Set<string>();
  return files.filter(({ secured: { value } }) => !seen.has(value) && seen.add(value));
}

/** By what it is called: a credential of which something is hidden is another text. */
export function placeOf({ credential }: SecuredFile, among: readonly SecuredFile[]): number {
  return among.findIndex(({ credential: { id } }) => id === credential.id);
}

/** Each credential with the number that `--select` takes; a dash before those that stay out. */
export function numbered(
  all: readonly SecuredFile[],
  chosen: readonly SecuredFile[],
  width: number,
): readonly string[] {
  return all.map((file, index) => {
    const { credential, name } = file;
    const mark = placeOf(file, chosen) >= 0 ? ' ' : '–';
    const span = spanOf(credential, index + 1);
    const what =
      span === undefined ? credential.type.at(-1) : `${span.platform}: ${span.label}, ${span.first} to ${span.last}`;
    return `${mark} ${String(index + 1).padStart(2)}  ${wrap(printable(`${what} (${credential.issuer.name}; ${name})`), width, '      ')}`;
  });
}

/**
 * The credentials that `--select` numbers, from 1.
 *
 * @throws CliError `cli.usage` for a number that there is no credential of
 */
export function selected(files: readonly SecuredFile[], select: string | undefined): readonly SecuredFile[] {
  if (select === undefined) return files;
  const numbers = select.split(',').map((word) => (/^\d+$/.test(word.trim()) ? Number(word) : Number.NaN));
  const wrong = numbers.find((number) => files[number - 1] === undefined);
  if (wrong !== undefined) {
    throw new CliError('select.number-unknown', { found: select, total: files.length });
  }
  return files.filter((_, index) => numbers.includes(index + 1));
}
