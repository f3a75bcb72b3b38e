import { type Command, Option } from 'commander';
import type { AnswerOptions, ConformanceOptions } from './run.ts';
import { addExamples, type Declare, json, subcommand } from '../../declare.ts';

/** `kluscv conformance`: what somebody types who implements the standard. */
export const declare: Declare = (self, desk) => {
  const ask = async (options: ConformanceOptions): Promise<void> => {
    const { conformance: run } = await import('./run.ts');
    desk.finish(run(desk.io(), options));
  };
  const asked = (): Option =>
    new Option(
      '--cmd <command>',
      'the program, as you would type it; see docs/guides/implementer.md for what it is asked',
    );
  const secured = (): Option =>
    new Option('--secured', 'ask about signed texts and what comes of verifying them, not about documents');
  addExamples(self, desk, [
    'kluscv conformance --cmd "./mine {in}"             {in}: a file, a document a line',
    'kluscv conformance --cmd "./mine"                  the same lines on its standard input',
    'kluscv conformance --cmd "./mine {kind} {in}"      started anew for each document',
    'kluscv conformance --secured --cmd "./mine {in}"   signed texts: the signature, keys, dates, withdrawal',
    'kluscv conformance --cmd "kluscv conformance answer {in}"',
  ]);
  self.addOption(asked()).addOption(secured()).addOption(json()).action(ask);

  subcommand(self, desk, 'run', 'The same, by a name of its own.', ['kluscv conformance run --cmd "./mine {in}"'])
    .addOption(asked())
    .addOption(secured())
    .addOption(json())
    .action(async (_options: unknown, command: Command) => ask(command.optsWithGlobals()));

  subcommand(self, desk, 'answer', 'Our own implementation as a program that can be asked.', [
    'kluscv conformance answer documents.ndjson',
    'kluscv conformance answer record.json --kind work-record',
  ])
    .argument('[in]', 'lines {"id", "kind", "data"}; `-` is the standard input', '-')
    .addOption(new Option('--kind <kind>', 'the file is one document of this kind'))
    .action(async (path: string, options: AnswerOptions) => {
      const { conformanceAnswer } = await import('./run.ts');
      desk.finish(await conformanceAnswer(desk.io(), path, options));
    });
};
