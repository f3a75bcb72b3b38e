import { type Command, Option } from 'commander';
import type { InspectOptions } from '../commands/inspect.ts';
import type { VerifyOptions } from '../commands/verify.ts';
import { command, type Desk, json, repeated } from './declare.ts';
import { VERIFY_OPTIONS } from './verify-options.ts';

/** What somebody types who received a KlusCV. */
export function declareVerifying(program: Command, desk: Desk): void {
  const verifying = command(
    program,
    'verify',
    'Check a KlusCV (PDF), a credential or a presentation, and say what was checked.',
    [
      'kluscv verify kluscv.pdf --trust recognized.json',
      'kluscv verify kluscv.pdf --json',
      'kluscv verify folder/ --status-list status/ --did did/ --offline',
    ],
  )
    .argument('<file...>', 'files or folders; `-` is the standard input')
    .action(async (files: string[], options: VerifyOptions) => {
      const { verify } = await import('../commands/verify.ts');
      desk.finish(await verify(desk.io, files, options));
    });
  for (const { flags, description, choices, many } of VERIFY_OPTIONS) {
    const option = new Option(flags, description);
    if (choices !== undefined) option.choices(choices);
    if (many === true) option.argParser(repeated);
    verifying.addOption(option);
  }

  command(program, 'inspect', 'Show what is inside, WITHOUT verifying any of it.', [
    'kluscv inspect kluscv.pdf',
    'kluscv inspect credential.jwt --json',
  ])
    .argument('<file>', 'PDF, credential or presentation; `-` is the standard input')
    .addOption(json())
    .action(async (file: string, options: InspectOptions) => {
      const { inspect } = await import('../commands/inspect.ts');
      desk.finish(await inspect(desk.io, file, options));
    });
}
