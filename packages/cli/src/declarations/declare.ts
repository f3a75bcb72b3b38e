import { type Command, Option } from 'commander';
import { EXIT_MEANINGS, type ExitCode } from '../exit.ts';
import type { Io } from '../terminal/io.ts';
import { sayingOf } from '../terminal/help-language.ts';
import { LOCALES } from '../report/words.ts';

/** What each command is handed: the world, and where to put its exit code. */
export interface Desk {
  readonly io: Io;
  readonly finish: (code: ExitCode) => void;
}

/** Declares a command; its `--help` has examples and exit codes. The code behind it is loaded only when it is run. */
export function command(parent: Command, name: string, description: string, examples: readonly string[]): Command {
  return parent
    .command(name)
    .description(description)
    .addHelpText('after', ({ command: helped }) => {
      const say = sayingOf(helped);
      return `\n${say('Examples:')}\n${examples.map((example) => `  ${example}`).join('\n')}\n\n${exitCodes(say)}`;
    });
}

/** The exit codes, as every help text ends. @param say how it is said. Default: as it stands here */
export function exitCodes(say: (text: string) => string = (text) => text): string {
  const lines = EXIT_MEANINGS.map(([code, meaning]) => `  ${String(code).padStart(3)}  ${say(meaning)}`);
  return `${say('Exit codes:')}\n${lines.join('\n')}`;
}

/** The key that signs. */
export function key(): Option {
  return new Option(
    '--key <key>',
    'the key that signs: a file (JWK of `kluscv keys create`, or PEM), a key of a key service (awskms://, gcpkms://, azurekms://, hashivault://), or `exec:` and a command that has it',
  ).makeOptionMandatory();
}

/** `--json`. */
export function json(): Option {
  return new Option('--json', 'print the result as JSON');
}

/** An option that chooses the purpose of a status list. */
export function statusPurpose(flags: string, description: string): Option {
  return new Option(flags, description).choices(['revocation', 'suspension', 'refresh']).default('revocation');
}

/** Adds `--reporter`, and `--force` for its files. */
export function reporting(to: Command): Command {
  return to
    .option(
      '--reporter <name>',
      'text, json, ndjson, csv or junit; with =FILE into a file, such as junit=report.xml; may be repeated',
      repeated,
    )
    .option('--force', 'overwrite the files of the reporters');
}

/** `--lang`. */
export function lang(): Option {
  return new Option('--lang <code>', 'language of the answer').choices(LOCALES);
}

/** `--lang` of a document. */
export function labels(): Option {
  return new Option('--lang <code>', 'language of the labels')
    .choices(['nl', 'en', 'de', 'da', 'fr', 'es', 'it', 'pl', 'sv', 'tr', 'uk', 'ro', 'ar'])
    .default('en');
}

/** `--paper`. */
export function paper(): Option {
  return new Option('--paper <size>', 'paper size').choices(['a4', 'letter']).default('a4');
}

/** Collects an option that may be repeated. */
export function repeated(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** What every command has that writes. */
export function writing(to: Command): Command {
  return to.option('--dry-run', 'say what would be done; change nothing').addOption(json());
}
