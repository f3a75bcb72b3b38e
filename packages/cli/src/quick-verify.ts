import { existsSync } from 'node:fs';
import type { VerifyOptions } from './commands/verify/run.ts';
import { VERIFY_OPTIONS, type VerifyOption } from './declarations/verify-options.ts';

/** A plain `kluscv verify` command line, read. */
export interface QuickVerify {
  readonly files: readonly string[];
  readonly options: VerifyOptions;
  readonly color: boolean;
}

/**
 * Reads a plain `kluscv verify FILE …` or `kluscv FILE …` without the command-line library, whose loading would cost more than the
 * verification. Whatever is not plain (help, a mistake, an abbreviation, another command) gives `undefined` and goes the long way, so there is
 * one grammar and one place that complains.
 */
export function quickVerify(args: readonly string[]): QuickVerify | undefined {
  const first = args[0] ?? '';
  // No command has a dot or a slash in its name.
  const words = first === 'verify' ? args.slice(1) : /[./\\]/.test(first) && existsSync(first) ? args : [];
  const files: string[] = [];
  const values = new Map<string, string | true | string[]>();
  let color = true;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as string;
    if (!word.startsWith('-') || word === '-') {
      files.push(word);
      continue;
    }
    if (word === '--no-color') {
      color = false;
      continue;
    }
    const equals = word.startsWith('--') ? word.indexOf('=') : -1;
    const name = equals < 0 ? word : word.slice(0, equals);
    // `-q, --quiet`, `--lang <code>`
    const option = VERIFY_OPTIONS.find(({ flags }) => `, ${flags.replace(' <', ', <')}, `.includes(`, ${name}, `));
    if (option === undefined) return undefined;
    if (!option.flags.endsWith('>')) {
      if (equals >= 0) return undefined;
      values.set(keyOf(option), true);
      continue;
    }
    if (equals < 0) at += 1;
    const value = equals < 0 ? words[at] : word.slice(equals + 1);
    if (value === undefined || value === '' || (equals < 0 && value.startsWith('-'))) return undefined;
    if (option.choices?.includes(value) === false) return undefined;
    const before = values.get(keyOf(option));
    values.set(keyOf(option), option.many === true ? [...(Array.isArray(before) ? before : []), value] : value);
  }
  // An empty name, or a folder called like a subcommand, is for the long way.
  if (files.length === 0 || files.includes('') || (first === 'verify' && files[0] === 'batch')) return undefined;
  return { files, options: Object.fromEntries(values) as VerifyOptions, color };
}

/** `-q, --status-list <path>` → `statusList`, as commander names it. */
function keyOf({ flags }: VerifyOption): string {
  const long = /--([a-z-]+)/.exec(flags)?.[1] ?? '';
  return long.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
