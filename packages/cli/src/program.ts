import { CommanderError, type HelpConfiguration } from 'commander';
import { STANDARD_VERSION } from '@kluscv/schema';
import { ancestors, type Declare, Declared, exitCodes, HelpAsked, SettingOption } from './declare.ts';
import { EXIT, type ExitCode, WORST_FIRST } from './exit.ts';
import { applySettings, type ResolvedSetting, settingsFrom } from './settings/read-settings.ts';
import { variableOf } from './settings/settings.ts';
import { exists, here, type Io, processIo } from './terminal/io.ts';
import { localeFor, messagesIn } from './terminal/language.ts';
import { type Messages, messages as english } from './terminal/messages/en.ts';
import { reportError } from './terminal/problem.ts';
import { printable } from './terminal/terminal.ts';
import { VERSION } from './version.ts';

/** Every command, in the order of the help. Only what is typed is declared and loaded; what each is for stands in the messages. */
const COMMANDS: Readonly<Record<keyof Messages['help']['command'], () => Promise<{ readonly declare: Declare }>>> = {
  verify: async () => import('./commands/verify/command.ts'),
  inspect: async () => import('./commands/inspect/command.ts'),
  import: async () => import('./commands/import/command.ts'),
  issue: async () => import('./commands/issue/command.ts'),
  reissue: async () => import('./commands/reissue/command.ts'),
  keys: async () => import('./commands/keys/command.ts'),
  status: async () => import('./commands/status/command.ts'),
  did: async () => import('./commands/did/command.ts'),
  serve: async () => import('./commands/serve/command.ts'),
  trust: async () => import('./commands/trust/command.ts'),
  adapters: async () => import('./commands/adapters/command.ts'),
  export: async () => import('./commands/export/command.ts'),
  combine: async () => import('./commands/combine/command.ts'),
  convert: async () => import('./commands/convert/command.ts'),
  schema: async () => import('./commands/schema/command.ts'),
  conformance: async () => import('./commands/conformance/command.ts'),
  demo: async () => import('./commands/demo/command.ts'),
  env: async () => import('./commands/env/command.ts'),
  doctor: async () => import('./commands/doctor/command.ts'),
  completion: async () => import('./commands/completion/command.ts'),
};

const NAMES = Object.keys(COMMANDS) as readonly (keyof typeof COMMANDS)[];

/** Commands that read the settings themselves, or need none. */
const WITHOUT_SETTINGS: readonly string[] = ['env', 'doctor', 'completion'];

/** Runs the command line of this process. What nobody caught, a full disk for one, ends it with a sentence and an exit code of its own. */
export async function runProcess(): Promise<void> {
  const io = processIo();
  process.on('uncaughtException', (error) => {
    void endWith(io, error);
  });
  process.exitCode = await run(process.argv.slice(2), io);
}

async function endWith(io: Io, error: unknown): Promise<void> {
  process.exit(await reportError(io, error));
}

/**
 * Runs one command line.
 *
 * @param args the words after `kluscv`
 * @returns the exit code; nothing is thrown
 */
export async function run(args: readonly string[], given: Io): Promise<ExitCode> {
  // Help is in the language that the environment names, whatever the settings say, unless the command line names another.
  const locale = localeFor(given, given.lang ?? given.env[variableOf({ name: 'lang' })]);
  const line = new Line(given, await messagesIn(locale));
  try {
    return await line.run(args);
  } catch (error) {
    if (!(error instanceof HelpAsked)) return reportError(line.io, error);
    const { lang } = line.io;
    if (lang === undefined || localeFor(given, lang) === locale) return error.write();
    return new Line(given, await messagesIn(localeFor(given, lang))).help(args);
  }
}

/** One command line, while it is read and run. */
class Line {
  readonly words: Messages;
  readonly #given: Io;
  readonly #program: Declared;
  readonly #declared = new Set<string>();
  #chosen: Declared | undefined;
  #settings: readonly ResolvedSetting[] = [];
  #code: ExitCode = EXIT.ok;

  constructor(given: Io, words: Messages) {
    this.#given = given;
    this.words = words;
    this.#program = this.#build();
  }

  async run(args: readonly string[]): Promise<ExitCode> {
    const [first, ...more] = args;
    if (first === undefined) throw new HelpAsked(this.#program, false);
    if (first === 'help' && more[0] === 'exit-codes') {
      this.#given.stdout(
        `${exitCodes(this.words)}\n\nOf several documents the first of ${WORST_FIRST.join(', ')} that occurs counts.\n`,
      );
      return EXIT.ok;
    }
    try {
      await this.#program.parseAsync(withHelpBehind(args), { from: 'user' });
    } catch (error) {
      // That is how `--version` ends.
      if (!(error instanceof CommanderError && error.exitCode === 0)) throw error;
    }
    return this.#code;
  }

  async help(args: readonly string[]): Promise<ExitCode> {
    try {
      return await this.run(args);
    } catch (error) {
      return error instanceof HelpAsked ? error.write() : reportError(this.io, error);
    }
  }

  get io(): Io {
    const { color, input, passphraseFile, keyName } = this.#program.opts<ProgramOptions>();
    const lang = langOf(this.#chosen) ?? this.#settings.find(({ setting }) => setting.name === 'lang')?.value;
    return {
      ...this.#given,
      ...(!color && { color: false }),
      ...(!input && { interactive: () => false }),
      ...(passphraseFile !== undefined && { passphraseFile }),
      ...(keyName !== undefined && { keyName }),
      ...(typeof lang === 'string' && { lang }),
    };
  }

  /** Before a command reads its part of the line: declares it, and gives it what is set elsewhere. */
  async #choose(command: Declared): Promise<void> {
    const [first] = this.#program.args;
    // `kluscv file.pdf` means `kluscv verify file.pdf`. There is no other catch-all: another word is a mistake.
    this.#chosen = command;
    await this.#declare(command);
    if (first !== undefined && !first.startsWith('-') && first !== command.name() && !(await isInput(first))) {
      // The mistake is told in the language that the line names.
      command.parseOptions(this.#program.args);
      this.#program.unknownCommand();
    }
    const asksForHelp = this.#program.args.some((word) => word === '--help' || word === '-h');
    if (asksForHelp || WITHOUT_SETTINGS.includes(command.name())) return;
    const { config } = this.#program.opts<ProgramOptions>();
    this.#settings = (await settingsFrom(this.#given, here(this.#given), config)).resolved;
    applySettings(this.#program, this.#settings);
  }

  /** Whatever signs says which file it takes its settings from. */
  #tellSettings(command: Declared): void {
    const line = [command, ...ancestors(command)];
    const used = line.flatMap((one) =>
      one.options.flatMap((option) =>
        option instanceof SettingOption && one.getOptionValueSource(option.attributeName()) === 'config'
          ? option.setting
          : [],
      ),
    );
    const { holderKey, sealKey } = command.opts<{ readonly holderKey?: string; readonly sealKey?: string }>();
    const signs = line.some(({ options }) => options.some(isKey)) || holderKey !== undefined || sealKey !== undefined;
    const files = this.#settings
      .filter(({ setting, source }) => used.includes(setting.name) && source !== 'environment')
      .map(({ source }) => printable(source));
    if (signs && files.length > 0) this.#given.stderr(`${this.words.settings([...new Set(files)].join(', '))}\n`);
  }

  async #declare(command: Declared): Promise<void> {
    const name = NAMES.find((one) => one === command.name());
    if (name === undefined || this.#declared.has(name)) return;
    this.#declared.add(name);
    const { declare } = await COMMANDS[name]();
    declare(command, {
      words: this.#wordsOf(name),
      io: () => this.io,
      finish: (code) => {
        this.#code = code;
      },
      whole: async () => {
        for (const one of this.#program.commands) await this.#declare(one as Declared);
        return this.#program;
      },
    });
  }

  /** The help that an employer meets is in the employer's language; that of other commands is English. */
  #wordsOf(name: string): Messages {
    return name === 'verify' ? this.words : english;
  }

  #build(): Declared {
    const { help } = this.words;
    const { stdout, stderr, width } = this.#given;
    const program = new Declared('kluscv')
      .description(help.about)
      .version(`kluscv ${VERSION} (standard ${STANDARD_VERSION})`, '--version', help.version)
      .option('--no-color', help.noColor)
      .option('--config <file>', help.config)
      .option('--no-input', help.noInput)
      .addOption(new SettingOption('passphraseFile', '--passphrase-file <file>', help.passphraseFile))
      .addOption(new SettingOption('keyName', '--key-name <name>', help.keyName))
      .usage('[options] [command] [file]')
      .exitOverride()
      .configureOutput({
        writeOut: stdout,
        writeErr: stderr,
        getOutHelpWidth: () => width,
        getErrHelpWidth: () => width,
      })
      .configureHelp(helpIn(this.words))
      .helpOption('-h, --help', help.display)
      .helpCommand('help [command]', help.display)
      .addHelpText('after', `\n${help.shortForm}\n\n${exitCodes(this.words)}`);
    for (const name of NAMES) {
      const own = this.#wordsOf(name);
      program
        .command(name, { isDefault: name === 'verify' })
        .summary(help.command[name])
        .description(own.help.command[name])
        .configureHelp(helpIn(own))
        .helpOption('-h, --help', own.help.display);
    }
    return program
      .hook('preSubcommand', async (_, command) => this.#choose(command as Declared))
      .hook('preAction', (_, command) => {
        this.#tellSettings(command as Declared);
      });
  }
}

function isKey(option: unknown): boolean {
  return option instanceof SettingOption && option.setting === 'key';
}

interface ProgramOptions {
  readonly color: boolean;
  readonly input: boolean;
  readonly config?: string;
  readonly passphraseFile?: string;
  readonly keyName?: string;
}

/** The language of the answers, as it is typed. Of some commands `--lang` is the language of what they make. */
function langOf(command: Declared | undefined): unknown {
  const option = command?.options.find((one) => one instanceof SettingOption && one.setting === 'lang');
  if (option !== undefined) return command?.getOptionValue('lang');
  return command?.commands.map((child) => langOf(child as Declared)).find((value) => value !== undefined);
}

/** `help keys create` is `keys create --help`: commander's own answer heeds one word, and says nothing of a command that there is not. */
function withHelpBehind(args: readonly string[]): readonly string[] {
  const [first, about, ...more] = args;
  if (first !== 'help') return args;
  if (about === undefined || about === 'help') return ['--help'];
  return NAMES.some((name) => name === about) ? [about, ...more, '--help'] : [about];
}

/** Whether a word can be a document: a file, a pattern or an address. */
async function isInput(word: string): Promise<boolean> {
  return word.includes('*') || /^https?:/.test(word) || (await exists(word));
}

/** What commander itself puts into a help text. */
function helpIn({ help }: Messages): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.usage,
    'Arguments:': help.arguments,
    'Options:': help.options,
    'Commands:': help.commands,
  };
  return {
    styleTitle: (title) => titles[title] ?? title,
    optionDescription: ({ description, argChoices, defaultValue }) => {
      const added = [
        ...(argChoices === undefined
          ? []
          : [`${help.choices} ${argChoices.map((one) => JSON.stringify(one)).join(', ')}`]),
        ...(defaultValue === undefined || typeof defaultValue === 'boolean'
          ? []
          : [`${help.default} ${JSON.stringify(defaultValue)}`]),
      ];
      return added.length === 0 ? description : `${description} (${added.join(', ')})`;
    },
  };
}
