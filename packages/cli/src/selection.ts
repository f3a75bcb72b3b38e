import { isOfType } from '@kluscv/schema';
import { CliError } from './errors.ts';
import type { SecuredFile } from './secured-files.ts';

/** A KlusCV and the credentials that it was made of may be given together. */
export function withoutRepeats(files: readonly SecuredFile[]): readonly SecuredFile[] {
  const seen = new Set<string>();
  return files.filter(({ secured: { value } }) => !seen.has(value) && seen.add(value));
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
    throw new CliError('cli.usage', `There are ${files.length} credentials, and --select names another.`, {
      found: select,
      hint: 'See their numbers with --preview or --dry-run, and write for example --select 1,3.',
    });
  }
  return files.filter((_, index) => numbers.includes(index + 1));
}

/** What `--hide` knows: credentials of a kind, and parts of a credential. */
const HIDEABLE = ['endorsements', 'name', 'hours', 'clients', 'ratings', 'reviews', 'skills', 'levels'] as const;

/**
 * Leaves out what the worker does not want to show. A signature covers a whole credential, so only whole credentials can be left out: endorsements. To hide a
 * part of one would break it, and that is said.
 *
 * @throws CliError `cli.usage` for a part that is inside a credential, or a word that stands for none
 */
export function withoutHidden(files: readonly SecuredFile[], hide: string | undefined): readonly SecuredFile[] {
  const words = hide?.split(',').map((word) => word.trim()) ?? [];
  const unknown = words.find((word) => !(HIDEABLE as readonly string[]).includes(word));
  if (unknown !== undefined) {
    throw new CliError('cli.usage', 'There is nothing of that name to hide.', {
      found: unknown,
      hint: `Choose from ${HIDEABLE.join(', ')}.`,
    });
  }
  const kept = words.includes('endorsements')
    ? files.filter(({ credential }) => !isOfType(credential, 'WorkEndorsementCredential'))
    : files;
  for (const word of words) {
    const holder = kept.find((file) => holds(file, word));
    if (holder === undefined) continue;
    const number = files.indexOf(holder) + 1;
    throw new CliError('cli.usage', `Credential ${number} is signed as a whole: nothing inside it can be hidden.`, {
      at: holder.name,
      found: word,
      hint: `Leave the whole credential out with --select, or ask ${holder.credential.issuer.name} for one without it.`,
    });
  }
  return kept;
}

function holds({ credential }: SecuredFile, part: string): boolean {
  const { credentialSubject: subject } = credential;
  if (part === 'name') return 'name' in subject && subject.name !== undefined;
  return 'workRecord' in subject && Object.hasOwn(subject.workRecord, part);
}
