import type { Command } from 'commander';
import type { HelpText } from './help-text.ts';
import type { Locale } from '../report/words.ts';

type Table = Readonly<Record<HelpText, string>>;

const LANGUAGES: Readonly<Record<Exclude<Locale, 'en'>, () => Promise<{ readonly help: Table }>>> = {
  nl: async () => import('./help/nl.ts'),
  de: async () => import('./help/de.ts'),
  da: async () => import('./help/da.ts'),
  fr: async () => import('./help/fr.ts'),
};

const TABLES = new WeakMap<Command, Table>();

/** Whether a command line asks for help that an employer meets: that of `kluscv`, of `verify` or of `verify batch`. */
export function asksForHelp(args: readonly string[]): boolean {
  const asked = args.length === 0 || args[0] === 'help' || args.some((word) => word === '--help' || word === '-h');
  const about = args.find((word) => !word.startsWith('-') && word !== 'help');
  return asked && (about === undefined || about === 'verify');
}

/** Lets `kluscv`, `kluscv verify` and `kluscv verify batch` say their help in a language. In English nothing is loaded. */
export async function translateHelp(program: Command, locale: Locale): Promise<void> {
  if (locale === 'en') return;
  const { help } = await LANGUAGES[locale]();
  const verify = program.commands.filter((command) => command.name() === 'verify');
  for (const command of [program, ...verify, ...verify.flatMap(({ commands }) => commands)]) {
    TABLES.set(command, help);
    const say = sayingOf(command);
    const own = command.createHelp();
    command.configureHelp({
      styleTitle: say,
      // What commander itself adds to a description.
      optionDescription: (option) =>
        own.optionDescription(option).replace(/(?<=[(,] ?)(?:choices|default):(?= [^)]*\)$)/g, (added) => say(added)),
    });
    command.helpOption('-h, --help', help['display help for command']);
    for (const one of [command, ...command.commands]) one.description(say(one.description()));
    for (const one of [...command.options, ...command.registeredArguments]) one.description = say(one.description);
  }
  program.helpCommand('help [command]', help['display help for command']);
}

/** How a command says the texts of its help. */
export function sayingOf(command: Command): (text: string) => string {
  const table: Readonly<Record<string, string>> = TABLES.get(command) ?? {};
  return (text) => (Object.hasOwn(table, text) ? (table[text] as string) : text);
}
