import type { Command } from 'commander';
import type { ResolvedSetting } from './config.ts';
import { CliError } from '../errors.ts';

/** Gives settings to the options of the commands that they are for. What is typed on the command line still comes before them. */
export function applySettings(program: Command, settings: readonly ResolvedSetting[]): void {
  for (const [path, command] of commandsOf(program)) {
    for (const one of settings.filter(({ setting }) => setting.commands.includes(path))) give(command, one);
  }
}

function commandsOf(command: Command, path: readonly string[] = []): readonly (readonly [string, Command])[] {
  return command.commands.flatMap((child) => {
    const own = [...path, child.name()];
    return [[own.join(' '), child] as const, ...commandsOf(child, own)];
  });
}

function give(command: Command, { setting: { name, option: attribute = name }, value, source }: ResolvedSetting): void {
  const option = command.options.find((one) => one.attributeName() === attribute);
  if (option === undefined) return;
  const { argChoices: choices, parseArg } = option;
  if (choices !== undefined && !choices.includes(String(value))) {
    throw new CliError('cli.config-unusable', 'These settings cannot be used.', {
      at: `${source}, ${name}`,
      found: String(value),
      hint: `Choose from ${choices.join(', ')}.`,
    });
  }
  command.setOptionValueWithSource(attribute, value, 'config');
  if (!Array.isArray(value) || parseArg === undefined) return;
  // An option that may be repeated adds to what is there: the first that is typed begins anew.
  let typed = false;
  option.argParser((text: string, before: unknown) => {
    const first = !typed;
    typed = true;
    return parseArg(text, first ? undefined : before);
  });
}
