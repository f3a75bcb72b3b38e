import type { Command } from 'commander';

/** What may be typed after a command. */
export interface CompletionNode {
  /** Words after `kluscv`; empty for the command itself. */
  readonly path: string;
  readonly commands: readonly Offer[];
  readonly options: readonly OptionOffer[];
}

/** A word, and what it is for. */
export interface Offer {
  readonly word: string;
  readonly about: string;
}

/** An option. */
export interface OptionOffer extends Offer {
  readonly short?: string;
  /** Whether a value follows; with no `choices` it may be a file. */
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}

/** Every command of the program, with what may be typed after it: its own options and those that it takes from above. */
export function completionTree(program: Command): readonly CompletionNode[] {
  return nodesOf(program, [], []);
}

function nodesOf(command: Command, path: readonly string[], above: readonly OptionOffer[]): readonly CompletionNode[] {
  const own = command.options.filter(({ hidden }) => !hidden).map(optionOf);
  const options = [...own, ...above.filter(({ word }) => own.every((option) => option.word !== word))];
  const commands = command.commands.map((child) => ({ word: child.name(), about: firstSentence(child.description()) }));
  return [
    { path: path.join(' '), commands, options },
    ...command.commands.flatMap((child) => nodesOf(child, [...path, child.name()], options)),
  ];
}

function optionOf({
  long,
  short,
  description,
  required,
  optional,
  argChoices,
}: Command['options'][number]): OptionOffer {
  return {
    word: long ?? short ?? '',
    ...(typeof short === 'string' && typeof long === 'string' && { short }),
    about: firstSentence(description),
    takesValue: required || optional,
    choices: argChoices ?? [],
  };
}

/** What fits beside a word in a list. */
function firstSentence(text: string): string {
  const [sentence = ''] = text.split(/[.:;](?:\s|$)|\s\(/, 1);
  return sentence.length <= 72 ? sentence : `${sentence.slice(0, 71)}…`;
}
