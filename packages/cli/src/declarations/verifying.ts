import type { Command } from 'commander';
import type { InspectOptions } from '../commands/inspect.ts';
import type { VerifyOptions } from '../commands/verify.ts';
import { command, type Desk, json, lang, repeated } from './declare.ts';

/** What somebody types who received a KlusCV. */
export function declareVerifying(program: Command, desk: Desk): void {
  command(program, 'verify', 'Check a KlusCV (PDF), a credential or a presentation, and say what was checked.', [
    'kluscv verify kluscv.pdf --trust recognized.json',
    'kluscv verify kluscv.pdf --json',
    'kluscv verify folder/ --status-list status/ --did did/ --offline',
  ])
    .argument('<file...>', 'files or folders; `-` is the standard input')
    .option('--trust <file>', 'trust list (JSON) with the issuers that you recognize; may be repeated', repeated)
    .option(
      '--status-list <path>',
      'signed status list, or a folder of them, to use instead of fetching it; may be repeated',
      repeated,
    )
    .option(
      '--did <path>',
      'DID document (JSON), or a folder of them, to use instead of fetching it; may be repeated',
      repeated,
    )
    .option('--offline', 'use no network; what is not given counts as unreachable')
    .option('--at <instant>', 'check as of this date or instant (default: now)')
    .addOption(lang())
    .addOption(json())
    .option('-q, --quiet', 'print nothing; the exit code says it')
    .action(async (files: string[], options: VerifyOptions) => {
      const { verify } = await import('../commands/verify.ts');
      desk.finish(await verify(desk.io, files, options));
    });

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
