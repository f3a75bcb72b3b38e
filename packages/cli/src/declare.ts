import { type Argument, Command, Option } from 'commander';
import { CliError } from './errors.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { LOCALES } from '@kluscv/verifier/messages';
import type { SettingName } from './settings/settings.ts';
import type { Io } from './terminal/io.ts';
import type { Messages } from './terminal/messages/en.ts';

/** What each declaration is handed: the world, the words of its help, and where to put its exit code. */
export interface Desk {
  /** The world as the options say it that every command has; asked for when the command runs. */
  readonly io: () => Io;
  readonly words: Messages;
  readonly finish: (code: ExitCode) => void;
  /** The program with every command declared in full, for what describes it. */
  readonly whole: () => Promise<Declared>;
}

/** Adds options, arguments, subcommands and the action to a command, of which name and description are there already. */
export type Declare = (self: Declared, desk: Desk) => void;

/** Whoever asks for help ends the parsing: what the help says depends on the language, which may be named behind `--help`. */
export class HelpAsked extends Error {
  readonly #about: Declared;
  readonly #mistaken: boolean;

  /** @param mistaken a word is missing behind a command that only gathers others */
  constructor(about: Declared, mistaken: boolean) {
    super('help');
    this.#about = about;
    this.#mistaken = mistaken;
  }

  write(): ExitCode {
    this.#about.writeHelp(this.#mistaken);
    return this.#mistaken ? EXIT.usage : EXIT.ok;
  }
}

/**
 * A command of commander whose mistakes are errors with a code and facts, in the place of English sentences. The methods below are those that commander calls
 * for each of them.
 */
export class Declared extends Command {
  override createCommand(name?: string): Declared {
    return new Declared(name);
  }

  override outputHelp(context?: unknown): void {
    throw new HelpAsked(
      this,
      typeof context === 'object' && context !== null && 'error' in context && context.error === true,
    );
  }

  writeHelp(error: boolean): void {
    super.outputHelp({ error });
  }

  unknownOption(option: string): never {
    const known = [this, ...ancestors(this)].flatMap(({ options }) => options.flatMap(({ long }) => long ?? []));
    throw new CliError('usage.unknown-option', { option, meant: nearest(option, known) });
  }

  unknownCommand(): never {
    const [word = ''] = this.args;
    const known = this.commands.map((command) => command.name());
    throw new CliError('usage.unknown-command', { word, meant: nearest(word, known) });
  }

  missingArgument(name: string): never {
    throw new CliError('usage.argument-missing', { argument: name });
  }

  optionMissingArgument({ flags }: Option): never {
    throw new CliError('usage.value-missing', { option: flags });
  }

  missingMandatoryOptionValue({ flags }: Option): never {
    throw new CliError('usage.option-missing', { option: flags });
  }

  _callParseArg(to: Option | Argument, value: string, before: unknown): unknown {
    const { argChoices: choices, parseArg } = to;
    if (choices !== undefined && !choices.includes(value)) {
      const option = to instanceof Option ? to.flags : `<${to.name()}>`;
      throw new CliError('usage.choice', { option, found: value, choices: choices.join(', ') });
    }
    return parseArg?.(value, before);
  }

  _excessArguments(given: readonly string[]): never {
    const wanted = this.registeredArguments.length;
    throw new CliError('usage.too-many-words', { wanted, given: given.length });
  }
}

/** The commands above one, the nearest first. */
export function ancestors({ parent }: Command): readonly Command[] {
  return parent === null ? [] : [parent, ...ancestors(parent)];
}

/** What was meant by a word, if one of those that there are is but a few letters away. */
function nearest(word: string, known: readonly string[]): string | undefined {
  const most = Math.min(3, Math.ceil(word.replace(/^-+/, '').length / 3));
  const [best] = known
    .map((one) => ({ one, far: distance(word, one) }))
    .filter(({ far }) => far <= most)
    .toSorted((a, b) => a.far - b.far);
  return best?.one;
}

/** How many letters must be put in, taken out, replaced or exchanged with the next. */
function distance(from: string, to: string): number {
  let [older, before]: number[][] = [[], Array.from({ length: to.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= from.length; row += 1) {
    const own = [row];
    for (let at = 1; at <= to.length; at += 1) {
      const same = from[row - 1] === to[at - 1];
      const exchanged = row > 1 && at > 1 && from[row - 1] === to[at - 2] && from[row - 2] === to[at - 1];
      own[at] = Math.min(
        (before?.[at] ?? 0) + 1,
        (own[at - 1] ?? 0) + 1,
        (before?.[at - 1] ?? 0) + (same ? 0 : 1),
        exchanged ? (older?.[at - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [older, before] = [before ?? [], own];
  }
  return before?.[to.length] ?? 0;
}

/** Adds a subcommand, such as `keys create`, with its examples. */
export function subcommand(
  parent: Declared,
  desk: Desk,
  name: string,
  description: string,
  examples: readonly string[],
): Declared {
  const self = parent.command(name).description(description);
  addExamples(self, desk, examples);
  return self;
}

/** Ends the help of a command with examples and the exit codes. */
export function addExamples(self: Declared, { words }: Desk, examples: readonly string[]): void {
  const lines = examples.map((example) => `  ${example}`).join('\n');
  self.addHelpText('after', `\n${words.help.examples}\n${lines}\n\n${exitCodes(words)}`);
}

/** The exit codes, as every help text ends. */
export function exitCodes({ help }: Messages): string {
  const lines = Object.entries(help.exit).map(
    ([name, meaning]) => `  ${String(EXIT[name as keyof typeof EXIT]).padStart(3)}  ${meaning}`,
  );
  return `${help.exitCodes}\n${lines.join('\n')}`;
}

/** An option that can also be set: in the environment, in a project's file or in the person's own. */
export class SettingOption extends Option {
  readonly setting: SettingName;

  constructor(setting: SettingName, flags: string, description: string) {
    super(flags, description);
    this.setting = setting;
  }
}

/** The key that signs. */
export function key(): Option {
  return new SettingOption(
    'key',
    '--key <key>',
    'the key that signs: a file (JWK of `kluscv keys create`, or PEM), a key of a key service (awskms://, gcpkms://, azurekms://, hashivault://), or `exec:` and a command that has it',
  ).makeOptionMandatory();
}

/** `--json`. @param description in the reader's language. Default: English */
export function json(description = 'print the result as JSON'): Option {
  return new Option('--json', description);
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

/** `--lang`: the language in which the command answers. */
export function lang({ words }: Desk): Option {
  return new SettingOption('lang', '--lang <code>', words.help.lang).choices(LOCALES);
}

/** `--lang` of a document. */
export function labels(): Option {
  const languages = ['nl', 'en', 'de', 'da', 'fr', 'es', 'it', 'pl', 'sv', 'tr', 'uk', 'ro', 'ar'];
  return new Option('--lang <code>', 'language of the labels').choices(languages).default('en');
}

/** `--paper`. */
export function paper(): Option {
  return new Option('--paper <size>', 'paper size').choices(['a4', 'letter']).default('a4');
}

/** Which of the credentials. */
export function select(): Option {
  return new Option('--select <numbers>', 'only these credentials, by the numbers that --preview shows, such as 1,3');
}

/** What of the credentials stays out. */
export function hide(): Option {
  return new Option(
    '--hide <what>',
    'leave out: endorsements, or a part of an SD-JWT such as name,hours,reviews/2 (--preview shows which); it is taken out of the file, not only off the page',
  );
}

/** Collects an option that may be repeated. */
export function repeated(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** What every command has that writes. */
export function writing(to: Command): Command {
  return to.option('--dry-run', 'say what would be done; change nothing').addOption(json());
}
