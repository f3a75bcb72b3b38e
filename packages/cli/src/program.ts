import { Command, CommanderError } from 'commander';
import { STANDARD_VERSION } from '@kluscv/schema';
import { applySettings } from './settings/apply-settings.ts';
import type { ResolvedSetting } from './settings/config.ts';
import { isConfigured } from './settings/config-place.ts';
import { type Desk, exitCodes } from './declarations/declare.ts';
import { declareAdapters } from './declarations/adapters.ts';
import { declareExporting } from './declarations/exporting.ts';
import { declareIssuing } from './declarations/issuing.ts';
import { declareMachine } from './declarations/machine.ts';
import { declarePlatform } from './declarations/platform.ts';
import { declarePresenting } from './declarations/presenting.ts';
import { declareSchema } from './declarations/schema.ts';
import { declareStandard } from './declarations/standard.ts';
import { declareTrying } from './declarations/trying.ts';
import { declareTrusting } from './declarations/trusting.ts';
import { declareVerifying } from './declarations/verifying.ts';
import { EXIT, type ExitCode, WORST_FIRST } from './exit.ts';
import { exists, here, type Io } from './terminal/io.ts';
import { asksForHelp, sayingOf, translateHelp } from './terminal/help-language.ts';
import { reportError, tell } from './terminal/problem.ts';
import { localeFor, speechFor } from './terminal/speech.ts';
import { variableOf } from './settings/settings.ts';
import { VERSION } from './version.ts';

/**
 * Runs one command line.
 *
 * @param args the words after `kluscv`
 * @returns the exit code; nothing is thrown
 */
export async function run(args: readonly string[], given: Io): Promise<ExitCode> {
  let io = ioFor(args, given);
  let settings: readonly ResolvedSetting[] = [];
  try {
    settings = await settingsFor(args, io);
    for (const { setting, value } of settings) {
      if (OF_THE_WORLD.includes(setting.name)) io = { [setting.name]: value, ...io };
    }
  } catch (error) {
    return reportError(io, error);
  }
  let code: ExitCode = EXIT.ok;
  let mistake = '';
  const program = build(io, {
    finish: (result) => {
      code = result;
    },
    outputError: (text) => {
      mistake += text;
    },
  });
  if (args[0] === 'help' && args[1] === 'exit-codes') {
    io.stdout(`${exitCodes()}\n\nOf several documents the first of ${WORST_FIRST.join(', ')} that occurs counts.\n`);
    return EXIT.ok;
  }
  // Whoever asks for help gets it whatever the settings say, but in the language that the environment names.
  if (asksForHelp(args)) await translateHelp(program, localeFor(io, io.lang ?? io.env[variableOf({ name: 'lang' })]));
  if (args.length === 0) {
    program.outputHelp();
    return EXIT.ok;
  }
  try {
    applySettings(program, settings);
    await program.parseAsync(await withVerb(args, program), { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Help and version are answers; everything else that commander says is wrong usage, for which it would exit with 1.
      if (error.exitCode === 0) return EXIT.ok;
      if (mistake !== '') await tellMistake(io, mistake);
      return EXIT.usage;
    }
    return reportError(io, error);
  }
}

/** What is set elsewhere than on the command line. Who asks for help, or what is wrong, gets it whatever the settings say. */
async function settingsFor(args: readonly string[], io: Io): Promise<readonly ResolvedSetting[]> {
  const around = here(io);
  const named = valueOf(args, '--config');
  const first = args.find((word) => !word.startsWith('-')) ?? '';
  if (args.some((word) => word === '--help' || word === '-h') || WITHOUT_SETTINGS.includes(first)) return [];
  if (named === undefined && !isConfigured(around)) return [];
  const { settingsFrom } = await import('./settings/config.ts');
  return (await settingsFrom(io, around, named)).resolved;
}

/** Settings that every command has. */
const OF_THE_WORLD: readonly string[] = ['passphraseFile', 'keyName', 'lang'];

/** Commands that read the settings themselves, or need none. */
const WITHOUT_SETTINGS: readonly string[] = ['', 'help', 'env', 'doctor', 'completion', 'complete'];

/** The world as the options say it that every command has. They are read here, since commands are declared with their world. */
function ioFor(args: readonly string[], given: Io): Io {
  const passphraseFile = valueOf(args, '--passphrase-file');
  const keyName = valueOf(args, '--key-name');
  // Of other commands it is the language of what they make.
  const answers = !['adapters', 'export', 'issue'].includes(args[0] ?? '');
  const lang = answers ? valueOf(args, '--lang') : undefined;
  return {
    ...given,
    ...(args.includes('--no-color') && { color: false }),
    ...(args.includes('--no-input') && { interactive: () => false }),
    ...(passphraseFile !== undefined && { passphraseFile }),
    ...(keyName !== undefined && { keyName }),
    ...(lang !== undefined && { lang }),
  };
}

/** The value of an option wherever it stands; the last one counts. */
function valueOf(args: readonly string[], option: string): string | undefined {
  const at = args.findLastIndex((word) => word === option || word.startsWith(`${option}=`));
  const word = args[at];
  return word === option ? args[at + 1] : word?.slice(option.length + 1);
}

/** `kluscv file.pdf` means `kluscv verify file.pdf`: there is no other catch-all. */
async function withVerb(args: readonly string[], program: Command): Promise<readonly string[]> {
  const [first, asked] = args;
  const known = (word: string): boolean =>
    word.startsWith('-') || word === 'help' || program.commands.some((command) => command.name() === word);
  // Commander's own answer heeds one word, and says nothing of a command that there is not.
  if (first === 'help' && asked === 'help') return ['help'];
  if (first === 'help' && asked !== undefined) return known(asked) ? [...args.slice(1), '--help'] : [asked];
  if (first === undefined || known(first)) return args;
  return (await exists(first)) ? ['verify', ...args] : args;
}

interface Outcomes {
  readonly finish: Desk['finish'];
  /** Receives what is wrong with a command line. */
  readonly outputError: (text: string) => void;
}

function build(io: Io, { finish, outputError }: Outcomes): Command {
  const program = new Command('kluscv')
    .description('Portable proof of work: import what a platform exports, sign it, make a KlusCV of it, verify one.')
    .version(`kluscv ${VERSION} (standard ${STANDARD_VERSION})`, '--version', 'print the version')
    .option('--no-color', 'no color (also: NO_COLOR)')
    .option('--config <file>', 'settings of the project (default: kluscv.config.json, here or in a folder above)')
    .option('--no-input', 'never ask anything')
    .option(
      '--passphrase-file <file>',
      'the passphrase of encrypted keys is the first line of this file; `-`: of the standard input',
    )
    .option(
      '--key-name <name>',
      'name of a key that does not say its own (PEM), such as did:web:platform.example#key-1',
    )
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      getOutHelpWidth: () => io.width,
      getErrHelpWidth: () => io.width,
      outputError,
    })
    .addHelpText('after', ({ command }) => {
      const say = sayingOf(command);
      return `\n${say('The short form `kluscv FILE` verifies the file.')}\n\n${exitCodes(say)}`;
    });

  const desk: Desk = { io, finish };
  declareVerifying(program, desk);
  declareIssuing(program, desk);
  declarePlatform(program, desk);
  declareTrusting(program, desk);
  declareAdapters(program, desk);
  declareExporting(program, desk);
  declarePresenting(program, desk);
  declareSchema(program, desk);
  declareStandard(program, desk);
  declareTrying(program, desk);
  declareMachine(program, desk);

  return program.usage('[options] [command] [file]');
}

/** A mistake on the command line, as commander words it: `unknown command 'verfy'`, and below it what it may have been. */
async function tellMistake(io: Io, text: string): Promise<void> {
  const { phrases } = await speechFor(io);
  const [, mistake = '', meant] =
    /^(?:error: )?([^]*?)(?:\n\(Did you mean (?:one of )?([^]*)\?\))?\s*$/.exec(text) ?? [];
  const unknown = /^unknown command '([^]*)'$/.exec(mistake)?.[1];
  const said = unknown === undefined ? mistake : `There is no command and no file called ${JSON.stringify(unknown)}.`;
  const hint =
    meant === undefined ? 'See `kluscv --help`, or the command with `--help`.' : `Did you mean \`${meant}\`?`;
  tell(io, said, { hint }, phrases);
}
